#include "core/models/boosting/booster.h"

#include "core/models/boosting/xgboost_library.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <mutex>

namespace shelfcast::core::boosting {

namespace {

tl::unexpected<Error> fault(const XgboostApi &api)
{
    return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("core", "XGBoost failed. Choose another model, and send us the log."), api.lastError());
}

/// How XGBoost is told where numbers lie.
std::string arrayInterface(const float *data, std::size_t rows, std::size_t columns)
{
    return fmt::format(R"({{"data":[{},true],"shape":[{},{}],"typestr":"<f4","version":3}})", reinterpret_cast<std::uintptr_t>(data), rows, columns);
}

/// XGBoost's own form of a table.
class Matrix {
public:
    explicit Matrix(const XgboostApi &api) : m_api(api) {}
    Matrix(const Matrix &) = delete;
    Matrix &operator=(const Matrix &) = delete;
    ~Matrix()
    {
        if (m_handle)
            m_api.matrixFree(m_handle);
    }
    bool fill(std::span<const float> x, std::size_t columns)
    {
        const std::string array = arrayInterface(x.data(), x.size() / columns, columns);
        return m_api.matrixFromDense(array.c_str(), R"({"missing":NaN,"nthread":1})", &m_handle) == 0;
    }
    bool fill(const Rows &rows)
    {
        return fill(rows.x, rows.columns) && m_api.matrixSetFloats(m_handle, "label", rows.label.data(), rows.label.size()) == 0
            && (rows.weight.empty() || m_api.matrixSetFloats(m_handle, "weight", rows.weight.data(), rows.weight.size()) == 0);
    }
    DMatrixHandle handle() const { return m_handle; }

private:
    const XgboostApi &m_api;
    DMatrixHandle m_handle = nullptr;
};

} // namespace

struct Booster::Handle {
    explicit Handle(const XgboostApi &library) : api(library) {}
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle()
    {
        if (handle)
            api.free(handle);
    }
    const XgboostApi &api;
    BoosterHandle handle = nullptr;
    int rounds = 0; ///< trees that count; 0 all
    std::mutex mutex;
};

/// The few things that only a growing booster does.
class Growing {
public:
    Growing(const XgboostApi &api, const TreeSettings &settings) : m_api(api), m_settings(settings) {}

    Result<Grown> run(const Rows &rows, const Rows *held, int rounds, int patience, const JobContext &job, const Message &stage)
    {
        Matrix training(m_api), watched(m_api);
        if (!training.fill(rows) || (held && !watched.fill(*held)))
            return fault(m_api);
        const DMatrixHandle cached[] = {training.handle(), watched.handle()};
        const auto handle = std::make_shared<Booster::Handle>(m_api);
        if (m_api.create(cached, held ? 2 : 1, &handle->handle) != 0 || !configure(handle->handle, rows))
            return fault(m_api);
        Grown grown;
        grown.loss = std::numeric_limits<double>::infinity();
        for (int round = 0; round < rounds; ++round) {
            job.report(static_cast<double>(round) / rounds, stage);
            if (job.cancelled())
                return cancelled();
            if (m_api.update(handle->handle, round, training.handle()) != 0)
                return fault(m_api);
            if (held && !better(handle->handle, round, watched.handle(), grown) && round + 1 - grown.rounds >= patience)
                break;
        }
        if (!held) {
            grown.rounds = rounds;
            grown.loss = 0.0;
        }
        handle->rounds = grown.rounds;
        grown.booster.m_handle = handle;
        return grown;
    }

    static Result<Booster> load(const XgboostApi &api, std::span<const char> bytes)
    {
        Booster booster;
        booster.m_handle = std::make_shared<Booster::Handle>(api);
        BoosterHandle &handle = booster.m_handle->handle;
        if (api.create(nullptr, 0, &handle) != 0 || api.load(handle, bytes.data(), bytes.size()) != 0
            || api.set(handle, "nthread", "1") != 0 || api.set(handle, "verbosity", "0") != 0)
            return fault(api);
        return booster;
    }

private:
    bool configure(BoosterHandle handle, const Rows &rows)
    {
        double sum = 0.0, weights = 0.0;
        for (std::size_t i = 0; i < rows.count(); ++i) {
            const double weight = rows.weight.empty() ? 1.0 : static_cast<double>(rows.weight[i]);
            sum += weight * static_cast<double>(rows.label[i]);
            weights += weight;
        }
        const double mean = weights > 0.0 ? sum / weights : 0.0;
        const bool tweedie = m_settings.loss == Loss::Tweedie;
        const auto set = [&](const char *name, const std::string &value) { return m_api.set(handle, name, value.c_str()) == 0; };
        const auto number = [](double value) { return fmt::format("{:.9g}", value); };
        // One thread: two add up in another order, and their waiting costs more than they gain.
        return set("nthread", "1") && set("verbosity", "0") && set("tree_method", "hist")
            && set("objective", tweedie ? "reg:tweedie" : m_settings.loss == Loss::Absolute ? "reg:absoluteerror" : "reg:squarederror")
            && (!tweedie || set("tweedie_variance_power", number(m_settings.tweediePower)))
            && set("eval_metric", tweedie ? fmt::format("tweedie-nloglik@{}", number(m_settings.tweediePower)) : m_settings.loss == Loss::Absolute ? "mae" : "rmse")
            && set("base_score", number(tweedie ? std::max(mean, 1e-3) : mean)) && set("max_depth", std::to_string(m_settings.depth))
            && set("eta", number(m_settings.learningRate)) && set("min_child_weight", number(m_settings.leastLeafWeight))
            && set("subsample", number(m_settings.rowShare)) && set("colsample_bytree", number(m_settings.columnShare))
            && set("lambda", number(m_settings.ridge)) && set("max_bin", "128") && set("seed", std::to_string(m_settings.seed % 2147483647));
    }

    /// Takes note of a better loss on the held-out rows.
    bool better(BoosterHandle handle, int round, DMatrixHandle watched, Grown &grown)
    {
        DMatrixHandle matrix = watched;
        const char *name = "held";
        const char *text = nullptr;
        if (m_api.evaluate(handle, round, &matrix, &name, 1, &text) != 0)
            return false;
        const std::string line(text); // "[3]\theld-rmse:0.512345"
        const double loss = std::strtod(line.c_str() + line.rfind(':') + 1, nullptr);
        if (!(loss < grown.loss))
            return false;
        grown.loss = loss;
        grown.rounds = round + 1;
        return true;
    }

    const XgboostApi &m_api;
    const TreeSettings &m_settings;
};

Result<Grown> grow(const Rows &rows, const Rows *held, const TreeSettings &settings, int rounds, int patience, const JobContext &job, const Message &stage)
{
    const Result<const XgboostApi *> api = xgboostApi();
    if (!api)
        return tl::unexpected(api.error());
    return Growing(**api, settings).run(rows, held, rounds, patience, job, stage);
}

Result<std::vector<float>> Booster::predict(std::span<const float> x, std::size_t columns) const
{
    const XgboostApi &api = m_handle->api;
    const std::size_t rows = x.size() / columns;
    if (rows == 0)
        return std::vector<float>{};
    const std::string config = fmt::format(R"({{"type":0,"training":false,"iteration_begin":0,"iteration_end":{},"strict_shape":false,"missing":NaN,"cache_id":0}})", m_handle->rounds);
    bst_ulong const *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *out = nullptr;
    if (api.predict(m_handle->handle, arrayInterface(x.data(), rows, columns).c_str(), config.c_str(), nullptr, &shape, &dimensions, &out) != 0)
        return fault(api);
    return std::vector<float>(out, out + rows);
}

Result<std::vector<float>> Booster::contributions(std::span<const float> x, std::size_t columns) const
{
    const XgboostApi &api = m_handle->api;
    Matrix matrix(api);
    if (!matrix.fill(x, columns))
        return fault(api);
    const std::string config = fmt::format(R"({{"type":2,"training":false,"iteration_begin":0,"iteration_end":{},"strict_shape":false}})", m_handle->rounds);
    bst_ulong const *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *out = nullptr;
    const std::scoped_lock lock(m_handle->mutex); // this way of asking keeps a cache in the booster
    if (api.predictMatrix(m_handle->handle, matrix.handle(), config.c_str(), &shape, &dimensions, &out) != 0)
        return fault(api);
    return std::vector<float>(out, out + x.size() / columns * (columns + 1));
}

std::vector<char> Booster::saved() const
{
    const std::scoped_lock lock(m_handle->mutex);
    bst_ulong length = 0;
    const char *bytes = nullptr;
    if (m_handle->api.save(m_handle->handle, R"({"format":"ubj"})", &length, &bytes) != 0)
        return {};
    return {bytes, bytes + length};
}

Result<Booster> Booster::loaded(std::span<const char> bytes)
{
    const Result<const XgboostApi *> api = xgboostApi();
    if (!api)
        return tl::unexpected(api.error());
    return Growing::load(**api, bytes);
}

} // namespace shelfcast::core::boosting

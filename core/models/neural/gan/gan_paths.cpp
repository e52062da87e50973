#include "core/models/neural/gan/gan_paths.h"

#include "core/models/neural/gan/gan_windows.h"
#include "core/models/neural/networks/one_thread.h"
#include "core/models/scenarios/past_errors.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <exception>
#include <mutex>

namespace shelfcast::core::networks {
namespace {

constexpr double kWildest = 5.0; ///< times the largest value that was seen

/// Paths of one series, stretch by stretch; the first stretch of all paths has the same past.
ScenarioSet pathsOf(const Generator &generator, const GanShape &shape, const SeriesView &series, int horizon, const PathOptions &options)
{
    ScenarioSet set;
    set.way = ScenarioWay::Gan;
    set.seed = options.seed;
    const std::vector<double> y = filledHistory(series.y);
    if (std::ranges::all_of(y, [](double value) { return value == 0.0; }) || horizon < 1)
        return set;
    set.horizon = static_cast<std::size_t>(horizon);
    set.values.resize(options.paths * set.horizon);
    double most = 0.0;
    for (const double value : y)
        most = std::max(most, kWildest * std::abs(value));
    const auto stretch = static_cast<std::size_t>(shape.horizon);
    std::vector<std::vector<double>> histories(options.paths, y);
    for (std::size_t done = 0; done < set.horizon; done += stretch) {
        const at::Tensor noise = pathNoise(options.paths, shape.horizon, mixed(options.seed, done));
        const std::int64_t next = series.firstPeriod + static_cast<std::int64_t>(series.y.size() + done);
        std::vector<double> values;
        for (std::size_t path = 0; path < options.paths; ++path) {
            if (done == 0 && path > 0)
                break; // all were written at once
            const PathWindow window = pathWindow(histories[path], series.seasonLength, next, static_cast<int>(shape.horizon), series.nonNegative);
            const std::vector<double> part = written(generator, window, done == 0 ? noise : noise.narrow(0, static_cast<std::int64_t>(path), 1));
            values.insert(values.end(), part.begin(), part.end());
        }
        for (std::size_t path = 0; path < options.paths; ++path)
            for (std::size_t step = 0; step < stretch; ++step) {
                const double value = std::clamp(values[path * stretch + step], series.nonNegative ? 0.0 : -most, most);
                histories[path].push_back(value);
                if (done + step < set.horizon)
                    set.at(path, done + step) = value;
            }
    }
    return set;
}

} // namespace

at::Tensor pathNoise(std::size_t paths, std::int64_t horizon, std::uint64_t seed)
{
    at::Tensor noise = at::empty({static_cast<std::int64_t>(paths), horizon, kStepNoise + kWholeNoise});
    float *out = noise.data_ptr<float>();
    for (std::size_t path = 0; path < paths; ++path) {
        Random random(mixed(seed, path));
        float whole[kWholeNoise];
        std::ranges::generate(whole, [&] { return static_cast<float>(random.normal()); });
        for (std::int64_t step = 0; step < horizon; ++step) {
            for (std::int64_t i = 0; i < kStepNoise; ++i)
                *out++ = static_cast<float>(random.normal());
            out = std::ranges::copy(whole, out).out;
        }
    }
    return noise;
}

std::vector<double> written(const Generator &generator, const PathWindow &window, const at::Tensor &noise)
{
    const at::NoGradGuard guard;
    const at::Tensor residuals = generator(repeated(window, noise.size(0)), noise).contiguous();
    std::vector<double> values(static_cast<std::size_t>(residuals.numel()));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = window.base[i % window.base.size()] + window.scale * static_cast<double>(residuals.data_ptr<float>()[i]);
    return values;
}

GanPaths::GanPaths(const GanShape &shape, std::span<const float> weights) : m_shape(shape), m_generator(shape, 0), m_sound(m_generator.parameters.setWeights(weights)) {}

Result<std::vector<ScenarioSet>> GanPaths::paths(const Panel &panel, int horizon, const PathOptions &options, const JobContext &job) const
{
    std::vector<ScenarioSet> sets(panel.series.size());
    std::mutex mutex;
    std::exception_ptr thrown; // LibTorch's exceptions must not leave a worker
    parallelFor(job, sets.size(), [&](std::size_t i) {
        try {
            useOneThread();
            PathOptions own = options;
            own.seed = mixed(options.seed, static_cast<std::uint64_t>(panel.series[i].id));
            sets[i] = pathsOf(m_generator, m_shape, viewOf(panel, i), horizon, own);
        } catch (...) {
            const std::scoped_lock lock(mutex);
            thrown = std::current_exception();
        }
    }, QT_TRANSLATE_NOOP("core", "The adversarial network writes possible futures"));
    if (thrown)
        std::rethrow_exception(thrown);
    if (job.cancelled())
        return cancelled();
    return sets;
}

StoredModel storedGan(const GanShape &shape, const std::vector<float> &weights)
{
    const nlohmann::json state = {{"recurrent", shape.recurrent}, {"horizon", shape.horizon}, {"width", shape.width}, {"layers", shape.layers}};
    return {"gan", state.dump(), std::string(reinterpret_cast<const char *>(weights.data()), weights.size() * sizeof(float))};
}

Result<std::shared_ptr<const PathNetwork>> loadGan(const StoredModel &stored)
{
    const auto damaged = [] { return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "What was kept of the adversarial network is damaged: compare the ways of making scenarios again.")); };
    GanShape shape;
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        shape = {state.at("recurrent"), state.at("horizon"), state.at("width"), state.at("layers")};
    } catch (const nlohmann::json::exception &) {
        return damaged();
    }
    const auto within = [](std::int64_t value, std::int64_t most) { return value >= 1 && value <= most; };
    if (!within(shape.horizon, 1000) || !within(shape.width, 1024) || !within(shape.layers, 16) || stored.weights.size() % sizeof(float) != 0)
        return damaged();
    std::vector<float> weights(stored.weights.size() / sizeof(float));
    std::memcpy(weights.data(), stored.weights.data(), stored.weights.size());
    auto paths = std::make_shared<const GanPaths>(shape, weights);
    if (!paths->sound())
        return damaged();
    return paths;
}

} // namespace shelfcast::core::networks

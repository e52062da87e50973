#include "core/models/neural/networks/trained_network.h"

#include "core/models/neural/networks/batch.h"
#include "core/models/neural/networks/device.h"
#include "core/models/neural/networks/explain.h"
#include "core/models/neural/networks/negative_binomial.h"
#include "core/models/neural/networks/one_thread.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <exception>
#include <mutex>

namespace shelfcast::core::networks {
namespace {

constexpr std::size_t kForecastBatch = 256;

/// The shapes of a network's weights, for those that are not kept as plain numbers.
std::vector<WeightShape> shapesOf(const Network &network)
{
    std::vector<WeightShape> shapes;
    for (const at::Tensor &tensor : network.parameters().tensors()) {
        const std::int64_t rows = tensor.dim() > 1 ? tensor.size(0) : 1;
        shapes.push_back({rows, tensor.numel() / std::max<std::int64_t>(rows, 1)});
    }
    return shapes;
}

WindowShape windowShapeOf(const NetworkRecord &record)
{
    return Windows(Panel{}, record.features, record.context, record.horizon).shape();
}

/// The rows of a batch's outputs on the CPU.
struct Rows {
    at::Tensor quantiles, mean, dispersion, price, direction;

    explicit Rows(const Outputs &outputs)
        : quantiles(plain(outputs.quantiles)), mean(plain(outputs.mean)), dispersion(plain(outputs.dispersion)), price(plain(outputs.price)),
          direction(outputs.direction.defined() ? plain(at::softmax(outputs.direction, 1)) : at::Tensor())
    {
    }

private:
    static at::Tensor plain(const at::Tensor &tensor)
    {
        return tensor.defined() ? tensor.detach().to(at::kCPU, at::kFloat).contiguous() : tensor;
    }
};

SeriesForecast inUnits(const Rows &rows, std::int64_t row, const WindowScale &scale, int horizon, bool nonNegative)
{
    SeriesForecast forecast;
    const auto steps = static_cast<std::size_t>(horizon);
    forecast.quantiles.resize(steps * kQuantileCount);
    forecast.mean.resize(steps);
    const std::int64_t trained = rows.quantiles.size(1);
    for (std::size_t step = 0; step < steps; ++step) {
        const std::int64_t at = row * trained + static_cast<std::int64_t>(step);
        const std::span<double> quantiles(forecast.quantiles.data() + step * kQuantileCount, kQuantileCount);
        if (rows.mean.defined()) {
            const double mean = static_cast<double>(rows.mean.data_ptr<float>()[at]) * scale.scale;
            negativeBinomialQuantiles(mean, static_cast<double>(rows.dispersion.data_ptr<float>()[at]), quantiles);
            forecast.mean[step] = mean;
            continue;
        }
        const float *out = rows.quantiles.data_ptr<float>() + at * static_cast<std::int64_t>(kQuantileCount);
        for (std::size_t q = 0; q < kQuantileCount; ++q) {
            const double units = static_cast<double>(out[q]) * scale.scale;
            quantiles[q] = nonNegative ? std::max(units, 0.0) : units;
        }
        forecast.mean[step] = meanOf(quantiles);
        // Where some periods sell nothing, nobody sells less than half of the least ever sold: that is nothing, as on a closed day.
        if (nonNegative)
            std::ranges::replace_if(quantiles, [&](double units) { return units < 0.5 * scale.least; }, 0.0);
    }
    if (rows.price.defined())
        for (std::size_t step = 0; step < steps; ++step)
            forecast.price.push_back(std::exp(static_cast<double>(rows.price.data_ptr<float>()[row * trained + static_cast<std::int64_t>(step)])) * scale.price);
    if (rows.direction.defined()) {
        const float *chances = rows.direction.data_ptr<float>() + row * 3;
        forecast.direction = DirectionChances{static_cast<double>(chances[0]), static_cast<double>(chances[1]), static_cast<double>(chances[2])};
    }
    tidy(forecast, nonNegative);
    return forecast;
}

} // namespace

double meanOf(std::span<const double> quantiles)
{
    double sum = quantiles[0] * kQuantileLevels[0] + quantiles[kQuantileCount - 1] * (1.0 - kQuantileLevels[kQuantileCount - 1]);
    for (std::size_t q = 1; q < kQuantileCount; ++q)
        sum += 0.5 * (quantiles[q] + quantiles[q - 1]) * (kQuantileLevels[q] - kQuantileLevels[q - 1]);
    return sum;
}

std::unique_ptr<Network> networkOf(const NetworkRecord &record, const WindowShape &shape, at::Device device)
{
    auto network = std::make_unique<Network>(shape, record.architecture, record.tasks, 0, device);
    network->setSpread(record.spread);
    return network->parameters().setWeights(record.weights) ? std::move(network) : nullptr;
}

std::unique_ptr<Network> forecastingNetworkOf(const NetworkRecord &record, const WindowShape &shape, at::Device device)
{
    auto network = networkOf(record, shape, device);
    if (network && record.form.int8 && device.is_cpu())
        for (DenseLayer &layer : network->parameters().denseLayers())
            layer.quantised->pack(layer.weight, layer.bias);
    return network;
}

Result<ForecastSet> forecastWindows(const Network &network, const Windows &windows, const std::vector<Window> &chosen, int horizon, bool nonNegative, const JobContext &job)
{
    ForecastSet set(chosen.size());
    const std::size_t parts = (chosen.size() + kForecastBatch - 1) / kForecastBatch;
    const at::Device device = network.parameters().device();
    JobContext workers = job;
    if (!device.is_cpu())
        workers.threads = 1; // the GPU has all the threads there are
    std::mutex mutex;
    std::exception_ptr thrown; // LibTorch's exceptions must not leave a worker
    parallelFor(workers, parts, [&](std::size_t part) {
        try {
            useOneThread();
            const at::NoGradGuard guard;
            const std::size_t first = part * kForecastBatch, count = std::min(kForecastBatch, chosen.size() - first);
            const Batch batch = makeBatch(windows, std::span(chosen).subspan(first, count), {}, device);
            const Rows rows(network.forward(batch, {}));
            for (std::size_t i = 0; i < count; ++i) {
                set[first + i] = inUnits(rows, static_cast<std::int64_t>(i), batch.scales[i], horizon, nonNegative);
                set[first + i].modelId = network.architecture().id;
                set[first + i].form = architectureOf(network.architecture().id)->form;
            }
        } catch (...) {
            const std::scoped_lock lock(mutex);
            thrown = std::current_exception();
        }
    }, QT_TRANSLATE_NOOP("core", "Forecasting with the network"));
    if (thrown)
        std::rethrow_exception(thrown);
    if (job.cancelled())
        return cancelled();
    return set;
}

Result<ForecastSet> TrainedNetwork::forecast(const Panel &history, int horizon, const JobContext &job) const
{
    if (horizon > m_record.horizon)
        return failure(ErrorCode::InvalidInput,
                       {QT_TRANSLATE_NOOP("core", "This network was trained for %1 periods ahead; %2 were asked for. Train it again for the longer horizon."),
                        {std::int64_t{m_record.horizon}, std::int64_t{horizon}}});
    const Windows windows(history, m_record.features, m_record.context, m_record.horizon);
    const auto network = forecastingNetworkOf(m_record, windows.shape(), deviceOf(job));
    return forecastWindows(*network, windows, windows.last(0), horizon, history.nonNegative, job);
}

Result<Explanation> TrainedNetwork::explain(const Panel &history, std::size_t series, int horizon, const JobContext &job) const
{
    const Windows windows(history, m_record.features, m_record.context, m_record.horizon);
    const auto network = networkOf(m_record, windows.shape(), at::kCPU);
    return explainNetwork(*network, windows, history, series, std::min(horizon, m_record.horizon), job);
}

StoredModel TrainedNetwork::store() const
{
    const ArchitectureSettings &architecture = m_record.architecture;
    nlohmann::json state = {{"units", architecture.units},
                                  {"layers", architecture.layers},
                                  {"dropout", architecture.dropout},
                                  {"counts", m_record.tasks.counts},
                                  {"price", m_record.tasks.price},
                                  {"direction", m_record.tasks.direction},
                                  {"context", m_record.context},
                                  {"horizon", m_record.horizon},
                                  {"spread", m_record.spread},
                                  {"features", featuresText(m_record.features)},
                                  {"report", trainingReportText(m_record.report)}};
    if (m_record.form.any()) {
        state["weights"] = {{"int8", m_record.form.int8}, {"sparse", m_record.form.sparse}};
        const Network network(windowShapeOf(m_record), architecture, m_record.tasks, 0, at::kCPU);
        return {architecture.id, state.dump(), weightsBlob(m_record.weights, shapesOf(network), m_record.form)};
    }
    StoredModel stored{architecture.id, state.dump(), {}};
    stored.weights.resize(m_record.weights.size() * sizeof(float));
    std::memcpy(stored.weights.data(), m_record.weights.data(), stored.weights.size());
    return stored;
}

Result<NetworkRecord> recordFrom(const StoredModel &stored)
{
    const auto damaged = [](std::string detail) {
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "The stored network can't be read. Train it again."), std::move(detail));
    };
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        NetworkRecord record;
        record.architecture = {stored.modelId, state.at("units"), state.at("layers"), state.at("dropout")};
        record.tasks = {state.at("counts"), state.at("price"), state.at("direction")};
        record.context = state.at("context");
        record.horizon = state.at("horizon");
        record.features = featuresFrom(state.at("features").get<std::string>());
        record.spread = state.at("spread").get<std::vector<double>>();
        if (!record.spread.empty() && record.spread.size() != kQuantileCount)
            return damaged("spread of another number of quantiles");
        if (const auto report = trainingReportFrom(state.at("report").get<std::string>()))
            record.report = *report;
        if (const auto form = state.find("weights"); form != state.end())
            record.form = {form->at("int8"), form->at("sparse")};
        const auto within = [](std::int64_t value, std::int64_t most) { return value > 0 && value <= most; };
        if (!within(record.context, 4096) || !within(record.horizon, 4096) || !within(record.architecture.units, 4096) || !within(record.architecture.layers, 64))
            return damaged("shape out of range");
        Network network(windowShapeOf(record), record.architecture, record.tasks, 0, at::kCPU);
        if (record.form.any()) {
            std::optional<std::vector<float>> weights = weightsFrom(stored.weights, shapesOf(network), record.form);
            if (!weights)
                return damaged("compressed weights can't be read");
            record.weights = std::move(*weights);
        } else {
            record.weights.resize(stored.weights.size() / sizeof(float));
            std::memcpy(record.weights.data(), stored.weights.data(), record.weights.size() * sizeof(float));
        }
        if (!network.parameters().setWeights(record.weights))
            return damaged("shape and weights disagree");
        return record;
    } catch (const std::exception &e) {
        return damaged(e.what());
    }
}

Result<std::unique_ptr<const FittedModel>> loadNetwork(const StoredModel &stored)
{
    return recordFrom(stored).map([](NetworkRecord record) -> std::unique_ptr<const FittedModel> {
        return std::make_unique<const TrainedNetwork>(std::move(record));
    });
}

} // namespace shelfcast::core::networks

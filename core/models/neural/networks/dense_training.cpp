#include "core/models/neural/networks/dense_network.h"
#include "core/models/neural/networks/windows.h"

#include <nlohmann/json.hpp>
#include <torch/nn/utils/clip_grad.h>
#include <torch/optim/adamw.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>

namespace shelfcast::core::networks {
namespace {

constexpr std::size_t kWindowsAnEpoch = 65536; ///< a larger panel is sampled: an epoch stays seconds long, and cancel and validation close
constexpr std::size_t kForecastBatch = 1024;
constexpr double kClipNorm = 1.0;

struct Batch {
    torch::Tensor input, base, target;
    std::vector<double> scales;
};

Batch makeBatch(const Windows &windows, const Window *first, std::size_t count, torch::Device device)
{
    const WindowShape &shape = windows.shape();
    Batch batch;
    const auto rows = static_cast<std::int64_t>(count);
    batch.input = torch::empty({rows, shape.inputs()}, torch::kFloat32);
    batch.base = torch::empty({rows, shape.horizon}, torch::kFloat32);
    batch.target = torch::empty({rows, shape.horizon}, torch::kFloat32);
    batch.scales.resize(count);
    auto *input = batch.input.data_ptr<float>();
    auto *base = batch.base.data_ptr<float>();
    auto *target = batch.target.data_ptr<float>();
    for (std::size_t i = 0; i < count; ++i) {
        const WindowScale scale = windows.fill(first[i], input, base, target);
        batch.scales[i] = scale.scale;
        input += shape.inputs();
        base += shape.horizon;
        target += shape.horizon;
    }
    batch.input = batch.input.to(device);
    batch.base = batch.base.to(device);
    batch.target = batch.target.to(device);
    return batch;
}

/// Fisher-Yates with our own arithmetic, so that the order is the same with every standard library.
void shuffle(std::vector<Window> &windows, std::mt19937_64 &random)
{
    for (std::size_t i = windows.size(); i > 1; --i)
        std::swap(windows[i - 1], windows[random() % i]);
}

double validationLoss(const DenseNetwork &network, const Windows &windows, const std::vector<Window> &held, torch::Device device)
{
    const torch::NoGradGuard guard;
    double sum = 0.0, weight = 0.0;
    for (std::size_t first = 0; first < held.size(); first += kForecastBatch) {
        const std::size_t count = std::min(kForecastBatch, held.size() - first);
        const Batch batch = makeBatch(windows, held.data() + first, count, device);
        sum += pinballLoss(network.forward(batch.input, batch.base), batch.target).item<double>() * static_cast<double>(count);
        weight += static_cast<double>(count);
    }
    return weight > 0.0 ? sum / weight : std::numeric_limits<double>::quiet_NaN();
}

/// The mean of a distribution given by its quantiles: the area under the quantile function, its tails held at the outermost levels.
double meanOf(const double *quantiles)
{
    double sum = quantiles[0] * kQuantileLevels[0] + quantiles[kQuantileCount - 1] * (1.0 - kQuantileLevels[kQuantileCount - 1]);
    for (std::size_t q = 1; q < kQuantileCount; ++q)
        sum += 0.5 * (quantiles[q] + quantiles[q - 1]) * (kQuantileLevels[q] - kQuantileLevels[q - 1]);
    return sum;
}

class FittedDense final : public FittedModel {
public:
    FittedDense(DenseShape shape, std::vector<float> weights) : m_shape(shape), m_weights(std::move(weights)) {}

    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override
    {
        if (horizon > m_shape.horizon)
            return failure(ErrorCode::InvalidInput,
                           {QT_TRANSLATE_NOOP("core", "This network was trained for %1 periods ahead; %2 were asked for. Train it again for the longer horizon."),
                            {std::int64_t{m_shape.horizon}, std::int64_t{horizon}}});
        DenseNetwork network(m_shape, 0);
        network.setWeights(m_weights);
        const torch::Device device = deviceOf(job);
        network.to(device);
        const Windows windows(history, m_shape.context, m_shape.horizon);
        const std::vector<Window> ends = windows.last(0);
        ForecastSet set(history.series.size());
        const torch::NoGradGuard guard;
        for (std::size_t first = 0; first < ends.size(); first += kForecastBatch) {
            if (job.cancelled())
                return cancelled();
            const std::size_t count = std::min(kForecastBatch, ends.size() - first);
            const Batch batch = makeBatch(windows, ends.data() + first, count, device);
            const torch::Tensor out = network.forward(batch.input, batch.base).to(torch::kCPU).contiguous();
            for (std::size_t i = 0; i < count; ++i)
                set[first + i] = unscaled(out.data_ptr<float>() + i * static_cast<std::size_t>(m_shape.horizon) * kQuantileCount, batch.scales[i],
                                          horizon, history.nonNegative);
            job.report(static_cast<double>(first + count) / static_cast<double>(ends.size()), QT_TRANSLATE_NOOP("core", "Forecasting with the network"));
        }
        return set;
    }

    StoredModel store() const override
    {
        const auto *bytes = reinterpret_cast<const std::uint8_t *>(m_weights.data());
        const std::vector<std::uint8_t> cbor = nlohmann::json::to_cbor(nlohmann::json::binary({bytes, bytes + m_weights.size() * sizeof(float)}));
        std::string hex;
        hex.reserve(cbor.size() * 2);
        for (const std::uint8_t byte : cbor)
            for (const int digit : {byte >> 4, byte & 15})
                hex += "0123456789abcdef"[digit];
        const nlohmann::json state = {{"context", m_shape.context}, {"horizon", m_shape.horizon}, {"inputs", m_shape.inputs}, {"units", m_shape.units}, {"weights", hex}};
        return {"mlp", state.dump()};
    }

private:
    static SeriesForecast unscaled(const float *out, double scale, int horizon, bool nonNegative)
    {
        SeriesForecast forecast;
        forecast.modelId = "mlp";
        forecast.form = QT_TRANSLATE_NOOP("core", "A dense network that learned from all items together");
        const auto steps = static_cast<std::size_t>(horizon);
        forecast.quantiles.resize(steps * kQuantileCount);
        forecast.mean.resize(steps);
        for (std::size_t step = 0; step < steps; ++step) {
            double *quantiles = forecast.quantiles.data() + step * kQuantileCount;
            for (std::size_t q = 0; q < kQuantileCount; ++q) {
                const double units = static_cast<double>(out[step * kQuantileCount + q]) * scale;
                quantiles[q] = nonNegative ? std::max(units, 0.0) : units;
            }
            forecast.mean[step] = meanOf(quantiles);
        }
        tidy(forecast, nonNegative);
        return forecast;
    }

    DenseShape m_shape;
    std::vector<float> m_weights;
};

} // namespace

Result<std::unique_ptr<const FittedModel>> DenseForecaster::fit(const Panel &history, int horizon, const JobContext &job) const
{
    const int season = std::min(history.seasonLength, 64);
    const int context = m_settings.context > 0 ? m_settings.context : std::max(season, 16);
    const Windows windows(history, context, horizon);
    std::vector<Window> training = windows.training(horizon);
    const std::vector<Window> held = windows.last(horizon);
    if (training.empty())
        return failure(ErrorCode::TooShort,
                       {QT_TRANSLATE_NOOP("core", "No item has the %1 periods of history that a network needs to learn %2 periods ahead. Shorten the horizon or choose a simpler model."),
                        {std::int64_t{2 * horizon + 1}, std::int64_t{horizon}}});

    const DenseShape shape{context, horizon, windows.shape().inputs(), m_settings.units};
    std::mt19937_64 random(job.seed);
    DenseNetwork network(shape, random());
    const torch::Device device = deviceOf(job);
    network.to(device);
    torch::optim::AdamW optimiser(network.parameters(), torch::optim::AdamWOptions(m_settings.learningRate).weight_decay(m_settings.weightDecay));

    double best = std::numeric_limits<double>::infinity();
    std::vector<float> bestWeights = network.weights();
    int withoutGain = 0;
    for (int epoch = 1; epoch <= m_settings.epochs && withoutGain < m_settings.patience; ++epoch) {
        shuffle(training, random);
        const std::size_t count = std::min(training.size(), kWindowsAnEpoch);
        for (std::size_t first = 0; first < count; first += static_cast<std::size_t>(m_settings.batch)) {
            if (job.cancelled())
                return cancelled();
            const Batch batch = makeBatch(windows, training.data() + first, std::min(static_cast<std::size_t>(m_settings.batch), count - first), device);
            optimiser.zero_grad();
            torch::Tensor loss = pinballLoss(network.forward(batch.input, batch.base), batch.target);
            if (!std::isfinite(loss.item<double>()))
                return failure(ErrorCode::InvalidInput,
                               {QT_TRANSLATE_NOOP("core", "Training stopped in epoch %1: the loss is no longer a number. Lower the learning rate, or look for extreme values in the data."),
                                {std::int64_t{epoch}}});
            loss.backward();
            torch::nn::utils::clip_grad_norm_(network.parameters(), kClipNorm);
            optimiser.step();
        }
        const double validation = validationLoss(network, windows, held, device);
        job.report(static_cast<double>(epoch) / m_settings.epochs,
                   {QT_TRANSLATE_NOOP("core", "Training the dense network: epoch %1 of %2, validation loss %3"),
                    {std::int64_t{epoch}, std::int64_t{m_settings.epochs}, validation}});
        if (validation < best) {
            best = validation;
            bestWeights = network.weights();
            withoutGain = 0;
        } else {
            ++withoutGain;
        }
    }
    return std::make_unique<const FittedDense>(shape, std::move(bestWeights));
}

Result<std::unique_ptr<const FittedModel>> loadDense(const StoredModel &stored)
{
    const auto damaged = [](std::string detail) {
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "The stored network can't be read. Train it again."), std::move(detail));
    };
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        const DenseShape shape{state.at("context"), state.at("horizon"), state.at("inputs"), state.at("units")};
        const auto &hex = state.at("weights").get_ref<const std::string &>();
        std::vector<std::uint8_t> cbor;
        for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
            cbor.push_back(static_cast<std::uint8_t>(std::stoi(hex.substr(i, 2), nullptr, 16)));
        const nlohmann::json binary = nlohmann::json::from_cbor(cbor);
        const auto &bytes = binary.get_binary();
        std::vector<float> weights(bytes.size() / sizeof(float));
        std::memcpy(weights.data(), bytes.data(), weights.size() * sizeof(float));
        const bool sane = shape.context > 0 && shape.context <= 4096 && shape.horizon > 0 && shape.horizon <= 4096 && shape.units > 0 &&
                          shape.units <= 4096 && shape.inputs > 0 && shape.inputs <= 16384;
        if (!sane || !DenseNetwork(shape, 0).setWeights(weights))
            return damaged("shape and weights disagree");
        return std::make_unique<const FittedDense>(shape, std::move(weights));
    } catch (const std::exception &e) {
        return damaged(e.what());
    }
}

} // namespace shelfcast::core::networks

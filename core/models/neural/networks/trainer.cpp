#include "core/models/neural/networks/trainer.h"

#include "core/models/neural/networks/batch.h"
#include "core/models/neural/networks/checkpoint.h"
#include "core/models/neural/networks/losses.h"
#include "core/models/neural/networks/one_thread.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/cuda.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numbers>

namespace shelfcast::core::networks {
namespace {

constexpr double kClipNorm = 1.0;
constexpr double kWarmUp = 0.05;     ///< share of the training
constexpr double kLastRate = 0.02;   ///< of the learning rate, at the end
constexpr double kAveraged = 2.0;    ///< the mean of the weights reaches back one epoch over so much
constexpr double kWarmStartRate = 0.3;
constexpr std::size_t kValidationBatch = 512;
constexpr std::int64_t kFewTargets = 4; ///< known ones of the validation part: fewer tell nothing about which epoch is best
constexpr std::size_t kMostHeld = 8192; ///< windows: validation stays a small part of an epoch

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A generator of random numbers that depends on what it is for, and on nothing that came before.
at::Generator generatorFor(std::uint64_t seed, at::Device device)
{
    if (device.is_cpu())
        return at::detail::createCPUGenerator(seed);
    at::Generator generator = at::globalContext().defaultGenerator(device).clone();
    generator.set_current_seed(seed);
    return generator;
}

/// Whether the validation part is large enough to choose an epoch by.
bool isJudged(const TrainingData &data)
{
    if (data.held.empty() || static_cast<std::int64_t>(data.held.size()) >= kFewTargets) // each has a known target
        return !data.held.empty();
    return at::isfinite(makeBatch(data.windows, data.held, {}, at::kCPU).target).sum().item<std::int64_t>() >= kFewTargets;
}

class Training {
public:
    Training(Network &network, const TrainingData &data, const NetworkSettings &settings, const TrainingOptions &options, const JobContext &job)
        : m_network(network), m_data(data), m_settings(settings), m_options(options), m_job(job), m_optimiser(network.parameters()), m_averaged(network.parameters().flat().clone()),
          m_weights{settings.priceWeight, settings.directionWeight}, m_judged(isJudged(data)),
          m_patience(options.warm ? std::max(2, settings.patience / 3) : settings.patience),
          m_epochs(options.warm ? std::max(1, settings.epochs / 5) : settings.epochs)
    {
    }

    Result<TrainingReport> run();

private:
    void begin();
    bool resume();
    void keepCheckpoint();
    /// One step on the windows from the position on. The number of windows; fewer than asked for where the device had no room.
    Result<std::size_t> step(const std::vector<Window> &windows);
    Result<double> learnFrom(std::span<const Window> windows);
    /// False when cancelled meanwhile; nothing is changed then.
    bool validate();
    void average();
    double rate() const;
    double seconds() const { return m_before + secondsSince(m_start); }

    Network &m_network;
    const TrainingData &m_data;
    const NetworkSettings &m_settings;
    const TrainingOptions &m_options;
    const JobContext &m_job;
    AdamW m_optimiser;
    at::Tensor m_averaged; ///< (count) running mean of the weights
    TaskWeights m_weights;
    bool m_judged; ///< whether validation chooses the epoch
    int m_patience, m_epochs;
    TrainingState m_state;
    Clock::time_point m_start = Clock::now(), m_kept = Clock::now();
    double m_before = 0.0; ///< seconds before a pause
};

void Training::begin()
{
    m_state.fingerprint = m_data.fingerprint;
    m_state.batch = m_settings.batch;
    m_state.bestLoss = std::numeric_limits<double>::infinity();
    m_state.bestWeights = m_network.parameters().weights();
    TrainingReport &report = m_state.report;
    report.modelId = m_network.architecture().id;
    report.device = nameOf(m_network.parameters().device());
    report.parameters = m_network.parameters().count();
    report.windows = static_cast<std::int64_t>(m_data.plan.size());
    report.context = m_network.window().context;
    report.horizon = m_network.window().horizon;
    report.plannedEpochs = m_epochs;
    report.warmStarted = m_options.warm;
    if (m_options.warm && !m_data.held.empty()) { // what is kept must be better than what was there
        m_state.bestLoss = validationLoss(m_network, m_data.windows, m_data.held, m_weights, m_job);
        report.epochs.push_back({0, std::numeric_limits<double>::quiet_NaN(), m_state.bestLoss, 0.0, 0.0});
    }
}

bool Training::resume()
{
    if (!m_job.training)
        return false;
    const std::string kept = m_job.training->checkpoint();
    if (kept.empty())
        return false;
    std::optional<TrainingState> state = checkpointFrom(kept);
    Parameters &parameters = m_network.parameters();
    const auto count = static_cast<std::size_t>(parameters.count());
    if (!state || state->fingerprint != m_data.fingerprint || state->first.size() != count || state->averaged.size() != count || state->second.size() != count ||
        state->bestWeights.size() != count || !parameters.setWeights(state->weights))
        return false;
    m_state = std::move(*state);
    const auto load = [](at::Tensor &into, std::vector<float> &from) {
        into.copy_(at::from_blob(from.data(), {static_cast<std::int64_t>(from.size())}, at::kFloat));
    };
    load(m_averaged, m_state.averaged);
    load(m_optimiser.first, m_state.first);
    load(m_optimiser.second, m_state.second);
    m_optimiser.steps = m_state.steps;
    m_before = m_state.report.epochs.empty() ? 0.0 : m_state.report.epochs.back().seconds;
    m_state.report.resumed = true;
    return true;
}

void Training::keepCheckpoint()
{
    if (!m_job.training)
        return;
    const auto floats = [](const at::Tensor &tensor) {
        const at::Tensor flat = tensor.to(at::kCPU);
        return std::vector<float>(flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel());
    };
    m_state.weights = m_network.parameters().weights();
    m_state.averaged = floats(m_averaged);
    m_state.first = floats(m_optimiser.first);
    m_state.second = floats(m_optimiser.second);
    m_state.steps = m_optimiser.steps;
    m_job.training->keep(checkpointText(m_state));
    m_kept = Clock::now();
}

double Training::rate() const
{
    const double within = static_cast<double>(m_state.position) / static_cast<double>(m_data.plan.size());
    const double done = (m_state.epoch - 1 + within) / m_epochs;
    const double top = m_settings.learningRate * (m_options.warm ? kWarmStartRate : 1.0);
    if (done < kWarmUp && !m_options.warm)
        return top * std::max(done / kWarmUp, 0.02);
    return top * (kLastRate + (1.0 - kLastRate) * 0.5 * (1.0 + std::cos(std::numbers::pi * done)));
}

Result<double> Training::learnFrom(std::span<const Window> windows)
{
    Parameters &parameters = m_network.parameters();
    const at::Device device = parameters.device();
    const std::uint64_t seed = mixed(mixed(m_job.seed, static_cast<std::uint64_t>(m_state.epoch)), m_state.position);
    Batch batch = makeBatch(m_data.windows, windows, {m_settings.augmentation, seed, m_data.synthetic, m_settings.syntheticShare}, device);
    const Pass pass{true, generatorFor(mixed(seed, 1), device)};
    if (m_settings.noise > 0.0) {
        const at::Tensor values = batch.past.select(2, 0);
        at::Tensor noise = at::empty_like(values);
        noise.normal_(0.0, m_settings.noise, pass.random);
        values.add_(noise * batch.past.select(2, 1));
    }
    parameters.gradient().zero_();
    const auto loss = [&] {
        const MixedPrecision mixed(device, m_settings.mixedPrecision);
        return lossOf(m_network.forward(batch, pass), batch, m_weights);
    };
    if (m_settings.adversarial <= 0.0) {
        const at::Tensor total = loss();
        total.backward();
        return total.item<double>();
    }
    // The worst small change of the inputs, and half of the loss from there.
    batch.past.requires_grad_(true);
    const at::Tensor clean = loss();
    (clean * 0.5).backward();
    const at::Tensor direction = batch.past.grad().sign() * m_settings.adversarial;
    batch.past = batch.past.detach().clone();
    batch.past.select(2, 0).add_(direction.select(2, 0) * batch.past.select(2, 1));
    (loss() * 0.5).backward();
    return clean.item<double>();
}

Result<std::size_t> Training::step(const std::vector<Window> &windows)
{
    for (;;) {
        const std::size_t count = std::min(static_cast<std::size_t>(m_state.batch), windows.size() - m_state.position);
        try {
            if (m_options.beforeStep)
                m_options.beforeStep(static_cast<std::int64_t>(count));
            const Result<double> loss = learnFrom(std::span(windows).subspan(m_state.position, count));
            if (!loss)
                return tl::unexpected(loss.error());
            const double norm = std::isfinite(*loss) ? m_optimiser.step(m_network.parameters(), rate(), m_settings.weightDecay, kClipNorm)
                                                     : std::numeric_limits<double>::quiet_NaN();
            if (!std::isfinite(norm))
                return failure(ErrorCode::InvalidInput,
                               {QT_TRANSLATE_NOOP("core", "Training stopped in epoch %1: the loss is no longer a number. Lower the learning rate, or look for extreme values in the data."),
                                {std::int64_t{m_state.epoch}}});
            average();
            m_state.epochLoss += *loss * static_cast<double>(count);
            return count;
        } catch (const std::exception &error) {
            if (!isOutOfMemory(error))
                throw;
            if (m_state.batch <= 1)
                return failure(ErrorCode::TooLarge, QT_TRANSLATE_NOOP("core", "The network needs more memory than there is. Make the batch or the network smaller."));
            m_state.batch /= 2;
            m_state.report.notes.emplace_back(QT_TRANSLATE_NOOP("core", "The device ran out of memory; the batch was reduced to %1 windows."),
                                              std::vector<MessageArgument>{m_state.batch});
        }
    }
}

void Training::average()
{
    const double stepsAnEpoch = static_cast<double>(m_data.plan.size()) / static_cast<double>(m_state.batch);
    const double share = std::max(1.0 / static_cast<double>(m_optimiser.steps + 1), kAveraged / std::max(stepsAnEpoch, 2.0));
    m_averaged.lerp_(m_network.parameters().flat(), share);
}

bool Training::validate()
{
    Parameters &parameters = m_network.parameters();
    parameters.swap(m_averaged);
    const double loss = validationLoss(m_network, m_data.windows, m_data.held, m_weights, m_job);
    std::vector<float> averaged = parameters.weights();
    parameters.swap(m_averaged);
    if (m_job.cancelled())
        return false;
    TrainingReport &report = m_state.report;
    const double took = seconds();
    const double last = report.epochs.empty() ? 0.0 : report.epochs.back().seconds;
    const double size = static_cast<double>(m_data.plan.size());
    const double trained = m_state.epochLoss / size;
    report.epochs.push_back({m_state.epoch, trained, loss, took, size / std::max(took - last, 1e-9)});
    // Without a validation part, or with one of a few values, there is nothing to stop by: the last weights are the best.
    if (!m_judged || loss < m_state.bestLoss) {
        m_state.bestLoss = loss;
        m_state.bestEpoch = m_state.epoch;
        m_state.bestWeights = std::move(averaged);
    }
    report.bestEpoch = m_state.bestEpoch;
    report.batch = static_cast<int>(m_state.batch);
    return true;
}

Result<TrainingReport> Training::run()
{
    if (!resume())
        begin();
    TrainingReport &report = m_state.report;
    if (m_job.training)
        m_job.training->told(report);
    for (; m_state.epoch <= m_epochs; ++m_state.epoch, m_state.position = 0, m_state.epochLoss = 0.0) {
        if (m_state.epoch - 1 - m_state.bestEpoch >= m_patience && m_state.epoch > 1) {
            report.notes.emplace_back(QT_TRANSLATE_NOOP("core", "Stopped after epoch %1: validation had not improved for %2 epochs."),
                                      std::vector<MessageArgument>{std::int64_t{m_state.epoch - 1}, std::int64_t{m_patience}});
            break;
        }
        const std::vector<Window> windows = m_data.plan.windowsOf(m_state.epoch);
        while (m_state.position < windows.size()) {
            if (m_job.cancelled()) {
                keepCheckpoint();
                return cancelled();
            }
            const Result<std::size_t> done = step(windows);
            if (!done)
                return tl::unexpected(done.error());
            m_state.position += *done;
            if (m_job.training && secondsSince(m_kept) > m_job.training->checkpointSeconds())
                keepCheckpoint();
            const double within = static_cast<double>(m_state.position) / static_cast<double>(windows.size());
            const double loss = m_state.epochLoss / static_cast<double>(m_state.position);
            m_job.report((m_state.epoch - 1 + within) / m_epochs,
                         {QT_TRANSLATE_NOOP("core", "Training the network: epoch %1 of %2, loss %3"), {std::int64_t{m_state.epoch}, std::int64_t{m_epochs}, loss}});
        }
        if (!validate()) {
            keepCheckpoint();
            return cancelled();
        }
        if (m_job.training)
            m_job.training->told(report);
    }
    m_network.parameters().setWeights(m_state.bestWeights);
    return report;
}

} // namespace

double validationLoss(const Network &network, const Windows &windows, const std::vector<Window> &held, const TaskWeights &weights, const JobContext &job)
{
    const at::NoGradGuard guard;
    double sum = 0.0;
    std::size_t seen = 0;
    const std::size_t stride = held.size() / kMostHeld + 1;
    std::vector<Window> some;
    for (std::size_t i = 0; i < held.size(); i += stride)
        some.push_back(held[i]);
    for (std::size_t first = 0; first < some.size() && !job.cancelled(); first += kValidationBatch) {
        const std::size_t count = std::min(kValidationBatch, some.size() - first);
        const Batch batch = makeBatch(windows, std::span(some).subspan(first, count), {}, network.parameters().device());
        sum += lossOf(network.forward(batch, {}), batch, weights).item<double>() * static_cast<double>(count);
        seen += count;
    }
    return seen > 0 ? sum / static_cast<double>(seen) : std::numeric_limits<double>::quiet_NaN();
}

Result<TrainingReport> train(Network &network, const TrainingData &data, const NetworkSettings &settings, const TrainingOptions &options, const JobContext &job)
{
    Result<TrainingReport> report = Training(network, data, settings, options, job).run();
    giveBackMemory();
    return report;
}

} // namespace shelfcast::core::networks

#include "core/models/pretrained/tuning/tuner.h"

#include "core/models/neural/networks/one_thread.h"
#include "core/models/pretrained/training/lesson.h"
#include "core/models/pretrained/tuning/adapter.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <exception>
#include <limits>
#include <mutex>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kClip = 1.0, kWarmUp = 0.05, kLastRate = 0.05;
constexpr double kSlower = 0.3, kSlowest = 0.05; ///< what the learning rate falls to where it goes no further, and when that is not worth it any more
constexpr int kHeldBatch = 256;
constexpr double kWindowMs = 0.3, kPeriodMs = 0.0055; ///< what a window takes of the slowest trunk, and each period of its context, on an ordinary core
constexpr std::size_t kFewestWindows = 256; ///< an epoch
constexpr std::uint64_t kAdapterSeed = 0x61646170U, kWindowSeed = 0x77696e64U, kOrderSeed = 0x6f726472U, kSyntheticSeed = 0x73796e74U;

using Clock = std::chrono::steady_clock;

/// One trunk while it learns.
class Learner {
public:
    Learner(const PretrainedNetwork &from, const TuningPlan &plan, std::uint64_t seed)
        : m_network(from.shape, 0, at::kCPU), m_plan(plan), m_rate(from.shape.kind == "residual" ? plan.residualRate : plan.encoderRate)
    {
        const at::NoGradGuard guard;
        at::Tensor(m_network.parameters.flat()).copy_(from.parameters.flat());
        m_before = from.parameters.flat().detach().clone();
        if (plan.rank > 0)
            m_adapter = std::make_unique<Adapter>(m_network.parameters, plan.rank, seed);
        m_adam = std::make_unique<networks::AdamW>(own());
        m_average = own().flat().detach().clone();
        m_best = m_average.clone();
    }

    /// One step on a batch; its loss. @p done is the share of the training that lies behind.
    double step(const Learned &learned, double done)
    {
        const at::Tensor levels = levelsOn(at::kCPU);
        m_network.parameters.gradient().zero_();
        const at::Tensor loss = pinball(outputsOf(m_network, learned).quantiles, learned, levels);
        loss.backward();
        if (m_adapter)
            m_adapter->takeGradient();
        const double slope = done < kWarmUp ? std::max(done / kWarmUp, 0.05) : kLastRate + (1.0 - kLastRate) * 0.5 * (1.0 + std::cos(M_PI * done));
        const double norm = m_adam->step(own(), m_rate * slope, 0.0, kClip);
        if (!std::isfinite(norm))
            return std::numeric_limits<double>::quiet_NaN();
        const at::NoGradGuard guard;
        if (m_plan.pull > 0.0) {
            at::Tensor flat = own().flat();
            if (m_adapter)
                flat.mul_(1.0 - m_rate * slope * m_plan.pull);
            else
                flat.lerp_(m_before, m_rate * slope * m_plan.pull);
        }
        m_average.lerp_(own().flat(), 1.0 - std::min(m_plan.average, (1.0 + static_cast<double>(m_adam->steps)) / (10.0 + static_cast<double>(m_adam->steps))));
        if (m_adapter)
            m_adapter->apply();
        return loss.item<double>();
    }

    /// What the averaged weights say, in scaled units; the weights go on as they were.
    at::Tensor quantiles(const Learned &learned) const
    {
        const at::NoGradGuard guard;
        return std::get<0>(at::sort(outputsOf(m_network, learned).quantiles, -1));
    }
    /// Between these two calls the network has the averaged weights.
    void swapAverage()
    {
        const at::NoGradGuard guard;
        own().swap(m_average);
        if (m_adapter)
            m_adapter->apply();
    }
    void keepBest() { m_best = m_average.clone(); }
    /// Goes on from the best weights, more slowly.
    void slower(double share)
    {
        const at::NoGradGuard guard;
        m_rate *= share;
        at::Tensor(own().flat()).copy_(m_best);
        m_average.copy_(m_best);
        m_adam->first.zero_();
        m_adam->second.zero_();
        m_adam->steps = 0;
        if (m_adapter)
            m_adapter->apply();
    }

    /// What is kept of it: the adapter's numbers, or the differences of all weights.
    std::vector<float> moves() const
    {
        const at::Tensor moved = m_adapter ? m_best : m_best - m_before;
        return {moved.data_ptr<float>(), moved.data_ptr<float>() + moved.numel()};
    }
    std::int64_t learns() { return own().count(); }

private:
    Parameters &own() { return m_adapter ? m_adapter->parameters() : m_network.parameters; }

    PretrainedNetwork m_network;
    const TuningPlan &m_plan;
    double m_rate;
    at::Tensor m_before, m_average, m_best;
    std::unique_ptr<Adapter> m_adapter;
    std::unique_ptr<networks::AdamW> m_adam;
};

/// The same weighted mean over batches.
struct Mean {
    double sum = 0.0, weight = 0.0;
    void add(double value, double by)
    {
        sum += value * by;
        weight += by;
    }
    double value() const { return weight > 0.0 ? sum / weight : std::numeric_limits<double>::quiet_NaN(); }
};

class Training {
public:
    Training(const std::vector<std::unique_ptr<PretrainedNetwork>> &trunks, const TuningWindows &windows, const TuningPlan &plan, TrainingReport &report, const JobContext &job)
        : m_windows(windows), m_plan(plan), m_report(report), m_job(job), m_seed(networks::mixed(job.seed, kAdapterSeed)), m_losses(trunks.size())
    {
        for (const auto &trunk : trunks)
            m_learners.push_back(std::make_unique<Learner>(*trunk, m_plan, m_seed));
        for (const auto &part : windows.batches(windows.held(plan.held), kHeldBatch, 1))
            m_held.push_back(onDevice(windows.batch(part, true), at::kCPU));
        m_plan.windows = std::min(m_plan.windows, affordable());
    }

    Result<Moves> run();

private:
    /// Windows an epoch for which there is time.
    std::size_t affordable() const;
    void epoch(int epoch);
    void learn(std::size_t trunk, int epoch, const std::vector<std::vector<TuningWindow>> &batches, std::atomic<std::size_t> &done, std::size_t all);
    /// The loss of all trunks together on the held-out part; NaN where nothing of it is known.
    double heldLoss();
    template <class Body>
    void each(const Body &body);

    const TuningWindows &m_windows;
    TuningPlan m_plan;
    TrainingReport &m_report;
    const JobContext &m_job;
    std::uint64_t m_seed;
    std::vector<std::unique_ptr<Learner>> m_learners;
    std::vector<Mean> m_losses;
    std::vector<Learned> m_held;
    bool m_finite = true;
};

/// For every trunk in a thread of its own. LibTorch's exceptions must not leave a worker.
template <class Body>
void Training::each(const Body &body)
{
    std::mutex mutex;
    std::exception_ptr thrown;
    JobContext silent = m_job;
    silent.progress = {};
    parallelFor(silent, m_learners.size(), [&](std::size_t trunk) {
        try {
            networks::useOneThread();
            body(trunk);
        } catch (...) {
            const std::scoped_lock lock(mutex);
            thrown = std::current_exception();
        }
    });
    if (thrown)
        std::rethrow_exception(thrown);
}

void Training::learn(std::size_t trunk, int epoch, const std::vector<std::vector<TuningWindow>> &batches, std::atomic<std::size_t> &done, std::size_t all)
{
    for (std::size_t i = 0; i < batches.size() && !m_job.cancelled(); ++i) {
        const double behind = (epoch - 1 + static_cast<double>(i) / static_cast<double>(batches.size())) / m_plan.epochs;
        const double loss = m_learners[trunk]->step(onDevice(m_windows.batch(batches[i], false), at::kCPU), behind);
        if (!std::isfinite(loss)) {
            m_finite = false;
            return;
        }
        m_losses[trunk].add(loss, static_cast<double>(batches[i].size()));
        const auto synthetic = [&](std::size_t n) { return std::floor(static_cast<double>(n) * m_plan.synthetic); };
        if (synthetic(i + 1) > synthetic(i)) {
            TrainingPlan before;
            before.seed = networks::mixed(m_job.seed, kSyntheticSeed);
            before.batch = m_plan.batch / 2;
            const std::size_t number = static_cast<std::size_t>(epoch) * 100'000 + i;
            if (!std::isfinite(m_learners[trunk]->step(onDevice(trainingBatch(before, number), at::kCPU), behind))) {
                m_finite = false;
                return;
            }
        }
        const std::size_t before = done++;
        m_job.report((epoch - 1 + static_cast<double>(before) / static_cast<double>(all)) / m_plan.epochs,
                     {QT_TRANSLATE_NOOP("core", "Learning on from your sales: round %1 of %2"), {std::int64_t{epoch}, std::int64_t{m_plan.epochs}}});
    }
}

std::size_t Training::affordable() const
{
    double milliseconds = 0.0;
    const auto some = m_windows.drawn(1, kFewestWindows);
    for (const TuningWindow &window : some)
        milliseconds += kWindowMs + kPeriodMs * contextFor(static_cast<std::size_t>(window.origin));
    if (some.empty())
        return kFewestWindows;
    const double each = milliseconds / static_cast<double>(some.size());
    return std::max(kFewestWindows, static_cast<std::size_t>(m_plan.minutes * 60'000.0 / each / m_plan.epochs));
}

void Training::epoch(int epoch)
{
    const std::uint64_t seed = networks::mixed(networks::mixed(m_job.seed, kWindowSeed), static_cast<std::uint64_t>(epoch));
    const auto batches = m_windows.batches(m_windows.drawn(seed, m_plan.windows), m_plan.batch, networks::mixed(seed, kOrderSeed));
    std::ranges::fill(m_losses, Mean{});
    std::atomic<std::size_t> done = 0;
    each([&](std::size_t trunk) { learn(trunk, epoch, batches, done, batches.size() * m_learners.size()); });
}

double Training::heldLoss()
{
    for (const auto &learner : m_learners)
        learner->swapAverage();
    std::vector<std::vector<at::Tensor>> said(m_learners.size());
    each([&](std::size_t trunk) {
        for (std::size_t i = 0; i < m_held.size() && !m_job.cancelled(); ++i)
            said[trunk].push_back(m_learners[trunk]->quantiles(m_held[i]));
    });
    for (const auto &learner : m_learners)
        learner->swapAverage();
    if (m_job.cancelled())
        return std::numeric_limits<double>::quiet_NaN();
    Mean loss;
    const at::NoGradGuard guard;
    const at::Tensor levels = levelsOn(at::kCPU);
    for (std::size_t i = 0; i < m_held.size(); ++i) {
        at::Tensor together = said.front()[i];
        for (std::size_t trunk = 1; trunk < said.size(); ++trunk)
            together = together + said[trunk][i];
        loss.add(pinball(together / static_cast<double>(said.size()), m_held[i], levels).item<double>(), m_held[i].weight.sum().item<double>());
    }
    return loss.value();
}

Result<Moves> Training::run()
{
    if (m_windows.series() == 0)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "No item has enough history to learn on from. The pre-trained network forecasts as it came."));
    m_report.modelId = "pretrained";
    m_report.device = "CPU";
    m_report.parameters = 0;
    for (const auto &learner : m_learners)
        m_report.parameters += learner->learns();
    m_report.windows = static_cast<std::int64_t>(m_plan.windows);
    m_report.batch = m_plan.batch;
    m_report.plannedEpochs = m_plan.epochs;
    m_report.warmStarted = true;
    double best = heldLoss();
    m_report.epochs.push_back({0, std::numeric_limits<double>::quiet_NaN(), best, 0.0, 0.0});
    const bool judged = std::isfinite(best);
    if (m_job.training)
        m_job.training->told(m_report);
    const auto began = Clock::now();
    double rate = 1.0;
    int waited = 0;
    for (int round = 1; round <= m_plan.epochs; ++round) {
        if (judged && waited >= m_plan.patience) {
            rate *= kSlower;
            waited = 0;
            for (const auto &learner : m_learners)
                learner->slower(kSlower);
        }
        if (rate < kSlowest) {
            m_report.notes.emplace_back(QT_TRANSLATE_NOOP("core", "Stopped after epoch %1: validation had not improved for %2 epochs."),
                                        std::vector<MessageArgument>{std::int64_t{round - 1}, std::int64_t{round - 1 - m_report.bestEpoch}});
            break;
        }
        const double before = std::chrono::duration<double>(Clock::now() - began).count();
        epoch(round);
        if (m_job.cancelled())
            return cancelled();
        if (!m_finite)
            return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "Training stopped in epoch %1: the loss is no longer a number. Lower the learning rate, or look for extreme values in the data."),
                                                     {std::int64_t{round}}});
        const double loss = heldLoss();
        if (m_job.cancelled())
            return cancelled();
        Mean trained;
        for (const Mean &mean : m_losses)
            trained.add(mean.value(), 1.0);
        const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
        m_report.epochs.push_back({round, trained.value(), loss, seconds, static_cast<double>(m_plan.windows) / std::max(seconds - before, 1e-9)});
        ++waited;
        if (!judged || loss < best) {
            waited = 0;
            best = loss;
            m_report.bestEpoch = round;
            for (const auto &learner : m_learners)
                learner->keepBest();
        }
        if (m_job.training)
            m_job.training->told(m_report);
    }
    Moves moves{m_plan.rank, m_seed, {}};
    for (const auto &learner : m_learners)
        moves.trunks.push_back(learner->moves());
    return moves;
}

} // namespace

Result<Moves> learnOn(const std::vector<std::unique_ptr<PretrainedNetwork>> &trunks, const TuningWindows &windows, const TuningPlan &plan, TrainingReport &report, const JobContext &job)
{
    Result<Moves> moves = Training(trunks, windows, plan, report, job).run();
    networks::giveBackMemory();
    return moves;
}

bool move(const std::vector<std::unique_ptr<PretrainedNetwork>> &trunks, const Moves &moves, double share)
{
    if (trunks.size() != moves.trunks.size())
        return false;
    const at::NoGradGuard guard;
    for (std::size_t i = 0; i < trunks.size(); ++i) {
        Parameters &parameters = trunks[i]->parameters;
        at::Tensor flat = parameters.flat();
        const auto given = at::from_blob(const_cast<float *>(moves.trunks[i].data()), {static_cast<std::int64_t>(moves.trunks[i].size())}, at::kFloat); // NOLINT: never written
        if (moves.rank == 0) {
            if (given.numel() != flat.numel())
                return false;
            flat.add_(given, share);
            continue;
        }
        const at::Tensor before = flat.detach().clone();
        Adapter adapter(parameters, moves.rank, moves.seed);
        if (!adapter.parameters().setWeights(moves.trunks[i]))
            return false;
        adapter.apply();
        flat.copy_(at::lerp(before, flat.detach(), share));
    }
    return true;
}

} // namespace shelfcast::core::pretrained

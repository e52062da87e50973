#include "core/models/pretrained/tuning/tuner.h"

#include "core/models/neural/networks/one_thread.h"
#include "core/models/pretrained/tuning/learner.h"
#include "core/models/pretrained/tuning/tuning_checkpoint.h"
#include "core/models/pretrained/weights/sha256.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <exception>
#include <limits>
#include <mutex>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kSlower = 0.3, kSlowest = 0.05; ///< what the learning rate falls to where it goes no further, and when that is not worth it any more
constexpr int kHeldBatch = 256;
constexpr double kWindowMs = 0.3, kPeriodMs = 0.0055; ///< what a window takes of the slowest trunk, and each period of its context, on an ordinary core
constexpr std::size_t kFewestWindows = 256; ///< an epoch
constexpr std::size_t kBatchesAtOnce = 8;   ///< between two looks at whether a checkpoint is due: a second, or less
constexpr std::uint64_t kAdapterSeed = 0x61646170U, kWindowSeed = 0x77696e64U, kOrderSeed = 0x6f726472U, kSyntheticSeed = 0x73796e74U;
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

using Trunks = std::vector<std::unique_ptr<PretrainedNetwork>>;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point began)
{
    return std::chrono::duration<double>(Clock::now() - began).count();
}

/// The same weighted mean over batches.
struct Mean {
    double sum = 0.0, weight = 0.0;
    void add(double value, double by)
    {
        sum += value * by;
        weight += by;
    }
    double value() const { return weight > 0.0 ? sum / weight : kNan; }
};

/// Changes with everything that what is learned depends on.
std::string markOf(const Trunks &trunks, const TuningWindows &windows, const TuningPlan &plan, std::uint64_t seed)
{
    std::string text = fmt::format("{} {} {} {} {} {} {} {} {} {} {} {} {} ", seed, plan.rank, plan.encoderRate, plan.residualRate, plan.epochs, plan.patience, plan.windows, plan.batch, plan.minutes, plan.pull,
                                   plan.average, plan.synthetic, plan.held);
    text += windows.mark();
    for (const auto &trunk : trunks) {
        const at::Tensor flat = trunk->parameters.flat().detach();
        text.append(reinterpret_cast<const char *>(flat.data_ptr<float>()), static_cast<std::size_t>(flat.numel()) * sizeof(float));
    }
    return sha256Text(text);
}

class Training {
public:
    Training(const Trunks &trunks, const TuningWindows &windows, const TuningPlan &plan, TrainingReport &report, const JobContext &job)
        : m_windows(windows), m_plan(plan), m_report(report), m_job(job), m_seed(networks::mixed(job.seed, kAdapterSeed))
    {
        if (job.training)
            m_state.mark = markOf(trunks, windows, plan, job.seed);
        for (const auto &trunk : trunks)
            m_learners.push_back(std::make_unique<Learner>(*trunk, m_plan, m_seed));
        m_state.trunks.resize(trunks.size());
        for (const auto &part : windows.batches(windows.held(plan.held), kHeldBatch, 1))
            m_held.push_back(onDevice(windows.batch(part, true), at::kCPU));
        m_plan.windows = std::min(m_plan.windows, affordable());
    }

    Result<Moves> run();

private:
    using Batches = std::vector<std::vector<TuningWindow>>;

    /// Windows an epoch for which there is time.
    std::size_t affordable() const;
    void begin();
    /// Goes on from a checkpoint of the same training; false where there is none.
    bool resume();
    /// So that it can go on from here.
    void keep();
    /// False when it was stopped within, and kept.
    bool epoch(int epoch);
    void learn(std::size_t trunk, int epoch, const Batches &batches, std::size_t end);
    bool learnSynthetic(std::size_t trunk, int epoch, std::size_t batch, double behind);
    /// The loss of all trunks together on the held-out part; NaN where nothing of it is known.
    double heldLoss();
    /// Says what a round came to.
    void close(int round, double loss, double before);
    template <class Body>
    void each(const Body &body);
    double seconds() const { return m_before + secondsSince(m_began); }

    const TuningWindows &m_windows;
    TuningPlan m_plan;
    TrainingReport &m_report;
    const JobContext &m_job;
    std::uint64_t m_seed;
    std::vector<std::unique_ptr<Learner>> m_learners;
    std::vector<Learned> m_held;
    TuningState m_state;
    double m_before = 0.0; ///< seconds of training that lie before this start of the program
    Clock::time_point m_began = Clock::now(), m_kept = m_began;
    std::atomic<std::size_t> m_done = 0; ///< batches of the round, over all trunks
    std::atomic<bool> m_finite = true;
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

bool Training::learnSynthetic(std::size_t trunk, int epoch, std::size_t batch, double behind)
{
    const auto whole = [&](std::size_t n) { return std::floor(static_cast<double>(n) * m_plan.synthetic); };
    if (whole(batch + 1) <= whole(batch))
        return true;
    TrainingPlan before;
    before.seed = networks::mixed(m_job.seed, kSyntheticSeed);
    before.batch = m_plan.batch / 2;
    const std::size_t number = static_cast<std::size_t>(epoch) * 100'000 + batch;
    return std::isfinite(m_learners[trunk]->step(onDevice(trainingBatch(before, number), at::kCPU), behind));
}

void Training::learn(std::size_t trunk, int epoch, const Batches &batches, std::size_t end)
{
    TuningState::Trunk &own = m_state.trunks[trunk];
    for (; own.position < end && !m_job.cancelled(); ++own.position) {
        const std::size_t batch = own.position;
        const double behind = (epoch - 1 + static_cast<double>(batch) / static_cast<double>(batches.size())) / m_plan.epochs;
        const double loss = m_learners[trunk]->step(onDevice(m_windows.batch(batches[batch], false), at::kCPU), behind);
        if (!std::isfinite(loss) || !learnSynthetic(trunk, epoch, batch, behind)) {
            m_finite = false;
            return;
        }
        own.loss += loss * static_cast<double>(batches[batch].size());
        own.windows += static_cast<double>(batches[batch].size());
        const double before = static_cast<double>(m_done++) / static_cast<double>(batches.size() * m_learners.size());
        m_job.report((epoch - 1 + before) / m_plan.epochs,
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

bool Training::epoch(int epoch)
{
    const std::uint64_t seed = networks::mixed(networks::mixed(m_job.seed, kWindowSeed), static_cast<std::uint64_t>(epoch));
    const Batches batches = m_windows.batches(m_windows.drawn(seed, m_plan.windows), m_plan.batch, networks::mixed(seed, kOrderSeed));
    m_done = 0;
    for (const TuningState::Trunk &trunk : m_state.trunks)
        m_done += trunk.position;
    for (std::size_t end = 0; end < batches.size() && m_finite;) {
        end = std::min(end + kBatchesAtOnce, batches.size());
        each([&](std::size_t trunk) { learn(trunk, epoch, batches, end); });
        const bool stopped = m_job.cancelled();
        if (stopped || (m_job.training && secondsSince(m_kept) > m_job.training->checkpointSeconds()))
            keep();
        if (stopped)
            return false;
    }
    return true;
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
        return kNan;
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

void Training::begin()
{
    m_report.modelId = "pretrained";
    m_report.device = "CPU";
    m_report.parameters = 0;
    for (const auto &learner : m_learners)
        m_report.parameters += learner->learns();
    m_report.windows = static_cast<std::int64_t>(m_plan.windows);
    m_report.batch = m_plan.batch;
    m_report.plannedEpochs = m_plan.epochs;
    m_report.warmStarted = true;
    m_state.best = heldLoss();
    m_report.epochs.push_back({0, kNan, m_state.best, 0.0, 0.0});
}

bool Training::resume()
{
    if (!m_job.training)
        return false;
    std::optional<TuningState> kept = tuningStateFrom(m_job.training->checkpoint());
    if (!kept || kept->mark != m_state.mark || (!kept->learned && kept->trunks.size() != m_learners.size()))
        return false;
    for (std::size_t trunk = 0; trunk < kept->trunks.size(); ++trunk)
        if (!m_learners[trunk]->restore(kept->trunks[trunk].learner))
            return false;
    m_state = std::move(*kept);
    m_report = m_state.report;
    m_report.resumed = true;
    m_before = m_report.epochs.empty() ? 0.0 : m_report.epochs.back().seconds;
    return true;
}

void Training::keep()
{
    if (!m_job.training)
        return;
    for (std::size_t trunk = 0; trunk < m_learners.size(); ++trunk)
        m_state.trunks[trunk].learner = m_learners[trunk]->state();
    m_state.report = m_report;
    m_job.training->keep(tuningStateText(m_state));
    for (TuningState::Trunk &trunk : m_state.trunks)
        trunk.learner = {};
    m_kept = Clock::now();
}

void Training::close(int round, double loss, double before)
{
    Mean trained;
    for (TuningState::Trunk &trunk : m_state.trunks) {
        trained.add(trunk.loss / trunk.windows, 1.0);
        trunk.position = 0;
        trunk.loss = trunk.windows = 0.0;
    }
    m_report.epochs.push_back({round, trained.value(), loss, seconds(), static_cast<double>(m_plan.windows) / std::max(seconds() - before, 1e-9)});
    ++m_state.waited;
    if (!std::isfinite(m_report.epochs.front().validationLoss) || loss < m_state.best) {
        m_state.waited = 0;
        m_state.best = loss;
        m_report.bestEpoch = round;
        for (const auto &learner : m_learners)
            learner->keepBest();
    }
    if (m_job.training)
        m_job.training->told(m_report);
}

Result<Moves> Training::run()
{
    if (m_windows.series() == 0)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "No item has enough history to learn on from. The pre-trained network forecasts as it came."));
    if (!resume())
        begin();
    if (m_job.cancelled())
        return cancelled(); // nothing has been learned yet, or all of it is kept
    if (m_state.learned)
        return *m_state.learned;
    if (m_job.training)
        m_job.training->told(m_report);
    const bool judged = std::isfinite(m_report.epochs.front().validationLoss);
    for (; m_state.round <= m_plan.epochs; ++m_state.round) {
        const int round = m_state.round;
        if (judged && m_state.waited >= m_plan.patience) {
            m_state.slowed *= kSlower;
            m_state.waited = 0;
            for (const auto &learner : m_learners)
                learner->slower(kSlower);
        }
        if (m_state.slowed < kSlowest) {
            m_report.notes.emplace_back(QT_TRANSLATE_NOOP("core", "Stopped after epoch %1: validation had not improved for %2 epochs."),
                                        std::vector<MessageArgument>{std::int64_t{round - 1}, std::int64_t{round - 1 - m_report.bestEpoch}});
            break;
        }
        const double before = seconds();
        if (!epoch(round))
            return cancelled();
        if (!m_finite)
            return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "Training stopped in epoch %1: the loss is no longer a number. Lower the learning rate, or look for extreme values in the data."),
                                                     {std::int64_t{round}}});
        const double loss = heldLoss();
        if (m_job.cancelled()) {
            keep(); // the round's steps are done; its loss is found again
            return cancelled();
        }
        close(round, loss, before);
    }
    Moves moves{m_plan.rank, m_seed, {}};
    for (const auto &learner : m_learners)
        moves.trunks.push_back(learner->moves());
    return moves;
}

} // namespace

Result<Moves> learnOn(const Trunks &trunks, const TuningWindows &windows, const TuningPlan &plan, TrainingReport &report, const JobContext &job)
{
    Result<Moves> moves = Training(trunks, windows, plan, report, job).run();
    networks::giveBackMemory();
    return moves;
}

void keepLearned(const Trunks &trunks, const TuningWindows &windows, const TuningPlan &plan, const TrainingReport &report, const Moves &moves, const JobContext &job)
{
    if (!job.training)
        return;
    TuningState state;
    state.mark = markOf(trunks, windows, plan, job.seed);
    state.report = report;
    state.learned = moves;
    job.training->keep(tuningStateText(state));
}

} // namespace shelfcast::core::pretrained

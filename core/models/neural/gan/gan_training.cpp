#include "core/models/neural/gan/gan_training.h"

#include "core/models/neural/gan/gan_paths.h"
#include "core/models/neural/gan/gan_windows.h"
#include "core/models/neural/networks/one_thread.h"
#include "core/models/scenarios/forecast_ranges.h"

#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

namespace shelfcast::core::networks {
namespace {

constexpr std::size_t kMostWindows = 20000;
constexpr std::int64_t kFewestWindows = 64, kBatch = 128;
constexpr int kCriticSteps = 3;       ///< for each of the generator
constexpr double kPenalty = 10.0;
constexpr double kRate = 4e-4, kLastRate = 0.1; ///< learning rate, and its share at the end
constexpr double kMoments = 2.0;      ///< what meeting the moments counts beside the critic
constexpr double kAveraged = 0.99;
constexpr int kJudgements = 15;       ///< over the training
constexpr int kPatience = 5;          ///< judgements without a better one
constexpr std::size_t kJudgedPaths = 8;
constexpr std::int64_t kLongestTrained = 64; ///< periods; longer ones go on from there

/// Of this thread's own work, so that what else runs on the machine does not decide when the training ends.
double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Adam without a memory of the direction, as the penalty asks for.
class Adam {
public:
    explicit Adam(const Parameters &parameters) : m_second(at::zeros_like(parameters.flat())) {}
    void step(Parameters &parameters, double rate)
    {
        const at::NoGradGuard guard;
        const at::Tensor &gradient = parameters.gradient();
        ++m_steps;
        m_second.mul_(kBeta).addcmul_(gradient, gradient, 1.0 - kBeta);
        const at::Tensor size = (m_second / (1.0 - std::pow(kBeta, m_steps))).sqrt_().add_(1e-8);
        at::Tensor flat = parameters.flat();
        flat.addcdiv_(gradient, size, -rate);
    }

private:
    static constexpr double kBeta = 0.9;
    at::Tensor m_second;
    double m_steps = 0.0;
};

/// Mean and spread a period, and how periods resemble the one, two and four before.
at::Tensor moments(const at::Tensor &residuals)
{
    const at::Tensor bounded = at::asinh(residuals);
    std::vector<at::Tensor> parts = {bounded.mean(0), (bounded.var(0, false) + 1e-4).sqrt()};
    for (const std::int64_t lag : {1, 2, 4})
        if (residuals.size(1) > lag) {
            const std::int64_t rest = residuals.size(1) - lag;
            parts.push_back((bounded.narrow(1, 0, rest) * bounded.narrow(1, lag, rest)).mean().view({1}));
        }
    return at::cat(parts);
}

class Training {
public:
    Training(const GanData &data, const GanShape &shape, const GanOptions &options, const JobContext &job, int season)
        : m_data(data), m_shape(shape), m_options(options), m_job(job), m_season(season), m_generator(shape, mixed(job.seed, 1)), m_critic(shape, mixed(job.seed, 2)),
          m_ofGenerator(m_generator.parameters), m_ofCritic(m_critic.parameters), m_averaged(m_generator.parameters.flat().clone()), m_random(mixed(job.seed, 3))
    {
        m_report.modelId = "gan";
        m_report.device = "CPU";
        m_report.parameters = m_generator.parameters.count() + m_critic.parameters.count();
        m_report.windows = data.windows.count;
        m_report.context = kPastPeriods;
        m_report.horizon = static_cast<int>(shape.horizon);
        m_report.batch = static_cast<int>(kBatch);
        m_report.plannedEpochs = kJudgements;
    }

    Result<TrainedGan> run()
    {
        const int every = std::max(1, m_options.steps / kJudgements);
        double distance = 0.0;
        for (int step = 1; step <= m_options.steps; ++step) {
            if (m_job.cancelled())
                return cancelled();
            const double rate = kRate * (1.0 - (1.0 - kLastRate) * step / m_options.steps);
            for (int i = 0; i < kCriticSteps; ++i)
                distance = 0.9 * distance + 0.1 * criticStep(rate);
            generatorStep(rate);
            m_averaged.mul_(kAveraged).add_(m_generator.parameters.flat(), 1.0 - kAveraged);
            const double seconds = threadSeconds() - m_began;
            const bool late = seconds > m_options.seconds;
            m_job.report(std::max(static_cast<double>(step) / m_options.steps, seconds / m_options.seconds),
                         {QT_TRANSLATE_NOOP("core", "The adversarial network learns: step %1 of %2"), {std::int64_t{step}, std::int64_t{m_options.steps}}});
            if (step % every != 0 && step != m_options.steps && !late)
                continue;
            judge(step, distance, seconds);
            if (late)
                m_report.notes.emplace_back(QT_TRANSLATE_NOOP("core", "The time for training was over; the best so far is kept."));
            if (late || static_cast<int>(m_report.epochs.size()) - m_report.bestEpoch >= kPatience)
                break;
        }
        return TrainedGan{storedGan(m_shape, m_best), std::move(m_report)};
    }

private:
    std::pair<GanCondition, at::Tensor> drawn()
    {
        std::vector<std::int64_t> chosen(static_cast<std::size_t>(kBatch));
        std::ranges::generate(chosen, [&] { return static_cast<std::int64_t>(m_random.below(static_cast<std::size_t>(m_data.windows.count))); });
        return m_data.windows.batch(chosen);
    }

    /// Gives how far the critic tells made from real, in its own units.
    double criticStep(double rate)
    {
        const auto [condition, real] = drawn();
        at::Tensor made;
        {
            const at::NoGradGuard guard;
            made = m_generator(condition, pathNoise(kBatch, m_shape.horizon, m_random.next()));
        }
        at::Tensor share = at::empty({kBatch, 1});
        for (std::int64_t i = 0; i < kBatch; ++i)
            share.data_ptr<float>()[i] = static_cast<float>(m_random.uniform());
        const at::Tensor between = (share * real + (1.0 - share) * made).requires_grad_(true);
        const at::Tensor scores = m_critic(condition, between);
        const at::Tensor slope = torch::autograd::grad({scores.sum()}, {between}, {}, true, true).front();
        const at::Tensor penalty = ((slope.square().sum(1) + 1e-12).sqrt() - 1.0).square().mean();
        const at::Tensor apart = m_critic(condition, real).mean() - m_critic(condition, made).mean();
        m_critic.parameters.gradient().zero_();
        (kPenalty * penalty - apart).backward();
        m_ofCritic.step(m_critic.parameters, rate);
        return apart.item<double>();
    }

    void generatorStep(double rate)
    {
        const auto [condition, real] = drawn();
        const at::Tensor made = m_generator(condition, pathNoise(kBatch, m_shape.horizon, m_random.next()));
        m_generator.parameters.gradient().zero_();
        const at::Tensor loss = kMoments * (moments(made) - moments(real)).square().mean() - m_critic(condition, made).mean();
        loss.backward(); // the critic's gradient is cleared before its next step
        m_ofGenerator.step(m_generator.parameters, rate);
    }

    /// How much the averaged generator's paths look like the held-back futures; keeps the best.
    void judge(int step, double distance, double seconds)
    {
        at::Tensor learning = m_averaged.clone();
        m_generator.parameters.swap(learning);
        RealismScores scores;
        double score = std::numeric_limits<double>::infinity();
        if (!m_data.judged.empty()) {
            std::vector<HeldFuture> futures;
            std::vector<ScenarioSet> sets;
            for (const JudgedFuture &one : m_data.judged) {
                ScenarioSet set;
                set.horizon = static_cast<std::size_t>(m_shape.horizon);
                set.values = written(m_generator, one.window, pathNoise(kJudgedPaths, m_shape.horizon, mixed(m_job.seed, one.future.series)));
                PathOptions tidied;
                tidied.seed = m_job.seed;
                tidied.wholeNumbers = one.counts;
                tidyPaths(set, tidied);
                futures.push_back(one.future);
                sets.push_back(std::move(set));
            }
            scores = realismScores(futures, sets, m_season, m_job.seed);
            m_firstSums = m_firstSums > 0.0 ? m_firstSums : scores.sums;
            score = scores.distance(m_firstSums);
        }
        TrainingEpoch epoch;
        epoch.epoch = static_cast<int>(m_report.epochs.size()) + 1;
        epoch.trainingLoss = distance;
        epoch.validationLoss = score;
        epoch.seconds = seconds;
        epoch.windowsPerSecond = seconds > 0.0 ? static_cast<double>(step) * kBatch * (kCriticSteps + 1) / seconds : 0.0;
        m_report.epochs.push_back(epoch);
        if (m_best.empty() || score < m_bestScore || m_data.judged.empty()) {
            m_bestScore = score;
            m_best = m_generator.parameters.weights();
            m_report.bestEpoch = epoch.epoch;
            m_report.scores = {{QT_TRANSLATE_NOOP("core", "Scenarios"), QT_TRANSLATE_NOOP("core", "Told apart"), scores.discriminative},
                               {QT_TRANSLATE_NOOP("core", "Scenarios"), QT_TRANSLATE_NOOP("core", "Distance"), score}};
        }
        m_generator.parameters.swap(learning);
    }

    const GanData &m_data;
    GanShape m_shape;
    GanOptions m_options;
    const JobContext &m_job;
    int m_season;
    Generator m_generator;
    Critic m_critic;
    Adam m_ofGenerator, m_ofCritic;
    at::Tensor m_averaged;
    Random m_random;
    TrainingReport m_report;
    std::vector<float> m_best;
    double m_bestScore = std::numeric_limits<double>::infinity(), m_firstSums = 0.0;
    double m_began = threadSeconds();
};

} // namespace

Result<TrainedGan> trainGan(const Panel &panel, int horizon, const GanOptions &options, const JobContext &job)
{
    useOneThread();
    GanShape shape;
    shape.recurrent = options.recurrent;
    shape.horizon = std::min<std::int64_t>(horizon, kLongestTrained);
    const GanData data = ganData(panel, static_cast<int>(shape.horizon), kMostWindows);
    if (data.windows.count < kFewestWindows)
        return failure(ErrorCode::TooShort, {QT_TRANSLATE_NOOP("core", "The adversarial network needs at least %1 stretches of %2 periods to learn from; there are %3."),
                                             {std::int64_t{kFewestWindows}, std::int64_t{shape.horizon}, std::int64_t{data.windows.count}}});
    return Training(data, shape, options, job, panel.seasonLength).run();
}

} // namespace shelfcast::core::networks

#include "core/models/pretrained/training/pretrainer.h"

#include "core/jobs/ordered_stream.h"
#include "core/models/neural/networks/device.h"
#include "core/models/neural/networks/one_thread.h"
#include "core/models/pretrained/network/shape_json.h"
#include "core/models/pretrained/training/lesson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kLastRate = 0.02; ///< of the learning rate, at the end
constexpr std::size_t kAhead = 12; ///< batches ready before they are needed
constexpr std::uint64_t kValidation = 0x76616c6964617465U; ///< makes another seed

Learned drawn(const PretrainPlan &plan, const TrainingPlan &data, std::size_t number, at::Device device)
{
    return plan.decoders() ? onDevice(decoderBatch(data, number), device) : onDevice(trainingBatch(data, number), device);
}

/// Sums since the last report, kept on the device so that nobody waits for them.
struct Sums {
    at::Tensor loss, beside, hidden, direction;
    double count = 0.0;

    void add(at::Tensor &sum, const at::Tensor &value) { sum = sum.defined() ? sum + value : value; }
    double mean(const at::Tensor &sum) const { return sum.defined() ? sum.item<double>() / std::max(count, 1.0) : 0.0; }
};

} // namespace

struct Pretrainer::Learner {
    Learner(const TrunkShape &shape, double givenRate, std::uint64_t seed, at::Device device)
        : network(shape, seed, device), adam(network.parameters), average(network.parameters.flat().clone()), rate(givenRate)
    {
    }

    PretrainedNetwork network;
    networks::AdamW adam;
    at::Tensor average; ///< (count)
    double rate;
    Sums sums;
};

Pretrainer::Pretrainer(PretrainPlan plan, at::Device device) : m_plan(std::move(plan)), m_device(device)
{
    at::globalContext().setAllowTF32CuBLAS(true); // on a GPU: matrix products with 10 bits after the point, several times as fast
    for (std::size_t i = 0; i < m_plan.trunks.size(); ++i)
        m_learners.push_back(std::make_shared<Learner>(m_plan.trunks[i], m_plan.learningRates[std::min(i, m_plan.learningRates.size() - 1)],
                                                       networks::mixed(m_plan.data.seed, 1000 + i), device));
}

void Pretrainer::learn(const Learned &learned)
{
    const at::Tensor levels = levelsOn(m_device), season = seasonLoss(learned);
    const double done = static_cast<double>(m_step) / static_cast<double>(std::max<std::int64_t>(m_plan.steps, 1));
    const double slope = std::min(1.0, static_cast<double>(m_step + 1) / static_cast<double>(std::max<std::int64_t>(m_plan.warmUp, 1))) *
                         (kLastRate + (1.0 - kLastRate) * 0.5 * (1.0 + std::cos(M_PI * std::min(done, 1.0))));
    for (const auto &learner : m_learners) {
        at::Tensor loss;
        {
            const networks::MixedPrecision precision(m_device, m_plan.halfPrecision);
            const TrunkOutputs outputs = outputsOf(learner->network, learned);
            const at::Tensor forecast = pinball(outputs.quantiles.to(at::kFloat), learned, levels);
            loss = forecast;
            if (outputs.hidden.defined()) {
                const at::Tensor there = learned.hidden.isfinite(), truth = at::where(there, learned.hidden, at::zeros_like(learned.hidden));
                const at::Tensor error = ((outputs.hidden.to(at::kFloat) - truth).abs() * there).sum() / there.sum().clamp_min(1);
                loss = loss + error * m_plan.hiddenWeight;
                learner->sums.add(learner->sums.hidden, error.detach());
            }
            if (outputs.direction.defined()) {
                const at::Tensor known = learned.direction.ge(0), truth = learned.direction.clamp_min(0);
                const at::Tensor chances = at::log_softmax(outputs.direction.to(at::kFloat), 1);
                const at::Tensor miss = -(chances.gather(1, truth.unsqueeze(1)).squeeze(1) * known).sum() / known.sum().clamp_min(1);
                loss = loss + miss * m_plan.directionWeight;
                learner->sums.add(learner->sums.direction, (chances.argmax(1).eq(truth).logical_and(known).sum() / known.sum().clamp_min(1)).to(at::kFloat));
            }
            learner->sums.add(learner->sums.loss, forecast.detach());
            learner->sums.add(learner->sums.beside, (forecast.detach() / season.clamp_min(1e-6)));
            learner->sums.count += 1.0;
        }
        learner->network.parameters.gradient().zero_();
        loss.backward();
        learner->adam.step(learner->network.parameters, learner->rate * slope, m_plan.weightDecay, m_plan.clip);
        const double keep = std::min(m_plan.average, static_cast<double>(m_step + 1) / static_cast<double>(m_step + 20));
        learner->average.lerp_(learner->network.parameters.flat(), 1.0 - keep);
    }
}

void Pretrainer::run(const JobContext &job, std::int64_t every, const std::function<void(const PretrainProgress &)> &told)
{
    using Clock = std::chrono::steady_clock;
    networks::useOneThread();
    const auto since = [](Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); };
    const auto began = Clock::now();
    auto stretch = began;
    double waited = 0.0;
    std::int64_t windows = m_windows;
    OrderedStream<Learned> stream([this](std::size_t number) { return drawn(m_plan, m_plan.data, number, m_device); },
                                  static_cast<std::size_t>(m_step), job.threads, kAhead + static_cast<std::size_t>(std::max(job.threads, 1)));
    while (!finished() && !job.cancelled()) {
        const auto asked = Clock::now();
        const Learned batch = stream.take();
        waited += since(asked);
        learn(batch);
        ++m_step;
        m_windows += batch.target.size(0);
        if (m_step % every != 0 && !finished())
            continue;
        PretrainProgress progress;
        progress.step = m_step;
        progress.windows = m_windows;
        for (const auto &learner : m_learners) {
            const Sums &sums = learner->sums;
            progress.trunks.push_back({sums.mean(sums.loss), sums.mean(sums.beside), sums.mean(sums.hidden), sums.mean(sums.direction)});
            learner->sums = {};
        }
        const double seconds = since(stretch);
        progress.seconds = since(began);
        progress.windowsPerSecond = static_cast<double>(m_windows - windows) / std::max(seconds, 1e-9);
        progress.waited = waited / std::max(seconds, 1e-9);
        told(progress);
        stretch = Clock::now();
        windows = m_windows;
        waited = 0.0;
    }
}

std::vector<double> Pretrainer::validate(int batches, int threads) const
{
    const at::NoGradGuard guard;
    TrainingPlan data = m_plan.data;
    data.seed = networks::mixed(m_plan.data.seed, kValidation);
    OrderedStream<Learned> stream([&](std::size_t number) { return drawn(m_plan, data, number, m_device); }, 0, threads, kAhead);
    std::vector<double> losses(m_learners.size(), 0.0);
    double season = 0.0;
    const at::Tensor levels = levelsOn(m_device);
    for (const auto &learner : m_learners)
        learner->network.parameters.swap(learner->average);
    for (int i = 0; i < batches; ++i) {
        const Learned learned = stream.take();
        season += seasonLoss(learned).item<double>();
        for (std::size_t t = 0; t < m_learners.size(); ++t)
            losses[t] += pinball(outputsOf(m_learners[t]->network, learned).quantiles, learned, levels).item<double>();
    }
    for (const auto &learner : m_learners)
        learner->network.parameters.swap(learner->average);
    for (double &loss : losses)
        loss /= std::max(season, 1e-9);
    return losses;
}

std::vector<float> Pretrainer::weights(std::size_t trunk) const
{
    const at::Tensor flat = m_learners[trunk]->average.to(at::kCPU);
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

std::string planText(const PretrainPlan &plan)
{
    nlohmann::json text;
    for (const TrunkShape &shape : plan.trunks)
        text["trunks"].push_back(shapeJson(shape));
    const Ingredients &in = plan.data.ingredients;
    text["ingredients"] = {{"trends", in.trends}, {"walks", in.walks}, {"seasons", in.seasons}, {"calendar", in.calendar}, {"promotions", in.promotions},
                           {"stock_outs", in.stockOuts}, {"launches", in.launches}, {"counts", in.counts}, {"outliers", in.outliers},
                           {"kernels", in.kernels}, {"models", in.models}, {"mixtures", in.mixtures}};
    text["learning_rates"] = plan.learningRates;
    text["seed"] = plan.data.seed;
    text["batch"] = plan.data.batch;
    text["steps"] = plan.steps;
    text["warm_up"] = plan.warmUp;
    text["weight_decay"] = plan.weightDecay;
    text["clip"] = plan.clip;
    text["average"] = plan.average;
    text["hidden_weight"] = plan.hiddenWeight;
    text["direction_weight"] = plan.directionWeight;
    text["half_precision"] = plan.halfPrecision;
    return text.dump();
}

bool Pretrainer::start(std::size_t trunk, std::span<const float> weights)
{
    Learner &learner = *m_learners[trunk];
    if (!learner.network.parameters.setWeights(weights))
        return false;
    learner.average.copy_(learner.network.parameters.flat());
    return true;
}

std::string Pretrainer::checkpoint() const
{
    const std::string text = planText(m_plan);
    std::string bytes;
    const auto number = [&](std::int64_t value) { bytes.append(reinterpret_cast<const char *>(&value), sizeof value); };
    const auto tensor = [&](const at::Tensor &values) {
        const at::Tensor flat = values.detach().to(at::kCPU).contiguous();
        bytes.append(static_cast<const char *>(flat.data_ptr()), static_cast<std::size_t>(flat.numel()) * sizeof(float));
    };
    number(static_cast<std::int64_t>(text.size()));
    bytes += text;
    number(m_step);
    number(m_windows);
    for (const auto &learner : m_learners) {
        number(learner->adam.steps);
        for (const at::Tensor &values : {learner->network.parameters.flat(), learner->adam.first, learner->adam.second, learner->average})
            tensor(values);
    }
    return bytes;
}

bool Pretrainer::restore(const std::string &checkpoint)
{
    std::size_t at = 0;
    const auto number = [&](std::int64_t &value) {
        if (checkpoint.size() - at < sizeof value)
            return false;
        std::memcpy(&value, checkpoint.data() + at, sizeof value);
        at += sizeof value;
        return true;
    };
    const std::string text = planText(m_plan);
    std::int64_t length = 0, step = 0, windows = 0;
    if (!number(length) || length != static_cast<std::int64_t>(text.size()) || checkpoint.compare(at, text.size(), text) != 0)
        return false;
    at += text.size();
    if (!number(step) || !number(windows))
        return false;
    std::size_t needed = at;
    for (const auto &learner : m_learners)
        needed += sizeof(std::int64_t) + 4 * static_cast<std::size_t>(learner->network.parameters.count()) * sizeof(float);
    if (checkpoint.size() != needed)
        return false;
    for (const auto &learner : m_learners) {
        number(learner->adam.steps);
        for (at::Tensor values : {learner->network.parameters.flat(), learner->adam.first, learner->adam.second, learner->average}) {
            at::Tensor flat = at::empty(values.sizes(), at::kFloat);
            std::memcpy(flat.data_ptr(), checkpoint.data() + at, static_cast<std::size_t>(flat.numel()) * sizeof(float));
            at += static_cast<std::size_t>(flat.numel()) * sizeof(float);
            const at::NoGradGuard guard;
            values.copy_(flat);
        }
    }
    m_step = step;
    m_windows = windows;
    return true;
}

} // namespace shelfcast::core::pretrained

#include "core/models/pretrained/tuning/learner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kClip = 1.0, kWarmUp = 0.05, kLastRate = 0.05;

std::vector<float> floats(const at::Tensor &tensor)
{
    return {tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel()};
}

} // namespace

Learner::Learner(const PretrainedNetwork &from, const TuningPlan &plan, std::uint64_t seed)
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

double Learner::step(const Learned &learned, double done)
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

at::Tensor Learner::quantiles(const Learned &learned) const
{
    const at::NoGradGuard guard;
    return std::get<0>(at::sort(outputsOf(m_network, learned).quantiles, -1));
}

void Learner::swapAverage()
{
    const at::NoGradGuard guard;
    own().swap(m_average);
    if (m_adapter)
        m_adapter->apply();
}

void Learner::keepBest()
{
    m_best = m_average.clone();
}

void Learner::slower(double share)
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

std::vector<float> Learner::moves() const
{
    return floats(m_adapter ? m_best : m_best - m_before);
}

LearnerState Learner::state() const
{
    return {own().weights(), floats(m_average), floats(m_best), floats(m_adam->first), floats(m_adam->second), m_adam->steps, m_rate};
}

bool Learner::restore(const LearnerState &state)
{
    const auto count = static_cast<std::size_t>(learns());
    for (const std::vector<float> *values : std::array{&state.own, &state.average, &state.best, &state.first, &state.second})
        if (values->size() != count)
            return false;
    const at::NoGradGuard guard;
    const auto load = [](at::Tensor &into, const std::vector<float> &from) {
        into.copy_(at::from_blob(const_cast<float *>(from.data()), {static_cast<std::int64_t>(from.size())}, at::kFloat)); // NOLINT: never written
    };
    own().setWeights(state.own);
    load(m_average, state.average);
    load(m_best, state.best);
    load(m_adam->first, state.first);
    load(m_adam->second, state.second);
    m_adam->steps = state.steps;
    m_rate = state.rate;
    if (m_adapter)
        m_adapter->apply();
    return true;
}

} // namespace shelfcast::core::pretrained

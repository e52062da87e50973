#include "core/models/ces/smoother.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::ces {

namespace {

constexpr std::size_t kLanes = kMostParameters + 1;
constexpr double kStep = 1e-4; ///< of the differences

/// The states of five smoothings side by side: the passes wait for one another's results, so five cost little more than one.
struct Lanes {
    std::array<double, kLanes> level = {}, potential = {};
    double *levels = nullptr, *potentials = nullptr; ///< (season x kLanes)
    std::array<Smoothing, kLanes> smoothing = {};
};

template <Form form>
inline void step(Lanes &s, double y, std::size_t phase, std::array<double, kLanes> &errors)
{
    const bool known = !std::isnan(y);
    double *level = s.levels + phase * kLanes, *potential = s.potentials + phase * kLanes;
    for (std::size_t i = 0; i < kLanes; ++i) {
        const Smoothing &p = s.smoothing[i];
        double expected = 0.0;
        if constexpr (form != Form::Simple)
            expected += s.level[i];
        if constexpr (form != Form::None)
            expected += level[i];
        const double e = known ? y - expected : 0.0;
        errors[i] = e;
        if constexpr (form == Form::Simple) {
            const double l = level[i], c = potential[i];
            level[i] = l - (1.0 - p[1]) * c + (p[0] - p[1]) * e;
            potential[i] = l + (1.0 - p[0]) * c + (p[0] + p[1]) * e;
        } else {
            const double l = s.level[i], c = s.potential[i];
            s.level[i] = l - (1.0 - p[1]) * c + (p[0] - p[1]) * e;
            s.potential[i] = l + (1.0 - p[0]) * c + (p[0] + p[1]) * e;
        }
        if constexpr (form == Form::Partial)
            level[i] += p[2] * e;
        if constexpr (form == Form::Full) {
            const double l = level[i], c = potential[i];
            level[i] = l - (1.0 - p[3]) * c + (p[2] - p[3]) * e;
            potential[i] = l + (1.0 - p[2]) * c + (p[2] + p[3]) * e;
        }
    }
}

/// There and back, so that the states stand before the first period.
template <Form form>
void thereAndBack(Lanes &lanes, std::span<const double> y, std::size_t season)
{
    std::array<double, kLanes> errors;
    std::size_t phase = 0;
    for (const double value : y) {
        step<form>(lanes, value, phase, errors);
        phase = phase + 1 == season ? 0 : phase + 1;
    }
    for (std::size_t t = y.size(); t-- > 0;) {
        phase = phase == 0 ? season - 1 : phase - 1;
        step<form>(lanes, y[t], phase, errors);
    }
}

/// The last pass: hands every period's errors to @p use.
template <Form form, class Use>
void forward(Lanes &lanes, std::span<const double> y, std::size_t season, const Use &use)
{
    std::array<double, kLanes> errors;
    std::size_t phase = 0;
    for (const double value : y) {
        step<form>(lanes, value, phase, errors);
        use(errors);
        phase = phase + 1 == season ? 0 : phase + 1;
    }
}

/// Calls @p body with the form as a template argument.
template <class Body>
void withForm(Form form, const Body &body)
{
    switch (form) {
    case Form::None: return body.template operator()<Form::None>();
    case Form::Simple: return body.template operator()<Form::Simple>();
    case Form::Partial: return body.template operator()<Form::Partial>();
    case Form::Full: return body.template operator()<Form::Full>();
    }
}

Lanes begun(Form form, const States &start, const std::array<Smoothing, kLanes> &smoothings, std::vector<double> &levels, std::vector<double> &potentials)
{
    Lanes lanes;
    lanes.levels = levels.data();
    lanes.potentials = potentials.data();
    lanes.smoothing = smoothings;
    for (std::size_t i = 0; i < kLanes; ++i) {
        lanes.level[i] = start.level.level;
        lanes.potential[i] = start.level.level / smoothings[i][0];
        const double alpha = smoothings[i][form == Form::Full ? 2 : 0];
        for (std::size_t j = 0; j < start.phases.size(); ++j) {
            levels[j * kLanes + i] = start.phases[j].level;
            potentials[j * kLanes + i] = form == Form::Partial ? 0.0 : start.phases[j].level / alpha;
        }
    }
    return lanes;
}

} // namespace

void Smoother::take(double error, std::size_t phase)
{
    const Smoothing &p = smoothing;
    const auto move = [&](Pair &pair, double first, double second) {
        pair = {pair.level - (1.0 - second) * pair.potential + (first - second) * error,
                pair.level + (1.0 - first) * pair.potential + (first + second) * error};
    };
    move(form == Form::Simple ? states.phases[phase] : states.level, p[0], p[1]);
    if (form == Form::Partial)
        states.phases[phase].level += p[2] * error;
    if (form == Form::Full)
        move(states.phases[phase], p[2], p[3]);
}

Errors::Errors(std::span<const double> y, Form form, std::size_t season, States start)
    : m_y(y), m_form(form), m_season(form == Form::None ? 1 : season), m_start(std::move(start)), m_levels(m_season * kLanes), m_potentials(m_season * kLanes)
{
}

std::array<double, kLanes> Errors::squares(const std::array<Smoothing, kLanes> &smoothings)
{
    std::array<double, kLanes> sums = {};
    Lanes lanes = begun(m_form, m_start, smoothings, m_levels, m_potentials);
    withForm(m_form, [&]<Form form>() {
        thereAndBack<form>(lanes, m_y, m_season);
        forward<form>(lanes, m_y, m_season, [&](const std::array<double, kLanes> &errors) {
            for (std::size_t i = 0; i < kLanes; ++i)
                sums[i] += errors[i] * errors[i];
        });
    });
    return sums;
}

Slope Errors::slope(const Smoothing &smoothing)
{
    std::array<Smoothing, kLanes> smoothings;
    smoothings.fill(smoothing);
    const std::size_t count = parameterCount(m_form);
    for (std::size_t i = 0; i < count; ++i)
        smoothings[i + 1][i] += kStep;
    Slope result;
    Lanes lanes = begun(m_form, m_start, smoothings, m_levels, m_potentials);
    withForm(m_form, [&]<Form form>() {
        thereAndBack<form>(lanes, m_y, m_season);
        forward<form>(lanes, m_y, m_season, [&](const std::array<double, kLanes> &errors) {
            constexpr std::size_t known = parameterCount(form);
            std::array<double, known> difference;
            for (std::size_t i = 0; i < known; ++i)
                difference[i] = errors[i + 1] - errors[0];
            result.squares += errors[0] * errors[0];
            for (std::size_t i = 0; i < known; ++i) {
                result.gradient[i] += difference[i] * errors[0];
                for (std::size_t j = 0; j <= i; ++j)
                    result.outer[i][j] += difference[i] * difference[j];
            }
        });
    });
    for (std::size_t i = 0; i < count; ++i) {
        result.gradient[i] /= kStep;
        for (std::size_t j = 0; j <= i; ++j)
            result.outer[j][i] = result.outer[i][j] /= kStep * kStep;
    }
    return result;
}

States Errors::backcast(const Smoothing &smoothing)
{
    std::array<Smoothing, kLanes> smoothings;
    smoothings.fill(smoothing);
    Lanes lanes = begun(m_form, m_start, smoothings, m_levels, m_potentials);
    withForm(m_form, [&]<Form form>() { thereAndBack<form>(lanes, m_y, m_season); });
    States states{{lanes.level[0], lanes.potential[0]}, {}};
    for (std::size_t j = 0; j < m_start.phases.size(); ++j)
        states.phases.push_back({m_levels[j * kLanes], m_potentials[j * kLanes]});
    return states;
}

} // namespace shelfcast::core::ces

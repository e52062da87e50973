#include "tests/core/models/random_panels.h"

#include "tests/core/models/panels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace shelfcast::testing {

namespace {

/// Draws that are the same with every standard library.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_random(seed) {}
    double share() { return static_cast<double>(m_random() >> 11) * 0x1p-53; }
    double between(double low, double high) { return low + share() * (high - low); }
    bool chance(double p) { return share() < p; }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(share() * static_cast<double>(n)); }
    double normal() { return std::sqrt(-2.0 * std::log(1.0 - share())) * std::cos(2.0 * M_PI * share()); }
    double count(double mean)
    {
        double events = 0.0;
        for (double waited = -std::log(1.0 - share()); waited < mean && events < 500.0; waited -= std::log(1.0 - share()))
            ++events;
        return events;
    }

private:
    std::mt19937_64 m_random;
};

enum class Shape { Steady, Walk, Seasonal, Growing, Collapsing, Step, Counts, Seldom, Bursts, Spikes, Alternating, Constant, Zero, OneSale, Sparse, Saw, kCount };

/// What a series is drawn from.
struct Plan {
    Shape shape = Shape::Steady;
    std::size_t n = 1;
    double level = 100.0, noise = 0.1, change = 0.0, season = 0.0;
    std::size_t length = 1, turn = 0;
};

double wave(const Plan &plan, std::size_t t) { return std::sin(2.0 * M_PI * static_cast<double>(t) / static_cast<double>(std::max<std::size_t>(2, plan.length))); }

double drawn(const Plan &plan, std::size_t t, double before, Dice &dice)
{
    const double time = static_cast<double>(t) / static_cast<double>(std::max<std::size_t>(1, plan.n)), noise = 1.0 + plan.noise * dice.normal();
    switch (plan.shape) {
    case Shape::Steady: return plan.level * noise;
    case Shape::Walk: return t == 0 ? plan.level : before * std::exp(plan.noise * dice.normal());
    case Shape::Seasonal: return plan.level * (1.0 + plan.season * wave(plan, t) + plan.change * time) * noise;
    case Shape::Growing: return plan.level * std::exp(plan.change * 6.0 * time) * noise;
    case Shape::Collapsing: return plan.level * std::max(0.0, 1.0 - 1.5 * time) * noise;
    case Shape::Step: return (t < plan.turn ? 1.0 : 20.0 * plan.change) * plan.level * noise;
    case Shape::Counts: return dice.count(3.0 * plan.change * (1.0 + plan.season * wave(plan, t)));
    case Shape::Seldom: return dice.chance(0.3 * plan.change) ? 1.0 + dice.count(2.0) : 0.0;
    case Shape::Bursts: return (t / 9) % 2 == plan.turn % 2 ? plan.level * noise : 0.0;
    case Shape::Spikes: return plan.level * noise * (dice.chance(0.05) ? 1000.0 : 1.0);
    case Shape::Alternating: return t % 2 ? plan.level : plan.level * plan.change;
    case Shape::Constant: return plan.level;
    case Shape::Zero: return 0.0;
    case Shape::OneSale: return t == plan.turn ? plan.level : 0.0;
    case Shape::Sparse: return t % 10 == plan.turn % 10 ? plan.level * noise : kGap;
    case Shape::Saw: return plan.level * static_cast<double>(t % std::max<std::size_t>(2, plan.length));
    case Shape::kCount: break;
    }
    return 0.0;
}

Plan planOf(std::size_t season, Dice &dice)
{
    Plan plan;
    plan.shape = static_cast<Shape>(dice.below(static_cast<std::size_t>(Shape::kCount)));
    plan.n = static_cast<std::size_t>(std::exp(dice.between(0.0, std::log(dice.chance(0.02) ? 1500.0 : 180.0))));
    plan.level = std::pow(10.0, dice.chance(0.2) ? dice.between(-9.0, 12.0) : dice.between(-1.0, 4.0));
    plan.noise = dice.chance(0.15) ? 0.0 : std::pow(10.0, dice.between(-3.0, 0.3));
    plan.change = dice.share();
    plan.season = dice.share();
    plan.length = season;
    plan.turn = dice.below(plan.n);
    return plan;
}

void forget(std::vector<double> &y, Dice &dice)
{
    const auto gap = [&](std::size_t from, std::size_t length) {
        std::fill(y.begin() + static_cast<std::ptrdiff_t>(from), y.begin() + static_cast<std::ptrdiff_t>(std::min(y.size(), from + length)), kGap);
    };
    if (dice.chance(0.1))
        gap(0, dice.below(y.size() + 1));
    if (dice.chance(0.25))
        gap(dice.below(y.size()), 1 + dice.below(y.size() / 2 + 1));
    if (dice.chance(0.1))
        gap(y.size() - 1 - dice.below(y.size()), y.size());
    for (double &value : y)
        if (dice.chance(0.01))
            value = kGap;
}

Series randomSeries(std::size_t number, std::size_t season, Dice &dice)
{
    const Plan plan = planOf(season, dice);
    const bool whole = dice.chance(0.4);
    std::vector<double> y;
    double before = 0.0;
    for (std::size_t t = 0; t < plan.n; ++t) {
        before = drawn(plan, t, before, dice);
        const double sales = std::isnan(before) ? kGap : std::max(0.0, before);
        y.push_back(whole ? std::round(sales) : sales);
    }
    if (dice.chance(0.4))
        forget(y, dice);
    return seriesOf("shape " + std::to_string(static_cast<int>(plan.shape)) + ", number " + std::to_string(number), std::move(y));
}

} // namespace

core::Panel randomPanel(std::uint64_t number, std::size_t series)
{
    struct Calendar {
        core::Frequency frequency;
        std::vector<int> seasons;
    };
    static const std::array<Calendar, 8> calendars = {{{core::Frequency::Yearly, {}}, {core::Frequency::Quarterly, {4}}, {core::Frequency::Monthly, {12}},
                                                      {core::Frequency::Monthly, {}}, {core::Frequency::Weekly, {52}}, {core::Frequency::Weekly, {13, 52}},
                                                      {core::Frequency::Daily, {7}}, {core::Frequency::Daily, {7, 30}}}};
    Dice dice(number);
    const Calendar &calendar = calendars[dice.below(calendars.size())];
    core::Panel panel = panelOf({}, calendar.frequency, calendar.seasons.empty() ? 1 : calendar.seasons.front());
    if (calendar.seasons.size() > 1)
        panel.seasons = calendar.seasons;
    for (std::size_t i = 0; i < series; ++i)
        panel.series.push_back(randomSeries(i, static_cast<std::size_t>(panel.seasonLength), dice));
    return panel;
}

} // namespace shelfcast::testing

#include "core/models/slow_movers/count_season.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::slow {

namespace {

/// Fewer seasons than this show more chance than season: on parts with 39 months of history, factors of 12 months made forecasts worse.
constexpr std::size_t kSeasons = 4;
/// Fewer sales in each phase tell nothing of its chance.
constexpr double kSalesAPhase = 2.0;
/// How far the phases must differ, in standard deviations of what chance makes: about one history in 200 without a season gets past.
constexpr double kDoubt = 3.0;

/// What was seen in the periods of one phase, what was expected, and the variance of what is seen around it.
struct Phase {
    double seen = 0.0, expected = 0.0, variance = 0.0;
};

struct Factors {
    std::vector<double> values;
    double freedom = 0.0;
};

/// Draws the ratios towards 1; all 1 where they differ no more than chance makes them.
/// within  how many numbers the variance was learned from
Factors drawn(const std::vector<Phase> &phases, double within, SeasonChoice choice)
{
    Factors factors{std::vector<double>(phases.size(), 1.0), 0.0};
    double chi2 = 0.0, spread = 0.0, known = 0.0;
    const auto ofRatio = [](const Phase &phase) { return phase.variance / (phase.expected * phase.expected); };
    for (const Phase &phase : phases) {
        if (!(phase.expected > 0.0) || !(phase.variance > 0.0))
            continue;
        const double away = phase.seen / phase.expected - 1.0;
        chi2 += away * away / ofRatio(phase);
        spread += away * away - ofRatio(phase);
        ++known;
    }
    const double freedom = known - 1.0;
    if (freedom < 1.0 || within <= 2.0 || spread <= 0.0)
        return factors;
    // Mean and deviation of what chance makes of chi2: those of an F distribution times its first freedom, the deviation roughly.
    const double usual = freedom * within / (within - 2.0), deviation = std::sqrt(2.0 * freedom * (1.0 + freedom / within));
    if (choice == SeasonChoice::Auto && chi2 < usual + kDoubt * deviation)
        return factors;
    const double signal = spread / known;
    double sum = 0.0;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        if (!(phases[i].expected > 0.0) || !(phases[i].variance > 0.0)) {
            sum += 1.0;
            continue;
        }
        const double trust = signal / (signal + ofRatio(phases[i]));
        factors.values[i] = std::max(0.05, 1.0 + trust * (phases[i].seen / phases[i].expected - 1.0));
        factors.freedom += trust * freedom / known;
        sum += factors.values[i];
    }
    for (double &value : factors.values)
        value *= static_cast<double>(phases.size()) / sum;
    return factors;
}

/// Gives the phases the variance that sizes have within them, in proportion to what is expected.
/// squares  sums of size^2 over what was expected; count  sizes
/// Returns how many numbers it was learned from.
double spreadWithin(std::vector<Phase> &sizes, const std::vector<double> &squares, double count)
{
    double within = 0.0, phases = 0.0;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        if (sizes[i].expected > 0.0) {
            within += squares[i] - sizes[i].seen * sizes[i].seen / sizes[i].expected;
            ++phases;
        }
    if (count - phases < phases) // too few in each to tell
        return 0.0;
    const double scale = std::max(within / (count - phases), 1e-9);
    for (Phase &phase : sizes)
        phase.variance = scale * phase.expected;
    return count - phases;
}

/// Sums over one season around each period, both ends counting half where the season is even: no phase weighs more than another.
class Around {
public:
    Around(std::size_t n, std::size_t length) : m_half(length / 2), m_even(length % 2 == 0), m_before(n + 1, 0.0) {}
    void set(std::size_t t, double value) { m_before[t + 1] = m_before[t] + value; }
    bool whole(std::size_t t) const { return t >= m_half && t + m_half + 1 < m_before.size(); }
    double sum(std::size_t t) const
    {
        const double all = m_before[t + m_half + 1] - m_before[t - m_half];
        return m_even ? all - 0.5 * (at(t - m_half) + at(t + m_half)) : all;
    }

private:
    double at(std::size_t t) const { return m_before[t + 1] - m_before[t]; }
    std::size_t m_half;
    bool m_even;
    std::vector<double> m_before; ///< what lies before each period
};

/// What is seen in each phase beside the mean of the season around it.
CountSeason seasonOf(const Demand &demand, bool hurdle, std::size_t length, SeasonChoice choice, double &freedom)
{
    CountSeason unit; // for its phases
    unit.chance.assign(length, 1.0);
    unit.size.assign(length, 1.0);
    const std::size_t n = demand.y.size();
    Around total(n, length), sales(n, length), known(n, length);
    for (std::size_t t = 0; t < n; ++t) {
        const double y = demand.y[t];
        total.set(t, std::isnan(y) ? 0.0 : y);
        sales.set(t, y > 0.0 ? 1.0 : 0.0);
        known.set(t, std::isnan(y) ? 0.0 : 1.0);
    }
    std::vector<Phase> chances(length), sizes(length);
    std::vector<double> squares(length, 0.0);
    double sized = 0.0;
    for (std::size_t t = 0; t < n; ++t) {
        const double y = demand.y[t];
        if (std::isnan(y) || !total.whole(t) || !(sales.sum(t) > 0.5))
            continue;
        const std::size_t phase = unit.phase(demand, t);
        const double chance = sales.sum(t) / known.sum(t), size = total.sum(t) / (hurdle ? sales.sum(t) : known.sum(t));
        chances[phase].seen += y > 0.0;
        chances[phase].expected += chance;
        chances[phase].variance += chance * (1.0 - chance);
        if (hurdle && !(y > 0.0))
            continue;
        ++sized;
        sizes[phase].seen += y;
        sizes[phase].expected += size;
        squares[phase] += y * y / size;
    }
    const double within = spreadWithin(sizes, squares, sized);
    const Factors size = drawn(sizes, within, choice);
    Factors chance{std::vector<double>(length, 1.0), 0.0};
    if (hurdle && (sized >= kSalesAPhase * static_cast<double>(length) || choice == SeasonChoice::Always))
        chance = drawn(chances, 1e9, choice); // the variance of a sale or none is known
    freedom = size.freedom + chance.freedom;
    return {chance.values, size.values};
}

} // namespace

SeasonedFit fitWithSeason(const Demand &demand, CountOptions options, int length, SeasonChoice choice)
{
    options.season = {};
    SeasonedFit plain{fitCount(demand, options), 0.0};
    plain.score = -2.0 * plain.fit.logEvidence;
    const std::size_t needed = choice == SeasonChoice::Always ? 2 : kSeasons;
    if (choice == SeasonChoice::None || length < 2 || demand.y.size() < needed * static_cast<std::size_t>(length) || demand.sales < 2)
        return plain;
    double freedom = 0.0;
    options.season = seasonOf(demand, options.form != CountForm::Level, static_cast<std::size_t>(length), choice, freedom);
    if (freedom <= 0.0)
        return plain;
    SeasonedFit seasoned{fitCount(demand, options), 0.0};
    seasoned.score = 2.0 * (freedom - seasoned.fit.logEvidence);
    return seasoned.score < plain.score || choice == SeasonChoice::Always ? seasoned : plain;
}

} // namespace shelfcast::core::slow

#include "core/models/coldstart/cold_start.h"

#include "core/base/listing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr std::size_t kLeastDonors = 5, kLeastLaunches = 30;
constexpr double kCurveOfAll = 10.0;     ///< launches that weigh as much as no launch effect; neighbours as much as the mean of all
constexpr double kPeriodsToTrust = 4.0;  ///< of history, for a level to count half
constexpr double kNothing = 0.05;        ///< units a period that stand for none, or logarithms would end
constexpr std::size_t kLeftOut = 400, kErrorGroups = 3, kLeastInGroup = 40, kShownSources = 5;
constexpr double kFactorOfAll = 60.0;    ///< items left out that weigh as much in a group's mean error as those of the group

/// Periods after the first records until which a first sale may be no launch.
std::int64_t unsureStart(int horizon)
{
    return std::max(2, horizon / 4);
}

double quantileOf(const std::vector<double> &sorted, double level)
{
    const double place = level * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// Widens quantiles by what the market may do, which leaving items out cannot show: there the market is known.
void widen(std::array<double, kQuantileCount> &quantiles, double marketError)
{
    constexpr std::array<double, kQuantileCount> kNormal = {-1.960, -1.645, -1.282, -0.842, -0.524, -0.253, 0.0, 0.253, 0.524, 0.842, 1.282, 1.645, 1.960};
    const double middle = quantiles[kMedian];
    if (middle <= 0.0)
        return;
    for (std::size_t q = 0; q < kQuantileCount; ++q)
        if (quantiles[q] > 0.0 && q != kMedian)
            quantiles[q] = middle * std::exp(std::copysign(std::hypot(std::log(quantiles[q] / middle), marketError * kNormal[q]), kNormal[q]));
}

/// From the first sale on; nothing where there was none.
bool trim(ColdDonor &donor)
{
    const auto first = std::ranges::find_if(donor.y, [](double value) { return value > 0.0; });
    donor.firstPeriod += first - donor.y.begin();
    donor.y.erase(donor.y.begin(), first);
    return !donor.y.empty();
}

double varianceOf(const std::vector<double> &values)
{
    if (values.size() < 2)
        return 1.0;
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return sum / static_cast<double>(values.size());
}

} // namespace

Result<ColdStart> ColdStart::learn(ColdData data, int horizon, const JobContext &job)
{
    ColdStart made;
    std::erase_if(data.donors, [](ColdDonor &donor) { return !trim(donor); });
    if (data.donors.size() < kLeastDonors)
        return failure(ErrorCode::TooShort, {QT_TRANSLATE_NOOP("core", "A new item is forecast from those that have sold. There are %1 of them; it takes at least %2."),
                                             {static_cast<std::int64_t>(data.donors.size()), static_cast<std::int64_t>(kLeastDonors)}});
    made.m_data = std::move(data);
    made.m_horizon = horizon;
    made.m_market = Market(made.m_data);
    for (const ColdDonor &donor : made.m_data.donors) {
        made.m_seen.push_back(donor.firstPeriod >= made.m_data.firstPeriod + unsureStart(horizon));
        made.m_launches += made.m_seen.back() ? 1 : 0;
        made.m_counts = made.m_counts && std::ranges::all_of(donor.y, [](double value) { return !std::isfinite(value) || value == std::round(value); });
    }
    made.m_curve.assign(static_cast<std::size_t>(horizon), 1.0);
    made.measureLevels(job);
    if (job.cancelled())
        return cancelled();
    made.measureErrors(job);
    return job.cancelled() ? Result<ColdStart>(cancelled()) : std::move(made);
}

double ColdStart::expected(const ColdItem &item, std::int64_t firstPeriod, std::size_t age, const std::vector<double> &curve) const
{
    return marketAt(item, firstPeriod + static_cast<std::int64_t>(age)) * curve[std::min(age, curve.size() - 1)];
}

/// The logarithm of what a donor sold a period in its launch, or all along where that was not seen, against market and course.
double ColdStart::levelOf(std::size_t donor, std::size_t periods) const
{
    const ColdDonor &one = m_data.donors[donor];
    static const std::vector<double> kFlat = {1.0};
    double sold = 0.0, usual = 0.0, count = 0.0;
    for (std::size_t age = 0; age < std::min(one.y.size(), periods); ++age)
        if (std::isfinite(one.y[age])) {
            sold += std::max(0.0, one.y[age]);
            usual += expected(one.what, one.firstPeriod, age, m_seen[donor] ? m_curve : kFlat);
            ++count;
        }
    return std::log((sold + kNothing * count) / usual);
}

void ColdStart::measureLevels(const JobContext &job)
{
    const std::size_t count = m_data.donors.size(), launch = static_cast<std::size_t>(m_horizon);
    const auto levels = [&] {
        m_level.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            m_level[i] = levelOf(i, m_seen[i] ? launch : static_cast<std::size_t>(-1));
    };
    for (int round = 0; round < 2; ++round) { // the course needs the levels, the levels of launches under way need the course
        levels();
        measureCurve();
    }
    levels();
    std::array<std::vector<double>, 3> starts;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t periods = 1; m_seen[i] && m_data.donors[i].y.size() >= launch && periods <= starts.size(); ++periods)
            starts[periods - 1].push_back(levelOf(i, periods) - m_level[i]);
    for (std::size_t k = 0; k < starts.size(); ++k)
        m_startVariance[k] = varianceOf(starts[k]);
    std::vector<ColdItem> items;
    std::vector<double> weights;
    for (std::size_t i = 0; i < count; ++i) {
        const ColdDonor &donor = m_data.donors[i];
        items.push_back(donor.what);
        const double periods = static_cast<double>(m_seen[i] ? std::min(launch, donor.y.size()) : donor.y.size());
        weights.push_back(periods / (periods + kPeriodsToTrust));
    }
    m_levels = std::make_shared<const AttributeLevels>(std::move(items), m_level, std::move(weights), m_seen, job);
}

void ColdStart::measureCurve()
{
    std::vector<double> sums(m_curve.size(), 0.0), counts(m_curve.size(), 0.0);
    for (std::size_t i = 0; i < m_data.donors.size(); ++i) {
        const ColdDonor &donor = m_data.donors[i];
        for (std::size_t age = 0; m_seen[i] && age < std::min(donor.y.size(), sums.size()); ++age)
            if (std::isfinite(donor.y[age])) {
                sums[age] += std::max(0.0, donor.y[age]) / (std::exp(m_level[i]) * marketAt(donor.what, donor.firstPeriod + static_cast<std::int64_t>(age)));
                ++counts[age];
            }
    }
    for (std::size_t age = 0; age < sums.size(); ++age)
        m_curve[age] = (sums[age] + kCurveOfAll) / (counts[age] + kCurveOfAll);
    const double mean = std::accumulate(m_curve.begin(), m_curve.end(), 0.0) / static_cast<double>(m_curve.size());
    for (double &value : m_curve)
        value = std::max(value / mean, kNothing);
}

/// The course of launches, with the neighbours' own where theirs was seen.
std::vector<double> ColdStart::curveFor(const AttributeGuess &guess) const
{
    std::vector<double> curve = m_curve;
    for (std::size_t age = 0; age < curve.size(); ++age) {
        double sum = kCurveOfAll * m_curve[age], weights = kCurveOfAll;
        for (const ColdNeighbour &one : guess.neighbours) {
            const ColdDonor &donor = m_data.donors[one.index];
            if (!m_seen[one.index] || donor.y.size() < curve.size() || !std::isfinite(donor.y[age]))
                continue;
            const double weight = one.weight * static_cast<double>(guess.neighbours.size());
            sum += weight * std::max(0.0, donor.y[age]) / (std::exp(m_level[one.index]) * marketAt(donor.what, donor.firstPeriod + static_cast<std::int64_t>(age)));
            weights += weight;
        }
        curve[age] = sum / weights;
    }
    return curve;
}

void ColdStart::measureErrors(const JobContext &job)
{
    std::vector<std::size_t> eligible;
    const bool launchesOnly = m_launches >= kLeastLaunches;
    for (std::size_t i = 0; i < m_data.donors.size(); ++i)
        if (m_seen[i] || !launchesOnly)
            eligible.push_back(i);
    const std::size_t count = std::min(kLeftOut, eligible.size());
    struct Left {
        double spread = 0.0, level = 0.0, sold = 0.0, told = 0.0;
        std::vector<double> ratios;
    };
    std::vector<Left> left(count);
    parallelFor(job, count, [&](std::size_t k) {
        const std::size_t i = eligible[k * eligible.size() / count];
        const ColdDonor &donor = m_data.donors[i];
        const AttributeGuess guess = m_levels->guessWithout(i);
        const std::vector<double> curve = m_seen[i] ? curveFor(guess) : std::vector<double>{1.0};
        left[k].spread = guess.spread;
        left[k].level = m_level[i] - guess.value;
        const std::size_t launch = std::min(donor.y.size(), static_cast<std::size_t>(m_horizon));
        const std::size_t begin = m_seen[i] ? 0 : donor.y.size() - launch;
        for (std::size_t age = begin; age < begin + launch; ++age) {
            if (!std::isfinite(donor.y[age]))
                continue;
            const double told = std::exp(guess.value) * expected(donor.what, donor.firstPeriod, age, curve);
            left[k].ratios.push_back(std::max(0.0, donor.y[age]) / told);
            left[k].sold += std::max(0.0, donor.y[age]);
            left[k].told += told;
        }
    });
    if (job.cancelled())
        return;
    std::ranges::sort(left, {}, &Left::spread);
    std::vector<double> levels;
    for (const Left &one : left)
        levels.push_back(one.level);
    m_levelVariance = varianceOf(levels);
    double soldByAll = 0.0, toldOfAll = 0.0;
    for (const Left &one : left) {
        soldByAll += one.sold;
        toldOfAll += one.told;
    }
    const double factor = toldOfAll > 0.0 ? soldByAll / toldOfAll : 1.0, market = marketError();
    const std::size_t groups = std::clamp<std::size_t>(count / kLeastInGroup, 1, kErrorGroups);
    for (std::size_t g = 0; g < groups; ++g) {
        Errors errors;
        std::vector<double> ratios;
        double sold = 0.0, told = 0.0;
        for (std::size_t k = g * count / groups; k < (g + 1) * count / groups; ++k) {
            ratios.insert(ratios.end(), left[k].ratios.begin(), left[k].ratios.end());
            sold += left[k].sold;
            told += left[k].told;
            errors.upTo = left[k].spread;
        }
        std::ranges::sort(ratios);
        for (std::size_t q = 0; q < kQuantileCount && !ratios.empty(); ++q)
            errors.quantiles[q] = quantileOf(ratios, kQuantileLevels[q]);
        widen(errors.quantiles, market);
        const double members = static_cast<double>((g + 1) * count / groups - g * count / groups);
        errors.mean = told > 0.0 ? (members * sold / told + kFactorOfAll * factor) / (members + kFactorOfAll) : factor;
        m_errors.push_back(errors);
    }
}

/// How far the market of some periods ahead lay from what had been expected of it, as a standard deviation of logarithms.
double ColdStart::marketError() const
{
    double squares = 0.0, count = 0.0;
    for (const int back : {1, 2}) {
        ColdData then = {m_data.frequency, m_data.firstPeriod, m_data.origin - back * m_horizon, {}};
        if (then.origin - then.firstPeriod < m_horizon)
            break;
        for (const ColdDonor &donor : m_data.donors)
            if (donor.firstPeriod <= then.origin) {
                then.donors.push_back(donor);
                then.donors.back().y.resize(std::min(donor.y.size(), static_cast<std::size_t>(then.origin - donor.firstPeriod + 1)));
            }
        const Market expectedThen(then);
        std::map<std::string, double> categories;
        for (const ColdDonor &donor : then.donors)
            ++categories[donor.what.category];
        for (const auto &[category, items] : categories) {
            const double level = std::log(m_market.index(category, then.origin) / expectedThen.index(category, then.origin)); // each is 1 on average, of other periods
            for (std::int64_t period = then.origin + 1; period <= then.origin + m_horizon; ++period) {
                const double off = std::log(m_market.index(category, period) / expectedThen.index(category, period)) - level;
                squares += items * off * off;
                count += items;
            }
        }
    }
    return count > 0.0 ? std::sqrt(squares / count) : 0.0;
}

ColdForecast ColdStart::forecast(const ColdItem &item, std::int64_t firstPeriod, int horizon, std::span<const double> known) const
{
    const AttributeGuess guess = m_levels->guess(item);
    const std::vector<double> curve = curveFor(guess);
    double level = guess.value;
    double sold = 0.0, usual = 0.0, periods = 0.0;
    for (std::size_t age = 0; age < known.size(); ++age)
        if (std::isfinite(known[age])) {
            sold += std::max(0.0, known[age]);
            usual += expected(item, firstPeriod, age, curve);
            ++periods;
        }
    if (periods > 0.0) {
        const double noise = m_startVariance[std::min<std::size_t>(static_cast<std::size_t>(periods), m_startVariance.size()) - 1];
        level += m_levelVariance / (m_levelVariance + noise) * (std::log((sold + kNothing * periods) / usual) - level);
    }
    const auto found = std::ranges::find_if(m_errors, [&](const Errors &one) { return guess.spread <= one.upTo; });
    const Errors &errors = found == m_errors.end() ? m_errors.back() : *found;

    ColdForecast made;
    made.forecast.modelId = "cold-start";
    const auto asked = static_cast<std::int64_t>(guess.neighbours.size());
    made.forecast.form = m_launches > 0 ? Message(QT_TRANSLATE_NOOP("core", "From %1 items that are like it, in the course of %2 launches"), {asked, static_cast<std::int64_t>(m_launches)})
                                        : Message(QT_TRANSLATE_NOOP("core", "From %1 items that are like it; the sales begin with all of them, so no launch was seen"), {asked});
    for (int step = 0; step < horizon; ++step) {
        const double told = std::exp(level) * expected(item, firstPeriod, known.size() + static_cast<std::size_t>(step), curve);
        made.forecast.mean.push_back(told * errors.mean);
        for (const double quantile : errors.quantiles)
            made.forecast.quantiles.push_back(m_counts ? std::round(told * quantile) : told * quantile);
    }
    tidy(made.forecast, true);
    const TextWeights texts(std::vector<std::string>{});
    for (const ColdNeighbour &one : std::span(guess.neighbours).first(std::min(kShownSources, guess.neighbours.size()))) {
        const ColdItem &other = m_data.donors[one.index].what;
        made.sources.push_back({one.index, one.weight, commonWords(item, other, core::likeness(texts.vector(item.name), texts.vector(other.name)))});
    }
    return made;
}

Message commonWords(const ColdItem &a, const ColdItem &b, double textLikeness)
{
    constexpr double kLikeName = 0.35, kNearPrice = 1.25;
    std::vector<const char *> words;
    if (textLikeness >= kLikeName)
        words.push_back(QT_TRANSLATE_NOOP("core", "similar name"));
    if (!a.category.empty() && a.category == b.category)
        words.push_back(QT_TRANSLATE_NOOP("core", "same category"));
    if (a.price > 0.0 && b.price > 0.0 && std::fabs(std::log(a.price / b.price)) <= std::log(kNearPrice))
        words.push_back(QT_TRANSLATE_NOOP("core", "similar price"));
    if (!a.location.empty() && a.location == b.location)
        words.push_back(QT_TRANSLATE_NOOP("core", "same location"));
    return listed(words);
}

} // namespace shelfcast::core

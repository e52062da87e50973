#include "core/models/coldstart/cold_start.h"

#include <algorithm>
#include <cmath>
#include <map>

/// What leaving items out shows: how the parts of a forecast are to be mixed, and how sure it is.
namespace shelfcast::core {
namespace {

constexpr std::size_t kLeftOut = 400, kErrorGroups = 3, kLeastInGroup = 40, kLeastLaunches = 30;
constexpr double kFactorOfAll = 60.0; ///< items left out that weigh as much in a group's mean error as those of the group
constexpr double kLeastGain = 1e-3;   ///< by which the clusters' courses must miss less, as a share

double quantileOf(const std::vector<double> &sorted, double level)
{
    const double place = level * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// Widens quantiles by what leaving items out cannot show, because it is known there: what the market does, and what kind of things are launched.
///
/// unseen  as a standard deviation of logarithms
void widen(std::array<double, kQuantileCount> &quantiles, double unseen)
{
    constexpr std::array<double, kQuantileCount> kNormal = {-1.960, -1.645, -1.282, -0.842, -0.524, -0.253, 0.0, 0.253, 0.524, 0.842, 1.282, 1.645, 1.960};
    const double middle = quantiles[kMedian];
    if (middle <= 0.0)
        return;
    for (std::size_t q = 0; q < kQuantileCount; ++q)
        if (quantiles[q] > 0.0 && q != kMedian)
            quantiles[q] = middle * std::exp(std::copysign(std::hypot(std::log(quantiles[q] / middle), unseen * kNormal[q]), kNormal[q]));
}

double missOf(const std::vector<LaunchCase> &cases)
{
    double missed = 0.0;
    for (const LaunchCase &one : cases)
        for (std::size_t age = 0; age < one.actual.size(); ++age)
            if (std::isfinite(one.actual[age]))
                missed += std::fabs(one.own[age] - one.actual[age]);
    return missed;
}

} // namespace

/// The newest launches: what begins to sell soon after the records begin is often nothing new, so later ones tell more. Where few were seen, the
/// newest periods of all items instead.
std::vector<LaunchCase> ColdStart::leaveOut(double clusterCourse, const JobContext &job) const
{
    std::vector<std::size_t> eligible;
    const bool launchesOnly = m_launches >= kLeastLaunches;
    for (std::size_t i = 0; i < m_data.donors.size(); ++i)
        if (m_seen[i] || !launchesOnly)
            eligible.push_back(i);
    std::vector<LaunchCase> cases(std::min(kLeftOut, eligible.size()));
    if (launchesOnly)
        std::ranges::stable_sort(eligible, std::greater<>(), [&](std::size_t i) { return m_data.donors[i].firstPeriod; });
    parallelFor(job, cases.size(), [&](std::size_t k) {
        const std::size_t i = launchesOnly ? eligible[k] : eligible[k * eligible.size() / cases.size()];
        const ColdDonor &donor = m_data.donors[i];
        const AttributeGuess guess = m_levels->guessWithout(i);
        const std::vector<double> curve = m_seen[i] ? curveFor(guess, clusterCourse) : std::vector<double>{1.0};
        LaunchCase &made = cases[k];
        made.spread = guess.spread;
        made.firstPeriod = donor.firstPeriod;
        const std::size_t launch = std::min(donor.y.size(), static_cast<std::size_t>(m_horizon)), begin = m_seen[i] ? 0 : donor.y.size() - launch;
        for (std::size_t age = 0; age < launch; ++age) {
            made.actual.push_back(donor.y[begin + age]);
            made.own.push_back(std::exp(guess.value) * expected(donor.what, donor.firstPeriod, begin + age, curve));
            made.category.push_back(m_means.category(donor.what.category, age, &donor));
            made.all.push_back(m_means.overall(age, &donor));
        }
    });
    return cases;
}

void ColdStart::measureErrors(const JobContext &job)
{
    std::vector<LaunchCase> cases = leaveOut(0.0, job);
    for (const double course : {0.5, 1.0}) {
        if (m_data.clusters.empty() || job.cancelled())
            break;
        std::vector<LaunchCase> drawn = leaveOut(course, job);
        if (missOf(drawn) > missOf(cases) * (1.0 - kLeastGain))
            break;
        cases = std::move(drawn);
        m_clusterCourse = course;
    }
    if (job.cancelled())
        return;
    double sold = 0.0, told = 0.0;
    for (const LaunchCase &one : cases)
        for (std::size_t age = 0; age < one.actual.size(); ++age)
            if (std::isfinite(one.actual[age])) {
                sold += std::max(0.0, one.actual[age]);
                told += one.own[age];
            }
    m_factor = sold > 0.0 && told > 0.0 ? sold / told : 1.0;
    for (LaunchCase &one : cases)
        for (double &value : one.own)
            value *= m_factor;
    m_shares = chooseShares(cases);
    for (LaunchCase &one : cases)
        for (std::size_t age = 0; age < one.actual.size(); ++age)
            one.told.push_back(m_shares.of(one.own[age], one.category[age], one.all[age]));
    std::ranges::stable_sort(cases, {}, &LaunchCase::spread);
    const double unseen = std::hypot(marketError(), m_launches >= kLeastLaunches ? cohortDrift(cases, m_horizon) : 0.0);
    for (std::size_t known = 0; known <= kMostKnown; ++known)
        m_stages[known] = stageOf(cases, known, unseen);
}

/// The share with which the known periods' mean is best gone on with.
double ColdStart::goingOn(const std::vector<LaunchCase> &cases, std::size_t known, const Stage &stage) const
{
    std::vector<LaunchCase> rests;
    for (const LaunchCase &one : cases) {
        if (one.actual.size() <= known)
            continue;
        const std::span<const double> start = std::span(one.actual).first(known);
        const double flat = knownMean(start), moved = std::exp(stage.start.gain * startOffset(start, one.told)) * errorsOf(stage, one.spread).mean;
        if (!std::isfinite(flat))
            continue;
        LaunchCase rest;
        for (std::size_t age = known; age < one.actual.size(); ++age) {
            rest.actual.push_back(one.actual[age]);
            rest.own.push_back(moved * one.told[age]);
            rest.category.push_back(flat);
            rest.all.push_back(rest.own.back());
        }
        rests.push_back(std::move(rest));
    }
    return rests.empty() ? 0.0 : chooseShares(rests).category;
}

const ColdStart::Errors &ColdStart::errorsOf(const Stage &stage, double spread)
{
    const auto found = std::ranges::find_if(stage.errors, [&](const Errors &one) { return spread <= one.upTo; });
    return found == stage.errors.end() ? stage.errors.back() : *found;
}

ColdStart::Stage ColdStart::stageOf(const std::vector<LaunchCase> &cases, std::size_t known, double unseen) const
{
    Stage stage;
    stage.start = startGain(cases, known);
    const std::size_t count = cases.size(), groups = std::clamp<std::size_t>(count / kLeastInGroup, 1, kErrorGroups);
    for (std::size_t g = 0; g < groups; ++g) {
        Errors errors;
        std::vector<double> ratios;
        double sold = 0.0, told = 0.0;
        for (std::size_t k = g * count / groups; k < (g + 1) * count / groups; ++k) {
            const LaunchCase &one = cases[k];
            errors.upTo = one.spread;
            const double moved = std::exp(stage.start.gain * startOffset(std::span(one.actual).first(std::min(known, one.actual.size())), one.told));
            for (std::size_t age = known; age < one.actual.size(); ++age)
                if (std::isfinite(one.actual[age]) && one.told[age] > 0.0) {
                    ratios.push_back(std::max(0.0, one.actual[age]) / (moved * one.told[age]));
                    sold += std::max(0.0, one.actual[age]);
                    told += moved * one.told[age];
                }
        }
        std::ranges::sort(ratios);
        for (std::size_t q = 0; q < kQuantileCount && !ratios.empty(); ++q)
            errors.quantiles[q] = quantileOf(ratios, kQuantileLevels[q]);
        widen(errors.quantiles, unseen);
        const double members = static_cast<double>((g + 1) * count / groups - g * count / groups);
        errors.mean = told > 0.0 ? (members * sold / told + kFactorOfAll * stage.start.factor) / (members + kFactorOfAll) : stage.start.factor;
        stage.errors.push_back(errors);
    }
    if (known > 0)
        stage.asItBegan = goingOn(cases, known, stage);
    return stage;
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

} // namespace shelfcast::core

#include "core/models/coldstart/cold_start.h"

#include "core/base/listing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr std::size_t kLeastDonors = 5, kShownSources = 5, kShownClusters = 3;
constexpr double kCurveOfAll = 10.0;     ///< launches that weigh as much as no launch effect; neighbours as much as the mean of all
constexpr double kPeriodsToTrust = 4.0;  ///< of history, for a level to count half
constexpr double kNothing = 0.05;        ///< units a period that stand for none, or logarithms would end

/// Periods after the first records until which a first sale may be no launch.
std::int64_t unsureStart(int horizon)
{
    return std::max(2, horizon / 4);
}

/// From the first sale on; nothing where there was none.
bool trim(ColdDonor &donor)
{
    const auto first = std::ranges::find_if(donor.y, [](double value) { return value > 0.0; });
    donor.firstPeriod += first - donor.y.begin();
    donor.y.erase(donor.y.begin(), first);
    return !donor.y.empty();
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
    made.m_means = MeanLaunch(made.m_data.donors, made.m_seen, horizon);
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
        measureCurves();
    }
    levels();
    std::vector<ColdItem> items;
    std::vector<double> weights;
    std::vector<int> clusters;
    for (std::size_t i = 0; i < count; ++i) {
        const ColdDonor &donor = m_data.donors[i];
        items.push_back(donor.what);
        clusters.push_back(donor.cluster);
        const double periods = static_cast<double>(m_seen[i] ? std::min(launch, donor.y.size()) : donor.y.size());
        weights.push_back(periods / (periods + kPeriodsToTrust));
    }
    m_levels = std::make_shared<const AttributeLevels>(std::move(items), m_level, std::move(weights), m_seen, ColdClusters(std::move(clusters), static_cast<int>(m_data.clusters.size())), job);
}

/// Of all launches, and of those of each cluster.
void ColdStart::measureCurves()
{
    const std::size_t clusters = m_data.clusters.size();
    std::vector<std::vector<double>> sums(clusters + 1, std::vector<double>(m_curve.size(), 0.0)), counts = sums;
    for (std::size_t i = 0; i < m_data.donors.size(); ++i) {
        const ColdDonor &donor = m_data.donors[i];
        for (std::size_t age = 0; m_seen[i] && age < std::min(donor.y.size(), m_curve.size()); ++age) {
            if (!std::isfinite(donor.y[age]))
                continue;
            const double sold = std::max(0.0, donor.y[age]) / (std::exp(m_level[i]) * marketAt(donor.what, donor.firstPeriod + static_cast<std::int64_t>(age)));
            for (const std::size_t part : {clusters, donor.cluster >= 0 ? static_cast<std::size_t>(donor.cluster) : clusters + 1})
                if (part <= clusters) {
                    sums[part][age] += sold;
                    ++counts[part][age];
                }
        }
    }
    const auto drawn = [](const std::vector<double> &sum, const std::vector<double> &count, const std::vector<double> &towards) {
        std::vector<double> curve(sum.size());
        for (std::size_t age = 0; age < curve.size(); ++age)
            curve[age] = (sum[age] + kCurveOfAll * towards[age]) / (count[age] + kCurveOfAll);
        const double mean = std::accumulate(curve.begin(), curve.end(), 0.0) / static_cast<double>(curve.size());
        for (double &value : curve)
            value = std::max(value / mean, kNothing);
        return curve;
    };
    m_curve = drawn(sums[clusters], counts[clusters], std::vector<double>(m_curve.size(), 1.0));
    m_clusterCurves.clear();
    for (std::size_t c = 0; c < clusters; ++c)
        m_clusterCurves.push_back(drawn(sums[c], counts[c], m_curve));
}

/// The course of launches, drawn to that of the clusters, with the neighbours' own where theirs was seen.
std::vector<double> ColdStart::curveFor(const AttributeGuess &guess, double clusterCourse) const
{
    std::vector<double> curve = m_curve;
    for (std::size_t age = 0; age < curve.size(); ++age) {
        double usual = m_curve[age];
        for (std::size_t c = 0; c < guess.clusters.size(); ++c)
            usual += clusterCourse * guess.clusters[c] * (m_clusterCurves[c][age] - m_curve[age]);
        double sum = kCurveOfAll * usual, weights = kCurveOfAll;
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

ColdForecast ColdStart::forecast(const ColdItem &item, std::int64_t firstPeriod, int horizon, std::span<const double> known) const
{
    const AttributeGuess guess = m_levels->guess(item);
    const std::vector<double> curve = curveFor(guess, m_clusterCourse);
    std::vector<double> told;
    for (std::size_t age = 0; age < known.size() + static_cast<std::size_t>(horizon); ++age)
        told.push_back(m_shares.of(m_factor * std::exp(guess.value) * expected(item, firstPeriod, age, curve), m_means.category(item.category, age), m_means.overall(age)));
    const Stage &stage = m_stages[std::min(known.size(), kMostKnown)];
    const double moved = std::exp(stage.start.gain * startOffset(known, told));
    const Errors &errors = errorsOf(stage, guess.spread);
    const double flat = knownMean(known), goesOn = std::isfinite(flat) ? stage.asItBegan : 0.0;

    ColdForecast made;
    made.forecast.modelId = "cold-start";
    const auto asked = static_cast<std::int64_t>(guess.neighbours.size());
    made.forecast.form = m_launches > 0 ? Message(QT_TRANSLATE_NOOP("core", "From %1 items that are like it, in the course of %2 launches"), {asked, static_cast<std::int64_t>(m_launches)})
                                        : Message(QT_TRANSLATE_NOOP("core", "From %1 items that are like it; the sales begin with all of them, so no launch was seen"), {asked});
    for (std::size_t age = known.size(); age < told.size(); ++age) {
        made.forecast.mean.push_back((1.0 - goesOn) * moved * told[age] * errors.mean + (goesOn > 0.0 ? goesOn * flat : 0.0));
        for (const double quantile : errors.quantiles)
            made.forecast.quantiles.push_back(m_counts ? std::round(moved * told[age] * quantile) : moved * told[age] * quantile);
    }
    tidy(made.forecast, true);
    const TextWeights texts(std::vector<std::string>{});
    for (const ColdNeighbour &one : std::span(guess.neighbours).first(std::min(kShownSources, guess.neighbours.size()))) {
        const ColdItem &other = m_data.donors[one.index].what;
        made.sources.push_back({one.index, one.weight, commonWords(item, other, core::likeness(texts.vector(item.name), texts.vector(other.name)))});
    }
    for (std::size_t c = 0; c < guess.clusters.size(); ++c)
        made.clusters.push_back({static_cast<int>(c), guess.clusters[c]});
    std::ranges::stable_sort(made.clusters, std::greater<>(), &ColdCluster::chance);
    made.clusters.resize(std::min(kShownClusters, made.clusters.size()));
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

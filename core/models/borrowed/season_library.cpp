#include "core/models/borrowed/season_library.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core::borrowed {
namespace {

constexpr std::size_t kDonorsAGroup = 15, kMostGroups = 12, kFewestOfCategory = 3, kFewestLaunches = 3, kMostDonors = 4000;
constexpr double kLowest = 0.02, kHighest = 12.0; ///< of a profile: beyond, a phase hangs on single sales
constexpr int kRounds = 10;

/// The mean of a whole season around each period; NaN where that season is not all there.
std::vector<double> movingLevel(std::span<const double> y, std::size_t season)
{
    std::vector<double> level(y.size(), std::nan(""));
    double sum = 0.0, known = 0.0;
    const auto add = [&](double value, double sign) {
        if (std::isfinite(value)) {
            sum += sign * value;
            known += sign;
        }
    };
    for (std::size_t t = 0; t < y.size(); ++t) {
        add(y[t], 1.0);
        if (t >= season)
            add(y[t - season], -1.0);
        if (t + 1 >= season && known > 0.0)
            level[t - season / 2] = sum / known;
    }
    return level;
}

bool normalise(Profile &profile)
{
    const double mean = std::accumulate(profile.begin(), profile.end(), 0.0) / static_cast<double>(profile.size());
    if (!(mean > 0.0) || !std::isfinite(mean))
        return false;
    for (double &value : profile)
        value = std::clamp(value / mean, kLowest, kHighest);
    return true;
}

/// Empty where the series has no two seasons, or a phase that was never known.
Profile ownProfile(std::span<const double> y, std::int64_t firstPeriod, int season)
{
    const auto m = static_cast<std::size_t>(season);
    if (season < 2 || y.size() < 2 * m || std::ranges::any_of(y, [](double value) { return value < 0.0; }))
        return {};
    const std::vector<double> level = movingLevel(y, m);
    Profile sold(m), expected(m);
    for (std::size_t t = 0; t < y.size(); ++t)
        if (std::isfinite(y[t]) && std::isfinite(level[t])) {
            const std::size_t phase = phaseOf(firstPeriod + static_cast<std::int64_t>(t), season);
            sold[phase] += y[t];
            expected[phase] += level[t];
        }
    for (std::size_t p = 0; p < m; ++p) {
        if (!(expected[p] > 0.0))
            return {};
        sold[p] /= expected[p];
    }
    return normalise(sold) ? sold : Profile();
}

Profile meanOf(const std::vector<Profile> &profiles, std::span<const std::size_t> which)
{
    Profile mean(profiles.front().size());
    for (const std::size_t i : which)
        for (std::size_t p = 0; p < mean.size(); ++p)
            mean[p] += profiles[i][p] / static_cast<double>(which.size());
    normalise(mean);
    return mean;
}

double apart(const Profile &a, const Profile &b)
{
    double sum = 0.0;
    for (std::size_t p = 0; p < a.size(); ++p) {
        const double gap = std::log(a[p]) - std::log(b[p]);
        sum += gap * gap;
    }
    return sum;
}

/// Numbers of the profiles of each group: seeds as far apart as can be, then a few rounds of k-means.
std::vector<std::vector<std::size_t>> groupsOf(const std::vector<Profile> &profiles, std::size_t count, const JobContext &job)
{
    std::vector<Profile> centres = {profiles.front()};
    std::vector<double> gap(profiles.size(), std::numeric_limits<double>::infinity());
    while (centres.size() < count) {
        for (std::size_t i = 0; i < profiles.size(); ++i)
            gap[i] = std::min(gap[i], apart(profiles[i], centres.back()));
        centres.push_back(profiles[static_cast<std::size_t>(std::ranges::max_element(gap) - gap.begin())]);
    }
    std::vector<std::vector<std::size_t>> groups;
    for (int round = 0; round < kRounds && !job.cancelled(); ++round) {
        groups.assign(centres.size(), {});
        for (std::size_t i = 0; i < profiles.size(); ++i) {
            std::size_t best = 0;
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t c = 0; c < centres.size(); ++c)
                if (const double distance = apart(profiles[i], centres[c]); distance < least) {
                    least = distance;
                    best = c;
                }
            groups[best].push_back(i);
        }
        for (std::size_t c = 0; c < centres.size(); ++c)
            if (!groups[c].empty())
                centres[c] = meanOf(profiles, groups[c]);
    }
    return groups;
}

/// Sales by age against the level after the launch; empty where that is not known.
std::vector<double> launchOf(std::span<const double> y, std::int64_t firstPeriod, const Profile &profile)
{
    const std::size_t m = profile.size();
    const auto at = [&](std::size_t t) { return y[t] / std::max(0.2, profile[phaseOf(firstPeriod + static_cast<std::int64_t>(t), static_cast<int>(m))]); };
    double later = 0.0, known = 0.0;
    for (std::size_t t = m / 2; t < std::min(y.size(), m + m / 2); ++t)
        if (std::isfinite(y[t])) {
            later += at(t);
            ++known;
        }
    if (!(later > 0.0))
        return {};
    std::vector<double> launch(m / 2);
    for (std::size_t t = 0; t < launch.size(); ++t)
        launch[t] = std::min(at(t) / (later / known), 4.0); // NaN where unknown
    return launch;
}

/// Squared errors of a constant level under a profile, and how many periods they are of.
struct Misfit {
    double squares = 0.0, count = 0.0;
};

Misfit misfit(const Series &series, const Profile &profile, int season)
{
    double yp = 0.0, pp = 0.0;
    Misfit result;
    const auto each = [&](const auto &visit) {
        const std::size_t from = series.y.size() > 2 * profile.size() ? series.y.size() - 2 * profile.size() : 0;
        for (std::size_t t = from; t < series.y.size(); ++t)
            if (std::isfinite(series.y[t]))
                visit(series.y[t], profile[phaseOf(series.firstPeriod + static_cast<std::int64_t>(t), season)]);
    };
    each([&](double y, double p) {
        yp += y * p;
        pp += p * p;
    });
    const double level = pp > 0.0 ? yp / pp : 0.0;
    each([&](double y, double p) {
        result.squares += (y - level * p) * (y - level * p);
        ++result.count;
    });
    return result;
}

} // namespace

std::size_t phaseOf(std::int64_t period, int season)
{
    const std::int64_t m = std::max(1, season);
    return static_cast<std::size_t>(((period % m) + m) % m);
}

void Smoothing::add(std::span<const double> y, std::int64_t firstPeriod, const Profile &profile)
{
    std::vector<double> adjusted;
    for (std::size_t t = 0; t < y.size(); ++t)
        if (std::isfinite(y[t]))
            adjusted.push_back(y[t] / std::max(0.2, profile[phaseOf(firstPeriod + static_cast<std::int64_t>(t), static_cast<int>(profile.size()))]));
    const double mean = std::accumulate(adjusted.begin(), adjusted.end(), 0.0) / std::max<double>(1.0, static_cast<double>(adjusted.size()));
    if (!(mean > 0.0) || !std::isfinite(mean))
        return;
    for (std::size_t w = 0; w < kWeights.size(); ++w) {
        double level = adjusted.front() / mean;
        for (std::size_t t = 1; t < adjusted.size(); ++t) {
            const double gap = std::clamp(adjusted[t] / mean - level, -3.0, 3.0); // one wild week decides nothing
            errors[w] += gap * gap;
            level += std::max(kWeights[w], 1.0 / static_cast<double>(t + 1)) * gap;
        }
    }
    count += static_cast<double>(adjusted.size()) - 1.0;
}

void SeasonCollector::add(const Panel &part, std::size_t heldOut, const JobContext &job)
{
    m_season = std::max(1, part.seasonLength);
    std::vector<Donor> found(part.series.size());
    const auto known = [&](const Series &series) { return std::span(series.y).first(series.y.size() - std::min(series.y.size(), heldOut)); };
    parallelFor(job, found.size(), [&](std::size_t i) {
        const Series &series = part.series[i];
        found[i] = {ownProfile(known(series), series.firstPeriod, m_season), series.category, series.firstPeriod, {}};
        if (!found[i].profile.empty())
            found[i].launch = launchOf(known(series), series.firstPeriod, found[i].profile);
    }, QT_TRANSLATE_NOOP("core", "Learning the seasons"));
    if (job.cancelled())
        return;
    for (std::size_t i = 0; i < found.size(); ++i) {
        m_first = std::min(m_first, part.series[i].firstPeriod);
        if (found[i].profile.empty() || m_met++ % m_stride != 0)
            continue;
        m_smoothing.add(known(part.series[i]), part.series[i].firstPeriod, found[i].profile);
        m_donors.push_back(std::move(found[i]));
        if (m_donors.size() >= kMostDonors)
            thin();
    }
}

/// Every second one goes, and of those to come only as many stay.
void SeasonCollector::thin()
{
    std::vector<Donor> kept;
    for (std::size_t i = 0; i < m_donors.size(); i += 2)
        kept.push_back(std::move(m_donors[i]));
    m_donors = std::move(kept);
    m_stride *= 2;
}

Result<SeasonLibrary> SeasonCollector::library(const JobContext &job) const
{
    if (job.cancelled())
        return cancelled();
    if (m_donors.empty())
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "No item has two whole seasons of history, so there is no season to borrow; a simpler model stands in."));
    SeasonLibrary library;
    library.season = m_season;
    library.donors = m_donors.size();
    std::vector<Profile> profiles;
    std::map<std::string, std::vector<std::size_t>> categories;
    std::vector<double> launch(static_cast<std::size_t>(m_season) / 2), seen(launch.size());
    std::size_t launches = 0;
    for (std::size_t d = 0; d < m_donors.size(); ++d) {
        const Donor &donor = m_donors[d];
        profiles.push_back(donor.profile);
        if (!donor.category.empty())
            categories[donor.category].push_back(d);
        if (donor.launch.empty() || donor.first < m_first + m_season / 4)
            continue; // it may have been sold before the data begin
        ++launches;
        for (std::size_t t = 0; t < launch.size(); ++t)
            if (std::isfinite(donor.launch[t])) {
                launch[t] += donor.launch[t];
                ++seen[t];
            }
    }
    if (launches >= kFewestLaunches) {
        const double trust = static_cast<double>(launches) / (static_cast<double>(launches) + 10.0);
        for (std::size_t t = 0; t < launch.size(); ++t)
            library.launch.push_back(seen[t] > 0.0 ? std::max(0.1, 1.0 + trust * (launch[t] / seen[t] - 1.0)) : 1.0);
    }
    std::vector<std::size_t> everyone(profiles.size());
    std::iota(everyone.begin(), everyone.end(), 0);
    library.profiles.push_back(meanOf(profiles, everyone));
    library.shares.push_back(1.0);
    const std::size_t count = std::clamp<std::size_t>(profiles.size() / kDonorsAGroup, 1, kMostGroups);
    if (count > 1)
        for (const std::vector<std::size_t> &group : groupsOf(profiles, count, job))
            if (group.size() >= kFewestOfCategory) {
                library.profiles.push_back(meanOf(profiles, group));
                library.shares.push_back(static_cast<double>(group.size()) / static_cast<double>(profiles.size()));
            }
    for (const auto &[category, members] : categories)
        if (members.size() >= kFewestOfCategory && categories.size() > 1)
            library.byCategory[category] = meanOf(profiles, members);
    const auto best = std::ranges::min_element(m_smoothing.errors) - m_smoothing.errors.begin();
    library.alpha = Smoothing::kWeights[static_cast<std::size_t>(best)];
    library.noise = std::clamp(std::sqrt(m_smoothing.errors[static_cast<std::size_t>(best)] / std::max(1.0, m_smoothing.count)), 0.02, 2.0);
    return job.cancelled() ? Result<SeasonLibrary>(cancelled()) : std::move(library);
}

Result<SeasonLibrary> learnSeasons(const Panel &panel, const JobContext &job)
{
    SeasonCollector collector;
    collector.add(panel, 0, job);
    return collector.library(job);
}

Profile seasonFor(const SeasonLibrary &library, const Series &series)
{
    const auto m = static_cast<std::size_t>(library.season);
    const Profile flat(m, 1.0);
    const bool multiplies = std::ranges::none_of(series.y, [](double value) { return value < 0.0; });
    if (m < 2 || !multiplies || library.profiles.empty())
        return flat;
    struct Offer {
        const Profile *profile;
        double weight;
    };
    std::vector<Offer> offers = {{&flat, 0.5}};
    for (std::size_t i = 0; i < library.profiles.size(); ++i)
        offers.push_back({&library.profiles[i], i == 0 ? 1.0 : library.shares[i]});
    if (const auto category = library.byCategory.find(series.category); category != library.byCategory.end())
        offers.push_back({&category->second, 3.0});
    // What it has sold speaks for and against each: half of the likelihood of normal errors, as neighbouring periods go together.
    double least = std::numeric_limits<double>::infinity();
    std::vector<Misfit> misfits;
    for (const Offer &offer : offers) {
        misfits.push_back(misfit(series, *offer.profile, library.season));
        least = std::min(least, misfits.back().squares);
    }
    double all = 0.0;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        if (misfits[i].count >= 3.0 && misfits[i].squares > 0.0)
            offers[i].weight *= std::pow(std::max(least, 1e-300) / misfits[i].squares, misfits[i].count / 4.0);
        all += offers[i].weight;
    }
    Profile mixed(m);
    for (const Offer &offer : offers)
        for (std::size_t p = 0; p < m; ++p)
            mixed[p] += offer.weight / all * (*offer.profile)[p];
    if (const Profile own = ownProfile(series.y, series.firstPeriod, library.season); !own.empty()) {
        const double cycles = static_cast<double>(series.y.size()) / static_cast<double>(m), trust = cycles / (cycles + 1.0);
        for (std::size_t p = 0; p < m; ++p)
            mixed[p] = trust * own[p] + (1.0 - trust) * mixed[p];
    }
    return mixed;
}

} // namespace shelfcast::core::borrowed

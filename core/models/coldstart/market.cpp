#include "core/models/coldstart/market.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace shelfcast::core {
namespace {

constexpr double kItemsToTrust = 10.0; ///< items of a category that weigh as much as all others together
constexpr double kLeast = 0.05;        ///< of the mean: a closed week does not make what sells in it anything special
constexpr double kUnknownShare = 0.02; ///< of what is usually on sale
constexpr int kRounds = 4;
constexpr std::size_t kLeastKnown = 4; ///< periods of which a level is read

double meanOf(std::span<const double> values)
{
    return values.empty() ? 0.0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Periods of the newest level.
std::size_t newestPeriods(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Hourly: return 7 * 24;
    case Frequency::Daily: return 28;
    case Frequency::Weekly: return 4;
    case Frequency::Monthly: return 3;
    default: return 2;
    }
}

} // namespace

int periodsToCompare(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Hourly: return 52 * 7 * 24;
    case Frequency::Daily: return 52 * 7;
    case Frequency::Weekly: return 52;
    case Frequency::Monthly: return 12;
    case Frequency::Quarterly: return 4;
    case Frequency::Yearly: return 1;
    }
    return 1;
}

/// A two-way fit of sales as level of the item times course of the market, each in turn from the other. An item counts from its first to its
/// last sale.
Market::Course Market::courseOf(const std::vector<const ColdDonor *> &donors, const ColdData &data)
{
    Course course;
    course.items = static_cast<double>(donors.size());
    const auto periods = static_cast<std::size_t>(std::max<std::int64_t>(0, data.origin - data.firstPeriod + 1));
    std::vector<double> index(periods, 1.0);
    for (int round = 0; round < kRounds; ++round) {
        std::vector<double> sold(periods, 0.0), usual(periods, 0.0);
        for (const ColdDonor *donor : donors) {
            const auto place = [&](std::size_t t) { return static_cast<std::size_t>(donor->firstPeriod - data.firstPeriod) + t; };
            const auto last = std::find_if(donor->y.rbegin(), donor->y.rend(), [](double value) { return value > 0.0; });
            const auto end = std::min<std::size_t>(static_cast<std::size_t>(donor->y.rend() - last), donor->firstPeriod >= data.firstPeriod && place(0) < periods ? periods - place(0) : 0);
            double own = 0.0, market = 0.0;
            for (std::size_t t = 0; t < end; ++t)
                if (std::isfinite(donor->y[t])) {
                    own += std::max(donor->y[t], 0.0);
                    market += index[place(t)];
                }
            for (std::size_t t = 0; t < end && market > 0.0; ++t)
                if (std::isfinite(donor->y[t])) {
                    sold[place(t)] += std::max(donor->y[t], 0.0);
                    usual[place(t)] += own / market;
                }
        }
        const double shrink = meanOf(usual) * kUnknownShare; // where next to nothing is on sale, nothing is known
        for (std::size_t t = 0; t < periods; ++t)
            index[t] = shrink > 0.0 ? std::max((sold[t] + shrink) / (usual[t] + shrink), kLeast) : 1.0;
        const double mean = meanOf(index);
        for (double &value : index)
            value /= mean;
    }
    if (data.frequency != Frequency::Weekly) { // days have weekdays, and months are long enough
        course.known = std::move(index);
        return course;
    }
    for (std::size_t t = 0; t < periods; ++t) {
        const std::size_t begin = t > 0 ? t - 1 : 0;
        course.known.push_back(meanOf(std::span(index).subspan(begin, std::min<std::size_t>(t + 2, periods) - begin)));
    }
    return course;
}

Market::Market(const ColdData &data) : m_first(data.firstPeriod), m_frequency(data.frequency)
{
    std::vector<const ColdDonor *> all;
    std::map<std::string, std::vector<const ColdDonor *>> categories;
    for (const ColdDonor &donor : data.donors) {
        all.push_back(&donor);
        categories[donor.what.category].push_back(&donor);
    }
    m_all = courseOf(all, data);
    for (const auto &[category, donors] : categories)
        m_categories[category] = courseOf(donors, data);
}

double Market::Course::at(std::int64_t place, Frequency frequency) const
{
    const auto size = static_cast<std::int64_t>(known.size());
    if (size < static_cast<std::int64_t>(kLeastKnown))
        return 1.0;
    if (place < size)
        return known[static_cast<std::size_t>(std::max<std::int64_t>(place, 0))];
    const auto newest = std::min(known.size(), newestPeriods(frequency));
    const double level = meanOf(std::span(known).last(newest));
    const std::int64_t year = periodsToCompare(frequency);
    if (size >= year + static_cast<std::int64_t>(newest)) { // the year before, by how the newest periods compare with theirs
        const double then = meanOf(std::span(known).subspan(known.size() - static_cast<std::size_t>(year) - newest, newest));
        return known[static_cast<std::size_t>(size - year + (place - size) % year)] * level / then;
    }
    const std::int64_t week = frequency == Frequency::Daily ? 7 : frequency == Frequency::Hourly ? 24 : 1;
    if (week == 1 || size < 2 * week)
        return level;
    double same = 0.0, count = 0.0; // of the same weekday among the newest
    for (std::int64_t back = place - ((place - size) / week + 1) * week; back >= size - static_cast<std::int64_t>(newest) && back >= 0; back -= week) {
        same += known[static_cast<std::size_t>(back)];
        ++count;
    }
    return count > 0.0 ? same / count : level;
}

double Market::index(const std::string &category, std::int64_t period) const
{
    const double all = m_all.at(period - m_first, m_frequency);
    const auto found = m_categories.find(category);
    if (found == m_categories.end() || found->second.known.empty())
        return all;
    const double weight = found->second.items / (found->second.items + kItemsToTrust);
    return std::exp(weight * std::log(found->second.at(period - m_first, m_frequency)) + (1.0 - weight) * std::log(all));
}

} // namespace shelfcast::core

#include "core/clustering/profile.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

using Members = std::vector<const SeriesFeatures *>;

double medianOf(const Members &members, double SeriesFeatures::*value)
{
    std::vector<double> values;
    for (const SeriesFeatures *one : members)
        values.push_back(one->*value);
    return quartilesOf(std::move(values)).median;
}

template <std::size_t N>
std::vector<Quartiles> shapeOf(const Members &members, std::array<float, N> SeriesFeatures::*shape)
{
    std::vector<Quartiles> result;
    for (std::size_t b = 0; b < N; ++b) {
        std::vector<double> values;
        for (const SeriesFeatures *one : members)
            values.push_back(static_cast<double>((one->*shape)[b]));
        result.push_back(quartilesOf(std::move(values)));
    }
    return result;
}

/// The month that stands out of a typical year.
int peakOf(const std::vector<Quartiles> &year)
{
    constexpr double kStandsOut = 1.15;
    if (year.empty())
        return 0;
    const auto peak = std::ranges::max_element(year, {}, &Quartiles::median);
    return peak->median >= kStandsOut ? static_cast<int>(peak - year.begin()) + 1 : 0;
}

ClusterProfile profileOf(const Members &members, double allRevenue)
{
    ClusterProfile profile;
    profile.items = members.size();
    std::size_t withYear = 0;
    for (const SeriesFeatures *one : members) {
        profile.revenue += std::isnan(one->revenue) ? 0.0 : one->revenue;
        ++profile.stages[static_cast<std::size_t>(one->stage)];
        ++profile.demands[static_cast<std::size_t>(one->demand)];
        withYear += std::isnan(one->year[0]) ? 0 : 1;
    }
    profile.share = allRevenue > 0.0 ? profile.revenue / allRevenue : 0.0;
    profile.units = medianOf(members, &SeriesFeatures::units);
    profile.growth = medianOf(members, &SeriesFeatures::growth);
    profile.season = medianOf(members, &SeriesFeatures::seasonStrength);
    profile.volatility = medianOf(members, &SeriesFeatures::volatility);
    profile.adi = medianOf(members, &SeriesFeatures::adi);
    profile.price = medianOf(members, &SeriesFeatures::price);
    profile.priceResponse = medianOf(members, &SeriesFeatures::priceResponse);
    profile.promotionShare = medianOf(members, &SeriesFeatures::promotionShare);
    profile.promotionLift = medianOf(members, &SeriesFeatures::promotionLift);
    profile.age = medianOf(members, &SeriesFeatures::age);
    if (2 * withYear >= members.size() && withYear > 0)
        profile.year = shapeOf(members, &SeriesFeatures::year);
    profile.history = shapeOf(members, &SeriesFeatures::history);
    profile.peakMonth = peakOf(profile.year);
    return profile;
}

} // namespace

std::vector<ClusterProfile> profilesOf(std::span<const SeriesFeatures> features, std::span<const int> labels, int clusters, std::string_view country)
{
    std::vector<Members> members(static_cast<std::size_t>(clusters));
    double revenue = 0.0;
    for (std::size_t i = 0; i < features.size(); ++i) {
        members[static_cast<std::size_t>(labels[i])].push_back(&features[i]);
        revenue += std::isnan(features[i].revenue) ? 0.0 : features[i].revenue;
    }
    std::vector<ClusterProfile> profiles;
    for (const Members &one : members)
        profiles.push_back(profileOf(one, revenue));
    nameClusters(profiles, features, country);
    return profiles;
}

std::vector<bool> outliersOf(std::span<const double> distances, std::span<const int> labels, int clusters, double limit)
{
    std::vector<std::vector<double>> byCluster(static_cast<std::size_t>(clusters));
    for (std::size_t i = 0; i < labels.size(); ++i)
        byCluster[static_cast<std::size_t>(labels[i])].push_back(distances[i]);
    std::vector<double> farthest;
    for (std::vector<double> &one : byCluster) {
        const Quartiles quartiles = quartilesOf(std::move(one));
        farthest.push_back(quartiles.high + limit * (quartiles.high - quartiles.low));
    }
    std::vector<bool> outliers(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double edge = farthest[static_cast<std::size_t>(labels[i])];
        outliers[i] = distances[i] > edge * (1.0 + 1e-9) + 1e-9; // not by rounding alone
    }
    return outliers;
}

} // namespace shelfcast::core

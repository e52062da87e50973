#pragma once
#include "core/base/message.h"
#include "core/clustering/feature_scaling.h"
#include "core/clustering/quartiles.h"

namespace shelfcast::core {

/// What the items of a cluster have in common.
struct ClusterProfile {
    Message name;                 ///< in words: "summer peak, low price, steady"
    std::size_t items = 0;
    double revenue = 0.0, share = 0.0; ///< of the newest year; share of all clusters
    // Medians of the items; NaN where none is known
    double units = 0, growth = 0, season = 0, volatility = 0, adi = 0, price = 0, priceResponse = 0, promotionShare = 0, promotionLift = 0, age = 0;
    int peakMonth = 0;            ///< 1 to 12, of the typical year; 0 where it has no clear peak
    std::vector<Quartiles> year;    ///< (12) sales of each month against the mean; empty where less than half of the items have a year
    std::vector<Quartiles> history; ///< (24) the newest two years against their mean
    std::array<std::size_t, 5> stages{};  ///< items by LifeStage
    std::array<std::size_t, 4> demands{}; ///< items by DemandClass
};

/// The profiles of clusters, with names that differ from one another.
///
/// labels   (n) 0 to k - 1
/// country  whose summer is meant where a name speaks of one (see holidays.h); empty is the northern half of the world
std::vector<ClusterProfile> profilesOf(std::span<const SeriesFeatures> features, std::span<const int> labels, int clusters, std::string_view country);

/// What a merchant calls a part of the year.
enum class YearPart : std::uint8_t { Winter, Spring, Summer, Autumn, End };
/// Of a month from 1 to 12; November and December are its end, all else goes by the seasons of @p country.
YearPart yearPart(int month, std::string_view country);

/// Names in words, of what sets each cluster apart; profiles are otherwise complete.
void nameClusters(std::span<ClusterProfile> profiles, std::span<const SeriesFeatures> all, std::string_view country);

/// Which points lie far from the others of their cluster: beyond the third quartile of its distances by more than @p limit times what
/// lies between its quartiles.
///
/// distances  (n) of each point to its centre
/// source     Tukey (1977), Exploratory Data Analysis: "far out" at 3
std::vector<bool> outliersOf(std::span<const double> distances, std::span<const int> labels, int clusters, double limit = 3.0);

} // namespace shelfcast::core

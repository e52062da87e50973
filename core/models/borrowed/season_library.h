#pragma once
#include "core/models/forecaster.h"

#include <map>
#include <string>
#include <vector>

namespace shelfcast::core::borrowed {

/// A season as shares of the level, one value a phase; their mean is 1.
using Profile = std::vector<double>;

/// What series with a long history teach those with a short one.
struct SeasonLibrary {
    int season = 1;                       ///< periods; 1 is none
    std::vector<Profile> profiles;        ///< of groups of series with alike seasons; the first one is that of all
    std::vector<double> shares;           ///< of the donors, a profile each
    std::map<std::string, Profile> byCategory; ///< where at least three donors are of it
    double alpha = 0.2;                   ///< how quickly levels move
    double noise = 0.3;                   ///< one step ahead, as a share of the level
    std::vector<double> launch;           ///< sales by age (periods since the first one) against the level after it; empty where too few launches were seen
    std::size_t donors = 0;
};

/// Learns it from the series of a panel that have two whole seasons.
///
/// Seasons are ratios to the moving mean of a whole season. Groups come from a few rounds of k-means over their logarithms, one group for
/// every 15 donors and 12 at most. The launch shape is the mean of the donors that began after the data did, drawn towards 1 where
/// there are few.
///
/// errors  TooShort where no series has two seasons
/// cost    O(observations), and donors x groups x season x 10
/// source  Bunn & Vassilopoulos (1999), Comparison of seasonal estimation methods in multi-item short-term forecasting, IJF 15(4);
///         Dekker, van Donselaar & Ouwehand (2004), How to use aggregation and combined forecasting to improve seasonal demand forecasts
Result<SeasonLibrary> learnSeasons(const Panel &panel, const JobContext &job);

/// The season of one series: its own where it has two of them, drawn towards the group's; else a mixture of what the library holds
/// and of none, weighed by what it has sold so far.
Profile seasonFor(const SeasonLibrary &library, const Series &series);
/// The place of a period in its season.
std::size_t phaseOf(std::int64_t period, int season);

} // namespace shelfcast::core::borrowed

#pragma once
#include "core/models/forecaster.h"

#include <array>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace shelfcast::core::borrowed {

/// A season as shares of the level, one value a phase; their mean is 1.
using Profile = std::vector<double>;

/// Errors of smoothing deseasonalised series with each of some weights.
struct Smoothing {
    static constexpr std::array<double, 7> kWeights = {0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7};
    std::array<double, kWeights.size()> errors{};
    double count = 0.0;
    void add(std::span<const double> y, std::int64_t firstPeriod, const Profile &profile);
};

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

/// Learns the library from the series that have two whole seasons, a panel after another: memory is that of the donors' seasons, of at most
/// some thousands.
///
/// Seasons are ratios to the moving mean of a whole season. Groups come from a few rounds of k-means over their logarithms, one group for
/// every 15 donors and 12 at most. The launch shape is the mean of the donors that began after the data did, drawn towards 1 where
/// there are few.
///
/// cost    O(observations), and at the end donors x groups x season x 10
/// source  Bunn & Vassilopoulos (1999), Comparison of seasonal estimation methods in multi-item short-term forecasting, IJF 15(4);
///         Dekker, van Donselaar & Ouwehand (2004), How to use aggregation and combined forecasting to improve seasonal demand forecasts
class SeasonCollector {
public:
    /// @p heldOut: periods at the end of each series that are not looked at.
    void add(const Panel &part, std::size_t heldOut, const JobContext &job);
    /// errors  TooShort where no series has two seasons; Cancelled
    Result<SeasonLibrary> library(const JobContext &job) const;
    std::int64_t firstPeriod() const { return m_first; } ///< of the oldest series

private:
    struct Donor {
        Profile profile;
        std::string category;
        std::int64_t first = 0;      ///< period of its first record
        std::vector<double> launch;  ///< (season / 2) sales by age against the level after it; empty where that is not known
    };
    void thin();

    int m_season = 1;
    std::int64_t m_first = std::numeric_limits<std::int64_t>::max();
    std::vector<Donor> m_donors;
    std::size_t m_stride = 1, m_met = 0; ///< of many donors, every so many-th stays
    Smoothing m_smoothing;
};
/// The library of a whole panel.
Result<SeasonLibrary> learnSeasons(const Panel &panel, const JobContext &job);

/// The season of one series: its own where it has two of them, drawn towards the group's; else a mixture of what the library holds
/// and of none, weighed by what it has sold so far.
Profile seasonFor(const SeasonLibrary &library, const Series &series);
/// The place of a period in its season.
std::size_t phaseOf(std::int64_t period, int season);

} // namespace shelfcast::core::borrowed

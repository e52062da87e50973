#pragma once
#include "core/models/borrowed/season_library.h"

#include <memory>

namespace shelfcast::core::borrowed {

inline constexpr const char *kBorrowedSeasonId = "borrowed-season";

/// All that one series takes from a library.
struct Borrowed {
    int season = 1;
    Profile profile;             ///< (season)
    std::vector<double> launch;  ///< of a series that began after the data did; else empty
    double alpha = 0.2, noise = 0.3;
    std::size_t donors = 0;
    bool own = false;            ///< it has two seasons of its own
};
/// @p first: period in which the oldest series begins.
Borrowed borrow(const SeasonLibrary &library, const Series &series, std::int64_t first);

SeriesForecast forecastOf(const Borrowed &borrowed, std::span<const double> y, std::int64_t firstPeriod, std::size_t horizon);
Explanation explanationOf(const Borrowed &borrowed, std::span<const double> y, std::int64_t firstPeriod, std::size_t horizon);

/// The same as a model of one series, which stores and forecasts itself: for those who choose among models.
std::unique_ptr<const FittedSeries> borrowedSeries(Borrowed borrowed);
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadBorrowedSeries(const StoredModel &stored);

} // namespace shelfcast::core::borrowed

#pragma once
#include "core/models/forecaster.h"
#include "core/models/held_back.h"

#include <limits>
#include <vector>

namespace shelfcast::core {

/// The errors of one forecast on periods that it was not allowed to see. NaN where they cannot be had.
struct Accuracy {
    double wape = std::numeric_limits<double>::quiet_NaN();
    double mase = std::numeric_limits<double>::quiet_NaN(); ///< scaled by a season where the history has one, else by a period
    double bias = std::numeric_limits<double>::quiet_NaN();
};

/// A model beside seasonal naive, on the same periods.
struct Score {
    Accuracy model, naive;
};

struct Holdout {
    int horizon = 0;            ///< periods held out
    std::vector<Score> series;  ///< in the panel's order
    Score total;                ///< WAPE and bias over all periods of all series, so weighted by sales; MASE the mean over series
    std::size_t standIns = 0;   ///< series on which a simpler model stood in
};

/// Sums over all series of one forecast's errors, as they come part by part.
struct ErrorSums {
    double absolute = 0.0, error = 0.0, sales = 0.0, mase = 0.0;
    std::size_t scaled = 0; ///< series that have a MASE

    void add(std::span<const double> actual, std::span<const double> forecast, double maseOfSeries);
    Accuracy accuracy() const;
};
struct ScoreSums {
    ErrorSums model, naive;
    std::size_t standIns = 0;
    Score total() const { return {model.accuracy(), naive.accuracy()}; }
};

/// Seasonal naive as everything is judged by it: with less than a season of history naive, and with less the mean.
SeriesForecast seasonalNaive(const SeriesView &series, int horizon);

/// How many periods to hold out: the horizon, but at most a third of the typical (median) history, and at least one.
int heldOutPeriods(const Panel &panel, int horizon);
/// The same from the lengths of the histories.
int heldOutPeriods(std::vector<std::size_t> lengths, int horizon);

/// Measures what a model forecast from @p periods earlier, beside seasonal naive; one score a series, added to @p sums too.
std::vector<Score> scoresOf(const Panel &panel, const ForecastSet &forecasts, int periods, ScoreSums &sums);

/// Fits on all but the last periods, forecasts those, and measures beside seasonal naive.
///
/// errors  those of the model; Cancelled
/// cost    one fit and forecast
Result<Holdout> holdout(const Forecaster &model, const Panel &panel, int horizon, const JobContext &job);

} // namespace shelfcast::core

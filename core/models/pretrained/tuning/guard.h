#pragma once
#include "core/models/forecaster.h"
#include "core/models/pretrained/tuning/tuning_windows.h"

#include <vector>

namespace shelfcast::core::pretrained {

/// How a forecast of one series from one origin did. All NaN where nothing is known or nothing gives errors a size.
struct HeldError {
    double loss, volume;    ///< mean weighted quantile loss in units of the series' own scale; the same in the series' units, summed over periods
    double scaled, squared; ///< mean absolute error, and root mean square error, of the point forecast in units of the scale
    double absolute, naive; ///< sums of absolute errors of the point forecast, and of seasonal naive on the same periods
    double sales;           ///< sum of what was sold in them
    bool known() const;
};

/// How a model did on the held-out periods of some series.
struct HeldErrors {
    std::size_t origins = 0;
    std::vector<HeldError> all; ///< (n x origins) a row a series

    std::size_t series() const { return origins > 0 ? all.size() / origins : 0; }
    double wape() const;        ///< NaN where nothing was sold
    double meanMase() const;
    /// Share of the series whose absolute error is smaller than that of seasonal naive.
    double beatsNaive() const;
};

/// The series that are tried, at most @p most of them, spread evenly.
Panel someSeries(const Panel &panel, std::size_t most);

/// Forecasts from every origin as if it were today, with the model itself, and looks at what came.
/// errors  those of the model's forecast
Result<HeldErrors> errorsOf(const FittedModel &model, const Panel &panel, const HeldOut &held, const JobContext &job);

/// Which of some candidates is taken instead of what was there before.
struct Verdict {
    std::size_t taken = 0; ///< 0: what was there before stays
    double gain = 0.0;     ///< of the candidate that was taken, or else of the best, on the held-out periods: a share of the quantile loss before
    double noise = 0.0;    ///< standard error of that gain, paired over series
    bool fades = false;    ///< none was taken, although one was surely better on these periods: not so far on, or not by every measure
};

/// The first of @p candidates is what was there before; the others go further from it, one after the other.
///
/// Weights that learned up to a day help less the further on they forecast, and series of one shop share what a stretch of time brings: so the gain of
/// each candidate, by five measures, is drawn on from origin to origin to the next one, where it will have to forecast, and never upwards. One origin
/// says nothing of that, and counts for half. A candidate is sure where what is so expected is a gain by each measure, in their mean by one in a hundred
/// and by more than two standard errors, and where it was one at each origin. Of those that are sure the least that comes within one standard error
/// of the best is taken.
/// source  the one-standard-error rule: Breiman, Friedman, Olshen & Stone (1984), Classification and regression trees
Verdict judged(const std::vector<HeldErrors> &candidates);

} // namespace shelfcast::core::pretrained

#pragma once
#include "core/models/forecaster.h"
#include "core/models/pretrained/tuning/tuning_windows.h"

#include <vector>

namespace shelfcast::core::pretrained {

/// How a model did on the held-out periods of some series: a row a series, a column an origin.
struct HeldErrors {
    std::size_t origins = 0;
    std::vector<double> loss;   ///< (n x origins) mean weighted pinball loss of the quantiles in units of the series' own scale; NaN where nothing is known
    std::vector<double> volume; ///< (n x origins) the same in the series' units, summed over periods
    std::vector<double> absolute, naive; ///< (n) sums of absolute errors of the point forecast, and of seasonal naive on the same periods; NaN where nothing is known
    std::vector<double> sales;  ///< (n) sum of what was sold in them
    std::vector<double> mase;   ///< (n) mean absolute error in units of the scale

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
    double gain = 0.0;     ///< of the best candidate, as a share of the loss before
    double noise = 0.0;    ///< standard error of that gain, paired over series
};

/// The first of @p candidates is what was there before. One of the others is taken where its loss is smaller by one in a hundred and by more than two
/// standard errors of the difference, and smaller at every origin and by volume too.
Verdict judged(const std::vector<HeldErrors> &candidates);

} // namespace shelfcast::core::pretrained

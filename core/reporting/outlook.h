#pragma once
#include "core/reporting/report_source.h"

#include <string>
#include <vector>

/// What a run expects, summed up for a report: by item, by category and in all.
namespace shelfcast::core {

/// One series over the horizon. Units over the whole horizon; NaN where unknown.
struct ItemOutlook {
    std::size_t index = 0;        ///< in the panel
    double total = 0.0;
    double model = 0.0;           ///< what the model said of the same, where a person changed it
    double low = 0.0, high = 0.0; ///< 80 %: the sums of the periods' 10 and 90 % quantiles
    double before = 0.0;          ///< sold in the same periods a year earlier
    double value = 0.0;           ///< total in money, or in units where the data know no price
    double tested = 0.0;          ///< sold in the last known periods, as many as the horizon has
    bool overridden = false;      ///< a person changed it
    Grade grade = Grade::Guess;
    SeriesAccuracy accuracy;
    std::string modelId;
};

/// The sum of a group of series, period by period.
struct GroupOutlook {
    std::string category;           ///< empty: those without one, or all
    std::vector<ItemOutlook> items; ///< most valuable first; items without a forecast are left out
    std::int64_t firstPeriod = 0;
    std::vector<double> history;    ///< (n) to the origin
    std::vector<double> mean, low80, high80, low95, high95; ///< (h)
    double total = 0.0, low = 0.0, high = 0.0, before = 0.0, value = 0.0;
    double model = 0.0;             ///< the total without what persons changed
    bool overridden = false;        ///< they changed something

    /// (total - before) / before; NaN without a year of history.
    double change() const;
};

struct Outlook {
    GroupOutlook all;
    std::vector<GroupOutlook> categories; ///< most valuable first; empty where the data have none
    bool withLocations = false;
};

/// How many periods back the same periods of an earlier year lie, so that the whole horizon has happened then.
int periodsToSameLastYear(Frequency frequency, int horizon);

/// Sums a run up. The band around a sum is not the sum of the bands: its width follows from how the group's series moved together
/// in the past (the variance of the sum's differences over the sum of the series' variances), and never exceeds the sum of the bands.
///
/// category  only this one; null for all
/// errors    NotFound where nothing of it is forecast; Cancelled; as the source's
/// cost      O(series x (periods + horizon))
Result<Outlook> outlookOf(const ReportSource &source, const std::string *category, const JobContext &job);

} // namespace shelfcast::core

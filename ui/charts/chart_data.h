#pragma once
#include "core/base/calendar.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace shelfcast::ui {

/// Why a period is marked.
enum class FindingMark : std::uint8_t {
    StandsOut, ///< far from what was to be expected
    Event,     ///< so far too, but a holiday or the season explains it
    NewLevel,  ///< from here on sales are at another level
    Gap,       ///< no record
};
struct ChartFinding {
    std::int64_t period = 0;
    FindingMark mark = FindingMark::StandsOut;
    double expected = 0.0;
};

/// What the forecast chart draws: plain numbers, so that the chart can be replaced without touching a page.
/// History covers firstPeriod ... firstPeriod + n - 1; the forecast begins one period after `origin`.
struct ChartData {
    core::Frequency frequency = core::Frequency::Weekly;
    std::int64_t firstPeriod = 0;
    std::vector<double> history;  ///< (n) units a period; NaN where unknown
    std::vector<double> promotion; ///< (n) or more: share of the period on promotion; NaN or 0: none; empty: no such data
    std::vector<bool> stockOut;   ///< (n) or empty
    std::vector<double> used;     ///< (n) what models see; empty: what was sold
    std::vector<ChartFinding> findings;
    std::int64_t origin = 0;      ///< last period that the forecast was allowed to see
    std::vector<double> point;    ///< (h) the forecast; empty: history only
    std::vector<double> model;    ///< (h) what the model alone said, where a person changed something; else empty
    std::vector<double> low80, high80, low95, high95; ///< (h)
    std::vector<double> naive;    ///< (h) seasonal naive; may be empty

    std::int64_t endPeriod() const ///< one past the last period of history or forecast
    {
        const std::int64_t historyEnd = firstPeriod + static_cast<std::int64_t>(history.size());
        return point.empty() ? historyEnd : std::max(historyEnd, origin + 1 + static_cast<std::int64_t>(point.size()));
    }
    bool empty() const { return history.empty() && point.empty(); }
};

/// What is known of one period.
struct PeriodValues {
    double sold, forecast, low80, high80, low95, high95, naive; ///< NaN where there is none
    bool promotion = false, stockOut = false;
    double model = 0.0; ///< what the model alone said, where a person changed that; NaN else
};
/// What models see of a period, NaN where that is what was sold.
double usedAt(const ChartData &data, std::int64_t period);
PeriodValues valuesAt(const ChartData &data, std::int64_t period);

} // namespace shelfcast::ui

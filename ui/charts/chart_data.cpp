#include "ui/charts/chart_data.h"

#include <cmath>
#include <limits>

namespace shelfcast::ui {
namespace {

double at(const std::vector<double> &values, std::int64_t index)
{
    return index >= 0 && index < static_cast<std::int64_t>(values.size()) ? values[static_cast<std::size_t>(index)]
                                                                          : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

double usedAt(const ChartData &data, std::int64_t period)
{
    const double sold = at(data.history, period - data.firstPeriod), used = at(data.used, period - data.firstPeriod);
    return used == sold ? std::numeric_limits<double>::quiet_NaN() : used;
}

PeriodValues valuesAt(const ChartData &data, std::int64_t period)
{
    const std::int64_t past = period - data.firstPeriod;
    const std::int64_t ahead = period - data.origin - 1;
    PeriodValues out{at(data.history, past), at(data.point, ahead),  at(data.low80, ahead), at(data.high80, ahead),
                     at(data.low95, ahead),  at(data.high95, ahead), at(data.naive, ahead)};
    out.model = at(data.model, ahead);
    if (out.model == out.forecast)
        out.model = std::numeric_limits<double>::quiet_NaN();
    out.promotion = at(data.promotion, past) > 0.0;
    out.stockOut = past >= 0 && past < static_cast<std::int64_t>(data.stockOut.size()) && data.stockOut[static_cast<std::size_t>(past)];
    return out;
}

} // namespace shelfcast::ui

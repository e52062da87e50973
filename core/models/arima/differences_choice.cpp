#include "core/models/arima/differences_choice.h"

#include "core/models/arima/concentrated.h"
#include "core/models/arima/differencing.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

// The series with the influence of the regressors taken out by least squares, for the tests of differencing.
std::vector<double> withoutRegressors(const Sample &sample)
{
    if (sample.regressors().empty())
        return sample.values();
    struct Plain final : Whitener {
        explicit Plain(Columns columns) : Whitener({}, columns.size(), columns.front().size())
        {
            m_white = std::move(columns);
            m_used = 1;
        }
        bool run(std::span<const double>) override { return true; }
    };
    Orders mean;
    mean.constant = true;
    Columns columns = sample.columns(mean);
    for (std::size_t t = 0; t < sample.length(); ++t)
        if (std::isnan(columns[0][t]))
            for (auto &column : columns)
                column[t] = 0;
    Plain plain(std::move(columns));
    Concentrated concentrated(plain);
    concentrated.value({});
    std::vector<double> out = concentrated.residuals();
    for (std::size_t t = 0; t < out.size(); ++t)
        if (std::isnan(sample.values()[t]))
            out[t] = NAN;
    return out;
}

bool anyConstant(const Sample &sample, const Orders &orders)
{
    for (const auto &column : sample.regressors())
        if (isConstant(difference(column, orders)))
            return true;
    return false;
}

} // namespace

Orders chosenDifferences(const Sample &sample, int season, const SearchSettings &settings)
{
    Orders orders;
    orders.m = season;
    const std::vector<double> x = withoutRegressors(sample);
    const auto allUnknown = [](const std::vector<double> &v) {
        return std::all_of(v.begin(), v.end(), [](double value) { return std::isnan(value); });
    };
    if (settings.maxSeasonalD > 0 && seasonalDifferencesNeeded(x, season, settings.seasonalEvidence) > 0) {
        orders.D = 1;
        if (anyConstant(sample, orders) || allUnknown(difference(x, orders)))
            orders.D = 0;
    }
    orders.d = differencesNeeded(difference(x, orders), settings.maxD);
    while (orders.d > 0 && (anyConstant(sample, orders) || allUnknown(difference(x, orders))))
        --orders.d;
    return orders;
}

int usableSeason(int season, const Sample &sample, bool wanted)
{
    return wanted && season > 1 && season <= kLongestSeason && sample.known() > 2 * season ? season : 1;
}

} // namespace shelfcast::core::arima

#include "core/models/arima/drivers.h"

#include "core/models/arima/differencing.h"
#include "core/models/driver_name.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

constexpr int kPeriodsPerDriver = 10;

// The values of n + horizon periods, each gap filled with the value before, the first ones with the first known.
std::vector<double> carried(std::span<const double> values, std::size_t length)
{
    std::vector<double> out(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(std::min(values.size(), length)));
    out.resize(length, NAN);
    const auto first = std::find_if(out.begin(), out.end(), [](double v) { return std::isfinite(v); });
    double last = first == out.end() ? 0.0 : *first;
    for (double &v : out)
        last = v = std::isfinite(v) ? v : last;
    return out;
}

} // namespace

DriverColumns usableDrivers(const SeriesView &series)
{
    DriverColumns out;
    const auto known = std::count_if(series.y.begin(), series.y.end(), [](double v) { return std::isfinite(v); });
    for (const Driver &driver : series.drivers) {
        if (driver.kind != CovariateKind::KnownAhead || static_cast<long>(kPeriodsPerDriver * (out.names.size() + 1)) > known)
            continue;
        std::vector<double> column = carried(driver.values, series.y.size());
        if (isConstant(column))
            continue;
        out.names.emplace_back(driver.name);
        out.past.push_back(std::move(column));
    }
    return out;
}

Result<DriverColumns> driversNamed(const SeriesView &series, const std::vector<std::string> &names, int horizon)
{
    DriverColumns out;
    out.names = names;
    for (const std::string &name : names) {
        const auto found = std::find_if(series.drivers.begin(), series.drivers.end(), [&](const Driver &d) { return d.name == name; });
        if (found == series.drivers.end())
            return failure(ErrorCode::InvalidInput,
                           {QT_TRANSLATE_NOOP("core", "The driver “%1” that the model was fitted with is not in the data any more. Fit it again."), {driverName(name)}});
        const std::size_t n = series.y.size();
        const auto all = carried(found->values, n + static_cast<std::size_t>(horizon));
        out.past.emplace_back(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n));
        out.future.emplace_back(all.begin() + static_cast<std::ptrdiff_t>(n), all.end());
        bool known = found->values.size() >= n + static_cast<std::size_t>(horizon);
        for (std::size_t t = n; known && t < n + static_cast<std::size_t>(horizon); ++t)
            known = std::isfinite(found->values[t]);
        if (!known)
            out.assumed.push_back(name);
    }
    return out;
}

} // namespace shelfcast::core::arima

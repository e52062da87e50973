#include "core/models/slow_movers/demand.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::slow {

namespace {

/// Sales of more steps than this are no longer counted: a continuous size is then as good, and cheaper.
constexpr double kMostSteps = 5000.0;
constexpr double kSlack = 1e-6;

} // namespace

double commonStep(std::span<const double> values)
{
    double largest = 0.0;
    for (const double value : values)
        if (value > largest && std::isfinite(value))
            largest = value;
    const double slack = kSlack * largest, smallest = largest / kMostSteps;
    double step = largest;
    for (const double value : values) {
        if (!(value > 0.0) || !std::isfinite(value))
            continue;
        double other = value;
        while (other > slack) { // Euclid
            const double rest = step - other * std::floor(step / other);
            step = other;
            other = step - rest <= slack ? 0.0 : rest; // all but one step more
        }
        if (step < smallest)
            return 0.0;
    }
    return step;
}

Demand demandOf(std::span<const double> values, std::int64_t firstPeriod)
{
    Demand demand;
    demand.firstPeriod = firstPeriod;
    demand.y.assign(values.begin(), values.end());
    double sum = 0.0;
    for (double &value : demand.y) {
        if (!std::isfinite(value)) {
            value = std::nan("");
            continue;
        }
        ++demand.known;
        demand.returns = demand.returns || value < 0.0;
        value = std::max(value, 0.0);
        demand.sales += value > 0.0;
        sum += value;
    }
    if (demand.sales == 0)
        return demand;
    const double step = commonStep(values);
    demand.whole = step > 0.0;
    demand.unit = demand.whole ? step : sum / demand.sales;
    for (double &value : demand.y)
        if (value > 0.0) { // false for what is unknown
            value /= demand.unit;
            if (demand.whole)
                value = std::round(value);
            demand.largest = std::max(demand.largest, value);
        }
    return demand;
}

} // namespace shelfcast::core::slow

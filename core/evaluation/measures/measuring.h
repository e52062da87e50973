#pragma once
#include "core/models/registry.h"

#include <algorithm>
#include <cmath>
#include <limits>

/// What the benchmark on competition data and the backtest of a panel share.
namespace shelfcast::core {

/// Where the ends of the central intervals stand among the quantile levels.
inline constexpr std::size_t kLow95 = 0, kLow80 = 2, kHigh80 = 10, kHigh95 = 12;

/// A mean that leaves out what is not a number.
class Mean {
public:
    void add(double value)
    {
        if (!std::isfinite(value))
            return;
        m_sum += value;
        ++m_count;
    }
    double value() const { return m_count == 0 ? std::numeric_limits<double>::quiet_NaN() : m_sum / static_cast<double>(m_count); }

private:
    double m_sum = 0.0;
    std::size_t m_count = 0;
};

/// The first so many values of one quantile of a forecast.
inline std::vector<double> quantileOf(const SeriesForecast &forecast, std::size_t level, std::size_t steps)
{
    std::vector<double> values(steps);
    for (std::size_t step = 0; step < steps; ++step)
        values[step] = forecast.quantile(step, level);
    return values;
}

/// The settings that a model knows among those that were given for all.
inline SettingValues knownTo(const ModelCard &card, const SettingValues &given)
{
    SettingValues values;
    for (const Setting &setting : card.settings)
        if (const auto found = given.find(setting.id); found != given.end())
            values.insert(*found);
    return values;
}

} // namespace shelfcast::core

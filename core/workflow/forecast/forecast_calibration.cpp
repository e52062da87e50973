#include "core/workflow/forecast/forecast_calibration.h"

#include "core/evaluation/auto/auto_team.h"

#include <algorithm>

namespace shelfcast::core {

namespace {

/// More series than these say nothing new.
constexpr std::size_t kEnough = 5000;

std::size_t kindOf(const SeriesView &series)
{
    const TeamKind team = situationOf(series).team;
    return team == TeamKind::SlowMover || team == TeamKind::Counts;
}

} // namespace

ForecastCalibration::ForecastCalibration(std::size_t series, int horizon)
    : m_every(std::max<std::size_t>(1, series / kEnough)), m_all(horizon), m_kinds{CalibrationLearner(horizon), CalibrationLearner(horizon)}
{
}

void ForecastCalibration::add(std::size_t place, const SeriesView &whole, const SeriesForecast &forecast)
{
    if (place % m_every != 0 || forecast.standIn || forecast.horizon() == 0 || whole.y.size() <= forecast.horizon())
        return;
    const auto actual = whole.y.last(forecast.horizon());
    m_all.add(actual, forecast.quantiles);
    m_kinds[kindOf(whole)].add(actual, forecast.quantiles);
}

void ForecastCalibration::learn()
{
    const Calibration all = m_all.learned();
    for (std::size_t kind = 0; kind < m_kinds.size(); ++kind)
        m_learned[kind] = m_kinds[kind].learned(&all);
}

void ForecastCalibration::apply(const SeriesView &series, SeriesForecast &forecast) const
{
    m_learned[kindOf(series)].apply(forecast, series.nonNegative);
}

} // namespace shelfcast::core

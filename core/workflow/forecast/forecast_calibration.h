#pragma once
#include "core/evaluation/conformal.h"

#include <array>

namespace shelfcast::core {

/// How wide the intervals of a model have to be, learned from its forecasts of the periods held out, over series of the same kind of demand.
class ForecastCalibration {
public:
    /// series  that will be forecast: of many, some evenly spread ones are enough. horizon  of the check
    ForecastCalibration(std::size_t series, int horizon);
    /// What a series was forecast to sell on the periods held out, beside what it sold.
    /// place  of the series among all
    void add(std::size_t place, const SeriesView &whole, const SeriesForecast &forecast);
    /// After all were added.
    void learn();
    /// series  as it is known now
    void apply(const SeriesView &series, SeriesForecast &forecast) const;

private:
    std::size_t m_every;
    CalibrationLearner m_all;
    std::array<CalibrationLearner, 2> m_kinds;
    std::array<Calibration, 2> m_learned;
};

} // namespace shelfcast::core

#pragma once
#include "core/models/forecaster.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace shelfcast::core {

/// Intervals that hold what they promise: by how much those of past forecasts were too narrow or too wide, at the start, the middle and
/// the end of the horizon.
class Calibration {
public:
    /// For each level below the median, by how much its distance from the median is stretched, the same on both sides; 1 leaves it.
    using Stretch = std::array<double, kMedian>;
    struct Knot {
        double step = 1.0; ///< of the horizon, from 1 on
        Stretch stretch{};
    };

    Calibration() = default; ///< changes nothing
    explicit Calibration(std::vector<Knot> knots, std::size_t forecasts = 0) : m_knots(std::move(knots)), m_forecasts(forecasts) {}

    bool known() const { return !m_knots.empty(); }
    const std::vector<Knot> &knots() const { return m_knots; }
    /// How many past forecasts it was learned from.
    std::size_t forecasts() const { return m_forecasts; }
    /// At a step from 1 on: straight between the knots, level beyond them.
    Stretch at(double step) const;

    /// Moves the quantiles of a forecast away from or towards their median, read from what the forecast says between its levels; they
    /// stay in order, whole numbers stay whole (counts have no halves), and sales stay above zero.
    void apply(SeriesForecast &forecast, bool nonNegative) const;

private:
    std::vector<Knot> m_knots; ///< ascending steps
    std::size_t m_forecasts = 0;
};

/// Whether it could have been learned.
bool sound(const Calibration &calibration);

/// Learns a calibration from past forecasts beside what came, of one series or of many that are alike.
///
/// Each actual becomes its distance from the median as its own forecast measures it: in normal deviations by the forecast's quantiles, so that
/// series of any size and any step count alike. An actual that ties with quantiles, as counts do, counts in shares for all the
/// probability that the forecast gives it (the nonrandomised PIT). The stretch of a level makes the interval around it hold its share of
/// those distances, one more of them than were seen; few forecasts are believed less.
///
/// cost    O(n log n) for n actuals
/// source  Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World; Romano, Patterson & Candes (2019), Conformalized
///         quantile regression; Czado, Gneiting & Held (2009) for counts
class CalibrationLearner {
public:
    /// horizon  of the forecasts that will be calibrated, periods
    explicit CalibrationLearner(int horizon);
    /// One past forecast. actual (h) what came, NaN where unknown or without stock; quantiles (h x kQuantileCount) of at least so many steps.
    void add(std::span<const double> actual, std::span<const double> quantiles);
    std::size_t forecasts() const { return m_forecasts; }
    /// prior  what similar series say, towards which few forecasts are drawn; empty: towards no change
    Calibration learned(const Calibration *prior = nullptr) const;

private:
    struct Distance {
        float value = 0.0F, weight = 1.0F;
    };
    int m_horizon;
    std::size_t m_forecasts = 0;
    std::vector<std::vector<Distance>> m_byKnot;
    std::vector<double> m_knotSteps;
};

/// Where an actual lies in a forecast: the normal scores of the probability below it and up to it; the same where nothing ties with it.
///
/// quantiles  (kQuantileCount) ascending
struct NormalScores {
    double below = 0.0, upTo = 0.0;
};
NormalScores normalScores(double actual, std::span<const double> quantiles);

} // namespace shelfcast::core

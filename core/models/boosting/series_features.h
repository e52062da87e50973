#pragma once
#include "core/models/boosting/feature_plan.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace shelfcast::core::boosting {

/// The columns of one series' rows, for any origin and step. Nothing after an origin enters its row but what was planned before.
///
/// All that depends on sales is divided by the series' own size at the origin, so the unit of sales does not matter.
/// cost  O(n) to make, O(columns) a row
class SeriesFeatures {
public:
    /// The panel outlives the features.
    SeriesFeatures(const FeaturePlan &plan, const Panel &panel, std::size_t index);

    int length() const { return static_cast<int>(m_y.size()); }
    double value(int period) const { return m_y[static_cast<std::size_t>(period)]; }
    bool known(int period) const;
    /// The last known period; -1 if there is none.
    int lastKnown() const;
    /// Whether a row can start here: the period is known, enough before it, and something was sold.
    bool usable(int origin) const;
    /// The mean size of a known period up to @p origin, the last ones above all; 0 where nothing was sold.
    double size(int origin) const;
    /// The typical distance from the mean over the last periods, in units: what an error of this series is measured by.
    double unrest(int origin) const;

    /// Where the plan starts from the season: what the same periods of the last long seasons, grown by the root of what sales grew since, let
    /// expect of the period @p origin + @p step, by the size; 1 where they say nothing. Else 0.
    double expectation(int origin, int step) const;

    /// Fills the first columns of a row.
    void fillOrigin(int origin, float *row) const;
    /// Fills the columns behind them for the period @p origin + @p step.
    void fillTarget(int origin, int step, float *row) const;

private:
    struct Sums;
    double sum(const std::vector<double> &sums, int from, int to) const;
    std::optional<double> mean(int from, int to) const;
    double ratio(std::optional<double> value, double size) const;
    double driverAt(std::size_t driver, int period) const;
    double driverMean(std::size_t driver, int from, int to) const;
    void fillSeason(int season, int origin, int target, double size, float *&out) const;
    void fillCalendar(int target, float *&out) const;

    const FeaturePlan &m_plan;
    std::span<const double> m_y;
    std::int64_t m_firstPeriod = 0;
    std::vector<std::span<const double>> m_drivers; ///< by the plan's order; empty where the series has none
    float m_category = 0.0F, m_location = 0.0F;
    // Sums over the periods before the index, so that a window's mean is a difference.
    std::vector<double> m_known, m_sum, m_absolute, m_centred, m_squares, m_zero;
    std::vector<std::vector<double>> m_driverSum, m_driverKnown;
    std::vector<int> m_lastSale; ///< the last period up to this one that sold; -1 if none
    int m_firstSale = 0;
    double m_centre = 0.0;
};

} // namespace shelfcast::core::boosting

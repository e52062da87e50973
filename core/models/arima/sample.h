#pragma once
#include "core/models/arima/whitener.h"

namespace shelfcast::core::arima {

/// The series with infinite values made unknown.
std::vector<double> finiteOnly(std::span<const double> y);

/// A series with its regressors, made ready for numeric work: unknown rows at the front dropped, values centred and
/// scaled so that changes are of size one whatever the units. A regressor that is unknown makes its row a gap.
class Sample {
public:
    /// y (n), NaN where unknown; each regressor as long as y.
    Sample(std::span<const double> y, const Columns &regressors);

    std::size_t skipped() const { return m_skipped; }  ///< unknown rows dropped at the front
    std::size_t length() const { return m_y.size(); }
    int known() const { return m_known; }
    bool hasGaps() const { return m_known < static_cast<int>(m_y.size()); }
    double scale() const { return m_scale; }
    const std::vector<double> &values() const { return m_y; }      ///< centred and scaled
    const Columns &regressors() const { return m_regressors; }     ///< scaled

    /// The working columns of a model: the series, its constant if it has one, the regressors.
    Columns columns(const Orders &orders) const;
    /// The same for future rows (regressors only, horizon rows each); the first column is zero.
    Columns futureColumns(const Orders &orders, const Columns &future, std::size_t horizon) const;

    /// Coefficients of the working columns in the user's units, and back.
    std::vector<double> toUnits(const Orders &orders, std::span<const double> working) const;
    std::vector<double> fromUnits(const Orders &orders, std::span<const double> units) const;
    /// By what a working coefficient is multiplied.
    std::vector<double> unitFactors(const Orders &orders) const;
    /// What `columns` adds to `values` under this model, working units.
    double shift(const Orders &orders) const { return centre(orders) == 0.0 ? m_centre / m_scale : 0.0; }
    /// What was taken off the series before scaling under this model.
    double centre(const Orders &orders) const;

private:
    std::vector<double> m_y;
    Columns m_regressors;
    std::vector<double> m_regressorScales;
    double m_scale = 1, m_centre = 0;
    std::size_t m_skipped = 0;
    int m_known = 0;
};

} // namespace shelfcast::core::arima

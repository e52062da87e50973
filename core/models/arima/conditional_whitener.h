#pragma once
#include "core/models/arima/whitener.h"

namespace shelfcast::core::arima {

/// Conditional whitening of differenced columns: the first p + mP rows are taken as given and earlier errors as zero.
/// A NaN in any column makes its row, and the rows that need it, count for nothing.
///
/// cost    O(n) times the number of lags of the model
/// source  Box & Jenkins (1976), Time Series Analysis, 7.1: conditional sum of squares
class ConditionalWhitener final : public Whitener {
public:
    /// @p columns are kept by reference, so they must outlive this.
    ConditionalWhitener(const Orders &orders, const Columns &columns);
    bool run(std::span<const double> arma) override;

private:
    const Columns &m_columns;
    std::vector<double> m_phi, m_theta;
    std::vector<char> m_usable;
    int m_usableCount = 0;
    std::vector<double> m_arWeights, m_maWeights;
};

} // namespace shelfcast::core::arima

#pragma once
#include "core/models/arima/exact_whitener.h"

namespace shelfcast::core::arima {

/// Columns with gaps, made whole: each gap holds a stand-in and gets a column of its own that is one there and zero
/// elsewhere, so that a regression can put the stand-in right. Everything is differenced.
struct Patched {
    Columns columns;      ///< response, regressors, then one a gap
    std::size_t gaps = 0;
};

/// columns  undifferenced, NaN where unknown in any column
Patched patched(const Columns &columns, const Orders &orders);

/// Exact whitening of columns with gaps: what the gaps' own columns explain is taken out, and the likelihood pays for it by
/// their determinant, which makes it the likelihood of the known values alone. The same numbers as GappedWhitener gives, up
/// to its stand-in for an unknown start, at O(n (gaps + lags)) instead of O(n s^2); but its rows are no longer innovations.
///
/// cost    O(n gaps (gaps + lags))
/// source  Gómez, Maravall & Peña (1999), Missing observations in ARIMA models: skipping approach versus additive outlier
///         approach
class PatchedWhitener final : public Whitener {
public:
    /// @p patched is kept by reference, so it must outlive this.
    PatchedWhitener(const Orders &orders, const Patched &patched);
    bool run(std::span<const double> arma) override;

    /// Whether this is quicker than the full filter with a state of that size.
    static bool quicker(std::size_t gaps, std::size_t state) { return gaps * (2 * gaps + 20) < 12 * state * state; }

private:
    ExactWhitener m_inner;
    std::size_t m_gaps;
    Columns m_basis;
};

} // namespace shelfcast::core::arima

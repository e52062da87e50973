#pragma once
#include "core/evaluation/totals/hierarchy.h"

#include <memory>
#include <optional>
#include <string_view>

namespace shelfcast::core {

/// How forecasts of series and of their sums are brought to agree.
enum class Reconciliation : std::uint8_t {
    None,     ///< each stands as its own model has it
    BottomUp, ///< the series stand, the sums are theirs
    TopDown,  ///< the total stands and is handed down, level by level, in the proportions of the forecasts (Athanasopoulos et al. 2009)
    MinTrace, ///< all give way, by how far each was off in the past and how they were off together (Wickramasuriya et al. 2019)
};
/// "none", "bottom-up", "top-down", "mint"
std::string_view reconciliationId(Reconciliation method);
std::optional<Reconciliation> reconciliationFromId(std::string_view id);

/// What series and sums were off by, one step ahead, in the past. Sums first, in the hierarchy's order, then series; the newest
/// period last, NaN where unknown, older ones may be missing.
using OneStepResiduals = std::vector<std::vector<double>>;

/// Up to so many series the errors' correlations count; beyond, only their variances do.
inline constexpr std::size_t kMostCorrelated = 20'000;
/// No more than the newest so many residuals count.
inline constexpr std::size_t kMostResiduals = 260;

/// Brings the forecasts of one period after the other to agree. Immutable once made.
///
/// MinT solves for as many unknowns as there are sums: with W the shrunk covariance of the residuals and C the constraints (each sum
/// less its series), y - W C' (C W C')^-1 C y. W is kept as its diagonal and the residuals and never formed. It is shrunk towards its
/// diagonal as Schaefer and Strimmer (2005) say. Series that come out negative are held at zero and the rest is solved again.
/// Without residuals a sum counts as uncertain as its number of series (structural scaling).
///
/// cost    once O((n + m) T^2) for T residuals, then O(m^3 + (n + m) T) a period for m sums of n series
/// source  Wickramasuriya, Athanasopoulos, Hyndman, Optimal forecast reconciliation for hierarchical and grouped time series through
///         trace minimization, JASA 2019; Schaefer, Strimmer, A shrinkage approach to large-scale covariance matrix estimation, 2005
class Reconciler {
public:
    Reconciler(Hierarchy hierarchy, Reconciliation method, const OneStepResiduals &residuals = {});
    ~Reconciler();
    Reconciler(Reconciler &&) noexcept;

    /// In: the forecasts of each series and each sum for one period, not negative. Out: the same, and each sum is that of its series.
    /// With `None` nothing changes.
    void apply(std::span<double> series, std::span<double> totals) const;
    /// How far the covariance was shrunk, 0 to 1; 1 is no correlation.
    double shrinkage() const;
    const Hierarchy &hierarchy() const;

private:
    struct Errors;
    void sumUp(std::span<const double> series, std::span<double> totals) const;
    void handDown(std::span<double> series, std::span<const double> totals) const;
    void minimise(std::span<double> series, std::span<const double> totals) const;

    Hierarchy m_hierarchy;
    Reconciliation m_method;
    std::unique_ptr<const Errors> m_errors;
};

} // namespace shelfcast::core

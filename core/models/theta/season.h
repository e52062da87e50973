#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace shelfcast::core::theta {

/// How the season is taken out before the trend is smoothed.
enum class SeasonRule {
    Auto,           ///< if the data show one: multiplied where every known value is above zero, else added
    Multiplicative, ///< as asked, but added where a value is at or below zero
    Additive,
    None,
};

/// A season that stays the same: one index for each of its periods.
struct Season {
    int length = 1; ///< 1 means none
    bool multiplicative = false;
    std::vector<double> index; ///< (length) the first one is that of the history's first period; empty if none

    bool present() const { return !index.empty(); }
    double at(std::size_t t) const { return index[t % index.size()]; }
    /// The value of period @p t without, and again with the season.
    double without(double y, std::size_t t) const { return !present() ? y : multiplicative ? y / at(t) : y - at(t); }
    double with(double z, std::size_t t) const { return !present() ? z : multiplicative ? z * at(t) : z + at(t); }
    /// How many units one unit of the seasonless series is in period @p t.
    double scale(std::size_t t) const { return present() && multiplicative ? at(t) : 1.0; }
};

/// The series with its gaps bridged by straight lines, flat at the ends. At least one value must be known.
std::vector<double> bridged(std::span<const double> y);

/// Whether the autocorrelation at the season's lag stands out from that of shorter lags (90 % level).
///
/// y       (n) without gaps
/// cost    O(n season)
/// source  Fiorucci et al. (2016), 3.2; the test of R's forecast::thetaf
bool looksSeasonal(std::span<const double> y, int season);

/// The classical decomposition's season: means over the years of what is left beside a centred moving average.
///
/// y       (n) without gaps, n >= 2 length
/// cost    O(n)
/// source  Kendall & Stuart (1983), The Advanced Theory of Statistics, vol. 3; as R's stats::decompose
Season classicalSeason(std::span<const double> y, int length, bool multiplicative);

/// Draws the indices to their mean, the more the less the years agree on them.
///
/// y       (n) without gaps, what the season was taken from
/// source  Miller & Williams (2003), Shrinkage estimators of time series seasonal factors and their effect on forecasting
///         accuracy, IJF 19: the James-Stein form
void shrink(Season &season, std::span<const double> y);

/// The season by the rule; none where there is too little history (two seasons, for Auto a period more) or an index is nearly zero.
///
/// y       (n) NaN where unknown
/// shrunk  whether the indices are drawn to their mean
Season seasonBy(SeasonRule rule, std::span<const double> y, int length, bool shrunk = false);

} // namespace shelfcast::core::theta

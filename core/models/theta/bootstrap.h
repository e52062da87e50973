#pragma once
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace shelfcast::core::theta {

/// The Box-Cox power between 0 and 1 that makes the spread of years (pairs where there is no season) least dependent on their level.
///
/// y       (n) above zero; 1 with two seasons or fewer
/// source  Guerrero (1993), Time-series analysis supported by power transformations, Journal of Forecasting 12
double guerreroPower(std::span<const double> y, int season);

/// A series as trend and season, which stay, and a remainder that is drawn anew in blocks: other histories that might have been.
///
/// source  Bergmeir, Hyndman & Benitez (2016), Bagging exponential smoothing methods using STL decomposition and Box-Cox
///         transformation, IJF 32; as R's forecast::bld.mbb.bootstrap
class Bootstrap {
public:
    /// @param y  (n) without gaps, n >= 4
    Bootstrap(std::span<const double> y, int season);
    /// Another history (n).
    std::vector<double> draw(std::mt19937_64 &random) const;

private:
    double m_power = 1.0;
    std::size_t m_block = 1;
    std::vector<double> m_base, m_remainder; ///< transformed
};

} // namespace shelfcast::core::theta

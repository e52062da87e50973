#pragma once
#include "core/panel/panel.h"

#include <cstddef>
#include <vector>

namespace shelfcast::core::networks {

/// A history taken apart, so that another one like it can be put together.
///
/// Steady sellers: level, season and what the drivers explain are one part, and what is left the other, both of logarithms where nothing is
/// below zero. Slow movers, of which most periods sell nothing, have no such parts: their values themselves are the pieces.
struct HistoryParts {
    enum class Kind {
        None,       ///< too little is known
        Units,      ///< a value is the sum of both parts
        Logarithms, ///< a value is the exponential of the sum; periods without sales stay as they are
        Values,     ///< a value is one of the same series at another time
    };
    Kind kind = Kind::None;
    std::vector<float> fitted;         ///< (n) level, season and drivers; none for Values
    std::vector<float> rest;           ///< what is left of the known periods, in their order; for Values (n), NaN where unknown
    std::vector<std::uint8_t> flags;   ///< (n) for Values: a bit each for flags that are up and prices that are reduced; empty where there are none
    double most = 0.0;                 ///< units: no value is larger
    bool counts = false;               ///< only whole numbers
};

/// Takes the first @p end periods apart. Nothing after them is looked at, of the drivers neither.
///
/// seasons  those to take out, where two whole cycles are known
/// cost     an MSTL, and a regression on as many columns as there are drivers
/// source   Bergmeir, Hyndman & Benítez (2016), Bagging exponential smoothing methods using STL decomposition and Box-Cox transformation, IJF 32(2)
HistoryParts takenApart(const Series &series, std::size_t end, const std::vector<int> &seasons, bool nonNegative);

} // namespace shelfcast::core::networks

#pragma once
#include <span>
#include <vector>

namespace shelfcast::core {

/// A local regression: how wide, of which degree, and how often it is computed.
struct Loess {
    int window = 0; ///< points under the weights; at least 3 and odd, an even one grows by one. 0 leaves it to `stl`
    int degree = 1; ///< 0 a local mean, 1 a local line
    int jump = 0;   ///< computed at every jump-th point, straight lines between; 0 is a tenth of the window
};

struct StlOptions {
    Loess season{11, 0, 0};
    Loess trend{0, 1, 0};   ///< the usual window is 1.5 m / (1 - 1.5 / season window)
    Loess lowPass{0, 1, 0}; ///< the usual window is m
    bool periodic = false;  ///< the season never changes: its window reaches over everything
    bool robust = false;    ///< rounds with weights that discount outliers
    int inner = 0;          ///< passes a round; 0 is 1 where robust, else 2
    int outer = -1;         ///< robust rounds after the first; -1 is 15 where robust, else 0
};

/// A series taken apart: y = trend + season + remainder.
struct SeasonalTrend {
    std::vector<double> trend;   ///< (n)
    std::vector<double> season;  ///< (n)
    std::vector<double> weights; ///< (n) of the last robust round, 1 without one: near 0 for outliers
};

/// STL: trend and season by repeated local regression.
///
/// y       (n) without NaN, n > 2 season; `mstl` takes missing values and shorter histories
/// season  periods, at least 2
/// cost    O(n) a pass, about 20 ns a point and window point / jump
/// source  Cleveland, Cleveland, McRae & Terpenning (1990), STL, Journal of Official Statistics 6(1); the defaults and the numbers are those of
///         R's stl, but for robust rounds over an even number of values, where R takes a wrong lower median
SeasonalTrend stl(std::span<const double> y, int season, const StlOptions &options = {});

} // namespace shelfcast::core

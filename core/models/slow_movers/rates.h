#pragma once
#include <span>
#include <vector>

namespace shelfcast::core::slow {

/// How a smoothed mean begins.
enum class Start {
    Average, ///< as the plain mean of what is seen so far, until the weight on the newest falls to the smoothing weight
    First,   ///< with the first value, as Croston (1972) and R's `croston`
};

/// What a method expects of each period.
struct Rates {
    std::vector<double> rate;   ///< (n + 1) sales a period expected before each period and after the last; NaN where nothing is known yet
    std::vector<double> chance; ///< (n + 1) the probability of a sale that goes with it
};

/// Croston's method: the sizes of sales and the periods between them are smoothed apart, both with the weight @p alpha, when a sale comes.
///
/// y       (n) >= 0, NaN where unknown: such a period does not count in the time between sales
/// correction  the rate is less by this share of alpha: 0, or 1/2 (Syntetos & Boylan) against the bias of a ratio;
///         not where a sale came in every period, for then there is none
/// rate    0 until the first sale
/// cost    O(n)
/// source  Croston (1972), Operational Research Quarterly 23(3); Syntetos & Boylan (2005), IJF 21(2)
Rates croston(std::span<const double> y, double alpha, double correction, Start start);

/// Teunter, Syntetos & Babai: the probability of a sale is smoothed every period (weight @p beta), its size when one comes (@p alpha).
///
/// source  Teunter, Syntetos & Babai (2011), European Journal of Operational Research 214(3)
Rates tsb(std::span<const double> y, double alpha, double beta, Start start);

/// Simple exponential smoothing of sums over @p level periods, shared out evenly.
///
/// The sums that lead to a rate do not overlap and end just before its period, so that each rate is the one that
/// the method would have given then. Unknown periods count as the mean of the known ones of their sum.
/// The probability of a sale is the share of periods with one, smoothed over as many periods.
///
/// cost    O(n) for any level
/// source  Nikolopoulos, Syntetos, Boylan, Petropoulos & Assimakopoulos (2011), JORS 62(3)
Rates aggregated(std::span<const double> y, int level, double alpha, Start start);

/// The weight whose one-step rates miss the history least in squares, pulled a little towards @p usual where the history says little.
///
/// cost    two passes with eight weights each
double bestCrostonWeight(std::span<const double> y, double correction, Start start);
double bestSizeWeight(std::span<const double> y, Start start);
double bestChanceWeight(std::span<const double> y, Start start);
double bestAggregateWeight(std::span<const double> y, int level, Start start);

/// The mean number of known periods from one sale to the next, the first counted from the beginning; 0 without a sale.
double meanInterval(std::span<const double> y);

} // namespace shelfcast::core::slow

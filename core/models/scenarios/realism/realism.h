#pragma once
#include "core/models/scenarios/scenario_set.h"

#include <span>
#include <vector>

namespace shelfcast::core {

/// A stretch of the past that nobody who made paths was allowed to see, beside what came before it.
struct HeldFuture {
    std::size_t series = 0;       ///< stretches of one series are learned and tested together
    std::vector<double> before;   ///< the newest periods before it, oldest first, units
    std::vector<double> real;     ///< (h) what came
    double level = 1.0;           ///< units; everything is compared in shares of it
};

/// How much made futures look like real ones. NaN where it cannot be said.
struct RealismScores {
    double marginals = 0;       ///< mean distance of the quantiles of single periods, in spreads of the real ones; 0 is the same
    double zeros = 0;           ///< share of periods without a sale, made less real
    double autocorrelation = 0; ///< mean distance of the autocorrelations at short lags and the season; 0 is the same
    double discriminative = 0;  ///< how often a small classifier tells the made one of a pair; 0.5 is by chance
    double transfer = 0;        ///< error of a forecaster that learned from made ones over that of one that learned from real ones; 1 is as good
    double energy = 0;          ///< energy score of whole paths, in levels; lower is better
    double sums = 0;            ///< CRPS of the sum over the horizon, in levels a period; lower is better

    /// One number to choose by: how far all of these are from perfect, sums beside @p bestSums. Lower is better.
    double distance(double bestSums) const;
};

/// Measures sets of paths, one a held future, all of the same horizon.
///
/// errors  scores that need at least five series are NaN with fewer
/// cost    about 0.1 s for 400 futures of 13 periods
/// source  Gneiting & Raftery (2007), JASA 102 (CRPS, energy score); see classifier.h and transfer.h
RealismScores realismScores(std::span<const HeldFuture> futures, std::span<const ScenarioSet> made, int season, std::uint64_t seed);

/// The continuous ranked probability score of samples, without the bias of their number.
double sampleCrps(std::span<const double> samples, double actual);

} // namespace shelfcast::core

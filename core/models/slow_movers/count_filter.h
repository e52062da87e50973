#pragma once
#include "core/models/slow_movers/demand.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace shelfcast::core::slow {

/// Smoothing weights from slow to fast. None is chosen: each has its share in the forecast, as the history speaks for it.
inline constexpr std::array<double, 8> kWeights = {0.02, 0.031, 0.047, 0.072, 0.111, 0.17, 0.261, 0.4};
using Weights = std::array<double, kWeights.size()>;
using Shares = Weights;

/// How sales come about.
enum class CountForm {
    Level,     ///< counted: negative binomial around a level that moves
    Hurdle,    ///< counted: a sale or none, and 1 + negative binomial pieces; both move
    Lognormal, ///< measured: a sale or none, and a lognormal size
    Gamma,     ///< measured: a sale or none, and a gamma size
    Heavy,     ///< counted: a sale or none, and a lognormal size to the nearest piece, one at least: a few very large sales
};

/// How much likelier and larger sales are in each phase of the season than on average.
struct CountSeason {
    std::vector<double> chance; ///< (length) factors around 1; empty: no season
    std::vector<double> size;   ///< (length)

    bool any() const { return !chance.empty(); }
    std::size_t phase(const Demand &demand, std::size_t t) const;
    double chanceAt(const Demand &demand, std::size_t t) const { return any() ? chance[phase(demand, t)] : 1.0; }
    double sizeAt(const Demand &demand, std::size_t t) const { return any() ? size[phase(demand, t)] : 1.0; }
};

/// What is believed of a series beside its history.
struct CountParameters {
    CountForm form = CountForm::Level;
    Weights chanceWeights = kWeights, sizeWeights = kWeights;
    Shares chance{};        ///< of the weights for the chance of a sale; unused by Level
    Shares size{};          ///< of the weights for the size of a sale (Level: for the level)
    double variation = 0.5; ///< squared coefficient of variation of a size around its expectation (Level: of the level around its own)
    CountSeason season;     ///< of Level: the size alone counts
};

/// What the filter expects of every period.
struct CountPath {
    std::vector<double> chance; ///< (n + 1) of a sale; 1 for Level
    std::vector<double> size;   ///< (n + 1) of a sale; Level: the level. NaN before the first sale
    std::vector<double> base;   ///< (n + 1) the rate without the season
    double lastChance = 0.0, lastSize = 0.0; ///< after the last period, without the season
    double gain = 0.0;          ///< the mean weight of the newest period on the size
    double rate(std::size_t t) const { return chance[t] * size[t]; }
};

/// Runs through the history with given beliefs. cost O(8 n)
CountPath filtered(const Demand &demand, const CountParameters &parameters);

/// What a period in that phase of the season is expected to be, when the last one is that of the path.
struct CountOutlook {
    double chance = 0.0, size = 0.0;
};
CountOutlook outlook(const Demand &demand, const CountParameters &parameters, const CountPath &path, std::size_t step);

/// A form with its most likely parameters, and how well it foretold the history one period at a time.
struct CountFit {
    CountParameters parameters;
    double logEvidence = 0.0; ///< log probability of the history, averaged over the weights; comparable between forms of the same kind
};

/// What is given before a fit.
struct CountOptions {
    CountForm form = CountForm::Level;
    Weights chanceWeights = kWeights, sizeWeights = kWeights;
    CountSeason season = {};
};

/// errors  none; a series needs one sale
/// cost    O(8 n), with about ten logarithms a period
CountFit fitCount(const Demand &demand, const CountOptions &options);

} // namespace shelfcast::core::slow

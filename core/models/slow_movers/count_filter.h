#pragma once
#include "core/models/slow_movers/demand.h"

#include <array>
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
};

/// What is believed of a series beside its history.
struct CountParameters {
    CountForm form = CountForm::Level;
    Weights chanceWeights = kWeights, sizeWeights = kWeights;
    Shares chance{};        ///< of the weights for the chance of a sale; unused by Level
    Shares size{};          ///< of the weights for the size of a sale (Level: for the level)
    double variation = 0.5; ///< squared coefficient of variation of a size around its expectation (Level: of the level around its own)
};

/// What the filter expects of every period.
struct CountPath {
    std::vector<double> chance; ///< (n + 1) of a sale; 1 for Level
    std::vector<double> size;   ///< (n + 1) of a sale; Level: the level. NaN before the first sale
    double gain = 0.0;          ///< the mean weight of the newest period on the size
    double rate(std::size_t t) const { return chance[t] * size[t]; }
};

/// Runs through the history with given beliefs. cost O(8 n)
CountPath filtered(const Demand &demand, const CountParameters &parameters);

/// A form with its most likely parameters, and how well it foretold the history one period at a time.
struct CountFit {
    CountParameters parameters;
    double logEvidence = 0.0; ///< log probability of the history, averaged over the weights; comparable between forms of the same kind
};

/// errors  none; a series needs one sale
/// cost    O(8 n) a form, with about ten logarithms a period
CountFit fitCount(const Demand &demand, CountForm form, const Weights &chanceWeights, const Weights &sizeWeights);

} // namespace shelfcast::core::slow

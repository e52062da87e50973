#pragma once
#include "core/models/combine/merge.h"

#include <vector>

namespace shelfcast::core::combine {

/// A combination in two parts: what is usually taken for a kind of series (the core, by mean or median), and weights that were learned.
struct Blend {
    std::vector<double> weights;   ///< (members) learned; none negative, add up to 1
    std::vector<bool> core;        ///< (members) who is in the core
    Rule rule = Rule::Mean;        ///< of the core
    double coreShare = 1.0;        ///< 1: the core alone, 0: the weights alone

    std::size_t members() const { return weights.size(); }
    /// What each member counts for, a median taken for a mean; adds up to 1.
    std::vector<double> shares() const;
    /// The same among fewer members. kept  (members) who is left; at least one
    Blend among(const std::vector<bool> &kept) const;
};

/// Whether it can be one of so many members.
bool sound(const Blend &blend, std::size_t members);

/// One forecast from several: means and each quantile by the blend, which keeps the spread of the quantiles.
///
/// forecasts  one a member, of one horizon, each with ordered quantiles
/// out        quantiles ordered; whole numbers where those of all members are, as counts have no halves
/// source     Lichtendahl, Grushka-Cockayne & Winkler (2013), Is it better to average probabilities or quantiles?
SeriesForecast merged(std::span<const SeriesForecast> forecasts, const Blend &blend);

/// The members' explanations as one; what a median leaves beside the mean is a part of its own.
Explanation merged(std::span<const Explanation> explanations, const SeriesForecast &forecast, const Blend &blend);

} // namespace shelfcast::core::combine

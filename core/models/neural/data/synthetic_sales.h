#pragma once
#include "core/models/neural/data/sampling.h"

#include <string>
#include <vector>

namespace shelfcast::core::networks {

/// Where the synthetic histories of a training come from.
enum class Synthesis {
    None,
    Bootstrap, ///< what is left of a history beside level, season and drivers, put together anew
    Gan,       ///< futures that a pair of adversarial networks writes, which learns first
    Decoder,   ///< futures that the shipped decoder writes
    Guarded,   ///< as Bootstrap, where a short training with it forecasts better than one without
};

/// "bootstrap", "gan", "decoder", "guarded"; all others are none: they change windows, or nothing.
Synthesis synthesisFrom(const std::string &id);

/// Sales that might have been, for the windows of a training. Immutable.
class SyntheticSales {
public:
    virtual ~SyntheticSales() = default;
    /// Sales of one series from its beginning to the end of a window's target; calendar and drivers stay those of the series.
    ///
    /// @p sales  out: (origin + horizon) units, NaN where the series' own are unknown
    /// returns   the window that they belong to: the wanted one, or another one of the training
    virtual Window draw(const Window &wanted, Random &random, std::vector<double> &sales) const = 0;
};

/// A whole number near a value, by chance the one above or below, so that means stay.
double wholeNumberNear(double value, Random &random);

} // namespace shelfcast::core::networks

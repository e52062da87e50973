#pragma once
#include "core/models/pretrained/front/front_end.h"

#include <vector>

namespace shelfcast::core::pretrained {

/// The inverse hyperbolic sine, cut at 30.
float squeezed(double x);

/// The known part of a context without gaps, and which of it is known.
struct Filled {
    std::vector<double> y;
    std::vector<unsigned char> known;
    int begin = 0; ///< where it begins in the context
};
Filled filled(std::span<const double> y, int context);

/// Seasons as a network is shown them: 1 and 0 where there is none or not enough is known.
struct Seasons {
    int main = 1, longer = 0;
};
Seasons seasonsWithin(int season, int longSeason, int periods);

/// The channels of each period of a series, from anchor, scale and spread.
/// @p out  (n x kChannels)
void fillChannels(const Filled &series, Seasons seasons, const FrontScale &scale, float *out);

} // namespace shelfcast::core::pretrained

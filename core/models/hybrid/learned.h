#pragma once
#include "core/models/decomposed/season_error.h"
#include "core/models/decomposed/split.h"
#include "core/models/error_shape.h"
#include "core/models/hybrid/reach.h"

#include <memory>
#include <string>
#include <vector>

namespace shelfcast::core::hybrid {

/// A remainder that nothing goes on with: what it was like.
struct Noise {
    double deviation = 0.0;
    ErrorShape shape = kNormalShape;
};

/// All that is kept of a fitted series. Members may be shared: they are immutable.
struct Learned {
    std::string modelId;
    bool smooth = false;
    decomposed::Split split;
    decomposed::SeasonError error;                             ///< what the parts do not know of the seasons
    std::shared_ptr<const FittedSeries> trend, remainder;      ///< no remainder: the noise
    std::vector<std::shared_ptr<const FittedSeries>> seasons;  ///< as in the split
    Noise noise;                                               ///< of a smooth trend without a model of the remainder
    double missed = 1.0;                                       ///< of the trend's errors, as deviations: what the remainder's model leaves of them
    Reach reach;
    Message note;
};

} // namespace shelfcast::core::hybrid

#pragma once
#include "core/models/ets/ets.h"
#include "core/models/ets/form.h"
#include "core/models/forecaster.h"

#include <memory>
#include <string>

namespace shelfcast::core::ets {

/// All that a forecast and an explanation need; the history itself stays in the project.
struct Learned {
    std::string modelId;
    Fit fit;                    ///< without fitted values and residuals: many series are kept at once
    Message words, note;
    std::int64_t begin = 0;     ///< the period that the first states stand before
    std::int64_t end = 0;       ///< the period after the last one that the last states have seen
    bool simulate = false;
    Criterion criterion = Criterion::Aicc;
    bool steady = false;        ///< the scores hold the penalty of the prior on growth
};

/// A fitted series that forecasts, explains, and follows later periods with its parameters as they are.
std::unique_ptr<const FittedSeries> etsSeries(Learned learned);

/// What `store` of a fitted series gave, able to forecast again.
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadEts(const StoredModel &stored);

} // namespace shelfcast::core::ets

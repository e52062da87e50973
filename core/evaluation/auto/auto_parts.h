#pragma once
#include "core/evaluation/auto/auto_series.h"
#include "core/models/partwise.h"

#include <memory>

namespace shelfcast::core {

/// The settings of `auto`, and where its models come from.
struct AutoRecipe {
    std::shared_ptr<const Registry> registry;
    std::shared_ptr<const Teams> teams; ///< entries of the registry
    Criterion criterion = Criterion::Absolute;
    double budgetSeconds = 300.0; ///< of one core, for all series; by the estimates of the contenders
    int origins = 3;
};

/// Looks at the past of a panel's series (of some of them, evenly spread, where they are many), learns who suits which, and fits that.
///
/// It says itself what would have been forecast before the periods held out, by what could be known then.
/// memory  some kilobytes for each of at most a thousand series that are looked at
std::unique_ptr<PartwiseFit> autoParts(const AutoRecipe &recipe, int horizon);

/// errors  Damaged
Result<std::unique_ptr<const FittedModel>> loadAutoModel(const std::shared_ptr<const Registry> &registry, const StoredModel &stored);

} // namespace shelfcast::core

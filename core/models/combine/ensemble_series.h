#pragma once
#include "core/models/combine/merge.h"
#include "core/models/combine/width.h"
#include "core/models/registry.h"

#include <memory>
#include <vector>

namespace shelfcast::core::combine {

struct Member {
    const ModelEntry *entry = nullptr;
    std::unique_ptr<const FittedSeries> fitted;
};

/// What is known of a series after the fit of its members.
struct Learned {
    std::vector<Member> members;
    Rule rule = Rule::Mean;
    std::vector<double> weights; ///< (members) of a weighted mean, adding up to 1; empty where the rule says it
    Width width;
};

/// Looks at what the members made of the past: how wide their combination has to be.
///
/// series  what they were fitted on
/// errors  none: a member that cannot explain itself leaves the width to the members
/// cost    one `explain` a member
Width widthOf(const SeriesView &series, const Learned &learned, const JobContext &job);

/// The combination as a model that forecasts, explains and stores itself; members that fail are left out of a forecast.
std::unique_ptr<const FittedSeries> combinedSeries(std::shared_ptr<const Registry> registry, std::string modelId, Learned learned);

/// What `store` gave, with the members found in the registry.
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadCombined(const std::shared_ptr<const Registry> &registry, const StoredModel &stored);

} // namespace shelfcast::core::combine

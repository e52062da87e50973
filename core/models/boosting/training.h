#pragma once
#include "core/models/boosting/booster.h"
#include "core/models/boosting/feature_plan.h"
#include "core/models/boosting/held_out_errors.h"

#include <optional>

namespace shelfcast::core::boosting {

struct TrainingOptions {
    FeatureOptions features;
    std::optional<Loss> loss;      ///< unset: by the panel
    int trees = 400;               ///< at most
    bool stopEarly = true;
    int depth = 6;
    double learningRate = 0.05;
    std::size_t rows = 300'000;    ///< at most
};

/// All that boosted trees learned from a panel.
struct Trained {
    FeaturePlan plan;
    Booster booster;
    HeldOutErrors errors;
    Loss loss = Loss::Squared;
    int trees = 0;
};

/// Grows trees without the last horizon to see how many are best and how far forecasts lie from what came, then on all periods.
///
/// errors  TooShort where there are too few rows; Cancelled, Unsupported, Internal
/// cost    O(trees x rows x columns), rows capped; memory of the rows
/// source  In & Jung (2022), Simple averaging of direct and recursive forecasts via partial pooling using machine learning, IJF 38(4);
///         Makridakis, Spiliotis & Assimakopoulos (2022), M5 accuracy competition, IJF 38(4)
Result<Trained> train(const Panel &panel, int horizon, const TrainingOptions &options, const JobContext &job);

} // namespace shelfcast::core::boosting

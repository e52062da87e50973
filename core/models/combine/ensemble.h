#pragma once
#include "core/models/registry.h"

#include <memory>

namespace shelfcast::core {

/// `stat-ensemble`: the combination of statistical models that suit the kind of series.
///
/// members  its local models are found here by id; those that are missing are left out
/// cost     that of its members together
/// source   Petropoulos & Svetunkov (2020), A simple combination of univariate models, IJF 36(1); Makridakis, Spiliotis &
///          Assimakopoulos (2020) on combinations in the M4 competition
ModelEntry statEnsemble(std::shared_ptr<const Registry> members);

} // namespace shelfcast::core

#include "core/models/baseline/baseline_models.h"
#include "core/models/registry.h"
#include "core/models/regression/regression_models.h"

namespace shelfcast::core {

Registry builtinModels()
{
    Registry models;
    for (ModelEntry &entry : baselineModels())
        models.add(std::move(entry));
    for (ModelEntry &entry : regressionModels())
        models.add(std::move(entry));
    return models;
}

} // namespace shelfcast::core

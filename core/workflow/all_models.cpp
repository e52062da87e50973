#include "core/workflow/all_models.h"

#include "core/evaluation/auto_forecast.h"
#include "core/models/neural/network_library.h"

namespace shelfcast::core {

Registry allModels()
{
    const auto local = std::make_shared<const Registry>(builtinModels());
    Registry models;
    models.add(autoModel(local));
    for (const ModelEntry &entry : local->entries())
        models.add(entry);
    for (ModelEntry &entry : networkEntries())
        models.add(std::move(entry));
    return models;
}

} // namespace shelfcast::core

#include "core/workflow/all_models.h"

#include "core/evaluation/auto_forecast.h"
#include "core/models/neural/network_library.h"
#include "core/models/pretrained/pretrained_entry.h"

namespace shelfcast::core {

Registry allModels()
{
    const auto local = std::make_shared<const Registry>(builtinModels());
    Registry models;
    models.add(autoModel(local));
    for (const ModelEntry &entry : local->entries())
        models.add(entry);
    models.add(pretrainedEntry());
    for (ModelEntry &entry : networkEntries())
        models.add(std::move(entry));
    return models;
}

} // namespace shelfcast::core

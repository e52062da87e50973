#include "core/workflow/forecast/all_models.h"

#include "core/evaluation/auto/auto_forecast.h"
#include "core/models/neural/network_library.h"
#include "core/models/pretrained/pretrained_entry.h"

namespace shelfcast::core {

Registry allModels()
{
    const Registry builtin = builtinModels();
    Registry candidates = builtin;
    if (!networkLibraryPath().empty() && !pretrainedWeightsPath().empty())
        candidates.add(pretrainedSeriesEntry());
    Registry models;
    models.add(autoModel(std::make_shared<const Registry>(std::move(candidates))));
    for (const ModelEntry &entry : builtin.entries())
        models.add(entry);
    models.add(pretrainedEntry());
    for (ModelEntry &entry : networkEntries())
        models.add(std::move(entry));
    return models;
}

} // namespace shelfcast::core

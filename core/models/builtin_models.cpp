#include "core/models/arima/arima_models.h"
#include "core/models/baseline/baseline_models.h"
#include "core/models/boosting/boosting_models.h"
#include "core/models/borrowed/borrowed_models.h"
#include "core/models/combine/ensemble.h"
#include "core/models/decomposed/decomposed_models.h"
#include "core/models/ces/ces_models.h"
#include "core/models/ets/ets_models.h"
#include "core/models/hybrid/hybrid_model.h"
#include "core/models/registry.h"
#include "core/models/regression/regression_models.h"
#include "core/models/slow_movers/slow_mover_models.h"
#include "core/models/theta/theta_models.h"

namespace shelfcast::core {

Registry builtinModels()
{
    Registry models;
    for (const auto &family : {baselineModels, etsModels, arimaModels, decomposedModels, thetaModels, cesModels, regressionModels, slowMoverModels, boostingModels, borrowedModels})
        for (ModelEntry &entry : family())
            models.add(std::move(entry));
    const auto single = std::make_shared<const Registry>(models);
    models.add(hybridModel(single));
    models.add(statEnsemble(single));
    return models;
}

} // namespace shelfcast::core

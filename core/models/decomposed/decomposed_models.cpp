#include "core/models/decomposed/decomposed_models.h"

#include "core/models/arima/arima_models.h"
#include "core/models/baseline/baseline_models.h"
#include "core/models/decomposed/decomposed_series.h"
#include "core/models/decomposed/split_settings.h"
#include "core/models/ets/ets_models.h"
#include "core/models/theta/theta_models.h"

namespace shelfcast::core {

namespace {

using decomposed::Members;
using decomposed::Recipe;

/// Every family whose models may be members.
Members members()
{
    auto all = std::make_shared<Registry>();
    for (const auto &family : {baselineModels, etsModels, arimaModels, thetaModels})
        for (ModelEntry &entry : family())
            all->add(std::move(entry));
    return all;
}

Setting memberSetting()
{
    return {"member", QT_TRANSLATE_NOOP("core", "Model of the rest"),
            QT_TRANSLATE_NOOP("core", "What goes on with the series once its seasons are taken out."), std::string("auto-ets"), 0.0, 0.0,
            {{"auto-ets", QT_TRANSLATE_NOOP("core", "Exponential smoothing, chosen automatically")},
             {"auto-arima", QT_TRANSLATE_NOOP("core", "ARIMA, chosen automatically")},
             {"dynamic-theta", QT_TRANSLATE_NOOP("core", "Dynamic optimised theta")},
             {"theta", QT_TRANSLATE_NOOP("core", "Theta")},
             {"ses", QT_TRANSLATE_NOOP("core", "Simple exponential smoothing")},
             {"drift", QT_TRANSLATE_NOOP("core", "Drift")},
             {"naive", QT_TRANSLATE_NOOP("core", "Naive")}}};
}

std::vector<Setting> withMember(std::vector<Setting> settings)
{
    settings.insert(settings.begin(), memberSetting());
    return settings;
}

Recipe recipe(std::string modelId, const SettingValues &values)
{
    Recipe made;
    made.modelId = std::move(modelId);
    if (values.contains("member"))
        made.member = choice(values, "member");
    made.split = decomposed::splitWish(values);
    if (made.modelId == "stl-ets") { // as R does it
        made.seasonError = false;
        made.memberSettings = {{"estimation", std::string("likelihood")}, {"forms", std::string("best")}};
    }
    return made;
}

ModelEntry entry(const char *id, Message name, Message summary, const char *source, std::vector<Setting> settings, const Members &all)
{
    ModelEntry made;
    made.card.id = id;
    made.card.name = std::move(name);
    made.card.family = QT_TRANSLATE_NOOP("core", "Decomposition");
    made.card.summary = std::move(summary);
    made.card.source = source;
    made.card.needs.minimumHistory = 3;
    made.card.settings = std::move(settings);
    made.makeLocal = [id = made.card.id, all](const SettingValues &values) -> std::unique_ptr<LocalForecaster> {
        return std::make_unique<decomposed::Decomposed>(recipe(id, values), all);
    };
    made.loadSeries = [all](const StoredModel &stored) { return decomposed::loadDecomposed(stored, all); };
    return made;
}

} // namespace

std::vector<ModelEntry> decomposedModels()
{
    const Members all = members();
    return {
        entry("mstl", QT_TRANSLATE_NOOP("core", "Seasons taken out first (MSTL)"),
              QT_TRANSLATE_NOOP("core", "Takes out one or several seasons, lets another model go on with the rest and repeats the seasons; strong where seasons are long or several."),
              "Bandara, Hyndman & Bergmeir, MSTL: a seasonal-trend decomposition algorithm for time series with multiple seasonal patterns (2021)",
              withMember(decomposed::splitSettings("auto")), all),
        entry("stl-ets", QT_TRANSLATE_NOOP("core", "STL and exponential smoothing"),
              QT_TRANSLATE_NOOP("core", "Takes the season out by local regression and smooths the rest exponentially; the usual way with weekly data."),
              "Cleveland, Cleveland, McRae & Terpenning, STL (1990); Hyndman & Khandakar, the forecast package for R (2008), stlf",
              decomposed::splitSettings("units"), all),
    };
}

} // namespace shelfcast::core

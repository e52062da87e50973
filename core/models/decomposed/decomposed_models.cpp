#include "core/models/decomposed/decomposed_models.h"

#include "core/models/arima/arima_models.h"
#include "core/models/baseline/baseline_models.h"
#include "core/models/decomposed/decomposed_series.h"
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

Setting scaleSetting(const char *initial)
{
    return {"scale", QT_TRANSLATE_NOOP("core", "Scale"),
            QT_TRANSLATE_NOOP("core", "Whether the season adds the same units every time, or grows with the level (logarithm, or its milder form the square root)."),
            std::string(initial), 0.0, 0.0,
            {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"units", QT_TRANSLATE_NOOP("core", "Units")},
             {"root", QT_TRANSLATE_NOOP("core", "Square root")}, {"log", QT_TRANSLATE_NOOP("core", "Logarithm")}}};
}

std::vector<Setting> seasonSettings()
{
    return {
        {"season-length", QT_TRANSLATE_NOOP("core", "Season length"),
         QT_TRANSLATE_NOOP("core", "How many periods the one season to take out has; 0 takes all seasons of the calendar."), std::int64_t{0}, 0.0, 1000.0, {}},
        {"season-window", QT_TRANSLATE_NOOP("core", "Season window"),
         QT_TRANSLATE_NOOP("core", "Over how many seasons the season is smoothed: few let it change quickly, many keep it steady; 0 takes 11 and 4 more for each longer season."),
         std::int64_t{0}, 0.0, 999.0, {}},
        {"robust", QT_TRANSLATE_NOOP("core", "Robust"),
         QT_TRANSLATE_NOOP("core", "Whether wild values are kept from shaping the season; takes five times as long."), false, 0.0, 0.0, {}},
    };
}

Recipe recipe(std::string modelId, const SettingValues &values)
{
    Recipe made;
    made.modelId = std::move(modelId);
    if (values.contains("member"))
        made.member = choice(values, "member");
    const std::string &scale = choice(values, "scale");
    made.power = scale == "auto" ? std::nullopt : std::optional(scale == "log" ? 0.0 : scale == "root" ? 0.5 : 1.0);
    made.seasonLength = static_cast<int>(integer(values, "season-length"));
    made.seasonWindow = static_cast<int>(integer(values, "season-window"));
    if (made.modelId == "stl-ets") { // as R does it
        made.seasonError = false;
        made.memberSettings = {{"estimation", std::string("likelihood")}, {"forms", std::string("best")}};
    }
    made.robust = flag(values, "robust");
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
    for (Setting &setting : seasonSettings())
        made.card.settings.push_back(std::move(setting));
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
              {memberSetting(), scaleSetting("auto")}, all),
        entry("stl-ets", QT_TRANSLATE_NOOP("core", "STL and exponential smoothing"),
              QT_TRANSLATE_NOOP("core", "Takes the season out by local regression and smooths the rest exponentially; the usual way with weekly data."),
              "Cleveland, Cleveland, McRae & Terpenning, STL (1990); Hyndman & Khandakar, the forecast package for R (2008), stlf",
              {scaleSetting("units")}, all),
    };
}

} // namespace shelfcast::core

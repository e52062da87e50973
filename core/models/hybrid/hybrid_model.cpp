#include "core/models/hybrid/hybrid_model.h"

#include "core/models/decomposed/split_settings.h"
#include "core/models/hybrid/hybrid.h"

#include <initializer_list>
#include <string_view>

namespace shelfcast::core {

namespace {

constexpr const char *kId = "hybrid", *kNone = "none";

/// A choice among those models that are there.
Setting partSetting(const char *id, Message name, Message help, const char *initial, std::initializer_list<std::string_view> models, const Registry &members)
{
    Setting setting{id, std::move(name), std::move(help), std::string(initial), 0.0, 0.0, {}};
    for (const std::string_view model : models)
        if (const ModelEntry *entry = members.find(model); entry && entry->makeLocal)
            setting.choices.push_back({entry->card.id, entry->card.name});
    return setting;
}

std::vector<Setting> settings(const Registry &members)
{
    std::vector<Setting> all = {
        partSetting("trend", QT_TRANSLATE_NOOP("core", "Model of the trend"), QT_TRANSLATE_NOOP("core", "What goes on with the level and its growth once the seasons are taken out."),
                    "auto-arima", {"auto-arima", "auto-ets", "auto-ces", "dynamic-theta", "linear-regression", "drift", "naive"}, members),
        partSetting("season", QT_TRANSLATE_NOOP("core", "Model of the season"), QT_TRANSLATE_NOOP("core", "What goes on with each season; seasonal naive repeats its last cycle."),
                    "seasonal-naive", {"seasonal-naive", "auto-ets", "auto-ces", "auto-arima", "linear-regression"}, members),
        partSetting("remainder", QT_TRANSLATE_NOOP("core", "Model of the remainder"), QT_TRANSLATE_NOOP("core", "What goes on with what trend and season miss; drivers such as price and promotion act here, where the model knows them."),
                    "auto-ets", {"auto-ets", "auto-ces", "auto-arima", "linear-regression", "ses"}, members),
    };
    all.back().choices.push_back({kNone, QT_TRANSLATE_NOOP("core", "None: it is taken for chance")});
    all.push_back({"trend-of", QT_TRANSLATE_NOOP("core", "Trend of"),
                   QT_TRANSLATE_NOOP("core", "Whether the trend's model sees all but the seasons, and the remainder's what it misses; or the smooth course alone, and the remainder's what is left beside it."),
                   std::string("adjusted"), 0.0, 0.0,
                   {{"adjusted", QT_TRANSLATE_NOOP("core", "All but the seasons")}, {"smooth", QT_TRANSLATE_NOOP("core", "The smooth course")}}});
    for (Setting &setting : decomposed::splitSettings("auto"))
        all.push_back(std::move(setting));
    return all;
}

} // namespace

ModelEntry hybridModel(std::shared_ptr<const Registry> members)
{
    ModelEntry entry;
    entry.card.id = kId;
    entry.card.name = QT_TRANSLATE_NOOP("core", "Decomposition hybrid");
    entry.card.family = QT_TRANSLATE_NOOP("core", "Combinations");
    entry.card.summary = QT_TRANSLATE_NOOP("core", "Takes trend, seasons and remainder apart and lets a model of its own go on with each: ARIMA with the trend, others with the rest.");
    entry.card.source = "Cleveland, Cleveland, McRae & Terpenning, STL (1990); Zhang, Time series forecasting using a hybrid ARIMA and neural network model, Neurocomputing 50 (2003)";
    entry.card.needs = {.minimumHistory = 8, .usesDrivers = true};
    entry.card.settings = settings(*members);
    entry.makeLocal = [members](const SettingValues &values) {
        const std::string &remainder = choice(values, "remainder");
        hybrid::Recipe recipe{kId, decomposed::splitWish(values), choice(values, "trend-of") == "smooth", choice(values, "trend"), choice(values, "season"), {}};
        if (remainder != kNone)
            recipe.remainder = remainder;
        return std::make_unique<hybrid::Hybrid>(std::move(recipe), members);
    };
    entry.loadSeries = [members](const StoredModel &stored) { return hybrid::loadHybrid(stored, members); };
    return entry;
}

} // namespace shelfcast::core

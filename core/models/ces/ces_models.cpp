#include "core/models/ces/ces_models.h"

#include "core/models/ces/ces_series.h"

namespace shelfcast::core {

namespace {

using namespace ces;

Setting choiceSetting(const char *id, Message name, Message help, const char *initial, std::vector<SettingChoice> choices)
{
    return {id, std::move(name), std::move(help), std::string(initial), 0.0, 0.0, std::move(choices)};
}

Recipe recipeOf(const SettingValues &values)
{
    Recipe recipe{"auto-ces", {}};
    const std::string &season = choice(values, "season");
    if (season != "auto")
        recipe.options.forms = {season == "none" ? Form::None : season == "simple" ? Form::Simple : season == "partial" ? Form::Partial : Form::Full};
    const std::string &criterion = choice(values, "criterion");
    recipe.options.criterion = criterion == "aic" ? Criterion::Aic : criterion == "bic" ? Criterion::Bic : criterion == "aicc" ? Criterion::Aicc : Criterion::Ahead;
    recipe.options.seasonLength = static_cast<int>(integer(values, "season-length"));
    recipe.options.formulaSpread = choice(values, "intervals") == "formula";
    return recipe;
}

} // namespace

std::vector<ModelEntry> cesModels()
{
    ModelEntry made;
    made.card.id = "auto-ces";
    made.card.name = QT_TRANSLATE_NOOP("core", "Complex exponential smoothing, chosen automatically");
    made.card.family = QT_TRANSLATE_NOOP("core", "Exponential smoothing");
    made.card.summary = QT_TRANSLATE_NOOP("core", "A level with a hidden potential behind it, which bends into a trend where there is one; no need to tell the two apart.");
    made.card.source = "Svetunkov, Kourentzes & Ord, Complex exponential smoothing, Naval Research Logistics 69 (2022)";
    made.card.needs.minimumHistory = 3;
    made.card.settings = {
        choiceSetting("season", QT_TRANSLATE_NOOP("core", "Season"),
                      QT_TRANSLATE_NOOP("core", "What the season is made of: each phase smoothed for itself (simple), an index added to the level (partial), or one with a potential of its own (full)."), "auto",
                      {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                       {"none", QT_TRANSLATE_NOOP("core", "None")},
                       {"simple", QT_TRANSLATE_NOOP("core", "Simple")},
                       {"partial", QT_TRANSLATE_NOOP("core", "Partial")},
                       {"full", QT_TRANSLATE_NOOP("core", "Full")}}),
        choiceSetting("criterion", QT_TRANSLATE_NOOP("core", "Criterion"),
                      QT_TRANSLATE_NOOP("core", "What decides between forms: errors up to a season ahead, or only those of the next period, as AICc, AIC and BIC weigh them."), "ahead",
                      {{"ahead", QT_TRANSLATE_NOOP("core", "Errors up to a season ahead")}, {"aicc", "AICc"}, {"aic", "AIC"}, {"bic", "BIC"}}),
        {"season-length", QT_TRANSLATE_NOOP("core", "Season length"),
         QT_TRANSLATE_NOOP("core", "How many periods before it repeats itself; 0 takes the season of the calendar."), std::int64_t{0}, 0.0, 1000.0, {}},
        choiceSetting("intervals", QT_TRANSLATE_NOOP("core", "Intervals"),
                      QT_TRANSLATE_NOOP("core", "Where low and high come from: the past errors, also those several periods ahead, or the plain formula, which is often too sure."), "past",
                      {{"past", QT_TRANSLATE_NOOP("core", "Errors of the past")}, {"formula", QT_TRANSLATE_NOOP("core", "Formula")}})};
    made.makeLocal = [](const SettingValues &values) -> std::unique_ptr<LocalForecaster> { return std::make_unique<AutoCes>(recipeOf(values)); };
    made.loadSeries = loadCes;
    return {std::move(made)};
}

} // namespace shelfcast::core

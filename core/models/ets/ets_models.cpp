#include "core/models/ets/ets_models.h"

#include "core/models/ets/auto_ets.h"
#include "core/models/ets/ets_series.h"

namespace shelfcast::core {

namespace {

using namespace ets;

Setting choiceSetting(const char *id, Message name, Message help, const char *initial, std::vector<SettingChoice> choices)
{
    return {id, std::move(name), std::move(help), std::string(initial), 0.0, 0.0, std::move(choices)};
}

SettingChoice automatic() { return {"auto", QT_TRANSLATE_NOOP("core", "Automatic")}; }

Setting errorSetting(const char *initial)
{
    return choiceSetting("error", QT_TRANSLATE_NOOP("core", "Error"),
                         QT_TRANSLATE_NOOP("core", "Whether the spread stays the same (additive) or grows with the level (multiplicative)."), initial,
                         {automatic(), {"additive", QT_TRANSLATE_NOOP("core", "Additive")}, {"multiplicative", QT_TRANSLATE_NOOP("core", "Multiplicative")}});
}

Setting seasonSetting(bool mayBeNone)
{
    std::vector<SettingChoice> choices = {automatic()};
    if (mayBeNone)
        choices.push_back({"none", QT_TRANSLATE_NOOP("core", "None")});
    choices.push_back({"additive", QT_TRANSLATE_NOOP("core", "Additive")});
    choices.push_back({"multiplicative", QT_TRANSLATE_NOOP("core", "Multiplicative")});
    return choiceSetting("season", QT_TRANSLATE_NOOP("core", "Season"),
                         QT_TRANSLATE_NOOP("core", "Whether the season adds the same units every time or multiplies the level."), "auto", std::move(choices));
}

Setting seasonLengthSetting()
{
    return {"season-length", QT_TRANSLATE_NOOP("core", "Season length"),
            QT_TRANSLATE_NOOP("core", "How many periods a season has, at most 24; 0 takes the season of the calendar."), std::int64_t{0}, 0.0,
            double{kMaxSeason}, {}};
}

Setting trendSetting()
{
    return choiceSetting("trend", QT_TRANSLATE_NOOP("core", "Trend"),
                         QT_TRANSLATE_NOOP("core", "Whether the level may grow, by the same units or by the same percentage every period."), "auto",
                         {automatic(), {"none", QT_TRANSLATE_NOOP("core", "None")}, {"additive", QT_TRANSLATE_NOOP("core", "Additive")},
                          {"multiplicative", QT_TRANSLATE_NOOP("core", "Multiplicative")}});
}

Setting growthSetting()
{
    return choiceSetting("trend", QT_TRANSLATE_NOOP("core", "Trend"),
                         QT_TRANSLATE_NOOP("core", "Whether the level grows by the same units or by the same percentage every period."), "additive",
                         {{"additive", QT_TRANSLATE_NOOP("core", "Additive")}, {"multiplicative", QT_TRANSLATE_NOOP("core", "Multiplicative")}});
}

Setting dampedSetting(const char *initial)
{
    return choiceSetting("damped", QT_TRANSLATE_NOOP("core", "Damped trend"),
                         QT_TRANSLATE_NOOP("core", "Whether growth fades with time. A damped trend is the safer one over long horizons."), initial,
                         {automatic(), {"on", QT_TRANSLATE_NOOP("core", "On")}, {"off", QT_TRANSLATE_NOOP("core", "Off")}});
}

Setting criterionSetting()
{
    return choiceSetting("criterion", QT_TRANSLATE_NOOP("core", "Criterion"),
                         QT_TRANSLATE_NOOP("core", "What decides between forms: AICc is the usual one, BIC prefers simpler forms, AIC richer ones."), "aicc",
                         {{"aicc", "AICc"}, {"aic", "AIC"}, {"bic", "BIC"}});
}

Setting estimationSetting()
{
    return choiceSetting("estimation", QT_TRANSLATE_NOOP("core", "Estimation"),
                         QT_TRANSLATE_NOOP("core", "Steady: growth is expected to change slowly, and a form must also see a season ahead. Likelihood: the fit one period ahead alone decides, as in R."),
                         "steady", {{"steady", QT_TRANSLATE_NOOP("core", "Steady")}, {"likelihood", QT_TRANSLATE_NOOP("core", "Likelihood")}});
}

Setting formsSetting()
{
    return choiceSetting("forms", QT_TRANSLATE_NOOP("core", "Forms"),
                         QT_TRANSLATE_NOOP("core", "Averaged: every form has the weight of its likeliness, since which one is right is seldom sure. Best: the first one alone, as in R."),
                         "averaged", {{"averaged", QT_TRANSLATE_NOOP("core", "Averaged")}, {"best", QT_TRANSLATE_NOOP("core", "The best one")}});
}

Setting boundsSetting()
{
    return choiceSetting("bounds", QT_TRANSLATE_NOOP("core", "Bounds"),
                         QT_TRANSLATE_NOOP("core", "What smoothing weights may be: weighted means (usual), whatever forgets the past in the end (admissible), or what is both."),
                         "both", {{"both", QT_TRANSLATE_NOOP("core", "Both")}, {"usual", QT_TRANSLATE_NOOP("core", "Usual")}, {"admissible", QT_TRANSLATE_NOOP("core", "Admissible")}});
}

Setting intervalsSetting()
{
    return choiceSetting("intervals", QT_TRANSLATE_NOOP("core", "Intervals"),
                         QT_TRANSLATE_NOOP("core", "Where low and high come from: a formula for the normal curve, or simulated futures, which may be lopsided."), "formula",
                         {{"formula", QT_TRANSLATE_NOOP("core", "Formula")}, {"simulated", QT_TRANSLATE_NOOP("core", "Simulated")}});
}

/// The settings of any model of the family, read into its recipe; what a model does not offer keeps the recipe's choice.
Recipe withSettings(Recipe recipe, const SettingValues &values)
{
    const auto chosen = [&](const char *id) { return values.contains(id) ? choice(values, id) : std::string("auto"); };
    FormChoice &forms = recipe.forms;
    if (const std::string error = chosen("error"); error != "auto")
        forms.errors = {error == "additive" ? ErrorKind::Additive : ErrorKind::Multiplicative};
    if (const std::string trend = chosen("trend"); trend != "auto")
        forms.trends = {trend == "none" ? TrendKind::None : trend == "additive" ? TrendKind::Additive : TrendKind::Multiplicative};
    if (const std::string damped = chosen("damped"); damped != "auto")
        forms.damped = {damped == "on"};
    if (const std::string season = chosen("season"); season != "auto")
        forms.seasons = {season == "none" ? SeasonKind::None : season == "additive" ? SeasonKind::Additive : SeasonKind::Multiplicative};
    // What a person asks for by name is fitted even where the search would not look for it.
    const bool growingBySharesOnly = chosen("trend") == "multiplicative";
    if ((chosen("error") == "additive" && (chosen("season") == "multiplicative" || growingBySharesOnly))
        || (growingBySharesOnly && chosen("season") == "additive"))
        forms.restrictToStable = false;
    if (const std::string criterion = chosen("criterion"); criterion != "auto")
        recipe.criterion = criterion == "aic" ? Criterion::Aic : criterion == "bic" ? Criterion::Bic : Criterion::Aicc;
    if (const std::string bounds = chosen("bounds"); bounds != "auto")
        recipe.bounds = bounds == "usual" ? Bounds::Usual : bounds == "admissible" ? Bounds::Admissible : Bounds::Both;
    recipe.average = chosen("forms") == "averaged";
    recipe.steady = chosen("estimation") == "steady";
    if (values.contains("season-length"))
        recipe.seasonLength = static_cast<int>(integer(values, "season-length"));
    recipe.simulate = chosen("intervals") == "simulated";
    return recipe;
}

ModelEntry entry(Recipe recipe, Message name, Message summary, const char *source, int minimumHistory, std::vector<Setting> settings)
{
    ModelEntry made;
    made.card.id = recipe.modelId;
    made.card.name = std::move(name);
    made.card.family = QT_TRANSLATE_NOOP("core", "Exponential smoothing");
    made.card.summary = std::move(summary);
    made.card.source = source;
    made.card.needs.minimumHistory = minimumHistory;
    made.card.settings = std::move(settings);
    made.makeLocal = [recipe](const SettingValues &values) -> std::unique_ptr<LocalForecaster> {
        return std::make_unique<AutoEts>(withSettings(recipe, values));
    };
    made.loadSeries = loadEts;
    return made;
}

constexpr const char *kBook = "Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008)";

} // namespace

std::vector<ModelEntry> etsModels()
{
    Recipe level{"ses", {}};
    level.forms.trends = {TrendKind::None};
    level.forms.seasons = {SeasonKind::None};
    Recipe line{"holt", {}};
    line.forms.seasons = {SeasonKind::None};
    Recipe season{"holt-winters", {}};
    season.forms.trends = {TrendKind::Additive};
    season.forms.seasons = {SeasonKind::Additive, SeasonKind::Multiplicative};
    return {
        entry(std::move(level), QT_TRANSLATE_NOOP("core", "Simple exponential smoothing"),
              QT_TRANSLATE_NOOP("core", "A level that follows the newest periods; for items without trend and season."), kBook, 3,
              {errorSetting("additive"), intervalsSetting()}),
        entry(std::move(line), QT_TRANSLATE_NOOP("core", "Holt's trend"),
              QT_TRANSLATE_NOOP("core", "A level and a growth, both following the newest periods; for items without season."), kBook, 5,
              {growthSetting(), dampedSetting("off"), errorSetting("additive"), intervalsSetting()}),
        entry(std::move(season), QT_TRANSLATE_NOOP("core", "Holt-Winters"),
              QT_TRANSLATE_NOOP("core", "Level, growth and season, all following the newest periods."), kBook, 16,
              {seasonSetting(false), dampedSetting("off"), seasonLengthSetting(), intervalsSetting()}),
        entry(Recipe{"auto-ets", {}}, QT_TRANSLATE_NOOP("core", "Exponential smoothing, chosen automatically"),
              QT_TRANSLATE_NOOP("core", "Tries every form of level, growth and season and averages those that explain the history best for their size."),
              "Hyndman & Khandakar, Automatic time series forecasting (2008); Kolassa, Combining exponential smoothing forecasts using Akaike weights (2011)", 3,
              {seasonSetting(true), trendSetting(), dampedSetting("auto"), errorSetting("auto"), criterionSetting(), formsSetting(), estimationSetting(), boundsSetting(), seasonLengthSetting(), intervalsSetting()}),
    };
}

} // namespace shelfcast::core

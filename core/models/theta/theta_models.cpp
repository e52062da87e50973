#include "core/models/theta/theta_models.h"

#include "core/models/theta/bagged.h"
#include "core/models/theta/theta_series.h"

namespace shelfcast::core {

namespace {

using namespace theta;

Setting choiceSetting(const char *id, Message name, Message help, const char *initial, std::vector<SettingChoice> choices)
{
    return {id, std::move(name), std::move(help), std::string(initial), 0.0, 0.0, std::move(choices)};
}

Setting seasonSetting()
{
    return choiceSetting("season", QT_TRANSLATE_NOOP("core", "Season"),
                         QT_TRANSLATE_NOOP("core", "Whether a season is taken out first, multiplied or added. Automatic takes one out where the data show it."), "auto",
                         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
                          {"multiplicative", QT_TRANSLATE_NOOP("core", "Multiplicative")},
                          {"additive", QT_TRANSLATE_NOOP("core", "Additive")},
                          {"none", QT_TRANSLATE_NOOP("core", "None")}});
}

Setting seasonLengthSetting()
{
    return {"season-length", QT_TRANSLATE_NOOP("core", "Season length"),
            QT_TRANSLATE_NOOP("core", "How many periods before it repeats itself; 0 takes the season of the calendar."), std::int64_t{0}, 0.0, 1000.0, {}};
}

Setting thetaSetting()
{
    return {"theta", QT_TRANSLATE_NOOP("core", "Theta"),
            QT_TRANSLATE_NOOP("core", "How much of the long-run trend the forecast follows: 1 none, 2 half, 10 nine tenths."), 2.0, 1.0, 100.0, {}};
}

Setting thetaChoiceSetting()
{
    return choiceSetting("theta", QT_TRANSLATE_NOOP("core", "Theta"),
                         QT_TRANSLATE_NOOP("core", "How much of the line the forecast follows: as the past errors say, or half of it as in the classic method."), "auto",
                         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"classic", QT_TRANSLATE_NOOP("core", "Half")}});
}

Setting driftSetting()
{
    return choiceSetting("line", QT_TRANSLATE_NOOP("core", "Line"),
                         QT_TRANSLATE_NOOP("core", "Whether smoothing is fitted to the series, with a drift added later, or to the theta line of the first paper."), "drift",
                         {{"drift", QT_TRANSLATE_NOOP("core", "Drift")}, {"line", QT_TRANSLATE_NOOP("core", "Theta line")}});
}

Setting dynamicSetting()
{
    return choiceSetting("line", QT_TRANSLATE_NOOP("core", "Line"),
                         QT_TRANSLATE_NOOP("core", "Whether the line is drawn anew with each period or once through all; automatic takes what would have erred less."), "dynamic",
                         {{"dynamic", QT_TRANSLATE_NOOP("core", "Drawn anew")},
                          {"static", QT_TRANSLATE_NOOP("core", "One line")},
                          {"auto", QT_TRANSLATE_NOOP("core", "Automatic")}});
}

Setting intervalsSetting()
{
    return choiceSetting("intervals", QT_TRANSLATE_NOOP("core", "Intervals"),
                         QT_TRANSLATE_NOOP("core", "Where low and high come from: the past errors, also those several periods ahead, or the plain formula, which is often too sure."), "past",
                         {{"past", QT_TRANSLATE_NOOP("core", "Errors of the past")}, {"formula", QT_TRANSLATE_NOOP("core", "Formula")}});
}

Setting steadySetting()
{
    return {"steady", QT_TRANSLATE_NOOP("core", "Steadied"),
            QT_TRANSLATE_NOOP("core", "Draws the season, the smoothing weight and theta a little to what is usual, which helps short histories; off fits as in the paper."), true, 0.0, 0.0, {}};
}

SeasonRule seasonRule(const std::string &id)
{
    return id == "multiplicative" ? SeasonRule::Multiplicative : id == "additive" ? SeasonRule::Additive : id == "none" ? SeasonRule::None : SeasonRule::Auto;
}

/// The settings of any model of the family, read into its recipe.
Recipe withSettings(Recipe recipe, const SettingValues &values)
{
    FitOptions &options = recipe.options;
    options.season = seasonRule(choice(values, "season"));
    options.seasonLength = static_cast<int>(integer(values, "season-length"));
    options.formulaSpread = choice(values, "intervals") == "formula";
    if (recipe.modelId == "theta") {
        options.theta = real(values, "theta");
        options.kinds = {choice(values, "line") == "line" ? LineKind::Static : LineKind::Drift};
        return recipe;
    }
    options.steady = flag(values, "steady");
    if (choice(values, "theta") == "classic")
        options.theta = 2.0;
    if (recipe.modelId == "dynamic-theta") {
        const std::string &line = choice(values, "line");
        if (line == "auto")
            options.kinds = {LineKind::Dynamic, LineKind::Static};
        else
            options.kinds = {line == "static" ? LineKind::Static : LineKind::Dynamic};
    }
    return recipe;
}

ModelEntry entry(const char *id, LineKind kind, Message name, Message summary, const char *source, std::vector<Setting> settings)
{
    Recipe recipe{id, {}};
    recipe.options.kinds = {kind};
    recipe.options.theta.reset();
    ModelEntry made;
    made.card.id = id;
    made.card.name = std::move(name);
    made.card.family = QT_TRANSLATE_NOOP("core", "Theta");
    made.card.summary = std::move(summary);
    made.card.source = source;
    made.card.needs.minimumHistory = 3;
    made.card.settings = std::move(settings);
    made.makeLocal = [recipe](const SettingValues &values) -> std::unique_ptr<LocalForecaster> {
        return std::make_unique<Theta>(withSettings(recipe, values));
    };
    made.loadSeries = loadTheta;
    return made;
}

ModelEntry baggedEntry()
{
    ModelEntry made;
    made.card.id = "bagged-theta";
    made.card.name = QT_TRANSLATE_NOOP("core", "Bagged theta");
    made.card.family = QT_TRANSLATE_NOOP("core", "Theta");
    made.card.summary = QT_TRANSLATE_NOOP("core", "The mean of dynamic thetas fitted to many histories that might have been; steadier where one history misleads.");
    made.card.source = "Bergmeir, Hyndman & Benitez, Bagging exponential smoothing methods using STL decomposition and Box-Cox transformation (2016)";
    made.card.needs.minimumHistory = 4;
    made.card.settings = {
        seasonSetting(),
        {"bags", QT_TRANSLATE_NOOP("core", "Bags"), QT_TRANSLATE_NOOP("core", "How many histories are drawn; more take longer and change less from seed to seed."), std::int64_t{50}, 2.0, 1000.0, {}},
        seasonLengthSetting()};
    made.makeLocal = [](const SettingValues &values) -> std::unique_ptr<LocalForecaster> {
        FitOptions options;
        options.kinds = {LineKind::Dynamic};
        options.theta.reset();
        options.steady = true;
        options.season = seasonRule(choice(values, "season"));
        options.seasonLength = static_cast<int>(integer(values, "season-length"));
        return std::make_unique<BaggedTheta>("bagged-theta", std::move(options), static_cast<int>(integer(values, "bags")));
    };
    made.loadSeries = loadBagged;
    return made;
}

constexpr const char *kFiorucci = "Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler, Models for optimising the theta method (2016)";

} // namespace

std::vector<ModelEntry> thetaModels()
{
    return {
        entry("theta", LineKind::Drift, QT_TRANSLATE_NOOP("core", "Theta"),
              QT_TRANSLATE_NOOP("core", "A level that follows the newest periods, with half of the long-run trend; hard to beat for its size."),
              "Assimakopoulos & Nikolopoulos, The theta model (2000); Hyndman & Billah, Unmasking the Theta method (2003)",
              {seasonSetting(), thetaSetting(), driftSetting(), seasonLengthSetting(), intervalsSetting()}),
        entry("optimised-theta", LineKind::Static, QT_TRANSLATE_NOOP("core", "Optimised theta"),
              QT_TRANSLATE_NOOP("core", "Theta with as much of the long-run trend as the past errors ask for."), kFiorucci,
              {seasonSetting(), thetaChoiceSetting(), steadySetting(), seasonLengthSetting(), intervalsSetting()}),
        entry("dynamic-theta", LineKind::Dynamic, QT_TRANSLATE_NOOP("core", "Dynamic optimised theta"),
              QT_TRANSLATE_NOOP("core", "Optimised theta whose trend line is drawn anew with every period."), kFiorucci,
              {seasonSetting(), thetaChoiceSetting(), dynamicSetting(), steadySetting(), seasonLengthSetting(), intervalsSetting()}),
        baggedEntry(),
    };
}

} // namespace shelfcast::core

#include "core/models/arima/arima_models.h"

#include "core/models/arima/arima_series.h"
#include "core/models/arima/auto_arima.h"

namespace shelfcast::core {

namespace {

using arima::Recipe;

Setting onOff(const char *id, bool initial, Message name, Message help)
{
    return {id, std::move(name), std::move(help), initial, 0.0, 0.0, {}};
}

Setting count(const char *id, int initial, int most, Message name, Message help)
{
    return {id, std::move(name), std::move(help), std::int64_t{initial}, 0.0, static_cast<double>(most), {}};
}

Setting seasonLengthSetting()
{
    return count("season-length", 0, 350, QT_TRANSLATE_NOOP("core", "Season length"),
                 QT_TRANSLATE_NOOP("core", "How many periods a season has; 0 takes the season of the calendar, 1 is no season."));
}

Setting driversSetting()
{
    return onOff("drivers", true, QT_TRANSLATE_NOOP("core", "Drivers"),
                 QT_TRANSLATE_NOOP("core", "Whether price, promotion and other signals that are known ahead explain the sales first."));
}

std::vector<Setting> waveSettings()
{
    return {
        {"waves", QT_TRANSLATE_NOOP("core", "Seasons as waves"),
         QT_TRANSLATE_NOOP("core", "Sine and cosine waves stand for a second season or one too long for seasonal orders; or for every season; or for none."),
         std::string("others"), 0.0, 0.0,
         {{"others", QT_TRANSLATE_NOOP("core", "Further and long seasons")}, {"never", QT_TRANSLATE_NOOP("core", "Never")},
          {"all", QT_TRANSLATE_NOOP("core", "All seasons")}}},
        count("wave-pairs", 0, 26, QT_TRANSLATE_NOOP("core", "Waves a season"),
              QT_TRANSLATE_NOOP("core", "How many pairs of sine and cosine a season gets; 0 lets the criterion choose.")),
    };
}

void readWaves(const SettingValues &values, Recipe &recipe)
{
    const std::string &use = choice(values, "waves");
    recipe.waves = use == "never" ? arima::WaveUse::Never : use == "all" ? arima::WaveUse::All : arima::WaveUse::Others;
    recipe.pairs = static_cast<int>(integer(values, "wave-pairs"));
}

std::vector<Setting> searchSettings()
{
    std::vector<Setting> settings = {
        {"criterion", QT_TRANSLATE_NOOP("core", "Criterion"),
         QT_TRANSLATE_NOOP("core", "What decides between orders: AICc is the usual one, BIC prefers simpler models, AIC richer ones."),
         std::string("aicc"), 0.0, 0.0, {{"aicc", "AICc"}, {"aic", "AIC"}, {"bic", "BIC"}}},
        onOff("seasonal", true, QT_TRANSLATE_NOOP("core", "Season"), QT_TRANSLATE_NOOP("core", "Whether the model may have a season.")),
        seasonLengthSetting(),
        onOff("stepwise", true, QT_TRANSLATE_NOOP("core", "Stepwise search"),
              QT_TRANSLATE_NOOP("core", "On looks only at neighbours of the best orders so far; off tries all orders, which takes ten times as long.")),
        {"approximation", QT_TRANSLATE_NOOP("core", "Approximation"),
         QT_TRANSLATE_NOOP("core", "Whether orders are compared by a quicker approximate fit. Automatic does so for more than 150 periods, seasons longer than 12, or gaps."),
         std::string("auto"), 0.0, 0.0,
         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"never", QT_TRANSLATE_NOOP("core", "Never")}, {"always", QT_TRANSLATE_NOOP("core", "Always")}}},
        onOff("constant", true, QT_TRANSLATE_NOOP("core", "Mean or drift"),
              QT_TRANSLATE_NOOP("core", "Whether the model may have a mean, or after one difference a steady growth.")),
        count("max-p", 5, 10, QT_TRANSLATE_NOOP("core", "Largest p"), QT_TRANSLATE_NOOP("core", "At most so many past values in the model.")),
        count("max-q", 5, 10, QT_TRANSLATE_NOOP("core", "Largest q"), QT_TRANSLATE_NOOP("core", "At most so many past errors in the model.")),
        count("max-seasonal-p", 2, 4, QT_TRANSLATE_NOOP("core", "Largest seasonal P"),
              QT_TRANSLATE_NOOP("core", "At most so many values of past seasons in the model.")),
        count("max-seasonal-q", 2, 4, QT_TRANSLATE_NOOP("core", "Largest seasonal Q"),
              QT_TRANSLATE_NOOP("core", "At most so many errors of past seasons in the model.")),
        count("max-order", 0, 20, QT_TRANSLATE_NOOP("core", "Largest sum of orders"),
              QT_TRANSLATE_NOOP("core", "The most that p, q, P and Q may add up to; 0 sets no limit to a stepwise search and 5 to a full one.")),
        count("max-d", 1, 2, QT_TRANSLATE_NOOP("core", "Most differences"),
              QT_TRANSLATE_NOOP("core", "How many times the series may be differenced from period to period; with 2 the newest slope goes on for ever.")),
        count("max-seasonal-d", 1, 1, QT_TRANSLATE_NOOP("core", "Most seasonal differences"),
              QT_TRANSLATE_NOOP("core", "Whether the series may be differenced from season to season.")),
        {"seasonal-test", QT_TRANSLATE_NOOP("core", "Test of the season"),
         QT_TRANSLATE_NOOP("core", "What decides on a seasonal difference: how strong the season is, or one of two tests of whether it wanders."),
         std::string("strength"), 0.0, 0.0,
         {{"strength", QT_TRANSLATE_NOOP("core", "Strength of the season")}, {"ocsb", "OCSB"}, {"canova-hansen", "Canova-Hansen"}}},
        driversSetting(),
    };
    for (Setting &setting : waveSettings())
        settings.push_back(std::move(setting));
    return settings;
}

Recipe searchRecipe(const SettingValues &values)
{
    const auto number = [&](const char *id) { return static_cast<int>(integer(values, id)); };
    const std::string &criterion = choice(values, "criterion"), &approximation = choice(values, "approximation");
    Recipe recipe;
    recipe.modelId = "auto-arima";
    recipe.seasonLength = number("season-length");
    recipe.drivers = flag(values, "drivers");
    readWaves(values, recipe);
    arima::SearchSettings &search = recipe.search;
    search.criterion = criterion == "aic" ? arima::Criterion::Aic : criterion == "bic" ? arima::Criterion::Bic : arima::Criterion::Aicc;
    search.approximation = approximation == "never" ? arima::Approximation::Never
                         : approximation == "always" ? arima::Approximation::Always : arima::Approximation::Auto;
    search.seasonal = flag(values, "seasonal");
    search.stepwise = flag(values, "stepwise");
    search.constant = flag(values, "constant");
    search.maxP = number("max-p");
    search.maxQ = number("max-q");
    search.maxSeasonalP = number("max-seasonal-p");
    search.maxSeasonalQ = number("max-seasonal-q");
    search.maxOrder = number("max-order");
    search.maxD = number("max-d");
    search.maxSeasonalD = number("max-seasonal-d");
    const std::string &test = choice(values, "seasonal-test");
    search.seasonalEvidence = test == "ocsb" ? arima::SeasonalEvidence::Osborn
                            : test == "canova-hansen" ? arima::SeasonalEvidence::Canova : arima::SeasonalEvidence::Strength;
    return recipe;
}

std::vector<Setting> orderSettings()
{
    std::vector<Setting> settings = {
        count("p", 1, 10, QT_TRANSLATE_NOOP("core", "p"), QT_TRANSLATE_NOOP("core", "How many past values the next one depends on.")),
        count("d", 0, 2, QT_TRANSLATE_NOOP("core", "d"), QT_TRANSLATE_NOOP("core", "How many times the series is differenced from period to period.")),
        count("q", 1, 10, QT_TRANSLATE_NOOP("core", "q"), QT_TRANSLATE_NOOP("core", "How many past errors the next value depends on.")),
        count("seasonal-p", 0, 4, QT_TRANSLATE_NOOP("core", "Seasonal P"), QT_TRANSLATE_NOOP("core", "How many past seasons' values the next one depends on.")),
        count("seasonal-d", 1, 1, QT_TRANSLATE_NOOP("core", "Seasonal D"), QT_TRANSLATE_NOOP("core", "Whether the series is differenced from season to season.")),
        count("seasonal-q", 1, 4, QT_TRANSLATE_NOOP("core", "Seasonal Q"), QT_TRANSLATE_NOOP("core", "How many past seasons' errors the next value depends on.")),
        onOff("constant", true, QT_TRANSLATE_NOOP("core", "Mean or drift"),
              QT_TRANSLATE_NOOP("core", "Whether the model has a mean, or after one difference a steady growth.")),
        seasonLengthSetting(),
        driversSetting(),
    };
    for (Setting &setting : waveSettings())
        settings.push_back(std::move(setting));
    return settings;
}

Recipe orderRecipe(const SettingValues &values)
{
    const auto number = [&](const char *id) { return static_cast<int>(integer(values, id)); };
    Recipe recipe;
    recipe.modelId = "arima";
    recipe.seasonLength = number("season-length");
    recipe.drivers = flag(values, "drivers");
    readWaves(values, recipe);
    recipe.orders = arima::Orders{number("p"), number("d"), number("q"), number("seasonal-p"), number("seasonal-d"),
                                  number("seasonal-q"), 1, flag(values, "constant")};
    return recipe;
}

ModelEntry entry(const char *id, Message name, Message summary, const char *source, std::vector<Setting> settings,
                 Recipe (*recipe)(const SettingValues &))
{
    ModelEntry made;
    made.card.id = id;
    made.card.name = std::move(name);
    made.card.family = QT_TRANSLATE_NOOP("core", "ARIMA");
    made.card.summary = std::move(summary);
    made.card.source = source;
    made.card.needs.minimumHistory = 3;
    made.card.needs.usesDrivers = true;
    made.card.settings = std::move(settings);
    made.makeLocal = [recipe](const SettingValues &values) -> std::unique_ptr<LocalForecaster> {
        return std::make_unique<arima::AutoArima>(recipe(values));
    };
    made.loadSeries = arima::loadArima;
    return made;
}

} // namespace

std::vector<ModelEntry> arimaModels()
{
    return {
        entry("auto-arima", QT_TRANSLATE_NOOP("core", "ARIMA, chosen automatically"),
              QT_TRANSLATE_NOOP("core", "Finds how each period depends on the ones before and on the season before; strong on long histories."),
              "Hyndman & Khandakar, Automatic time series forecasting: the forecast package for R (2008)", searchSettings(), searchRecipe),
        entry("arima", QT_TRANSLATE_NOOP("core", "ARIMA with given orders"),
              QT_TRANSLATE_NOOP("core", "For those who know the orders; as it stands (1,0,1)(0,1,1) with a drift."),
              "Box & Jenkins, Time Series Analysis: Forecasting and Control (1976)", orderSettings(), orderRecipe),
    };
}

} // namespace shelfcast::core

#include "core/models/slow_movers/slow_mover_models.h"

#include "core/models/slow_movers/count.h"
#include "core/models/slow_movers/slow_movers.h"

namespace shelfcast::core {

namespace {

using namespace slow;

Setting weightSetting(Message name, Message help, const char *id = "weight")
{
    return {id, std::move(name), std::move(help), 0.0, 0.0, 1.0, {}};
}

Setting startSetting()
{
    return {"start", QT_TRANSLATE_NOOP("core", "Start"),
            QT_TRANSLATE_NOOP("core", "How smoothing begins: with the plain mean of what is seen so far, or with the first value alone, as first published."),
            std::string("average"), 0.0, 0.0,
            {{"average", QT_TRANSLATE_NOOP("core", "Mean so far")}, {"first", QT_TRANSLATE_NOOP("core", "First value")}}};
}

Setting intervalsSetting()
{
    return {"intervals", QT_TRANSLATE_NOOP("core", "Intervals"),
            QT_TRANSLATE_NOOP("core", "Where low and high come from: a curve for the size of a sale, or the sizes of the past as they were."),
            std::string("compound"), 0.0, 0.0,
            {{"compound", QT_TRANSLATE_NOOP("core", "Curve")}, {"empirical", QT_TRANSLATE_NOOP("core", "Sizes of the past")}}};
}

Setting aggregationSetting(Message help)
{
    return {"aggregation", QT_TRANSLATE_NOOP("core", "Periods a sum"), std::move(help), std::int64_t{0}, 0.0, 366.0, {}};
}

Recipe withSettings(Recipe recipe, const SettingValues &values)
{
    recipe.weight = real(values, "weight");
    recipe.chanceWeight = values.contains("chance-weight") ? real(values, "chance-weight") : 0.0;
    recipe.aggregation = values.contains("aggregation") ? static_cast<int>(integer(values, "aggregation")) : 0;
    recipe.start = choice(values, "start") == "first" ? Start::First : Start::Average;
    recipe.intervals = choice(values, "intervals") == "empirical" ? Intervals::Empirical : Intervals::Compound;
    return recipe;
}

ModelEntry entry(const char *id, Method method, Message name, Message summary, const char *source, std::vector<Setting> settings)
{
    ModelEntry made;
    made.card.id = id;
    made.card.name = std::move(name);
    made.card.family = QT_TRANSLATE_NOOP("core", "Slow movers");
    made.card.summary = std::move(summary);
    made.card.source = source;
    made.card.needs.minimumHistory = 1;
    settings.push_back(startSetting());
    settings.push_back(intervalsSetting());
    made.card.settings = std::move(settings);
    Recipe recipe;
    recipe.modelId = id;
    recipe.method = method;
    made.makeLocal = [recipe](const SettingValues &values) -> std::unique_ptr<LocalForecaster> {
        return std::make_unique<SlowMover>(withSettings(recipe, values));
    };
    made.loadSeries = loadSlowMover;
    return made;
}

SeasonChoice seasonOf(const std::string &id)
{
    return id == "always" ? SeasonChoice::Always : id == "none" ? SeasonChoice::None : SeasonChoice::Auto;
}

ModelEntry countEntry()
{
    ModelEntry made;
    made.card.id = "count";
    made.card.name = QT_TRANSLATE_NOOP("core", "Counted sales");
    made.card.family = QT_TRANSLATE_NOOP("core", "Slow movers");
    made.card.summary = QT_TRANSLATE_NOOP("core", "How likely each number of pieces is: for stock that must cover a rare large sale.");
    made.card.source = "Snyder, Ord & Beaumont (2012), Forecasting the intermittent demand for slow-moving inventories, IJF 28(2); "
                       "Harvey & Fernandes (1989), Time series models for count or qualitative observations, JBES 7(4)";
    made.card.needs.minimumHistory = 1;
    made.card.settings = {
        {"form", QT_TRANSLATE_NOOP("core", "Form"),
         QT_TRANSLATE_NOOP("core", "Whether pieces are counted around one level, or a sale or none comes first and its size then; the history decides if automatic."),
         std::string("auto"), 0.0, 0.0,
         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"level", QT_TRANSLATE_NOOP("core", "One level")}, {"hurdle", QT_TRANSLATE_NOOP("core", "Chance and size")}, {"heavy", QT_TRANSLATE_NOOP("core", "Chance and size, some very large")}}},
        {"size", QT_TRANSLATE_NOOP("core", "Size of measured sales"),
         QT_TRANSLATE_NOOP("core", "The curve for sales that are weighed or measured: lognormal allows larger ones than gamma."), std::string("auto"), 0.0, 0.0,
         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"lognormal", QT_TRANSLATE_NOOP("core", "Lognormal")}, {"gamma", QT_TRANSLATE_NOOP("core", "Gamma")}}},
        {"season", QT_TRANSLATE_NOOP("core", "Season"),
         QT_TRANSLATE_NOOP("core", "Whether sales are likelier or larger in some phases of the season: only where the history shows it beyond chance, as far as it shows it, or never."),
         std::string("auto"), 0.0, 0.0, {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"always", QT_TRANSLATE_NOOP("core", "Always")}, {"none", QT_TRANSLATE_NOOP("core", "None")}}},
        weightSetting(QT_TRANSLATE_NOOP("core", "Weight"), QT_TRANSLATE_NOOP("core", "How fast the size of sales is forgotten, a period; 0 lets the history weigh slow and fast.")),
        weightSetting(QT_TRANSLATE_NOOP("core", "Weight of the chance"),
                      QT_TRANSLATE_NOOP("core", "How fast the chance of a sale is forgotten, a period; 0 lets the history weigh slow and fast."), "chance-weight")};
    made.makeLocal = [](const SettingValues &values) -> std::unique_ptr<LocalForecaster> {
        return std::make_unique<CountModel>(CountRecipe{"count", choice(values, "form"), choice(values, "size"), seasonOf(choice(values, "season")),
                                                        real(values, "weight"), real(values, "chance-weight")});
    };
    made.loadSeries = loadCount;
    return made;
}

} // namespace

std::vector<ModelEntry> slowMoverModels()
{
    const Message weight = QT_TRANSLATE_NOOP("core", "Weight");
    const Message onSale = QT_TRANSLATE_NOOP("core", "How much the newest sale counts, for its size and for the time since the one before; 0 lets the history decide.");
    const Message onSum = QT_TRANSLATE_NOOP("core", "How much the newest sum counts; 0 lets the history decide.");
    return {
        entry("croston", Method::Croston, QT_TRANSLATE_NOOP("core", "Croston"),
              QT_TRANSLATE_NOOP("core", "How much a sale is, over how long it takes to the next; for items that sell now and then."),
              "Croston (1972), Forecasting and stock control for intermittent demands, Operational Research Quarterly 23(3)", {weightSetting(weight, onSale)}),
        entry("sba", Method::Sba, QT_TRANSLATE_NOOP("core", "Syntetos-Boylan"),
              QT_TRANSLATE_NOOP("core", "Croston's method less the upward bias that a ratio of two means has."),
              "Syntetos & Boylan (2005), The accuracy of intermittent demand estimates, IJF 21(2)", {weightSetting(weight, onSale)}),
        entry("tsb", Method::Tsb, QT_TRANSLATE_NOOP("core", "Teunter-Syntetos-Babai"),
              QT_TRANSLATE_NOOP("core", "The chance of a sale and its size; the chance falls while nothing sells, so that dying items are seen."),
              "Teunter, Syntetos & Babai (2011), Intermittent demand: linking forecasting to inventory obsolescence, EJOR 214(3)",
              {weightSetting(weight, QT_TRANSLATE_NOOP("core", "How much the newest sale counts for the size of the next; 0 lets the history decide.")),
               weightSetting(QT_TRANSLATE_NOOP("core", "Weight of the chance"),
                             QT_TRANSLATE_NOOP("core", "How much the newest period counts for the chance of a sale; 0 lets the history decide."), "chance-weight")}),
        entry("adida", Method::Adida, QT_TRANSLATE_NOOP("core", "Aggregate and share out"),
              QT_TRANSLATE_NOOP("core", "Smooths sums over as many periods as lie between two sales, and shares them out."),
              "Nikolopoulos, Syntetos, Boylan, Petropoulos & Assimakopoulos (2011), JORS 62(3)",
              {aggregationSetting(QT_TRANSLATE_NOOP("core", "How many periods are summed; 0 takes the mean time between sales.")), weightSetting(weight, onSum)}),
        entry("imapa", Method::Imapa, QT_TRANSLATE_NOOP("core", "Several sums"),
              QT_TRANSLATE_NOOP("core", "The mean of smoothed sums over one, two ... periods: no single one must be chosen."),
              "Petropoulos & Kourentzes (2015), Forecast combinations for intermittent demand, JORS 66(6)",
              {aggregationSetting(QT_TRANSLATE_NOOP("core", "The most periods that are summed; 0 takes the mean time between sales.")), weightSetting(weight, onSum)}),
        countEntry(),
    };
}

} // namespace shelfcast::core

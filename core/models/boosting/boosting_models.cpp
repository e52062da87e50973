#include "core/models/boosting/boosting_models.h"

#include "core/models/boosting/boosted_trees.h"
#include "core/models/panel_model.h"

namespace shelfcast::core {

namespace {

using boosting::BoostedTrees;
using boosting::Loss;
using boosting::TrainingOptions;

class BoostingForecaster final : public Forecaster {
public:
    explicit BoostingForecaster(TrainingOptions options) : m_options(std::move(options)) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const override
    {
        Result<boosting::Trained> trained = boosting::train(history, horizon, m_options, job);
        if (!trained)
            return tl::unexpected(trained.error());
        return std::make_unique<BoostedTrees>(std::move(*trained));
    }

private:
    TrainingOptions m_options;
};

TrainingOptions optionsOf(const SettingValues &values)
{
    TrainingOptions options;
    const std::string &loss = choice(values, "objective");
    if (loss != "auto")
        options.loss = loss == "tweedie" ? Loss::Tweedie : loss == "absolute" ? Loss::Absolute : Loss::Squared;
    options.trees = static_cast<int>(integer(values, "trees"));
    options.stopEarly = flag(values, "stop-early");
    options.depth = static_cast<int>(integer(values, "depth"));
    options.learningRate = real(values, "learning-rate");
    options.rows = static_cast<std::size_t>(integer(values, "rows"));
    options.features.lags = static_cast<int>(integer(values, "lags"));
    options.features.windows = static_cast<int>(integer(values, "windows"));
    options.features.calendar = flag(values, "calendar");
    options.features.drivers = flag(values, "drivers");
    return options;
}

Setting number(const char *id, Message name, Message help, SettingValue initial, double minimum, double maximum)
{
    return {id, std::move(name), std::move(help), std::move(initial), minimum, maximum, {}};
}

Setting onOff(const char *id, Message name, Message help)
{
    return {id, std::move(name), std::move(help), true, 0.0, 0.0, {}};
}

std::vector<Setting> settings()
{
    const TrainingOptions usual;
    return {
        {"objective", QT_TRANSLATE_NOOP("core", "Objective"),
         QT_TRANSLATE_NOOP("core", "What the trees make small: Tweedie's loss suits many periods without sales, the squared error gives the mean, the absolute error the middle; automatic looks at the share of periods without sales."),
         std::string("auto"), 0.0, 0.0,
         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
          {"tweedie", QT_TRANSLATE_NOOP("core", "Tweedie")},
          {"squared", QT_TRANSLATE_NOOP("core", "Squared error")},
          {"absolute", QT_TRANSLATE_NOOP("core", "Absolute error")}}},
        number("trees", QT_TRANSLATE_NOOP("core", "Trees"), QT_TRANSLATE_NOOP("core", "How many trees are grown at most; more can learn finer patterns and take longer."),
               std::int64_t{usual.trees}, 10, 5000),
        onOff("stop-early", QT_TRANSLATE_NOOP("core", "Stop early"),
              QT_TRANSLATE_NOOP("core", "Whether the number of trees is the one that forecast the last periods best, instead of the largest allowed.")),
        number("depth", QT_TRANSLATE_NOOP("core", "Depth"), QT_TRANSLATE_NOOP("core", "How many questions a tree asks one after another; deeper ones learn how features act together."),
               std::int64_t{usual.depth}, 1, 12),
        number("learning-rate", QT_TRANSLATE_NOOP("core", "Learning rate"), QT_TRANSLATE_NOOP("core", "How much each tree corrects: smaller is slower and steadier."),
               usual.learningRate, 0.005, 0.5),
        number("lags", QT_TRANSLATE_NOOP("core", "Last values"), QT_TRANSLATE_NOOP("core", "How many of the last periods are looked at one by one."),
               std::int64_t{usual.features.lags}, 1, 60),
        number("windows", QT_TRANSLATE_NOOP("core", "Windows"), QT_TRANSLATE_NOOP("core", "Over how many spans means and swings are taken, each twice as long as the one before."),
               std::int64_t{usual.features.windows}, 1, 10),
        number("rows", QT_TRANSLATE_NOOP("core", "Rows"), QT_TRANSLATE_NOOP("core", "How many examples are drawn from large data at most: more learn finer patterns and take more memory and time."),
               static_cast<std::int64_t>(usual.rows), 200, 4'000'000),
        onOff("calendar", QT_TRANSLATE_NOOP("core", "Calendar"), QT_TRANSLATE_NOOP("core", "Whether weekday, day of the month, month and working days are looked at.")),
        onOff("drivers", QT_TRANSLATE_NOOP("core", "Drivers"), QT_TRANSLATE_NOOP("core", "Whether price, promotion and other signals are part of it.")),
    };
}

} // namespace

std::vector<ModelEntry> boostingModels()
{
    ModelEntry entry;
    entry.card.id = boosting::kBoostedTreesId;
    entry.card.name = QT_TRANSLATE_NOOP("core", "Boosted trees");
    entry.card.family = QT_TRANSLATE_NOOP("core", "Boosted trees");
    entry.card.summary = QT_TRANSLATE_NOOP("core", "One model learns from all items at once: last sales, season, calendar, price and promotion; the way that won the M5 competition.");
    entry.card.source = "Chen & Guestrin (2016), XGBoost, KDD; In & Jung (2022), IJF 38(4); Makridakis, Spiliotis & Assimakopoulos (2022), IJF 38(4)";
    entry.card.needs.minimumHistory = 4;
    entry.card.needs.usesDrivers = true;
    entry.card.settings = settings();
    entry.makeGlobal = [card = entry.card](const SettingValues &values) { return withLadder(std::make_unique<BoostingForecaster>(optionsOf(values)), card); };
    entry.loadModel = [card = entry.card](const StoredModel &stored) { return loadWithLadder(stored, card, BoostedTrees::load); };
    return {std::move(entry)};
}

} // namespace shelfcast::core

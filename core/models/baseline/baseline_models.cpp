#include "core/models/baseline/baseline_models.h"

#include "core/models/baseline/explain.h"
#include "core/models/baseline/methods.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace shelfcast::core {

namespace {

using baseline::Intervals;

/// What all four are made of: which method, and its one number.
struct Recipe {
    std::string id;
    int periods = 0; ///< season or window; 0 leaves it to the series
    Intervals intervals = Intervals::Auto;
};

constexpr int kLongestUsualWindow = 28;

/// The season or window that a recipe means for a series.
int periodsOf(const Recipe &recipe, const SeriesView &series)
{
    if (recipe.id == "naive")
        return 1;
    if (recipe.periods > 0 || recipe.id == "drift")
        return recipe.periods;
    if (recipe.id == "seasonal-naive")
        return series.seasonLength;
    return series.seasonLength > 1 ? std::min(series.seasonLength, kLongestUsualWindow) : 12; // a season or so, so that its ups and downs cancel
}

Result<SeriesForecast> run(const Recipe &recipe, const SeriesView &series, int horizon)
{
    const int periods = periodsOf(recipe, series);
    Result<SeriesForecast> result;
    if (recipe.id == "drift") {
        result = baseline::driftOn(series, periods, recipe.intervals, horizon);
    } else if (recipe.id == "window-average") {
        result = baseline::windowAverage(series, periods, recipe.intervals, horizon);
    } else {
        result = baseline::repeatSeason(series, periods, recipe.intervals, horizon);
        if (result && periods > 1)
            result->form = {QT_TRANSLATE_NOOP("core", "The same period one season (%1 periods) before"), {static_cast<std::int64_t>(periods)}};
        else if (result)
            result->form = QT_TRANSLATE_NOOP("core", "The last known value");
    }
    if (result)
        result->modelId = recipe.id;
    return result;
}

Result<Explanation> takeApart(const Recipe &recipe, const SeriesView &series, int horizon)
{
    const int periods = periodsOf(recipe, series);
    if (recipe.id == "drift")
        return baseline::explainDrift(series, periods, horizon);
    if (recipe.id == "window-average")
        return baseline::explainAverage(series, periods, horizon);
    return baseline::explainRepeat(series, periods, horizon);
}

class BaselineSeries final : public FittedSeries {
public:
    explicit BaselineSeries(Recipe recipe) : m_recipe(std::move(recipe)) {}
    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &) const override
    {
        return run(m_recipe, history, horizon);
    }
    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &) const override
    {
        return takeApart(m_recipe, history, horizon);
    }
    StoredModel store() const override
    {
        const nlohmann::json state = {{"periods", m_recipe.periods}, {"intervals", static_cast<int>(m_recipe.intervals)}};
        return {m_recipe.id, state.dump()};
    }

private:
    Recipe m_recipe;
};

class Baseline final : public LocalForecaster {
public:
    explicit Baseline(Recipe recipe) : m_recipe(std::move(recipe)) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &) const override
    {
        const Result<SeriesForecast> trial = run(m_recipe, series, 1);
        if (!trial)
            return tl::unexpected(trial.error());
        return std::make_unique<BaselineSeries>(m_recipe);
    }

private:
    Recipe m_recipe;
};

Result<std::unique_ptr<const FittedSeries>> load(const StoredModel &stored)
{
    const nlohmann::json state = nlohmann::json::parse(stored.state, nullptr, false);
    if (!state.is_object() || !state.contains("periods") || !state.contains("intervals"))
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
    return std::make_unique<BaselineSeries>(Recipe{stored.modelId, state["periods"].get<int>(), static_cast<Intervals>(state["intervals"].get<int>())});
}

Setting intervalsSetting()
{
    return {"intervals", QT_TRANSLATE_NOOP("core", "Intervals"),
            QT_TRANSLATE_NOOP("core", "Where low and high come from: a normal curve, or the errors of the past as they were. Automatic takes the past errors when many periods are zero."),
            std::string("auto"), 0.0, 0.0,
            {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
             {"normal", QT_TRANSLATE_NOOP("core", "Normal curve")},
             {"empirical", QT_TRANSLATE_NOOP("core", "Errors of the past")}}};
}

Intervals intervalsOf(const SettingValues &values)
{
    const std::string &id = choice(values, "intervals");
    return id == "normal" ? Intervals::Normal : id == "empirical" ? Intervals::Empirical : Intervals::Auto;
}

ModelEntry entry(const char *id, Message name, Message summary, int minimumHistory, std::vector<Setting> settings)
{
    ModelEntry made;
    made.card.id = id;
    made.card.name = std::move(name);
    made.card.family = QT_TRANSLATE_NOOP("core", "Baseline");
    made.card.summary = std::move(summary);
    made.card.source = "Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), 5.2 and 5.5";
    made.card.needs.minimumHistory = minimumHistory;
    const std::string periods = settings.empty() ? "" : settings.front().id;
    settings.push_back(intervalsSetting());
    made.card.settings = std::move(settings);
    made.makeLocal = [id = made.card.id, periods](const SettingValues &values) -> std::unique_ptr<LocalForecaster> {
        return std::make_unique<Baseline>(Recipe{id, periods.empty() ? 0 : static_cast<int>(integer(values, periods)), intervalsOf(values)});
    };
    made.loadSeries = load;
    return made;
}

} // namespace

std::vector<ModelEntry> baselineModels()
{
    return {
        entry("naive", QT_TRANSLATE_NOOP("core", "Naive"), QT_TRANSLATE_NOOP("core", "Every coming period sells what the last one sold."), 2, {}),
        entry("seasonal-naive", QT_TRANSLATE_NOOP("core", "Seasonal naive"),
              QT_TRANSLATE_NOOP("core", "Every coming period sells what the same period sold a season before; the mark to beat."), 3,
              {{"season", QT_TRANSLATE_NOOP("core", "Season length"),
                QT_TRANSLATE_NOOP("core", "How many periods before it repeats itself; 0 takes the season of the calendar."), std::int64_t{0}, 0.0, 1000.0, {}}}),
        entry("drift", QT_TRANSLATE_NOOP("core", "Drift"),
              QT_TRANSLATE_NOOP("core", "Goes on from the last value with the average change of the past."), 3,
              {{"window", QT_TRANSLATE_NOOP("core", "Window"),
                QT_TRANSLATE_NOOP("core", "How many of the last periods the average change is taken from; 0 takes all."), std::int64_t{0}, 0.0, 100000.0, {}}}),
        entry("window-average", QT_TRANSLATE_NOOP("core", "Window average"),
              QT_TRANSLATE_NOOP("core", "Every coming period sells the average of the last ones."), 3,
              {{"window", QT_TRANSLATE_NOOP("core", "Window"),
                QT_TRANSLATE_NOOP("core", "How many of the last periods are averaged; 0 takes one season, at most 28 periods."), std::int64_t{0}, 0.0, 10000.0, {}}}),
    };
}

} // namespace shelfcast::core

#include "core/evaluation/auto/auto_forecast.h"

#include "core/evaluation/auto/auto_parts.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core {

namespace {

constexpr const char *kId = "auto";

class AutoForecaster final : public Forecaster, public PartwiseForecaster {
public:
    explicit AutoForecaster(AutoRecipe recipe) : m_recipe(std::move(recipe)) {}

    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const override
    {
        const std::unique_ptr<PartwiseFit> parts = inParts(horizon);
        parts->announce(history.series.size(), 0);
        if (Result<void> looked = parts->look(history, 0, part(job, 0.0, 0.7)); !looked)
            return tl::unexpected(std::move(looked).error());
        return parts->fit(history, 0, part(job, 0.7, 1.0));
    }

    std::unique_ptr<PartwiseFit> inParts(int horizon) const override { return autoParts(m_recipe, horizon); }

private:
    AutoRecipe m_recipe;
};

std::vector<Setting> settings()
{
    return {
        {"budget", QT_TRANSLATE_NOOP("core", "Time budget"),
         QT_TRANSLATE_NOOP("core", "Seconds of one processor core for all series together, as estimated beforehand; with little time or many series only the quicker models take part."),
         300.0, 0.01, 1'000'000.0, {}},
        {"candidates", QT_TRANSLATE_NOOP("core", "Candidates"),
         QT_TRANSLATE_NOOP("core", "Which models are compared: those that suit the kind of series, or all that fit each series alone (many times slower)."), std::string("quick"), 0.0, 0.0,
         {{"quick", QT_TRANSLATE_NOOP("core", "Those that suit")}, {"all", QT_TRANSLATE_NOOP("core", "All")}}},
        {"criterion", QT_TRANSLATE_NOOP("core", "Compared by"),
         QT_TRANSLATE_NOOP("core", "What the models are to be good at: small errors on the whole, or avoiding large ones."), std::string("absolute"), 0.0, 0.0,
         {{"absolute", QT_TRANSLATE_NOOP("core", "The size of errors")}, {"squared", QT_TRANSLATE_NOOP("core", "Large errors")}}},
        {"origins", QT_TRANSLATE_NOOP("core", "Past origins"),
         QT_TRANSLATE_NOOP("core", "From how many past periods the models are tried on what came next; more say more and take longer."), std::int64_t{3}, 1.0, 12.0, {}},
    };
}

} // namespace

ModelEntry autoModel(std::shared_ptr<const Registry> candidates)
{
    ModelEntry entry;
    entry.card.id = kId;
    entry.card.name = QT_TRANSLATE_NOOP("core", "Automatic");
    entry.card.family = QT_TRANSLATE_NOOP("core", "Choice");
    entry.card.summary = QT_TRANSLATE_NOOP("core", "For each series the models that did best on past periods, together or one alone, with intervals that held what they promised.");
    entry.card.source = "Tashman (2000), Out-of-sample tests of forecasting accuracy; Montero-Manso et al. (2020), FFORMA; Breiman (1996), Stacked regressions";
    entry.card.needs.usesDrivers = true;
    entry.card.settings = settings();
    entry.makeGlobal = [candidates](const SettingValues &values) -> std::unique_ptr<Forecaster> {
        AutoRecipe recipe;
        recipe.registry = candidates;
        recipe.teams = std::make_shared<const Teams>(*candidates, choice(values, "candidates") == "all");
        recipe.criterion = choice(values, "criterion") == "squared" ? Criterion::Squared : Criterion::Absolute;
        recipe.budgetSeconds = real(values, "budget");
        recipe.origins = static_cast<int>(integer(values, "origins"));
        return std::make_unique<AutoForecaster>(std::move(recipe));
    };
    entry.loadModel = [candidates](const StoredModel &stored) { return loadAutoModel(candidates, stored); };
    return entry;
}

} // namespace shelfcast::core

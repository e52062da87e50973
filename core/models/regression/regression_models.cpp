#include "core/models/regression/regression_models.h"

#include "core/models/regression/linear_regression.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core {

namespace {

constexpr const char *kId = "linear-regression";

using regression::Chosen;
using regression::Options;

class RegressionSeries final : public FittedSeries {
public:
    explicit RegressionSeries(Chosen chosen) : m_chosen(chosen) {}
    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &) const override
    {
        Result<SeriesForecast> result = regression::forecastWith(m_chosen, history, horizon);
        if (result)
            result->modelId = kId;
        return result;
    }
    StoredModel store() const override
    {
        const regression::Terms &terms = m_chosen.terms;
        const nlohmann::json state = {{"trend", terms.trend}, {"season", static_cast<int>(terms.season)}, {"harmonics", terms.harmonics},
                                      {"calendar", terms.calendar}, {"drivers", terms.drivers}, {"log", m_chosen.log},
                                      {"penalty", m_chosen.penalty}, {"carry", m_chosen.carryErrors}};
        return {kId, state.dump()};
    }

private:
    Chosen m_chosen;
};

class Regression final : public LocalForecaster {
public:
    explicit Regression(Options options) : m_options(options) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override
    {
        const Result<Chosen> chosen = regression::choose(series, m_options, job);
        if (!chosen)
            return tl::unexpected(chosen.error());
        return std::make_unique<RegressionSeries>(*chosen);
    }

private:
    Options m_options;
};

Result<std::unique_ptr<const FittedSeries>> load(const StoredModel &stored)
{
    const nlohmann::json state = nlohmann::json::parse(stored.state, nullptr, false);
    try {
        const regression::Terms terms{state.at("trend").get<bool>(), static_cast<regression::Season>(state.at("season").get<int>()),
                                      state.at("harmonics").get<int>(), state.at("calendar").get<bool>(), state.at("drivers").get<bool>()};
        return std::make_unique<RegressionSeries>(
            Chosen{terms, state.at("log").get<bool>(), state.at("penalty").get<double>(), state.at("carry").get<bool>()});
    } catch (const nlohmann::json::exception &fault) {
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}}, fault.what());
    }
}

Setting onOff(const char *id, Message name, Message help)
{
    return {id, std::move(name), std::move(help), true, 0.0, 0.0, {}};
}

std::vector<Setting> settings()
{
    return {
        onOff("trend", QT_TRANSLATE_NOOP("core", "Trend"), QT_TRANSLATE_NOOP("core", "Whether a straight line through time is part of it.")),
        {"season", QT_TRANSLATE_NOOP("core", "Season"),
         QT_TRANSLATE_NOOP("core", "How the season enters: a mean for each of its periods, smooth waves, not at all, or whichever did best on the last periods."),
         std::string("auto"), 0.0, 0.0,
         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
          {"dummies", QT_TRANSLATE_NOOP("core", "A mean for each period")},
          {"fourier", QT_TRANSLATE_NOOP("core", "Waves")},
          {"off", QT_TRANSLATE_NOOP("core", "Off")}}},
        {"harmonics", QT_TRANSLATE_NOOP("core", "Waves a season"),
         QT_TRANSLATE_NOOP("core", "How many waves a season is made of where it is made of waves; more follow sharper peaks; 0 chooses."),
         std::int64_t{0}, 0.0, 26.0, {}},
        onOff("calendar", QT_TRANSLATE_NOOP("core", "Calendar"), QT_TRANSLATE_NOOP("core", "Whether working days and the turn of the month are part of it.")),
        onOff("drivers", QT_TRANSLATE_NOOP("core", "Drivers"), QT_TRANSLATE_NOOP("core", "Whether price, promotion and other signals are part of it.")),
        {"log", QT_TRANSLATE_NOOP("core", "Logarithm"),
         QT_TRANSLATE_NOOP("core", "Whether effects multiply (a price cut adds a share) instead of adding up."), std::string("auto"), 0.0, 0.0,
         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"on", QT_TRANSLATE_NOOP("core", "On")}, {"off", QT_TRANSLATE_NOOP("core", "Off")}}},
        onOff("ridge", QT_TRANSLATE_NOOP("core", "Shrink"),
              QT_TRANSLATE_NOOP("core", "Whether coefficients are pulled towards zero as far as that forecast the last periods better; off is ordinary least squares.")),
        onOff("carry-errors", QT_TRANSLATE_NOOP("core", "Carry the last error"),
              QT_TRANSLATE_NOOP("core", "Whether the forecast starts from where sales were last and fades to the line.")),
    };
}

Options optionsOf(const SettingValues &values)
{
    using namespace regression;
    const std::string &season = choice(values, "season"), &log = choice(values, "log");
    Options options;
    options.trend = flag(values, "trend");
    options.season = season == "dummies" ? SeasonChoice::Dummies : season == "fourier" ? SeasonChoice::Fourier
                   : season == "off" ? SeasonChoice::Off : SeasonChoice::Auto;
    options.harmonics = static_cast<int>(integer(values, "harmonics"));
    options.calendar = flag(values, "calendar");
    options.drivers = flag(values, "drivers");
    options.log = log == "on" ? Switch::On : log == "off" ? Switch::Off : Switch::Auto;
    options.ridge = flag(values, "ridge");
    options.carryErrors = flag(values, "carry-errors");
    return options;
}

} // namespace

std::vector<ModelEntry> regressionModels()
{
    ModelEntry entry;
    entry.card.id = kId;
    entry.card.name = QT_TRANSLATE_NOOP("core", "Linear regression");
    entry.card.family = QT_TRANSLATE_NOOP("core", "Regression");
    entry.card.summary = QT_TRANSLATE_NOOP("core", "Trend, season, calendar, price, promotion and other drivers, each with a coefficient that can be read.");
    entry.card.source = "Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), 7 and 10; Hoerl & Kennard (1970)";
    entry.card.needs.minimumHistory = 6;
    entry.card.needs.usesDrivers = true;
    entry.card.settings = settings();
    entry.makeLocal = [](const SettingValues &values) -> std::unique_ptr<LocalForecaster> { return std::make_unique<Regression>(optionsOf(values)); };
    entry.loadSeries = load;
    return {std::move(entry)};
}

} // namespace shelfcast::core

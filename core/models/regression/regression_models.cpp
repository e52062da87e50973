#include "core/models/regression/regression_models.h"

#include "core/models/regression/stored_line.h"
#include "core/panel/holidays.h"

namespace shelfcast::core {

namespace {

constexpr const char *kId = "linear-regression";
constexpr std::int64_t kUsualBends = 10;

using regression::FittedLine;
using regression::Options;

class RegressionSeries final : public FittedSeries {
public:
    explicit RegressionSeries(FittedLine line) : m_line(std::move(line)) {}
    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &) const override
    {
        Result<SeriesForecast> result = regression::forecastWith(m_line, history, horizon);
        if (result)
            result->modelId = kId;
        return result;
    }
    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &) const override
    {
        return regression::explainWith(m_line, history, horizon);
    }
    StoredModel store() const override { return {kId, regression::stored(m_line)}; }

private:
    FittedLine m_line;
};

class Regression final : public LocalForecaster {
public:
    explicit Regression(Options options) : m_options(std::move(options)) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override
    {
        Result<FittedLine> line = regression::fitLine(series, m_options, job);
        if (!line)
            return tl::unexpected(line.error());
        return std::make_unique<RegressionSeries>(std::move(*line));
    }

private:
    Options m_options;
};

Result<std::unique_ptr<const FittedSeries>> load(const StoredModel &stored)
{
    try {
        return std::make_unique<RegressionSeries>(regression::restored(stored.state));
    } catch (const std::exception &fault) {
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}}, fault.what());
    }
}

Setting onOff(const char *id, Message name, Message help)
{
    return {id, std::move(name), std::move(help), true, 0.0, 0.0, {}};
}

Setting countrySetting()
{
    Setting setting{"country", QT_TRANSLATE_NOOP("core", "Holidays of"),
                    QT_TRANSLATE_NOOP("core", "Whose public holidays and shopping days are part of it, each group with a coefficient of its own."),
                    std::string("project"), 0.0, 0.0,
                    {{"project", QT_TRANSLATE_NOOP("core", "The project's country")}, {"none", QT_TRANSLATE_NOOP("core", "No country")}}};
    for (const HolidayCountry &country : holidayCountries())
        setting.choices.push_back({std::string(country.id), country.name});
    return setting;
}

std::vector<Setting> settings()
{
    return {
        onOff("trend", QT_TRANSLATE_NOOP("core", "Trend"), QT_TRANSLATE_NOOP("core", "Whether a line through time may be part of it, where it explains enough.")),
        {"trend-changes", QT_TRANSLATE_NOOP("core", "Changes of the trend"),
         QT_TRANSLATE_NOOP("core", "At how many places in the history the trend may bend; most are dropped again; 0 keeps it straight."), std::int64_t{kUsualBends}, 0.0, 50.0, {}},
        {"trend-damping", QT_TRANSLATE_NOOP("core", "Damping of the trend"),
         QT_TRANSLATE_NOOP("core", "How much of the trend is left from one coming period to the next: 1 goes on along the line, 0.9 soon levels off; 0 chooses."), 0.0, 0.0, 1.0, {}},
        {"season", QT_TRANSLATE_NOOP("core", "Season"),
         QT_TRANSLATE_NOOP("core", "How seasons enter: a mean for each of their periods, smooth waves, not at all, or whichever explains most for what it costs."),
         std::string("auto"), 0.0, 0.0,
         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")},
          {"dummies", QT_TRANSLATE_NOOP("core", "A mean for each period")},
          {"fourier", QT_TRANSLATE_NOOP("core", "Waves")},
          {"off", QT_TRANSLATE_NOOP("core", "Off")}}},
        {"harmonics", QT_TRANSLATE_NOOP("core", "Waves a season"),
         QT_TRANSLATE_NOOP("core", "How many waves a season is made of where it is made of waves; more follow sharper peaks; 0 chooses."),
         std::int64_t{0}, 0.0, 26.0, {}},
        onOff("calendar", QT_TRANSLATE_NOOP("core", "Calendar"), QT_TRANSLATE_NOOP("core", "Whether working days and the turn of the month are part of it.")),
        countrySetting(),
        onOff("drivers", QT_TRANSLATE_NOOP("core", "Drivers"), QT_TRANSLATE_NOOP("core", "Whether price, promotion and other signals are part of it.")),
        {"driver-lags", QT_TRANSLATE_NOOP("core", "Late effects of drivers"),
         QT_TRANSLATE_NOOP("core", "How many periods later a price or promotion may still be felt; each adds a term a driver."), std::int64_t{0}, 0.0, 26.0, {}},
        {"log", QT_TRANSLATE_NOOP("core", "Logarithm"),
         QT_TRANSLATE_NOOP("core", "Whether effects multiply (a price cut adds a share) instead of adding up."), std::string("auto"), 0.0, 0.0,
         {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"on", QT_TRANSLATE_NOOP("core", "On")}, {"off", QT_TRANSLATE_NOOP("core", "Off")}}},
        onOff("ridge", QT_TRANSLATE_NOOP("core", "Shrink"),
              QT_TRANSLATE_NOOP("core", "Whether coefficients are pulled towards zero as far as that forecast the past better; off is ordinary least squares.")),
        {"shrink-by", QT_TRANSLATE_NOOP("core", "Shrink by"),
         QT_TRANSLATE_NOOP("core", "How coefficients are pulled towards zero: all of them a little (ridge), the weak ones to nothing (lasso), or both."), std::string("ridge"), 0.0, 0.0,
         {{"ridge", QT_TRANSLATE_NOOP("core", "Ridge")}, {"lasso", QT_TRANSLATE_NOOP("core", "Lasso")}, {"elastic-net", QT_TRANSLATE_NOOP("core", "Elastic net")}}},
        onOff("carry-errors", QT_TRANSLATE_NOOP("core", "Carry errors"),
              QT_TRANSLATE_NOOP("core", "Whether the forecast starts from where sales were last, as far as errors of the past stayed; off is a line through all periods alike.")),
    };
}

Options optionsOf(const SettingValues &values)
{
    using namespace regression;
    const std::string &season = choice(values, "season"), &log = choice(values, "log"), &mix = choice(values, "shrink-by"), &country = choice(values, "country");
    Options options;
    options.trend = flag(values, "trend") ? Switch::Auto : Switch::Off;
    options.bends = static_cast<int>(integer(values, "trend-changes"));
    options.damping = real(values, "trend-damping");
    options.season = season == "dummies" ? SeasonChoice::Dummies : season == "fourier" ? SeasonChoice::Fourier
                   : season == "off" ? SeasonChoice::Off : SeasonChoice::Auto;
    options.harmonics = static_cast<int>(integer(values, "harmonics"));
    options.calendar = flag(values, "calendar");
    options.country = country == "none" || country == "project" ? std::string() : country; // the project's comes in its place (core/workflow)
    options.drivers = flag(values, "drivers");
    options.lags = static_cast<int>(integer(values, "driver-lags"));
    options.log = log == "on" ? Switch::On : log == "off" ? Switch::Off : Switch::Auto;
    options.shrink = flag(values, "ridge");
    options.mix = mix == "lasso" ? 1.0 : mix == "elastic-net" ? 0.5 : 0.0;
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
    entry.card.summary = QT_TRANSLATE_NOOP("core", "Trend, season, calendar, holidays, price, promotion and other drivers, each with a coefficient that can be read.");
    entry.card.source = "Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed. (2021), 7 and 10; Hoerl & Kennard (1970); Friedman, Hastie & Tibshirani (2010), JSS 33(1)";
    entry.card.needs.minimumHistory = 6;
    entry.card.needs.usesDrivers = true;
    entry.card.settings = settings();
    entry.makeLocal = [](const SettingValues &values) -> std::unique_ptr<LocalForecaster> { return std::make_unique<Regression>(optionsOf(values)); };
    entry.loadSeries = load;
    return {std::move(entry)};
}

} // namespace shelfcast::core

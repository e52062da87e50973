#include "tests/core/reporting/made_source.h"

#include <cmath>
#include <fstream>
#include <iterator>
#include <numbers>
#include <sstream>
#include <stdlib.h>

namespace shelfcast::core::test {
namespace {

SeriesForecast level(double mean, double deviation, int horizon, std::string model)
{
    SeriesForecast forecast;
    forecast.mean.assign(static_cast<std::size_t>(horizon), mean);
    const std::vector<double> deviations(static_cast<std::size_t>(horizon), deviation);
    normalQuantiles(forecast.mean, deviations, forecast.quantiles);
    forecast.modelId = std::move(model);
    return forecast;
}

void add(MadeSource &made, std::string item, std::string name, std::string category, std::vector<double> y, double unitValue,
         SeriesForecast forecast, Grade grade, SeriesAccuracy accuracy)
{
    Series series;
    series.id = static_cast<std::int64_t>(made.panel.series.size()) + 1;
    series.item = std::move(item);
    series.name = std::move(name);
    series.category = std::move(category);
    series.firstPeriod = made.panel.lastPeriod + 1 - static_cast<std::int64_t>(y.size());
    series.states.assign(y.size(), PeriodState::Sold);
    series.y = std::move(y);
    series.unitValue = unitValue;
    StoredForecast stored;
    stored.seriesId = series.id;
    stored.forecast = std::move(forecast);
    stored.grade = grade;
    stored.accuracy = accuracy;
    stored.why = {"It had the smallest error on the last %1 periods.", {std::int64_t{3}}};
    made.forecasts[series.id] = std::move(stored);
    made.panel.series.push_back(std::move(series));
}

void connect(MadeSource &made)
{
    made.source.panel = &made.panel;
    made.source.run.id = 7;
    made.source.run.kind = "forecast";
    made.source.run.modelId = "auto";
    made.source.run.finishedAt = "2025-01-06T07:00:00Z";
    made.source.run.frequency = made.panel.frequency;
    made.source.run.lastPeriod = made.panel.lastPeriod;
    made.source.hasMoney = true;
    made.source.forecast = [&made](std::int64_t id) -> Result<std::optional<StoredForecast>> {
        const auto found = made.forecasts.find(id);
        return found == made.forecasts.end() ? std::optional<StoredForecast>() : found->second;
    };
    made.source.modelName = [](const std::string &id) { return Message("%1", {"model " + id}); };
}

} // namespace

std::unique_ptr<MadeSource> madeSource()
{
    auto made = std::make_unique<MadeSource>();
    made->panel.frequency = Frequency::Monthly;
    made->panel.seasonLength = 12;
    made->panel.lastPeriod = periodOf(toDay({2024, 12, 1}), Frequency::Monthly);
    std::vector<double> cola(24, 10.0);
    std::fill(cola.begin() + 12, cola.end(), 12.0);
    const double unknown = std::nan("");
    add(*made, "C1", "cola", "Drinks", cola, 2.0, level(15, 2, 3, "auto-ets"), Grade::Solid, {0.1, 0.5, 0.05, 0.2, 1.0, -0.1});
    add(*made, "J1", "juice", "Drinks", std::vector<double>(24, 5.0), 3.0, level(4, 1, 3, "naive"), Grade::Thin, {0.3, 1.5, -0.2, 0.2, 1.0, 0.0});
    add(*made, "B1", "=bread", "Bakery", {7, 7, 7}, 1.5, level(7, 3, 3, "naive"), Grade::Guess,
        {unknown, unknown, unknown, unknown, unknown, unknown});
    add(*made, "P1", "", "", std::vector<double>(24, 1.0), 1.0, level(1, 0, 3, "auto-ets"), Grade::Solid, {0, 0, 0, 0, 0, 0});
    connect(*made);
    made->source.projectName = "Corner shop";
    made->source.run.horizon = 3;
    return made;
}

std::unique_ptr<MadeSource> largeSource(std::size_t series, std::size_t periods)
{
    static const char *const kCategories[] = {"Drinks", "Bakery", "Dairy & eggs", "饮料", "Household", "Garden"};
    auto made = std::make_unique<MadeSource>();
    made->panel.lastPeriod = periodOf(toDay({2024, 12, 22}), Frequency::Weekly);
    for (std::size_t i = 0; i < series; ++i) {
        std::vector<double> y(periods);
        const double size = 20.0 + static_cast<double>(i * 37 % 101);
        for (std::size_t t = 0; t < periods; ++t)
            y[t] = std::round(size * (1.0 + 0.3 * std::sin(2.0 * std::numbers::pi * static_cast<double>(t + i) / 52.0))
                              + static_cast<double>((t * 7919 + i * 104729) % 17));
        SeriesForecast forecast = level(size * 1.1, size * 0.2, 13, i % 3 == 0 ? "auto-arima" : "auto-ets");
        forecast.form = {"ETS(A,N,A)"};
        add(*made, "A" + std::to_string(1000 + i), "Article number " + std::to_string(i + 1), kCategories[i % std::size(kCategories)], std::move(y),
            1.0 + static_cast<double>(i % 13), std::move(forecast), i % 9 == 0 ? Grade::Guess : Grade::Solid, {0.21, 0.8, 0.02, 0.27, 1.0, 0.04});
    }
    connect(*made);
    made->source.projectName = "A large shop";
    made->source.run.horizon = 13;
    return made;
}

TemporaryFolder::TemporaryFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "shelfcast-test-XXXXXX").string();
    m_path = ::mkdtemp(pattern.data());
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::size_t TemporaryFolder::files() const
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(m_path), {}));
}

std::string contents(const std::filesystem::path &path)
{
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

} // namespace shelfcast::core::test

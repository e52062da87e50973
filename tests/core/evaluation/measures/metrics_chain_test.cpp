#include "core/evaluation/backtest/backtest.h"
#include "core/evaluation/backtest/backtest_report.h"
#include "golden_tables.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace shelfcast::core;
using shelfcast::testing::goldenRows;

namespace {

constexpr int kSeason = 4, kHorizon = 6;

struct Kept {
    std::vector<double> values;
    SeriesForecast forecast;
};

/// Histories with what came and what was forecast, from chain_series.csv.
std::map<std::string, Kept> keptSeries()
{
    const char *const names[] = {"q0.025", "q0.05", "q0.1", "q0.2", "q0.3", "q0.4", "q0.5", "q0.6", "q0.7", "q0.8", "q0.9", "q0.95", "q0.975"};
    std::map<std::string, Kept> all;
    for (auto row : goldenRows("chain_series.csv")) {
        Kept &one = all[row["series"]];
        one.values.push_back(row["value"].empty() ? std::numeric_limits<double>::quiet_NaN() : std::stod(row["value"]));
        if (row["part"] == "train")
            continue;
        one.forecast.mean.push_back(std::stod(row["mean"]));
        for (const char *name : names)
            one.forecast.quantiles.push_back(std::stod(row[name]));
    }
    return all;
}

/// Says what was written down.
class FromFile final : public Forecaster {
public:
    explicit FromFile(ForecastSet set) : m_set(std::move(set)) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &, int, const JobContext &) const override { return std::make_unique<Said>(m_set); }

private:
    class Said final : public FittedModel {
    public:
        explicit Said(ForecastSet set) : m_set(std::move(set)) {}
        Result<ForecastSet> forecast(const Panel &, int, const JobContext &) const override { return m_set; }
        StoredModel store() const override { return {"file", ""}; }

    private:
        ForecastSet m_set;
    };
    ForecastSet m_set;
};

/// All metrics of a backtest over these series, by the whole way from the panel to the report.
BacktestReport reportOf(const std::vector<std::pair<std::string, Kept>> &kept)
{
    Panel panel;
    panel.frequency = Frequency::Quarterly;
    panel.seasonLength = kSeason;
    panel.lastPeriod = 200;
    ForecastSet set;
    for (const auto &[name, one] : kept) {
        Series series;
        series.item = name;
        series.y = one.values;
        series.firstPeriod = 201 - static_cast<std::int64_t>(one.values.size());
        for (const double y : one.values)
            series.states.push_back(std::isnan(y) ? PeriodState::Missing : y == 0.0 ? PeriodState::NoSale : PeriodState::Sold);
        panel.series.push_back(std::move(series));
        set.push_back(one.forecast);
    }
    ModelEntry entry;
    entry.card.id = "file";
    entry.makeGlobal = [set](const SettingValues &) { return std::make_unique<FromFile>(set); };
    Registry models;
    models.add(entry);
    const auto result = backtest(models, panel, {.models = {"file"}, .horizon = kHorizon, .origins = 1}, {});
    EXPECT_TRUE(result) << (result ? "" : english(result.error().message));
    const auto report = result ? backtestReport(result->info, result->records, {}, {}) : tl::unexpected(result.error());
    EXPECT_TRUE(report);
    return report.value_or(BacktestReport{});
}

TEST(MetricsChain, AgreesWithNumpyFromTheDefinitions)
{
    const auto all = keptSeries();
    ASSERT_EQ(all.size(), 5U);
    std::map<std::string, BacktestReport> reports;
    std::vector<std::pair<std::string, Kept>> every;
    for (const auto &one : all) {
        every.push_back(one);
        reports[one.first] = reportOf({one});
    }
    reports["all"] = reportOf(every);
    std::map<std::string, int> compared;
    for (auto row : goldenRows("chain_measures.csv")) {
        SCOPED_TRACE(row["scope"] + ' ' + row["measure"]);
        const Metric *metric = metricNamed(row["measure"]);
        ASSERT_TRUE(metric);
        const double expected = std::stod(row["value"]);
        const double tolerance = row["measure"] == "owa" ? 1e-6 : 1e-9; // Naive2 is kept in single precision
        EXPECT_NEAR(metric->value(reports.at(row["scope"]).models.front().total), expected, tolerance * std::max(std::abs(expected), 1e-3));
        ++compared[row["measure"]];
    }
    for (const char *measure : {"rmsse", "msis95", "owa", "crps", "pinball", "coverage80", "coverage95", "mase", "smape", "wape"})
        EXPECT_EQ(compared[measure], 6) << measure;
}

} // namespace

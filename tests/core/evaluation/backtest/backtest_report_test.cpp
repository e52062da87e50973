#include "core/evaluation/backtest/backtest_report.h"
#include "core/evaluation/measures/ljung_box.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

using namespace shelfcast::core;
using ::testing::DoubleNear;
using ::testing::ElementsAre;

namespace {

constexpr int kHorizon = 2, kOrigins = 2;

BacktestInfo infoOf(std::vector<std::string> models)
{
    BacktestInfo info;
    info.horizon = info.step = kHorizon;
    info.origins = kOrigins;
    info.lastPeriod = 100;
    for (std::string &id : models)
        info.models.push_back({std::move(id), {}});
    return info;
}

/// A series that sells the same every period, and what each model was off by.
void addSeries(BacktestMemory &memory, const std::string &item, const std::string &category, float sales, double price, const std::vector<float> &errors,
               float unsteady = 0.0F)
{
    const std::size_t place = memory.cases().size();
    (void)memory.add(BacktestSeries{static_cast<std::int64_t>(place + 1), item, "", "", category, price, price * static_cast<double>(sales) * 52.0});
    for (int origin = 0; origin < kOrigins; ++origin) {
        const std::vector<float> actual = {sales + unsteady, sales - unsteady};
        (void)memory.add(BacktestActual{place, origin, 1.0, 1.0, static_cast<double>(sales), static_cast<double>(sales) * price, actual, {sales, sales}});
        for (std::size_t model = 0; model < errors.size(); ++model) {
            BacktestForecast forecast{place, origin, static_cast<int>(model), false, {}};
            for (int step = 0; step < kHorizon; ++step) {
                const float mean = sales + errors[model] * static_cast<float>(step + 1);
                forecast.numbers.push_back(mean);
                for (const double level : kQuantileLevels)
                    forecast.numbers.push_back(mean + 4.0F * static_cast<float>(level - 0.5));
            }
            (void)memory.add(forecast);
        }
    }
}

BacktestReport reportOf(const BacktestMemory &memory, std::vector<std::string> models, const BacktestReportOptions &options = {})
{
    auto report = backtestReport(infoOf(std::move(models)), memory, options, {});
    EXPECT_TRUE(report) << (report ? "" : english(report.error().message));
    return report.value_or(BacktestReport{});
}

double wapeOf(const ErrorTally &tally)
{
    return metricNamed("wape")->value(tally);
}

} // namespace

TEST(BacktestReport, TellsModelsApartByEverything)
{
    BacktestMemory memory;
    addSeries(memory, "dear", "drinks", 10, 100.0, {1, 2});
    addSeries(memory, "cheap", "bread", 40, 0.1, {-4, 1});
    addSeries(memory, "other", "bread", 20, 0.1, {2, 2});
    const BacktestReport report = reportOf(memory, {"one", "two"});
    EXPECT_THAT(report.ranking, ElementsAre(1U, 0U));
    EXPECT_EQ(report.best().id, "two");
    EXPECT_NEAR(wapeOf(report.models[0].total), 3.0 * (1 + 4 + 2) / (2.0 * 70.0), 1e-12) << "an error and twice that, of two periods";
    EXPECT_NEAR(wapeOf(report.models[1].total), 3.0 * (2 + 1 + 2) / (2.0 * 70.0), 1e-12);
    EXPECT_NEAR(metricNamed("bias")->value(report.models[0].total), 3.0 * (1 - 4 + 2) / (2.0 * 70.0), 1e-12);

    ASSERT_EQ(report.steps.size(), 2U);
    EXPECT_NEAR(wapeOf(report.steps[0].models[0]), 7.0 / 70.0, 1e-12);
    EXPECT_NEAR(wapeOf(report.steps[1].models[0]), 14.0 / 70.0, 1e-12);
    ASSERT_EQ(report.origins.size(), 2U);
    EXPECT_EQ(report.origins[0].key, "96");
    EXPECT_EQ(report.origins[1].key, "98");
    EXPECT_EQ(report.origins[1].series, 3U);

    ASSERT_EQ(report.categories.size(), 2U);
    EXPECT_EQ(report.categories[0].key, "bread") << "the one with more series";
    EXPECT_NEAR(wapeOf(report.categories[0].models[0]), 3.0 * 6.0 / (2.0 * 60.0), 1e-12);
    EXPECT_THAT(report.categories[0].won, ElementsAre(DoubleNear(0.5, 1e-12), DoubleNear(1.5, 1e-12))) << "a tie is shared";
    EXPECT_NEAR(report.models[0].won, 1.5, 1e-12);

    ASSERT_EQ(report.series.size(), 3U);
    EXPECT_EQ(report.series[0].series.item, "dear") << "most money first";
    EXPECT_EQ(report.series[0].best, 0);
    EXPECT_EQ(report.series[0].abc, 'A');
    EXPECT_THAT(report.series[0].values, ElementsAre(DoubleNear(0.15, 1e-12), DoubleNear(0.3, 1e-12)));
    EXPECT_NEAR(report.series[0].sales, 40.0, 1e-12);
}

TEST(BacktestReport, WeighsByMoney)
{
    BacktestMemory memory;
    addSeries(memory, "dear", "", 10, 100.0, {1, 2});
    addSeries(memory, "cheap", "", 40, 1.0, {-8, 2});
    BacktestReportOptions options;
    options.weighted = true;
    const BacktestReport report = reportOf(memory, {"one", "two"}, options);
    EXPECT_EQ(report.best().id, "one") << "better where the money is";
    EXPECT_EQ(reportOf(memory, {"one", "two"}).best().id, "two");
    EXPECT_NEAR(wapeOf(report.models[0].total), 3.0 * (100.0 + 8.0) / (2.0 * (1000.0 + 40.0)), 1e-6);
    EXPECT_NEAR(metricNamed("mase")->value(report.models[0].total), (1000.0 * 1.5 + 40.0 * 12.0) / 1040.0, 1e-6);
    EXPECT_NEAR(metricNamed("mae")->value(report.models[0].total), 0.5 * (150.0 + 12.0), 1e-4) << "in money";
}

TEST(BacktestReport, ClassesByShareOfValue)
{
    std::vector<BacktestSeries> series(5);
    const double values[] = {5, 60, 0, 15, 20};
    for (std::size_t i = 0; i < 5; ++i)
        series[i].value = values[i];
    EXPECT_THAT(abcClasses(series), ElementsAre('C', 'A', 'C', 'B', 'A')) << "60 and 20 make 80 %, 15 more 95 %";
    EXPECT_THAT(abcClasses({{}, {}}), ElementsAre('C', 'C')) << "nothing sold";
}

TEST(BacktestReport, ConfidenceIsPairedAndTheSameEachTime)
{
    BacktestMemory memory;
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i) { // errors that differ much between series and hardly between the first two models
        const float size = static_cast<float>(random() % 1000) / 100.0F;
        addSeries(memory, std::to_string(i), "", 20, 1.0, {size, size + 0.1F, size + 4.0F + 0.01F * static_cast<float>(random() % 100)});
    }
    const BacktestReport report = reportOf(memory, {"best", "near", "far"}), again = reportOf(memory, {"best", "near", "far"});
    const std::size_t wape = 0;
    for (const ModelResult &model : report.models) {
        EXPECT_LT(model.metrics[wape].low, model.metrics[wape].value);
        EXPECT_GT(model.metrics[wape].high, model.metrics[wape].value);
    }
    EXPECT_GT(report.models[0].metrics[wape].high, report.models[1].metrics[wape].low) << "their intervals overlap";
    EXPECT_TRUE(report.models[1].clearlyBehind()) << "and still the one is always a little better";
    EXPECT_NEAR(report.models[1].behind.low, 0.0075, 1e-5);
    EXPECT_EQ(report.models[0].behind.value, 0.0);
    EXPECT_EQ(report.models[0].behind.low, 0.0);
    for (std::size_t m = 0; m < 3; ++m)
        EXPECT_EQ(report.models[m].metrics[wape].low, again.models[m].metrics[wape].low);
    // The mean of 200 errors: its standard error from the errors themselves.
    double mean = 0.0, squares = 0.0;
    for (const SeriesResult &series : report.series) {
        mean += series.values[0] / 200.0;
        squares += series.values[0] * series.values[0] / 200.0;
    }
    const double error = std::sqrt((squares - mean * mean) / 200.0);
    EXPECT_NEAR(report.models[0].metrics[wape].high - report.models[0].metrics[wape].low, 2 * 1.96 * error, 0.25 * error);
}

TEST(BacktestReport, TooFewSeriesGiveNoConfidence)
{
    BacktestMemory memory;
    addSeries(memory, "a", "", 10, 1.0, {1});
    const BacktestReport report = reportOf(memory, {"one"});
    EXPECT_TRUE(std::isnan(report.models[0].metrics[0].low));
    EXPECT_FALSE(report.models[0].clearlyBehind());
}

TEST(BacktestReport, RanksByTheMetricThatIsAskedFor)
{
    BacktestMemory memory;
    addSeries(memory, "a", "", 10, 1.0, {3, -1});
    addSeries(memory, "b", "", 10, 1.0, {-3, -1});
    BacktestReportOptions options;
    options.metric = "bias";
    EXPECT_EQ(reportOf(memory, {"off", "low"}, options).best().id, "off") << "its errors cancel";
    EXPECT_EQ(reportOf(memory, {"off", "low"}).best().id, "low");
    options.metric = "luck";
    const auto unknown = backtestReport(infoOf({"off", "low"}), memory, options, {});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
    EXPECT_EQ(backtestReport(infoOf({"off"}), BacktestMemory(), {}, {}).error().code, ErrorCode::InvalidInput);
}

namespace {

/// One origin of one series with these errors, scale 1.
BacktestMemory withErrors(const std::vector<double> &errors)
{
    BacktestMemory memory;
    (void)memory.add(BacktestSeries{1, "a", "", "", "", 1.0, 1.0});
    BacktestActual actual{0, 0, 1.0, 1.0, 0.0, 0.0, std::vector<float>(errors.size(), 0.0F), std::vector<float>(errors.size(), 0.0F)};
    BacktestForecast forecast{0, 0, 0, false, {}};
    for (const double error : errors)
        forecast.numbers.insert(forecast.numbers.end(), 1 + kQuantileCount, static_cast<float>(error));
    (void)memory.add(actual);
    (void)memory.add(forecast);
    return memory;
}

ResidualCheck checked(const std::vector<double> &errors, int season)
{
    BacktestInfo info = infoOf({"one"});
    info.origins = 1;
    info.horizon = info.step = static_cast<int>(errors.size());
    info.seasonLength = season;
    ResidualTally tally(info);
    const BacktestMemory memory = withErrors(errors);
    tally.add(memory.cases().front(), 0);
    return tally.check();
}

} // namespace

TEST(ResidualCheck, ByHand)
{
    const ResidualCheck check = checked({1, 1, -1, 5}, 2);
    EXPECT_EQ(check.errors, 4U);
    EXPECT_DOUBLE_EQ(check.mean, 1.5);
    EXPECT_DOUBLE_EQ(check.beyond, 0.25);
    // Less the mean: -0.5, -0.5, -2.5, 3.5; variance 19 / 4.
    EXPECT_NEAR(check.lag1, (0.25 + 1.25 - 8.75) / 3.0 / (19.0 / 4.0), 1e-12);
    EXPECT_NEAR(check.season, (1.25 - 1.75) / 2.0 / (19.0 / 4.0), 1e-12);
    EXPECT_EQ(check.tested, 0U) << "too short for the test";
}

TEST(ResidualCheck, SeesSeasonsAndChance)
{
    std::vector<double> season, chance;
    std::mt19937 random(11);
    for (int t = 0; t < 120; ++t) {
        season.push_back(t % 12 == 0 ? 4.0 : 0.0);
        chance.push_back(static_cast<double>(random() % 2001) / 1000.0 - 1.0);
    }
    const ResidualCheck repeated = checked(season, 12), random1 = checked(chance, 12);
    EXPECT_NEAR(repeated.season, 1.0, 1e-6);
    EXPECT_NE(english(repeated.inWords()[1]).find("repeat with the season"), std::string::npos);
    EXPECT_NEAR(random1.lag1, 0.0, 0.2);
    EXPECT_EQ(random1.related, 0.0);
    EXPECT_EQ(english(random1.inWords()[1]), "Errors of neighbouring periods hardly go together.");
}

TEST(ResidualCheck, OverlappingOriginsCountEachPeriodOnce)
{
    BacktestInfo info = infoOf({"one"});
    info.horizon = 3;
    info.step = 1;
    info.origins = 2;
    BacktestMemory memory;
    (void)memory.add(BacktestSeries{});
    for (int origin = 0; origin < 2; ++origin) {
        (void)memory.add(BacktestActual{0, origin, 1.0, 1.0, 0.0, 0.0, {0, 0, 0}, {0, 0, 0}});
        BacktestForecast forecast{0, origin, 0, false, {}};
        for (int step = 0; step < 3; ++step)
            forecast.numbers.insert(forecast.numbers.end(), 1 + kQuantileCount, static_cast<float>(10 * origin + step + 1));
        (void)memory.add(forecast);
    }
    ResidualTally tally(info);
    tally.add(memory.cases().front(), 0);
    EXPECT_EQ(tally.check().errors, 4U);
    EXPECT_DOUBLE_EQ(tally.check().mean, (1 + 11 + 12 + 13) / 4.0) << "the first of the older origin, all of the newer one";
}

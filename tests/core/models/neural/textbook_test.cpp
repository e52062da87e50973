#include "core/models/neural/network_library.h"
#include "core/models/training.h"
#include "tests/core/models/panels.h"
#include "tests/core/models/registry_under_test.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

using namespace shelfcast::core;

/// The worked examples of the field's text books, through what programs use.
namespace shelfcast::testing {
namespace {

/// Keeps the last report.
class Listener final : public TrainingDesk {
public:
    void told(const TrainingReport &report) override { last = report; }
    std::string checkpoint() override { return {}; }
    void keep(const std::string &) override {}
    TrainingReport last;
};

struct Outcome {
    std::unique_ptr<const FittedModel> fitted;
    SeriesForecast forecast;
    TrainingReport report;
};

Outcome outcomeOf(const char *id, const SettingValues &settings, const Panel &panel, int horizon)
{
    Outcome outcome;
    const auto recipe = registryUnderTest().make(id, settings);
    EXPECT_TRUE(recipe) << english(recipe.error().message);
    Listener listener;
    JobContext job;
    job.training = &listener;
    auto fitted = (*recipe)->fit(panel, horizon, job);
    EXPECT_TRUE(fitted) << english(fitted.error().message) << fitted.error().detail;
    outcome.fitted = std::move(*fitted);
    outcome.forecast = outcome.fitted->forecast(panel, horizon, {}).value().at(0);
    outcome.report = std::move(listener.last);
    return outcome;
}

TEST(TextBook, OneProductsNextDayFromARecurrentNetwork)
{
    const std::vector<double> sales = {20, 30, 40, 50, 60, 50, 40, 30, 20, 10, 50};
    const Panel panel = panelOf({seriesOf("product", sales, 20000)}, Frequency::Daily, 7);
    // A thousand steps: one an epoch.
    const Outcome outcome = outcomeOf("rnn", {{"units", std::int64_t{100}}, {"learning-rate", 0.01}, {"epochs", std::int64_t{1000}}, {"patience", std::int64_t{1000}},
                                              {"windows", std::int64_t{16}}, {"dropout", 0.0}}, panel, 1);
    ASSERT_EQ(outcome.report.epochs.size(), 1000U);
    EXPECT_FALSE(outcome.forecast.standIn) << english(outcome.forecast.note);
    EXPECT_EQ(outcome.forecast.modelId, "rnn");
    std::printf("next day %g; loss %g -> %g, best epoch %d\n", outcome.forecast.mean[0], outcome.report.epochs.front().trainingLoss, outcome.report.epochs.back().trainingLoss,
                outcome.report.bestEpoch);
    EXPECT_GE(outcome.forecast.mean[0], 10.0);
    EXPECT_LE(outcome.forecast.mean[0], 60.0);
    EXPECT_LT(outcome.report.epochs.back().trainingLoss, 0.25 * outcome.report.epochs.front().trainingLoss) << "after a thousand steps it follows the data";
    const auto explanation = outcome.fitted->explain(panel, 0, 1, {});
    ASSERT_TRUE(explanation);
    double error = 0.0, change = 0.0;
    for (std::size_t t = 2; t < 10; ++t) {
        std::printf(" %g/%g", explanation->fitted[t], sales[t]);
        error += std::abs(explanation->fitted[t] - sales[t]);
        change += std::abs(sales[t] - sales[t - 1]);
    }
    std::printf("\n");
    EXPECT_LT(error, change) << "closer than yesterday's sales";
}

TEST(TextBook, DailySalesWithAdvertisingFromATwoLayerLstm)
{
    constexpr std::size_t kDays = 150, kAhead = 7;
    const std::vector<double> advertising = values(kDays + kAhead, [](std::size_t t) { return noise(t * 3 + 1) > 0.3 ? 100.0 + 50.0 * noise(t) : 0.0; });
    Panel panel = panelOf({seriesOf("shop", values(kDays, [&](std::size_t t) {
                                        return 200.0 + 40.0 * std::sin(2.0 * M_PI * static_cast<double>(t) / 7.0) + 0.8 * advertising[t] + 6.0 * noise(t + 999);
                                    }), 20000)}, Frequency::Daily, 7);
    panel.covariates = {{"advertising", CovariateKind::KnownAhead}};
    panel.series[0].covariates = {advertising};
    const Outcome outcome = outcomeOf("lstm", {{"layers", std::int64_t{2}}, {"units", std::int64_t{50}}, {"dropout", 0.2}, {"epochs", std::int64_t{40}}, {"patience", std::int64_t{40}},
                                               {"context", std::int64_t{21}}, {"learning-rate", 0.005}}, panel, static_cast<int>(kAhead));
    double error = 0.0, total = 0.0;
    const auto explanation = outcome.fitted->explain(panel, 0, static_cast<int>(kAhead), {});
    ASSERT_TRUE(explanation) << english(explanation.error().message);
    const auto driver = std::ranges::find(explanation->components, ComponentKind::Driver, &Component::kind);
    ASSERT_NE(driver, explanation->components.end());
    EXPECT_EQ(english(driver->name), "advertising");
    double with = 0.0, without = 0.0;
    int withCount = 0, withoutCount = 0;
    for (std::size_t step = 0; step < kAhead; ++step) {
        const std::size_t t = kDays + step;
        const double truth = 200.0 + 40.0 * std::sin(2.0 * M_PI * static_cast<double>(t) / 7.0) + 0.8 * advertising[t];
        error += std::abs(outcome.forecast.mean[step] - truth);
        total += truth;
        (advertising[t] > 0.0 ? with : without) += driver->future[step];
        ++(advertising[t] > 0.0 ? withCount : withoutCount);
    }
    std::printf("error %.4f; advertising moves %g with, %g without\n", error / total, with / withCount, without / withoutCount);
    EXPECT_LT(error / total, 0.15);
    EXPECT_GT(with / withCount - without / withoutCount, 40.0) << "about 80 units apart in truth";
}

} // namespace
} // namespace shelfcast::testing

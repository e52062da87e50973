#include "core/models/pretrained/model/pretrained_model.h"
#include "core/models/pretrained/model/width_check.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <random>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

/// How wide the intervals of the weights that ship are, and what is certain about closed days.
namespace shelfcast::testing {
namespace {

std::shared_ptr<const PretrainedWeights> weights()
{
    static const auto loaded = loadPretrained(std::string(SHELFCAST_RESOURCES) + "/weights/base.weights", at::kCPU).value();
    return loaded;
}

ForecastSet forecast(const Panel &panel, int horizon, bool checksWidths)
{
    JobContext job;
    job.threads = 1;
    PretrainedOptions options;
    options.trunks = Trunks::Quick;
    options.checksWidths = checksWidths;
    return PretrainedModel(weights(), options).forecast(panel, horizon, job).value();
}

/// Weeks of items whose noise has the shape of `draw`.
template <class Draw> Panel noisy(int items, int weeks, const Draw &draw)
{
    std::mt19937_64 random(11);
    std::vector<Series> all;
    for (int i = 0; i < items; ++i) {
        Series series;
        for (int t = 0; t < weeks; ++t)
            series.y.push_back(draw(random, i, t));
        all.push_back(std::move(series));
    }
    return panelOf(std::move(all));
}

double widthOf(const ForecastSet &set, std::size_t low)
{
    double sum = 0.0;
    for (const SeriesForecast &one : set)
        for (std::size_t step = 0; step < one.horizon(); ++step)
            sum += one.quantile(step, kQuantileCount - 1 - low) - one.quantile(step, low);
    return sum;
}

/// The share of the held-out values within a pair of quantiles.
double heldBy(const Panel &whole, int horizon, bool checksWidths)
{
    Panel history = whole;
    for (Series &series : history.series)
        series.y.resize(series.y.size() - static_cast<std::size_t>(horizon));
    const ForecastSet set = forecast(history, horizon, checksWidths);
    double inside = 0.0, all = 0.0;
    for (std::size_t i = 0; i < set.size(); ++i)
        for (std::size_t step = 0; step < set[i].horizon(); ++step) {
            const double actual = whole.series[i].y[history.series[i].y.size() + step];
            inside += actual >= set[i].quantile(step, 2) && actual <= set[i].quantile(step, kQuantileCount - 3) ? 1.0 : 0.0;
            all += 1.0;
        }
    return inside / all;
}

TEST(Widths, ComeNearerToWhatTheyPromiseWhereTheNetworkIsOff)
{
    // Rare large errors: the body of the distribution is narrower than its spread says.
    const Panel panel = noisy(60, 120, [](std::mt19937_64 &random, int, int t) {
        std::student_t_distribution<double> tails(2.0);
        return std::max(0.5, 100.0 + 10.0 * std::sin(t / 3.0) + 6.0 * tails(random));
    });
    const double as = std::fabs(heldBy(panel, 8, false) - 0.8), checked = std::fabs(heldBy(panel, 8, true) - 0.8);
    EXPECT_LE(checked, as + 0.005);
    EXPECT_LE(checked, 0.05);
}

TEST(Widths, OfFewSeriesStayAsTheNetworkHasThem)
{
    const auto draw = [](std::mt19937_64 &random, int, int) { return 50.0 + static_cast<double>(random() % 900) / 100.0; };
    const Panel few = noisy(10, 80, draw), many = noisy(40, 80, draw);
    EXPECT_EQ(widthOf(forecast(few, 8, true), 2), widthOf(forecast(few, 8, false), 2));
    EXPECT_NE(widthOf(forecast(many, 8, true), 2), widthOf(forecast(many, 8, false), 2));
}

TEST(Widths, LeaveTheMiddleWhereItIs)
{
    const Panel panel = noisy(40, 80, [](std::mt19937_64 &random, int i, int) { return 20.0 * (1.0 + i) + static_cast<double>(random() % 97); });
    const ForecastSet as = forecast(panel, 8, false), checked = forecast(panel, 8, true);
    for (std::size_t i = 0; i < as.size(); ++i) {
        EXPECT_EQ(as[i].mean, checked[i].mean);
        for (std::size_t step = 0; step < 8; ++step) {
            EXPECT_EQ(as[i].quantile(step, kMedian), checked[i].quantile(step, kMedian));
            for (std::size_t q = 1; q < kQuantileCount; ++q)
                EXPECT_LE(checked[i].quantile(step, q - 1), checked[i].quantile(step, q));
        }
    }
}

TEST(Widths, OfWholeNumbersAreWhole)
{
    SeriesForecast forecast;
    forecast.mean = {10.0};
    forecast.quantiles = {2, 3, 5, 7, 8, 9, 10, 11, 12, 13, 15, 17, 18};
    widen(forecast, {1.25, 1.25, 1.25, 1.25, 1.25, 1.25}, true, true);
    EXPECT_THAT(forecast.quantiles, ::testing::ElementsAre(0, 1, 4, 6, 8, 9, 10, 11, 13, 14, 16, 19, 20));
    EXPECT_EQ(forecast.mean[0], 10.0);
}

TEST(ClosedDays, SellNothingAndTheReasonsAddUpToThat)
{
    Panel panel = noisy(1, 140, [](std::mt19937_64 &random, int, int t) { return t % 7 == 6 ? 0.0 : 80.0 + static_cast<double>(random() % 20) + 0.5; });
    panel.frequency = Frequency::Daily;
    panel.seasonLength = 7;
    const ForecastSet set = forecast(panel, 14, true);
    for (std::size_t step = 0; step < 14; ++step)
        if (step % 7 == 6)
            for (std::size_t q = 0; q < kQuantileCount; ++q)
                EXPECT_EQ(set[0].quantile(step, q), 0.0);
        else
            EXPECT_GT(set[0].quantile(step, 0), 40.0);
    JobContext job;
    job.threads = 1;
    PretrainedOptions options;
    options.trunks = Trunks::Quick;
    const Explanation reasons = PretrainedModel(weights(), options).explain(panel, 0, 14, job).value();
    for (std::size_t step = 0; step < 14; ++step) {
        double sum = 0.0;
        for (const Component &component : reasons.components)
            sum += component.future[step];
        EXPECT_NEAR(sum, set[0].mean[step], 1e-6 * 100.0) << step;
    }
}

} // namespace
} // namespace shelfcast::testing

#include "tests/core/models/neural/networks/training_tools.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

constexpr int kHorizon = 6;
constexpr std::size_t kPeriods = 84, kSeries = 10;

/// Monthly sales that follow a price. Where the price moves by a cycle, who knows it knows the sales; where it moves by chance, nobody does.
struct Priced {
    Panel panel;
    std::vector<std::vector<double>> truth;

    explicit Priced(bool cycle)
    {
        Random random(12);
        std::vector<Series> series;
        for (std::size_t s = 0; s < kSeries; ++s) {
            std::vector<double> price, y;
            for (std::size_t t = 0; t < kPeriods + kHorizon; ++t) {
                const bool low = cycle ? (t + 3 * s) % 9 < 4 : random.uniform() < 0.4;
                price.push_back(low ? 7.0 : 10.0);
                y.push_back(30.0 * static_cast<double>(s + 1) * (low ? 1.8 : 1.0) * (1.0 + 0.15 * random.normal()));
            }
            truth.emplace_back(y.end() - kHorizon, y.end());
            y.resize(kPeriods);
            price.resize(kPeriods);
            series.push_back(seriesOf("item " + std::to_string(s), std::move(y)));
            series.back().covariates = {std::move(price)};
        }
        panel = panelOf(std::move(series));
        panel.covariates = {{"price", CovariateKind::PastOnly}};
    }

    /// Of the sales, over some seeds, with heads that weigh so much beside the quantity.
    double wape(double priceWeight, double directionWeight, TrainingReport *report = nullptr) const
    {
        double error = 0.0, total = 0.0;
        for (const std::uint64_t seed : {1, 2, 3}) {
            NetworkSettings settings = smallSettings("mlp", 20);
            settings.architecture = {"mlp", 32, 2, 0.0};
            settings.context = 24;
            settings.windowsAnEpoch = 512;
            settings.priceWeight = priceWeight;
            settings.directionWeight = directionWeight;
            const auto fitted = NetworkRecipe(settings).fit(panel, kHorizon, seeded(seed));
            EXPECT_TRUE(fitted);
            if (report)
                *report = static_cast<const TrainedNetwork &>(**fitted).record().report;
            const ForecastSet forecasts = (*fitted)->forecast(panel, kHorizon, {}).value();
            for (std::size_t s = 0; s < kSeries; ++s)
                for (std::size_t step = 0; step < kHorizon; ++step) {
                    error += std::abs(forecasts[s].quantile(step, kMedian) - truth[s][step]);
                    total += truth[s][step];
                }
        }
        return error / total;
    }
};

TEST(NetworkHeads, EachIsScored)
{
    TrainingReport cycle, chance;
    Priced(true).wape(0.5, 0.5, &cycle);
    Priced(false).wape(0.5, 0.5, &chance);
    const char *priceMetric = "Mean absolute error, share of the price";
    std::printf("price error %.3f and %.3f, direction right %.3f and %.3f\n", scoreOf(cycle, "Price", priceMetric), scoreOf(chance, "Price", priceMetric),
                scoreOf(cycle, "Direction", "Accuracy"), scoreOf(chance, "Direction", "Accuracy"));
    EXPECT_LT(scoreOf(cycle, "Price", priceMetric), 0.85 * scoreOf(chance, "Price", priceMetric)) << "a cycle can be learned, chance can't";
    EXPECT_GT(scoreOf(cycle, "Direction", "Accuracy"), scoreOf(chance, "Direction", "Accuracy") + 0.2);
    for (const char *metric : {"WAPE", "MASE", "MSE", "R2"})
        EXPECT_TRUE(std::isfinite(scoreOf(cycle, "Quantity", metric))) << metric;
    for (const char *metric : {"Precision", "Recall", "F1"})
        EXPECT_TRUE(std::isfinite(scoreOf(cycle, "Direction", metric))) << metric;
}

/// Learning the price helps the quantity where the price has a pattern, and costs next to nothing where it has none; learning the
/// direction costs the quantity some accuracy: it is there for its own sake, and so weighs little by itself.
TEST(NetworkHeads, ThePriceHelpsTheQuantityAndTheDirectionCosts)
{
    constexpr double kHeavy = 3.0;
    const Priced cycle(true), chance(false);
    const double alone = cycle.wape(0.0, 0.0), withPrice = cycle.wape(kHeavy, 0.0), withDirection = cycle.wape(0.0, kHeavy);
    EXPECT_LT(withPrice, 0.9 * alone) << alone;
    EXPECT_GT(withDirection, 1.1 * alone) << alone;
    const double aloneByChance = chance.wape(0.0, 0.0), withPriceByChance = chance.wape(kHeavy, 0.0);
    EXPECT_NEAR(withPriceByChance, aloneByChance, 0.03 * aloneByChance);
}

} // namespace
} // namespace shelfcast::testing

#include "tests/core/models/neural/networks/training_tools.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

constexpr int kHorizon = 14;
constexpr std::size_t kDays = 240, kSeries = 12;
constexpr double kPromotion = 0.5; ///< what a promotion adds, as a share of the sales without
constexpr double kNoise = 0.03;

/// Daily sales: a level that grows, a week, and a promotion now and then that is planned two weeks ahead.
struct Process {
    Panel panel;
    std::vector<std::vector<double>> without; ///< (days + horizon) the expectation without promotion
    Process()
    {
        Random random(31);
        std::vector<Series> series;
        std::vector<std::vector<double>> promotions;
        for (std::size_t s = 0; s < kSeries; ++s) {
            const double level = 20.0 * static_cast<double>(s + 1), growth = 0.001 * static_cast<double>(s % 4);
            without.push_back(values(kDays + kHorizon, [&](std::size_t t) {
                const double week[] = {0.8, 0.85, 0.9, 1.0, 1.2, 1.4, 0.85};
                return level * (1.0 + growth * static_cast<double>(t)) * week[t % 7];
            }));
            promotions.push_back(values(kDays + kHorizon, [&](std::size_t) { return random.uniform() < 0.12 ? 1.0 : 0.0; }));
            std::vector<double> y;
            for (std::size_t t = 0; t < kDays; ++t)
                y.push_back(without[s][t] * (1.0 + kPromotion * promotions[s][t]) * (1.0 + kNoise * random.normal()));
            series.push_back(seriesOf("item " + std::to_string(s), std::move(y)));
            series.back().covariates = {promotions[s]};
        }
        panel = panelOf(std::move(series), Frequency::Daily, 7);
        panel.covariates = {{"promotion", CovariateKind::KnownAhead}};
    }
    double promotion(std::size_t series, std::size_t day) const { return panel.series[series].covariates[0][day]; }
    double expected(std::size_t series, std::size_t day) const { return without[series][day] * (1.0 + kPromotion * promotion(series, day)); }
};

class KnownProcess : public ::testing::TestWithParam<const char *> {};

TEST_P(KnownProcess, IsRecoveredAndItsPromotionFound)
{
    const Process process;
    NetworkSettings settings = smallSettings(GetParam(), 25);
    settings.architecture = {GetParam(), 48, 1, 0.0};
    settings.context = 28;
    settings.batch = 64;
    settings.windowsAnEpoch = 4096;
    settings.learningRate = 0.004;
    const auto fitted = NetworkRecipe(settings).fit(process.panel, kHorizon, {});
    ASSERT_TRUE(fitted);
    const ForecastSet forecasts = (*fitted)->forecast(process.panel, kHorizon, {}).value();
    double error = 0.0, total = 0.0, found = 0.0, truth = 0.0, elsewhere = 0.0, usual = 0.0;
    for (std::size_t s = 0; s < kSeries; ++s) {
        const auto explanation = (*fitted)->explain(process.panel, s, kHorizon, {});
        ASSERT_TRUE(explanation);
        const auto driver = std::ranges::find(explanation->components, ComponentKind::Driver, &Component::kind);
        ASSERT_NE(driver, explanation->components.end());
        EXPECT_EQ(english(driver->name), "promotion");
        for (std::size_t step = 0; step < kHorizon; ++step) {
            const std::size_t day = kDays + step;
            error += std::abs(forecasts[s].mean[step] - process.expected(s, day));
            total += process.expected(s, day);
            if (process.promotion(s, day) > 0.0) {
                found += driver->future[step];
                truth += kPromotion * process.without[s][day];
            } else {
                elsewhere += std::abs(driver->future[step]);
                usual += process.without[s][day];
            }
            double sum = 0.0;
            for (const Component &component : explanation->components)
                sum += component.future[step];
            EXPECT_NEAR(sum, forecasts[s].mean[step], 1e-4 * forecasts[s].mean[step]);
        }
    }
    std::printf("%s: error %.4f, promotion found %.3f of the truth, elsewhere %.4f of sales\n", GetParam(), error / total, found / truth, elsewhere / usual);
    EXPECT_LT(error / total, 0.10) << "against the expectation; what repeats last week misses the promotions";
    EXPECT_NEAR(found / truth, 1.0, 0.25);
    EXPECT_LT(elsewhere / usual, 0.06);
}

INSTANTIATE_TEST_SUITE_P(Some, KnownProcess, ::testing::Values("mlp", "lstm"), [](const auto &test) { return std::string(test.param); });

} // namespace
} // namespace shelfcast::testing

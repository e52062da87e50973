#include "core/models/baseline/baseline_models.h"
#include "core/models/baseline/explain.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace shelfcast::core;
using namespace shelfcast::core::baseline;
using namespace shelfcast::testing;
using ::testing::ElementsAre;
using ::testing::NanSensitiveDoubleEq;

namespace {

SeriesView view(const std::vector<double> &y, int season = 1)
{
    SeriesView series;
    series.y = y;
    series.seasonLength = season;
    return series;
}

auto like(std::vector<double> expected)
{
    return ::testing::Pointwise(::testing::NanSensitiveDoubleEq(), std::move(expected));
}

TEST(ExplainRepeat, ByHand)
{
    const std::vector<double> y = {10, 20, 12, kGap, 14};
    const auto parts = explainRepeat(view(y), 2, 3);
    ASSERT_TRUE(parts);
    EXPECT_THAT(parts->fitted, like({kGap, kGap, 10, 20, 12}));
    ASSERT_EQ(parts->components.size(), 2U);
    EXPECT_THAT(parts->components[0].history, like({kGap, kGap, 15, 16, 12}));
    EXPECT_THAT(parts->components[1].history, like({kGap, kGap, -5, 4, 0}));
    EXPECT_THAT(parts->components[0].future, ElementsAre(14, 14, 14));
    EXPECT_THAT(parts->components[1].future, ElementsAre(6, 0, 6)); // 20, 14, 20
}

TEST(ExplainDrift, ByHand)
{
    const std::vector<double> y = {5, 8, kGap, 11};
    const auto parts = explainDrift(view(y), 0, 2); // a line of 2 a period
    ASSERT_TRUE(parts);
    EXPECT_THAT(parts->fitted, like({kGap, 7, 10, 12}));
    EXPECT_THAT(parts->components[0].future, ElementsAre(11, 11));
    EXPECT_THAT(parts->components[1].future, ElementsAre(2, 4));
}

TEST(ExplainAverage, ByHand)
{
    const std::vector<double> y = {3, 5, kGap, kGap, 7};
    const auto parts = explainAverage(view(y), 2, 1);
    ASSERT_TRUE(parts);
    EXPECT_THAT(parts->fitted, like({kGap, 3, 4, 5, 5}));
    EXPECT_THAT(parts->components[0].future, ElementsAre(7));
}

/// All four: parts add up to what the forecast says, and newer values are used without a refit.
TEST(ExplainBaselines, AddUpAndFollowNewerValues)
{
    const Panel panel = awkwardPanel();
    const JobContext job;
    for (const ModelEntry &entry : baselineModels()) {
        const auto settings = completed(entry.card.settings, {});
        ASSERT_TRUE(settings);
        const auto recipe = entry.makeLocal(*settings);
        std::size_t compared = 0;
        for (std::size_t i = 0; i < panel.series.size(); ++i) {
            SCOPED_TRACE(entry.card.id + ", " + panel.series[i].item);
            const SeriesView whole = viewOf(panel, i);
            if (std::ranges::any_of(whole.y, [](double value) { return std::isinf(value); }))
                continue; // the adapter takes these away
            SeriesView earlier = whole;
            earlier.y = whole.y.first(whole.y.size() - std::min<std::size_t>(whole.y.size(), 5));
            const auto fitted = recipe->fit(earlier, job);
            if (!fitted)
                continue;
            const auto forecast = (*fitted)->forecast(whole, 15, job);
            const auto parts = (*fitted)->explain(whole, 15, job);
            ASSERT_TRUE(forecast && parts);
            ASSERT_EQ(parts->fitted.size(), whole.y.size());
            const double size = 1e-9 * (1e-12 + std::abs(forecast->mean.front()));
            for (std::size_t step = 0; step < 15; ++step) {
                double sum = 0.0;
                for (const Component &component : parts->components)
                    sum += component.future[step];
                ASSERT_NEAR(sum, forecast->mean[step], size);
            }
            for (std::size_t t = 0; t < whole.y.size(); ++t) {
                double sum = 0.0;
                for (const Component &component : parts->components)
                    sum += component.history[t];
                ASSERT_EQ(std::isnan(sum), std::isnan(parts->fitted[t])) << t;
                if (!std::isnan(sum)) {
                    ASSERT_NEAR(sum, parts->fitted[t], 1e-9 * (1e-12 + std::abs(sum))) << t;
                }
            }
            const auto refitted = recipe->fit(whole, job);
            ASSERT_TRUE(refitted);
            EXPECT_EQ((*refitted)->forecast(whole, 15, job)->mean, forecast->mean);
            ++compared;
        }
        EXPECT_GT(compared, 9U);
    }
}

} // namespace

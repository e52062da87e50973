#include "core/models/combine/blend.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>

using namespace shelfcast::core;
using combine::Blend;
using combine::Rule;
using ::testing::DoubleNear;
using ::testing::ElementsAre;

namespace {

SeriesForecast around(double middle, double width = 1.0)
{
    SeriesForecast forecast;
    forecast.mean = {middle};
    for (std::size_t level = 0; level < kQuantileCount; ++level)
        forecast.quantiles.push_back(middle + width * (static_cast<double>(level) - static_cast<double>(kMedian)));
    return forecast;
}

const std::array kThree = {around(10.5), around(20.5), around(60.5)};

TEST(Blend, CoreAndWeightsCountByTheirShares)
{
    const Blend weights{{0.5, 0.25, 0.25}, {false, false, false}, Rule::Mean, 0.0};
    EXPECT_DOUBLE_EQ(merged(kThree, weights).mean[0], 5.25 + 5.125 + 15.125);
    const Blend core{{0.0, 0.0, 1.0}, {true, true, false}, Rule::Mean, 1.0};
    EXPECT_DOUBLE_EQ(merged(kThree, core).mean[0], 15.5);
    const Blend half{{0.0, 0.0, 1.0}, {true, true, false}, Rule::Mean, 0.5};
    EXPECT_DOUBLE_EQ(merged(kThree, half).mean[0], 0.5 * 15.5 + 0.5 * 60.5);
    EXPECT_THAT(half.shares(), ElementsAre(0.25, 0.25, 0.5));
    const Blend median{{0.0, 0.0, 1.0}, {true, true, true}, Rule::Median, 0.5};
    EXPECT_DOUBLE_EQ(merged(kThree, median).mean[0], 0.5 * 20.5 + 0.5 * 60.5);
    EXPECT_DOUBLE_EQ(merged(kThree, median).quantile(0, 0), 0.5 * 14.5 + 0.5 * 54.5) << "quantiles as means";
}

TEST(Blend, WhoIsMissingLeavesItsShareToTheOthers)
{
    const Blend blend{{0.5, 0.5, 0.0}, {false, true, true}, Rule::Mean, 0.4};
    const Blend left = blend.among({true, false, true});
    EXPECT_THAT(left.weights, ElementsAre(1.0, 0.0));
    EXPECT_DOUBLE_EQ(left.coreShare, 0.4);
    EXPECT_DOUBLE_EQ(blend.among({true, false, false}).coreShare, 0.0) << "nobody of the core is left";
    EXPECT_DOUBLE_EQ(blend.among({false, false, true}).coreShare, 1.0) << "nobody with a weight is left";
    EXPECT_TRUE(sound(blend.among({false, false, true}), 1));
}

TEST(Blend, CountsStayWhole)
{
    const std::array counts = {around(3.0), around(4.0)};
    const SeriesForecast together = combine::merged(counts, Blend{{0.7, 0.3}, {false, false}, Rule::Mean, 0.0});
    EXPECT_DOUBLE_EQ(together.mean[0], 3.3);
    for (const double value : together.quantiles)
        EXPECT_EQ(value, std::round(value));
}

TEST(Blend, ExplanationsAddUpToTheForecast)
{
    const auto parts = [](double level, double season) {
        Explanation one;
        one.fitted = {std::nan(""), level + season};
        one.components.push_back({ComponentKind::Level, "Level", {std::nan(""), level}, {level}});
        one.components.push_back({ComponentKind::Season, "Season", {std::nan(""), season}, {season}});
        return one;
    };
    const std::array three = {parts(10.0, 0.5), parts(20.0, 0.5), parts(60.0, 0.5)};
    for (const Rule rule : {Rule::Mean, Rule::Median}) {
        const Blend blend{{0.5, 0.25, 0.25}, {true, true, true}, rule, 0.5};
        const Explanation together = merged(three, merged(kThree, blend), blend);
        double sum = 0.0, past = 0.0;
        for (const Component &component : together.components) {
            sum += component.future[0];
            past += component.history[1];
        }
        EXPECT_NEAR(sum, merged(kThree, blend).mean[0], 1e-9);
        EXPECT_NEAR(past, together.fitted[1], 1e-9);
        EXPECT_TRUE(std::isnan(together.fitted[0]));
    }
}

TEST(Blend, ImpossibleOnesAreNotSound)
{
    EXPECT_TRUE(sound(Blend{{1.0}, {true}, Rule::Mean, 1.0}, 1));
    EXPECT_FALSE(sound(Blend{{1.0}, {true}, Rule::Mean, 1.0}, 2));
    EXPECT_FALSE(sound(Blend{{0.6, 0.6}, {true, true}, Rule::Mean, 0.5}, 2));
    EXPECT_FALSE(sound(Blend{{1.5, -0.5}, {true, true}, Rule::Mean, 0.5}, 2));
    EXPECT_FALSE(sound(Blend{{1.0}, {false}, Rule::Mean, 0.5}, 1)) << "a core of nobody";
    EXPECT_FALSE(sound(Blend{{}, {}, Rule::Mean, 0.0}, 0));
}

} // namespace

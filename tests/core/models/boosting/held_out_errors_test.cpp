#include "core/models/boosting/held_out_errors.h"
#include "tests/core/models/panels.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::boosting;
using shelfcast::testing::noise;

namespace {

constexpr std::size_t kLow80 = 2, kHigh80 = 10;

/// Errors that are even between minus and plus the series' own error size.
std::vector<Tried> even()
{
    std::vector<Tried> tried;
    for (std::size_t i = 0; i < 4000; ++i) {
        Tried one;
        one.expected = 1.0;
        one.unrest = i % 2 ? 0.1 : 0.4;
        one.step = 1 + static_cast<int>(i % 6);
        one.actual = one.expected + one.unrest * noise(i);
        tried.push_back(one);
    }
    return tried;
}

TEST(HeldOutErrors, SpreadFollowsTheSeriesOwnErrorSize)
{
    const HeldOutErrors errors(even(), true);
    for (const double unrest : {0.1, 0.4}) {
        const auto quantiles = errors.quantiles(1.0, unrest, 3);
        EXPECT_NEAR(quantiles[kLow80], 1.0 - 0.8 * unrest, 0.1 * unrest); // the tenth of an even distribution
        EXPECT_NEAR(quantiles[kMedian], 1.0, 0.1 * unrest);
        EXPECT_NEAR(quantiles[kHigh80], 1.0 + 0.8 * unrest, 0.1 * unrest);
    }
}

TEST(HeldOutErrors, SeldomSalesKeepTheirShareOfZeros)
{
    std::vector<Tried> tried;
    for (std::size_t i = 0; i < 3000; ++i)
        tried.push_back({0.5, i % 10 < 7 ? 0.0 : 1.0 + static_cast<double>(i % 3), 0.9, 1});
    const auto quantiles = HeldOutErrors(tried, true).quantiles(0.5, 0.9, 1);
    for (std::size_t level = 0; level < kQuantileCount; ++level) {
        if (kQuantileLevels[level] <= 0.65) {
            EXPECT_EQ(quantiles[level], 0.0) << kQuantileLevels[level];
        } else if (kQuantileLevels[level] >= 0.75) {
            EXPECT_GT(quantiles[level], 0.5) << kQuantileLevels[level];
        }
    }
}

TEST(HeldOutErrors, LaterStepsMayBeWider)
{
    std::vector<Tried> tried;
    for (std::size_t i = 0; i < 3000; ++i) {
        const int step = 1 + static_cast<int>(i % 9);
        tried.push_back({1.0, 1.0 + 0.1 * std::sqrt(static_cast<double>(step)) * noise(i), 0.3, step});
    }
    const HeldOutErrors errors(tried, true);
    const auto near = errors.quantiles(1.0, 0.3, 1), far = errors.quantiles(1.0, 0.3, 9);
    EXPECT_NEAR((far[kHigh80] - far[kLow80]) / (near[kHigh80] - near[kLow80]), 3.0, 0.3);
}

TEST(HeldOutErrors, AreTheSameAfterStoring)
{
    const HeldOutErrors errors(even(), true);
    const HeldOutErrors again = HeldOutErrors::fromJson(nlohmann::json::parse(errors.toJson().dump()));
    EXPECT_EQ(again.quantiles(0.7, 0.2, 2), errors.quantiles(0.7, 0.2, 2));
}

TEST(HeldOutErrors, WithoutAnyGiveSomethingUsable)
{
    const auto quantiles = HeldOutErrors({}, true).quantiles(1.0, 0.2, 1);
    EXPECT_TRUE(std::ranges::is_sorted(quantiles));
    EXPECT_TRUE(std::ranges::all_of(quantiles, [](double value) { return std::isfinite(value) && value >= 0.0; }));
}

} // namespace

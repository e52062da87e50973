#include "core/panel/outliers.h"
#include "tests/core/panel/golden.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace shelfcast::core {
namespace {

using golden::numbers;
using golden::Row;

// The numbers come from tsoutliers of R's forecast 8.20; tests/golden/decomposition/generate.R writes them again.
TEST(OutliersGolden, AreThoseOfTsoutliers)
{
    const auto rows = golden::rows("outliers.csv");
    ASSERT_EQ(rows.size(), 12U);
    for (const Row &row : rows) {
        SCOPED_TRACE(row.at("series"));
        const golden::Series series = golden::series(row.at("series"));
        const std::vector<Outlier> found = findOutliers(series.values, series.seasons);
        const auto index = numbers(row.at("index")), replacements = numbers(row.at("replacements"));
        ASSERT_EQ(found.size(), index.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_EQ(static_cast<double>(found[i].period + 1), index[i]);
            EXPECT_NEAR(found[i].replacement, replacements[i], 1e-8 * std::abs(replacements[i]));
        }
    }
}

TEST(Outliers, AwkwardSeriesHaveNone)
{
    const int year[] = {12};
    for (const auto &y : {std::vector<double>{}, std::vector<double>{3.0}, std::vector<double>(40, 0.0), std::vector<double>(40, 7.0), std::vector<double>(40, NAN)})
        EXPECT_TRUE(findOutliers(y, year).empty());
}

TEST(Outliers, ScaleWithTheSeries)
{
    std::vector<double> y;
    for (int t = 0; t < 61; ++t)
        y.push_back(20.0 + 5.0 * std::sin(t * M_PI / 6.0) + t * 7 % 5 * 0.3);
    y[30] = 90.0;
    std::vector<double> large = y;
    for (double &value : large)
        value *= 1e9;
    const int year[] = {12};
    const auto found = findOutliers(y, year), foundLarge = findOutliers(large, year);
    ASSERT_EQ(found.size(), foundLarge.size());
    ASSERT_TRUE(std::ranges::any_of(found, [](const Outlier &o) { return o.period == 30; }));
    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_NEAR(foundLarge[i].replacement, 1e9 * found[i].replacement, 1e-3 * std::abs(foundLarge[i].replacement));
}

} // namespace
} // namespace shelfcast::core

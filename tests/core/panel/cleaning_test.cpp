#include "core/panel/cleaning.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <vector>

namespace shelfcast::core {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// 10, 11, 12, 10, 11, 12 ...
std::vector<double> calm(std::size_t n)
{
    std::vector<double> y;
    for (std::size_t t = 0; t < n; ++t)
        y.push_back(10.0 + static_cast<double>(t % 3));
    return y;
}

TEST(CapOutliers, PullsASingleWildValueToTheEdge)
{
    std::vector<double> y = calm(60);
    y[30] = 1000.0;
    y[45] = kNan;
    const std::vector<double> before = y;
    EXPECT_EQ(capOutliers(y, 1), 1U);
    // The median around it is 11 and the median absolute deviation 1: the edge lies 5 x 1.4826 above.
    EXPECT_NEAR(y[30], 11.0 + 5 * 1.4826, 1e-9);
    for (std::size_t t = 0; t < y.size(); ++t) {
        if (t != 30 && t != 45) {
            EXPECT_EQ(y[t], before[t]);
        }
    }
    EXPECT_TRUE(std::isnan(y[45]));
}

TEST(CapOutliers, ADropBelowZeroEndsAtZero)
{
    std::vector<double> y(40);
    for (std::size_t t = 0; t < y.size(); ++t)
        y[t] = 4.0 + static_cast<double>(t % 3);
    y[20] = -500.0;
    EXPECT_EQ(capOutliers(y, 1), 1U);
    EXPECT_EQ(y[20], 0.0);
}

TEST(CapOutliers, LeavesAPeakThatComesBackEverySeason)
{
    std::vector<double> y = calm(156);
    for (const std::size_t christmas : {50U, 102U, 154U})
        y[christmas] = 200.0;
    EXPECT_EQ(capOutliers(y, 52), 0U);
    EXPECT_EQ(capOutliers(y, 1), 3U) << "without a season they are wild";
}

TEST(CapOutliers, LeavesSeriesWithoutAUsualRange)
{
    std::vector<double> mostlyZero(50, 0.0);
    mostlyZero[7] = 30.0;
    EXPECT_EQ(capOutliers(mostlyZero, 1), 0U);
    std::vector<double> constant(50, 5.0);
    constant[7] = 30.0;
    EXPECT_EQ(capOutliers(constant, 1), 0U);
    std::vector<double> brief = {1, 2, 900};
    EXPECT_EQ(capOutliers(brief, 1), 0U);
    std::vector<double> nothing;
    EXPECT_EQ(capOutliers(nothing, 1), 0U);
}

} // namespace
} // namespace shelfcast::core

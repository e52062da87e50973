#include "core/models/slow_movers/demand.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core::slow;
using shelfcast::testing::kGap;
using ::testing::ElementsAre;

namespace {

TEST(CommonStep, IsThePackThatIsSold)
{
    EXPECT_EQ(commonStep(std::vector<double>{0, 12, 6, kGap, 18}), 6.0);
    EXPECT_EQ(commonStep(std::vector<double>{4, 7, 0, 9}), 1.0);
    EXPECT_EQ(commonStep(std::vector<double>{7, 7, 0, 7}), 7.0);
    EXPECT_NEAR(commonStep(std::vector<double>{0.3, 0.7, 1.2}), 0.1, 1e-9);
    EXPECT_NEAR(commonStep(std::vector<double>{6e12, 1.2e13, 1.8e13}), 6e12, 1.0);
}

TEST(CommonStep, IsNoneWhereValuesAreMeasured)
{
    EXPECT_EQ(commonStep(std::vector<double>{1.2345678, 3.1415926, 2.7182818}), 0.0);
    EXPECT_EQ(commonStep(std::vector<double>{10001.0, 20003.0, 49999.0}), 0.0); // whole, but too many to count
    EXPECT_EQ(commonStep(std::vector<double>{0, 0, kGap}), 0.0);
}

TEST(DemandOf, CountsInPacksAndKeepsGaps)
{
    const Demand demand = demandOf(std::vector<double>{0, 12, kGap, 6});
    EXPECT_TRUE(demand.whole);
    EXPECT_EQ(demand.unit, 6.0);
    EXPECT_EQ(demand.known, 3);
    EXPECT_EQ(demand.sales, 2);
    EXPECT_EQ(demand.largest, 2.0);
    EXPECT_EQ(demand.y[1], 2.0);
    EXPECT_TRUE(std::isnan(demand.y[2]));
    EXPECT_EQ(demand.y[3], 1.0);
}

TEST(DemandOf, TakesReturnsForNoSale)
{
    const Demand demand = demandOf(std::vector<double>{3, -2, 6});
    EXPECT_TRUE(demand.returns);
    EXPECT_THAT(demand.y, ElementsAre(1, 0, 2));
}

TEST(DemandOf, MeasuresInMeanSalesWhereNothingIsCounted)
{
    const Demand demand = demandOf(std::vector<double>{0, 1.2345678, 3.1415926, 2.7182818});
    EXPECT_FALSE(demand.whole);
    EXPECT_NEAR(demand.unit, (1.2345678 + 3.1415926 + 2.7182818) / 3.0, 1e-12);
}

} // namespace

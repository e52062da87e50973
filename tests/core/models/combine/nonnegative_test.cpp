#include "core/models/combine/nonnegative.h"

#include <gmock/gmock.h>

#include <limits>
#include <numeric>

using namespace shelfcast::core::combine;
using ::testing::DoubleNear;
using ::testing::ElementsAre;

namespace {

constexpr double kNear = 1e-8;

TEST(NonNegative, WithoutABoundItIsLeastSquares)
{
    const std::vector<double> products = {2.0, 1.0, 1.0, 3.0}, target = {4.0, 7.0};
    EXPECT_THAT(nonNegativeLeastSquares(products, target), ElementsAre(DoubleNear(1.0, kNear), DoubleNear(2.0, kNear)));
}

TEST(NonNegative, WhoWouldBeNegativeIsLeftOut)
{
    const std::vector<double> products = {2.0, 1.0, 1.0, 3.0}, target = {4.0, 1.0}; // least squares: 2.2, -0.4
    EXPECT_THAT(nonNegativeLeastSquares(products, target), ElementsAre(DoubleNear(2.0, kNear), 0.0));
    EXPECT_THAT(nonNegativeLeastSquares(products, std::vector{-1.0, -2.0}), ElementsAre(0.0, 0.0));
}

// Origin: solve.QP of R's quadprog 1.5-8 on a made-up regression of 40 rows, rounded to two decimals.
TEST(NonNegative, AgreesWithAnotherProgram)
{
    const std::vector<double> products = {45.6794, 12.6287,  4.4723,  44.7808, -8.2691, 12.6287, 34.1578, -0.8643, 11.9615, -35.2484, 4.4723,  -0.8643, 28.7403,
                                          5.0623,  -0.1634,  44.7808, 11.9615, 5.0623,  46.75,   -7.8045, -8.2691, -35.2484, -0.1634, -7.8045, 47.2007};
    const std::vector<double> target = {37.5935, 29.4760, 12.5657, 36.8735, -34.8332};
    EXPECT_THAT(nonNegativeLeastSquares(products, target), ElementsAre(DoubleNear(0.5930130902171, 1e-7), DoubleNear(0.6472565783671, 1e-7), DoubleNear(0.3615930482849, 1e-7),
                                                                       DoubleNear(0.0159411199815, 1e-7), DoubleNear(0.0, 1e-7)));
}

TEST(Stacking, TwoThatErrApartAreWeighedByTheirExactness)
{
    const std::vector<double> products = {1.0, 0.0, 0.0, 3.0};
    EXPECT_THAT(stackedWeights(products), ElementsAre(DoubleNear(0.75, 1e-6), DoubleNear(0.25, 1e-6)));
}

TEST(Stacking, WhoErrsLikeABetterOneAndMoreGetsNothing)
{
    const std::vector<double> products = {1.0, 1.0, 1.0, 2.0}; // the second errs as the first, and by noise of its own
    EXPECT_THAT(stackedWeights(products), ElementsAre(DoubleNear(1.0, kNear), DoubleNear(0.0, kNear)));
}

TEST(Stacking, TwinsShareAndNothingKnownIsShared)
{
    EXPECT_THAT(stackedWeights(std::vector{2.0, 2.0, 2.0, 2.0}), ElementsAre(DoubleNear(0.5, 1e-3), DoubleNear(0.5, 1e-3)));
    EXPECT_THAT(stackedWeights(std::vector<double>(9, 0.0)), ::testing::Each(DoubleNear(1.0 / 3.0, kNear)));
    EXPECT_THAT(stackedWeights(std::vector<double>(4, std::numeric_limits<double>::quiet_NaN())), ElementsAre(0.5, 0.5));
    EXPECT_TRUE(stackedWeights({}).empty());
}

TEST(Stacking, TheUnitDoesNotMatter)
{
    const std::vector<double> small = {1e-18, 2e-19, 2e-19, 3e-18}, large = {1e18, 2e17, 2e17, 3e18};
    const auto a = stackedWeights(small), b = stackedWeights(large);
    EXPECT_NEAR(a[0], b[0], 1e-9);
    EXPECT_NEAR(a[0] + a[1], 1.0, 1e-12);
}

// Origin: solve.QP of R's quadprog 1.5-8, weights that add up to 1 and none negative, on made-up errors of 60 forecasts.
TEST(Stacking, AgreesWithAnotherProgram)
{
    const std::vector<double> products = {
        1.3387516666666668,  0.0147383333333334,  -0.0930816666666667, -0.1751833333333333, -0.1003966666666666, 0.0147383333333334, 1.8302583333333329,
        -0.0618700000000000, -0.3993683333333333, -0.0120266666666667, -0.0930816666666667, -0.0618700000000000, 0.6359633333333331, 0.3722183333333334,
        0.5266616666666667,  -0.1751833333333333, -0.3993683333333333, 0.3722183333333334,  5.4358300000000019,  0.4903383333333334, -0.1003966666666666,
        -0.0120266666666667, 0.5266616666666667,  0.4903383333333334,  0.5967483333333333};
    const std::vector<double> weights = stackedWeights(products);
    EXPECT_THAT(weights, ElementsAre(DoubleNear(0.2572363147, 1e-6), DoubleNear(0.1738104945, 1e-6), DoubleNear(0.2685735598, 1e-6), DoubleNear(0.0316721694, 1e-6),
                                     DoubleNear(0.2687074615, 1e-6)));
    EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1.0, 1e-12);
}

} // namespace

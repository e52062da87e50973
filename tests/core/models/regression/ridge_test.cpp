#include "core/models/regression/ridge.h"
#include "core/models/regression/student_t.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

using namespace shelfcast::core;
using namespace shelfcast::core::regression;

namespace {

TEST(Ridge, LeastSquaresByHand)
{
    const Eigen::MatrixXd x = Eigen::Vector4d(0, 1, 2, 3);
    const std::vector<double> y = {1, 3, 4, 8};
    const Ridge ridge(x, {0, 1, 2, 3});
    const Line line = ridge.fit(y, 0.0);
    EXPECT_NEAR(line.slopes[0], 2.2, 1e-9); // sum (x - 1.5)(y - 4) = 11, sum (x - 1.5)^2 = 5
    EXPECT_NEAR(line.constant, 0.7, 1e-9);
    EXPECT_NEAR(line.freedom, 2.0, 1e-9);
    EXPECT_NEAR(line.variance, 0.9, 1e-9); // residuals 0.3, 0.1, -1.1, 0.7: squares 1.8
    const Eigen::VectorXd leverage = ridge.leverage(Eigen::MatrixXd::Constant(1, 1, 4.0), 0.0);
    EXPECT_NEAR(leverage[0], 0.25 + 2.5 * 2.5 / 5.0, 1e-9);
}

TEST(Ridge, PenaltyShrinksByTheSizeOfTheColumn)
{
    const Eigen::MatrixXd x = Eigen::Vector4d(-3, -1, 1, 3);
    const std::vector<double> y = {-6, -2, 2, 6};
    const Line line = Ridge(x, {0, 1, 2, 3}).fit(y, 1.0); // a penalty of the column's own variance halves it
    EXPECT_NEAR(line.slopes[0], 1.0, 1e-9);
    EXPECT_NEAR(line.freedom, 2.5, 1e-9);
}

TEST(Ridge, RepeatedAndConstantColumnsAreHarmless)
{
    Eigen::MatrixXd x(5, 3);
    x << 0, 0, 7, 1, 1, 7, 2, 2, 7, 3, 3, 7, 4, 4, 7;
    const std::vector<double> y = {1, 3, 5, 7, 9};
    const Line line = Ridge(x, {0, 1, 2, 3, 4}).fit(y, 0.0);
    EXPECT_NEAR(line.slopes[0] + line.slopes[1], 2.0, 1e-6);
    EXPECT_NEAR(line.constant + 7.0 * line.slopes[2], 1.0, 1e-5);
}

TEST(Ridge, LeavesUnknownRowsOut)
{
    const Eigen::MatrixXd x = Eigen::Vector4d(0, 1, 2, 3);
    const std::vector<double> y = {1, 3, std::nan(""), 7};
    const Line line = Ridge(x, {0, 1, 3}).fit(y, 0.0);
    EXPECT_NEAR(line.slopes[0], 2.0, 1e-9);
}

TEST(StudentQuantile, AgreesWithR)
{
    // qt(p, df) in R 4.2
    EXPECT_NEAR(studentQuantile(0.975, 1.0), 12.706204736174694, 1e-9);
    EXPECT_NEAR(studentQuantile(0.95, 2.5), 2.558218614135945, 1e-10);
    EXPECT_NEAR(studentQuantile(0.975, 10.0), 2.228138851986274, 1e-10);
    EXPECT_NEAR(studentQuantile(0.1, 30.0), -1.310415025391395, 1e-10);
    EXPECT_NEAR(studentQuantile(0.975, 131.0), 1.978238539230369, 1e-10);
    EXPECT_EQ(studentQuantile(0.5, 3.0), 0.0);
}

} // namespace

#include "core/models/regression/penalised.h"
#include "core/models/regression/student_t.h"
#include "tests/core/models/regression/golden_regression.h"

#include <gtest/gtest.h>

using namespace shelfcast::core;
using namespace shelfcast::core::regression;
using shelfcast::testing::goldenCells;

namespace {

/// @p rows  [y, x]
Moments momentsFrom(const Eigen::MatrixXd &rows)
{
    Eigen::MatrixXd all(rows.rows(), rows.cols() + 1);
    all << rows.col(0), Eigen::VectorXd::Ones(rows.rows()), rows.rightCols(rows.cols() - 1);
    return {all.transpose() * all, static_cast<double>(rows.rows())};
}

Selection penalising(int columns)
{
    Selection selection;
    for (int j = 0; j < columns; ++j)
        selection.penalised.push_back(j);
    return selection;
}

Moments motorCars()
{
    const auto cells = goldenCells("mtcars.csv");
    Eigen::MatrixXd rows(static_cast<Eigen::Index>(cells.size()), 11);
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
        for (Eigen::Index j = 0; j < 11; ++j)
            rows(i, j) = std::stod(cells[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]);
    return momentsFrom(rows);
}

TEST(Penalised, AgreesWithGlmnet)
{
    const Moments moments = motorCars();
    const auto golden = goldenCells("glmnet.csv");
    ASSERT_EQ(golden.size(), 99U);
    for (std::size_t i = 0; i < golden.size(); i += 11) {
        const Penalty penalty{std::stod(golden[i][0]), std::stod(golden[i][1])};
        const Line line = lineOf(moments, penalising(10), penalty);
        EXPECT_NEAR(line.constant, std::stod(golden[i][3]), 1e-6) << penalty.mix << ' ' << penalty.size;
        for (std::size_t j = 0; j < 10; ++j)
            EXPECT_NEAR(line.slopes[static_cast<Eigen::Index>(j)], std::stod(golden[i + 1 + j][3]), 1e-6) << penalty.mix << ' ' << penalty.size << ' ' << golden[i + 1 + j][2];
    }
}

TEST(Penalised, StandardErrorsAgreeWithLm)
{
    Moments moments = motorCars();
    const auto golden = goldenCells("lm.csv");
    // mpg itself: its mean is 20.090625 and its standard deviation (over n) the slope of the made one.
    Selection selection{{4, 2, 5}, {}}; // wt, hp, qsec
    const Line line = lineOf(moments, selection, {});
    const double deviation = std::stod(golden[1][1]) / line.slopes[0];
    const double variance = deviation * deviation * line.squares / (32.0 - 4.0);
    const Eigen::MatrixXd covariance = covarianceOf(moments, selection, {}, line);
    for (Eigen::Index j = 0; j < 4; ++j)
        EXPECT_NEAR(std::sqrt(variance * covariance(j, j)), std::stod(golden[static_cast<std::size_t>(j)][2]), 1e-6) << j;
    for (Eigen::Index j = 0; j < 3; ++j)
        EXPECT_NEAR(deviation * line.slopes[j], std::stod(golden[static_cast<std::size_t>(j) + 1][1]), 1e-6);
}

TEST(Penalised, LeastSquaresByHand)
{
    Eigen::MatrixXd rows(4, 2);
    rows << 1, 0, 3, 1, 4, 2, 8, 3;
    const Line line = lineOf(momentsFrom(rows), penalising(1), {});
    EXPECT_NEAR(line.slopes[0], 2.2, 1e-9); // sum (x - 1.5)(y - 4) = 11, sum (x - 1.5)^2 = 5
    EXPECT_NEAR(line.constant, 0.7, 1e-9);
    EXPECT_NEAR(line.terms, 2.0, 1e-9);
    EXPECT_NEAR(line.squares, 1.8, 1e-9); // residuals 0.3, 0.1, -1.1, 0.7
}

TEST(Penalised, RidgeShrinksByTheSizeOfTheColumn)
{
    Eigen::MatrixXd rows(4, 2);
    rows << -6, -3, -2, -1, 2, 1, 6, 3;
    const Line line = lineOf(momentsFrom(rows), penalising(1), {0.0, 1.0}); // a penalty of the column's own variance halves it
    EXPECT_NEAR(line.slopes[0], 1.0, 1e-9);
    EXPECT_NEAR(line.terms, 1.5, 1e-9);
}

TEST(Penalised, FreeColumnsAreNotShrunk)
{
    Eigen::MatrixXd rows(4, 3);
    rows << -6, -3, 1, -2, -1, -1, 2, 1, -1, 6, 3, 1;
    const Line line = lineOf(momentsFrom(rows), Selection{{0}, {1}}, {1.0, 10.0});
    EXPECT_NEAR(line.slopes[0], 2.0, 1e-9);
    EXPECT_EQ(line.slopes[1], 0.0);
}

TEST(Penalised, LassoLeavesNothingAtTheLargestSizeAndSomethingBelow)
{
    const Moments moments = motorCars();
    for (const double mix : {0.5, 1.0}) {
        const double largest = largestSize(moments, penalising(10), mix);
        EXPECT_EQ(lineOf(moments, penalising(10), {mix, 1.0001 * largest}).slopes.cwiseAbs().maxCoeff(), 0.0);
        EXPECT_GT(lineOf(moments, penalising(10), {mix, 0.99 * largest}).slopes.cwiseAbs().maxCoeff(), 0.0);
    }
}

TEST(Penalised, RepeatedAndConstantColumnsAreHarmless)
{
    Eigen::MatrixXd rows(5, 4);
    rows << 1, 0, 0, 7, 3, 1, 1, 7, 5, 2, 2, 7, 7, 3, 3, 7, 9, 4, 4, 7;
    for (const Penalty penalty : {Penalty{0.0, 0.0}, Penalty{1.0, 1e-9}}) {
        const Line line = lineOf(momentsFrom(rows), penalising(3), penalty);
        EXPECT_NEAR(line.slopes[0] + line.slopes[1], 2.0, 1e-6);
        EXPECT_EQ(line.slopes[2], 0.0);
        EXPECT_NEAR(line.constant, 1.0, 1e-5);
    }
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

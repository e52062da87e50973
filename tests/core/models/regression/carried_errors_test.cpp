#include "core/models/regression/form_choice.h"
#include "tests/core/models/regression/golden_regression.h"

#include <gtest/gtest.h>

#include <numbers>

using namespace shelfcast::core;
using namespace shelfcast::core::regression;
using shelfcast::testing::goldenCells;

namespace {

/// [y, 1, t, wave] of Lake Huron's level; in the series "gaps" five years are unknown.
RowMatrix lakeHuron(bool gaps)
{
    const auto cells = goldenCells("lake_huron.csv");
    RowMatrix all(static_cast<Eigen::Index>(cells.size()), 4);
    for (Eigen::Index i = 0; i < all.rows(); ++i) {
        const double t = static_cast<double>(i) + 1.0;
        all.row(i) << std::stod(cells[static_cast<std::size_t>(i)][0]), 1.0, t, std::sin(2.0 * std::numbers::pi * t / 11.0);
    }
    if (gaps)
        for (const Eigen::Index unknown : {4, 39, 40, 41, 97})
            all(unknown, 0) = std::nan("");
    return all;
}

TEST(CarriedErrors, LikelihoodAndCoefficientsAgreeWithR)
{
    const auto golden = goldenCells("carried.csv");
    ASSERT_EQ(golden.size(), 8U);
    for (const auto &row : golden) {
        SCOPED_TRACE(row[0] + " phi " + row[1] + " theta " + row[2]);
        const double phi = std::stod(row[1]);
        const Whitened whitened = whiten(lakeHuron(row[0] == "gaps"), {phi, phi + std::stod(row[2])}, {});
        const Moments moments = momentsOf(whitened);
        const Selection selection{{0, 1}, {}};
        const Line line = lineOf(moments, selection, {});
        EXPECT_NEAR(line.constant, std::stod(row[3]), 1e-6);
        EXPECT_NEAR(line.slopes[0], std::stod(row[4]), 1e-8);
        EXPECT_NEAR(line.slopes[1], std::stod(row[5]), 1e-8);
        const double variance = line.squares / moments.rows;
        EXPECT_NEAR(variance, std::stod(row[9]), 1e-6);
        EXPECT_NEAR(whitened.logVariances, std::stod(row[10]), 1e-8);
        const double n = moments.rows;
        EXPECT_NEAR(-0.5 * (n * std::log(2.0 * std::numbers::pi * variance) + n + whitened.logVariances), std::stod(row[11]), 1e-3);
        const Eigen::MatrixXd covariance = covarianceOf(moments, selection, {}, line);
        for (Eigen::Index j = 0; j < 3; ++j)
            EXPECT_NEAR(std::sqrt(variance * covariance(j, j)), std::stod(row[6 + static_cast<std::size_t>(j)]), 1e-5);
    }
}

TEST(CarriedErrors, LevelsGoOnFromEveryStop)
{
    const RowMatrix all = lakeHuron(true);
    const Carry carry{0.8, 0.5};
    const std::size_t stops[] = {30, 98};
    const RowMatrix whole = whiten(all, carry, stops).levels;
    const RowMatrix shorter = whiten(all.topRows(30), carry, std::span(stops).first(1)).levels;
    EXPECT_EQ(whole.row(0), shorter.row(0));
    EXPECT_NE(whole(1, 0), whole(0, 0));
}

TEST(CarriedErrors, AnAutoregressionByHand)
{
    RowMatrix all(3, 2);
    all << 2.0, 1.0, 3.0, 1.0, 1.0, 1.0;
    const std::size_t stop[] = {3};
    const Whitened whitened = whiten(all, {0.6, 0.6}, stop);
    EXPECT_NEAR(whitened.rows(0, 0), 2.0 * 0.8, 1e-12); // the first has the variance 1 / (1 - 0.36)
    EXPECT_NEAR(whitened.rows(1, 0), 3.0 - 0.6 * 2.0, 1e-12);
    EXPECT_NEAR(whitened.rows(2, 0), 1.0 - 0.6 * 3.0, 1e-12);
    EXPECT_NEAR(whitened.levels(0, 0), 0.6, 1e-12);
    EXPECT_NEAR(whitened.logVariances, -std::log(0.64), 1e-12);
    EXPECT_NEAR(carriedVariance({0.6, 0.6}, 3), 1.0 + 0.36 + 0.1296, 1e-12);
}

TEST(CarriedErrors, AWanderingLevelStartsAtTheLine)
{
    RowMatrix all(3, 2);
    all << 4.0, 1.0, 6.0, 1.0, 5.0, 1.0;
    const std::size_t stop[] = {3};
    const Whitened whitened = whiten(all, {1.0, 0.5}, stop);
    EXPECT_NEAR(whitened.rows(0, 0), 4.0, 1e-12);
    EXPECT_NEAR(whitened.rows(1, 0), 4.0, 1e-12); // 6 less a level of 2
    EXPECT_NEAR(whitened.rows(2, 0), 1.0, 1e-12); // 5 less a level of 4
    EXPECT_NEAR(whitened.levels(0, 0), 4.5, 1e-12);
    EXPECT_EQ(whitened.logVariances, 0.0);
}

} // namespace

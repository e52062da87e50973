#include "core/clustering/hierarchical.h"
#include "core/clustering/kmeans.h"
#include "core/clustering/mixture.h"
#include "core/clustering/quality.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

using namespace shelfcast::core;

/// The numbers that scikit-learn 1.2.1 and scipy 1.10.1 give, as tests/golden/clustering/generate.py wrote them.
namespace {

std::vector<std::vector<std::string>> table(const std::string &name)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/clustering/" + name);
    EXPECT_TRUE(in) << name;
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells(line);
        rows.emplace_back();
        for (std::string cell; std::getline(cells, cell, ',');)
            rows.back().push_back(cell);
    }
    return rows;
}

double figure(const std::string &name)
{
    for (const auto &row : table("figures.csv"))
        if (row[0] == name)
            return std::stod(row[1]);
    ADD_FAILURE() << name;
    return 0.0;
}

Points goldenPoints()
{
    const auto rows = table("points.csv");
    Points points(rows.size(), rows[0].size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t d = 0; d < points.width; ++d)
            points.row(i)[d] = std::stof(rows[i][d]);
    return points;
}

std::vector<int> column(std::size_t which)
{
    std::vector<int> values;
    for (const auto &row : table("labels.csv"))
        values.push_back(std::stoi(row[which]));
    return values;
}

KMeansOptions fromFirstSix(const Points &points)
{
    KMeansOptions options;
    options.clusters = 6;
    options.start.assign(points.values.begin(), points.values.begin() + static_cast<std::ptrdiff_t>(6 * points.width));
    return options;
}

} // namespace

TEST(Golden, KMeansAndItsSilhouettes)
{
    const Points points = goldenPoints();
    const auto found = kMeans(points, fromFirstSix(points), {});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->labels, column(1));
    EXPECT_NEAR(found->inertia, figure("inertia"), 1e-6);
    EXPECT_EQ(found->iterations, static_cast<int>(figure("iterations")));
    EXPECT_NEAR(adjustedRand(column(0), found->labels), figure("adjusted_rand"), 1e-9);
    const std::vector<double> mine = silhouettes(PairDistances(points, {}), found->labels);
    const auto rows = table("labels.csv");
    for (std::size_t i = 0; i < mine.size(); ++i)
        EXPECT_NEAR(mine[i], std::stod(rows[i][2]), 1e-6);
}

TEST(Golden, TheTreeIsThatOfScipy)
{
    const auto tree = wardTree(goldenPoints(), {});
    ASSERT_TRUE(tree);
    const auto rows = table("ward.csv");
    ASSERT_EQ(tree->merges.size(), rows.size());
    for (std::size_t m = 0; m < rows.size(); ++m) {
        EXPECT_EQ(tree->merges[m].a, std::stoul(rows[m][0])) << m;
        EXPECT_EQ(tree->merges[m].b, std::stoul(rows[m][1])) << m;
        EXPECT_NEAR(tree->merges[m].height, std::stod(rows[m][2]), 1e-6) << m;
        EXPECT_EQ(tree->merges[m].count, std::stoul(rows[m][3])) << m;
    }
}

TEST(Golden, MixturesFitAsWellAsTheirs)
{
    const Points points = goldenPoints();
    for (const auto &[covariances, name] : {std::pair{Covariances::Diagonal, "diag"}, std::pair{Covariances::Full, "full"}}) {
        MixtureOptions options;
        options.clusters = 6;
        options.covariances = covariances;
        options.start = fromFirstSix(points).start;
        options.tolerance = 1e-7;
        options.maximumIterations = 2000;
        const auto found = gaussianMixture(points, options, {});
        ASSERT_TRUE(found);
        EXPECT_TRUE(found->converged);
        EXPECT_NEAR(found->logLikelihood, figure(std::string(name) + "_log_likelihood"), 2e-5) << name;
        EXPECT_NEAR(found->bic, figure(std::string(name) + "_bic"), 1e-2) << name;
    }
}

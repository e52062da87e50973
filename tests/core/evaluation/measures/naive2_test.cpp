#include "core/evaluation/measures/naive2.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

using namespace shelfcast::core;

namespace {

std::vector<std::vector<std::string>> table(const std::string &file)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/evaluation/" + file);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        rows.emplace_back();
        for (std::string cell; std::getline(cells, cell, ',');)
            rows.back().push_back(cell);
    }
    return rows;
}

TEST(Naive2, AgreesWithR)
{
    std::map<std::string, std::vector<double>> series;
    for (const auto &row : table("series.csv"))
        series[row[0]].push_back(std::stod(row[1]));
    std::size_t compared = 0;
    for (const auto &row : table("naive2.csv")) {
        const int season = std::stoi(row[1]), step = std::stoi(row[3]);
        const double expected = std::stod(row[4]);
        EXPECT_EQ(passesSeasonalityTest(series[row[0]], season), row[2] == "TRUE") << row[0];
        EXPECT_NEAR(naive2(series[row[0]], season, step).back(), expected, 1e-10 * expected) << row[0] << ' ' << step;
        ++compared;
    }
    EXPECT_EQ(compared, 71U);
}

TEST(Naive2, IndicesByHand)
{
    // A line would have no season; here the second of two periods is three times the first.
    const std::vector<double> y = {10, 30, 10, 30, 10, 30};
    EXPECT_THAT(seasonalIndices(y, 2), ::testing::ElementsAre(::testing::DoubleEq(0.5), ::testing::DoubleEq(1.5)));
    EXPECT_THAT(naive2(y, 2, 3), ::testing::Each(30.0)) << "six periods are too few for the test: acf(2) is below its limit";
}

TEST(Naive2, GapsAndZerosAreHarmless)
{
    std::vector<double> y(36, 0.0);
    for (std::size_t i = 0; i < y.size(); i += 6)
        y[i] = 50.0;
    y[20] = std::nan("");
    for (const double value : naive2(y, 6, 12))
        EXPECT_TRUE(std::isfinite(value));
    EXPECT_THAT(naive2(std::vector<double>(5, std::nan("")), 4, 2), ::testing::Each(0.0));
}

} // namespace

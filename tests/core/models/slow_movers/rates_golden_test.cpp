#include "core/models/slow_movers/rates.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <sstream>

using namespace shelfcast::core::slow;

/// Held against the numbers of R's forecast 8.20, as tests/golden/slow_movers/generate.R wrote them.
namespace {

std::vector<std::string> split(const std::string &text, char mark)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, mark);)
        parts.push_back(part);
    return parts;
}

std::vector<double> numbers(const std::string &text)
{
    std::vector<double> values;
    for (const std::string &part : split(text, ' '))
        if (!part.empty())
            values.push_back(part == "NA" ? std::nan("") : std::stod(part));
    return values;
}

std::vector<std::vector<std::string>> rows(const std::string &file)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/slow_movers/" + file);
    std::string line;
    std::getline(in, line);
    std::vector<std::vector<std::string>> all;
    while (std::getline(in, line))
        all.push_back(split(line, ','));
    return all;
}

TEST(CrostonGolden, AgreesWithRInEveryPeriod)
{
    std::size_t compared = 0;
    for (const auto &row : rows("croston.csv")) {
        const double alpha = std::stod(row[1]), expected = std::stod(row[4]);
        const std::vector<double> y = numbers(row[2]), fitted = numbers(row[3]);
        const Rates rates = croston(y, alpha, 0.0, Start::First);
        ASSERT_EQ(rates.rate.size(), y.size() + 1);
        EXPECT_NEAR(rates.rate.back(), expected, 1e-12 * expected) << row[0] << ' ' << alpha;
        for (std::size_t t = 1; t < y.size(); ++t, ++compared)
            EXPECT_NEAR(rates.rate[t], fitted[t], 1e-12) << row[0] << ' ' << alpha << ' ' << t;
        const double corrected = row[0] == "regular" || row[0] == "dying" ? expected : (1.0 - alpha / 2.0) * expected; // these two sell without a gap
        EXPECT_NEAR(croston(y, alpha, 0.5, Start::First).rate.back(), corrected, 1e-12 * expected);
    }
    EXPECT_EQ(compared, 957U);
}

TEST(AggregatedGolden, AgreesWithSimpleSmoothingOfTheSums)
{
    std::size_t compared = 0;
    for (const auto &row : rows("ses.csv")) {
        const double expected = std::stod(row[4]);
        const Rates rates = aggregated(numbers(row[3]), std::stoi(row[1]), std::stod(row[2]), Start::First);
        EXPECT_NEAR(rates.rate.back(), expected, 1e-12 * (1.0 + expected)) << row[0] << ' ' << row[1];
        ++compared;
    }
    EXPECT_EQ(compared, 18U);
}

} // namespace

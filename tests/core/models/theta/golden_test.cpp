#include "core/models/theta/forecast.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

using namespace shelfcast::core;
using namespace shelfcast::core::theta;

/// The numbers that R's forecast 8.20 gives, as tests/golden/theta/generate.R wrote them.
namespace {

using Cells = std::vector<std::string>;

std::map<std::string, std::vector<Cells>> table(const std::string &file)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/theta/" + file);
    std::map<std::string, std::vector<Cells>> bySeries;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::istringstream stream(line);
        Cells cells;
        for (std::string cell; std::getline(stream, cell, ',');)
            cells.push_back(cell);
        bySeries[cells[0]].push_back(cells);
    }
    return bySeries;
}

struct Case {
    std::string name;
    std::vector<double> y;
    int season = 1;
};

std::vector<Case> cases()
{
    std::vector<Case> all;
    for (const auto &[name, rows] : table("series.csv")) {
        all.push_back({name, {}, std::stoi(rows.front()[1])});
        for (const Cells &row : rows)
            all.back().y.push_back(std::stod(row[2]));
    }
    return all;
}

FitOptions options(const Case &c, LineKind kind)
{
    FitOptions made;
    made.kinds = {kind};
    made.seasonLength = c.season;
    made.formulaSpread = true;
    return made;
}

TEST(ThetaGolden, FitsAsThetaf)
{
    const auto fits = table("fits.csv");
    ASSERT_EQ(fits.size(), 22U);
    for (const Case &c : cases()) {
        SCOPED_TRACE(c.name);
        const Cells row = fits.at(c.name).front();
        const auto fitted = theta::fit(c.y, options(c, LineKind::Drift));
        ASSERT_TRUE(fitted);
        EXPECT_EQ(fitted->season.present(), row[4] == "1");
        EXPECT_NEAR(fitted->parameters.alpha, std::stod(row[1]), 1e-3);
        const double drift = std::stod(row[2]), sigma2 = std::stod(row[3]);
        EXPECT_NEAR(fitted->parameters.slope / 2.0, drift, 1e-9 * std::abs(drift) + 1e-12);
        // R's simplex stops close to the minimum; ours is never above it, but for what 1e-5 in alpha does.
        const double ours = fitted->spread.deviation * fitted->spread.deviation;
        EXPECT_LE(ours, sigma2 * (1.0 + 1e-8));
        EXPECT_NEAR(ours, sigma2, 1e-4 * sigma2);
    }
}

TEST(ThetaGolden, ForecastsAsThetaf)
{
    const auto forecasts = table("forecasts.csv");
    int compared = 0;
    for (const Case &c : cases()) {
        SCOPED_TRACE(c.name);
        const auto fitted = theta::fit(c.y, options(c, LineKind::Drift));
        ASSERT_TRUE(fitted);
        const std::vector<Cells> &rows = forecasts.at(c.name);
        const Ahead ahead = forecast(*fitted, c.y, rows.size());
        for (std::size_t h = 0; h < rows.size(); ++h, ++compared) {
            const double mean = std::stod(rows[h][2]), half95 = 0.5 * (std::stod(rows[h][6]) - std::stod(rows[h][5]));
            EXPECT_NEAR(ahead.mean[h], mean, 1e-3 * std::abs(mean));
            EXPECT_NEAR(1.959963984540054 * ahead.deviation[h], half95, 1e-3 * half95);
        }
    }
    EXPECT_EQ(compared, 257);
}

TEST(ThetaGolden, OneLineIsTheMethodOfTheFirstPaper)
{
    const auto lines = table("lines.csv");
    for (const Case &c : cases()) {
        SCOPED_TRACE(c.name);
        const auto fitted = theta::fit(c.y, options(c, LineKind::Static));
        ASSERT_TRUE(fitted);
        const std::vector<Cells> &rows = lines.at(c.name);
        const Ahead ahead = forecast(*fitted, c.y, rows.size());
        for (std::size_t h = 0; h < rows.size(); ++h) {
            const double mean = std::stod(rows[h][2]);
            EXPECT_NEAR(ahead.mean[h], mean, 1e-3 * std::abs(mean)) << "step " << h + 1;
        }
    }
}

} // namespace

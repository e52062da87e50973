#include "tests/core/panel/golden.h"

#include "core/panel/interpolate.h"
#include "core/panel/mstl.h"
#include "core/panel/super_smoother.h"

#include <gmock/gmock.h>

#include <algorithm>

// The numbers come from R 4.2's stats::stl and supsmu and forecast 8.20; tests/golden/decomposition/generate.R writes them again.
namespace shelfcast::core {
namespace {

using golden::numbers;
using golden::Row;

/// The numbers agree to @p tolerance of the largest one.
void expectSame(const std::vector<double> &ours, const std::vector<double> &theirs, const char *what, double tolerance = 1e-9)
{
    ASSERT_EQ(ours.size(), theirs.size()) << what;
    double size = 0;
    for (const double value : theirs)
        size = std::max(size, std::isnan(value) ? 0.0 : std::abs(value));
    for (std::size_t t = 0; t < ours.size(); ++t) {
        ASSERT_EQ(std::isnan(ours[t]), std::isnan(theirs[t])) << what << " at " << t;
        if (!std::isnan(theirs[t])) {
            ASSERT_NEAR(ours[t], theirs[t], tolerance * size) << what << " at " << t;
        }
    }
}

TEST(DecompositionGolden, StlIsThatOfR)
{
    const auto rows = golden::rows("stl.csv");
    ASSERT_EQ(rows.size(), 11U);
    for (const Row &row : rows) {
        SCOPED_TRACE(row.at("series") + " window " + row.at("s_window"));
        const golden::Series series = golden::series(row.at("series"));
        const auto at = [&](const char *key) { return std::stoi(row.at(key)); };
        StlOptions options;
        options.periodic = at("s_window") == 0;
        options.season = {at("s_window"), at("s_degree"), at("s_jump")};
        options.trend = {at("t_window"), at("t_degree"), at("t_jump")};
        options.lowPass = {at("l_window"), at("t_degree"), at("l_jump")};
        options.robust = at("robust") == 1;
        options.inner = at("inner");
        options.outer = at("outer");
        const SeasonalTrend parts = stl(series.values, series.seasons.front(), options);
        expectSame(parts.season, numbers(row.at("season")), "season");
        expectSame(parts.trend, numbers(row.at("trend")), "trend");
        expectSame(parts.weights, numbers(row.at("weights")), "weights", 1e-7);
    }
}

TEST(DecompositionGolden, MstlIsThatOfForecast)
{
    const auto rows = golden::rows("mstl.csv");
    ASSERT_EQ(rows.size(), 18U);
    for (const Row &row : rows) {
        SCOPED_TRACE(row.at("series") + (row.at("robust") == "1" ? " robust" : ""));
        const golden::Series series = golden::series(row.at("series"));
        MstlOptions options;
        options.stl.robust = row.at("robust") == "1";
        const Decomposition parts = mstl(series.values, series.seasons, options);
        expectSame(parts.trend, numbers(row.at("trend")), "trend");
        const auto seasons = golden::cells(row.at("season"), ';');
        ASSERT_EQ(parts.seasons.size(), seasons.size());
        for (std::size_t i = 0; i < seasons.size(); ++i)
            expectSame(parts.seasons[i].values, numbers(seasons[i]), "season");
        for (std::size_t t = 0; t < series.values.size(); ++t)
            if (!std::isnan(series.values[t])) {
                EXPECT_NEAR(parts.trend[t] + parts.season(t) + parts.remainder[t], series.values[t], 1e-9 * std::abs(series.values[t]));
                EXPECT_NEAR(parts.adjusted[t], parts.trend[t] + parts.remainder[t], 1e-9 * std::abs(series.values[t]));
            }
    }
}

TEST(DecompositionGolden, TheSuperSmootherIsThatOfR)
{
    const auto rows = golden::rows("supsmu.csv");
    ASSERT_EQ(rows.size(), 5U);
    for (const Row &row : rows) {
        SCOPED_TRACE(row.at("series"));
        expectSame(superSmooth(golden::series(row.at("series")).values), numbers(row.at("smooth")), "smooth");
    }
}

TEST(DecompositionGolden, GapsAreFilledAsByForecast)
{
    const auto rows = golden::rows("interpolated.csv");
    ASSERT_EQ(rows.size(), 4U);
    for (const Row &row : rows) {
        SCOPED_TRACE(row.at("series"));
        const golden::Series series = golden::series(row.at("series"));
        expectSame(interpolated(series.values, series.seasons), numbers(row.at("values")), "values");
    }
}

} // namespace
} // namespace shelfcast::core

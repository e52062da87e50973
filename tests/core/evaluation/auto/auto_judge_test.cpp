#include "core/evaluation/auto/auto_judge.h"

#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <numeric>

using namespace shelfcast::core;
using namespace shelfcast::testing;

namespace {

const Teams &teams()
{
    static const Registry models = builtinModels();
    static const Teams all(models, false);
    return all;
}

std::size_t placeOf(const std::string &id)
{
    const auto &team = teams().of(TeamKind::Regular);
    return static_cast<std::size_t>(std::ranges::find(team, id, &Contender::id) - team.begin());
}

/// A past forecast in which everybody erred by noise of its own, of the sizes that `sizeOf` says.
PastForecast pastOf(std::size_t series, std::size_t origin, const std::function<double(std::size_t)> &sizeOf)
{
    PastForecast past;
    past.series = series;
    past.held = static_cast<int>(6 * (origin + 1));
    past.actual.assign(6, 100.0F);
    const std::size_t k = teams().of(TeamKind::Regular).size();
    for (std::size_t c = 0; c < k; ++c) {
        std::vector<float> rows;
        for (std::size_t step = 0; step < 6; ++step) {
            const double mean = 100.0 + sizeOf(c) * noise(series * 7919 + origin * 104729 + c * 1299709 + step * 15485863);
            rows.push_back(static_cast<float>(mean));
            std::vector<double> quantiles;
            normalQuantiles(std::vector{mean}, std::vector{1.0}, quantiles);
            rows.insert(rows.end(), quantiles.begin(), quantiles.end());
        }
        past.forecasts.push_back(std::move(rows));
    }
    past.unit = 1.0;
    return past;
}

std::vector<PastForecast> panelPast(std::size_t series, const std::function<double(std::size_t, std::size_t)> &sizeOf)
{
    std::vector<PastForecast> all;
    for (std::size_t i = 0; i < series; ++i)
        for (std::size_t origin = 0; origin < 3; ++origin)
            all.push_back(pastOf(i, origin, [&](std::size_t c) { return sizeOf(i, c); }));
    return all;
}

std::vector<bool> everybody() { return std::vector<bool>(teams().of(TeamKind::Regular).size(), true); }

TEST(AutoJudge, WithoutAPastTheUsualCombinationIsTaken)
{
    const PastJudge judge(teams(), {}, 6, Criterion::Absolute);
    const Judgement judgement = judge.judge({}, 0, everybody());
    EXPECT_EQ(judgement.blend.coreShare, 1.0);
    EXPECT_EQ(judgement.similar, 0U);
    EXPECT_FALSE(judge.calibration({}).known());
    EXPECT_TRUE(judgement.blend.core[placeOf("auto-arima")]);
}

TEST(AutoJudge, WhoErredLessCountsForMore)
{
    const std::size_t good = placeOf("mstl"), bad = placeOf("seasonal-naive");
    const auto past = panelPast(60, [&](std::size_t, std::size_t c) { return c == good ? 0.6 : c == bad ? 3.0 : 1.2; });
    for (const Criterion criterion : {Criterion::Absolute, Criterion::Squared}) {
        const Judgement judgement = PastJudge(teams(), past, 6, criterion).judge({}, 999, everybody());
        for (std::size_t c = 0; c < judgement.blend.members(); ++c)
            EXPECT_LE(judgement.blend.weights[c], judgement.blend.weights[good]);
        EXPECT_LT(judgement.blend.weights[bad], 0.05);
        EXPECT_NEAR(std::accumulate(judgement.blend.weights.begin(), judgement.blend.weights.end(), 0.0), 1.0, 1e-9);
        EXPECT_NEAR(judgement.blend.coreShare, 0.55, 0.01) << "half, and a little for doubt";
        EXPECT_LT(judgement.loss, judgement.losses[bad]);
        EXPECT_EQ(judgement.similar, 180U);
    }
}

TEST(AutoJudge, FarBetterThanAllTogetherIsTakenAlone)
{
    const std::size_t exact = placeOf("theta");
    const auto past = panelPast(40, [&](std::size_t, std::size_t c) { return c == exact ? 0.01 : 3.0; });
    const Judgement judgement = PastJudge(teams(), past, 6, Criterion::Squared).judge({}, 999, everybody());
    ASSERT_TRUE(judgement.champion);
    EXPECT_EQ(*judgement.champion, exact);
}

TEST(AutoJudge, TheOwnPastCountsWhereSeriesDifferAndNotWhereTheyOnlyVary)
{
    const std::size_t special = placeOf("theta");
    // In the first panel every second series is one for `theta`; in the second nobody is, and one series' origins looked so by luck.
    const auto differ = panelPast(60, [&](std::size_t i, std::size_t c) { return (c == special) == (i % 2 == 0) ? 0.2 : 2.0; });
    auto vary = panelPast(60, [&](std::size_t, std::size_t) { return 1.0; });
    for (std::size_t origin = 0; origin < 3; ++origin)
        vary[origin] = pastOf(0, origin, [&](std::size_t c) { return c == special ? 0.2 : 2.0; });
    const auto shareOf = [&](const std::vector<PastForecast> &past, std::size_t series) {
        const Judgement judgement = PastJudge(teams(), past, 6, Criterion::Squared).judge({}, series, everybody());
        return judgement.champion == special ? 1.0 : judgement.blend.weights[special];
    };
    EXPECT_GT(shareOf(differ, 0), 0.25); // the others err apart, so that together they are good too
    EXPECT_LT(shareOf(differ, 1), 0.05);
    EXPECT_LT(shareOf(vary, 0), 0.2);
}

TEST(AutoJudge, WhoIsNotAvailableGetsNothing)
{
    const auto past = panelPast(30, [](std::size_t, std::size_t) { return 1.0; });
    std::vector<bool> some(everybody().size());
    some[placeOf("mstl")] = some[placeOf("theta")] = true; // nobody of the core
    const Judgement judgement = PastJudge(teams(), past, 6, Criterion::Absolute).judge({}, 0, some);
    EXPECT_EQ(judgement.blend.coreShare, 0.0);
    for (std::size_t c = 0; c < some.size(); ++c)
        EXPECT_TRUE(some[c] || judgement.blend.weights[c] == 0.0);
}

TEST(AutoJudge, IntervalsAreLearnedFromThePast)
{
    // All say a deviation of 1, and together err less than each: by about 1 / sqrt(3) over the square root of who counts.
    const auto past = panelPast(200, [](std::size_t, std::size_t) { return 1.0; });
    const Calibration calibration = PastJudge(teams(), past, 6, Criterion::Absolute).calibration({});
    ASSERT_TRUE(calibration.known());
    EXPECT_LT(calibration.at(3.0)[2], 0.6);
}

TEST(AutoTeam, TheKindOfSeriesDecidesWhoTakesPart)
{
    const auto situationWith = [](const std::vector<double> &y, int season) {
        SeriesView view;
        view.y = y;
        view.seasonLength = season;
        return situationOf(view);
    };
    EXPECT_EQ(situationWith(values(60, [](std::size_t i) { return ordinary(i, 12); }), 12).team, TeamKind::Regular);
    EXPECT_EQ(situationWith(values(120, [](std::size_t i) { return ordinary(i, 52); }), 52).team, TeamKind::LongSeason);
    EXPECT_EQ(situationWith(values(60, [](std::size_t i) { return i % 3 == 0 ? 2.0 : 0.0; }), 12).team, TeamKind::SlowMover);
    EXPECT_EQ(situationWith(values(60, [](std::size_t i) { return 3.0 + std::round(2.0 * noise(i)); }), 12).team, TeamKind::Counts);
    EXPECT_TRUE(situationWith(values(60, [](std::size_t i) { return ordinary(i, 12); }), 12).seasonal);
    EXPECT_FALSE(situationWith(values(20, [](std::size_t i) { return ordinary(i, 12); }), 12).seasonal);
}

TEST(AutoTeam, TheCheapestComeFirstAndOneOfTheUsualAlways)
{
    const auto &team = teams().of(TeamKind::Regular);
    const std::vector<double> y = values(100, [](std::size_t i) { return ordinary(i, 12); });
    SeriesView view;
    view.y = y;
    view.seasonLength = 12;
    const auto count = [&](double milliseconds) { return std::ranges::count(affordable(team, view, milliseconds), true); };
    EXPECT_EQ(count(1000.0), static_cast<std::ptrdiff_t>(team.size()));
    EXPECT_LT(count(10.0), static_cast<std::ptrdiff_t>(team.size()));
    EXPECT_LE(count(1.0), count(10.0));
    const auto little = affordable(team, view, 0.0);
    bool core = false;
    for (std::size_t c = 0; c < team.size(); ++c)
        core = core || (little[c] && team[c].core);
    EXPECT_TRUE(core);
}

} // namespace

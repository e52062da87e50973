#include "core/evaluation/totals/reconcile.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <numeric>
#include <random>
#include <sstream>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Three items at two places, the items of two categories: the hierarchy of tests/golden/reconcile.
std::vector<SeriesKey> shop()
{
    std::vector<SeriesKey> keys;
    for (const auto &[item, category] : {std::pair("cola", "drinks"), {"rye", "bread"}, {"water", "drinks"}})
        for (const char *place : {"east", "west"})
            keys.push_back({static_cast<std::int64_t>(keys.size()) + 1, item, place, category});
    return keys;
}

std::vector<std::vector<double>> golden(const std::string &name, bool header)
{
    std::ifstream file(SHELFCAST_GOLDEN "/reconcile/" + name);
    EXPECT_TRUE(file.good()) << name;
    std::string line, cell;
    if (header)
        std::getline(file, line);
    std::vector<std::vector<double>> rows;
    while (std::getline(file, line)) {
        rows.emplace_back();
        std::istringstream cells(line);
        while (std::getline(cells, cell, ','))
            rows.back().push_back(std::stod(cell));
    }
    return rows;
}

/// The largest difference between a sum and its series, beside the sum.
double worstGap(const Hierarchy &hierarchy, const std::vector<double> &series, const std::vector<double> &totals)
{
    double worst = 0.0;
    for (std::size_t node = 0; node < totals.size(); ++node) {
        double sum = 0.0;
        for (const std::uint32_t member : hierarchy.totals[node].series)
            sum += series[member];
        worst = std::max(worst, std::abs(sum - totals[node]) / std::max(1.0, std::abs(totals[node])));
    }
    return worst;
}

TEST(Hierarchy, HasTheLevelsThatTheSeriesHave)
{
    const Hierarchy all = hierarchyOf(shop());
    std::vector<std::string> names;
    for (const HierarchyNode &node : all.totals)
        names.push_back(std::string(levelId(node.group.level)) + ":" + node.group.name);
    EXPECT_THAT(names, ElementsAre("total:", "location:east", "location:west", "category:bread", "category:drinks", "item:cola", "item:rye", "item:water"));
    EXPECT_THAT(all.totals[4].series, ElementsAre(0U, 1U, 4U, 5U));

    EXPECT_THAT(hierarchyOf(std::vector<SeriesKey>{{1, "cola", "", "drinks"}}).totals, IsEmpty()) << "nothing to sum";
    EXPECT_THAT(hierarchyOf(std::vector<SeriesKey>{{1, "cola", "", ""}, {2, "rye", "", ""}}).totals, SizeIs(1)) << "one place, no categories";
    EXPECT_THAT(hierarchyOf(shop(), 5).totals, SizeIs(5)) << "items are too many";
}

TEST(TotalsBuilder, AddsUpWhatIsKnownOfSeriesThatBeginAtDifferentTimes)
{
    const std::vector<SeriesKey> keys = {{1, "a", "", ""}, {2, "b", "", ""}};
    const Hierarchy hierarchy = hierarchyOf(keys);
    Panel frame;
    frame.covariates = {{"promotion", CovariateKind::KnownAhead}};
    TotalsBuilder builder(hierarchy, frame);
    Series late, early;
    late.firstPeriod = 12;
    late.y = {5.0, kNone};
    late.covariates = {{1.0, 0.0, 1.0}};
    late.unitValue = 4.0;
    early.firstPeriod = 10;
    early.y = {1.0, 2.0, 3.0, kNone};
    early.covariates = {{0.0, 0.0, 0.0, kNone, 0.0}};
    builder.add(0, late);
    builder.add(1, early);
    const Panel totals = builder.take();
    ASSERT_THAT(totals.series, SizeIs(1));
    const Series &sum = totals.series[0];
    EXPECT_EQ(sum.firstPeriod, 10);
    ASSERT_THAT(sum.y, SizeIs(4));
    EXPECT_THAT(std::vector(sum.y.begin(), sum.y.begin() + 3), ElementsAre(1.0, 2.0, 8.0));
    EXPECT_TRUE(std::isnan(sum.y[3]));
    EXPECT_EQ(sum.states[3], PeriodState::Missing);
    EXPECT_THAT(sum.covariates[0], ElementsAre(0.0, 0.0, 0.5, 0.0, 0.5));
    EXPECT_NEAR(sum.unitValue, (6.0 + 20.0) / 11.0, 1e-12);
}

TEST(Reconcile, MinTraceGivesTheTextbooksNumbers)
{
    const auto rows = golden("residuals.csv", false);
    const auto forecasts = golden("forecasts.csv", true);
    ASSERT_THAT(forecasts, SizeIs(14));
    OneStepResiduals residuals(14);
    for (const auto &row : rows)
        for (std::size_t variable = 0; variable < 14; ++variable)
            residuals[variable].push_back(row[variable]);
    const Reconciler reconciler(hierarchyOf(shop()), Reconciliation::MinTrace, residuals);
    EXPECT_NEAR(reconciler.shrinkage(), golden("shrinkage.csv", false)[0][0], 1e-9);
    std::vector<double> totals, series;
    for (std::size_t variable = 0; variable < 14; ++variable)
        (variable < 8 ? totals : series).push_back(forecasts[variable][0]);
    reconciler.apply(series, totals);
    for (std::size_t variable = 0; variable < 14; ++variable)
        EXPECT_NEAR(variable < 8 ? totals[variable] : series[variable - 8], forecasts[variable][1], 1e-7) << variable;
    EXPECT_LT(worstGap(reconciler.hierarchy(), series, totals), 1e-12);
}

TEST(Reconcile, StructuralScalingSplitsAGapByHand)
{
    // total 12, series 4 and 4: C = (1, -1, -1), W = diag(2, 1, 1), so z = 4 / 4 = 1: total 10, series 5 and 5.
    const std::vector<SeriesKey> keys = {{1, "a", "", ""}, {2, "b", "", ""}};
    std::vector<double> series = {4.0, 4.0}, totals = {12.0};
    Reconciler(hierarchyOf(keys), Reconciliation::MinTrace).apply(series, totals);
    EXPECT_THAT(series, ElementsAre(testing::DoubleNear(5.0, 1e-12), testing::DoubleNear(5.0, 1e-12)));
    EXPECT_NEAR(totals[0], 10.0, 1e-12);
}

TEST(Reconcile, BottomUpLeavesSeriesAndTopDownLeavesTheTotal)
{
    std::vector<double> series = {40.0, 20.0, 10.0, 10.0, 60.0, 20.0}, totals = {200.0, 120.0, 45.0, 30.0, 130.0, 66.0, 20.0, 80.0};
    const std::vector<double> before = series;
    std::vector<double> sums = totals;
    Reconciler(hierarchyOf(shop()), Reconciliation::BottomUp).apply(series, sums);
    EXPECT_EQ(series, before);
    EXPECT_THAT(sums, ElementsAre(160.0, 110.0, 50.0, 20.0, 140.0, 60.0, 20.0, 80.0));

    const Reconciler down(hierarchyOf(shop()), Reconciliation::TopDown);
    down.apply(series, totals);
    EXPECT_NEAR(totals[0], 200.0, 1e-9);
    EXPECT_NEAR(totals[4], 200.0 * 130.0 / 160.0, 1e-9) << "drinks by the categories' forecasts";
    EXPECT_NEAR(totals[5], 200.0 * 130.0 / 160.0 * 66.0 / 146.0, 1e-9) << "cola by the items' within drinks";
    EXPECT_NEAR(series[0], 200.0 * 130.0 / 160.0 * 66.0 / 146.0 * 40.0 / 60.0, 1e-9) << "east by the series' within cola";
    EXPECT_LT(worstGap(down.hierarchy(), series, totals), 1e-12);

    std::vector<double> none = {0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, some = {12.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0};
    down.apply(none, some);
    EXPECT_NEAR(some[0], 12.0, 1e-12) << "evenly where nothing says how";
}

TEST(Reconcile, NothingComesOutNegativeAndSumsStayExact)
{
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    std::vector<SeriesKey> keys;
    for (int i = 0; i < 60; ++i)
        keys.push_back({i + 1, "item" + std::to_string(i / 3), "place" + std::to_string(i % 3), "class" + std::to_string(i % 5)});
    const Hierarchy hierarchy = hierarchyOf(keys);
    OneStepResiduals residuals(hierarchy.totals.size() + keys.size());
    for (auto &one : residuals)
        for (int t = 0; t < 30; ++t)
            one.push_back(t < 4 && one.empty() ? kNone : 3.0 * normal(random));
    const Reconciler reconciler(hierarchy, Reconciliation::MinTrace, residuals);
    EXPECT_GT(reconciler.shrinkage(), 0.0);
    std::vector<double> series(60), totals(hierarchy.totals.size());
    int zeros = 0;
    for (int period = 0; period < 5; ++period) {
        for (double &one : series)
            one = std::abs(normal(random));
        for (double &one : totals)
            one = std::abs(normal(random)); // far below their series: these must go down, some of them to zero
        reconciler.apply(series, totals);
        for (const double one : series) {
            EXPECT_GE(one, 0.0);
            zeros += one == 0.0;
        }
        EXPECT_LT(worstGap(hierarchy, series, totals), 1e-9);
    }
    EXPECT_GT(zeros, 0);
}

TEST(Reconcile, SeriesThatWereNeverOffAndAllZeroForecastsDoNoHarm)
{
    const Hierarchy hierarchy = hierarchyOf(shop());
    const OneStepResiduals residuals(14, std::vector<double>(20, 0.0));
    const Reconciler reconciler(hierarchy, Reconciliation::MinTrace, residuals);
    std::vector<double> series(6, 0.0), totals(8, 0.0);
    reconciler.apply(series, totals);
    EXPECT_THAT(series, testing::Each(0.0));
    totals[0] = 6.0;
    reconciler.apply(series, totals);
    EXPECT_LT(worstGap(hierarchy, series, totals), 1e-9);
    EXPECT_THAT(series, testing::Each(testing::AllOf(testing::Ge(0.0), testing::Le(6.0))));
}

TEST(Reconcile, NoneLeavesAll)
{
    std::vector<double> series(6, 1.0), totals(8, 3.0);
    Reconciler(hierarchyOf(shop()), Reconciliation::None).apply(series, totals);
    EXPECT_THAT(totals, testing::Each(3.0));
    EXPECT_EQ(reconciliationFromId("mint"), Reconciliation::MinTrace);
    EXPECT_EQ(reconciliationId(Reconciliation::TopDown), "top-down");
    EXPECT_FALSE(reconciliationFromId("wish"));
}

} // namespace
} // namespace shelfcast::core

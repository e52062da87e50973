#include "core/models/neural/data/bootstrapped_sales.h"

#include "core/models/neural/data/windows.h"
#include "tests/core/models/neural/data/filled_window.h"
#include "tests/core/models/panels.h"

#include <gtest/gtest.h>

#include <numeric>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

constexpr int kHeld = 6, kContext = 18;

/// A steady seller, one that rests now and then, a slow mover, one with gaps; all but the first in whole pieces. Prices and promotions move them.
Panel shop()
{
    Panel panel = panelOf({seriesOf("steady", values(96, [](std::size_t i) { return 0.5 + ordinary(i, 12); })),
                           seriesOf("rests", values(90, [](std::size_t i) { return i % 6 == 4 ? 0.0 : std::round(ordinary(i, 12)); })),
                           seriesOf("slow", values(84, [](std::size_t i) { return std::max(0.0, std::round(4.0 * noise(i) - 1.5)); })),
                           seriesOf("gaps", values(80, [](std::size_t i) { return i % 5 == 2 ? kGap : std::round(ordinary(i, 12)); }))});
    addDrivers(panel, kHeld);
    return panel;
}

BootstrappedSales madeOf(const Panel &panel, int threads = 1, int held = kHeld)
{
    JobContext job;
    job.threads = threads;
    return BootstrappedSales(panel, held, kHeld, Windows(panel, featuresOf(panel, kHeld), kContext, kHeld).reach(), job);
}

std::vector<double> drawn(const BootstrappedSales &made, const Window &window, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> sales;
    EXPECT_EQ(made.draw(window, random, sales), window);
    return sales;
}

bool same(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::ranges::equal(a, b, [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

Window newest(const Panel &panel, std::uint32_t series)
{
    return {series, static_cast<std::int32_t>(panel.series[series].y.size()) - 2 * kHeld};
}

TEST(BootstrappedSales, DependOnTheSeedAloneAndNotOnTheThreads)
{
    const Panel panel = shop();
    const BootstrappedSales one = madeOf(panel), three = madeOf(panel, 3);
    for (std::uint32_t s = 0; s < panel.series.size(); ++s) {
        EXPECT_TRUE(same(drawn(one, newest(panel, s), 5), drawn(three, newest(panel, s), 5)));
        EXPECT_FALSE(same(drawn(one, newest(panel, s), 5), drawn(one, newest(panel, s), 6)));
    }
}

/// What lies after the training part has no say in what is shown of it.
TEST(BootstrappedSales, GarbageAfterTheTrainingPartChangesNothing)
{
    const Panel clean = shop();
    Panel garbage = clean;
    for (Series &series : garbage.series) {
        for (std::size_t t = series.y.size() - kHeld; t < series.y.size(); ++t)
            series.y[t] = t % 3 == 0 ? kGap : -1e7 * noise(t);
        for (std::vector<double> &column : series.covariates)
            for (std::size_t t = series.y.size() - kHeld; t < column.size(); ++t)
                column[t] = -1e6 * noise(t);
    }
    const Windows windows(clean, featuresOf(clean, kHeld), kContext, kHeld);
    const auto differing = [&](int held) {
        const BootstrappedSales a = madeOf(clean, 1, held), b = madeOf(garbage, 1, held);
        int differ = 0;
        for (const Window &window : windows.training(kHeld))
            differ += same(drawn(a, window, 9), drawn(b, window, 9)) ? 0 : 1;
        return differ;
    };
    EXPECT_EQ(differing(kHeld), 0);
    EXPECT_GT(differing(0), 20) << "the proof would prove nothing if garbage could not be seen at all";
}

TEST(BootstrappedSales, StaySalesOfTheirSeries)
{
    const Panel panel = shop();
    const BootstrappedSales made = madeOf(panel);
    for (const Window &window : Windows(panel, featuresOf(panel, kHeld), kContext, kHeld).training(kHeld)) {
        const std::vector<double> &y = panel.series[window.series].y;
        const std::vector<double> sales = drawn(made, window, static_cast<std::uint64_t>(window.origin));
        ASSERT_EQ(sales.size(), static_cast<std::size_t>(window.origin + kHeld));
        const double most = *std::ranges::max_element(y, {}, [](double value) { return std::isnan(value) ? 0.0 : value; });
        for (std::size_t t = 0; t < sales.size(); ++t) {
            ASSERT_EQ(std::isnan(sales[t]), std::isnan(y[t])) << "what is unknown stays so";
            if (std::isnan(sales[t]))
                continue;
            ASSERT_GE(sales[t], 0.0);
            ASSERT_LE(sales[t], 2.0 * most + 1.0);
            ASSERT_TRUE(window.series == 0 || sales[t] == std::floor(sales[t])) << "whole pieces stay whole";
            ASSERT_TRUE(window.series != 1 || y[t] > 0.0 || sales[t] == 0.0) << "a day without sales of a steady seller stays one";
        }
    }
}

/// What a window shows beside the sales is that of the real one: calendar, prices, promotions, places.
TEST(BootstrappedSales, KeepCalendarAndDrivers)
{
    const Panel panel = shop();
    const PanelFeatures features = featuresOf(panel, kHeld);
    ASSERT_EQ(features.covariates.size(), 2U);
    const Windows windows(panel, features, kContext, kHeld);
    const BootstrappedSales made = madeOf(panel);
    for (std::uint32_t s = 0; s < panel.series.size(); ++s) {
        const Window window = newest(panel, s);
        const FilledWindow real(windows, window);
        FilledWindow own = real, other = real;
        windows.fillAs(window, panel.series[s].y, own.row());
        EXPECT_TRUE(sameBits(own, real));
        other.scale = windows.fillAs(window, drawn(made, window, 3), other.row());
        EXPECT_FALSE(sameBits(other, real));
        EXPECT_TRUE(inputsAreFinite(other));
        EXPECT_EQ(other.places, real.places);
        for (int k = 0; k < kContext; ++k)
            for (int feature = 1; feature < real.shape.past; ++feature)
                ASSERT_EQ(other.pastAt(k, feature), real.pastAt(k, feature));
        for (int step = 0; step < kHeld; ++step)
            for (int feature = 0; feature < real.shape.future - real.shape.bases; ++feature)
                ASSERT_EQ(other.futureAt(step, feature), real.futureAt(step, feature));
    }
}

/// Mean of many draws by period.
std::vector<double> meanOfDraws(const BootstrappedSales &made, const Window &window, int draws)
{
    std::vector<double> mean;
    for (int i = 0; i < draws; ++i) {
        const std::vector<double> sales = drawn(made, window, static_cast<std::uint64_t>(i) + 1);
        mean.resize(sales.size());
        for (std::size_t t = 0; t < sales.size(); ++t)
            mean[t] += sales[t] / draws;
    }
    return mean;
}

TEST(BootstrappedSales, KeepLevelSeasonAndWhatPromotionsBring)
{
    const Panel panel = shop();
    const BootstrappedSales made = madeOf(panel);
    const std::vector<double> &y = panel.series[0].y, &promotion = panel.series[0].covariates[1];
    const std::vector<double> mean = meanOfDraws(made, newest(panel, 0), 300);
    double with = 0.0, without = 0.0;
    for (std::size_t t = 24; t < mean.size(); ++t) {
        EXPECT_NEAR(mean[t], y[t], 0.3 * y[t]);
        // Beside its neighbours, so that level and season have no say.
        if (t + 1 < mean.size() && promotion[t] == 1.0) {
            with += mean[t] - 0.5 * (mean[t - 1] + mean[t + 1]);
            without += y[t] - 0.5 * (y[t - 1] + y[t + 1]);
        }
    }
    EXPECT_GT(with, 0.6 * without);
    const auto sum = [](const std::vector<double> &values, std::size_t n) { return std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(n), 0.0); };
    EXPECT_NEAR(sum(mean, mean.size()), sum(y, mean.size()), 0.03 * sum(y, mean.size()));
}

TEST(BootstrappedSales, OfASlowMoverAPromotionGetsWhatWasSoldInOne)
{
    const Panel panel = shop();
    const BootstrappedSales made = madeOf(panel);
    const std::vector<double> &y = panel.series[2].y, &price = panel.series[2].covariates[0], &promotion = panel.series[2].covariates[1];
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const std::vector<double> sales = drawn(made, newest(panel, 2), seed);
        for (std::size_t t = 0; t < sales.size(); ++t) {
            ASSERT_EQ(sales[t] >= 40.0, promotion[t] == 1.0) << "as in each real period";
            ASSERT_EQ(sales[t] >= 30.0, promotion[t] == 1.0 || price[t] < 9.0);
        }
    }
    EXPECT_GT(std::ranges::count(y, 0.0), 34) << "or it were no slow mover";
}

TEST(BootstrappedSales, NoSeriesIsTooAwkward)
{
    const Panel panel = awkwardPanel();
    const Windows windows(panel, featuresOf(panel, kHeld), kContext, kHeld);
    const BootstrappedSales made = madeOf(panel);
    for (const Window &window : windows.training(kHeld)) {
        const std::vector<double> sales = drawn(made, window, 2);
        FilledWindow filled(windows, window);
        filled.scale = windows.fillAs(window, sales, filled.row());
        ASSERT_TRUE(inputsAreFinite(filled)) << panel.series[window.series].item;
        for (const double value : sales)
            ASSERT_FALSE(std::isinf(value) && panel.series[window.series].item != "infinite value") << panel.series[window.series].item;
    }
}

} // namespace
} // namespace shelfcast::testing

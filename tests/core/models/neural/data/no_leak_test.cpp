#include "core/models/neural/data/sampling.h"
#include "tests/core/models/neural/data/filled_window.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

constexpr int kHeld = 6;

Panel usual()
{
    Panel panel = panelOf({seriesOf("ordinary", values(70, [](std::size_t i) { return ordinary(i, 12); })),
                           seriesOf("seldom", values(50, [](std::size_t i) { return std::max(0.0, std::round(3.0 * noise(i))); })),
                           seriesOf("gaps", values(60, [](std::size_t i) { return i % 5 == 2 ? kGap : ordinary(i, 12); }))});
    addDrivers(panel, kHeld);
    panel.covariates.push_back({"visits", CovariateKind::PastOnly});
    for (Series &series : panel.series)
        series.covariates.push_back(values(series.y.size(), [](std::size_t i) { return 50.0 + 9.0 * noise(i + 3); }));
    return panel;
}

/// The same with everything changed that lies in the held part or after it.
Panel garbled()
{
    Panel panel = usual();
    for (std::size_t s = 0; s < panel.series.size(); ++s) {
        Series &series = panel.series[s];
        const std::size_t seen = series.y.size() - kHeld;
        for (std::size_t t = seen; t < series.y.size(); ++t)
            series.y[t] = t % 3 == 0 ? kGap : 1e7 * noise(t + s);
        for (std::vector<double> &column : series.covariates)
            for (std::size_t t = seen; t < column.size(); ++t)
                column[t] = -1e6 * noise(t);
    }
    return panel;
}

/// The past is what a network may learn from; what comes later changes nothing in what it learns from.
TEST(NetworkNoLeak, GarbageInTheFutureChangesNothingThatIsLearnedFrom)
{
    const Panel clean = usual(), garbage = garbled();
    const PanelFeatures features = featuresOf(clean, kHeld);
    ASSERT_EQ(featuresOf(garbage, kHeld), features);
    ASSERT_EQ(features.covariates.size(), 3U);
    const Windows a(clean, features, 18, kHeld), b(garbage, features, 18, kHeld);
    const std::vector<Window> windows = a.training(kHeld);
    ASSERT_GT(windows.size(), 100U);
    ASSERT_EQ(b.training(kHeld), windows);
    for (const Window &window : windows) {
        const FilledWindow one(a, window), two(b, window);
        ASSERT_TRUE(sameBits(one, two)) << window.series << ", " << window.origin;
        ASSERT_EQ(one.scale.scale, two.scale.scale);
        ASSERT_EQ(one.scale.price, two.scale.price);
    }
    for (std::size_t series = 0; series < clean.series.size(); ++series)
        EXPECT_EQ(a.sizeOf(series, kHeld), b.sizeOf(series, kHeld));
    for (const Sampling sampling : {Sampling::Even, Sampling::Balanced, Sampling::Volume})
        EXPECT_EQ(EpochPlan(a, windows, kHeld, sampling, 200, 1).windowsOf(2), EpochPlan(b, windows, kHeld, sampling, 200, 1).windowsOf(2));
}

/// What a held-out window is asked is hidden from its inputs.
TEST(NetworkNoLeak, InputsDoNotDependOnTheTargets)
{
    const Panel clean = usual();
    Panel garbage = clean;
    for (Series &series : garbage.series)
        for (std::size_t t = series.y.size() - kHeld; t < series.y.size(); ++t) {
            series.y[t] = 1e6;
            series.covariates[2][t] = 1e6; // known only when it is over
        }
    const PanelFeatures features = featuresOf(clean, kHeld);
    const Windows a(clean, features, 18, kHeld), b(garbage, features, 18, kHeld);
    for (const Window &window : a.last(kHeld)) {
        const FilledWindow one(a, window), two(b, window);
        EXPECT_TRUE(sameBits(one.past, two.past) && sameBits(one.future, two.future) && sameBits(one.statics, two.statics) && sameBits(one.bases, two.bases));
        EXPECT_FALSE(sameBits(one.target, two.target));
    }
}

/// The proof would prove nothing if garbage could not be seen at all.
TEST(NetworkNoLeak, GarbageWouldBeSeenWithoutAHeldPart)
{
    const Panel clean = usual(), garbage = garbled();
    const PanelFeatures features = featuresOf(clean, 0);
    EXPECT_NE(featuresOf(garbage, 0), features);
    const Windows a(clean, features, 18, kHeld), b(garbage, features, 18, kHeld);
    int differ = 0;
    for (const Window &window : a.training(0))
        differ += sameBits(FilledWindow(a, window), FilledWindow(b, window)) ? 0 : 1;
    EXPECT_GE(differ, 3 * kHeld);
}

} // namespace
} // namespace shelfcast::testing

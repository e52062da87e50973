#include "core/models/neural/data/sampling.h"
#include "tests/core/models/neural/data/filled_window.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

/// Two series whose sizes are one to hundred, with as many windows each.
struct TwoSizes {
    Panel panel = panelOf({seriesOf("small", std::vector<double>(21, 1.0)), seriesOf("big", std::vector<double>(21, 100.0))}, Frequency::Yearly, 1);
    Windows windows{panel, plainFeatures(), 4, 1};

    EpochPlan plan(Sampling sampling, std::size_t size, std::uint64_t seed = 1) const
    {
        return EpochPlan(windows, windows.training(0), 0, sampling, size, seed);
    }
    double shareOfBig(Sampling sampling) const
    {
        const std::vector<Window> chosen = plan(sampling, 20000).windowsOf(1);
        return static_cast<double>(std::ranges::count(chosen, 1U, &Window::series)) / 20000.0;
    }
};

std::set<std::pair<std::uint32_t, std::int32_t>> setOf(const std::vector<Window> &windows)
{
    std::set<std::pair<std::uint32_t, std::int32_t>> all;
    for (const Window &window : windows)
        all.insert({window.series, window.origin});
    return all;
}

TEST(NetworkSampling, AnEpochOfAllShowsEachWindowOnce)
{
    const TwoSizes source;
    const std::vector<Window> all = source.windows.training(0);
    ASSERT_EQ(all.size(), 40U);
    const std::vector<Window> chosen = source.plan(Sampling::Even, 40).windowsOf(3);
    EXPECT_EQ(setOf(chosen), setOf(all));
    EXPECT_NE(chosen, all) << "in an order by chance";
}

TEST(NetworkSampling, FewWindowsComeSeveralTimesAndManyInPart)
{
    const TwoSizes source;
    std::map<std::pair<std::uint32_t, std::int32_t>, int> seen;
    for (const Window &window : source.plan(Sampling::Even, 120).windowsOf(1))
        ++seen[{window.series, window.origin}];
    ASSERT_EQ(seen.size(), 40U);
    for (const auto &[window, times] : seen)
        EXPECT_EQ(times, 3);
    EXPECT_EQ(setOf(source.plan(Sampling::Even, 16).windowsOf(1)).size(), 16U) << "none twice before all were shown";
}

TEST(NetworkSampling, FrequenciesFollowTheSizes)
{
    const TwoSizes source;
    EXPECT_NEAR(source.shareOfBig(Sampling::Even), 0.5, 1e-9);
    EXPECT_NEAR(source.shareOfBig(Sampling::Balanced), 10.0 / 11.0, 0.01); // square roots: one to ten
    EXPECT_NEAR(source.shareOfBig(Sampling::Volume), 100.0 / 101.0, 0.005);
}

TEST(NetworkSampling, SizesOfWhatIsHeldDoNotCount)
{
    TwoSizes source;
    source.panel.series[0].y.back() = 1e9;
    const EpochPlan plan(source.windows, source.windows.training(1), 1, Sampling::Volume, 10000, 1);
    EXPECT_LT(std::ranges::count(plan.windowsOf(1), 0U, &Window::series), 200);
}

TEST(NetworkSampling, WithoutAnySizeAllCountAlike)
{
    const Panel panel = panelOf({seriesOf("a", std::vector<double>(9, 0.0)), seriesOf("b", std::vector<double>(9, 0.0))}, Frequency::Yearly, 1);
    const Windows windows(panel, plainFeatures(), 4, 1);
    const EpochPlan plan(windows, {{0, 3}, {1, 4}}, 0, Sampling::Volume, 10, 1);
    EXPECT_EQ(std::ranges::count(plan.windowsOf(1), 0U, &Window::series), 5);
}

TEST(NetworkSampling, TheSeedAndTheEpochDecideAndNothingElse)
{
    const TwoSizes source;
    for (const Sampling sampling : {Sampling::Even, Sampling::Balanced, Sampling::Volume}) {
        const EpochPlan plan = source.plan(sampling, 32, 7);
        const std::vector<Window> second = plan.windowsOf(2);
        (void)plan.windowsOf(1);
        EXPECT_EQ(plan.windowsOf(2), second);
        EXPECT_EQ(source.plan(sampling, 32, 7).windowsOf(2), second);
        EXPECT_NE(plan.windowsOf(3), second);
        EXPECT_NE(source.plan(sampling, 32, 8).windowsOf(2), second);
    }
}

TEST(NetworkSampling, NoWindowsMakeAnEmptyEpoch)
{
    const TwoSizes source;
    for (const Sampling sampling : {Sampling::Even, Sampling::Volume}) {
        const EpochPlan plan(source.windows, {}, 0, sampling, 100, 1);
        EXPECT_EQ(plan.size(), 0U);
        EXPECT_TRUE(plan.windowsOf(1).empty());
    }
}

TEST(NetworkRandom, IsSplitMix64)
{
    Random random(1234567); // the first numbers of the authors' own program
    EXPECT_EQ(random.next(), 6457827717110365317ULL);
    EXPECT_EQ(random.next(), 3203168211198807973ULL);
    EXPECT_EQ(random.next(), 9817491932198370423ULL);
}

TEST(NetworkRandom, NormalNumbersAreNormal)
{
    Random random(1);
    double sum = 0.0, squares = 0.0;
    int outside = 0;
    constexpr int kCount = 100000;
    for (int i = 0; i < kCount; ++i) {
        const double x = random.normal();
        sum += x;
        squares += x * x;
        outside += std::abs(x) > 1.959963985 ? 1 : 0;
    }
    EXPECT_NEAR(sum / kCount, 0.0, 0.015);
    EXPECT_NEAR(squares / kCount, 1.0, 0.02);
    EXPECT_NEAR(static_cast<double>(outside) / kCount, 0.05, 0.004);
}

} // namespace
} // namespace shelfcast::testing

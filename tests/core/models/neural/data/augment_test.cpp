#include "core/models/neural/data/augment.h"
#include "tests/core/models/neural/data/filled_window.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

class NetworkAugmentation : public ::testing::Test {
protected:
    NetworkAugmentation()
        : panel(panelOf({seriesOf("one", values(60, [](std::size_t i) { return i % 9 == 4 ? kGap : i % 13 == 3 ? 0.0 : ordinary(i, 12); })),
                         seriesOf("other", values(60, [](std::size_t i) { return 500.0 + 40.0 * noise(i); }))})),
          windows(panel, featuresOf(panel, 6), 24, 6), plain(windows, {0, 50}), other(windows, {1, 50})
    {
    }

    /// A window that the augmentation changed; it is drawn for every third only, so seeds are tried.
    FilledWindow changed(const char *way)
    {
        for (std::uint64_t seed = 1; seed < 60; ++seed) {
            FilledWindow window = plain;
            Random random(seed);
            augment(augmentationFrom(way), plain.shape, window.row(), random);
            mix(augmentationFrom(way), plain.shape, window.row(), other.row(), random);
            if (!sameBits(window, plain))
                return window;
        }
        ADD_FAILURE() << way << " changes nothing";
        return plain;
    }

    /// What no way may change: what is known, the dates, the places, and bases in one place as in the other.
    void expectConsistent(const FilledWindow &window)
    {
        for (int k = 0; k < plain.shape.context; ++k)
            for (int f = 2; f < plain.shape.past; ++f)
                EXPECT_EQ(window.pastAt(k, f), plain.pastAt(k, f));
        for (int step = 0; step < plain.shape.horizon; ++step) {
            EXPECT_EQ(std::isnan(window.target[static_cast<std::size_t>(step)]), std::isnan(plain.target[static_cast<std::size_t>(step)]));
            for (int f = 0; f < plain.shape.future - plain.shape.bases; ++f)
                EXPECT_EQ(window.futureAt(step, f), plain.futureAt(step, f));
            for (int b = 0; b < plain.shape.bases; ++b)
                EXPECT_EQ(window.futureAt(step, plain.shape.future - plain.shape.bases + b), window.base(step, static_cast<Base>(b)));
        }
        EXPECT_EQ(window.places, plain.places);
        EXPECT_TRUE(inputsAreFinite(window));
    }

    Panel panel;
    Windows windows;
    FilledWindow plain, other;
};

TEST_F(NetworkAugmentation, SwitchedOffItChangesNothing)
{
    FilledWindow window = plain;
    Random random(1), untouched(1);
    for (int i = 0; i < 50; ++i) {
        augment(augmentationFrom("none"), plain.shape, window.row(), random);
        mix(augmentationFrom("none"), plain.shape, window.row(), other.row(), random);
    }
    EXPECT_TRUE(sameBits(window, plain));
    EXPECT_EQ(random.next(), untouched.next());
    EXPECT_FALSE(augmentationFrom("none").any());
    EXPECT_EQ(augmentationFrom("all"), (Augmentation{true, true, true, true}));
}

TEST_F(NetworkAugmentation, JitterMovesKnownSalesALittle)
{
    const FilledWindow window = changed("jitter");
    expectConsistent(window);
    EXPECT_TRUE(sameBits(window.target, plain.target));
    for (int k = 0; k < plain.shape.context; ++k) {
        EXPECT_EQ(window.known(k), plain.known(k));
        EXPECT_NEAR(window.value(k), plain.value(k), 0.3 * std::abs(plain.value(k))) << "what is unknown or zero stays zero";
    }
}

TEST_F(NetworkAugmentation, ScalingGrowsContextAndTargetAlongOneLine)
{
    const FilledWindow window = changed("scaling");
    expectConsistent(window);
    std::vector<double> factors;
    for (int k = 0; k < plain.shape.context; ++k) {
        EXPECT_EQ(window.known(k), plain.known(k));
        if (plain.value(k) != 0.0F)
            factors.push_back((window.value(k) / plain.value(k) - 1.0) / (k + 0.5 - 15.0)); // 15: the middle of 30 periods
    }
    for (int step = 0; step < plain.shape.horizon; ++step)
        if (const auto at = static_cast<std::size_t>(step); std::isfinite(plain.target[at]) && plain.target[at] != 0.0F)
            factors.push_back((window.target[at] / plain.target[at] - 1.0) / (24 + step + 0.5 - 15.0));
    const auto [least, most] = std::ranges::minmax(factors);
    EXPECT_NEAR(least, most, 1e-4) << "one slope for all";
    EXPECT_LE(std::abs(most), 0.3 / 30.0 + 1e-4);
}

TEST_F(NetworkAugmentation, WarpingMovesOlderSalesInTimeOnly)
{
    const FilledWindow window = changed("warping");
    expectConsistent(window);
    EXPECT_TRUE(sameBits(window.target, plain.target));
    EXPECT_TRUE(sameBits(window.bases, plain.bases));
    float least = 1e9F, most = 0.0F;
    for (int k = 0; k < plain.shape.context; ++k) {
        EXPECT_TRUE(window.known(k) == 0.0F || window.known(k) == 1.0F);
        if (k >= plain.shape.context * 3 / 4) {
            EXPECT_EQ(window.value(k), plain.value(k)) << "the newest periods stay where they are";
        }
        least = std::min(least, plain.value(k));
        most = std::max(most, plain.value(k));
    }
    for (int k = 0; k < plain.shape.context; ++k) {
        EXPECT_GE(window.value(k), least);
        EXPECT_LE(window.value(k), most);
    }
}

TEST_F(NetworkAugmentation, MixingTakesTheSameShareOfAll)
{
    const FilledWindow window = changed("mixing");
    expectConsistent(window);
    double share = -1.0;
    const auto check = [&](float now, float was, float others) {
        if (std::abs(others - was) < 0.1F)
            return;
        const double own = (now - was) / (others - was);
        share = share < 0.0 ? own : share;
        EXPECT_NEAR(own, share, 1e-4);
    };
    for (int k = 0; k < plain.shape.context; ++k)
        if (plain.known(k) > 0.0F)
            check(window.value(k), plain.value(k), other.value(k));
        else
            EXPECT_EQ(window.value(k), 0.0F);
    for (std::size_t step = 0; step < plain.target.size(); ++step)
        if (std::isfinite(plain.target[step]))
            check(window.target[step], plain.target[step], other.target[step]);
    EXPECT_GT(share, 0.0);
    EXPECT_LE(share, 0.3);
    FilledWindow unknown = other;
    std::ranges::fill(unknown.target, std::numeric_limits<float>::quiet_NaN());
    FilledWindow mixed = plain;
    for (std::uint64_t seed = 1; seed < 60; ++seed) {
        Random random(seed);
        mix(augmentationFrom("mixing"), plain.shape, mixed.row(), unknown.row(), random);
    }
    EXPECT_TRUE(std::ranges::all_of(mixed.target, [](float value) { return std::isnan(value); })) << "half an unknown target is unknown";
}

} // namespace
} // namespace shelfcast::testing

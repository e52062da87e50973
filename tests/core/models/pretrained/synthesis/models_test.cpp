#include "core/models/pretrained/synthesis/parts.h"
#include "tests/core/models/pretrained/synthesis/statistics.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

Setting monthly(int length)
{
    SynthesisOptions options;
    options.length = length;
    for (std::uint64_t seed = 0;; ++seed) {
        const Setting setting = drawSetting(seed, options);
        if (setting.kind == Kind::Monthly && !setting.calm)
            return setting;
    }
}

/// Mean product of values @p lag apart, over many paths: the kernel itself.
template <typename Make>
double kernelAt(std::size_t lag, const Make &make)
{
    Draws draws(7);
    double sum = 0.0;
    int count = 0;
    for (int path = 0; path < 1500; ++path) {
        const Path values = make(draws);
        for (std::size_t t = lag; t < values.size(); t += 20, ++count)
            sum += static_cast<double>(values[t]) * static_cast<double>(values[t - lag]);
    }
    return sum / count;
}

TEST(KernelProcess, SmoothPathsHaveTheirKernel)
{
    for (const std::size_t lag : {0U, 5U, 10U, 20U}) {
        const double apart = static_cast<double>(lag) / 10.0;
        EXPECT_NEAR(kernelAt(lag, [](Draws &draws) { return smoothPath(100, 10.0, 0.0, draws); }), std::exp(-0.5 * apart * apart), 0.06) << lag;
        EXPECT_NEAR(kernelAt(lag, [](Draws &draws) { return smoothPath(100, 10.0, 0.7, draws); }), std::pow(1.0 + apart * apart / 1.4, -0.7), 0.06) << lag;
    }
}

TEST(KernelProcess, RoughPathsHaveTheirKernel)
{
    for (const std::size_t lag : {0U, 5U, 10U, 20U}) {
        const double apart = static_cast<double>(lag) / 10.0, wide = std::sqrt(3.0) * apart;
        EXPECT_NEAR(kernelAt(lag, [](Draws &draws) { return roughPath(100, 10.0, false, draws); }), std::exp(-apart), 0.06) << lag;
        EXPECT_NEAR(kernelAt(lag, [](Draws &draws) { return roughPath(100, 10.0, true, draws); }), (1.0 + wide) * std::exp(-wide), 0.06) << lag;
    }
}

TEST(KernelProcess, IsFiniteAndNeverNegative)
{
    const Setting setting = monthly(300);
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Body body = kernelProcess(setting, seed);
        ASSERT_EQ(body.value.size(), 300U);
        for (const float value : body.value)
            ASSERT_TRUE(std::isfinite(value) && value >= 0.0F) << seed;
    }
}

TEST(KernelProcess, RepeatsItselfWhereAPeriodicKernelIsIn)
{
    const Setting setting = monthly(300);
    int periodic = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Body body = kernelProcess(setting, seed);
        // Seasonal differences beside differences by half a season more.
        double season = 0.0, off = 0.0;
        for (std::size_t t = 18; t < 300; ++t) {
            season += std::abs(body.expected[t] - body.expected[t - 12]);
            off += std::abs(body.expected[t] - body.expected[t - 18]);
        }
        periodic += season < 0.5 * off ? 1 : 0;
    }
    EXPECT_GT(periodic, 60);
    EXPECT_LT(periodic, 240);
}

TEST(EtsPath, OneStepErrorsHaveNoMemoryAndTheLevelLearnsFromThem)
{
    Setting setting = monthly(600);
    setting.habit.trend = 0.0;
    double memory = 0.0, learns = 0.0;
    int count = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        Draws draws(seed);
        const Body body = etsPath(setting, draws);
        std::vector<double> errors, steps;
        bool bounded = false;
        for (std::size_t t = 0; t + 1 < body.value.size(); ++t) {
            bounded = bounded || !(body.expected[t] > 0.05F);
            errors.push_back((static_cast<double>(body.value[t]) - static_cast<double>(body.expected[t])));
            steps.push_back(static_cast<double>(body.expected[t + 1]) - static_cast<double>(body.expected[t]));
        }
        if (bounded)
            continue;
        double together = 0.0, errorSquares = 0.0, stepSquares = 0.0;
        for (std::size_t t = 0; t < errors.size(); ++t) {
            together += errors[t] * steps[t];
            errorSquares += errors[t] * errors[t];
            stepSquares += steps[t] * steps[t];
        }
        memory += autocorrelation(errors, 1);
        learns += together / std::sqrt(errorSquares * stepSquares);
        ++count;
    }
    ASSERT_GT(count, 200);
    EXPECT_NEAR(memory / count, 0.0, 0.02);
    EXPECT_GT(learns / count, 0.3);
}

TEST(EtsPath, ChangesHaveTheMomentsOfASimpleLevel)
{
    Setting setting = monthly(4000);
    setting.season = 1;
    setting.habit.trend = 0.0;
    setting.habit.noiseLow = setting.habit.noiseHigh = 0.01;
    int checked = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Draws draws(seed);
        const Body body = etsPath(setting, draws);
        // A level that moves by alpha times the error, and by nothing else.
        std::vector<double> errors, changes;
        double alpha = 0.0, low = 2.0, high = -2.0;
        for (std::size_t t = 0; t + 1 < body.value.size(); ++t) {
            const double error = static_cast<double>(body.value[t]) - static_cast<double>(body.expected[t]);
            errors.push_back(error);
            changes.push_back(static_cast<double>(body.value[t + 1]) - static_cast<double>(body.value[t]));
            if (std::abs(error) < 0.003)
                continue;
            alpha = (static_cast<double>(body.expected[t + 1]) - static_cast<double>(body.expected[t])) / error;
            low = std::min(low, alpha);
            high = std::max(high, alpha);
        }
        const double size = varianceOf(errors);
        if (high - low > 0.01 || size > 4e-4) // has a trend, or errors that grow with a level gone far
            continue;
        ++checked;
        const double stays = 1.0 - alpha;
        EXPECT_NEAR(varianceOf(changes) / size, 1.0 + stays * stays, 0.2) << seed;
        EXPECT_NEAR(autocorrelation(changes, 1), -stays / (1.0 + stays * stays), 0.08) << seed;
    }
    EXPECT_GT(checked, 20);
}

TEST(EtsPath, StaysWithinBoundsWhateverItsForm)
{
    const Setting setting = monthly(1100);
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Body body = modelPath(setting, seed);
        for (const float value : body.value)
            ASSERT_TRUE(std::isfinite(value) && value >= 0.0F && value < 1e7F) << seed;
    }
}

TEST(ArimaPath, SomeReturnToTheirMeanAndSomeDoNot)
{
    Setting setting = monthly(600);
    setting.season = 1;
    int returning = 0, wandering = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        Draws draws(seed);
        const Body body = arimaPath(setting, draws);
        const double memory = autocorrelation(body.value, 20);
        returning += memory < 0.3 ? 1 : 0;
        wandering += memory > 0.7 ? 1 : 0;
    }
    EXPECT_GT(returning, 60);
    EXPECT_GT(wandering, 180);
}

TEST(Mixture, AddsSeriesOnlyWhereAsked)
{
    const Setting setting = monthly(80);
    Ingredients alone, together;
    alone.mixtures = 0.0;
    int same = 0;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const Body one = body(setting, seed, alone);
        EXPECT_EQ(mixture(setting, seed, alone).value, one.value);
        same += mixture(setting, seed, together).value == one.value ? 1 : 0;
    }
    EXPECT_NEAR(same / 500.0, 0.9, 0.04);
}

} // namespace
} // namespace shelfcast::testing

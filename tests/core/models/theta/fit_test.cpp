#include "core/models/theta/forecast.h"
#include "core/models/theta/search.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

using namespace shelfcast::core;
using namespace shelfcast::core::theta;

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

std::vector<double> walk(int n, unsigned seed, double drift = 0.5)
{
    std::mt19937 random(seed);
    std::vector<double> y;
    double level = 100.0;
    for (int t = 0; t < n; ++t) {
        const auto noise = [&] { return static_cast<double>(random() % 2001) / 1000.0 - 1.0; };
        level += drift + noise();
        y.push_back(level + 2.0 * noise());
    }
    return y;
}

FitOptions options(LineKind kind, std::optional<double> theta)
{
    FitOptions made;
    made.kinds = {kind};
    made.theta = theta;
    return made;
}

/// The paper's recursions, written down as they stand there; its program leaves the first three errors out.
double squaresByTheBook(const std::vector<double> &y, const Parameters &p)
{
    double level = p.level0, a = 0, b = 0, mean = 0, squares = 0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double t = static_cast<double>(i + 1);
        const double lineA = p.kind == LineKind::Dynamic ? a : p.intercept, lineB = p.kind == LineKind::Dynamic ? b : p.slope;
        const double expected = level + p.weight * (std::pow(1 - p.alpha, t - 1) * lineA + (1 - std::pow(1 - p.alpha, t)) / p.alpha * lineB);
        if (i >= 3)
            squares += (y[i] - expected) * (y[i] - expected);
        level = p.alpha * y[i] + (1 - p.alpha) * level;
        b = i == 0 ? 0 : ((t - 2) * b + 6 / t * (y[i] - mean)) / (t + 1);
        mean = ((t - 1) * mean + y[i]) / t;
        a = mean - (t + 1) / 2 * b;
    }
    return squares;
}

TEST(ThetaFit, FindsTheMinimumOfThePapersRecursions)
{
    for (const LineKind kind : {LineKind::Static, LineKind::Dynamic})
        for (unsigned seed = 1; seed <= 8; ++seed) {
            const std::vector<double> y = walk(50, seed);
            const Fit found = *theta::fit(y, options(kind, std::nullopt));
            const double squares = squaresByTheBook(y, found.parameters);
            EXPECT_NEAR(found.squares, squares, 1e-6 * squares) << "the errors are not those of the paper";
            for (double alpha = 0.1; alpha < 1.0; alpha += 0.05)
                for (double weight = 0.0; weight < 0.95; weight += 0.1)
                    for (double start = -2.0; start <= 2.0; start += 0.5) {
                        Parameters other = found.parameters;
                        other.alpha = alpha;
                        other.weight = weight;
                        other.level0 += start;
                        EXPECT_GE(squaresByTheBook(y, other), squares * (1 - 1e-6)) << seed << ' ' << alpha << ' ' << weight;
                    }
        }
}

TEST(ThetaFit, AStraightLineIsFollowed)
{
    std::vector<double> y;
    for (int t = 0; t < 40; ++t)
        y.push_back(10.0 + 3.0 * t);
    for (const LineKind kind : {LineKind::Static, LineKind::Dynamic}) {
        const Fit found = *theta::fit(y, options(kind, std::nullopt));
        const Ahead ahead = forecast(found, y, 5);
        for (std::size_t h = 0; h < 5; ++h)
            EXPECT_NEAR(ahead.mean[h], 130.0 + 3.0 * static_cast<double>(h), 0.2);
    }
}

TEST(ThetaFit, AThetaOfOneIsSimpleSmoothing)
{
    const std::vector<double> y = walk(60, 3);
    const Ahead flat = forecast(*theta::fit(y, options(LineKind::Drift, 1.0)), y, 4);
    EXPECT_DOUBLE_EQ(flat.mean[0], flat.mean[3]);
    const Ahead half = forecast(*theta::fit(y, options(LineKind::Drift, 2.0)), y, 4), most = forecast(*theta::fit(y, options(LineKind::Drift, 10.0)), y, 4);
    EXPECT_NEAR((most.mean[3] - most.mean[0]) / (half.mean[3] - half.mean[0]), 1.8, 1e-9); // 0.9 and 0.5 of the slope
}

TEST(ThetaFit, AGapGoesOnAsExpected)
{
    std::vector<double> y = walk(60, 5);
    const Fit found = *theta::fit(y, options(LineKind::Static, 2.0));
    std::vector<double> longer = y;
    longer.insert(longer.end(), 3, kGap);
    const Ahead ahead = forecast(found, y, 6), later = forecast(found, longer, 3);
    for (std::size_t h = 0; h < 3; ++h)
        EXPECT_NEAR(later.mean[h], ahead.mean[h + 3], 1e-9);
}

TEST(ThetaFit, GapsInsideAreNoFault)
{
    std::vector<double> y = walk(80, 7);
    for (std::size_t t = 20; t < 30; ++t)
        y[t] = kGap;
    for (const LineKind kind : {LineKind::Drift, LineKind::Static, LineKind::Dynamic}) {
        const auto found = theta::fit(y, options(kind, 2.0));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->observed, 70);
        // What the search thought of the errors is what the filter gives.
        std::vector<double> expected;
        filtered(*found, y, &expected);
        double squares = 0.0;
        for (std::size_t t = 0; t < y.size(); ++t)
            if (!std::isnan(y[t]))
                squares += (y[t] - expected[t]) * (y[t] - expected[t]);
        if (kind == LineKind::Drift) // drift comes in after the fit
            continue;
        EXPECT_NEAR(squares, found->squares, 1e-6 * squares);
    }
}

TEST(ThetaFit, BeliefMattersInShortHistoriesOnly)
{
    FitOptions steady = options(LineKind::Dynamic, std::nullopt);
    steady.steady = true;
    const auto apart = [&](int n) {
        double sum = 0.0;
        for (unsigned seed = 1; seed <= 10; ++seed) {
            const std::vector<double> y = walk(n, seed);
            sum += std::abs(theta::fit(y, steady)->parameters.weight - theta::fit(y, options(LineKind::Dynamic, std::nullopt))->parameters.weight);
        }
        return sum / 10;
    };
    EXPECT_GT(apart(15), 0.02);
    EXPECT_LT(apart(800), 0.5 * apart(15));
}

TEST(ThetaFit, WidthFollowsPastErrors)
{
    // Noise around a level that grows tenfold, with errors that grow with it.
    std::mt19937 random(2);
    std::vector<double> y;
    for (int t = 0; t < 120; ++t)
        y.push_back((20.0 + 1.5 * t) * (1.0 + 0.1 * (static_cast<double>(random() % 2001) / 1000.0 - 1.0)));
    FitOptions formula = options(LineKind::Static, std::nullopt);
    const Fit past = *theta::fit(y, formula);
    formula.formulaSpread = true;
    const Fit plain = *theta::fit(y, formula);
    EXPECT_EQ(past.spread.power, 1);
    EXPECT_EQ(plain.spread.power, 0);
    EXPECT_GT(forecast(past, y, 1).deviation[0], 1.1 * forecast(plain, y, 1).deviation[0]);
    EXPECT_DOUBLE_EQ(forecast(past, y, 6).mean[5], forecast(plain, y, 6).mean[5]);
}

TEST(ThetaFit, SpreadIsThatOfSimulatedErrors)
{
    const std::vector<double> y = walk(40, 9);
    const Fit found = *theta::fit(y, options(LineKind::Dynamic, 2.0));
    const ThetaState end = filtered(found, y);
    const std::vector<double> spread = spreadAhead(found.parameters, end, 8);
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal;
    constexpr int kPaths = 20000;
    std::vector<double> squares(8, 0.0);
    const Ahead ahead = forecast(found, y, 8);
    for (int path = 0; path < kPaths; ++path) {
        ThetaState state = end;
        for (std::size_t h = 0; h < 8; ++h) {
            const double value = state.expectation() + normal(random);
            squares[h] += (value - ahead.mean[h]) * (value - ahead.mean[h]);
            state.take(value);
        }
    }
    for (std::size_t h = 0; h < 8; ++h)
        EXPECT_NEAR(std::sqrt(squares[h] / kPaths), spread[h], 0.02 * spread[h]) << h;
}

TEST(ThetaFit, TooShort)
{
    const auto found = theta::fit(std::vector<double>{1, kGap, 2}, {});
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::TooShort);
}

} // namespace

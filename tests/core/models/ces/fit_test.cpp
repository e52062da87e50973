#include "core/models/ces/forecast.h"

#include <gtest/gtest.h>

#include <cmath>
#include <complex>
#include <limits>
#include <random>

using namespace shelfcast::core;
using namespace shelfcast::core::ces;

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
constexpr Form kForms[] = {Form::None, Form::Simple, Form::Partial, Form::Full};

double noise(std::mt19937 &random) { return static_cast<double>(random() % 2001) / 1000.0 - 1.0; }

std::vector<double> sales(int n, unsigned seed, int season = 6)
{
    std::mt19937 random(seed);
    std::vector<double> y;
    double level = 60.0;
    for (int t = 0; t < n; ++t) {
        level += 0.4 + noise(random);
        y.push_back(level + 12.0 * std::sin(2 * M_PI * t / season) + 3.0 * noise(random));
    }
    return y;
}

FitOptions only(Form form, int season)
{
    FitOptions options;
    options.forms = {form};
    options.seasonLength = season;
    return options;
}

double squaresOf(const Fit &fit, const std::vector<double> &y)
{
    const Explanation parts = explain(fit, y, 0);
    double squares = 0.0;
    for (std::size_t t = 0; t < y.size(); ++t)
        if (!std::isnan(y[t]))
            squares += (y[t] - parts.fitted[t]) * (y[t] - parts.fitted[t]);
    return squares;
}

TEST(Smoother, IsTheComplexSmoothingOfThePaper)
{
    // yhat(t+1) + i p(t+1) = (a0 + i a1)(y + i e) + (1 - a0 + i - i a1)(yhat + i p), eq. 5 of the paper, with the error as potential.
    const double a0 = 1.4, a1 = 0.96;
    std::complex<double> state(10.0, 7.0);
    Smoother smoother{Form::None, {a0, a1}, {{10.0, 7.0}, {}}};
    std::mt19937 random(3);
    for (int t = 0; t < 20; ++t) {
        const double y = 10.0 + noise(random), e = y - state.real();
        EXPECT_NEAR(smoother.expectation(0), state.real(), 1e-9);
        state = std::complex<double>(a0, a1) * std::complex<double>(y, e) + (std::complex<double>(1, 1) - std::complex<double>(a0, a1)) * state;
        smoother.take(e, 0);
        EXPECT_NEAR(smoother.states.level.potential, state.imag(), 1e-9);
    }
}

TEST(CesErrors, SlopeIsThatOfTheSquares)
{
    const std::vector<double> y = sales(60, 5);
    for (const Form form : kForms) {
        States start{{60.0, 0.0}, std::vector<Pair>(form == Form::None ? 0 : 6, Pair{form == Form::Simple ? 60.0 : 1.0, 0.0})};
        Errors errors(y, form, 6, start);
        const Smoothing at = {1.3, 0.98, 0.9, 0.97};
        const Slope slope = errors.slope(at);
        for (std::size_t i = 0; i < parameterCount(form); ++i) {
            Smoothing up = at, down = at;
            up[i] += 1e-5;
            down[i] -= 1e-5;
            const auto squares = errors.squares({up, down, at, at, at});
            EXPECT_NEAR(squares[2], slope.squares, 1e-9 * slope.squares);
            const double difference = (squares[0] - squares[1]) / 2e-5;
            EXPECT_NEAR(2.0 * slope.gradient[i], difference, 0.02 * std::abs(difference) + 1e-2 * slope.squares) << static_cast<int>(form) << ' ' << i;
        }
    }
}

TEST(CesErrors, BackcastStatesGiveTheSameErrors)
{
    const std::vector<double> y = sales(61, 6); // no whole number of seasons
    for (const Form form : kForms) {
        const Fit found = *ces::fit(y, only(form, 6));
        Errors errors(y, form, 6, {{found.initial.level.level, 0.0}, std::vector<Pair>(form == Form::None ? 0 : 6, Pair{1.0, 0.0})});
        Fit again = found;
        again.initial = errors.backcast(found.smoothing);
        EXPECT_NEAR(squaresOf(again, y), errors.slope(found.smoothing).squares, 1e-8 * squaresOf(again, y));
    }
}

TEST(CesFit, NoNeighbourIsMuchBetter)
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const std::vector<double> y = sales(90, seed);
        for (const Form form : kForms) {
            const Fit found = *ces::fit(y, only(form, 6));
            Errors errors(y, form, 6, found.initial);
            const double squares = errors.slope(found.smoothing).squares;
            for (std::size_t i = 0; i < parameterCount(form); ++i)
                for (const double step : {-0.02, 0.02}) {
                    Smoothing other = found.smoothing;
                    other[i] += step;
                    // alpha1 is drawn to 1, and the edge of what is allowed may be near: some of the gain stays out of reach.
                    EXPECT_GT(errors.slope(other).squares, squares * 0.97) << seed << ' ' << static_cast<int>(form) << ' ' << i;
                }
        }
    }
}

TEST(CesFit, EveryFormFollowsItsSeason)
{
    std::vector<double> y;
    for (int t = 0; t < 72; ++t)
        y.push_back(100.0 + 20.0 * std::sin(2 * M_PI * t / 6));
    for (const Form form : {Form::Simple, Form::Partial, Form::Full}) {
        const Ahead ahead = forecast(*ces::fit(y, only(form, 6)), y, 12);
        for (std::size_t h = 0; h < 12; ++h)
            EXPECT_NEAR(ahead.mean[h], 100.0 + 20.0 * std::sin(2 * M_PI * static_cast<double>(h) / 6), 1.0) << static_cast<int>(form);
    }
}

TEST(CesFit, TakesTheFormWithTheLowestScore)
{
    FitOptions options;
    options.seasonLength = 6;
    for (const Criterion criterion : {Criterion::Ahead, Criterion::Aicc, Criterion::Aic, Criterion::Bic})
        for (unsigned seed = 1; seed <= 5; ++seed) {
            options.criterion = criterion;
            const Fit found = *ces::fit(sales(80, seed), options);
            ASSERT_EQ(found.tried.size(), 4U);
            EXPECT_EQ(found.tried.front().form, found.form);
            EXPECT_NE(found.form, Form::None) << "these sales have a season";
            for (std::size_t i = 1; i < 4; ++i)
                EXPECT_LE(found.tried[i - 1].score, found.tried[i].score);
        }
}

TEST(CesFit, GapsAreSkipped)
{
    std::vector<double> y = sales(90, 3);
    for (std::size_t t = 40; t < 47; ++t)
        y[t] = kGap;
    for (const Form form : kForms) {
        const auto found = ces::fit(y, only(form, 6));
        ASSERT_TRUE(found);
        EXPECT_EQ(found->observed, 83);
        std::vector<double> longer = y;
        longer.insert(longer.end(), 2, kGap);
        EXPECT_NEAR(forecast(*found, longer, 1).mean[0], forecast(*found, y, 3).mean[2], 1e-9);
    }
}

TEST(CesFit, VariancesAreThoseOfSimulatedErrors)
{
    const std::vector<double> y = sales(80, 4);
    for (const Form form : kForms) {
        const Fit found = *ces::fit(y, only(form, 6));
        const std::vector<double> variances = formulaVariances(found, 14);
        std::mt19937_64 random(1);
        std::normal_distribution<double> normal;
        constexpr int kPaths = 8000;
        std::vector<double> squares(14, 0.0);
        for (int path = 0; path < kPaths; ++path) {
            Smoother smoother{form, found.smoothing, {{}, std::vector<Pair>(found.initial.phases.size())}};
            for (std::size_t h = 0; h < 14; ++h) {
                const double error = normal(random), value = smoother.expectation(h % 6) + error;
                squares[h] += value * value;
                smoother.take(error, h % 6);
            }
        }
        for (std::size_t h = 0; h < 14; ++h)
            EXPECT_NEAR(squares[h] / kPaths, variances[h], 0.08 * variances[h]) << static_cast<int>(form) << ' ' << h;
    }
}

TEST(CesFit, TooShort)
{
    const auto found = ces::fit(std::vector<double>{1, kGap, 2}, {});
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::TooShort);
}

} // namespace

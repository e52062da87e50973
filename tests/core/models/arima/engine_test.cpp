#include "core/models/arima/concentrated.h"
#include "core/models/arima/differencing.h"
#include "core/models/arima/exact_whitener.h"
#include "core/models/arima/forecast.h"
#include "core/models/arima/intervals.h"
#include "core/models/arima/patched_whitener.h"
#include "core/models/arima/polynomials.h"
#include "core/models/arima/search.h"
#include "core/models/arima/state_space.h"
#include "core/models/forecaster.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

namespace shelfcast::core::arima {
namespace {

std::vector<double> walk(std::size_t n, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> step;
    std::vector<double> y(n);
    double level = 50;
    for (double &v : y)
        v = level += step(random);
    return y;
}

TEST(ArimaNames, are_those_of_R)
{
    EXPECT_EQ(name({0, 1, 1, 0, 1, 1, 12, false}), "ARIMA(0,1,1)(0,1,1)[12]");
    EXPECT_EQ(name({0, 1, 1, 0, 0, 0, 12, true}), "ARIMA(0,1,1) with drift");
    EXPECT_EQ(name({2, 0, 0, 1, 0, 0, 4, true}), "ARIMA(2,0,0)(1,0,0)[4] with non-zero mean");
    EXPECT_EQ(name({2, 0, 0, 0, 0, 0, 1, false}), "ARIMA(2,0,0) with zero mean");
    EXPECT_EQ(name({0, 2, 1, 0, 0, 0, 1, true}), "ARIMA(0,2,1)");
}

TEST(ArimaPolynomials, raw_numbers_make_stationary_coefficients_and_back)
{
    const std::vector<double> raw{0.3, -1.2, 0.8};
    std::vector<double> phi(3), again(3);
    stationaryFromRaw(raw, phi);
    EXPECT_TRUE(rootsOutside(phi, 1.0));
    rawFromStationary(phi, again);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(again[i], raw[i], 1e-12);
}

TEST(ArimaPolynomials, roots_are_told_apart_by_the_circle)
{
    const double one[] = {0.5}; // root 2
    EXPECT_TRUE(rootsOutside(one, 1.99));
    EXPECT_FALSE(rootsOutside(one, 2.01));
    const double two[] = {0.0, -0.25}; // roots +-2i
    EXPECT_TRUE(rootsOutside(two, 1.99));
    EXPECT_FALSE(rootsOutside(two, 2.01));
}

TEST(ArimaPolynomials, a_moving_average_is_mirrored_without_changing_its_autocorrelation)
{
    EXPECT_NEAR(invertible(std::vector{4.0})[0], 0.25, 1e-12);
    // (1 + 2z)(1 + 0.5z)(1 - 4z) becomes (1 + 0.5z)^2 (1 - 0.25z).
    const auto theta = invertible(std::vector{-1.5, -9.0, -4.0});
    EXPECT_THAT(theta, testing::ElementsAre(testing::DoubleNear(0.75, 1e-5), testing::DoubleNear(0.0, 1e-5), testing::DoubleNear(-0.0625, 1e-5)));
}

// By hand: phi = 0.5, y = (1, 2, 0). Innovations 1 with variance 4/3, then 2 - 0.5 and 0 - 1 with variance 1.
TEST(ArimaLikelihood, first_order_autoregression_on_three_points_by_hand)
{
    const Columns y{{1, 2, 0}};
    ExactWhitener whitener({.p = 1}, y);
    const double phi[] = {0.5};
    ASSERT_TRUE(whitener.run(phi));
    EXPECT_NEAR(whitener.sumLog(), std::log(4.0 / 3.0), 1e-14);
    EXPECT_NEAR(whitener.white()[0][0], std::sqrt(0.75), 1e-14);
    EXPECT_NEAR(whitener.white()[0][1], 1.5, 1e-14);
    EXPECT_NEAR(whitener.white()[0][2], -1.0, 1e-14);
}

// By hand: theta = 0.5. F1 = 1.25, F2 = 1.25 - 0.25/1.25 = 1.05; e1 = 1, e2 = 2 - 0.5/1.25 * 1 = 1.6.
TEST(ArimaLikelihood, first_order_moving_average_on_two_points_by_hand)
{
    const Columns y{{1, 2}};
    ExactWhitener whitener({.q = 1}, y);
    const double theta[] = {0.5};
    ASSERT_TRUE(whitener.run(theta));
    EXPECT_NEAR(whitener.sumLog(), std::log(1.25) + std::log(1.05), 1e-14);
    EXPECT_NEAR(whitener.white()[0][1], 1.6 / std::sqrt(1.05), 1e-14);
}

TEST(ArimaLikelihood, the_quick_filter_and_the_full_kalman_filter_are_one)
{
    const Orders cases[] = {{2, 0, 1, 0, 0, 0, 1, false}, {1, 0, 2, 1, 0, 1, 4, false}, {0, 1, 1, 0, 1, 1, 12, false}, {3, 1, 0, 1, 0, 2, 7, false}};
    const std::vector<double> y = walk(90, 3);
    for (const Orders &orders : cases) {
        SCOPED_TRACE(name(orders));
        std::vector<double> arma(static_cast<std::size_t>(orders.armaCount()), 0.25);
        const Columns levels{y}, changes{difference(y, orders)};
        ExactWhitener quick(orders, changes);
        GappedWhitener full(orders, levels);
        ASSERT_TRUE(quick.run(arma));
        ASSERT_TRUE(full.run(arma));
        EXPECT_EQ(quick.used(), full.used());
        EXPECT_NEAR(quick.sumLog(), full.sumLog(), 2e-4);
        for (std::size_t t = 0; t < changes[0].size(); ++t)
            EXPECT_NEAR(quick.white()[0][t], full.white()[0][t + y.size() - changes[0].size()], 2e-3);
    }
}

// Two ways to one likelihood; they differ by what the unknown start costs, which no coefficient changes.
TEST(ArimaLikelihood, gaps_by_patches_and_by_the_full_filter_are_one)
{
    std::vector<double> y = walk(90, 7);
    for (const std::size_t gap : {20U, 21U, 22U, 40U, 55U, 89U})
        y[gap] = NAN;
    for (const Orders &orders : {Orders{.p = 2, .q = 1}, Orders{.p = 1, .d = 1, .q = 1}, Orders{.d = 1, .q = 1, .D = 1, .Q = 1, .m = 4}}) {
        const Sample sample(y, {});
        const Columns columns = sample.columns(orders);
        const Patched whole = patched(columns, orders);
        EXPECT_EQ(whole.gaps, 6U);
        PatchedWhitener quick(orders, whole);
        GappedWhitener full(orders, columns);
        Concentrated a(quick), b(full);
        std::vector<double> arma(static_cast<std::size_t>(orders.armaCount()), 0.3), other(arma.size(), -0.4);
        EXPECT_NEAR(a.value(arma), b.value(arma), 2e-5);
        EXPECT_NEAR(a.value(other), b.value(other), 2e-5);
        EXPECT_EQ(a.used(), b.used());
        EXPECT_GT(std::abs(a.value(arma) - a.value(other)), 1e-3);
    }
}

TEST(ArimaLikelihood, refuses_what_is_not_stationary)
{
    const Columns y{walk(20, 1)};
    ExactWhitener whitener({.p = 2}, y);
    const double outside[] = {0.6, 0.5};
    EXPECT_FALSE(whitener.run(outside));
}

TEST(ArimaForecast, a_random_walk_by_hand)
{
    // Changes 1, -2, 3, so sigma2 = 14/3; the forecast is the last value and its variance grows by sigma2 a step.
    const std::vector<double> y{10, 11, 9, 12};
    const auto fit = fitArima(y, {}, {.d = 1}, {});
    ASSERT_TRUE(fit.has_value());
    EXPECT_NEAR(fit->sigma2, 14.0 / 3.0, 1e-9);
    EXPECT_NEAR(fit->logLikelihood, -1.5 * (std::log(2 * 3.14159265358979 * 14.0 / 3.0) + 1), 1e-9);
    const auto ahead = forecast(*fit, y, {}, {}, 3);
    ASSERT_TRUE(ahead.has_value());
    for (std::size_t h = 0; h < 3; ++h) {
        EXPECT_NEAR(ahead->mean[h], 12.0, 1e-4);
        EXPECT_NEAR(ahead->deviation[h], std::sqrt(14.0 / 3.0 * static_cast<double>(h + 1)), 1e-4);
    }
}

TEST(ArimaForecast, a_drift_is_the_mean_change)
{
    const std::vector<double> y{10, 11, 9, 12, 14};
    const auto fit = fitArima(y, {}, {.d = 1, .constant = true}, {});
    ASSERT_TRUE(fit.has_value());
    EXPECT_EQ(fit->coefficients[0].name, "drift");
    EXPECT_NEAR(fit->coefficients[0].value, 1.0, 1e-9);
    EXPECT_NEAR(forecast(*fit, y, {}, {}, 2)->mean[1], 16.0, 1e-4);
}

// The drift of a random walk is a mean of n changes, so h steps ahead it adds h^2 sigma2 / n.
TEST(ArimaIntervals, a_drift_widens_with_the_square_of_the_horizon)
{
    const std::vector<double> y = walk(41, 5);
    const auto fit = fitArima(y, {}, {.d = 1, .constant = true}, {});
    ASSERT_TRUE(fit.has_value());
    const auto ahead = forecast(*fit, y, {}, {}, 6);
    std::vector<double> known;
    for (double d : ahead->deviation)
        known.push_back(d * d);
    const Unsaid more = unsaid(*fit, y, {}, {}, known);
    const double ofMaximum = fit->sigma2 * 39.0 / 40.0; // without the degree of freedom that the drift took
    for (std::size_t h = 0; h < 6; ++h) {
        const double steps = static_cast<double>(h) + 1.0;
        EXPECT_NEAR(more.variance[h], steps * steps * ofMaximum / 40.0, 1e-6 * more.variance[h]);
    }
}

// By hand: one step ahead of an AR(1) with a certain mean the gradient is the last value.
TEST(ArimaIntervals, an_autoregression_is_as_uncertain_as_the_last_value_is_far)
{
    Fit fit;
    fit.orders = {.p = 1};
    fit.arma = {0.5};
    fit.sigma2 = 1.0;
    fit.covariance = {{0.01}};
    const std::vector<double> y{1, -2, 0.5, 3};
    const Unsaid more = unsaid(fit, y, {}, {}, std::vector<double>{1.0, 1.25});
    EXPECT_NEAR(more.variance[0], 0.01 * 9.0, 1e-9);         // (y)^2
    EXPECT_NEAR(more.variance[1], 0.01 * 9.0 * 1.0, 1e-6);   // (2 phi y)^2
}

TEST(ArimaIntervals, quantiles_are_those_of_students_t_with_the_same_variance)
{
    std::vector<double> out;
    const double mean[] = {10, 10}, deviation[] = {2, 2}, kurtosis[] = {0, 1.0}; // normal, and t with 10 degrees of freedom
    tailedQuantiles(mean, deviation, kurtosis, out);
    EXPECT_NEAR(out[12], 10 + 2 * 1.959963985, 1e-8);
    EXPECT_NEAR(out[2], 10 - 2 * 1.281551566, 1e-8);
    EXPECT_NEAR(out[kQuantileCount + 12], 10 + 2 * std::sqrt(0.8) * 2.228138852, 2e-4);
    EXPECT_NEAR(out[kQuantileCount + 2], 10 - 2 * std::sqrt(0.8) * 1.372183641, 2e-4);
    EXPECT_EQ(out[kMedian], 10);
}

TEST(ArimaIntervals, only_sure_tails_are_fat)
{
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    std::student_t_distribution<double> fat(5);
    std::vector<double> a(2000), b(2000);
    for (std::size_t i = 0; i < a.size(); ++i) {
        a[i] = normal(random);
        b[i] = fat(random);
    }
    EXPECT_LT(surelyFatTails(a), 0.3);
    EXPECT_GT(surelyFatTails(b), 1.0);
    EXPECT_EQ(surelyFatTails(std::vector<double>(5, 1.0)), 0.0);
}

// A model without a mean knows no level of its own: what is added to the series is added to its forecasts.
TEST(ArimaProperties, a_constant_moves_the_forecasts_of_a_differenced_model)
{
    const std::vector<double> y = walk(120, 11);
    std::vector<double> moved = y, scaled = y;
    for (double &v : moved)
        v += 1000;
    for (double &v : scaled)
        v *= 250;
    SearchSettings settings;
    const auto a = autoArima(y, {}, 1, settings, {}), b = autoArima(moved, {}, 1, settings, {}), c = autoArima(scaled, {}, 1, settings, {});
    ASSERT_TRUE(a && b && c);
    EXPECT_EQ(a->orders, b->orders);
    EXPECT_EQ(a->orders, c->orders);
    const auto fa = forecast(*a, y, {}, {}, 8), fb = forecast(*b, moved, {}, {}, 8), fc = forecast(*c, scaled, {}, {}, 8);
    for (std::size_t h = 0; h < 8; ++h) {
        EXPECT_NEAR(fb->mean[h] - 1000, fa->mean[h], 2e-3);
        EXPECT_NEAR(fc->mean[h] / 250, fa->mean[h], 2e-3);
        EXPECT_NEAR(fc->deviation[h] / 250, fa->deviation[h], 2e-3);
    }
}

TEST(ArimaForecast, refuses_other_drivers_than_it_was_fitted_with)
{
    const std::vector<double> y = walk(30, 2);
    const auto fit = fitArima(y, {walk(30, 5)}, {.d = 1}, {});
    ASSERT_TRUE(fit.has_value());
    EXPECT_EQ(forecast(*fit, y, {}, {}, 2).error().code, ErrorCode::InvalidInput);
}

TEST(ArimaFit, a_driver_that_makes_the_series_is_found)
{
    const std::vector<double> noise = walk(80, 4), driver = walk(80, 9);
    std::vector<double> y(80);
    for (std::size_t t = 0; t < 80; ++t)
        y[t] = 0.1 * noise[t] + 3.0 * driver[t];
    const auto fit = fitArima(y, {driver}, {.d = 1}, {});
    ASSERT_TRUE(fit.has_value());
    EXPECT_NEAR(fit->coefficients[0].value, 3.0, 0.05);
}

TEST(ArimaFit, units_do_not_matter)
{
    std::vector<double> y = walk(60, 7), large = y;
    for (double &v : large)
        v = v * 1e9 + 1e12;
    const Orders orders{1, 1, 1, 0, 0, 0, 1, false};
    const auto a = fitArima(y, {}, orders, {}), b = fitArima(large, {}, orders, {});
    ASSERT_TRUE(a && b);
    EXPECT_NEAR(a->arma[0], b->arma[0], 1e-4);
    EXPECT_NEAR(a->sigma2 * 1e18 / b->sigma2, 1.0, 1e-6);
}

TEST(ArimaFit, says_when_the_history_is_too_short)
{
    const auto fit = fitArima(walk(10, 1), {}, {0, 1, 1, 0, 1, 1, 12, false}, {});
    ASSERT_FALSE(fit.has_value());
    EXPECT_EQ(fit.error().code, ErrorCode::TooShort);
}

TEST(ArimaSearch, stops_when_cancelled)
{
    std::stop_source source;
    source.request_stop();
    JobContext job;
    job.stop = source.get_token();
    const auto fit = autoArima(walk(100, 1), {}, 12, {}, job);
    ASSERT_FALSE(fit.has_value());
    EXPECT_EQ(fit.error().code, ErrorCode::Cancelled);
}

TEST(ArimaSearch, never_chooses_a_root_near_the_unit_circle)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const auto fit = autoArima(walk(60, seed), {}, 12, {}, {});
        ASSERT_TRUE(fit.has_value());
        EXPECT_TRUE(awayFromUnitCircle(fit->orders, fit->arma)) << fit->name;
    }
}

struct Shape {
    std::string name;
    std::vector<double> y;
};

void PrintTo(const Shape &shape, std::ostream *out) { *out << shape.name; }

std::vector<Shape> shapes()
{
    const auto made = [](std::size_t n, auto f) {
        std::vector<double> y(n);
        for (std::size_t t = 0; t < n; ++t)
            y[t] = f(t);
        return y;
    };
    const std::vector<double> base = walk(70, 11);
    return {
        {"constant", std::vector<double>(40, 7.0)},
        {"zero", std::vector<double>(40, 0.0)},
        {"one", {5.0}},
        {"two", {5.0, 6.0}},
        {"three", {5.0, 9.0, 4.0}},
        {"four", {5.0, 9.0, 4.0, 8.0}},
        {"huge", made(60, [&](std::size_t t) { return base[t] * 1e12; })},
        {"enormous", made(60, [&](std::size_t t) { return base[t] * 1e290; })},
        {"tiny", made(60, [&](std::size_t t) { return base[t] * 1e-9; })},
        {"high_level", made(60, [&](std::size_t t) { return 1e12 + base[t]; })},
        {"alternating", made(50, [](std::size_t t) { return t % 2 == 0 ? 1.0 : 3.0; })},
        {"line", made(50, [](std::size_t t) { return 3.0 + 0.5 * static_cast<double>(t); })},
        {"parabola", made(50, [](std::size_t t) { return static_cast<double>(t * t); })},
        {"exponential", made(60, [](std::size_t t) { return std::exp(0.3 * static_cast<double>(t)); })},
        {"pure_season", made(60, [](std::size_t t) { return static_cast<double>(t % 12); })},
        {"pure_season_and_line", made(60, [](std::size_t t) { return static_cast<double>(t % 12 + t); })},
        {"step", made(60, [](std::size_t t) { return t < 30 ? 0.0 : 100.0; })},
        {"one_spike", made(60, [](std::size_t t) { return t == 30 ? 1e6 : 0.0; })},
        {"mostly_zero", made(80, [](std::size_t t) { return t % 9 == 0 ? 2.0 : 0.0; })},
        {"gap_in_the_middle", made(70, [&](std::size_t t) { return t > 20 && t < 45 ? NAN : base[t]; })},
        {"gap_at_both_ends", made(70, [&](std::size_t t) { return t < 10 || t > 60 ? NAN : base[t]; })},
        {"every_other_known", made(70, [&](std::size_t t) { return t % 2 == 0 ? base[t] : NAN; })},
        {"two_known", made(70, [&](std::size_t t) { return t == 3 || t == 60 ? base[t] : NAN; })},
        {"long", walk(5000, 12)},
    };
}

class ArimaNeverFails : public testing::TestWithParam<Shape> {};

TEST_P(ArimaNeverFails, gives_finite_forecasts)
{
    for (int season : {1, 4, 12, 52}) {
        SCOPED_TRACE(season);
        const auto fit = autoArima(GetParam().y, {}, season, {}, {});
        ASSERT_TRUE(fit.has_value());
        const auto ahead = forecast(*fit, GetParam().y, {}, {}, 14);
        ASSERT_TRUE(ahead.has_value());
        for (std::size_t h = 0; h < 14; ++h) {
            EXPECT_TRUE(std::isfinite(ahead->mean[h])) << fit->name;
            EXPECT_TRUE(std::isfinite(ahead->deviation[h]) || GetParam().name == "enormous") << fit->name;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(shapes, ArimaNeverFails, testing::ValuesIn(shapes()),
                         [](const auto &shape) { return shape.param.name; });

TEST(ArimaSearch, unknown_everywhere_is_too_short)
{
    EXPECT_EQ(autoArima(std::vector<double>(20, NAN), {}, 12, {}, {}).error().code, ErrorCode::TooShort);
    EXPECT_EQ(autoArima({}, {}, 12, {}, {}).error().code, ErrorCode::TooShort);
}

TEST(ArimaSearch, exact_patterns_are_repeated)
{
    std::vector<double> line(40), season(60);
    for (std::size_t t = 0; t < 40; ++t)
        line[t] = 2.0 * static_cast<double>(t);
    for (std::size_t t = 0; t < 60; ++t)
        season[t] = static_cast<double>(t % 12) * 3.0;
    const auto straight = autoArima(line, {}, 1, {}, {});
    EXPECT_NEAR(forecast(*straight, line, {}, {}, 3)->mean[2], 84.0, 1e-3);
    const auto repeated = autoArima(season, {}, 12, {}, {});
    EXPECT_NEAR(forecast(*repeated, season, {}, {}, 12)->mean[11], 33.0, 1e-3);
}

} // namespace
} // namespace shelfcast::core::arima

// What the prior on growth, the look ahead and the bounds of the smoothing parameters do.
#include "core/models/ets/estimation/foresight.h"
#include "core/models/ets/estimation/optimiser.h"
#include "core/models/ets/estimation/parameters.h"
#include "core/models/ets/ets.h"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <random>

using namespace shelfcast::core::ets;

namespace {

/// A level that wanders, with a growth that turns around every few periods.
std::vector<double> turning(int n, unsigned seed)
{
    std::mt19937 random(seed);
    const auto noise = [&] { return (static_cast<double>(random() % 2001) - 1000) / 1000; };
    std::vector<double> y;
    double level = 100, growth = 1;
    for (int t = 0; t < n; ++t) {
        growth = 0.7 * growth + 2 * noise();
        level += growth;
        y.push_back(level + noise());
    }
    return y;
}

FitOptions lineOnly()
{
    FitOptions options;
    options.forms.errors = {ErrorKind::Additive};
    options.forms.trends = {TrendKind::Additive};
    options.forms.damped = {false};
    options.forms.seasons = {SeasonKind::None};
    return options;
}

} // namespace

TEST(EtsEstimation, ThePriorLowersTheShareOfGrowthInShortHistories)
{
    double free = 0, steady = 0, longFree = 0, longSteady = 0;
    for (unsigned seed = 1; seed <= 10; ++seed) {
        FitOptions options = lineOnly();
        const auto likelihood = fit(turning(20, seed), options), likelihoodLong = fit(turning(2000, seed), options);
        options.prior.growthShare = kSteadyGrowth;
        const auto posterior = fit(turning(20, seed), options), posteriorLong = fit(turning(2000, seed), options);
        ASSERT_TRUE(likelihood && posterior && likelihoodLong && posteriorLong);
        EXPECT_LE(posterior->logLikelihood, likelihood->logLikelihood + 1e-6); // the likelihood itself stays comparable
        free += likelihood->beta / likelihood->alpha;
        steady += posterior->beta / posterior->alpha;
        longFree += likelihoodLong->beta / likelihoodLong->alpha;
        longSteady += posteriorLong->beta / posteriorLong->alpha;
    }
    EXPECT_LT(steady, 0.5 * free);
    EXPECT_NEAR(longSteady, longFree, 0.05 * longFree); // 2,000 periods outweigh the belief
}

TEST(EtsEstimation, SlopesOfTheTargetWithThePriorAreItsDerivatives)
{
    const std::vector<double> y = turning(60, 3);
    const auto workspace = std::make_unique<Workspace>();
    for (const ErrorKind error : {ErrorKind::Additive, ErrorKind::Multiplicative}) {
        Likelihood likelihood({error, TrendKind::Additive, true, SeasonKind::None}, 1, y, *workspace, {kSteadyGrowth});
        const Parameters at = {0.4, 0.06, 0.9, 101, 0.5}; // alpha, beta, phi, level, growth
        likelihood.targetAndNormalEquations(at.data());
        const auto gradient = workspace->gradient;
        for (std::size_t i = 0; i < 5; ++i) {
            Parameters up = at, down = at;
            const double step = 1e-6 * std::max(1.0, std::abs(at[i]));
            up[i] += step;
            down[i] -= step;
            const double slope = (likelihood.target(up.data()) - likelihood.target(down.data())) / (2 * step);
            EXPECT_NEAR(2 * gradient[i], slope, 1e-5 * std::abs(slope) + 1e-6) << i;
        }
    }
}

/// By hand: with alpha 0.5 from a level of 4 over 4, 8, 8, ... the level is 4, 4, 6, 7, ...
TEST(EtsEstimation, ErrorAheadByHand)
{
    const std::vector<double> y = {4, 8, 8, 8};
    const Form form;
    const Layout layout = layoutOf(form, 1);
    const Parameters parameters = {0.5, 4};
    // Starts with two periods ahead: period 1 (level 4: errors 4, 4), period 2 (level 6: errors 2, 2).
    EXPECT_DOUBLE_EQ(errorAhead(form, layout, parameters, y, 2), (4 + 4 + 2 + 2) / 4.0);
    EXPECT_TRUE(std::isinf(errorAhead(form, layout, parameters, y, 4)));
    EXPECT_DOUBLE_EQ(clearlyWorse(200, 8), 1.1);
}

TEST(EtsEstimation, AFormThatSeesNoSeasonAheadIsLeftOut)
{
    int changed = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        std::mt19937 random(seed);
        std::vector<double> y; // a daily profile in ratios around a level that stays, with noise that the level takes for growth
        double state = 0;
        for (int t = 0; t < 240; ++t) {
            state = 0.9 * state + (static_cast<double>(random() % 2001) - 1000) / 2500;
            y.push_back(50 * std::exp(state) * (1 + 0.8 * std::sin(2 * 3.14159265 * t / 24)) + 1);
        }
        FitOptions options;
        options.seasonLength = 24;
        const auto plain = fit(y, options);
        options.foresight = true;
        const auto seeing = fit(y, options);
        ASSERT_TRUE(plain && seeing);
        if (plain->form == seeing->form)
            continue;
        ++changed;
        EXPECT_GE(seeing->aicc, plain->aicc - 0.5); // another form than the likelihood's was taken on purpose
    }
    EXPECT_GT(changed, 0);
}

TEST(EtsEstimation, BoundsAreObeyedAndNested)
{
    int above = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const std::vector<double> y = turning(50, seed);
        for (const bool damped : {false, true}) {
            FitOptions options = lineOnly();
            options.forms.damped = {damped};
            options.bounds = Bounds::Usual;
            const auto usual = fit(y, options);
            options.bounds = Bounds::Both;
            const auto both = fit(y, options);
            options.bounds = Bounds::Admissible;
            const auto admissible = fit(y, options);
            ASSERT_TRUE(usual && both && admissible);
            EXPECT_LE(usual->beta, usual->alpha + 1e-12);
            EXPECT_LE(usual->alpha, kHighest);
            EXPECT_NEAR(both->logLikelihood, usual->logLikelihood, 1e-3); // without season the two are one
            EXPECT_GE(admissible->logLikelihood, both->logLikelihood - 1e-3);
            EXPECT_LT(admissible->beta, (1 + admissible->phi) * (2 - admissible->alpha));
            above += admissible->alpha > 1 || admissible->beta > admissible->alpha;
        }
    }
    EXPECT_GT(above, 3);
}

TEST(EtsEstimation, SlopesOfTheMapInEachRegion)
{
    const Form form{ErrorKind::Additive, TrendKind::Additive, true, SeasonKind::Additive};
    const Layout layout = layoutOf(form, 12);
    for (const Bounds bounds : {Bounds::Usual, Bounds::Admissible, Bounds::Both}) {
        const ParameterMap map(form, layout, bounds);
        const std::array<double, kMaxParameters> at = {0.6, 0.3, 0.2, 0.9};
        const ParameterMap::Slopes slopes = map.slopes(at.data());
        for (std::size_t j = 0; j < 4; ++j) {
            auto up = at, down = at, smoothUp = at, smoothDown = at;
            up[j] += 1e-6;
            down[j] -= 1e-6;
            map.toSmoothing(up.data(), smoothUp.data());
            map.toSmoothing(down.data(), smoothDown.data());
            for (std::size_t i = 0; i < 4; ++i)
                EXPECT_NEAR(slopes[i][j], (smoothUp[i] - smoothDown[i]) / 2e-6, 1e-6) << i << " " << j;
        }
        std::array<double, kMaxParameters> smoothing = at, back{};
        map.toSmoothing(at.data(), smoothing.data());
        map.toFree(smoothing.data(), back.data());
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_NEAR(back[i], at[i], 1e-9);
    }
}

#include "core/models/ets/estimation/likelihood.h"
#include "core/models/ets/estimation/optimiser.h"
#include "core/models/ets/estimation/parameters.h"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>

using namespace shelfcast::core::ets;

namespace {

std::vector<Form> everyForm()
{
    FormChoice choice;
    choice.trends.push_back(TrendKind::Multiplicative);
    choice.restrictToStable = false;
    return candidateForms(choice, 4, true);
}

std::vector<double> seasonalSeries(bool gaps)
{
    std::vector<double> y;
    for (int t = 0; t < 37; ++t)
        y.push_back((2 + 0.05 * t) * (1 + 0.2 * std::sin(t * 1.5707963)) + 0.1 * std::cos(2.7 * t * t));
    if (gaps)
        y[5] = y[6] = y[20] = y[36] = std::nan("");
    return y;
}

Parameters someParameters(const Form &form, const Layout &layout)
{
    Parameters v{};
    const auto set = [&](int i, double value) {
        if (i >= 0)
            v[static_cast<std::size_t>(i)] = value;
    };
    set(0, 0.3);
    set(layout.beta, 0.08);
    set(layout.gamma, 0.15);
    set(layout.phi, 0.9);
    set(layout.level, 2.1);
    set(layout.growth, form.trend == TrendKind::Multiplicative ? 1.02 : 0.04);
    for (int j = 0; form.seasonal() && j < 3; ++j)
        set(layout.season + j, (form.season == SeasonKind::Multiplicative ? 1.0 : 0.0) + 0.1 * (j - 1));
    return v;
}

} // namespace

TEST(Likelihood, SimpleSmoothingByHand)
{
    // alpha 0.5 from level 10: forecasts 10 10 11, errors 0 2 0, levels 10 11 11.
    const std::vector<double> y = {10, 12, 11};
    const auto workspace = std::make_unique<Workspace>();
    const Likelihood likelihood(Form{}, 1, y, *workspace);
    const Parameters v = {0.5, 10};
    EXPECT_DOUBLE_EQ(likelihood.cost(v.data()), 4);
    const Pass pass = likelihood.run(v.data());
    EXPECT_EQ(pass.fitted, (std::vector<double>{10, 10, 11}));
    EXPECT_EQ(pass.residuals, (std::vector<double>{0, 2, 0}));
    EXPECT_DOUBLE_EQ(pass.last.level, 11);
    EXPECT_DOUBLE_EQ(objectiveOf(4, 3), 3 * std::log(4));
}

TEST(Likelihood, RelativeErrorsByHand)
{
    // alpha 0.5 from level 10: forecasts 10 11, relative errors 0.2 and -1/11; the geometric mean of the forecasts is sqrt(110).
    const std::vector<double> y = {12, 10};
    const auto workspace = std::make_unique<Workspace>();
    const Likelihood likelihood(Form{ErrorKind::Multiplicative, TrendKind::None, false, SeasonKind::None}, 1, y, *workspace);
    const Parameters v = {0.5, 10};
    EXPECT_NEAR(likelihood.cost(v.data()), (0.04 + 1.0 / 121) * 110, 1e-12);
}

TEST(Likelihood, AGapMovesTheStatesOnWithoutACorrection)
{
    const std::vector<double> y = {10, std::nan(""), 14};
    const auto workspace = std::make_unique<Workspace>();
    const Form form{ErrorKind::Additive, TrendKind::Additive, false, SeasonKind::None};
    const Likelihood likelihood(form, 1, y, *workspace);
    const Parameters v = {0.5, 0.25, 8, 2};
    const Pass pass = likelihood.run(v.data());
    EXPECT_EQ(likelihood.observed(), 2);
    EXPECT_EQ(pass.fitted, (std::vector<double>{10, 12, 14}));
    EXPECT_TRUE(std::isnan(pass.residuals[1]));
    EXPECT_DOUBLE_EQ(pass.squares, 0);
    EXPECT_DOUBLE_EQ(pass.last.level, 14);
}

TEST(Likelihood, DerivativesEqualDifferencesForEveryForm)
{
    const auto workspace = std::make_unique<Workspace>();
    ASSERT_EQ(everyForm().size(), 30u);
    for (const bool gaps : {false, true}) {
        const std::vector<double> y = seasonalSeries(gaps);
        for (const Form &form : everyForm()) {
            Likelihood likelihood(form, 4, y, *workspace);
            const Parameters at = someParameters(form, likelihood.layout());
            const double cost = likelihood.targetAndNormalEquations(at.data());
            ASSERT_TRUE(std::isfinite(cost)) << name(form);
            EXPECT_NEAR(cost, likelihood.cost(at.data()), 1e-12 * cost) << name(form);
            for (int i = 0; i < likelihood.layout().count; ++i) {
                constexpr double kStep = 1e-6;
                Parameters up = at, down = at;
                up[static_cast<std::size_t>(i)] += kStep;
                down[static_cast<std::size_t>(i)] -= kStep;
                const double difference = (likelihood.cost(up.data()) - likelihood.cost(down.data())) / (2 * kStep);
                // The gradient of the sum of squares is 2 J'r.
                EXPECT_NEAR(2 * workspace->gradient[static_cast<std::size_t>(i)], difference, 1e-6 * (1 + std::abs(difference)))
                    << name(form) << " parameter " << i;
            }
        }
    }
}

TEST(Parameters, ForecastableRegion)
{
    // From the roots of the characteristic polynomial (numpy.roots): largest modulus 1.0036, 1.0085, 1.0002 and below 1.
    EXPECT_FALSE(forecastable(0.62, 0.54, 0.11, 1, 7));
    EXPECT_FALSE(forecastable(0.54, 0.41, 0.37, 0.84, 7));
    EXPECT_FALSE(forecastable(0.97, 0.93, 0.03, 0.83, 4));
    EXPECT_TRUE(forecastable(0.3, 0.05, 0.2, 1, 12));
    EXPECT_TRUE(forecastable(0.3, 0, 0.2, 1, 12));
    EXPECT_FALSE(forecastable(0.3, 0, 1.9, 1, 12));
}

TEST(Parameters, TheMapLeadsBackAndItsSlopesAreDifferences)
{
    const Form form{ErrorKind::Additive, TrendKind::Additive, true, SeasonKind::Additive};
    const Layout layout = layoutOf(form, 7);
    ParameterMap map(form, layout);
    for (const bool capped : {false, true}) {
        map.capAtForecastable(capped);
        const std::array<double, 4> free = {0.62, 0.9, 0.4, 0.9};
        std::array<double, 4> smoothing{}, back{};
        map.toSmoothing(free.data(), smoothing.data());
        EXPECT_EQ(map.isForecastable(smoothing.data()), capped);
        map.toFree(smoothing.data(), back.data());
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_NEAR(back[i], free[i], 1e-9);
        const ParameterMap::Slopes slopes = map.slopes(free.data());
        for (std::size_t j = 0; j < 4; ++j) {
            std::array<double, 4> moved = free, to{};
            moved[j] -= 1e-5;
            map.toSmoothing(moved.data(), to.data());
            for (std::size_t i = 0; i < 4; ++i)
                EXPECT_NEAR(slopes[i][j], (smoothing[i] - to[i]) / 1e-5, 2e-3) << capped << i << j;
        }
    }
}

TEST(Parameters, BetaIsLoweredToTheBorder)
{
    const Form form{ErrorKind::Additive, TrendKind::Additive, false, SeasonKind::Additive};
    ParameterMap map(form, layoutOf(form, 7));
    std::array<double, 3> smoothing = {0.62, 0.54, 0.11};
    ASSERT_TRUE(map.lowerBeta(smoothing.data()));
    EXPECT_TRUE(map.isForecastable(smoothing.data()));
    EXPECT_LT(smoothing[1], 0.54);
    smoothing[1] += 1e-5;
    EXPECT_FALSE(map.isForecastable(smoothing.data()));
}

// Averaging the best form with its rivals, the spread of late, and the passes that work on several things at once.
#include "core/models/ets/estimation/optimiser.h"
#include "core/models/ets/ets_models.h"
#include "core/models/ets/forecast.h"
#include "core/models/ets/moments.h"
#include "core/models/ets/spread.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <random>

using namespace shelfcast::core;
using namespace shelfcast::core::ets;

namespace {

std::vector<double> sales(int n, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<double> y;
    for (int t = 0; t < n; ++t)
        y.push_back((60 + 0.4 * t) * (1 + 0.15 * std::sin(2 * 3.14159265 * t / 12)) + 0.02 * (static_cast<double>(random() % 1001) - 500));
    return y;
}

double normal(std::mt19937 &random)
{
    return normalQuantile((static_cast<double>(random()) + 0.5) / 4294967296.0);
}

FitOptions averaging()
{
    FitOptions options;
    options.seasonLength = 12;
    options.average = true;
    return options;
}

Fit levelAt(double level, double sigma2)
{
    Fit fit;
    fit.alpha = 0.5;
    fit.last.level = level;
    fit.sigma2 = sigma2;
    return fit;
}

} // namespace

/// By hand: 0.75 of N(10, 4) and 0.25 of N(14, 16) have mean 11 and variance 0.75 (4 + 1) + 0.25 (16 + 9) = 10.
TEST(EtsAverage, MeanAndVarianceOfTwoFormsByHand)
{
    Fit fit = levelAt(10, 4);
    fit.rivals.push_back({levelAt(14, 16), 0.25});
    const Forecast ahead = forecast(fit, 1, std::array{0.5, 0.975});
    EXPECT_DOUBLE_EQ(ahead.mean[0], 11);
    EXPECT_DOUBLE_EQ(ahead.variance[0], 10);
    EXPECT_DOUBLE_EQ(ahead.quantiles[0], 11);
    EXPECT_NEAR(ahead.quantiles[1], 11 + 1.959964 * std::sqrt(10.0), 1e-5);
    ForecastOptions options;
    options.spread.recent = 0.25; // the errors to come, 7 in the mean of the forms, shrink; what is not known of the form, 3, stays
    EXPECT_NEAR(forecast(fit, 1, std::array{0.975}, options).quantiles[0], 11 + 1.959964 * std::sqrt(0.25 * 7 + 3), 1e-5);
    options.spread.recent = 1;
    options.simulate = true;
    const Forecast simulated = forecast(fit, 1, std::array{0.025, 0.975}, options);
    EXPECT_NEAR(simulated.quantiles[1] - simulated.quantiles[0], 2 * 1.96 * std::sqrt(10.0), 0.6);
}

TEST(EtsAverage, WeightsAreThoseOfAkaike)
{
    const auto found = fit(sales(48, 2), averaging());
    ASSERT_TRUE(found);
    ASSERT_FALSE(found->rivals.empty());
    double total = 0, kept = 0;
    for (const Weighed &one : found->weighed)
        total += std::exp(0.5 * (found->weighed.front().score - one.score));
    for (const Rival &rival : found->rivals) {
        const auto place = std::ranges::find(found->weighed, rival.fit.form, &Weighed::form);
        ASSERT_NE(place, found->weighed.end());
        EXPECT_NEAR(rival.weight, std::exp(0.5 * (found->weighed.front().score - place->score)) / total, 0.02);
        EXPECT_GE(rival.weight, 0.02);
        EXPECT_NE(rival.fit.form, found->form);
        kept += rival.weight;
    }
    EXPECT_TRUE(std::ranges::is_sorted(found->rivals, std::ranges::greater{}, &Rival::weight));
    EXPECT_NEAR(ownWeight(*found), 1 - kept, 1e-12);
    EXPECT_GE(ownWeight(*found), found->rivals.front().weight);
    FitOptions alone = averaging();
    alone.average = false;
    EXPECT_TRUE(fit(sales(48, 2), alone)->rivals.empty());
}

TEST(EtsAverage, RivalsFollowLaterPeriods)
{
    const std::vector<double> y = sales(60, 3);
    const auto early = fit(std::span(y).first(48), averaging());
    ASSERT_TRUE(early);
    ASSERT_FALSE(early->rivals.empty());
    Fit moved = *early;
    extend(moved, std::span(y).last(12));
    Fit byHand = early->rivals[0].fit;
    extend(byHand, std::span(y).last(12));
    EXPECT_EQ(moved.rivals[0].fit.last.level, byHand.last.level);
    EXPECT_NE(moved.rivals[0].fit.last.level, early->rivals[0].fit.last.level);
}

TEST(EtsAverage, ForecastLiesBetweenTheForms)
{
    const auto found = fit(sales(48, 2), averaging());
    ASSERT_TRUE(found);
    const std::vector<double> mean = forecast(*found, 12, {}).mean;
    for (std::size_t h = 0; h < mean.size(); ++h) {
        double low = momentsOf(*found, 12).mean[h], high = low;
        for (const Rival &rival : found->rivals) {
            low = std::min(low, momentsOf(rival.fit, 12).mean[h]);
            high = std::max(high, momentsOf(rival.fit, 12).mean[h]);
        }
        EXPECT_GE(mean[h], low - 1e-9);
        EXPECT_LE(mean[h], high + 1e-9);
    }
}

/// A model in words: every form that is averaged, up to three, with its share.
TEST(EtsAverage, TheFormsInWords)
{
    const std::vector<double> y = sales(48, 2);
    SeriesView view;
    view.y = y;
    view.frequency = Frequency::Monthly;
    view.seasonLength = 12;
    const std::vector<ModelEntry> models = etsModels();
    const auto &entry = *std::ranges::find(models, "auto-ets", [](const ModelEntry &one) { return one.card.id; });
    const auto fitted = entry.makeLocal(*completed(entry.card.settings, {}))->fit(view, {});
    ASSERT_TRUE(fitted);
    const std::string words = english((*fitted)->forecast(view, 1, {})->form);
    EXPECT_NE(words.find(" % + ETS("), std::string::npos) << words;
    EXPECT_TRUE(words.ends_with(", a yearly season")) << words;
}

TEST(EtsSpreadChange, FoundWhereThereIsOne)
{
    std::mt19937 random(7);
    const auto size = [](std::span<const double> x) { return std::inner_product(x.begin(), x.end(), x.begin(), 0.0) / static_cast<double>(x.size()); };
    double recent = 0;
    int wrongly = 0;
    for (int round = 0; round < 40; ++round) {
        std::vector<double> steady, calmed;
        for (int t = 0; t < 400; ++t) {
            steady.push_back(normal(random));
            calmed.push_back(normal(random) * (t < 200 ? 3.0 : 1.0)); // mean variance 5, at the end 1
        }
        wrongly += spreadChange(steady).recent != 1;
        const SpreadChange change = spreadChange(calmed);
        recent += change.recent / 40;
        const std::span<const double> standard = change.standardised;
        EXPECT_LT(size(standard.first(200)) / size(standard.last(200)), 2.5); // nine to one before
    }
    EXPECT_NEAR(recent, 0.2, 0.05);
    EXPECT_LE(wrongly, 2);
}

TEST(EtsSpreadChange, SaysNothingWithoutEvidence)
{
    EXPECT_EQ(spreadChange(std::vector<double>(100, 0.0)).recent, 1);
    EXPECT_EQ(spreadChange(std::vector<double>(100, std::nan(""))).recent, 1);
    EXPECT_TRUE(spreadChange({}).standardised.empty());
    EXPECT_EQ(spreadChange(std::vector<double>{3, 2, -2, 1, -1, 0.1, 0.2, -0.1}).recent, 1);
}

/// Four points side by side give what they give one after the other, whatever the form and however many points.
TEST(EtsPasses, SideBySideAsOneByOne)
{
    std::vector<double> y = sales(90, 5);
    for (double &value : y)
        value /= 128;
    y[13] = std::nan("");
    const auto workspace = std::make_unique<Workspace>();
    FormChoice choice;
    choice.restrictToStable = false;
    choice.trends.push_back(TrendKind::Multiplicative);
    for (const Form &form : candidateForms(choice, 12, true)) {
        SCOPED_TRACE(name(form));
        const Likelihood likelihood(form, 12, y, *workspace, {kSteadyGrowth});
        const Layout &layout = likelihood.layout();
        std::vector<Parameters> points(6);
        for (std::size_t k = 0; k < points.size(); ++k) {
            points[k][0] = 0.1 + 0.15 * static_cast<double>(k);
            for (const auto &[i, value] : {std::pair{layout.beta, 0.05}, std::pair{layout.gamma, 0.08}, std::pair{layout.phi, 0.9}, std::pair{layout.level, 0.45},
                                           std::pair{layout.growth, form.trend == TrendKind::Multiplicative ? 1.01 : 0.003}})
                if (i >= 0)
                    points[k][static_cast<std::size_t>(i)] = value;
            for (int j = 0; form.seasonal() && j < 11; ++j)
                points[k][static_cast<std::size_t>(layout.season + j)] = form.season == SeasonKind::Multiplicative ? 1 + 0.1 * std::sin(0.5 * j) : 0.05 * std::sin(0.5 * j);
        }
        points[4][static_cast<std::size_t>(layout.level)] = form.error == ErrorKind::Multiplicative && !form.seasonal() && !form.trended() ? 0.0 : 0.4;
        std::vector<const double *> all;
        for (const Parameters &point : points)
            all.push_back(point.data());
        std::vector<double> costs(points.size());
        likelihood.targets(all, costs);
        for (std::size_t k = 0; k < points.size(); ++k) {
            const double alone = likelihood.target(points[k].data());
            if (std::isinf(alone))
                EXPECT_TRUE(std::isinf(costs[k])) << k;
            else
                EXPECT_NEAR(costs[k], alone, 1e-12 * alone) << k;
        }
    }
}

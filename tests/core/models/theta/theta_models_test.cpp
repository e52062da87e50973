#include "core/models/theta/theta_models.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace shelfcast::core;

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

std::vector<double> sales(int n)
{
    std::vector<double> y;
    for (int t = 0; t < n; ++t)
        y.push_back((80 + 0.9 * t) * (1 + 0.3 * std::sin(2 * 3.14159265 * t / 12)) + 7.0 * std::sin(t * t * 0.37));
    return y;
}

SeriesView monthly(const std::vector<double> &y, std::int64_t first = 480)
{
    SeriesView view;
    view.y = y;
    view.frequency = Frequency::Monthly;
    view.seasonLength = 12;
    view.firstPeriod = first;
    return view;
}

const std::vector<ModelEntry> &models()
{
    static const std::vector<ModelEntry> all = thetaModels();
    return all;
}

const ModelEntry &model(std::string_view id)
{
    return *std::ranges::find(models(), id, [](const ModelEntry &entry) -> std::string_view { return entry.card.id; });
}

std::unique_ptr<const FittedSeries> fitted(const ModelEntry &entry, const SeriesView &view, const SettingValues &given = {})
{
    const auto values = completed(entry.card.settings, given);
    EXPECT_TRUE(values) << english(values.error().message);
    auto fit = entry.makeLocal(*values)->fit(view, {});
    EXPECT_TRUE(fit) << english(fit.error().message);
    return std::move(*fit);
}

/// How wide the 80 % interval of the next period is, beside that of 95 %.
double share80Of95(const std::vector<double> &y)
{
    const auto ahead = fitted(model("dynamic-theta"), monthly(y))->forecast(monthly(y), 1, {});
    EXPECT_TRUE(ahead.has_value());
    return (ahead->quantile(0, kQuantileCount - 3) - ahead->quantile(0, 2)) / (ahead->quantile(0, kQuantileCount - 1) - ahead->quantile(0, 0));
}

TEST(ThetaModels, IntervalsTakeTheShapeOfPastErrorsUnlessThereAreZeros)
{
    constexpr double normal = 1.281552 / 1.959964;
    std::vector<double> wild;
    for (int t = 0; t < 600; ++t)
        wild.push_back(1000.0 + (t % 13 == 5 ? 12.0 : 1.0) * 10.0 * std::sin(t * t * 0.37));
    EXPECT_LT(share80Of95(wild), 0.9 * normal);
    wild[300] = 0.0;
    EXPECT_NEAR(share80Of95(wild), normal, 1e-6);
}

TEST(ThetaModels, PartsAddUpToFittedAndMean)
{
    std::vector<double> y = sales(70);
    y[0] = y[1] = y[30] = kGap;
    for (const ModelEntry &entry : models())
        for (const char *season : {"multiplicative", "additive", "none"}) {
            SCOPED_TRACE(entry.card.id + season);
            const auto fit = fitted(entry, monthly(y), {{"season", std::string(season)}});
            const auto parts = fit->explain(monthly(y), 9, {});
            const auto ahead = fit->forecast(monthly(y), 9, {});
            ASSERT_TRUE(parts && ahead);
            ASSERT_EQ(parts->fitted.size(), y.size());
            EXPECT_TRUE(std::isnan(parts->fitted[1]));
            for (std::size_t t = 2; t < y.size(); ++t) {
                double sum = 0.0;
                for (const Component &part : parts->components)
                    sum += part.history[t];
                EXPECT_NEAR(sum, parts->fitted[t], 1e-9);
            }
            for (std::size_t h = 0; h < 9; ++h) {
                double sum = 0.0;
                for (const Component &part : parts->components)
                    sum += part.future[h];
                EXPECT_NEAR(sum, ahead->mean[h], 1e-9);
            }
        }
}

TEST(ThetaModels, NewValuesMoveTheForecastWithoutARefit)
{
    const std::vector<double> y = sales(84), before(y.begin(), y.begin() + 72);
    std::vector<double> risen = y;
    for (std::size_t t = 72; t < 84; ++t)
        risen[t] += 50.0;
    for (const ModelEntry &entry : models()) {
        SCOPED_TRACE(entry.card.id);
        const auto fit = fitted(entry, monthly(before));
        const auto longer = fit->forecast(monthly(y), 1, {}), higher = fit->forecast(monthly(risen), 1, {}), ahead = fit->forecast(monthly(before), 13, {});
        ASSERT_TRUE(longer && higher && ahead);
        EXPECT_GT(higher->mean[0], longer->mean[0] + 5.0);
        EXPECT_NEAR(longer->mean[0], ahead->mean[12], 0.2 * ahead->mean[12]);
        // A history that began before the first known period of the fit is the same history.
        std::vector<double> earlier = {kGap, kGap, kGap};
        earlier.insert(earlier.end(), y.begin(), y.end());
        EXPECT_DOUBLE_EQ(fit->forecast(monthly(earlier, 477), 1, {})->mean[0], longer->mean[0]);
        EXPECT_EQ(fit->forecast(monthly(before, 481), 1, {}).error().code, ErrorCode::InvalidInput);
    }
}

TEST(ThetaModels, FormInWords)
{
    const std::vector<double> y = sales(72);
    const std::string form = english(fitted(model("theta"), monthly(y))->forecast(monthly(y), 1, {})->form);
    EXPECT_EQ(form.substr(0, 29), "Theta with drift (theta 2, al") << form;
    EXPECT_NE(form.find("multiplied by a season of 12 periods"), std::string::npos) << form;
}

TEST(ThetaModels, SaysWhySeasonIsNotAsAsked)
{
    std::vector<double> y = sales(40);
    y[3] = 0.0;
    const SettingValues asked = {{"season", std::string("multiplicative")}};
    EXPECT_EQ(english(fitted(model("dynamic-theta"), monthly(y), asked)->forecast(monthly(y), 1, {})->note),
              "Some periods are zero or below, so the season is added, not multiplied.");
    const std::vector<double> brief = sales(20);
    EXPECT_EQ(english(fitted(model("dynamic-theta"), monthly(brief), asked)->forecast(monthly(brief), 1, {})->note),
              "20 known periods are too few for this season, so none is used.");
}

TEST(ThetaModels, AutomaticLineTakesTheOneThatErredLess)
{
    const std::vector<double> y = sales(72);
    const auto fit = fitted(model("dynamic-theta"), monthly(y), {{"line", std::string("auto")}});
    const auto parts = fit->explain(monthly(y), 1, {});
    ASSERT_TRUE(parts);
    ASSERT_EQ(parts->candidates.size(), 2U);
    EXPECT_LE(parts->candidates[0].score, parts->candidates[1].score);
    EXPECT_FALSE(parts->criterion.empty());
    const auto loaded = model("dynamic-theta").loadSeries(fit->store());
    ASSERT_TRUE(loaded);
    EXPECT_EQ((*loaded)->explain(monthly(y), 1, {})->candidates.size(), 2U);
    EXPECT_EQ((*loaded)->explain(monthly(y), 1, {})->fitted, parts->fitted);
}

} // namespace

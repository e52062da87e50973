#include "core/models/ces/ces_models.h"

#include <gtest/gtest.h>

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

const ModelEntry &model()
{
    static const std::vector<ModelEntry> all = cesModels();
    return all.front();
}

std::unique_ptr<const FittedSeries> fitted(const SeriesView &view, const SettingValues &given = {})
{
    const auto values = completed(model().card.settings, given);
    EXPECT_TRUE(values) << english(values.error().message);
    auto fit = model().makeLocal(*values)->fit(view, {});
    EXPECT_TRUE(fit) << english(fit.error().message);
    return std::move(*fit);
}

TEST(CesModels, PartsAddUpToFittedAndMean)
{
    std::vector<double> y = sales(70);
    y[0] = y[30] = kGap;
    for (const char *season : {"none", "simple", "partial", "full"}) {
        SCOPED_TRACE(season);
        const auto fit = fitted(monthly(y), {{"season", std::string(season)}});
        const auto parts = fit->explain(monthly(y), 15, {});
        const auto ahead = fit->forecast(monthly(y), 15, {});
        ASSERT_TRUE(parts && ahead);
        ASSERT_EQ(parts->fitted.size(), y.size());
        EXPECT_TRUE(std::isnan(parts->fitted[0]));
        for (std::size_t t = 1; t < y.size(); ++t) {
            double sum = 0.0;
            for (const Component &part : parts->components)
                sum += part.history[t];
            EXPECT_NEAR(sum, parts->fitted[t], 1e-9);
        }
        for (std::size_t h = 0; h < 15; ++h) {
            double sum = 0.0;
            for (const Component &part : parts->components)
                sum += part.future[h];
            EXPECT_NEAR(sum, ahead->mean[h], 1e-9);
        }
    }
}

TEST(CesModels, NewValuesMoveTheForecastWithoutARefit)
{
    const std::vector<double> y = sales(84), before(y.begin(), y.begin() + 72);
    std::vector<double> risen = y;
    for (std::size_t t = 72; t < 84; ++t)
        risen[t] += 50.0;
    const auto fit = fitted(monthly(before));
    const auto longer = fit->forecast(monthly(y), 1, {}), higher = fit->forecast(monthly(risen), 1, {});
    ASSERT_TRUE(longer && higher);
    EXPECT_GT(higher->mean[0], longer->mean[0] + 5.0);
    EXPECT_EQ(fit->forecast(monthly(before, 481), 1, {}).error().code, ErrorCode::InvalidInput);
}

TEST(CesModels, LoadedExplainsTheSame)
{
    const std::vector<double> y = sales(72);
    const auto fit = fitted(monthly(y));
    const auto loaded = model().loadSeries(fit->store());
    ASSERT_TRUE(loaded);
    const auto before = fit->explain(monthly(y), 3, {}), after = (*loaded)->explain(monthly(y), 3, {});
    ASSERT_TRUE(before && after);
    EXPECT_EQ(before->fitted, after->fitted);
    ASSERT_EQ(after->candidates.size(), 4U);
    EXPECT_LE(after->candidates[0].score, after->candidates[1].score);
    EXPECT_EQ(after->candidates[0].score, before->candidates[0].score);
}

TEST(CesModels, SaysThatASeasonIsTooLong)
{
    const std::vector<double> y = sales(20);
    const auto forecast = fitted(monthly(y), {{"season", std::string("full")}})->forecast(monthly(y), 1, {});
    EXPECT_EQ(english(forecast->note), "20 known periods are too few for this season, so none is used.");
    EXPECT_EQ(english(forecast->form).substr(0, 27), "CES without season, weights");
}

} // namespace

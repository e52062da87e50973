#include "core/models/ets/ets_models.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace shelfcast::core;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<double> sales(int n)
{
    std::mt19937 random(4);
    std::vector<double> y;
    for (int t = 0; t < n; ++t) {
        const double noise = (static_cast<double>(random() % 2001) - 1000) / 1000;
        y.push_back((80 + 1.2 * t) * (1 + 0.3 * std::sin(2 * 3.14159265 * t / 12)) * (1 + 0.1 * noise));
    }
    return y;
}

SeriesView monthly(const std::vector<double> &y)
{
    SeriesView view;
    view.y = y;
    view.frequency = Frequency::Monthly;
    view.seasonLength = 12;
    view.firstPeriod = 480;
    return view;
}

const ModelEntry &model(std::string_view id)
{
    static const std::vector<ModelEntry> all = etsModels();
    return *std::ranges::find(all, id, [](const ModelEntry &entry) -> std::string_view { return entry.card.id; });
}

std::unique_ptr<const FittedSeries> fitted(std::string_view id, const SeriesView &view, const SettingValues &given = {})
{
    const auto values = completed(model(id).card.settings, given);
    EXPECT_TRUE(values) << english(values.error().message);
    auto fit = model(id).makeLocal(*values)->fit(view, {});
    EXPECT_TRUE(fit) << english(fit.error().message);
    return std::move(*fit);
}

void expectAddsUp(const Explanation &explanation, const SeriesForecast &forecast)
{
    for (std::size_t t = 0; t < explanation.fitted.size(); ++t) {
        if (std::isnan(explanation.fitted[t]))
            continue;
        double sum = 0;
        for (const Component &component : explanation.components)
            sum += component.history.at(t);
        EXPECT_NEAR(sum, explanation.fitted[t], 1e-9 * std::abs(sum)) << t;
    }
    for (std::size_t h = 0; h < forecast.mean.size(); ++h) {
        double sum = 0;
        for (const Component &component : explanation.components)
            sum += component.future.at(h);
        EXPECT_NEAR(sum, forecast.mean[h], 1e-9 * std::abs(sum)) << h;
    }
}

} // namespace

TEST(EtsExplain, ComponentsAddUpForEveryForm)
{
    std::vector<double> y = sales(72);
    y[0] = y[1] = y[30] = y[71] = kNaN;
    for (const char *error : {"additive", "multiplicative"})
        for (const char *trend : {"none", "additive", "multiplicative"})
            for (const char *damped : {"on", "off"})
                for (const char *season : {"none", "additive", "multiplicative"}) {
                    SCOPED_TRACE(std::string(error) + " " + trend + " " + damped + " " + season);
                    const auto fit = fitted("auto-ets", monthly(y), {{"error", error}, {"trend", trend}, {"damped", damped}, {"season", season}});
                    const auto explanation = fit->explain(monthly(y), 15, {});
                    const auto forecast = fit->forecast(monthly(y), 15, {});
                    ASSERT_TRUE(explanation && forecast);
                    ASSERT_EQ(explanation->fitted.size(), y.size());
                    EXPECT_TRUE(std::isnan(explanation->fitted[1]));
                    EXPECT_FALSE(std::isnan(explanation->fitted[2])); // the first known period has an expectation, and so has a gap
                    EXPECT_FALSE(std::isnan(explanation->fitted[30]));
                    EXPECT_EQ(explanation->components.size(), 1U + (std::string(trend) != "none") + (std::string(season) != "none"));
                    expectAddsUp(*explanation, *forecast);
                }
}

/// By hand: with alpha known, the expectation of a level is the exponentially weighted mean of what came before.
TEST(EtsExplain, FittedValuesOfALevelByHand)
{
    const std::vector<double> y = {5, 9, 4, kNaN, 6, 7, 9, 5, 6, 8, 7, 6};
    const auto fit = fitted("ses", monthly(y));
    const auto explanation = fit->explain(monthly(y), 2, {});
    ASSERT_TRUE(explanation);
    const std::vector<double> &f = explanation->fitted;
    const double alpha = (f[2] - f[1]) / (y[1] - f[1]);
    for (std::size_t t = 1; t < y.size(); ++t)
        EXPECT_NEAR(f[t], std::isnan(y[t - 1]) ? f[t - 1] : f[t - 1] + alpha * (y[t - 1] - f[t - 1]), 1e-9) << t;
    EXPECT_EQ(english(explanation->components.front().name), "Level");
}

TEST(EtsExplain, TheTakenFormIsTheFirstCandidate)
{
    const std::vector<double> y = sales(72);
    for (const char *criterion : {"aicc", "aic", "bic"}) {
        const auto fit = fitted("auto-ets", monthly(y), {{"criterion", criterion}});
        const auto explanation = fit->explain(monthly(y), 3, {});
        const auto forecast = fit->forecast(monthly(y), 3, {});
        ASSERT_TRUE(explanation && forecast);
        std::string lower = english(explanation->criterion);
        std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
        EXPECT_EQ(lower, std::string(criterion) + " with the expectation of steady growth");
        const auto plain = fitted("auto-ets", monthly(y), {{"criterion", criterion}, {"estimation", "likelihood"}})->explain(monthly(y), 3, {});
        EXPECT_EQ(english(plain->criterion).size(), std::string(criterion).size());
        ASSERT_EQ(explanation->candidates.size(), 8U);
        EXPECT_TRUE(english(forecast->form).starts_with(english(explanation->candidates.front().form)));
        EXPECT_TRUE(std::ranges::is_sorted(explanation->candidates, {}, &Candidate::score));
    }
}

TEST(EtsExplain, ScoresDoNotDependOnTheUnitBeyondItsLogarithm)
{
    const std::vector<double> y = sales(60);
    std::vector<double> thousands = y;
    for (double &value : thousands)
        value *= 1000;
    const auto small = fitted("auto-ets", monthly(y))->explain(monthly(y), 1, {});
    const auto large = fitted("auto-ets", monthly(thousands))->explain(monthly(thousands), 1, {});
    ASSERT_TRUE(small && large);
    EXPECT_NEAR(large->candidates[0].score - small->candidates[0].score, 2 * 60 * std::log(1000.0), 0.01);
}

TEST(EtsExplain, ALoadedModelExplainsTheSame)
{
    std::vector<double> y = sales(60);
    y[17] = kNaN;
    for (const ModelEntry &entry : etsModels()) {
        const auto fit = fitted(entry.card.id, monthly(y));
        const auto loaded = entry.loadSeries(fit->store());
        ASSERT_TRUE(loaded);
        const auto a = fit->explain(monthly(y), 5, {}), b = (*loaded)->explain(monthly(y), 5, {});
        ASSERT_TRUE(a && b);
        EXPECT_EQ(a->fitted, b->fitted);
        EXPECT_EQ(a->criterion, b->criterion);
        ASSERT_EQ(a->components.size(), b->components.size());
        for (std::size_t i = 0; i < a->components.size(); ++i) {
            EXPECT_EQ(a->components[i].history, b->components[i].history);
            EXPECT_EQ(a->components[i].future, b->components[i].future);
        }
        ASSERT_EQ(a->candidates.size(), b->candidates.size());
        ASSERT_FALSE(a->candidates.empty());
        for (std::size_t i = 0; i < a->candidates.size(); ++i) {
            EXPECT_EQ(a->candidates[i].form, b->candidates[i].form);
            EXPECT_EQ(a->candidates[i].score, b->candidates[i].score);
        }
    }
}

TEST(EtsExplain, LaterPeriodsAreFilteredWithoutARefit)
{
    std::vector<double> y = sales(84);
    y[76] = kNaN;
    const std::vector<double> early(y.begin(), y.begin() + 72);
    for (const ModelEntry &entry : etsModels()) {
        const auto fit = fitted(entry.card.id, monthly(early));
        const auto before = fit->explain(monthly(early), 4, {}), after = fit->explain(monthly(y), 4, {});
        const auto forecast = fit->forecast(monthly(y), 4, {});
        ASSERT_TRUE(before && after && forecast);
        ASSERT_EQ(after->fitted.size(), y.size());
        EXPECT_TRUE(std::equal(before->fitted.begin(), before->fitted.end(), after->fitted.begin())) << entry.card.id;
        EXPECT_NE(before->components[0].future, after->components[0].future);
        expectAddsUp(*after, *forecast);
    }
}

/// A project of the first release kept no first states: it still forecasts, and says nothing of its history.
TEST(EtsExplain, AnOlderProjectStillForecasts)
{
    const std::vector<double> y = sales(48);
    const StoredModel old = {"ses", R"json({"error":0,"trend":0,"damped":false,"season":0,"season_length":1,"alpha":0.25,"beta":0.0,"gamma":0.0,
        "phi":1.0,"sigma2":4.0,"states":{"level":90.0,"growth":0.0,"season":[]},"form":"ETS(A,N,N)","words":{"pattern":"w","arguments":[]},
        "note":{"pattern":"","arguments":[]},"end":528,"simulate":false})json"};
    const auto loaded = model("ses").loadSeries(old);
    ASSERT_TRUE(loaded) << english(loaded.error().message);
    const auto forecast = (*loaded)->forecast(monthly(y), 2, {});
    const auto explanation = (*loaded)->explain(monthly(y), 2, {});
    ASSERT_TRUE(forecast && explanation);
    EXPECT_EQ(forecast->mean, (std::vector<double>{90, 90}));
    EXPECT_TRUE(std::ranges::all_of(explanation->fitted, [](double f) { return std::isnan(f); }));
    expectAddsUp(*explanation, *forecast);
}

#include "core/models/ets/ets_models.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace shelfcast::core;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<double> sales(int n, double growth = 1.2)
{
    std::mt19937 random(4);
    std::vector<double> y;
    for (int t = 0; t < n; ++t) {
        const double noise = (static_cast<double>(random() % 2001) - 1000) / 1000;
        y.push_back((80 + growth * t) * (1 + 0.3 * std::sin(2 * 3.14159265 * t / 12)) * (1 + 0.1 * noise));
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

SeriesForecast ahead(std::string_view id, const SeriesView &view, const SettingValues &given = {}, int horizon = 18)
{
    const auto forecast = fitted(id, view, given)->forecast(view, horizon, {});
    EXPECT_TRUE(forecast);
    return *forecast;
}

bool same(const SeriesForecast &a, const SeriesForecast &b) { return a.mean == b.mean && a.quantiles == b.quantiles; }

} // namespace

TEST(EtsModels, FourModelsWithUniqueSettings)
{
    ASSERT_EQ(etsModels().size(), 4u);
    for (const ModelEntry &entry : etsModels()) {
        EXPECT_TRUE(entry.makeLocal && entry.loadSeries && !entry.makeGlobal) << entry.card.id;
        std::set<std::string> ids;
        for (const Setting &setting : entry.card.settings)
            EXPECT_TRUE(ids.insert(setting.id).second) << setting.id;
    }
}

TEST(EtsModels, EachModelHasItsForm)
{
    const std::vector<double> y = sales(72);
    EXPECT_EQ(english(ahead("ses", monthly(y)).form), "ETS(A,N,N), no season");
    EXPECT_EQ(english(ahead("holt", monthly(y)).form), "ETS(A,A,N), no season");
    EXPECT_EQ(english(ahead("holt-winters", monthly(y)).form), "ETS(M,A,M), a yearly season");
    EXPECT_EQ(english(ahead("auto-ets", monthly(y), {{"forms", std::string("best")}}).form), "ETS(M,A,M), a yearly season");
    EXPECT_EQ(ahead("auto-ets", monthly(y)).modelId, "auto-ets");
    EXPECT_TRUE(ahead("auto-ets", monthly(y)).note.empty());
}

TEST(EtsModels, TheSeasonInWords)
{
    const std::vector<double> y = sales(84);
    SeriesView view = monthly(y);
    view.frequency = Frequency::Weekly;
    view.seasonLength = 52;
    EXPECT_NE(english(ahead("auto-ets", view).form).find("without the season: 52 periods"), std::string::npos);
    EXPECT_NE(english(ahead("auto-ets", view, {{"season-length", std::int64_t{12}}}).form).find("a season of 12 periods"), std::string::npos);
    view.frequency = Frequency::Daily;
    view.seasonLength = 7;
    EXPECT_NE(english(ahead("holt-winters", view).form).find("a weekly season"), std::string::npos);
}

/// Every setting of every model, at every value that it offers: some value must change the forecast of some series.
TEST(EtsModels, EachSettingChangesTheForecast)
{
    std::vector<std::vector<double>> histories = {sales(72)};
    for (unsigned seed = 1; seed <= 8; ++seed) { // a weak season and a fading growth, about which criteria disagree
        std::mt19937 random(seed);
        std::vector<double> weak;
        for (int t = 0; t < 60; ++t)
            weak.push_back(100 + 2 * std::sin(2 * 3.14159265 * t / 12) - 10 * std::pow(0.9, t) + 0.012 * static_cast<double>(random() % 1000));
        histories.push_back(std::move(weak));
    }
    for (const ModelEntry &entry : etsModels())
        for (const Setting &setting : entry.card.settings) {
            std::vector<SettingValue> values;
            for (const SettingChoice &option : setting.choices)
                values.emplace_back(option.id);
            if (std::holds_alternative<std::int64_t>(setting.initial))
                values.emplace_back(std::int64_t{6});
            bool changed = false;
            for (const std::vector<double> &series : histories)
                for (const SettingValue &value : values)
                    changed = changed || !same(ahead(entry.card.id, monthly(series)), ahead(entry.card.id, monthly(series), {{setting.id, value}}));
            EXPECT_TRUE(changed) << entry.card.id << " " << setting.id;
        }
}

TEST(EtsModels, EachChoiceOfFormIsObeyed)
{
    const std::vector<double> y = sales(72);
    const auto form = [&](const SettingValues &values) { return english(ahead("auto-ets", monthly(y), values).form).substr(0, 11); };
    EXPECT_EQ(form({{"season", "none"}, {"trend", "none"}, {"error", "additive"}}), "ETS(A,N,N),");
    EXPECT_EQ(form({{"season", "additive"}, {"trend", "additive"}, {"damped", "on"}, {"error", "additive"}}), "ETS(A,Ad,A)");
    EXPECT_EQ(form({{"season", "multiplicative"}, {"trend", "multiplicative"}, {"damped", "off"}}), "ETS(M,M,M),");
    EXPECT_EQ(form({{"season", "additive"}, {"trend", "multiplicative"}, {"damped", "off"}, {"error", "multiplicative"}}), "ETS(M,M,A),");
    EXPECT_EQ(form({{"season", "multiplicative"}, {"trend", "additive"}, {"damped", "off"}, {"error", "additive"}}), "ETS(A,A,M),");
    EXPECT_EQ(english(ahead("holt", monthly(y), {{"trend", "multiplicative"}}).form).substr(0, 10), "ETS(A,M,N)");
}

TEST(EtsModels, StoredAndLoadedForecastsAreTheSame)
{
    std::vector<double> y = sales(60);
    y[17] = kNaN;
    for (const ModelEntry &entry : etsModels())
        for (const char *intervals : {"formula", "simulated"}) {
            const auto original = fitted(entry.card.id, monthly(y), {{"intervals", intervals}});
            const auto loaded = entry.loadSeries(original->store());
            ASSERT_TRUE(loaded);
            const auto a = original->forecast(monthly(y), 14, {}), b = (*loaded)->forecast(monthly(y), 14, {});
            ASSERT_TRUE(a && b);
            EXPECT_TRUE(same(*a, *b)) << entry.card.id;
            EXPECT_EQ(a->form, b->form);
            EXPECT_EQ(a->note, b->note);
            EXPECT_EQ((*loaded)->store().state, original->store().state);
        }
}

TEST(EtsModels, DamagedStatesAreRefused)
{
    const std::vector<double> y = sales(60);
    const StoredModel good = fitted("auto-ets", monthly(y))->store();
    for (const std::string &state : {std::string(), std::string("{}"), std::string("[1]"), good.state.substr(0, good.state.size() / 2)}) {
        const auto loaded = model("auto-ets").loadSeries({"auto-ets", state});
        ASSERT_FALSE(loaded);
        EXPECT_EQ(loaded.error().code, ErrorCode::Damaged);
    }
    std::string wrong = good.state;
    const std::size_t at = wrong.find("\"season_length\":12");
    ASSERT_NE(at, std::string::npos);
    wrong.replace(at, 18, "\"season_length\":13");
    EXPECT_FALSE(model("auto-ets").loadSeries({"auto-ets", wrong}));
}

TEST(EtsModels, LaterPeriodsMoveTheStates)
{
    const std::vector<double> y = sales(72);
    const std::vector<double> early(y.begin(), y.begin() + 60);
    const auto fit = fitted("holt-winters", monthly(early));
    const auto before = fit->forecast(monthly(early), 24, {}), after = fit->forecast(monthly(y), 12, {});
    ASSERT_TRUE(before && after);
    double error = 0, updated = 0;
    const std::vector<double> truth = sales(84);
    for (std::size_t h = 0; h < 12; ++h) {
        error += std::abs(before->mean[12 + h] - truth[72 + h]);
        updated += std::abs(after->mean[h] - truth[72 + h]);
        // The phase of the season must be the same from both origins.
        EXPECT_NEAR(after->mean[h], before->mean[12 + h], 0.25 * before->mean[12 + h]) << h;
    }
    EXPECT_NE(before->mean[12], after->mean[0]);
    EXPECT_LT(after->quantile(0, 12) - after->quantile(0, 0), before->quantile(12, 12) - before->quantile(12, 0));
    const std::vector<double> shorter(y.begin(), y.begin() + 40);
    EXPECT_FALSE(fit->forecast(monthly(shorter), 3, {}));
}

TEST(EtsModels, SimpleSmoothingIsUpdatedByHand)
{
    const std::vector<double> y = {20, 24, 18, 22, 25, 19, 21, 23, 20, 24};
    std::vector<double> more = y;
    more.push_back(40);
    const auto fit = fitted("ses", monthly(y));
    const double level = fit->forecast(monthly(y), 1, {})->mean[0];
    const std::string state = fit->store().state;
    const double alpha = std::stod(state.substr(state.find("\"alpha\":") + 8));
    EXPECT_NEAR(fit->forecast(monthly(more), 1, {})->mean[0], level + alpha * (40 - level), 1e-12);
}

TEST(EtsModels, ZerosTurnMultiplicationOffWithANote)
{
    std::vector<double> y = sales(60);
    y[30] = 0;
    const SeriesForecast forecast = ahead("holt-winters", monthly(y), {{"season", "multiplicative"}});
    EXPECT_EQ(english(forecast.form), "ETS(A,A,A), a yearly season");
    EXPECT_FALSE(forecast.note.empty());
    EXPECT_TRUE(ahead("auto-ets", monthly(y)).note.empty());
}

TEST(EtsModels, SeasonsThatCannotBeFitted)
{
    const std::vector<double> y = sales(14);
    const SeriesForecast tooShort = ahead("holt-winters", monthly(y));
    EXPECT_NE(english(tooShort.note).find("14 known periods are too few for a season of 12"), std::string::npos);
    SeriesView yearly = monthly(y);
    yearly.seasonLength = 1;
    yearly.frequency = Frequency::Yearly;
    EXPECT_NE(english(ahead("holt-winters", yearly).note).find("no season"), std::string::npos);
    EXPECT_TRUE(ahead("auto-ets", yearly).note.empty());
}

TEST(EtsModels, HostileHistories)
{
    const std::vector<std::vector<double>> histories = {
        {5}, {kNaN, 5, kNaN}, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, std::vector<double>(40, 3), {1, 2}, {1e140, 2e140, 1.5e140, 1e140, 3e140, 2e140, 1e140, 2e140},
        {0, 0, 0, 7, 0, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0}, {1e-300, 2e-300, 1e-300, 3e-300, 1e-300, 2e-300, 4e-300, 1e-300}};
    for (const ModelEntry &entry : etsModels())
        for (std::size_t i = 0; i < histories.size(); ++i) {
            SeriesForecast forecast = ahead(entry.card.id, monthly(histories[i]), {}, 13);
            EXPECT_TRUE(tidy(forecast, true)) << entry.card.id << " " << i;
        }
    const std::vector<double> empty = {kNaN, kNaN};
    const auto none = model("auto-ets").makeLocal(*completed(model("auto-ets").card.settings, {}))->fit(monthly(empty), {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::TooShort);
}

TEST(EtsModels, TheSeedDecidesSimulatedIntervals)
{
    const std::vector<double> y = sales(60);
    const auto fit = fitted("auto-ets", monthly(y), {{"intervals", "simulated"}});
    JobContext one, two;
    one.seed = 11;
    two.seed = 12;
    EXPECT_TRUE(same(*fit->forecast(monthly(y), 6, one), *fit->forecast(monthly(y), 6, one)));
    EXPECT_FALSE(same(*fit->forecast(monthly(y), 6, one), *fit->forecast(monthly(y), 6, two)));
}

TEST(EtsModels, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const std::vector<double> y = sales(60);
    const auto fit = model("auto-ets").makeLocal(*completed(model("auto-ets").card.settings, {}))->fit(monthly(y), job);
    ASSERT_FALSE(fit);
    EXPECT_EQ(fit.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(fitted("ses", monthly(y))->forecast(monthly(y), 3, job).error().code, ErrorCode::Cancelled);
}

#include "core/models/decomposed/decomposed_models.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace shelfcast::core {
namespace {

using shelfcast::testing::kGap;
using shelfcast::testing::noise;
using shelfcast::testing::values;

struct Case {
    std::vector<double> y;
    std::vector<int> seasons;
    SeriesView view(std::size_t n = 0) const
    {
        SeriesView made;
        made.y = std::span(y).first(n > 0 ? n : y.size());
        made.frequency = Frequency::Daily;
        made.seasons = seasons;
        made.seasonLength = seasons.front();
        return made;
    }
};

const ModelEntry &entry(const std::string &id)
{
    static const auto models = decomposedModels();
    return *std::ranges::find_if(models, [&](const ModelEntry &e) { return e.card.id == id; });
}

std::unique_ptr<const FittedSeries> fit(const Case &data, const std::string &id = "mstl", const SettingValues &given = {}, std::size_t n = 0)
{
    const auto settings = completed(entry(id).card.settings, given);
    auto model = entry(id).makeLocal(*settings)->fit(data.view(n), {});
    return model ? std::move(*model) : nullptr;
}

double twoSeasons(std::size_t i)
{
    return 200.0 + 30.0 * std::sin(2.0 * M_PI * static_cast<double>(i) / 7.0) + 50.0 * std::sin(2.0 * M_PI * static_cast<double>(i) / 60.0);
}

TEST(Mstl, ContinuesSeveralSeasons)
{
    const Case data{values(360, [](std::size_t i) { return twoSeasons(i) + 2.0 * noise(i); }), {7, 60}};
    const auto model = fit(data);
    const auto forecast = model->forecast(data.view(), 60, {});
    ASSERT_TRUE(forecast.has_value());
    for (std::size_t step = 0; step < 60; ++step)
        EXPECT_NEAR(forecast->mean[step], twoSeasons(360 + step), 8.0) << step;
    EXPECT_THAT(english(forecast->form), ::testing::HasSubstr("7 + 60"));
}

TEST(Mstl, PartsAddUpOnEveryScale)
{
    const Case data{values(200, [](std::size_t i) { return i % 41 == 7 ? kGap : (1.0 + 0.01 * static_cast<double>(i)) * twoSeasons(i) + 3.0 * noise(i); }), {7, 60}};
    for (const char *scale : {"units", "root", "log", "auto"}) {
        SCOPED_TRACE(scale);
        const auto model = fit(data, "mstl", {{"scale", std::string(scale)}});
        const auto explained = model->explain(data.view(), 20, {});
        const auto forecast = model->forecast(data.view(), 20, {});
        ASSERT_TRUE(explained && forecast);
        ASSERT_EQ(explained->fitted.size(), data.y.size());
        EXPECT_EQ(std::ranges::count_if(explained->components, [](const Component &c) { return c.kind == ComponentKind::Season; }), 2);
        EXPECT_FALSE(explained->candidates.empty());
        int known = 0;
        for (std::size_t t = 0; t < data.y.size() + 20; ++t) {
            const bool past = t < data.y.size();
            double sum = 0;
            for (const Component &part : explained->components)
                sum += past ? part.history[t] : part.future[t - data.y.size()];
            const double whole = past ? explained->fitted[t] : forecast->mean[t - data.y.size()];
            if (past && std::isnan(whole))
                continue;
            known += past;
            ASSERT_NEAR(sum, whole, 1e-8 * std::abs(whole)) << t;
        }
        EXPECT_GT(known, 180);
    }
}

TEST(Mstl, NewValuesMoveTheForecastWithoutAFit)
{
    auto y = values(220, [](std::size_t i) { return twoSeasons(i) + 2.0 * noise(i) + (i >= 200 ? 80.0 : 0.0); });
    const Case data{y, {7, 60}};
    const auto model = fit(data, "mstl", {{"scale", std::string("units")}, {"member", std::string("naive")}}, 200);
    const auto before = model->forecast(data.view(200), 14, {}), after = model->forecast(data.view(), 14, {});
    ASSERT_TRUE(before && after);
    double rise = 0;
    for (std::size_t step = 0; step < 14; ++step)
        rise += (after->mean[step] - twoSeasons(220 + step)) / 14.0;
    EXPECT_GT(rise, 40.0) << "the level went up by 80 for 20 periods";
    const auto explained = model->explain(data.view(), 14, {});
    ASSERT_TRUE(explained.has_value());
    EXPECT_EQ(explained->fitted.size(), 220U);
}

TEST(Mstl, TooShortForASeasonGoesWithoutIt)
{
    const Case data{values(70, [](std::size_t i) { return twoSeasons(i); }), {7, 60}};
    const auto forecast = fit(data)->forecast(data.view(), 7, {});
    ASSERT_TRUE(forecast.has_value());
    EXPECT_THAT(english(forecast->form), ::testing::HasSubstr("season of 7 periods"));
    const Case brief{values(20, [](std::size_t i) { return twoSeasons(i); }), {12}};
    const auto without = fit(brief)->forecast(brief.view(), 7, {});
    ASSERT_TRUE(without.has_value());
    EXPECT_THAT(english(without->note), ::testing::HasSubstr("too few for a season of 12"));
}

TEST(Mstl, ThetaGoesOnWithTheRest)
{
    const Case data{values(360, [](std::size_t i) { return twoSeasons(i) + 0.5 * static_cast<double>(i) + 2.0 * noise(i); }), {7, 60}};
    for (const std::string member : {"theta", "dynamic-theta"}) {
        SCOPED_TRACE(member);
        const auto model = fit(data, "mstl", {{"member", member}, {"scale", std::string("units")}});
        const auto explained = model->explain(data.view(), 30, {});
        const auto forecast = model->forecast(data.view(), 30, {});
        ASSERT_TRUE(explained && forecast);
        EXPECT_THAT(english(forecast->form), ::testing::HasSubstr("heta"));
        double rise = 0;
        for (std::size_t step = 0; step < 30; ++step) {
            const double rest = forecast->mean[step] - twoSeasons(360 + step);
            EXPECT_NEAR(rest, 180.0 + 0.5 * static_cast<double>(step), 12.0) << step;
            rise += (step < 15 ? -1.0 : 1.0) * rest / 15.0;
            double sum = 0;
            for (const Component &part : explained->components)
                sum += part.future[step];
            EXPECT_NEAR(sum, forecast->mean[step], 1e-8 * forecast->mean[step]);
            EXPECT_LT(forecast->quantile(step, 0), forecast->quantile(step, kQuantileCount - 1));
        }
        EXPECT_GT(rise, 1.0) << "half the trend of the history at least, over 15 periods";
        const auto again = entry("mstl").loadSeries(model->store());
        ASSERT_TRUE(again.has_value());
        EXPECT_EQ((*again)->forecast(data.view(), 30, {})->quantiles, forecast->quantiles);
    }
}

TEST(Mstl, AddingAConstantAddsItToTheForecast)
{
    Case data{values(120, [](std::size_t i) { return twoSeasons(i) + 5.0 * noise(i); }), {7}}, higher = data;
    for (double &value : higher.y)
        value += 1000.0;
    const SettingValues additive = {{"scale", std::string("units")}, {"member", std::string("drift")}};
    const auto low = fit(data, "mstl", additive)->forecast(data.view(), 10, {}), high = fit(higher, "mstl", additive)->forecast(higher.view(), 10, {});
    ASSERT_TRUE(low && high);
    for (std::size_t step = 0; step < 10; ++step)
        EXPECT_NEAR(high->mean[step], low->mean[step] + 1000.0, 1e-8);
}

TEST(Mstl, SeasonsFromFewCyclesWidenTheIntervals)
{
    const Case data{values(130, [](std::size_t i) { return 100.0 + 30.0 * std::sin(2.0 * M_PI * static_cast<double>(i) / 52.0) + 10.0 * noise(i); }), {52}};
    const SettingValues units = {{"scale", std::string("units")}};
    const auto ours = fit(data, "mstl", units)->forecast(data.view(), 13, {}), r = fit(data, "stl-ets", units)->forecast(data.view(), 13, {});
    ASSERT_TRUE(ours && r);
    for (std::size_t step = 0; step < 13; ++step) // but for the forms of the member, of which ours takes a mean
        EXPECT_NEAR(ours->mean[step], r->mean[step], 0.2);
    const auto width = [](const SeriesForecast &f) { return f.quantile(0, kQuantileCount - 1) - f.quantile(0, 0); };
    EXPECT_GT(width(*ours), 1.3 * width(*r));
}

} // namespace
} // namespace shelfcast::core

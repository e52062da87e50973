// Properties that hold whatever the numbers are, and histories that are hard.
#include "core/models/ets/ets_models.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace shelfcast::core;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<double> sales(int n, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<double> y;
    for (int t = 0; t < n; ++t)
        y.push_back((80 + 0.5 * t) * (1 + 0.3 * std::sin(2 * 3.14159265 * t / 12)) + static_cast<double>(random() % 2001) / 100);
    return y;
}

SeriesView monthly(const std::vector<double> &y, int season = 12)
{
    SeriesView view;
    view.y = y;
    view.frequency = Frequency::Monthly;
    view.seasonLength = season;
    return view;
}

const ModelEntry &model(std::string_view id)
{
    static const std::vector<ModelEntry> all = etsModels();
    return *std::ranges::find(all, id, [](const ModelEntry &entry) -> std::string_view { return entry.card.id; });
}

SeriesForecast ahead(std::string_view id, const SeriesView &view, const SettingValues &given = {}, int horizon = 12)
{
    const auto values = completed(model(id).card.settings, given);
    const auto fit = model(id).makeLocal(*values)->fit(view, {});
    EXPECT_TRUE(fit) << id << english(fit.error().message);
    const auto explanation = (*fit)->explain(view, horizon, {});
    EXPECT_TRUE(explanation) << id;
    EXPECT_EQ(explanation->fitted.size(), view.y.size()) << id;
    return *(*fit)->forecast(view, horizon, {});
}

const std::vector<const char *> kModels = {"ses", "holt", "holt-winters", "auto-ets"};

} // namespace

TEST(EtsProperties, ScalingASeriesScalesItsForecast)
{
    for (const char *id : kModels)
        for (const double factor : {1e-9, 7.3, 1e12}) {
            const std::vector<double> y = sales(60, 1);
            std::vector<double> scaled = y;
            for (double &value : scaled)
                value *= factor;
            const SeriesForecast a = ahead(id, monthly(y)), b = ahead(id, monthly(scaled));
            for (std::size_t h = 0; h < a.mean.size(); ++h) {
                EXPECT_NEAR(b.mean[h] / factor, a.mean[h], 0.002 * a.mean[h]) << id << factor;
                EXPECT_NEAR(b.quantile(h, 0) / factor, a.quantile(h, 0), 0.005 * a.mean[h]) << id << factor;
            }
        }
}

TEST(EtsProperties, AddingAConstantUnderAdditiveForms)
{
    const SettingValues additive = {{"error", "additive"}, {"season", "additive"}, {"trend", "additive"}, {"damped", "off"}};
    const std::vector<double> y = sales(60, 2);
    std::vector<double> raised = y;
    for (double &value : raised)
        value += 500;
    const SeriesForecast a = ahead("auto-ets", monthly(y), additive), b = ahead("auto-ets", monthly(raised), additive);
    for (std::size_t h = 0; h < a.mean.size(); ++h)
        EXPECT_NEAR(b.mean[h] - 500, a.mean[h], 0.05) << h;
}

TEST(EtsProperties, ShiftingTheCalendarShiftsTheSeason)
{
    std::vector<double> y;
    for (int t = 0; t < 72; ++t) // a peak in every twelfth period
        y.push_back(t % 12 == 11 ? 200 + t % 5 : 100 + t % 7);
    const std::vector<double> cut(y.begin(), y.end() - 4);
    const SeriesForecast a = ahead("auto-ets", monthly(y)), b = ahead("auto-ets", monthly(cut));
    EXPECT_EQ(std::ranges::max_element(a.mean) - a.mean.begin(), 11);
    EXPECT_EQ(std::ranges::max_element(b.mean) - b.mean.begin(), 3);
}

TEST(EtsProperties, HardSeries)
{
    std::vector<std::vector<double>> hard = {{3}, {1, 2}, std::vector<double>(30, 4), std::vector<double>(30, 0), sales(5000, 3), sales(9, 4)};
    hard.emplace_back(40, 0.0).at(17) = 1;                 // one sale
    hard.emplace_back();
    for (int t = 0; t < 40; ++t)
        hard.back().push_back(t % 2 ? 10 : 0);             // alternating
    hard.emplace_back(48, 10.0);
    std::fill(hard.back().begin() + 24, hard.back().end(), 90.0); // a step
    hard.push_back(sales(60, 5));
    std::fill(hard.back().begin() + 5, hard.back().begin() + 40, kNaN); // a long gap
    hard.push_back(sales(30, 6));
    std::fill(hard.back().begin(), hard.back().begin() + 12, kNaN);
    hard.push_back(sales(30, 7));
    std::fill(hard.back().end() - 13, hard.back().end(), kNaN);
    for (const char *id : kModels)
        for (std::size_t i = 0; i < hard.size(); ++i) {
            SeriesForecast forecast = ahead(id, monthly(hard[i]), {}, 30);
            ASSERT_TRUE(tidy(forecast, true)) << id << " " << i;
            for (std::size_t h = 0; h < forecast.mean.size(); ++h)
                for (std::size_t q = 1; q < kQuantileCount; ++q)
                    ASSERT_LE(forecast.quantile(h, q - 1), forecast.quantile(h, q)) << id << " " << i;
        }
}

/// Short series of all kinds, every setting of bounds and estimation: never a failure, never a value that is no number.
TEST(EtsProperties, RandomSeriesNeverFail)
{
    std::mt19937 random(8);
    for (int round = 0; round < 400; ++round) {
        std::vector<double> y(1 + random() % 45);
        const double scale = std::pow(10.0, static_cast<int>(random() % 12) - 5);
        const unsigned zeros = random() % 4, gaps = random() % 6;
        for (double &value : y)
            value = random() % 4 < zeros ? 0 : scale * static_cast<double>(random() % 1000);
        for (std::size_t t = 1; t < y.size(); ++t)
            if (random() % 10 < gaps)
                y[t] = kNaN;
        const char *bounds[] = {"both", "usual", "admissible"}, *estimation[] = {"steady", "likelihood"};
        SeriesForecast forecast = ahead("auto-ets", monthly(y, round % 2 ? 12 : 4), {{"bounds", bounds[round % 3]}, {"estimation", estimation[round / 3 % 2]}}, 20);
        ASSERT_TRUE(tidy(forecast, true)) << round;
    }
}

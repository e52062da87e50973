#include "core/models/neural/network_library.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <random>

using namespace shelfcast::core;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Monthly series with a yearly wave of their own height and a little noise.
Panel waves(std::size_t count, std::size_t periods)
{
    Panel panel;
    panel.frequency = Frequency::Monthly;
    panel.seasonLength = 12;
    panel.lastPeriod = static_cast<std::int64_t>(periods) - 1;
    std::mt19937_64 random(7);
    for (std::size_t s = 0; s < count; ++s) {
        Series series;
        series.item = "item " + std::to_string(s);
        const double level = 20.0 + 15.0 * static_cast<double>(s);
        for (std::size_t t = 0; t < periods; ++t) {
            const double noise = static_cast<double>(random() >> 11) * 0x1.0p-53 - 0.5;
            series.y.push_back(level * (1.0 + 0.4 * std::sin(2.0 * std::numbers::pi * static_cast<double>(t) / 12.0) + 0.1 * noise));
            series.states.push_back(PeriodState::Sold);
        }
        panel.series.push_back(std::move(series));
    }
    return panel;
}

SettingValues quick(std::int64_t epochs = 8)
{
    const ModelCard card = networkCards().front();
    return completed(card.settings, {{"epochs", epochs}, {"units", std::int64_t{24}}}).value();
}

Result<ForecastSet> run(const Panel &panel, int horizon, const SettingValues &settings, const JobContext &job = {})
{
    const auto api = networkApi();
    if (!api)
        return tl::unexpected(api.error());
    auto recipe = (*api)->make("mlp", settings);
    if (!recipe)
        return tl::unexpected(recipe.error());
    auto fitted = (*recipe)->fit(panel, horizon, job);
    if (!fitted)
        return tl::unexpected(fitted.error());
    return (*fitted)->forecast(panel, horizon, job);
}

TEST(DenseNetwork, LearnsAWaveBetterThanTheMean)
{
    Panel panel = waves(12, 72);
    std::vector<std::vector<double>> truth;
    for (Series &series : panel.series) {
        truth.emplace_back(series.y.end() - 12, series.y.end());
        series.y.resize(60);
    }
    const auto set = run(panel, 12, quick(30));
    ASSERT_TRUE(set) << english(set.error().message) << set.error().detail;
    double error = 0.0, errorOfMean = 0.0;
    for (std::size_t s = 0; s < truth.size(); ++s) {
        const double mean = 20.0 + 15.0 * static_cast<double>(s);
        for (std::size_t h = 0; h < 12; ++h) {
            error += std::abs((*set)[s].mean[h] - truth[s][h]);
            errorOfMean += std::abs(mean - truth[s][h]);
        }
    }
    EXPECT_LT(error, 0.5 * errorOfMean);
}

TEST(DenseNetwork, TheSameSeedGivesTheSameNumbersAndAnotherOneOthers)
{
    const Panel panel = waves(4, 48);
    JobContext one, other;
    one.seed = 5;
    other.seed = 6;
    const auto first = run(panel, 6, quick(2), one), second = run(panel, 6, quick(2), one), third = run(panel, 6, quick(2), other);
    ASSERT_TRUE(first && second && third);
    EXPECT_EQ((*first)[0].quantiles, (*second)[0].quantiles);
    EXPECT_NE((*first)[0].quantiles, (*third)[0].quantiles);
}

TEST(DenseNetwork, QuantilesAreOrderedAndNeverNegativeOnHardSeries)
{
    Panel panel = waves(2, 48);
    Series zero, gaps, huge, single;
    zero.y.assign(48, 0.0);
    gaps.y.assign(48, kNaN);
    gaps.y[3] = 4.0;
    gaps.y[40] = 7.0;
    huge.y.assign(48, 1e12);
    huge.y[20] = 0.0;
    single.y = {3.0};
    for (Series *series : {&zero, &gaps, &huge, &single}) {
        series->states.assign(series->y.size(), PeriodState::Sold);
        panel.series.push_back(*series);
    }
    const auto set = run(panel, 6, quick(2));
    ASSERT_TRUE(set) << english(set.error().message);
    ASSERT_EQ(set->size(), panel.series.size());
    for (const SeriesForecast &forecast : *set) {
        ASSERT_EQ(forecast.horizon(), 6U);
        for (std::size_t h = 0; h < 6; ++h) {
            EXPECT_TRUE(std::isfinite(forecast.mean[h]));
            EXPECT_GE(forecast.quantile(h, 0), 0.0);
            for (std::size_t q = 1; q < kQuantileCount; ++q)
                EXPECT_LE(forecast.quantile(h, q - 1), forecast.quantile(h, q));
        }
    }
}

TEST(DenseNetwork, SavedAndLoadedItForecastsTheSame)
{
    const Panel panel = waves(3, 48);
    const auto api = networkApi();
    ASSERT_TRUE(api) << api.error().detail;
    const auto recipe = (*api)->make("mlp", quick(2));
    const auto fitted = (*recipe)->fit(panel, 6, {});
    ASSERT_TRUE(fitted);
    const auto loaded = (*api)->load((*fitted)->store());
    ASSERT_TRUE(loaded) << loaded.error().detail;
    EXPECT_EQ((*fitted)->forecast(panel, 6, {}).value()[1].quantiles, (*loaded)->forecast(panel, 6, {}).value()[1].quantiles);
    EXPECT_FALSE((*api)->load({"mlp", "{\"context\": 3}"}));
    EXPECT_FALSE((*fitted)->forecast(panel, 7, {}));
}

TEST(DenseNetwork, StopsWhenCancelledAndSaysWhenHistoryIsTooShort)
{
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    int reports = 0;
    job.progress = [&](double, const Message &) {
        ++reports;
        stop.request_stop();
    };
    const auto stopped = run(waves(4, 48), 6, quick(50), job);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(reports, 1);

    const auto tooShort = run(waves(1, 8), 6, quick());
    ASSERT_FALSE(tooShort);
    EXPECT_EQ(tooShort.error().code, ErrorCode::TooShort);
}

/// Values after the training part must not reach it: replaced by garbage, they change nothing in the weights.
TEST(DenseNetwork, TrainingSeesNothingOfTheValidationPart)
{
    Panel panel = waves(3, 48), garbage = panel;
    for (Series &series : garbage.series)
        for (std::size_t t = 42; t < 48; ++t)
            series.y[t] = 1e6;
    const auto api = networkApi();
    ASSERT_TRUE(api);
    const auto recipe = (*api)->make("mlp", quick(1)); // one epoch: the validation loss has no say in what is kept
    EXPECT_EQ((*recipe)->fit(panel, 6, {}).value()->store().state, (*recipe)->fit(garbage, 6, {}).value()->store().state);
}

TEST(DenseNetwork, EverySettingChangesTheResult)
{
    const Panel panel = waves(4, 60);
    const ModelCard card = networkCards().front();
    const SettingValues base = completed(card.settings, {{"epochs", std::int64_t{6}}, {"units", std::int64_t{16}}, {"patience", std::int64_t{6}}, {"learning-rate", 0.05}}).value();
    const auto reference = run(panel, 6, base);
    ASSERT_TRUE(reference);
    const SettingValues changes = {{"units", std::int64_t{20}}, {"context", std::int64_t{10}}, {"epochs", std::int64_t{1}}, {"learning-rate", 0.01},
                                   {"batch", std::int64_t{16}}, {"weight-decay", 0.5}};
    for (const auto &[id, value] : changes) {
        SettingValues changed = base;
        changed[id] = value;
        const auto result = run(panel, 6, changed);
        ASSERT_TRUE(result) << id;
        EXPECT_NE((*result)[0].quantiles, (*reference)[0].quantiles) << id;
    }
    // Patience counts only once validation stops improving: with a wild step it does so early.
    SettingValues patient = base, impatient = base;
    patient["learning-rate"] = impatient["learning-rate"] = 0.5;
    patient["epochs"] = impatient["epochs"] = std::int64_t{40};
    patient["patience"] = std::int64_t{40};
    impatient["patience"] = std::int64_t{1};
    int longer = 0, shorter = 0;
    JobContext counting;
    counting.progress = [&](double, const Message &) { ++longer; };
    ASSERT_TRUE(run(panel, 6, patient, counting));
    counting.progress = [&](double, const Message &) { ++shorter; };
    ASSERT_TRUE(run(panel, 6, impatient, counting));
    EXPECT_LT(shorter, longer);
}

TEST(NetworkLibrary, IsMissedWithASentenceThatSaysWhatToInstall)
{
    setenv("SHELFCAST_NETWORKS_LIBRARY", "/nowhere/libshelfcast_networks.so", 1);
    EXPECT_TRUE(networkLibraryPath().empty());
    unsetenv("SHELFCAST_NETWORKS_LIBRARY");
    EXPECT_FALSE(networkLibraryPath().empty());
}

} // namespace

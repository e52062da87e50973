#include "tests/core/models/registry_under_test.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace shelfcast::core;
using namespace shelfcast::testing;

namespace {

const Registry &models()
{
    static const Registry registry = registryUnderTest();
    return registry;
}

std::vector<std::string> ids()
{
    std::vector<std::string> all;
    for (const ModelEntry &entry : models().entries())
        all.push_back(entry.card.id);
    return all;
}

JobContext quiet(int threads = 1, std::uint64_t seed = 1)
{
    JobContext job;
    job.threads = threads;
    job.seed = seed;
    return job;
}

ForecastSet forecastOf(const std::string &id, const Panel &panel, int horizon, const JobContext &job = quiet(), const SettingValues &settings = {})
{
    const auto model = models().make(id, settings);
    if (!model) {
        ADD_FAILURE() << id << ": " << english(model.error().message);
        return {};
    }
    const auto fitted = (*model)->fit(panel, horizon, job);
    if (!fitted) {
        ADD_FAILURE() << id << ": " << english(fitted.error().message) << fitted.error().detail;
        return {};
    }
    const auto forecasts = (*fitted)->forecast(panel, horizon, job);
    if (!forecasts) {
        ADD_FAILURE() << id << ": " << english(forecasts.error().message) << forecasts.error().detail;
        return {};
    }
    return *forecasts;
}

bool same(const ForecastSet &a, const ForecastSet &b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].mean != b[i].mean || a[i].quantiles != b[i].quantiles)
            return false;
    return true;
}

/// Panels on which, together, every setting of every model has something to act on.
std::vector<Panel> variedPanels()
{
    Panel monthly = panelOf({seriesOf("ordinary", values(72, [](std::size_t i) { return ordinary(i, 12); })),
                             seriesOf("seldom", values(72, [](std::size_t i) { return std::max(0.0, std::round(3.0 * noise(i))); })),
                             seriesOf("growing", values(72, [](std::size_t i) { return 10.0 * std::exp(0.03 * static_cast<double>(i) + 0.2 * noise(i)); })),
                             seriesOf("wandering", values(72, [](std::size_t i) {
                                 double sum = 200.0;
                                 for (std::size_t j = 0; j <= i; ++j)
                                     sum += 6.0 * noise(j * 3 + 1);
                                 return sum;
                             }))});
    addDrivers(monthly, 12);
    Panel weekly = panelOf({seriesOf("ordinary", values(160, [](std::size_t i) { return ordinary(i, 52); }))}, Frequency::Weekly, 52);
    addDrivers(weekly, 12);
    std::vector<Series> spiky; // what is closest on most periods misses the few that count
    for (std::size_t k = 0; k < 6; ++k)
        spiky.push_back(seriesOf("spiky", values(60, [=](std::size_t i) { return noise(i * 7 + k) > 0.6 ? 80.0 : 5.0 + static_cast<double>(k) + 3.0 * noise(i + k); })));
    return {monthly, weekly, panelOf(std::move(spiky))};
}

class Contract : public ::testing::TestWithParam<std::string> {};

TEST_P(Contract, CardIsComplete)
{
    const ModelCard &card = models().find(GetParam())->card;
    EXPECT_FALSE(card.name.empty());
    EXPECT_FALSE(card.family.empty());
    EXPECT_FALSE(card.summary.empty());
    EXPECT_FALSE(card.source.empty());
    for (const Setting &setting : card.settings) {
        EXPECT_FALSE(setting.name.empty()) << setting.id;
        EXPECT_FALSE(setting.help.empty()) << setting.id;
        EXPECT_TRUE(completed(card.settings, {{setting.id, setting.initial}})) << setting.id << ": its default is not allowed";
    }
}

TEST_P(Contract, AwkwardSeriesGetUsableForecasts)
{
    const Panel panel = awkwardPanel();
    for (const int horizon : {1, 60}) {
        const ForecastSet forecasts = forecastOf(GetParam(), panel, horizon);
        ASSERT_EQ(forecasts.size(), panel.series.size());
        for (std::size_t i = 0; i < forecasts.size(); ++i) {
            SCOPED_TRACE(panel.series[i].item);
            const SeriesForecast &forecast = forecasts[i];
            ASSERT_EQ(forecast.mean.size(), static_cast<std::size_t>(horizon));
            ASSERT_EQ(forecast.quantiles.size(), static_cast<std::size_t>(horizon) * kQuantileCount);
            EXPECT_FALSE(forecast.modelId.empty());
            EXPECT_FALSE(forecast.form.empty());
            EXPECT_TRUE(!forecast.standIn || !forecast.note.empty()) << "a stand-in without a reason";
            for (std::size_t step = 0; step < forecast.mean.size(); ++step) {
                ASSERT_TRUE(std::isfinite(forecast.mean[step]));
                ASSERT_GE(forecast.mean[step], 0.0);
                ASSERT_GE(forecast.quantile(step, 0), 0.0);
                for (std::size_t level = 0; level < kQuantileCount; ++level)
                    ASSERT_TRUE(std::isfinite(forecast.quantile(step, level)));
                for (std::size_t level = 1; level < kQuantileCount; ++level)
                    ASSERT_GE(forecast.quantile(step, level), forecast.quantile(step, level - 1));
            }
        }
    }
}

TEST_P(Contract, ConstantAndZeroSeriesGoOnAsTheyAre)
{
    const Panel panel = panelOf({seriesOf("constant", std::vector<double>(48, 7.0)), seriesOf("zero", std::vector<double>(48, 0.0))});
    const ForecastSet forecasts = forecastOf(GetParam(), panel, 6);
    ASSERT_EQ(forecasts.size(), 2U);
    for (std::size_t step = 0; step < 6; ++step) {
        EXPECT_NEAR(forecasts[0].mean[step], 7.0, 0.35);
        EXPECT_NEAR(forecasts[1].mean[step], 0.0, 0.05);
    }
}

TEST_P(Contract, TheUnitOfSalesDoesNotMatter)
{
    const Panel panel = awkwardPanel(); // ordinary, huge and tiny are the same series in other units
    const ForecastSet forecasts = forecastOf(GetParam(), panel, 12);
    ASSERT_GE(forecasts.size(), 3U);
    for (std::size_t step = 0; step < 12; ++step) {
        const double mean = forecasts[0].mean[step];
        EXPECT_NEAR(forecasts[1].mean[step] / 1e12, mean, 0.01 * mean);
        EXPECT_NEAR(forecasts[2].mean[step] / 1e-9, mean, 0.01 * mean);
    }
}

TEST_P(Contract, ThreadsAndRepetitionChangeNothing)
{
    const Panel panel = awkwardPanel();
    const ForecastSet once = forecastOf(GetParam(), panel, 13, quiet(1, 42));
    EXPECT_TRUE(same(once, forecastOf(GetParam(), panel, 13, quiet(1, 42)))) << "the same seed gave other numbers";
    EXPECT_TRUE(same(once, forecastOf(GetParam(), panel, 13, quiet(2, 42)))) << "two threads gave other numbers";
}

TEST_P(Contract, StoredAndLoadedForecastsTheSame)
{
    const Panel panel = awkwardPanel();
    const auto model = models().make(GetParam(), {});
    ASSERT_TRUE(model);
    const auto fitted = (*model)->fit(panel, 13, quiet());
    ASSERT_TRUE(fitted);
    const StoredModel stored = (*fitted)->store();
    EXPECT_EQ(stored.modelId, GetParam());
    const auto loaded = models().load(stored);
    ASSERT_TRUE(loaded) << english(loaded.error().message);
    const auto before = (*fitted)->forecast(panel, 13, quiet()), after = (*loaded)->forecast(panel, 13, quiet());
    ASSERT_TRUE(before && after);
    for (std::size_t i = 0; i < before->size(); ++i)
        for (std::size_t k = 0; k < (*before)[i].quantiles.size(); ++k)
            ASSERT_NEAR((*after)[i].quantiles[k], (*before)[i].quantiles[k], 1e-9 * std::abs((*before)[i].quantiles[k])) << panel.series[i].item;
}

TEST_P(Contract, DamagedStateIsRefused)
{
    for (const char *state : {"", "{", "[1, 2]", "{\"a\": 1}", "[{\"model\": \"naive\"}]"}) {
        const auto loaded = models().load({GetParam(), state});
        ASSERT_FALSE(loaded) << state;
        EXPECT_EQ(loaded.error().code, ErrorCode::Damaged) << state;
    }
}

TEST_P(Contract, CancelledBeforeItBegins)
{
    std::stop_source source;
    source.request_stop();
    JobContext job = quiet();
    job.stop = source.get_token();
    const auto fitted = (*models().make(GetParam(), {}))->fit(awkwardPanel(), 6, job);
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().code, ErrorCode::Cancelled);
}

TEST_P(Contract, CancelledWhileItForecasts)
{
    const Panel panel = awkwardPanel();
    const auto fitted = (*models().make(GetParam(), {}))->fit(panel, 6, quiet());
    ASSERT_TRUE(fitted);
    std::stop_source source;
    source.request_stop();
    JobContext job = quiet();
    job.stop = source.get_token();
    const auto forecasts = (*fitted)->forecast(panel, 6, job);
    ASSERT_FALSE(forecasts);
    EXPECT_EQ(forecasts.error().code, ErrorCode::Cancelled);
}

TEST_P(Contract, CancelledAtItsFirstReport)
{
    std::stop_source source;
    JobContext job = quiet();
    job.stop = source.get_token();
    job.progress = [&](double, const Message &) { source.request_stop(); };
    const auto fitted = (*models().make(GetParam(), {}))->fit(awkwardPanel(), 6, job);
    ASSERT_TRUE(source.stop_requested()) << "no progress was ever reported";
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().code, ErrorCode::Cancelled);
}

/// Explains every series of the panel; networks may say that they cannot.
std::vector<std::optional<Explanation>> explanationsOf(const std::string &id, const FittedModel &fitted, const Panel &panel, int horizon)
{
    std::vector<std::optional<Explanation>> all(panel.series.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        Result<Explanation> explanation = fitted.explain(panel, i, horizon, quiet());
        if (explanation)
            all[i] = std::move(*explanation);
        else
            EXPECT_TRUE(models().find(id)->card.needs.networks) << panel.series[i].item << ": " << english(explanation.error().message) << explanation.error().detail;
    }
    return all;
}

double sumAt(const std::vector<Component> &components, bool future, std::size_t t)
{
    double sum = 0.0;
    for (const Component &component : components)
        sum += (future ? component.future : component.history)[t];
    return sum;
}

TEST_P(Contract, ExplanationsAddUp)
{
    const Panel panel = awkwardPanel();
    const auto fitted = (*models().make(GetParam(), {}))->fit(panel, 12, quiet());
    ASSERT_TRUE(fitted);
    const auto forecasts = (*fitted)->forecast(panel, 12, quiet());
    ASSERT_TRUE(forecasts);
    const auto explanations = explanationsOf(GetParam(), **fitted, panel, 12);
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
        if (!explanations[i])
            continue;
        SCOPED_TRACE(panel.series[i].item);
        const Explanation &explanation = *explanations[i];
        const std::vector<double> &y = panel.series[i].y;
        ASSERT_EQ(explanation.fitted.size(), y.size());
        ASSERT_FALSE(explanation.components.empty());
        double size = 0.0; // rounding is measured by the largest value
        for (const double value : y)
            size = std::max(size, std::isfinite(value) ? std::abs(value) : 0.0);
        for (const Component &component : explanation.components) {
            EXPECT_FALSE(component.name.empty());
            ASSERT_EQ(component.history.size(), y.size());
            ASSERT_EQ(component.future.size(), 12U);
        }
        for (std::size_t t = 0; t < y.size(); ++t)
            if (std::isfinite(explanation.fitted[t])) {
                ASSERT_NEAR(sumAt(explanation.components, false, t), explanation.fitted[t], 1e-6 * size) << "period " << t;
            }
        if ((*forecasts)[i].standIn) // the ladder forecasts, the model explains
            continue;
        for (std::size_t step = 0; step < 12; ++step) {
            const double sum = sumAt(explanation.components, true, step), mean = (*forecasts)[i].mean[step];
            ASSERT_NEAR(std::max(sum, 0.0), mean, 1e-6 * std::max(size, mean)) << "step " << step;
        }
    }
}

TEST_P(Contract, ALoadedModelExplainsTheSame)
{
    const Panel panel = awkwardPanel();
    const auto fitted = (*models().make(GetParam(), {}))->fit(panel, 12, quiet());
    ASSERT_TRUE(fitted);
    const auto loaded = models().load((*fitted)->store());
    ASSERT_TRUE(loaded);
    const auto before = explanationsOf(GetParam(), **fitted, panel, 12), after = explanationsOf(GetParam(), **loaded, panel, 12);
    for (std::size_t i = 0; i < before.size(); ++i) {
        SCOPED_TRACE(panel.series[i].item);
        ASSERT_EQ(before[i].has_value(), after[i].has_value());
        if (!before[i])
            continue;
        ASSERT_EQ(before[i]->components.size(), after[i]->components.size());
        for (std::size_t t = 0; t < before[i]->fitted.size(); ++t) {
            ASSERT_EQ(std::isfinite(before[i]->fitted[t]), std::isfinite(after[i]->fitted[t])) << t;
            if (std::isfinite(before[i]->fitted[t])) {
                ASSERT_NEAR(before[i]->fitted[t], after[i]->fitted[t], 1e-9 * std::abs(before[i]->fitted[t])) << t;
            }
        }
        ASSERT_EQ(before[i]->candidates.size(), after[i]->candidates.size());
        for (std::size_t c = 0; c < before[i]->candidates.size(); ++c)
            EXPECT_EQ(english(before[i]->candidates[c].form), english(after[i]->candidates[c].form));
    }
}

TEST_P(Contract, NewerPeriodsAreTakenInWithoutARefit)
{
    const Panel now = awkwardPanel();
    Panel before = now;
    constexpr std::size_t kNewer = 5;
    for (Series &series : before.series)
        if (series.y.size() > kNewer) {
            series.y.resize(series.y.size() - kNewer);
            series.states.resize(series.y.size());
        }
    before.lastPeriod -= kNewer;
    const auto fitted = (*models().make(GetParam(), {}))->fit(before, 12, quiet());
    ASSERT_TRUE(fitted);
    const auto old = (*fitted)->forecast(before, 12, quiet()), updated = (*fitted)->forecast(now, 12, quiet());
    ASSERT_TRUE(old && updated);
    for (std::size_t i = 0; i < now.series.size(); ++i)
        for (std::size_t step = 0; step < 12; ++step)
            ASSERT_TRUE(std::isfinite((*updated)[i].mean[step])) << now.series[i].item;
    EXPECT_NE((*old)[0].mean, (*updated)[0].mean) << "the forecast still begins where it was fitted";
    // Where sales go on between 80 and 120 as before, the forecast stays there too, whatever the model makes of the season.
    const Panel longer = panelOf({seriesOf("steady", values(65, [](std::size_t i) { return 100.0 + 20.0 * std::sin(2.0 * M_PI * static_cast<double>(i) / 12.0); }))});
    Panel shorter = longer;
    shorter.series[0].y.resize(60);
    shorter.series[0].states.resize(60);
    shorter.lastPeriod -= kNewer;
    const auto steady = (*models().make(GetParam(), {}))->fit(shorter, 12, quiet());
    ASSERT_TRUE(steady);
    const auto explained = (*steady)->explain(longer, 0, 12, quiet());
    if (explained) {
        EXPECT_EQ(explained->fitted.size(), 65U);
    }
    const auto then = (*steady)->forecast(longer, 7, quiet());
    ASSERT_TRUE(then);
    for (const double mean : (*then)[0].mean)
        EXPECT_NEAR(mean, 100.0, 25.0);
}

/// The values that a setting may take beside its default: both ends and some between, or all its choices.
std::vector<SettingValue> otherValues(const Setting &setting)
{
    std::vector<SettingValue> others;
    if (const bool *on = std::get_if<bool>(&setting.initial))
        others = {!*on};
    else if (std::holds_alternative<std::int64_t>(setting.initial))
        for (const double value : {setting.minimum, setting.minimum + 1, setting.minimum + 3, setting.maximum})
            others.emplace_back(static_cast<std::int64_t>(std::min(value, setting.maximum)));
    else if (std::holds_alternative<double>(setting.initial))
        others = {setting.minimum, 0.5 * (setting.minimum + setting.maximum), setting.maximum};
    for (const SettingChoice &option : setting.choices)
        others.emplace_back(option.id);
    std::erase(others, setting.initial);
    return others;
}

TEST_P(Contract, EverySettingChangesTheForecast)
{
    const std::vector<Panel> panels = variedPanels();
    std::vector<ForecastSet> usual;
    for (const Panel &panel : panels)
        usual.push_back(forecastOf(GetParam(), panel, 12));
    for (const Setting &setting : models().find(GetParam())->card.settings) {
        bool changed = false;
        for (const SettingValue &value : otherValues(setting))
            for (std::size_t i = 0; i < panels.size() && !changed; ++i)
                changed = !same(usual[i], forecastOf(GetParam(), panels[i], 12, quiet(), {{setting.id, value}}));
        EXPECT_TRUE(changed) << setting.id << " changes nothing";
    }
}

TEST_P(Contract, WrongSettingsAreRefused)
{
    const auto unknown = models().make(GetParam(), {{"no-such-setting", true}});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::InvalidInput);
    for (const Setting &setting : models().find(GetParam())->card.settings) {
        SettingValue wrong = std::string("no such choice");
        if (std::holds_alternative<std::int64_t>(setting.initial))
            wrong = static_cast<std::int64_t>(setting.maximum) + 1;
        if (std::holds_alternative<double>(setting.initial))
            wrong = setting.maximum + 1.0;
        const auto made = models().make(GetParam(), {{setting.id, wrong}});
        ASSERT_FALSE(made) << setting.id;
        EXPECT_THAT(english(made.error().message), ::testing::HasSubstr(setting.id));
    }
}

INSTANTIATE_TEST_SUITE_P(Models, Contract, ::testing::ValuesIn(ids()), [](const auto &test) {
    std::string name = test.param;
    std::ranges::replace(name, '-', '_');
    return name;
});

} // namespace

#include "tests/core/models/neural/networks/training_tools.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;
using ::testing::HasSubstr;

namespace shelfcast::testing {
namespace {

constexpr int kHorizon = 6;

/// A network that learned for a moment from series with a plan and an unplanned price.
class TrainedNetworkTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_panel = new Panel(fewSeries(5));
        addDrivers(*s_panel, kHorizon);
        s_panel->covariates[0].kind = CovariateKind::PastOnly;
        s_fitted = new std::unique_ptr<const FittedModel>(NetworkRecipe(smallSettings("lstm", 2)).fit(*s_panel, kHorizon, {}).value());
    }
    static void TearDownTestSuite()
    {
        delete s_fitted;
        delete s_panel;
    }
    static const Panel &panel() { return *s_panel; }
    static const FittedModel &fitted() { return **s_fitted; }

    static Panel *s_panel;
    static std::unique_ptr<const FittedModel> *s_fitted;
};
Panel *TrainedNetworkTest::s_panel = nullptr;
std::unique_ptr<const FittedModel> *TrainedNetworkTest::s_fitted = nullptr;

void expectSame(const ForecastSet &a, const ForecastSet &b)
{
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].mean, b[i].mean);
        EXPECT_EQ(a[i].quantiles, b[i].quantiles);
        EXPECT_EQ(a[i].price, b[i].price);
        ASSERT_EQ(a[i].direction.has_value(), b[i].direction.has_value());
        if (a[i].direction) {
            EXPECT_EQ(a[i].direction->rising, b[i].direction->rising);
        }
    }
}

TEST_F(TrainedNetworkTest, StoredAndLoadedItForecastsTheSame)
{
    const auto loaded = loadNetwork(fitted().store());
    ASSERT_TRUE(loaded) << loaded.error().detail;
    const ForecastSet before = fitted().forecast(panel(), kHorizon, {}).value();
    expectSame((*loaded)->forecast(panel(), kHorizon, {}).value(), before);
    EXPECT_EQ((*loaded)->store().state, fitted().store().state);
    EXPECT_EQ((*loaded)->store().weights, fitted().store().weights);
    for (const SeriesForecast &forecast : before) {
        ASSERT_EQ(forecast.price.size(), static_cast<std::size_t>(kHorizon));
        for (const double price : forecast.price)
            EXPECT_NEAR(price, 9.0, 2.0);
        ASSERT_TRUE(forecast.direction);
        EXPECT_NEAR(forecast.direction->falling + forecast.direction->flat + forecast.direction->rising, 1.0, 1e-6);
    }
}

TEST_F(TrainedNetworkTest, ADamagedOneIsRefused)
{
    const StoredModel whole = fitted().store();
    const auto expectRefused = [](const StoredModel &stored, const char *what) {
        const auto loaded = loadNetwork(stored);
        ASSERT_FALSE(loaded) << what;
        EXPECT_EQ(loaded.error().code, ErrorCode::Damaged) << what;
        EXPECT_THAT(english(loaded.error().message), HasSubstr("can't be read")) << what;
    };
    StoredModel stored = whole;
    for (const std::size_t size : {std::size_t{0}, std::size_t{4}, whole.weights.size() / 2, whole.weights.size() - 4, whole.weights.size() - 1}) {
        stored.weights = whole.weights.substr(0, size);
        expectRefused(stored, "truncated");
    }
    stored.weights = whole.weights + std::string(4, '\0');
    expectRefused(stored, "too long");
    stored = whole;
    stored.modelId = "gru";
    expectRefused(stored, "another network's weights");
    for (const std::string &state : {std::string(), std::string("{"), std::string("[1, 2]"), std::string("{\"units\": 3}"), whole.state.substr(0, whole.state.size() / 2)})
        expectRefused({whole.modelId, state, whole.weights}, state.c_str());
    const auto changed = [&](const auto &change) {
        nlohmann::json state = nlohmann::json::parse(whole.state);
        change(state);
        return StoredModel{whole.modelId, state.dump(), whole.weights};
    };
    for (const char *number : {"units", "layers", "context", "horizon"})
        for (const nlohmann::json &value : {nlohmann::json(0), nlohmann::json(-3), nlohmann::json(1000000), nlohmann::json("many"), nlohmann::json(nullptr)})
            expectRefused(changed([&](nlohmann::json &state) { state[number] = value; }), number);
    const auto features = [&](const auto &change) {
        return changed([&](nlohmann::json &state) {
            nlohmann::json inner = nlohmann::json::parse(state["features"].get<std::string>());
            change(inner);
            state["features"] = inner.dump();
        });
    };
    expectRefused(features([](nlohmann::json &inner) { inner["items"].begin().value() = 999; }), "a place beyond its table");
    expectRefused(features([](nlohmann::json &inner) { inner["items"].begin().value() = -1; }), "a place below its table");
    expectRefused(features([](nlohmann::json &inner) { inner["seasons"] = {0}; }), "a season of nothing");
    expectRefused(features([](nlohmann::json &inner) { inner["covariates"][0]["spread"] = 0.0; }), "a spread of nothing");
    expectRefused(features([](nlohmann::json &inner) { inner["price_at"] = 7; }), "a price that is no driver");
    expectRefused(features([](nlohmann::json &inner) { inner["log_size_spread"] = 0.0; }), "a deviation of nothing");
}

TEST_F(TrainedNetworkTest, ALongerHorizonThanLearnedIsRefusedAndAShorterOneIsItsBeginning)
{
    const auto longer = fitted().forecast(panel(), kHorizon + 1, {});
    ASSERT_FALSE(longer);
    EXPECT_EQ(longer.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(english(longer.error().message), "This network was trained for 6 periods ahead; 7 were asked for. Train it again for the longer horizon.");
    const ForecastSet whole = fitted().forecast(panel(), kHorizon, {}).value(), shorter = fitted().forecast(panel(), 2, {}).value();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        ASSERT_EQ(shorter[i].mean.size(), 2U);
        EXPECT_EQ(shorter[i].mean[1], whole[i].mean[1]);
        EXPECT_EQ(shorter[i].quantile(1, 3), whole[i].quantile(1, 3));
    }
}

TEST_F(TrainedNetworkTest, ThreadsChangeNothing)
{
    Panel many = panel();
    for (std::size_t copy = 0; copy < 140; ++copy)
        for (std::size_t s = 0; s < 5; ++s) {
            many.series.push_back(many.series[s]);
            for (double &value : many.series.back().y)
                value *= 1.0 + 0.01 * static_cast<double>(copy);
        }
    JobContext two;
    two.threads = 2;
    expectSame(fitted().forecast(many, kHorizon, two).value(), fitted().forecast(many, kHorizon, {}).value());
    std::stop_source source;
    source.request_stop();
    two.stop = source.get_token();
    EXPECT_EQ(fitted().forecast(many, kHorizon, two).error().code, ErrorCode::Cancelled);
}

TEST_F(TrainedNetworkTest, ANewItemAndADriverThatIsGoneGiveForecastsToo)
{
    Panel later = panel();
    later.series.push_back(later.series[0]);
    later.series.back().item = "new";
    later.series.back().category = "new";
    Panel without = later;
    without.covariates.clear();
    for (Series &series : without.series)
        series.covariates.clear();
    Panel unplanned = later;
    for (Series &series : unplanned.series)
        for (std::vector<double> &column : series.covariates)
            column.resize(series.y.size());
    for (const Panel &changed : {later, without, unplanned}) {
        const ForecastSet forecasts = fitted().forecast(changed, kHorizon, {}).value();
        ASSERT_EQ(forecasts.size(), 6U);
        for (const SeriesForecast &forecast : forecasts)
            for (std::size_t step = 0; step < kHorizon; ++step) {
                EXPECT_TRUE(std::isfinite(forecast.mean[step]));
                EXPECT_TRUE(std::isfinite(forecast.quantile(step, 0)));
            }
    }
}

TEST_F(TrainedNetworkTest, ComponentsAddUpToMeanAndFitted)
{
    const ForecastSet forecasts = fitted().forecast(panel(), kHorizon, {}).value();
    const auto explanation = fitted().explain(panel(), 2, kHorizon, {});
    ASSERT_TRUE(explanation) << explanation.error().detail;
    const std::size_t n = panel().series[2].y.size();
    int explained = 0;
    for (std::size_t t = 0; t < n; ++t) {
        if (!std::isfinite(explanation->fitted[t]))
            continue;
        ++explained;
        double sum = 0.0;
        for (const Component &component : explanation->components)
            sum += component.history[t];
        EXPECT_NEAR(sum, explanation->fitted[t], 1e-4 * explanation->fitted[t]) << t;
    }
    EXPECT_GE(explained, 24);
    for (std::size_t step = 0; step < kHorizon; ++step) {
        double sum = 0.0;
        for (const Component &component : explanation->components)
            sum += component.future[step];
        EXPECT_NEAR(sum, forecasts[2].mean[step], 1e-4 * forecasts[2].mean[step]) << step;
    }
}

/// Counts of groups are limited by nothing that a person sees.
TEST(TrainedNetworkLimits, SeventyDriversAreExplainedToo)
{
    Panel panel = fewSeries(1, 40);
    for (int driver = 0; driver < 70; ++driver) {
        panel.covariates.push_back({"driver " + std::to_string(driver), CovariateKind::KnownAhead});
        panel.series[0].covariates.push_back(values(42, [&](std::size_t i) { return noise(i + static_cast<std::size_t>(driver) * 50); }));
    }
    const auto fitted = NetworkRecipe(smallSettings("nlinear", 1)).fit(panel, 2, {});
    ASSERT_TRUE(fitted);
    const auto explanation = (*fitted)->explain(panel, 0, 2, {});
    ASSERT_TRUE(explanation) << english(explanation.error().message);
    double sum = 0.0;
    for (const Component &component : explanation->components)
        sum += component.future[0];
    EXPECT_NEAR(sum, (*fitted)->forecast(panel, 2, {}).value()[0].mean[0], 1e-3 * sum);
}

TEST(TrainedNetworkMean, IsTheAreaUnderTheQuantiles)
{
    std::vector<double> flat(kQuantileCount, 3.0), line;
    for (const double level : kQuantileLevels)
        line.push_back(10.0 * level);
    EXPECT_DOUBLE_EQ(meanOf(flat), 3.0);
    EXPECT_NEAR(meanOf(line), 5.0, 1e-9);
}

} // namespace
} // namespace shelfcast::testing

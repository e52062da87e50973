#include "core/models/held_back.h"
#include "core/models/pretrained/model/pretrained_recipe.h"
#include "core/models/pretrained/tuning/adapter.h"
#include "core/models/pretrained/tuning/tuned_weights.h"
#include "tuning_shop.h"

#include <ATen/core/grad_mode.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

/// The shipped network learns on from made-up shops.
namespace shelfcast::testing {
namespace {

double errorOf(const FittedModel &model, const Panel &whole, int horizon)
{
    const Panel earlier = heldBack(whole, horizon);
    const ForecastSet set = model.forecast(earlier, horizon, {}).value();
    double sum = 0.0;
    for (std::size_t i = 0; i < set.size(); ++i)
        for (std::size_t step = 0; step < static_cast<std::size_t>(horizon); ++step)
            sum += std::fabs(set[i].mean[step] - whole.series[i].y[earlier.series[i].y.size() + step]);
    return sum;
}

double scoreOf(const TrainingReport &report, const std::string &head, const std::string &metric)
{
    for (const HeadScore &score : report.scores)
        if (score.head.pattern == head && score.metric.pattern == metric)
            return score.value;
    return std::nan("");
}

class LearnsOn : public ::testing::TestWithParam<Tuning> {};

TEST_P(LearnsOn, APeculiarRhythmAndForecastsItBetterThanAsShipped)
{
    const Panel whole = shopWithRhythm(150);
    const Panel known = heldBack(whole, 10); // what comes then is not even held out
    const Tuned tuned = learn(known, 10, small(GetParam()));
    EXPECT_LT(errorOf(*tuned.model, whole, 10), 0.9 * errorOf(PretrainedModel(shipped(), {}), whole, 10));
    EXPECT_GT(tuned.report.bestEpoch, 0);
    EXPECT_LT(scoreOf(tuned.report, "Quantity", "WAPE"), scoreOf(tuned.report, "As shipped", "WAPE"));
    EXPECT_GT(scoreOf(tuned.report, "Quantity", "Items better than seasonal naive"), 0.9);
    ASSERT_FALSE(tuned.report.notes.empty());
    EXPECT_THAT(english(tuned.report.notes.back()), ::testing::HasSubstr("lowered the loss"));
}

TEST_P(LearnsOn, AndForecastsTheSameWhenItIsLoadedAgain)
{
    const Panel panel = shopWithRhythm(120);
    const Tuned tuned = learn(panel, 10, small(GetParam()));
    StoredModel stored = tuned.model->store();
    EXPECT_LT(stored.weights.size(), GetParam() == Tuning::Quick ? 700'000U : 6'000'000U);
    nlohmann::json state = nlohmann::json::parse(stored.state);
    state["weights"] = shippedPath();
    stored.state = state.dump();
    const auto loaded = loadStoredPretrained(stored);
    ASSERT_TRUE(loaded);
    const ForecastSet before = tuned.model->forecast(panel, 10, {}).value(), after = (*loaded)->forecast(panel, 10, {}).value();
    const ForecastSet zeroShot = PretrainedModel(shipped(), {}).forecast(panel, 10, {}).value();
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(before[i].quantiles, after[i].quantiles);
    EXPECT_NE(before.front().quantiles, zeroShot.front().quantiles);
    EXPECT_EQ((*loaded)->store().weights, stored.weights);
}

TEST_P(LearnsOn, TheSameFromTheSameSeedOnAnyNumberOfThreads)
{
    const Panel panel = shopWithRhythm(100);
    TuningPlan plan = small(GetParam());
    plan.epochs = 1;
    const std::string one = learn(panel, 8, plan).model->store().weights;
    EXPECT_EQ(learn(panel, 8, plan, {}, 2).model->store().weights, one);
    EXPECT_NE(learn(panel, 8, plan, {}, 1, 2).model->store().weights, one);
}

TEST_P(LearnsOn, NothingFromNoise)
{
    std::vector<Series> series;
    for (std::size_t i = 0; i < 30; ++i)
        series.push_back(seriesOf("item " + std::to_string(i), values(90, [&](std::size_t t) {
            double sum = 0.0; // of twelve: nearly normal
            for (std::size_t k = 0; k < 12; ++k)
                sum += noise(100'000 * i + 12 * t + k);
            return 100.0 + 10.0 * sum;
        })));
    const Panel panel = panelOf(std::move(series), Frequency::Daily, 7);
    const Tuned tuned = learn(panel, 10, small(GetParam()));
    const ForecastSet zeroShot = PretrainedModel(shipped(), {}).forecast(panel, 10, {}).value(), after = tuned.model->forecast(panel, 10, {}).value();
    for (std::size_t i = 0; i < after.size(); ++i)
        EXPECT_EQ(after[i].quantiles, zeroShot[i].quantiles);
    EXPECT_THAT(english(tuned.report.notes.back()), ::testing::HasSubstr("stays as it was shipped"));
    EXPECT_EQ(scoreOf(tuned.report, "Quantity", "MASE"), scoreOf(tuned.report, "As shipped", "MASE"));
    EXPECT_LT(tuned.model->store().weights.size(), 1000U); // says that nothing is taken
}

INSTANTIATE_TEST_SUITE_P(Ways, LearnsOn, ::testing::Values(Tuning::Quick, Tuning::Full), [](const auto &way) { return way.param == Tuning::Quick ? "quick" : "full"; });

TEST(LearningOn, StopsWithinABatchWhenCancelled)
{
    std::stop_source stop;
    int reports = 0, after = 0;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&](double, const Message &) {
        after += stop.stop_requested() ? 1 : 0;
        if (++reports == 3)
            stop.request_stop();
    };
    const auto fitted = LearningOn(shipped(), {}, small(Tuning::Quick)).fit(shopWithRhythm(100), 8, job);
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(after, 0);
}

TEST(LearningOn, SaysWhereTheHistoriesAreTooShort)
{
    const Panel panel = panelOf({seriesOf("a", {1, 2, 3, 4}), seriesOf("b", {})});
    const auto fitted = LearningOn(shipped(), {}, small(Tuning::Quick)).fit(panel, 8, {});
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().code, ErrorCode::TooShort);
}

TEST(LearningOn, WorksOnEveryAwkwardSeries)
{
    TuningPlan plan = small(Tuning::Full);
    plan.epochs = 1;
    const Panel panel = awkwardPanel();
    const Tuned tuned = learn(panel, 6, plan);
    const ForecastSet set = tuned.model->forecast(panel, 6, {}).value();
    for (const SeriesForecast &forecast : set)
        for (const double value : forecast.quantiles)
            EXPECT_TRUE(std::isfinite(value));
}

TEST(TunedWeights, OfOtherShippedWeightsOrDamagedAreRefused)
{
    Moves moves{0, 1, {}};
    for (const auto &trunk : shipped()->trunks)
        moves.trunks.push_back(std::vector<float>(static_cast<std::size_t>(trunk->parameters.count()), 1e-4F));
    const std::string bytes = tunedBytes(*shipped(), moves, 1.0);
    ASSERT_TRUE(tunedWeights(shipped(), bytes));
    std::string spoilt = bytes;
    spoilt[spoilt.size() / 2] = static_cast<char>(spoilt[spoilt.size() / 2] ^ 1);
    EXPECT_EQ(tunedWeights(shipped(), spoilt).error().code, ErrorCode::Damaged);
    EXPECT_EQ(tunedWeights(shipped(), "").error().code, ErrorCode::Damaged);
    auto other = std::make_shared<PretrainedWeights>();
    other->card = shipped()->card;
    for (const auto &trunk : shipped()->trunks)
        other->trunks.push_back(std::make_unique<PretrainedNetwork>(trunk->shape, 7, at::kCPU));
    EXPECT_EQ(tunedWeights(other, bytes).error().code, ErrorCode::Unsupported);
    moves.trunks.pop_back();
    EXPECT_EQ(tunedWeights(shipped(), tunedBytes(*shipped(), moves, 1.0)).error().code, ErrorCode::Damaged);
}

TEST(TunedWeights, GoAsFarAsTheyAreTold)
{
    Moves moves{0, 1, {}};
    for (const auto &trunk : shipped()->trunks)
        moves.trunks.push_back(std::vector<float>(static_cast<std::size_t>(trunk->parameters.count()), 0.5F));
    const auto half = tunedWeights(shipped(), tunedBytes(*shipped(), moves, 0.5)).value();
    const std::vector<float> before = shipped()->trunks.front()->parameters.weights(), after = half->trunks.front()->parameters.weights();
    for (std::size_t i = 0; i < before.size(); i += 997)
        EXPECT_NEAR(after[i] - before[i], 0.25F, 1e-5F);
    EXPECT_EQ(tunedWeights(shipped(), tunedBytes(*shipped(), moves, 0.0)).value(), shipped());
}

TEST(Adapter, BringsTheGradientToItsThinMatricesAndAddsTheirProduct)
{
    Parameters network(3);
    const at::Tensor matrix = network.uniform({6, 8}, 8), bias = network.constant({6}, 0.5);
    network.seal(at::kCPU);
    const std::vector<float> before = network.weights();
    Adapter adapter(network, 2, 5);
    EXPECT_EQ(adapter.parameters().count(), 2 * 8 + 6 * 2 + 6);
    adapter.apply();
    EXPECT_EQ(network.weights(), before) << "it begins with no change";

    // The gradient of the thin ones, against differences of the loss sum(M * T) + sum(b * u).
    std::vector<float> values;
    for (std::size_t i = 0; i < static_cast<std::size_t>(adapter.parameters().count()); ++i)
        values.push_back(static_cast<float>(noise(i)));
    adapter.parameters().setWeights(values);
    const at::Tensor truth = at::arange(48, at::kFloat).view({6, 8}) / 10.0, beside = at::arange(6, at::kFloat);
    const auto loss = [&] {
        adapter.apply();
        return (matrix * truth).sum() + (bias * beside).sum();
    };
    network.gradient().zero_();
    loss().backward();
    adapter.takeGradient();
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::vector<float> moved = values;
        moved[i] += 0.5F;
        adapter.parameters().setWeights(moved);
        const double up = loss().item<double>();
        moved[i] -= 1.0F;
        adapter.parameters().setWeights(moved);
        EXPECT_NEAR(adapter.parameters().gradient()[static_cast<std::int64_t>(i)].item<double>(), up - loss().item<double>(), 2e-3) << i;
    }
}

} // namespace
} // namespace shelfcast::testing

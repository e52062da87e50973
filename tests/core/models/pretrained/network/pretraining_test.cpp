#include "core/models/pretrained/training/pretrainer.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

PretrainPlan plan(const char *kind, std::int64_t steps)
{
    PretrainPlan plan;
    plan.trunks = {TrunkShape{kind, 16, 1, 2, 24}};
    plan.learningRates = {3e-3};
    plan.data.batch = 16;
    plan.steps = steps;
    plan.warmUp = 5;
    plan.average = 0.9;
    return plan;
}

JobContext on(int threads)
{
    JobContext job;
    job.threads = threads;
    return job;
}

class Pretraining : public ::testing::TestWithParam<const char *> {};

TEST_P(Pretraining, LearnsToDoBetterThanTheSeasonBefore)
{
    Pretrainer pretrainer(plan(GetParam(), 150), at::kCPU);
    const double before = pretrainer.validate(4, 1).front();
    std::vector<PretrainProgress> told;
    pretrainer.run(on(1), 50, [&](const PretrainProgress &progress) { told.push_back(progress); });
    ASSERT_EQ(told.size(), 3U);
    EXPECT_TRUE(pretrainer.finished());
    EXPECT_GT(told.back().windows, told.front().windows);
    EXPECT_LT(told.back().trunks.front().beside, told.front().trunks.front().beside);
    EXPECT_LT(pretrainer.validate(4, 1).front(), 0.8 * before);
}

TEST_P(Pretraining, GivesTheSameWeightsWhateverTheNumberOfThreads)
{
    Pretrainer one(plan(GetParam(), 12), at::kCPU), three(plan(GetParam(), 12), at::kCPU);
    one.run(on(1), 100, [](const PretrainProgress &) {});
    three.run(on(3), 100, [](const PretrainProgress &) {});
    EXPECT_EQ(one.weights(0), three.weights(0));
}

TEST_P(Pretraining, KilledItGoesOnFromItsCheckpointToTheSameWeights)
{
    Pretrainer whole(plan(GetParam(), 20), at::kCPU);
    whole.run(on(2), 100, [](const PretrainProgress &) {});
    std::string kept;
    {
        std::stop_source stop;
        JobContext job = on(2);
        job.stop = stop.get_token();
        Pretrainer first(plan(GetParam(), 20), at::kCPU);
        first.run(job, 1, [&](const PretrainProgress &progress) {
            if (progress.step == 8)
                stop.request_stop();
        });
        EXPECT_EQ(first.step(), 8);
        kept = first.checkpoint();
    }
    Pretrainer second(plan(GetParam(), 20), at::kCPU);
    ASSERT_TRUE(second.restore(kept));
    EXPECT_EQ(second.step(), 8);
    second.run(on(1), 100, [](const PretrainProgress &) {});
    EXPECT_EQ(second.weights(0), whole.weights(0));
}

INSTANTIATE_TEST_SUITE_P(Families, Pretraining, ::testing::Values("encoder", "residual", "decoder"), [](const auto &name) { return std::string(name.param); });

TEST(Pretrainer, TakesNoCheckpointOfAnotherPlanNorADamagedOne)
{
    Pretrainer pretrainer(plan("encoder", 20), at::kCPU);
    const std::string kept = pretrainer.checkpoint();
    PretrainPlan other = plan("encoder", 20);
    other.data.ingredients.counts = 0.0;
    EXPECT_FALSE(Pretrainer(other, at::kCPU).restore(kept));
    EXPECT_FALSE(pretrainer.restore(kept.substr(0, kept.size() - 1)));
    EXPECT_FALSE(pretrainer.restore(kept + "x"));
    EXPECT_FALSE(pretrainer.restore(""));
    EXPECT_TRUE(pretrainer.restore(kept));
}

} // namespace
} // namespace shelfcast::testing

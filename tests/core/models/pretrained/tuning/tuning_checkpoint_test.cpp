#include "core/models/pretrained/tuning/tuning_checkpoint.h"
#include "tuning_shop.h"

#include <gmock/gmock.h>

/// Learning on that was stopped goes on where it was, and comes to the numbers of one that was not.
namespace shelfcast::testing {
namespace {

using ::testing::SizeIs;

/// A desk on which checkpoints stay: every one, or the last.
class Keeper final : public TrainingDesk {
public:
    void told(const TrainingReport &report) override { last = report; }
    std::string checkpoint() override { return kept.empty() ? std::string() : kept.back(); }
    void keep(const std::string &text) override { kept.push_back(text); }
    double checkpointSeconds() const override { return seconds; }
    TrainingReport last;
    std::vector<std::string> kept;
    double seconds = 1e9; ///< only where it is stopped
};

/// Learns until so much of the work is done; then it is cancelled.
Result<std::unique_ptr<const FittedModel>> learnUntil(double share, const Panel &panel, const TuningPlan &plan, Keeper &desk, int threads = 1)
{
    std::stop_source stop;
    JobContext job;
    job.threads = threads;
    job.training = &desk;
    job.stop = stop.get_token();
    job.progress = [&](double fraction, const Message &) {
        if (fraction >= share)
            stop.request_stop();
    };
    return LearningOn(shipped(), {}, plan).fit(panel, 8, job);
}

std::vector<double> lossesOf(const TrainingReport &report)
{
    std::vector<double> losses;
    for (const TrainingEpoch &epoch : report.epochs)
        losses.push_back(epoch.validationLoss);
    return losses;
}

class Resumed : public ::testing::TestWithParam<Tuning> {};

TEST_P(Resumed, EndsWithTheWeightsOfAnUndisturbedOneWhereverItWasStopped)
{
    const Panel panel = shopWithRhythm(100);
    TuningPlan plan = small(GetParam());
    plan.synthetic = 0.25;
    const Tuned undisturbed = learn(panel, 8, plan);
    ASSERT_GT(undisturbed.report.bestEpoch, 0);
    for (const double share : {0.1, 0.45, 0.9}) { // in the first round, in a later one, while it is decided how far to go
        Keeper desk;
        const auto paused = learnUntil(share, panel, plan, desk);
        ASSERT_FALSE(paused);
        EXPECT_EQ(paused.error().code, ErrorCode::Cancelled);
        ASSERT_THAT(desk.kept, SizeIs(1));
        const auto state = tuningStateFrom(desk.kept.back());
        ASSERT_TRUE(state);
        EXPECT_EQ(state->learned.has_value(), share > 0.75);
        const auto resumed = learnUntil(2.0, panel, plan, desk, 2);
        ASSERT_TRUE(resumed);
        EXPECT_EQ((*resumed)->store().weights, undisturbed.model->store().weights) << share;
        EXPECT_TRUE(desk.last.resumed);
        EXPECT_EQ(lossesOf(desk.last), lossesOf(undisturbed.report)) << "with the numbers of today's rounds behind those of yesterday";
    }
}

TEST_P(Resumed, FromAnyCheckpointThatAKilledOneLeftBehind)
{
    const Panel panel = shopWithRhythm(100);
    TuningPlan plan = small(GetParam());
    plan.epochs = 2;
    Keeper desk;
    desk.seconds = 0.0; // every few batches
    const std::string undisturbed = learnUntil(2.0, panel, plan, desk).value()->store().weights;
    ASSERT_GE(desk.kept.size(), 3U);
    for (const std::size_t at : {std::size_t{0}, desk.kept.size() / 2, desk.kept.size() - 1}) {
        Keeper next;
        next.kept = {desk.kept[at]};
        EXPECT_EQ(learnUntil(2.0, panel, plan, next).value()->store().weights, undisturbed) << at;
        EXPECT_TRUE(next.last.resumed);
    }
}

INSTANTIATE_TEST_SUITE_P(Ways, Resumed, ::testing::Values(Tuning::Quick, Tuning::Full), [](const auto &way) { return way.param == Tuning::Quick ? "quick" : "full"; });

TEST(TuningCheckpoint, OfOtherDataPlansOrDamagedIsNotTaken)
{
    const Panel panel = shopWithRhythm(100);
    TuningPlan plan = small(Tuning::Quick);
    plan.epochs = 1;
    Keeper desk;
    ASSERT_FALSE(learnUntil(0.4, panel, plan, desk));
    ASSERT_THAT(desk.kept, SizeIs(1));
    const auto begunAnew = [&](const Panel &other, const TuningPlan &way, const std::string &kept) {
        Keeper next;
        next.kept = {kept};
        return learnUntil(2.0, other, way, next).value() && !next.last.resumed;
    };
    Panel corrected = panel;
    corrected.series[3].y[10] += 1.0;
    EXPECT_TRUE(begunAnew(corrected, plan, desk.kept.front()));
    TuningPlan slower = plan;
    slower.encoderRate *= 0.5;
    EXPECT_TRUE(begunAnew(panel, slower, desk.kept.front()));
    EXPECT_TRUE(begunAnew(panel, plan, desk.kept.front().substr(0, desk.kept.front().size() / 2)));
    EXPECT_FALSE(begunAnew(panel, plan, desk.kept.front()));
}

TEST(TuningCheckpoint, IsReadAsItWasWritten)
{
    TuningState state;
    state.mark = "mark";
    state.round = 3;
    state.slowed = 0.3;
    state.best = std::nan("");
    state.waited = 2;
    state.report.bestEpoch = 2;
    state.trunks.push_back({{{1.0F, 2.0F}, {3.0F, 4.0F}, {5.0F, 6.0F}, {7.0F, 8.0F}, {9.0F, 0.1F}}, 5, 0.7, 96.0});
    state.trunks.front().learner.steps = 17;
    state.trunks.front().learner.rate = 0.001;
    const auto read = tuningStateFrom(tuningStateText(state));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->mark, state.mark);
    EXPECT_EQ(read->round, 3);
    EXPECT_EQ(read->slowed, 0.3);
    EXPECT_TRUE(std::isnan(read->best));
    EXPECT_EQ(read->waited, 2);
    EXPECT_EQ(read->report.bestEpoch, 2);
    ASSERT_THAT(read->trunks, SizeIs(1));
    const auto &before = state.trunks.front(), &after = read->trunks.front();
    EXPECT_EQ(after.learner.own, before.learner.own);
    EXPECT_EQ(after.learner.average, before.learner.average);
    EXPECT_EQ(after.learner.best, before.learner.best);
    EXPECT_EQ(after.learner.first, before.learner.first);
    EXPECT_EQ(after.learner.second, before.learner.second);
    EXPECT_EQ(after.learner.steps, 17);
    EXPECT_EQ(after.learner.rate, 0.001);
    EXPECT_EQ(after.position, 5U);
    EXPECT_EQ(after.loss, 0.7);
    EXPECT_EQ(after.windows, 96.0);
    EXPECT_FALSE(read->learned);
    state.learned = Moves{8, 3, {{1.5F}, {2.5F}}};
    const auto learned = tuningStateFrom(tuningStateText(state));
    ASSERT_TRUE(learned && learned->learned);
    EXPECT_EQ(learned->learned->rank, 8);
    EXPECT_EQ(learned->learned->seed, 3U);
    EXPECT_EQ(learned->learned->trunks, state.learned->trunks);
    EXPECT_FALSE(tuningStateFrom(""));
    EXPECT_FALSE(tuningStateFrom("not a checkpoint"));
}

} // namespace
} // namespace shelfcast::testing

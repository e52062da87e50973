#include "core/workflow/training/compress_training.h"

#include "core/workflow/forecast/all_models.h"
#include "core/workflow/training/trainings.h"
#include "core/workflow/workflow.h"
#include "small_training.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

namespace shelfcast::core {
namespace {

using testing::HasSubstr;

class CompressTrainingTest : public testing::Test {
protected:
    CompressTrainingTest() { must(storeBatch(*project, eightItems(), {})); }
    std::int64_t train() { return must(trainModel(*project, models, tinyTraining(), {}, {})); }
    TrainingRow row(std::int64_t id) { return must(storedTraining(*project, id)); }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
};

TEST_F(CompressTrainingTest, KeepsTheSmallerNetworkBesideTheOldOneWithBothFigures)
{
    const std::int64_t whole = train();
    const std::string before = must(trainedModel(*project, whole)).weights;
    const std::int64_t smaller = must(compressTraining(*project, whole, {true, 0.25}, {}));
    ASSERT_NE(smaller, whole);
    EXPECT_EQ(must(trainedModel(*project, whole)).weights, before);
    EXPECT_TRUE(row(whole).used);
    EXPECT_FALSE(row(smaller).used);

    const TrainingRow made = row(smaller);
    EXPECT_EQ(made.state, TrainingState::Done);
    ASSERT_TRUE(made.report.compression);
    const CompressionReport &report = *made.report.compression;
    EXPECT_EQ(report.from, whole);
    EXPECT_TRUE(report.int8);
    EXPECT_EQ(report.pruned, 0.25);
    EXPECT_LT(report.after.bytes, report.before.bytes);
    EXPECT_LT(made.weightBytes, row(whole).weightBytes);
    EXPECT_GT(report.before.wape, 0.0);
    EXPECT_GT(report.after.wape, 0.0);
    EXPECT_NE(report.after.wape, report.before.wape);
    ASSERT_FALSE(made.report.notes.empty());
    EXPECT_THAT(english(made.report.notes.back()), HasSubstr("Made smaller from training " + std::to_string(whole)));
    EXPECT_THAT(made.settings, HasSubstr("\"units\":\"6\"")); // of eight
    EXPECT_FALSE(row(whole).report.compression);
}

TEST_F(CompressTrainingTest, ForecastsTakeItWhereAPersonSaysSo)
{
    const std::int64_t smaller = must(compressTraining(*project, train(), {true, 0.0}, {}));
    must(useTraining(*project, smaller));
    EXPECT_EQ(must(usedTraining(*project, "mlp"))->id, smaller);
    const auto model = models.load(must(trainedModel(*project, smaller)));
    ASSERT_TRUE(model);
    const Panel panel = must(loadPanel(*project, must(panelSettings(*project)), {}, {}));
    const auto forecasts = (*model)->forecast(panel, 7, {});
    ASSERT_TRUE(forecasts);
    for (const SeriesForecast &forecast : *forecasts)
        EXPECT_FALSE(forecast.standIn);
}

TEST_F(CompressTrainingTest, TrainingGoesOnFromIt)
{
    const std::int64_t smaller = must(compressTraining(*project, train(), {true, 0.25}, {}));
    TrainingOptions again;
    again.modelId = "mlp";
    again.from = smaller;
    again.horizon = 7;
    const TrainingRow on = row(must(trainModel(*project, models, again, {}, {})));
    EXPECT_TRUE(on.report.warmStarted);
    EXPECT_FALSE(on.report.compression);
}

TEST_F(CompressTrainingTest, SaysWhatIsWrongAndKeepsNothing)
{
    const std::int64_t whole = train();
    EXPECT_EQ(compressTraining(*project, whole + 1, {true, 0.0}, {}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(compressTraining(*project, whole, {}, {}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(compressTraining(*project, whole, {false, 0.99}, {}).error().code, ErrorCode::InvalidInput);
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    EXPECT_EQ(compressTraining(*project, whole, {true, 0.0}, job).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(must(trainings(*project)).size(), 1U);
}

} // namespace
} // namespace shelfcast::core

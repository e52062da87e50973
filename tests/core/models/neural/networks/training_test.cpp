#include "tests/core/models/neural/networks/training_tools.h"

#include "core/models/neural/networks/batch.h"

#include <gmock/gmock.h>

#include <new>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;
using ::testing::HasSubstr;

namespace shelfcast::testing {
namespace {

constexpr int kHorizon = 6;

TEST(NetworkTraining, TheSeedDecidesEveryWeight)
{
    const Panel panel = fewSeries();
    for (const char *id : {"mlp", "gru"}) {
        const NetworkRecipe recipe(smallSettings(id, 2));
        const NetworkRecord once = learned(recipe, panel, kHorizon, seeded(5));
        EXPECT_EQ(learned(recipe, panel, kHorizon, seeded(5)).weights, once.weights) << id;
        EXPECT_NE(learned(recipe, panel, kHorizon, seeded(6)).weights, once.weights) << id;
    }
}

TEST(NetworkTraining, ALossThatIsNoNumberStopsWithASentence)
{
    NetworkSettings settings = smallSettings("mlp");
    settings.learningRate = 1e30;
    const auto fitted = NetworkRecipe(settings).fit(fewSeries(), kHorizon, {});
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(english(fitted.error().message), HasSubstr("the loss is no longer a number. Lower the learning rate"));
}

TEST(NetworkTraining, StopsBeforeTheNextStepWhenCancelled)
{
    int steps = 0;
    const NetworkRecipe recipe(smallSettings("mlp", 50), {.beforeStep = [&](std::int64_t) { ++steps; }});
    EXPECT_EQ(stoppedAt(3, recipe, fewSeries(), kHorizon, nullptr).code, ErrorCode::Cancelled);
    EXPECT_EQ(steps, 3);
}

/// Sixteen series whose windows are many enough for batches of 128.
Panel manyWindows() { return fewSeries(16, 150); }

TEST(NetworkTraining, TheBatchStepsDownUntilItHasRoom)
{
    NetworkSettings settings = smallSettings("mlp", 1);
    settings.batch = 128;
    settings.windowsAnEpoch = 512;
    std::vector<std::int64_t> asked;
    const NetworkRecipe recipe(settings, {.beforeStep = [&](std::int64_t windows) {
                                   asked.push_back(windows);
                                   if (windows > 32)
                                       throw std::bad_alloc();
                               }});
    const NetworkRecord record = learned(recipe, manyWindows(), kHorizon);
    ASSERT_GE(asked.size(), 3U);
    EXPECT_EQ(asked[0], 128);
    EXPECT_EQ(asked[1], 64);
    EXPECT_EQ(asked[2], 32);
    EXPECT_EQ(asked.size(), 2U + 512 / 32) << "once found, the size stays";
    EXPECT_EQ(record.report.batch, 32);
    ASSERT_EQ(record.report.notes.size(), 2U);
    EXPECT_THAT(english(record.report.notes[0]), HasSubstr("reduced to 64 windows"));
    EXPECT_THAT(english(record.report.notes[1]), HasSubstr("reduced to 32 windows"));
    for (const float weight : record.weights)
        ASSERT_TRUE(std::isfinite(weight));
    EXPECT_TRUE(std::isfinite(record.report.epochs.at(0).validationLoss));
}

TEST(NetworkTraining, WithoutRoomForOneWindowItSaysSo)
{
    const auto full = [](std::int64_t) { throw std::runtime_error("CUDA out of memory. Tried to allocate 2.00 GiB"); };
    const auto fitted = NetworkRecipe(smallSettings("mlp", 1), {.beforeStep = full}).fit(fewSeries(), kHorizon, {});
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().code, ErrorCode::TooLarge);
    EXPECT_THAT(english(fitted.error().message), HasSubstr("more memory than there is"));
}

TEST(NetworkTraining, AnotherErrorOfTheDeviceIsNoLackOfRoom)
{
    const auto broken = [](std::int64_t) { throw std::runtime_error("the device is gone"); };
    EXPECT_THROW((void)NetworkRecipe(smallSettings("mlp", 1), {.beforeStep = broken}).fit(fewSeries(), kHorizon, {}), std::runtime_error);
}

/// The code of a GPU's half precision, run on the CPU.
TEST(NetworkTraining, HalfPrecisionChangesLossAndSlopeLittle)
{
    const Panel panel = fewSeries();
    const Windows windows(panel, featuresOf(panel, kHorizon), 12, kHorizon);
    const std::vector<Window> chosen = windows.training(kHorizon);
    const Batch batch = makeBatch(windows, chosen, {}, at::kCPU);
    for (const Architecture &architecture : architectures()) {
        SCOPED_TRACE(architecture.id);
        const NetworkRecord record = learned(NetworkRecipe(smallSettings(architecture.id, 1)), panel, kHorizon);
        const auto network = networkOf(record, windows.shape(), at::kCPU);
        const auto lossAndSlope = [&](bool half) {
            network->parameters().gradient().zero_();
            at::Tensor loss;
            {
                const MixedPrecision mixed(at::kCPU, half, true);
                loss = lossOf(network->forward(batch, {}), batch, {.price = 0.0, .direction = 0.1});
            }
            loss.backward();
            return std::pair(loss.item<double>(), network->parameters().gradient().clone());
        };
        const auto [whole, slope] = lossAndSlope(false);
        const auto [half, halfSlope] = lossAndSlope(true);
        EXPECT_NE(half, whole) << "nothing ran in half precision";
        EXPECT_NEAR(half, whole, 0.02 * whole);
        EXPECT_LT((halfSlope - slope).norm().item<double>(), 0.2 * slope.norm().item<double>());
        EXPECT_EQ(lossAndSlope(false).first, whole) << "it ended with its scope";
    }
}

/// The whole training, not only its windows: what lies after the targets has no say in any weight.
TEST(NetworkTraining, GarbageAfterTheTrainingPartChangesNoWeight)
{
    Panel clean = fewSeries();
    for (Series &series : clean.series)
        for (double &value : series.y)
            value = std::isfinite(value) ? value + 50.0 : value;
    addDrivers(clean, kHorizon);
    Panel garbage = clean;
    for (Series &series : garbage.series) {
        for (std::size_t t = series.y.size() - kHorizon; t < series.y.size(); ++t)
            series.y[t] = t % 2 ? 1e7 : 0.0;
        for (std::vector<double> &column : series.covariates)
            for (std::size_t t = series.y.size() - kHorizon; t < column.size(); ++t)
                column[t] = -3e5;
    }
    for (const char *id : {"mlp", "tcn", "nhits"}) {
        const NetworkRecipe recipe(smallSettings(id, 1)); // one epoch: validation has nothing to choose
        EXPECT_EQ(learned(recipe, clean, kHorizon).weights, learned(recipe, garbage, kHorizon).weights) << id;
    }
}

TEST(NetworkTraining, SettingsThatActOnTrainingChangeTheWeights)
{
    const Panel panel = fewSeries();
    const NetworkSettings usual = smallSettings("mlp", 2);
    const std::vector<float> weights = learned(NetworkRecipe(usual), panel, kHorizon).weights;
    const std::vector<std::pair<const char *, std::function<void(NetworkSettings &)>>> changes = {
        {"noise", [](NetworkSettings &s) { s.noise = 0.1; }},
        {"adversarial", [](NetworkSettings &s) { s.adversarial = 0.05; }},
        {"jitter", [](NetworkSettings &s) { s.augmentation.jitter = true; }},
        {"scaling", [](NetworkSettings &s) { s.augmentation.scaling = true; }},
        {"warping", [](NetworkSettings &s) { s.augmentation.warping = true; }},
        {"mixing", [](NetworkSettings &s) { s.augmentation.mixing = true; }},
        {"dropout", [](NetworkSettings &s) { s.architecture.dropout = 0.3; }},
        {"weight decay", [](NetworkSettings &s) { s.weightDecay = 0.5; }},
        {"sampling", [](NetworkSettings &s) { s.sampling = Sampling::Volume; }},
        {"learning rate", [](NetworkSettings &s) { s.learningRate *= 2.0; }},
        {"batch", [](NetworkSettings &s) { s.batch = 8; }},
        {"windows", [](NetworkSettings &s) { s.windowsAnEpoch = 64; }},
        {"direction", [](NetworkSettings &s) { s.directionWeight = 1.0; }},
    };
    for (const auto &[name, change] : changes) {
        NetworkSettings changed = usual;
        change(changed);
        EXPECT_NE(learned(NetworkRecipe(changed), panel, kHorizon).weights, weights) << name;
    }
}

TEST(NetworkTraining, EndsEarlyWhenValidationNoLongerImprovesAndKeepsTheBest)
{
    NetworkSettings settings = smallSettings("mlp", 60);
    settings.patience = 2;
    settings.learningRate = 0.3; // wild
    const NetworkRecord record = learned(NetworkRecipe(settings), fewSeries(), kHorizon);
    const TrainingReport &report = record.report;
    ASSERT_LT(report.epochs.size(), 60U);
    EXPECT_EQ(static_cast<int>(report.epochs.size()), report.bestEpoch + 2);
    EXPECT_THAT(english(report.notes.back()), HasSubstr("validation had not improved for 2 epochs"));
    const Panel panel = fewSeries();
    const Windows windows(panel, record.features, record.context, kHorizon);
    const auto network = networkOf(record, windows.shape(), at::kCPU);
    double best = report.epochs[0].validationLoss;
    for (const TrainingEpoch &epoch : report.epochs)
        best = std::min(best, epoch.validationLoss);
    EXPECT_NEAR(validationLoss(*network, windows, windows.last(kHorizon), {settings.priceWeight, settings.directionWeight}, {}), best, 1e-6);
}

TEST(NetworkTraining, TellsItsDeskOfEveryEpoch)
{
    MemoryDesk desk;
    const NetworkRecord record = learned(NetworkRecipe(smallSettings("mlp")), fewSeries(), kHorizon, seeded(1, &desk));
    ASSERT_GE(desk.reports.size(), 5U); // before the first, after each of three, with the scores
    EXPECT_TRUE(desk.reports.front().epochs.empty());
    EXPECT_EQ(desk.reports.front().plannedEpochs, 3);
    EXPECT_EQ(desk.reports[2].epochs.size(), 2U);
    const TrainingReport &last = desk.reports.back();
    EXPECT_EQ(last.modelId, "mlp");
    EXPECT_EQ(last.device, "CPU");
    EXPECT_EQ(last.parameters, static_cast<std::int64_t>(record.weights.size()));
    EXPECT_EQ(last.windows, 128);
    EXPECT_EQ(last.context, 12);
    EXPECT_EQ(last.horizon, kHorizon);
    EXPECT_EQ(last.batch, 16);
    for (const char *metric : {"WAPE", "MASE", "MSE", "R2"})
        EXPECT_TRUE(std::isfinite(scoreOf(last, "Quantity", metric))) << metric;
    for (const char *metric : {"Accuracy", "Precision", "Recall", "F1"}) {
        EXPECT_GE(scoreOf(last, "Direction", metric), 0.0) << metric;
        EXPECT_LE(scoreOf(last, "Direction", metric), 1.0) << metric;
    }
}

} // namespace
} // namespace shelfcast::testing

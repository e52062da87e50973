#include "core/models/neural/networks/compression.h"

#include "core/models/neural/networks/quantised_linear.h"
#include "tests/core/models/neural/networks/training_tools.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cstring>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

constexpr int kHorizon = 6;

/// A network that learned for a moment.
std::unique_ptr<const FittedModel> trained(const std::string &id, const Panel &panel, std::int64_t units = 16)
{
    NetworkSettings settings = smallSettings(id, 4);
    settings.architecture.units = units;
    return NetworkRecipe(settings).fit(panel, kHorizon, {}).value();
}

const NetworkRecord &recordOf(const FittedModel &model) { return static_cast<const TrainedNetwork &>(model).record(); }

double distance(const ForecastSet &a, const ForecastSet &b)
{
    double difference = 0.0, size = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t step = 0; step < a[i].mean.size(); ++step) {
            difference += std::abs(a[i].mean[step] - b[i].mean[step]);
            size += std::abs(a[i].mean[step]);
        }
    return difference / size;
}

// The blob by hand: a scale, two rows' bits, the numbers; biases as they are.
TEST(CompressedWeights, AreWrittenAsTheirFormSays)
{
    std::vector<float> weights(18, 0.0F);
    weights[0] = 127.0F;
    weights[9] = -0.5F;
    weights[16] = 3.25F; // a bias
    const std::vector<WeightShape> shapes = {{2, 8}, {1, 2}};
    EXPECT_EQ(weightsBlob(weights, shapes, {true, false}).size(), 2U * (4 + 8) + 8);
    EXPECT_EQ(weightsBlob(weights, shapes, {false, true}).size(), 2U * (1 + 4) + 8);
    const std::string both = weightsBlob(weights, shapes, {true, true});
    ASSERT_EQ(both.size(), 2U * (4 + 1 + 1) + 8);
    float scale = 0.0F;
    std::memcpy(&scale, both.data(), 4);
    EXPECT_EQ(scale, 1.0F);
    EXPECT_EQ(both[4], 1); // the first of eight is not zero
    EXPECT_EQ(both[5], 127);
    EXPECT_EQ(both[10], 2);
    EXPECT_EQ(static_cast<signed char>(both[11]), -127);
}

TEST(CompressedWeights, AreOffByHalfAStepAtMostAndThenStay)
{
    std::vector<float> weights;
    for (std::size_t i = 0; i < 320; ++i)
        weights.push_back(static_cast<float>(noise(i)));
    const std::vector<WeightShape> shapes = {{10, 32}};
    const WeightForm form{true, true};
    const std::string blob = weightsBlob(weights, shapes, form);
    const auto read = weightsFrom(blob, shapes, form);
    ASSERT_TRUE(read);
    for (std::size_t row = 0; row < 10; ++row)
        for (std::size_t i = 32 * row; i < 32 * row + 32; ++i)
            EXPECT_LE(std::abs((*read)[i] - weights[i]), 0.501F * rowScale(weights.data() + 32 * row, 32));
    EXPECT_EQ(weightsBlob(*read, shapes, form), blob);
}

TEST(CompressedWeights, DamagedOnesAreRefused)
{
    const std::vector<float> weights(64, 0.5F);
    const std::vector<WeightShape> shapes = {{4, 16}};
    for (const WeightForm form : {WeightForm{true, false}, WeightForm{false, true}, WeightForm{true, true}}) {
        const std::string blob = weightsBlob(weights, shapes, form);
        ASSERT_TRUE(weightsFrom(blob, shapes, form));
        for (const std::size_t size : {std::size_t{0}, blob.size() / 2, blob.size() - 1})
            EXPECT_FALSE(weightsFrom(blob.substr(0, size), shapes, form));
        EXPECT_FALSE(weightsFrom(blob + '\0', shapes, form));
    }
    std::string blob = weightsBlob(weights, shapes, {true, false});
    const float infinite = std::numeric_limits<float>::infinity();
    std::memcpy(blob.data(), &infinite, 4);
    EXPECT_FALSE(weightsFrom(blob, shapes, {true, false}));
}

TEST(QuantisedLinear, IsWithinAHundredthOfThePlainLayer)
{
    if (!QuantisedLinear::possible()) {
        at::Tensor weight = at::ones({64, 64});
        QuantisedLinear layer;
        layer.pack(weight, at::zeros({64}));
        EXPECT_FALSE(layer.ready()); // it says so, and the plain layer goes on
        return;
    }
    at::Tensor weight = at::empty({64, 96}), x = at::empty({20, 96}), bias = at::full({64}, 0.25);
    for (std::int64_t i = 0; i < weight.numel(); ++i)
        weight.data_ptr<float>()[i] = static_cast<float>(noise(static_cast<std::size_t>(i)));
    for (std::int64_t i = 0; i < x.numel(); ++i)
        x.data_ptr<float>()[i] = static_cast<float>(noise(static_cast<std::size_t>(i) + 10000));
    QuantisedLinear layer;
    layer.pack(weight, bias);
    ASSERT_TRUE(layer.ready());
    const at::Tensor plain = at::linear(x, weight, bias);
    EXPECT_LT(((layer(x) - plain).norm() / plain.norm()).item<double>(), 0.01);
}

TEST(QuantisedLinear, LeavesSmallLayersAlone)
{
    QuantisedLinear layer;
    layer.pack(at::ones({13, 64}), at::zeros({13}));
    EXPECT_FALSE(layer.ready());
}

class Compressed : public ::testing::TestWithParam<const char *> {};

TEST_P(Compressed, IsSmallerForecastsNearlyTheSameAndIsReadAgain)
{
    const Panel panel = fewSeries(5);
    const auto model = trained(GetParam(), panel);
    const StoredModel whole = model->store();
    for (const Compression &asked : {Compression{true, 0.0}, Compression{false, 0.25}, Compression{true, 0.25}}) {
        const auto made = compressStored(whole, asked, panel, {});
        ASSERT_TRUE(made) << english(made.error().message) << made.error().detail;
        EXPECT_EQ(made->report.int8, asked.int8);
        EXPECT_EQ(made->report.pruned, asked.pruned);
        EXPECT_LT(made->report.after.bytes, made->report.before.bytes);
        EXPECT_EQ(made->report.before.bytes, static_cast<std::int64_t>(whole.weights.size()));
        EXPECT_EQ(made->report.after.bytes, static_cast<std::int64_t>(made->model.weights.size()));
        EXPECT_GT(made->report.before.seriesPerSecond, 0.0);
        EXPECT_GT(made->report.after.seriesPerSecond, 0.0);
        EXPECT_TRUE(std::isfinite(made->report.after.wape));
        if (asked.pruned > 0.0) {
            EXPECT_LT(made->report.after.parameters, made->report.before.parameters);
        }

        const auto loaded = loadNetwork(made->model);
        ASSERT_TRUE(loaded) << loaded.error().detail;
        EXPECT_EQ((*loaded)->store().weights, made->model.weights);
        EXPECT_EQ((*loaded)->store().state, made->model.state);
        EXPECT_EQ(recordOf(**loaded).report.compression, made->report);
        const double moved = distance(model->forecast(panel, kHorizon, {}).value(), (*loaded)->forecast(panel, kHorizon, {}).value());
        EXPECT_LT(moved, asked.pruned > 0.0 ? 0.3 : 0.02) << asked.int8 << ' ' << asked.pruned;
        EXPECT_GT(moved, 0.0);
        EXPECT_TRUE((*loaded)->explain(panel, 0, kHorizon, {})); // gradients go through the weights as they are
    }
}
INSTANTIATE_TEST_SUITE_P(Networks, Compressed, ::testing::Values("mlp", "rnn", "lstm", "gru", "tcn", "nlinear", "transformer", "nhits"),
                         [](const auto &one) { return std::string(one.param); });

// The report's figure is the same that the training gave, so that both can be compared.
TEST(Compression, MeasuresOnTheWindowsOfTheTrainingsScores)
{
    const Panel panel = fewSeries(5);
    const auto model = trained("mlp", panel);
    const auto made = compressStored(model->store(), {true, 0.0}, panel, {});
    ASSERT_TRUE(made);
    EXPECT_NEAR(made->report.before.mase, scoreOf(recordOf(*model).report, "Quantity", "MASE"), 0.01);
}

TEST(Compression, TakesAQuarterOfTheBytes)
{
    const Panel panel = fewSeries(5);
    const auto made = compressStored(trained("lstm", panel, 64)->store(), {true, 0.0}, panel, {});
    ASSERT_TRUE(made);
    EXPECT_LT(static_cast<double>(made->report.after.bytes), 0.31 * static_cast<double>(made->report.before.bytes));
    EXPECT_NEAR(made->report.after.wape, made->report.before.wape, 0.02 * made->report.before.wape);
}

// Units that add nothing: a network with as many dead ones as are left out forecasts the same without them.
TEST(Compression, LeavesOutTheWeakestUnits)
{
    const Panel panel = fewSeries(5);
    for (const char *id : {"mlp", "rnn", "lstm", "gru"}) {
        NetworkRecord record = recordOf(*trained(id, panel, 8));
        const NetworkRecord narrow = pruned(record, 0.25);
        EXPECT_EQ(narrow.architecture.units, 6);
        EXPECT_EQ(record.architecture.units, 8);
        EXPECT_LT(narrow.weights.size(), record.weights.size());
        // Pruned by nothing it is the same network, weight by weight.
        EXPECT_EQ(pruned(record, 0.0).weights, record.weights) << id;
    }
}

TEST(Compression, DropsADeadUnitWithoutATrace)
{
    const Panel panel = fewSeries(5);
    NetworkRecord record = recordOf(*trained("lstm", panel, 8));
    const Windows windows(panel, record.features, record.context, record.horizon);
    const auto network = networkOf(record, windows.shape(), at::kCPU);
    // Unit 5 of the first layer: all that goes out of it is zero. Tensor 1 is state to gates, tensor 4 the next layer's input.
    const std::size_t tables = windows.shape().vocabularies.size();
    for (const std::size_t tensor : {tables + 1, tables + 4})
        network->parameters().tensors()[tensor].detach().select(1, 5).zero_();
    record.weights = network->parameters().weights();
    const NetworkRecord narrow = pruned(record, 0.125);
    ASSERT_EQ(narrow.architecture.units, 7);
    // The first layer's weights are those of the other seven units.
    const auto smaller = networkOf(narrow, windows.shape(), at::kCPU);
    ASSERT_TRUE(smaller);
    const at::Tensor rows = at::tensor(std::vector<std::int64_t>{0, 1, 2, 3, 4, 6, 7}, at::kLong);
    const at::Tensor first = network->parameters().tensors()[tables].detach().view({4, 8, -1}).index_select(1, rows);
    EXPECT_TRUE(at::equal(smaller->parameters().tensors()[tables].detach().view({4, 7, -1}), first));
}

TEST(Compression, ZeroesTheShareOfWeightsThatWasAskedFor)
{
    const Panel panel = fewSeries(5);
    const NetworkRecord record = recordOf(*trained("nlinear", panel));
    const NetworkRecord sparse = pruned(record, 0.5);
    const Windows windows(Panel{}, record.features, record.context, record.horizon);
    const at::Tensor decay = networkOf(record, windows.shape(), at::kCPU)->parameters().decay();
    std::size_t matrices = 0, zeros = 0;
    for (std::size_t i = 0; i < record.weights.size(); ++i)
        if (decay.data_ptr<float>()[i] > 0.0F) {
            ++matrices;
            zeros += sparse.weights[i] == 0.0F ? 1 : 0;
        } else {
            EXPECT_EQ(sparse.weights[i], record.weights[i]);
        }
    EXPECT_NEAR(static_cast<double>(zeros) / static_cast<double>(matrices), 0.5, 0.02);
}

TEST(Compression, SaysWhatIsWrong)
{
    const Panel panel = fewSeries(3);
    const StoredModel whole = trained("mlp", panel)->store();
    const auto nothing = compressStored(whole, {}, panel, {});
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::InvalidInput);
    for (const double share : {-0.1, 0.95, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_FALSE(compressStored(whole, {true, share}, panel, {}));
    StoredModel damaged = compressStored(whole, {true, 0.0}, panel, {})->model;
    damaged.weights.pop_back();
    const auto loaded = loadNetwork(damaged);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::Damaged);
    EXPECT_FALSE(compressStored(damaged, {true, 0.0}, panel, {}));
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const auto stopped = compressStored(whole, {true, 0.0}, panel, job);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

// What learns on from a compressed network is kept whole again.
TEST(Compression, AWarmStartFromASmallerOneIsNotCompressed)
{
    const Panel panel = fewSeries(5);
    NetworkSettings settings = smallSettings("mlp", 4);
    const auto made = compressStored(NetworkRecipe(settings).fit(panel, kHorizon, {}).value()->store(), {true, 0.25}, panel, {});
    ASSERT_TRUE(made);
    settings.architecture.units = std::get<std::int64_t>(made->settings.at("units"));
    const auto warm = NetworkRecipe(settings).fitFrom(made->model, panel, kHorizon, {});
    ASSERT_TRUE(warm);
    EXPECT_TRUE(recordOf(**warm).report.warmStarted);
    EXPECT_FALSE(recordOf(**warm).form.any());
    EXPECT_EQ((*warm)->store().weights.size(), recordOf(**warm).weights.size() * sizeof(float));
}

} // namespace
} // namespace shelfcast::testing

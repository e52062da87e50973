#include "core/models/pretrained/front/training_window.h"

#include "core/models/pretrained/front/window_draws.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shelfcast::core::pretrained {
namespace {

struct Length {
    int periods;
    double share;
};
constexpr std::array<Length, 10> kLengths = {{{16, .09}, {32, .13}, {48, .12}, {64, .11}, {96, .11}, {128, .12}, {192, .09}, {256, .08}, {384, .07}, {512, .08}}};

constexpr double kGappy = 0.06, kStretchesHidden = 0.25;
/// How often one patch is asked for, and two; else all.
constexpr double kOnePatch = 0.3, kTwoPatches = 0.25;
/// Periods beyond the usual horizon count so much.
constexpr double kBeyond = 0.12;

} // namespace

int drawnContext(Random &random)
{
    double draw = random.uniform();
    for (const Length &length : kLengths)
        if ((draw -= length.share) < 0.0)
            return length.periods;
    return kLengths.back().periods;
}

int rowsOf(const TrainingPlan &plan, int context)
{
    return std::max(1, plan.batch * (context < 128 ? std::min(2, 192 / context) : 1));
}

ToldSeasons drawnSeasons(const SyntheticSeries &series, Random &random)
{
    const bool told = random.uniform() >= kSeasonHidden, toldLonger = random.uniform() >= kLongSeasonHidden;
    return {told ? series.season : 1, toldLonger ? series.secondSeason : 0};
}

double shareOf(const SyntheticSeries &series, double size)
{
    return 1.0 / std::sqrt(series.horizon / 16.0) / std::max(1.0, std::sqrt(size / 8.0));
}

namespace {

/// Hides 15 to 40 % of the patches, in stretches; never the last one.
void hideStretches(std::vector<double> &y, int known, Random &random)
{
    const int n = static_cast<int>(y.size());
    const double share = 0.15 + 0.25 * random.uniform();
    for (double hidden = 0.0; hidden < share * known;) {
        const int length = kPatch * (1 + static_cast<int>(random.below(3)));
        const int begin = n - known + static_cast<int>(random.below(static_cast<std::size_t>(std::max(known - kPatch, 1))));
        for (int t = begin; t < std::min(begin + length, n - kPatch); ++t)
            y[static_cast<std::size_t>(t)] = std::numeric_limits<double>::quiet_NaN();
        hidden += length;
    }
}

/// Whether the sum of the horizon is below, near or above that of as many periods before, both for the series' own season.
std::int64_t directionOf(const SyntheticSeries &series, std::size_t origin)
{
    const std::size_t stretch = std::min<std::size_t>({static_cast<std::size_t>(series.horizon), origin, kSpan});
    double before = 0.0, after = 0.0;
    for (std::size_t step = 0; step < stretch; ++step) {
        after += static_cast<double>(series.y[origin + step]);
        before += static_cast<double>(series.y[origin - stretch + step]);
    }
    if (!(before > 0.0) || after < 0.0)
        return -1;
    const double change = after / before - 1.0;
    return change > networks::kFlat ? 2 : change < -networks::kFlat ? 0 : 1;
}

} // namespace

TrainingBatch trainingBatch(const TrainingPlan &plan, std::size_t number)
{
    const std::uint64_t seed = networks::mixed(plan.seed, number);
    Random random(seed);
    TrainingBatch batch;
    batch.context = drawnContext(random);
    const double ahead = random.uniform();
    batch.ahead = ahead < kOnePatch ? kPatch : ahead < kOnePatch + kTwoPatches ? 2 * kPatch : kSpan;
    batch.rows = rowsOf(plan, batch.context);
    const auto rows = static_cast<std::size_t>(batch.rows), context = static_cast<std::size_t>(batch.context);
    batch.past.resize(rows * context * kChannels);
    batch.future.resize(rows * kSpan * kFutureChannels);
    batch.statics.resize(rows * kStatics);
    batch.bases.resize(rows * kSpan * kPretrainedBases);
    batch.spread.resize(rows);
    batch.target.resize(rows * kSpan);
    batch.weight.resize(rows * kSpan);
    batch.hidden.assign(rows * context, std::numeric_limits<float>::quiet_NaN());
    batch.direction.assign(rows, -1);

    SynthesisOptions options;
    options.length = batch.context + kSpan;
    options.ingredients = plan.ingredients;
    for (std::size_t row = 0; row < rows; ++row) {
        const SyntheticSeries series = synthesise(networks::mixed(seed, row + 1), options);
        std::vector<double> y(series.y.begin(), series.y.begin() + batch.context);
        int known = batch.context;
        if (random.uniform() < kShortened) {
            const int least = std::max(3, std::min(6, batch.context / 2));
            known = least + static_cast<int>(random.below(static_cast<std::size_t>(batch.context - least + 1)));
            std::fill(y.begin(), y.end() - known, std::numeric_limits<double>::quiet_NaN());
        }
        if (random.uniform() < kGappy)
            for (int t = batch.context - known; t + 1 < batch.context; ++t)
                if (random.uniform() < 0.1)
                    y[static_cast<std::size_t>(t)] = std::numeric_limits<double>::quiet_NaN();
        const bool hides = known >= 4 * kPatch && random.uniform() < kStretchesHidden;
        if (hides)
            hideStretches(y, known, random);
        const auto [season, longSeason] = drawnSeasons(series, random);
        const FrontRow front{batch.past.data() + row * context * kChannels, batch.future.data() + row * kSpan * kFutureChannels,
                             batch.statics.data() + row * kStatics, batch.bases.data() + row * kSpan * kPretrainedBases};
        const FrontScale scale = fillFront(y, season, longSeason, batch.context, front);
        batch.spread[row] = static_cast<float>(scale.spread);

        double largest = 0.0, sum = 0.0;
        for (std::size_t step = 0; step < kSpan; ++step) {
            const double target = (static_cast<double>(series.y[context + step]) - scale.anchor) / scale.scale;
            batch.target[row * kSpan + step] = static_cast<float>(target);
            largest = std::max(largest, std::fabs(target));
            sum += std::fabs(target);
        }
        if (!scale.usable || !(largest < kLargestTarget)) { // also a NaN
            std::fill_n(batch.target.begin() + static_cast<std::ptrdiff_t>(row * kSpan), kSpan, 0.0F);
            std::fill_n(batch.weight.begin() + static_cast<std::ptrdiff_t>(row * kSpan), kSpan, 0.0F);
            continue;
        }
        const double share = shareOf(series, sum / kSpan);
        for (int step = 0; step < kSpan; ++step)
            batch.weight[row * kSpan + static_cast<std::size_t>(step)] = static_cast<float>(share * ((step < series.horizon ? 1.0 : 0.0) + kBeyond));
        if (hides)
            for (int t = batch.context - known; t < batch.context; ++t)
                if (const auto i = static_cast<std::size_t>(t); !std::isfinite(y[i]))
                    batch.hidden[row * context + i] = static_cast<float>(std::asinh(std::clamp((static_cast<double>(series.y[i]) - scale.anchor) / scale.scale, -1e6, 1e6)));
        batch.direction[row] = directionOf(series, context);
    }
    return batch;
}

} // namespace shelfcast::core::pretrained

#include "core/models/pretrained/front/decoder_window.h"

#include "core/models/pretrained/front/window_draws.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kBeyond = 0.25; ///< what periods beyond the usual horizon count
constexpr int kMostLearned = 8; ///< patches after the prefix

} // namespace

DecoderBatch decoderBatch(const TrainingPlan &plan, std::size_t number)
{
    const std::uint64_t seed = networks::mixed(plan.seed, number);
    Random random(seed);
    DecoderBatch batch;
    const int context = drawnContext(random), periods = context + kSpan;
    batch.tokens = periods / kPatch;
    batch.rows = rowsOf(plan, context);
    const auto rows = static_cast<std::size_t>(batch.rows), tokens = static_cast<std::size_t>(batch.tokens), length = static_cast<std::size_t>(periods);
    batch.past.resize(rows * length * kChannels);
    batch.bases.resize(rows * length * kDecoderBases);
    batch.statics.resize(rows * kStatics);
    batch.spread.resize(rows);
    batch.place.resize(rows * tokens);
    batch.target.assign(rows * length, 0.0F);
    batch.weight.assign(rows * length, 0.0F);

    SynthesisOptions options;
    options.length = periods;
    options.ingredients = plan.ingredients;
    for (std::size_t row = 0; row < rows; ++row) {
        const SyntheticSeries series = synthesise(networks::mixed(seed, row + 1), options);
        std::vector<double> y(series.y.begin(), series.y.end());
        const int least = std::max(1, batch.tokens - kMostLearned);
        const int prefix = kPatch * (least + static_cast<int>(random.below(static_cast<std::size_t>(batch.tokens - least))));
        if (random.uniform() < kShortened) {
            const int known = 3 + static_cast<int>(random.below(static_cast<std::size_t>(prefix - 2)));
            std::fill(y.begin(), y.begin() + (prefix - known), std::numeric_limits<double>::quiet_NaN());
        }
        const auto [season, longSeason] = drawnSeasons(series, random);
        const FrontScale scale = fillDecoder(y, prefix, season, longSeason,
                                             {batch.past.data() + row * length * kChannels, batch.bases.data() + row * length * kDecoderBases,
                                              batch.statics.data() + row * kStatics, batch.place.data() + row * tokens});
        batch.spread[row] = static_cast<float>(scale.spread);
        double largest = 0.0, sum = 0.0;
        for (int t = prefix; t < periods; ++t) {
            const double size = std::fabs(y[static_cast<std::size_t>(t)] - scale.anchor) / scale.scale;
            largest = std::max(largest, size);
            sum += size;
        }
        if (!scale.usable || !(largest < kLargestTarget))
            continue;
        const double share = shareOf(series, sum / (periods - prefix));
        for (int t = prefix; t < periods; ++t) { // what token t / kPatch - 1 has to say
            const std::size_t at = row * length + static_cast<std::size_t>(t - kPatch);
            batch.target[at] = static_cast<float>((y[static_cast<std::size_t>(t)] - scale.anchor) / scale.scale);
            batch.weight[at] = static_cast<float>(share * (t - prefix < series.horizon ? 1.0 : kBeyond));
        }
    }
    return batch;
}

} // namespace shelfcast::core::pretrained

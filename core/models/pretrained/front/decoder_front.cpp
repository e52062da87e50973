#include "core/models/pretrained/front/decoder_front.h"

#include "core/models/pretrained/front/channels.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kRunning = 0.3;

/// The bases of the patch after each token, from sums over what came before.
void fillTokenBases(const Filled &series, Seasons seasons, const FrontScale &scale, int tokens, float *out)
{
    const int m = seasons.main, begin = series.begin;
    const auto at = [&](int t) { return series.y[static_cast<std::size_t>(t)]; };
    std::vector<double> sums(series.y.size() + 1, 0.0);
    for (std::size_t t = 0; t < series.y.size(); ++t)
        sums[t + 1] = sums[t] + series.y[t];
    double running = 0.0;
    int seen = 0;
    for (int token = 0; token < tokens; ++token, out += kPatch * kDecoderBases) {
        const int n = (token + 1) * kPatch - begin; // known periods at the end of this token
        for (; seen < n && seen < static_cast<int>(series.y.size()); ++seen)
            running = seen == 0 ? at(0) : running + kRunning * (at(seen) - running);
        if (n < 1)
            continue;
        const int cycle = std::min(m, n), cycles = std::clamp(n / cycle, 1, 3), longer = seasons.longer > 0 && n > seasons.longer ? seasons.longer : 0;
        const double last = (sums[static_cast<std::size_t>(n)] - sums[static_cast<std::size_t>(n - cycle)]) / cycle;
        const double mean = (sums[static_cast<std::size_t>(n)] - sums[static_cast<std::size_t>(n - cycle * cycles)]) / (cycle * cycles);
        for (int step = 0; step < kPatch; ++step) {
            const int phase = n - cycle + step % cycle;
            double seasonsMean = 0.0;
            for (int c = 0; c < cycles; ++c)
                seasonsMean += at(phase - c * cycle);
            seasonsMean /= cycles;
            const double values[kDecoderBases] = {at(n - 1), running, at(phase), seasonsMean, longer > 0 ? at(n - longer + step % longer) : at(phase), seasonsMean - mean + last};
            for (int base = 0; base < kDecoderBases; ++base)
                out[step * kDecoderBases + base] = static_cast<float>(std::clamp((values[base] - scale.anchor) / scale.scale, -1e6, 1e6));
        }
    }
}

} // namespace

FrontScale fillDecoder(std::span<const double> y, int prefix, int season, int longSeason, const DecoderRow &row)
{
    const int periods = static_cast<int>(y.size()), tokens = periods / kPatch;
    std::fill(row.past, row.past + periods * kChannels, 0.0F);
    std::fill(row.bases, row.bases + periods * kDecoderBases, 0.0F);
    for (int token = 0; token < tokens; ++token)
        row.place[token] = std::clamp(kMostTokens + token + 1 - prefix / kPatch, 0, 2 * kMostTokens);
    thread_local std::vector<float> past, future(kSpan * kFutureChannels), bases(kSpan * kPretrainedBases);
    past.resize(static_cast<std::size_t>(prefix * kChannels));
    const std::span<const double> history = y.first(static_cast<std::size_t>(prefix));
    const FrontScale scale = fillFront(history, season, longSeason, prefix, {past.data(), future.data(), row.statics, bases.data()});
    if (!scale.usable)
        return scale;
    const Filled series = filled(y, periods);
    const Seasons seasons = seasonsWithin(season, longSeason, prefix - series.begin);
    fillChannels(series, seasons, scale, row.past + series.begin * kChannels);
    fillTokenBases(series, seasons, scale, tokens, row.bases);
    return scale;
}

} // namespace shelfcast::core::pretrained

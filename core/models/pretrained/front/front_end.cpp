#include "core/models/pretrained/front/channels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace shelfcast::core::pretrained {
namespace {

struct Moments {
    double mean = 0.0, deviation = 0.0, least = 0.0, zeros = 0.0, whole = 0.0, count = 0.0;
};

Moments momentsOf(const Filled &series)
{
    Moments m;
    double sum = 0.0;
    m.least = series.y.front();
    for (std::size_t t = 0; t < series.y.size(); ++t)
        if (series.known[t]) {
            const double value = series.y[t];
            sum += value;
            m.count += 1.0;
            m.zeros += value == 0.0 ? 1.0 : 0.0;
            m.whole += value == std::round(value) ? 1.0 : 0.0;
            m.least = std::min(m.least, value);
        }
    m.mean = sum / m.count;
    double squares = 0.0;
    for (std::size_t t = 0; t < series.y.size(); ++t)
        if (series.known[t])
            squares += (series.y[t] - m.mean) * (series.y[t] - m.mean);
    m.deviation = std::sqrt(squares / m.count);
    m.zeros /= m.count;
    m.whole /= m.count;
    return m;
}

/// The mean absolute change over so many periods, and over how many it was taken.
std::pair<double, int> changeOf(const std::vector<double> &y, int lag)
{
    double sum = 0.0;
    const int n = static_cast<int>(y.size());
    for (int t = lag; t < n; ++t)
        sum += std::fabs(y[static_cast<std::size_t>(t)] - y[static_cast<std::size_t>(t - lag)]);
    const int count = std::max(n - lag, 0);
    return {count > 0 ? sum / count : 0.0, count};
}

/// Gives gaps of a season or longer what was sold a season before, and step by step what has changed since by their end. Shorter ones keep the value before
/// them, as in training.
void bridge(Filled &series, int season)
{
    const std::size_t n = series.y.size(), m = static_cast<std::size_t>(season);
    for (std::size_t begin = m; season > 1 && begin < n; ++begin) {
        if (series.known[begin])
            continue;
        std::size_t end = begin;
        while (end < n && !series.known[end])
            ++end;
        if (end - begin >= m) {
            for (std::size_t t = begin; t < end; ++t)
                series.y[t] = series.y[t - m];
            double change = 0.0;
            int count = 0;
            for (std::size_t t = end; t < std::min(n, end + m); ++t)
                if (series.known[t]) {
                    change += series.y[t] - series.y[t - m];
                    ++count;
                }
            for (std::size_t t = begin; t < end && count > 0; ++t)
                series.y[t] += change / count * static_cast<double>(t - begin + 1) / static_cast<double>(end - begin + 1);
        }
        begin = end;
    }
}

/// How well each base forecast the newest periods from those before: logarithms of its mean absolute error over the scale.
void fillTrials(const std::vector<double> &y, int season, int longSeason, double scale, float *out)
{
    const int n = static_cast<int>(y.size());
    const int held = std::min({n / 3, kSpan, std::max(season, 8)});
    std::fill(out, out + kPretrainedBases, 0.0F);
    if (held < 1)
        return;
    std::array<double, kSpan * kPretrainedBases> bases;
    fillBases(std::span<const double>(y).first(static_cast<std::size_t>(n - held)), season, longSeason, bases.data());
    for (int base = 0; base < kPretrainedBases; ++base) {
        double error = 0.0;
        for (int step = 0; step < held; ++step)
            error += std::fabs(bases[static_cast<std::size_t>(step * kPretrainedBases + base)] - y[static_cast<std::size_t>(n - held + step)]);
        out[base] = static_cast<float>(std::clamp(std::log(error / held / scale + 0.02), -4.0, 8.0));
    }
}

} // namespace

int contextFor(std::size_t known)
{
    const int periods = static_cast<int>(std::min<std::size_t>(known, kLongestContext));
    return std::max((periods + kPatch - 1) / kPatch, 1) * kPatch;
}

FrontScale fillFront(std::span<const double> y, int season, int longSeason, int context, const FrontRow &row)
{
    std::fill(row.past, row.past + context * kChannels, 0.0F);
    std::fill(row.future, row.future + kSpan * kFutureChannels, 0.0F);
    std::fill(row.statics, row.statics + kStatics, 0.0F);
    std::fill(row.bases, row.bases + kSpan * kPretrainedBases, 0.0F);
    Filled series = filled(y, context);
    FrontScale result;
    if (series.y.empty())
        return result;
    result.usable = true;

    const int n = static_cast<int>(series.y.size());
    const auto [m, m2] = seasonsWithin(season, longSeason, n);
    bridge(series, m);
    const Moments moments = momentsOf(series);
    const auto [change, changes] = changeOf(series.y, 1);
    const auto [seasonal, seasonalCount] = changeOf(series.y, m);
    const double seasonChange = seasonalCount > 3 ? seasonal : change, level = std::fabs(moments.mean) + moments.deviation;
    double scale = std::max({std::min(change, seasonChange), 0.02 * moments.deviation, 1e-4 * level});
    if (!(scale > 0.0))
        scale = 1.0;
    const double spread = std::max(moments.deviation, scale), last = series.y.back();
    result = {last, scale, std::min(spread / scale, 1000.0), true};

    fillChannels(series, {m, m2}, result, row.past + series.begin * kChannels);

    std::array<double, kSpan * kPretrainedBases> bases;
    const BaseFacts facts = fillBases(series.y, m, m2, bases.data());
    for (int step = 0; step < kSpan; ++step) {
        float *future = row.future + step * kFutureChannels;
        for (int base = 0; base < kPretrainedBases; ++base) {
            const double scaled = std::clamp((bases[static_cast<std::size_t>(step * kPretrainedBases + base)] - last) / scale, -1e6, 1e6);
            row.bases[step * kPretrainedBases + base] = static_cast<float>(scaled);
            future[base] = squeezed(scaled);
        }
        future[kPretrainedBases] = squeezed((bases[static_cast<std::size_t>(step * kPretrainedBases + kBaseSeason)] - last) / spread);
    }

    const auto logOf = [](double value, double low, double high) { return static_cast<float>(std::clamp(std::log(std::max(value, 1e-12)), low, high)); };
    float *statics = row.statics;
    *statics++ = logOf(scale / std::max(level, 1e-12), -9.0, 3.0);
    *statics++ = logOf(spread / scale, 0.0, 7.0);
    *statics++ = logOf(m, 0.0, 7.0);
    *statics++ = logOf(1.0 + m2, 0.0, 7.0);
    *statics++ = logOf(moments.count, 0.0, 7.0);
    *statics++ = static_cast<float>(moments.zeros);
    *statics++ = static_cast<float>(moments.whole);
    *statics++ = logOf(change / scale, -3.0, 9.0);
    *statics++ = logOf(seasonChange / scale, -3.0, 9.0);
    *statics++ = squeezed((moments.least - last) / spread);
    *statics++ = squeezed((moments.mean - last) / scale);
    *statics++ = squeezed(last / scale);
    *statics++ = static_cast<float>(std::min(1.0, static_cast<double>(n) / std::max(2 * m, 1)));
    *statics++ = squeezed(8.0 * facts.slope / scale);
    *statics++ = facts.seasonal ? 1.0F : 0.0F;
    *statics++ = facts.multiplicative ? 1.0F : 0.0F;
    *statics++ = static_cast<float>(facts.smoothing);
    *statics++ = squeezed(facts.smoothedError / scale);
    *statics++ = squeezed(facts.dampedError / scale);
    *statics++ = logOf(moments.least > 0.0 ? 1.0 + moments.deviation / moments.least : 1.0, 0.0, 9.0);
    fillTrials(series.y, m, m2, scale, statics);
    return result;
}

} // namespace shelfcast::core::pretrained

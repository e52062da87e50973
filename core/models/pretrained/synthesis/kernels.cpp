#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

Path repeated(std::size_t n, int season, bool calm, Draws &draws)
{
    const Path once = profile(season, calm, draws);
    Path values(n);
    auto place = static_cast<std::size_t>(draws.whole(0, season - 1));
    for (float &value : values) {
        value = once[place];
        place = place + 1 == once.size() ? 0 : place + 1;
    }
    return values;
}

Path straight(std::size_t n, Draws &draws)
{
    Path values(n);
    const double slope = 2.0 * draws.normal() / static_cast<double>(n), origin = draws.uniform() * static_cast<double>(n);
    for (std::size_t t = 0; t < n; ++t)
        values[t] = static_cast<float>(slope * (static_cast<double>(t) - origin));
    return values;
}

Path drawKernel(const Setting &setting, Draws &draws)
{
    const auto n = static_cast<std::size_t>(setting.length);
    const double scale = draws.logUniform(std::max(3.0, 0.02 * setting.length), 1.5 * setting.length);
    const bool seasonal = setting.season > 1;
    switch (draws.pick({0.22, 0.14, 0.14, 0.12, 0.12, seasonal ? 0.4 : 0.0})) {
    case 0: return smoothPath(n, scale, 0.0, draws);
    case 1: return smoothPath(n, scale, draws.logUniform(0.2, 5.0), draws);
    case 2: return roughPath(n, scale, false, draws);
    case 3: return roughPath(n, std::max(scale, 6.0), true, draws);
    case 4: return straight(n, draws);
    default: return repeated(n, setting.secondSeason > 1 && draws.chance(0.3) ? setting.secondSeason : setting.season, setting.calm, draws);
    }
}

} // namespace

// Waves of drawn frequencies, each by its recurrence: a cosine a period would cost ten times as much.
Path smoothPath(std::size_t n, double scale, double mixes, Draws &draws)
{
    constexpr std::size_t kWaves = 10;
    std::array<float, kWaves> c{}, s{}, turnCos{}, turnSin{};
    for (std::size_t k = 0; k < kWaves; ++k) {
        // A rational quadratic kernel is a mixture of squared exponentials whose precision is gamma distributed.
        const double precision = mixes > 0.0 ? draws.gamma(mixes) / mixes : 1.0;
        const double turn = std::min(draws.normal() * std::sqrt(precision) / scale, 3.0);
        const double size = 1.0 / std::sqrt(static_cast<double>(kWaves));
        turnCos[k] = static_cast<float>(std::cos(turn));
        turnSin[k] = static_cast<float>(std::sin(turn));
        c[k] = static_cast<float>(size * draws.normal());
        s[k] = static_cast<float>(size * draws.normal());
    }
    Path values(n);
    for (float &value : values) {
        float sum = 0.0F;
        for (std::size_t k = 0; k < kWaves; ++k) {
            sum += c[k];
            const float next = c[k] * turnCos[k] - s[k] * turnSin[k];
            s[k] = s[k] * turnCos[k] + c[k] * turnSin[k];
            c[k] = next;
        }
        value = sum;
    }
    return values;
}

Path roughPath(std::size_t n, double scale, bool twice, Draws &draws)
{
    Path values(n);
    const double keep = std::exp((twice ? -1.7320508 : -1.0) / scale);
    if (!twice) {
        const double fresh = std::sqrt(1.0 - keep * keep);
        double x = draws.normal();
        for (float &value : values) {
            value = static_cast<float>(x);
            x = keep * x + fresh * draws.normal();
        }
        return values;
    }
    // A double root: variance of an AR(2) with phi1 = 2k, phi2 = -k^2 and unit shocks.
    const double p1 = 2.0 * keep, p2 = -keep * keep;
    const double variance = (1.0 - p2) / ((1.0 + p2) * ((1.0 - p2) * (1.0 - p2) - p1 * p1));
    const double fresh = 1.0 / std::sqrt(variance), correlation = p1 / (1.0 - p2);
    double before = draws.normal(), now = correlation * before + std::sqrt(1.0 - correlation * correlation) * draws.normal();
    for (float &value : values) {
        value = static_cast<float>(before);
        const double next = p1 * now + p2 * before + fresh * draws.normal();
        before = now;
        now = next;
    }
    return values;
}

Body kernelProcess(const Setting &setting, std::uint64_t seed)
{
    Draws draws = drawsOf(seed, Stream::Kernels);
    const auto n = static_cast<std::size_t>(setting.length);
    Path sum = drawKernel(setting, draws);
    const int more = draws.whole(0, 3);
    for (int k = 0; k < more; ++k) {
        const Path next = drawKernel(setting, draws);
        const bool times = draws.chance(0.35);
        for (std::size_t t = 0; t < n; ++t)
            sum[t] = times ? sum[t] * next[t] : sum[t] + next[t];
    }
    double mean = 0.0, squares = 0.0;
    for (const float value : sum)
        mean += value;
    mean /= static_cast<double>(n);
    for (const float value : sum)
        squares += (value - mean) * (value - mean);
    const auto size = static_cast<float>(draws.logUniform(0.05, 1.0) / (std::sqrt(squares / static_cast<double>(n)) + 1e-6));
    const bool grows = draws.chance(0.5);
    const auto spread = static_cast<float>(draws.chance(0.3) ? 0.002 : draws.logUniform(setting.habit.noiseLow, setting.habit.noiseHigh));
    for (float &value : sum)
        value = size * (value - static_cast<float>(mean));
    limit(sum);
    Body made;
    made.value.resize(n);
    for (std::size_t t = 0; t < n; ++t) {
        sum[t] = grows ? std::exp(sum[t]) : lineLink(sum[t]);
        made.value[t] = sum[t] * std::exp(std::clamp(spread * static_cast<float>(draws.normal()), -4.0F, 4.0F));
    }
    made.expected = std::move(sum);
    return made;
}

} // namespace shelfcast::core::pretrained

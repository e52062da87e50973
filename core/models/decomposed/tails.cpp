#include "core/models/decomposed/tails.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace shelfcast::core::decomposed {
namespace {

constexpr double kShoulder = 1.2815515655446004, kTail = 1.959963984540054; ///< standard normal quantiles of 90 and 97.5 %
constexpr double kInside80 = 0.8, kInside95 = 0.95;
constexpr double kDoubt = 20.0; ///< as many values as the normal curve counts for
constexpr double kLeast = 0.7, kMost = 1.3;

} // namespace

double Tails::factor(double deviations) const
{
    const double share = (std::abs(deviations) - kShoulder) / (kTail - kShoulder);
    return std::lerp(shoulder, tail, std::clamp(share, 0.0, 1.0));
}

Tails tailsOf(std::span<const double> remainder)
{
    std::vector<double> sizes;
    double squares = 0;
    for (const double value : remainder)
        if (!std::isnan(value)) {
            sizes.push_back(std::abs(value));
            squares += value * value;
        }
    const double n = static_cast<double>(sizes.size()), deviation = std::sqrt(squares / n);
    if (sizes.empty() || !(deviation > 0))
        return {};
    const auto factor = [&](double inside, double normal) {
        const auto place = sizes.begin() + static_cast<std::ptrdiff_t>(inside * (n - 1));
        std::nth_element(sizes.begin(), place, sizes.end());
        const double measured = *place / (normal * deviation);
        return std::clamp((n * measured + kDoubt) / (n + kDoubt), kLeast, kMost);
    };
    return {factor(kInside80, kShoulder), factor(kInside95, kTail)};
}

} // namespace shelfcast::core::decomposed

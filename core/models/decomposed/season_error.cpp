#include "core/models/decomposed/season_error.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace shelfcast::core::decomposed {
namespace {

constexpr int kFirstWindow = 11, kWiderBySeason = 4; ///< as `mstl`
constexpr int kManyCycles = 60;                      ///< more of them change nothing any more
constexpr double kLeastLeft = 0.2;

/// The weights with which cycle i of k enters its own smooth value, and all others do.
std::vector<double> weights(int i, int k, int window)
{
    const int half = (window + 1) / 2, width = std::min(window, k);
    const int left = window >= k ? 0 : std::clamp(i + 1 - half, 0, k - window);
    const double reach = std::max(i - left, left + width - 1 - i) + (window > k ? (window - k) / 2 : 0);
    std::vector<double> all;
    double sum = 0;
    for (int j = left; j < left + width; ++j) {
        const double ratio = reach > 0 ? std::abs(j - i) / reach : 0.0, cube = 1.0 - ratio * ratio * ratio;
        all.push_back(ratio < 1 ? cube * cube * cube : 0.0);
        sum += all.back();
    }
    for (double &weight : all)
        weight /= sum;
    std::rotate(all.begin(), all.begin() + (i - left), all.end()); // its own first
    return all;
}

SeasonError ofCycles(int k, int window)
{
    SeasonError error{0.0, 0.0};
    for (int i = 0; i < k; ++i) {
        const std::vector<double> all = weights(i, k, window);
        double squares = 0;
        for (const double weight : all)
            squares += weight * weight;
        error.left += (1.0 - 2.0 * all.front() + squares) / k;
        error.added = squares; // of the last cycle in the end
    }
    return error;
}

} // namespace

SeasonError seasonError(std::span<const int> seasons, std::size_t n, int window)
{
    SeasonError all;
    int usual = kFirstWindow;
    for (const int m : seasons) {
        const int wide = window > 0 ? std::max(3, window + (window % 2 == 0 ? 1 : 0)) : usual;
        usual += kWiderBySeason;
        const double cycles = std::clamp(static_cast<double>(n) / m, 1.0, static_cast<double>(kManyCycles));
        const int whole = static_cast<int>(cycles);
        const SeasonError fewer = ofCycles(whole, wide), more = ofCycles(whole + 1, wide);
        all.left *= std::lerp(fewer.left, more.left, cycles - whole);
        all.added += std::lerp(fewer.added, more.added, cycles - whole);
    }
    all.left = std::max(all.left, kLeastLeft);
    return all;
}

} // namespace shelfcast::core::decomposed

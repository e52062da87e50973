#include "core/models/neural/networks/spread.h"

#include "core/models/neural/networks/batch.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shelfcast::core::networks {
namespace {

constexpr std::size_t kFewest = 100;
constexpr double kShrinkage = 200.0; ///< values that count as much as the belief that nothing must be stretched
constexpr double kNothing = 0.01;    ///< scaled sales
constexpr double kLeast = 0.5, kMost = 4.0;
constexpr std::size_t kBatch = 256;

} // namespace

Result<std::vector<double>> spreadOf(const Network &network, const Windows &windows, const std::vector<Window> &held, const JobContext &job)
{
    const at::NoGradGuard guard;
    std::array<std::vector<double>, kQuantileCount> ratios; // of a pair of levels: (value - median) / (the quantile on its side - median)
    for (std::size_t first = 0; first < held.size(); first += kBatch) {
        if (job.cancelled())
            return cancelled();
        const std::size_t count = std::min(kBatch, held.size() - first);
        const Batch batch = makeBatch(windows, std::span(held).subspan(first, count), {}, network.parameters().device());
        const at::Tensor quantiles = network.forward(batch, {}).quantiles.to(at::kCPU).contiguous(), target = batch.target.to(at::kCPU).contiguous();
        const float *q = quantiles.data_ptr<float>(), *y = target.data_ptr<float>();
        for (std::int64_t i = 0; i < target.numel(); ++i, q += kQuantileCount) {
            if (!std::isfinite(y[i]))
                continue;
            const double median = static_cast<double>(q[kMedian]);
            const double miss = static_cast<double>(y[i]) - median;
            if (std::abs(miss) < kNothing) { // a closed day foretold: there is nothing to be wide about
                for (std::size_t level = kMedian + 1; level < kQuantileCount; ++level)
                    ratios[level].push_back(0.0);
                continue;
            }
            for (std::size_t level = kMedian + 1; level < kQuantileCount; ++level) {
                const std::size_t side = miss > 0.0 ? level : kQuantileCount - 1 - level;
                if (const double distance = static_cast<double>(q[side]) - median; std::abs(distance) > 1e-6)
                    ratios[level].push_back(miss / distance);
            }
        }
    }
    std::vector<double> factors(kQuantileCount, 1.0);
    for (std::size_t level = kMedian + 1; level < kQuantileCount; ++level) {
        std::vector<double> &values = ratios[level];
        if (values.size() < kFewest)
            return std::vector<double>{};
        const double inside = 2.0 * kQuantileLevels[level] - 1.0; // what the pair of levels is to hold
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(inside * static_cast<double>(values.size() - 1));
        std::nth_element(values.begin(), at, values.end());
        const auto known = static_cast<double>(values.size());
        factors[level] = factors[kQuantileCount - 1 - level] = 1.0 + (std::clamp(*at, kLeast, kMost) - 1.0) * known / (known + kShrinkage);
    }
    return factors;
}

} // namespace shelfcast::core::networks

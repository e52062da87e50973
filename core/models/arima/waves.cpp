#include "core/models/arima/waves.h"

#include <cmath>
#include <numbers>

namespace shelfcast::core::arima {

std::size_t waveCount(const std::vector<Waves> &waves)
{
    std::size_t count = 0;
    for (const Waves &one : waves)
        count += 2 * static_cast<std::size_t>(one.pairs);
    return count;
}

Columns waveColumns(const std::vector<Waves> &waves, std::int64_t firstPeriod, std::size_t length)
{
    Columns out;
    for (const Waves &one : waves)
        for (int pair = 1; pair <= one.pairs; ++pair) {
            std::vector<double> sine(length), cosine(length);
            for (std::size_t t = 0; t < length; ++t) {
                // The whole turns are taken off as integers: far from period 0 a double would lose the phase.
                const std::int64_t turned = (firstPeriod + static_cast<std::int64_t>(t)) % one.season * pair % one.season;
                const double angle = 2.0 * std::numbers::pi * static_cast<double>(turned) / one.season;
                sine[t] = std::sin(angle);
                cosine[t] = std::cos(angle);
            }
            out.push_back(std::move(sine));
            out.push_back(std::move(cosine));
        }
    return out;
}

} // namespace shelfcast::core::arima

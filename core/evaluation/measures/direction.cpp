#include "core/evaluation/measures/direction.h"

#include <cmath>
#include <limits>

namespace shelfcast::core {

std::optional<Direction> directionOf(double before, double ahead)
{
    if (!std::isfinite(before) || !std::isfinite(ahead))
        return {};
    const double room = kFlatShare * std::abs(before);
    return ahead > before + room ? Direction::Rising : ahead < before - room ? Direction::Falling : Direction::Flat;
}

DirectionScores directionScores(const Confusion &confusion)
{
    double all = 0.0, right = 0.0, precision = 0.0, recall = 0.0, f1 = 0.0, classes = 0.0;
    for (std::size_t c = 0; c < 3; ++c) {
        double told = 0.0, came = 0.0;
        for (std::size_t other = 0; other < 3; ++other) {
            told += confusion[other][c];
            came += confusion[c][other];
        }
        all += came;
        right += confusion[c][c];
        if (came == 0.0)
            continue;
        classes += 1.0;
        precision += told > 0.0 ? confusion[c][c] / told : 0.0;
        recall += confusion[c][c] / came;
        f1 += 2.0 * confusion[c][c] / (told + came);
    }
    if (all == 0.0) {
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        return {unknown, unknown, unknown, unknown};
    }
    return {right / all, precision / classes, recall / classes, f1 / classes};
}

} // namespace shelfcast::core

#include "core/reporting/accuracy_total.h"

#include <cmath>

namespace shelfcast::core {

AccuracyTotal accuracyTotal(const std::vector<ItemOutlook> &items)
{
    AccuracyTotal total;
    double units = 0.0;
    for (const ItemOutlook &item : items) {
        const SeriesAccuracy &a = item.accuracy;
        // Only items where both could be had: a comparison over different items proves nothing.
        if (item.tested <= 0.0 || !std::isfinite(a.wape + a.bias + a.naiveWape + a.naiveBias))
            continue;
        total.wape += item.tested * a.wape;
        total.bias += item.tested * a.bias;
        total.naiveWape += item.tested * a.naiveWape;
        total.naiveBias += item.tested * a.naiveBias;
        units += item.tested;
        ++total.items;
    }
    for (double *figure : {&total.wape, &total.bias, &total.naiveWape, &total.naiveBias})
        *figure /= units; // NaN where there is nothing
    return total;
}

} // namespace shelfcast::core

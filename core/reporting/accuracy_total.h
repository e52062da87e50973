#pragma once
#include "core/reporting/outlook.h"

namespace shelfcast::core {

/// How well the chosen models did on the last held-out horizon, over many items: weighted by what each sold then, so that WAPE is
/// the share of all units that the forecasts were off by. NaN where nothing could be tested.
struct AccuracyTotal {
    double wape = 0.0, bias = 0.0;
    double naiveWape = 0.0, naiveBias = 0.0; ///< seasonal naive on the same items
    std::size_t items = 0;                   ///< that could be tested
};
AccuracyTotal accuracyTotal(const std::vector<ItemOutlook> &items);

} // namespace shelfcast::core

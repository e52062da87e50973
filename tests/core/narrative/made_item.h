#pragma once
#include "core/narrative/choose.h"

#include <random>

namespace shelfcast::core::test {

/// A series with its forecast and its reasons, all drawn at random but fitting together: any frequency, young or old, promotions,
/// stock-outs, gaps, nothing sold at all, overrides.
struct MadeItem {
    RunInfo run;
    Series series;
    StoredForecast stored;
    Explanation parts;
    int seasonLength = 1;
    bool hasParts = false;
    std::optional<double> modelTotal;
    std::optional<Comparison> before;

    ItemInput input() const { return {run, series, 0, seasonLength, stored, modelTotal, before, hasParts ? &parts : nullptr}; }
};

MadeItem madeItem(std::mt19937_64 &random);

} // namespace shelfcast::core::test

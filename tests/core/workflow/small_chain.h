#pragma once
#include "tests/core/project/small_batch.h"

#include <cmath>

namespace shelfcast::core {

inline constexpr int kChainDays = 70;

/// Four items at two places in two categories; what sells in the east sells less in the west.
inline Batch smallChain()
{
    Batch batch = smallBatch({});
    batch.source.firstDay = kMonday;
    batch.source.lastDay = kMonday + kChainDays - 1;
    batch.source.rows = 8 * kChainDays;
    batch.locations = {"east", "west"};
    for (const char *code : {"cola", "water", "rye", "wheat"})
        batch.items.push_back({code, {}, batch.items.size() < 2 ? "Drinks" : "Bread"});
    for (std::uint32_t item = 0; item < 4; ++item)
        for (std::uint32_t place = 0; place < 2; ++place)
            batch.series.push_back({item, place});
    batch.observations = [](std::size_t series, std::vector<Observation> &out) {
        out.clear();
        for (int day = 0; day < kChainDays; ++day) {
            const double noise = static_cast<double>((static_cast<unsigned>(day) * 7919U + static_cast<unsigned>(series) * 104729U) / 8U % 7U);
            const double trend = series % 2 == 0 ? 0.05 * day : -0.03 * day;
            out.push_back(sale(day, std::round(4.0 + 3.0 * static_cast<double>(series) + (day % 7 > 4 ? 5.0 : 0.0) + trend + noise), 1.5));
        }
    };
    return batch;
}

} // namespace shelfcast::core

#pragma once
#include "core/models/combine/merge.h"

#include <cstdint>
#include <string_view>

namespace shelfcast::core::combine {

/// What decides who forecasts a series together.
enum class Kind : std::uint8_t { Regular, Short, LongSeason, SlowMover };

Kind kindOf(const SeriesView &series);

/// The statistical models that are usually combined for a kind of series, by id.
/// full  with ARIMA, which costs more than all others together
std::span<const std::string_view> usualMembers(Kind kind, bool full);

/// The mean, but the median on short histories and for long seasons: with few periods or seasons on record, one member is often far off.
Rule usualRule(Kind kind);

} // namespace shelfcast::core::combine

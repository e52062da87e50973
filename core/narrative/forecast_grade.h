#pragma once
#include "core/project/project.h"

namespace shelfcast::core {

/// How far a forecast is to be trusted, from what is known of it.
struct GradeFacts {
    Frequency frequency = Frequency::Weekly;
    std::int64_t knownPeriods = 0;
    bool standIn = false;     ///< a simpler model stands in
    SeriesAccuracy accuracy;  ///< on the periods held out
};

/// Known periods that a solid forecast needs: 56 days, 52 weeks, 24 months, 8 quarters, 6 years, 336 hours.
std::int64_t solidHistory(Frequency frequency);

/// Guess: a simpler model stands in, less than a quarter of the solid history is known, nothing could be checked, or the error on
///        the periods held out was larger than the sales themselves.
/// Solid: the whole solid history is known, the error was at most half of the sales and no larger than that of seasonal naive.
/// Thin:  all others.
Grade gradeOf(const GradeFacts &facts);

/// What made it that grade: the first of these that holds.
enum class GradeReason : std::uint8_t { Solid, StandIn, Short, Untested, LargeError, WorseThanNaive };
GradeReason gradeReason(const GradeFacts &facts);

} // namespace shelfcast::core

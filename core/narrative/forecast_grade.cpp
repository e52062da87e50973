#include "core/narrative/forecast_grade.h"

#include <cmath>

namespace shelfcast::core {

std::int64_t solidHistory(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Hourly: return 336;
    case Frequency::Daily: return 56;
    case Frequency::Weekly: return 52;
    case Frequency::Monthly: return 24;
    case Frequency::Quarterly: return 8;
    case Frequency::Yearly: return 6;
    }
    return 0;
}

Grade gradeOf(const GradeFacts &facts)
{
    const double error = facts.accuracy.wape;
    if (facts.standIn || 4 * facts.knownPeriods < solidHistory(facts.frequency) || !std::isfinite(error) || error > 1.0)
        return Grade::Guess;
    return gradeReason(facts) == GradeReason::Solid ? Grade::Solid : Grade::Thin;
}

GradeReason gradeReason(const GradeFacts &facts)
{
    const double error = facts.accuracy.wape, naive = facts.accuracy.naiveWape;
    const std::int64_t enough = solidHistory(facts.frequency);
    if (facts.standIn)
        return GradeReason::StandIn;
    if (4 * facts.knownPeriods < enough)
        return GradeReason::Short;
    if (!std::isfinite(error))
        return GradeReason::Untested;
    if (error > 1.0)
        return GradeReason::LargeError;
    if (facts.knownPeriods < enough)
        return GradeReason::Short;
    if (error > 0.5)
        return GradeReason::LargeError;
    return std::isfinite(naive) && error > naive ? GradeReason::WorseThanNaive : GradeReason::Solid;
}

} // namespace shelfcast::core

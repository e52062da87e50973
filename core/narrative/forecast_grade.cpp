#include "core/workflow/forecast_grade.h"

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
    const double error = facts.accuracy.wape, naive = facts.accuracy.naiveWape;
    const std::int64_t enough = solidHistory(facts.frequency);
    if (facts.standIn || 4 * facts.knownPeriods < enough || !std::isfinite(error) || error > 1.0)
        return Grade::Guess;
    const bool notWorse = !std::isfinite(naive) || error <= naive;
    return facts.knownPeriods >= enough && error <= 0.5 && notWorse ? Grade::Solid : Grade::Thin;
}

} // namespace shelfcast::core

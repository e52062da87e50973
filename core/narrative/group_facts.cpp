#include "core/narrative/facts.h"
#include "core/narrative/sum_facts.h"

#include <cmath>
#include <numeric>

namespace shelfcast::core {

GroupFacts groupFacts(const GroupInput &input)
{
    GroupFacts facts;
    facts.frequency = input.run.frequency;
    facts.firstPeriod = input.run.lastPeriod + 1;
    facts.lastPeriod = input.run.lastPeriod + static_cast<std::int64_t>(input.mean.size());
    facts.total = std::accumulate(input.mean.begin(), input.mean.end(), 0.0);
    facts.low = input.low;
    facts.high = input.high;
    facts.before = input.before;
    if (facts.before && facts.before->sold > 0.0 && input.forecast)
        facts.chanceAbove = chanceAbove(*input.forecast, facts.before->sold);
    facts.peak = peakOf(input.mean, facts.firstPeriod);
    facts.modelTotal = input.modelTotal;
    facts.bySeries = input.bySeries;
    for (const GroupMember &member : input.members) {
        ++facts.members;
        facts.memberUnits += member.total;
        if (std::isfinite(member.change)) {
            ++facts.compared;
            const int direction = directionOf(member.change);
            ++(direction > 0 ? facts.rising : direction < 0 ? facts.falling : facts.steady);
        }
        if (member.grade == Grade::Guess) {
            ++facts.guesses;
            facts.guessUnits += member.total;
        }
        if (!facts.largest || member.total > facts.largest->total)
            facts.largest = member;
        const double gain = member.total - member.before;
        if (gain > 0.0 && (!facts.gains || gain > facts.gains->total - facts.gains->before))
            facts.gains = member;
        if (gain < 0.0 && (!facts.loses || gain < facts.loses->total - facts.loses->before))
            facts.loses = member;
    }
    return facts;
}

} // namespace shelfcast::core

#include "core/models/driver_name.h"
#include "core/narrative/facts.h"
#include "core/narrative/promotion_fact.h"
#include "core/narrative/sum_facts.h"
#include "core/narrative/swings.h"
#include "core/panel/mstl.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

/// A sum that differs by less from what is expected is not worth an "if".
constexpr double kOtherwise = 0.03;

std::size_t seenPeriods(const ItemInput &input)
{
    const std::int64_t seen = input.run.lastPeriod - input.series.firstPeriod + 1;
    return std::min(input.series.y.size(), static_cast<std::size_t>(std::max<std::int64_t>(0, seen)));
}

void addHistory(const ItemInput &input, std::size_t seen, ItemFacts &facts)
{
    const Series &series = input.series;
    std::int64_t zeros = 0;
    for (std::size_t t = 0; t < seen; ++t)
        if (std::isfinite(series.y[t])) {
            ++facts.known;
            zeros += series.y[t] == 0.0 ? 1 : 0;
        }
    facts.zeros = facts.known > 0 ? static_cast<double>(zeros) / static_cast<double>(facts.known) : 0.0;
    facts.needed = solidHistory(input.run.frequency);

    const std::size_t periods = std::min(seen, static_cast<std::size_t>(std::max(facts.horizon(), 4)));
    if (periods < 2)
        return;
    RecentFact recent;
    recent.periods = static_cast<int>(periods);
    for (std::size_t t = seen - periods; t < seen; ++t) {
        if (t < series.states.size() && series.states[t] == PeriodState::StockOut)
            ++recent.stockOuts;
        else if (t < series.recorded.size() && std::isfinite(series.recorded[t]) && series.recorded[t] != series.y[t])
            ++recent.replaced;
        else if (t < series.states.size() && series.states[t] == PeriodState::Missing)
            ++recent.missing;
    }
    facts.recent = recent;
}

std::optional<double> strengthOfSeason(const ItemInput &input, std::size_t seen)
{
    const int season = input.seasonLength;
    if (season < 2 || seen <= 2 * static_cast<std::size_t>(season))
        return std::nullopt;
    const std::span<const double> y(input.series.y.data(), seen);
    if (std::ranges::count_if(y, [](double value) { return std::isfinite(value); }) < 2 * season)
        return std::nullopt;
    const std::array<int, 1> seasons = {season};
    const Decomposition parts = mstl(y, seasons);
    const std::vector<double> strengths = seasonalStrengths(parts);
    return strengths.empty() || !std::isfinite(strengths.front()) ? std::nullopt : std::optional(strengths.front());
}

std::string driverOf(const Component &component)
{
    return component.kind == ComponentKind::Driver ? driverCalled(component.name) : std::string();
}

void addMover(const ItemInput &input, ItemFacts &facts)
{
    const std::vector<double> moves = swings(*input.parts, input.seasonLength);
    double best = 0.0, sum = 0.0;
    const Component *mover = nullptr;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const Component &one = input.parts->components[i];
        sum += moves[i];
        if (moves[i] > best) {
            best = moves[i];
            mover = &one;
        }
    }
    if (!mover || moves.size() < 2 || mover->kind == ComponentKind::Level || mover->kind == ComponentKind::Other || best < 0.3 * sum)
        return;
    facts.mover = MoverFact{mover->kind, driverOf(*mover), best, 0};
    if (facts.mover->kind == ComponentKind::Driver && facts.mover->driver.empty())
        facts.mover.reset();
}

/// The newest known value of a part.
double newestOf(const Component &part)
{
    const auto known = std::find_if(part.history.rbegin(), part.history.rend(), [](double value) { return std::isfinite(value); });
    return known == part.history.rend() ? std::nan("") : *known;
}

double usualOf(const Component &part, int season)
{
    double sum = 0.0;
    int count = 0;
    for (std::size_t t = part.history.size() - swingWindow(part.history.size(), season); t < part.history.size(); ++t)
        if (std::isfinite(part.history[t])) {
            sum += part.history[t];
            ++count;
        }
    return count > 0 ? sum / count : std::nan("");
}

void addIf(IfFact one, ItemFacts &facts)
{
    one.total = std::max(0.0, one.total);
    if (std::isfinite(one.total) && std::abs(one.total - facts.total) >= kOtherwise * std::max(facts.total, 1.0))
        facts.ifs.push_back(std::move(one));
}

void addIfs(const ItemInput &input, std::size_t seen, ItemFacts &facts)
{
    // What the model would say otherwise says nothing of a number that a person put in its place.
    if (input.parts && !facts.modelTotal) {
        for (const Component &part : input.parts->components) {
            const double ahead = std::accumulate(part.future.begin(), part.future.end(), 0.0), steps = static_cast<double>(part.future.size());
            if (part.kind == ComponentKind::Trend)
                addIf({IfFact::Kind::TrendStops, facts.total - ahead + steps * newestOf(part), {}, 0}, facts);
            const std::string driver = driverOf(part);
            if (!driver.empty() && driver != "promotion")
                addIf({IfFact::Kind::UsualDriver, facts.total - ahead + steps * usualOf(part, input.seasonLength), driver, 0}, facts);
        }
        if (facts.promotion && facts.promotion->inModel && facts.promotion->planned > 0)
            addIf({IfFact::Kind::NoPromotion, facts.total - facts.promotion->plannedUnits, {}, 0}, facts);
    }
    if (facts.ifs.empty() && facts.recent) {
        double sum = 0.0;
        int known = 0;
        for (std::size_t t = seen - static_cast<std::size_t>(facts.recent->periods); t < seen; ++t)
            if (std::isfinite(input.series.y[t])) {
                sum += input.series.y[t];
                ++known;
            }
        const bool isComparison = facts.before && facts.before->back == facts.horizon();
        if (known > 0 && !isComparison)
            addIf({IfFact::Kind::SamePace, sum / known * facts.horizon(), {}, facts.recent->periods}, facts);
    }
    std::ranges::stable_sort(facts.ifs, std::greater(), [&](const IfFact &one) { return std::abs(one.total - facts.total); });
}

} // namespace

ItemFacts itemFacts(const ItemInput &input)
{
    const SeriesForecast &forecast = input.stored.forecast;
    ItemFacts facts;
    facts.frequency = input.run.frequency;
    facts.firstPeriod = input.run.lastPeriod + 1;
    facts.lastPeriod = input.run.lastPeriod + static_cast<std::int64_t>(forecast.horizon());
    facts.total = std::accumulate(forecast.mean.begin(), forecast.mean.end(), 0.0);
    facts.low = facts.high = 0.0;
    for (std::size_t step = 0; step < forecast.horizon(); ++step) {
        *facts.low += forecast.quantile(step, 2);
        *facts.high += forecast.quantile(step, 10);
    }
    facts.before = input.before;
    if (facts.before && facts.before->sold > 0.0)
        facts.chanceAbove = chanceAbove(forecast, facts.before->sold);
    facts.peak = peakOf(forecast.mean, facts.firstPeriod);
    if (input.run.frequency == Frequency::Daily)
        facts.weekday = weekdayPeakOf(forecast.mean, facts.firstPeriod);
    facts.modelTotal = input.modelTotal;
    facts.grade = input.stored.grade;
    facts.accuracy = input.stored.accuracy;

    const std::size_t seen = seenPeriods(input);
    addHistory(input, seen, facts);
    facts.standsAlone = !facts.before && static_cast<std::int64_t>(seen) < facts.horizon();
    facts.reason = gradeReason({input.run.frequency, facts.known, false, facts.accuracy});
    if (facts.grade == Grade::Guess && (facts.reason == GradeReason::Solid || facts.reason == GradeReason::WorseThanNaive))
        facts.reason = GradeReason::StandIn; // the one reason that leaves no figure behind
    facts.seasonStrength = strengthOfSeason(input, seen);
    facts.promotion = promotionFact(input);
    if (input.parts)
        addMover(input, facts);
    addIfs(input, seen, facts);
    return facts;
}

} // namespace shelfcast::core

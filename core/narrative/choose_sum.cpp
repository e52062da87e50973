#include "core/narrative/choose_sum.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr double kNothing = 0.05; ///< units: written as 0
constexpr double kHardly = 0.5;
constexpr double kLikely = 0.55; ///< a chance below says no more than a coin

} // namespace

Figure unitsFigure(Origin origin, double units)
{
    Figure figure;
    figure.kind = Figure::Kind::Units;
    figure.origin = origin;
    figure.value = units;
    return figure;
}

Figure percentFigure(Origin origin, double fraction)
{
    Figure figure = unitsFigure(origin, std::abs(fraction));
    figure.kind = Figure::Kind::Percent;
    return figure;
}

Figure countFigure(Origin origin, double count)
{
    Figure figure = unitsFigure(origin, count);
    figure.kind = Figure::Kind::Count;
    return figure;
}

Figure periodsFigure(Origin origin, std::int64_t count, Frequency frequency)
{
    Figure figure = unitsFigure(origin, static_cast<double>(count));
    figure.kind = Figure::Kind::Periods;
    figure.frequency = frequency;
    return figure;
}

Figure nameFigure(Origin origin, std::string name)
{
    Figure figure;
    figure.kind = Figure::Kind::Name;
    figure.origin = origin;
    figure.name = std::move(name);
    return figure;
}

void Choice::add(int matters, Sentence sentence, std::vector<Figure> figures)
{
    m_all.push_back({matters, {sentence, std::move(figures)}});
}

std::vector<Saying> Choice::take(std::size_t most)
{
    std::vector<std::size_t> order(m_all.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return m_all[i].matters; });
    order.resize(std::min(order.size(), most));
    std::ranges::sort(order);
    std::vector<Saying> kept;
    for (const std::size_t i : order)
        kept.push_back(std::move(m_all[i].saying));
    m_all.clear();
    return kept;
}

bool looksAlike(double units, double others)
{
    return figureText(unitsFigure(Origin::Expected, units), "bare", Language::English) == figureText(unitsFigure(Origin::Expected, others), "bare", Language::English);
}

bool expectsNothing(const SumFacts &facts)
{
    return facts.total < kNothing && facts.high.value_or(0.0) < kNothing;
}

void addExpected(const SumFacts &facts, Choice &choice)
{
    Figure span;
    span.kind = Figure::Kind::Span;
    span.origin = Origin::Horizon;
    span.first = facts.firstPeriod;
    span.last = facts.lastPeriod;
    span.frequency = facts.frequency;
    const Figure total = unitsFigure(Origin::Expected, facts.total), low = unitsFigure(Origin::Low, facts.low.value_or(0.0)), high = unitsFigure(Origin::High, facts.high.value_or(0.0));
    const Figure atMost = percentFigure(Origin::Level, kQuantileLevels[10]);
    if (expectsNothing(facts))
        choice.add(Choice::kAlways, Sentence::ExpectNothing, {span});
    else if (!facts.high || !facts.low || facts.total < *facts.low)
        choice.add(Choice::kAlways, Sentence::Expect, {total, span});
    else if (facts.total > *facts.high)
        choice.add(Choice::kAlways, Sentence::ExpectRare, {total, span, high, atMost});
    else if (facts.total < kHardly)
        choice.add(Choice::kAlways, Sentence::ExpectHardly, {span, high, atMost});
    else
        choice.add(Choice::kAlways, Sentence::ExpectRange, {total, span, low, high, percentFigure(Origin::Interval, kInterval)});
}

void addComparison(const SumFacts &facts, Choice &choice)
{
    if (!facts.before)
        return;
    Figure stretch = periodsFigure(Origin::Stretch, facts.horizon(), facts.frequency);
    stretch.kind = Figure::Kind::Stretch;
    stretch.first = facts.before->back;
    const Figure sold = unitsFigure(Origin::Before, facts.before->sold);
    const double change = facts.change();
    if (!std::isfinite(change)) {
        choice.add(Choice::kAlways, Sentence::NothingBefore, {stretch});
        return;
    }
    const int direction = directionOf(change);
    if (direction == 0) {
        choice.add(Choice::kAlways, Sentence::Same, {stretch, sold});
        return;
    }
    const double chance = facts.chanceAbove ? (direction > 0 ? *facts.chanceAbove : 1.0 - *facts.chanceAbove) : 0.0;
    std::vector<Figure> figures = {percentFigure(Origin::Change, change), stretch, sold};
    if (chance < kLikely) {
        choice.add(Choice::kAlways, direction > 0 ? Sentence::More : Sentence::Less, std::move(figures));
        return;
    }
    figures.push_back(percentFigure(Origin::Chance, chance));
    choice.add(Choice::kAlways, direction > 0 ? Sentence::MoreChance : Sentence::LessChance, std::move(figures));
}

void addPeak(const SumFacts &facts, int matters, Choice &choice)
{
    if (!facts.peak || facts.frequency == Frequency::Daily)
        return;
    Figure peak = countFigure(Origin::PeakPeriod, 0.0);
    peak.kind = Figure::Kind::Period;
    peak.first = facts.peak->period;
    peak.frequency = facts.frequency;
    choice.add(matters, Sentence::Peak, {peak, unitsFigure(Origin::PeakUnits, facts.peak->units), percentFigure(Origin::PeakAbove, facts.peak->above)});
}

std::optional<Figure> peakMonth(const SumFacts &facts)
{
    if (!facts.peak || (facts.frequency != Frequency::Weekly && facts.frequency != Frequency::Monthly))
        return std::nullopt;
    Figure month = countFigure(Origin::PeakPeriod, 0.0);
    month.kind = Figure::Kind::Month;
    month.first = toDate(periodStart(facts.peak->period, facts.frequency) + (facts.frequency == Frequency::Weekly ? 3 : 0)).month;
    return month;
}

void addDirectionKeyword(const SumFacts &facts, std::vector<Saying> &keywords)
{
    const double change = facts.change();
    if (expectsNothing(facts)) {
        keywords.push_back({Sentence::KeyNothing, {}});
        return;
    }
    if (!std::isfinite(change))
        return;
    const int direction = directionOf(change);
    keywords.push_back({direction > 0 ? Sentence::KeyRising : direction < 0 ? Sentence::KeyFalling : Sentence::KeySteady, {}});
}

} // namespace shelfcast::core

#include "core/narrative/choose_sum.h"

#include <cmath>

namespace shelfcast::core {
namespace {

constexpr double kStrongSeason = 0.5;
/// Beyond that many times the usual, a promotion's share says more about the usual being near zero.
constexpr double kMostShare = 20.0;
constexpr double kIdlePromotion = 0.02;

void addStory(const ItemFacts &facts, Choice &choice)
{
    if (facts.weekday) {
        Figure day = countFigure(Origin::Weekday, 0.0);
        day.kind = Figure::Kind::Weekday;
        day.first = facts.weekday->period;
        choice.add(45, Sentence::WeekdayPeak, {day, percentFigure(Origin::WeekdayAbove, facts.weekday->above)});
    } else {
        addPeak(facts, 45, choice);
    }
    if (!facts.mover) {
        if (facts.seasonStrength && *facts.seasonStrength >= kStrongSeason)
            choice.add(25, Sentence::SeasonExplains, {percentFigure(Origin::SeasonStrength, *facts.seasonStrength)});
        return;
    }
    const Figure swing = unitsFigure(Origin::Swing, facts.mover->swing);
    switch (facts.mover->kind) {
    case ComponentKind::Season: choice.add(35, Sentence::SeasonMoves, {swing}); break;
    case ComponentKind::Trend: choice.add(30, Sentence::TrendMoves, {swing}); break;
    case ComponentKind::Calendar: choice.add(35, Sentence::CalendarMoves, {swing}); break;
    case ComponentKind::Driver: {
        Figure driver = nameFigure(Origin::Driver, facts.mover->driver);
        driver.kind = Figure::Kind::Driver;
        choice.add(40, Sentence::DriverMoves, {swing, driver});
        break;
    }
    case ComponentKind::Level:
    case ComponentKind::Other: break;
    }
}

void addPromotion(const ItemFacts &facts, Choice &choice)
{
    if (!facts.promotion)
        return;
    const PromotionFact &promotion = *facts.promotion;
    if (promotion.inModel && promotion.seen > 0) {
        const double share = promotion.share;
        if (std::abs(share) < kIdlePromotion || looksAlike(std::abs(promotion.units), 0.0))
            choice.add(15, Sentence::PromotionIdle, {});
        else if (std::isfinite(share) && std::abs(share) <= kMostShare)
            choice.add(50, promotion.units > 0.0 ? Sentence::PromotionAdds : Sentence::PromotionTakes,
                       {unitsFigure(Origin::PromotionUnits, std::abs(promotion.units)), percentFigure(Origin::PromotionShare, share)});
        const bool told = !facts.ifs.empty() && facts.ifs.front().kind == IfFact::Kind::NoPromotion;
        if (promotion.planned > 0 && facts.horizon() > 1 && promotion.plannedUnits > 0.0 && !told && !looksAlike(promotion.plannedUnits, 0.0))
            choice.add(42, Sentence::PromotionPlanned, {countFigure(Origin::PromotionCount, promotion.planned), periodsFigure(Origin::Horizon, facts.horizon(), facts.frequency),
                                                        unitsFigure(Origin::PromotionPlanned, promotion.plannedUnits)});
        return;
    }
    if (!promotion.inModel && std::isfinite(promotion.with) && std::isfinite(promotion.without) && !looksAlike(promotion.with, promotion.without))
        choice.add(28, Sentence::PromotionSeen, {unitsFigure(Origin::PromotedMean, promotion.with), unitsFigure(Origin::OtherMean, promotion.without)});
}

void addRecent(const ItemFacts &facts, Choice &choice)
{
    if (!facts.recent)
        return;
    const Figure recent = periodsFigure(Origin::Recent, facts.recent->periods, facts.frequency);
    if (facts.recent->stockOuts > 0)
        choice.add(70, Sentence::StockOut, {countFigure(Origin::StockOuts, facts.recent->stockOuts), recent});
    if (facts.recent->missing > 0)
        choice.add(32, Sentence::Missing, {countFigure(Origin::Missing, facts.recent->missing), recent});
    if (facts.recent->replaced > 0)
        choice.add(27, Sentence::Replaced, {countFigure(Origin::Replaced, facts.recent->replaced), recent});
}

void addGuess(const ItemFacts &facts, const Figure &error, Choice &choice)
{
    switch (facts.reason) {
    case GradeReason::Short:
        choice.add(Choice::kAlways, Sentence::GuessShort, {periodsFigure(Origin::Known, facts.known, facts.frequency), periodsFigure(Origin::Needed, facts.needed, facts.frequency)});
        return;
    case GradeReason::Untested: choice.add(Choice::kAlways, Sentence::GuessUntested, {}); return;
    case GradeReason::LargeError: choice.add(Choice::kAlways, Sentence::GuessError, {error}); return;
    case GradeReason::StandIn:
    case GradeReason::WorseThanNaive:
    case GradeReason::Solid: break;
    }
    choice.add(Choice::kAlways, Sentence::GuessStandIn, {});
}

/// How far the number is to be trusted. Where model and naive would be written alike, with one decimal.
void addTrust(const ItemFacts &facts, Choice &choice)
{
    Figure error = percentFigure(Origin::Error, facts.accuracy.wape), naive = percentFigure(Origin::NaiveError, facts.accuracy.naiveWape);
    const bool compared = std::isfinite(facts.accuracy.naiveWape);
    if (facts.grade == Grade::Guess) {
        addGuess(facts, error, choice);
        return;
    }
    if (figureText(error, {}, Language::English) == figureText(naive, {}, Language::English))
        error.kind = naive.kind = Figure::Kind::Fine;
    const bool alike = figureText(error, {}, Language::English) == figureText(naive, {}, Language::English);
    if (alike)
        error.kind = Figure::Kind::Percent;
    if (facts.grade == Grade::Solid) {
        if (compared && alike)
            choice.add(Choice::kAlways, Sentence::SolidEqual, {error});
        else if (compared && facts.accuracy.wape < facts.accuracy.naiveWape)
            choice.add(Choice::kAlways, Sentence::Solid, {error, naive});
        else
            choice.add(Choice::kAlways, Sentence::SolidAlone, {error});
        return;
    }
    if (facts.reason == GradeReason::Short && facts.known < facts.needed)
        choice.add(Choice::kAlways, Sentence::ThinShort, {periodsFigure(Origin::Known, facts.known, facts.frequency), periodsFigure(Origin::Needed, facts.needed, facts.frequency)});
    else if (facts.reason == GradeReason::WorseThanNaive && alike)
        choice.add(Choice::kAlways, Sentence::ThinEqual, {error});
    else if (facts.reason == GradeReason::WorseThanNaive)
        choice.add(Choice::kAlways, Sentence::ThinNaive, {error, naive});
    else
        choice.add(Choice::kAlways, Sentence::ThinError, {error});
}

void addIf(const ItemFacts &facts, Choice &choice)
{
    for (const IfFact &one : facts.ifs) {
        if (looksAlike(one.total, facts.total))
            continue;
        const Figure total = unitsFigure(Origin::Expected, facts.total);
        switch (one.kind) {
        case IfFact::Kind::TrendStops: choice.add(55, Sentence::IfTrendStops, {unitsFigure(Origin::TrendStops, one.total), total}); return;
        case IfFact::Kind::NoPromotion: choice.add(60, Sentence::IfNoPromotion, {unitsFigure(Origin::NoPromotion, one.total), total}); return;
        case IfFact::Kind::UsualDriver: {
            Figure driver = nameFigure(Origin::Driver, one.driver);
            driver.kind = Figure::Kind::Driver;
            choice.add(55, Sentence::IfDriverUsual, {unitsFigure(Origin::UsualDriver, one.total), total, driver});
            return;
        }
        case IfFact::Kind::SamePace:
            choice.add(38, Sentence::IfSamePace, {unitsFigure(Origin::SamePace, one.total), total, periodsFigure(Origin::Recent, one.periods, facts.frequency)});
            return;
        }
    }
}

std::vector<Saying> keywordsOf(const ItemFacts &facts)
{
    std::vector<Saying> keywords;
    const bool fresh = 4 * facts.known < facts.needed;
    if (fresh)
        keywords.push_back({Sentence::KeyNew, {}});
    addDirectionKeyword(facts, keywords);
    if (facts.modelTotal)
        keywords.push_back({Sentence::KeyByHand, {}});
    if (facts.grade == Grade::Solid)
        keywords.push_back({Sentence::KeyReliable, {}});
    else if (facts.grade == Grade::Guess || (facts.low && facts.high && *facts.high - *facts.low > facts.total))
        keywords.push_back({Sentence::KeyUncertain, {}});
    if (facts.recent && facts.recent->stockOuts > 0)
        keywords.push_back({Sentence::KeyStockOut, {}});
    if (facts.zeros > 0.5)
        keywords.push_back({Sentence::KeySlow, {}});
    if (facts.weekday) {
        Figure day = countFigure(Origin::Weekday, 0.0);
        day.kind = Figure::Kind::Weekday;
        day.first = facts.weekday->period;
        keywords.push_back({Sentence::KeyWeekday, {day}});
    } else if (facts.seasonStrength && *facts.seasonStrength >= kStrongSeason) {
        const std::optional<Figure> month = peakMonth(facts);
        keywords.push_back(month ? Saying{Sentence::KeyPeakMonth, {*month}} : Saying{Sentence::KeySeasonal, {}});
    }
    if (facts.promotion && facts.promotion->seen > 0)
        keywords.push_back({Sentence::KeyPromotion, {}});
    if (facts.promotion && facts.promotion->planned > 0)
        keywords.push_back({Sentence::KeyPlanned, {}});
    return keywords;
}

} // namespace

Narrative narrativeOf(const ItemFacts &facts)
{
    Choice choice;
    addExpected(facts, choice);
    if (facts.modelTotal && !looksAlike(*facts.modelTotal, facts.total))
        choice.add(90, Sentence::Overridden, {unitsFigure(Origin::ModelAlone, *facts.modelTotal)});
    addComparison(facts, choice);
    if (facts.standsAlone && facts.grade != Grade::Guess)
        choice.add(80, Sentence::TooYoung, {periodsFigure(Origin::Known, facts.known, facts.frequency)});
    if (facts.grade != Grade::Guess && !expectsNothing(facts)) // what stands on no ground is not told in detail
        addStory(facts, choice);
    addPromotion(facts, choice);
    addRecent(facts, choice);
    addTrust(facts, choice);
    if (!expectsNothing(facts))
        addIf(facts, choice);
    return {choice.take(kMostSentences), keywordsOf(facts)};
}

} // namespace shelfcast::core

#include "core/narrative/choose_sum.h"

#include <cmath>

namespace shelfcast::core {
namespace {

/// Of the sum: what one item gains or loses is worth a sentence from here on.
constexpr double kShare = 0.005;
constexpr double kLarge = 0.2;

void addMovers(const GroupFacts &facts, Choice &choice)
{
    if (!facts.before || facts.members < 2)
        return;
    const double gain = facts.gains ? facts.gains->total - facts.gains->before : 0.0, loss = facts.loses ? facts.loses->before - facts.loses->total : 0.0;
    const double worth = kShare * std::max(facts.total, facts.before->sold);
    const bool gains = gain >= worth && !looksAlike(gain, 0.0), loses = loss >= worth && !looksAlike(loss, 0.0);
    const Figure sum = unitsFigure(Origin::Expected, facts.total);
    if (gains)
        choice.add(gain >= loss ? 70 : 45, Sentence::GroupGains, {nameFigure(Origin::MostGained, facts.gains->name), unitsFigure(Origin::GainedUnits, gain)});
    if (loses)
        choice.add(loss > gain ? 70 : 45, Sentence::GroupLoses, {nameFigure(Origin::MostLost, facts.loses->name), unitsFigure(Origin::LostUnits, loss)});
    if (gains && gain >= loss && !looksAlike(facts.total - gain, facts.total))
        choice.add(50, Sentence::IfNoGain, {unitsFigure(Origin::WithoutMost, std::max(0.0, facts.total - gain)), sum, nameFigure(Origin::MostGained, facts.gains->name)});
    else if (loses && loss > gain && !looksAlike(facts.total + loss, facts.total))
        choice.add(50, Sentence::IfNoLoss, {unitsFigure(Origin::WithoutMost, facts.total + loss), sum, nameFigure(Origin::MostLost, facts.loses->name)});
}

} // namespace

Narrative narrativeOf(const GroupFacts &facts)
{
    const auto things = [&](Origin origin, int count) {
        Figure figure = countFigure(origin, count);
        figure.kind = facts.bySeries ? Figure::Kind::Series : Figure::Kind::Items;
        return figure;
    };
    Choice choice;
    addExpected(facts, choice);
    if (facts.modelTotal && !looksAlike(*facts.modelTotal, facts.total))
        choice.add(90, Sentence::GroupOverridden, {unitsFigure(Origin::ModelAlone, *facts.modelTotal)});
    addComparison(facts, choice);
    if (facts.compared > 1)
        choice.add(80, Sentence::GroupDirections, {things(Origin::Compared, facts.compared), countFigure(Origin::Rising, facts.rising), countFigure(Origin::Steady, facts.steady),
                                                   countFigure(Origin::Falling, facts.falling)});
    addMovers(facts, choice);
    addPeak(facts, 48, choice);
    const double guessShare = facts.memberUnits > 0.0 ? facts.guessUnits / facts.memberUnits : 0.0;
    if (facts.guesses > 0 && facts.members > 1)
        choice.add(guessShare >= 0.05 ? 75 : 30, Sentence::GroupGuesses, {countFigure(Origin::Guesses, facts.guesses), things(Origin::Items, facts.members),
                                                                       percentFigure(Origin::GuessShare, guessShare)});
    if (facts.largest && facts.members > 1 && facts.memberUnits > 0.0 && facts.largest->total / facts.memberUnits >= kLarge)
        choice.add(35, Sentence::GroupLargest, {nameFigure(Origin::Largest, facts.largest->name), percentFigure(Origin::LargestShare, facts.largest->total / facts.memberUnits)});

    Narrative narrative{choice.take(kMostSentences), {}};
    addDirectionKeyword(facts, narrative.keywords);
    if (facts.modelTotal)
        narrative.keywords.push_back({Sentence::KeyByHand, {}});
    if (guessShare > 0.5 || (facts.low && facts.high && *facts.high - *facts.low > facts.total))
        narrative.keywords.push_back({Sentence::KeyUncertain, {}});
    if (const std::optional<Figure> month = peakMonth(facts))
        narrative.keywords.push_back({Sentence::KeyPeakMonth, {*month}});
    return narrative;
}

} // namespace shelfcast::core

#include "core/narrative/choose.h"
#include "tests/core/narrative/made_item.h"
#include "tests/core/narrative/text_check.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace shelfcast::core {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

std::optional<double> otherwise(const ItemFacts &facts, IfFact::Kind kind)
{
    const auto found = std::ranges::find(facts.ifs, kind, &IfFact::kind);
    return found == facts.ifs.end() ? std::nullopt : std::optional(found->total);
}

/// The fact that a figure of a series' text stands for.
std::optional<double> factOf(const ItemFacts &facts, const Figure &figure, const Narrative &narrative)
{
    const double share = facts.promotion ? facts.promotion->share : 0.0;
    const auto recent = facts.recent.value_or(RecentFact{});
    switch (figure.origin) {
    case Origin::Expected: return facts.total;
    case Origin::Low: return facts.low;
    case Origin::High: return facts.high;
    case Origin::Interval: return 0.8;
    case Origin::Level: return 0.9;
    case Origin::Horizon: return figure.kind == Figure::Kind::Periods ? facts.horizon() : 0.0;
    case Origin::Stretch: return facts.horizon();
    case Origin::Before: return facts.before->sold;
    case Origin::Change: return std::abs(facts.change());
    case Origin::Chance: return says(narrative, Sentence::MoreChance) ? *facts.chanceAbove : 1.0 - *facts.chanceAbove;
    case Origin::PeakUnits: return facts.peak->units;
    case Origin::PeakAbove: return facts.peak->above;
    case Origin::WeekdayAbove: return facts.weekday->above;
    case Origin::PeakPeriod:
    case Origin::Weekday: return 0.0;
    case Origin::Swing: return facts.mover->swing;
    case Origin::SeasonStrength: return facts.seasonStrength;
    case Origin::PromotionUnits: return std::abs(facts.promotion->units);
    case Origin::PromotionShare: return std::abs(share);
    case Origin::PromotionCount: return facts.promotion->planned;
    case Origin::PromotionPlanned: return facts.promotion->plannedUnits;
    case Origin::PromotedMean: return facts.promotion->with;
    case Origin::OtherMean: return facts.promotion->without;
    case Origin::Known: return static_cast<double>(facts.known);
    case Origin::Needed: return static_cast<double>(facts.needed);
    case Origin::Error: return facts.accuracy.wape;
    case Origin::NaiveError: return facts.accuracy.naiveWape;
    case Origin::Recent: return recent.periods;
    case Origin::StockOuts: return recent.stockOuts;
    case Origin::Replaced: return recent.replaced;
    case Origin::Missing: return recent.missing;
    case Origin::ModelAlone: return facts.modelTotal;
    case Origin::TrendStops: return otherwise(facts, IfFact::Kind::TrendStops);
    case Origin::NoPromotion: return otherwise(facts, IfFact::Kind::NoPromotion);
    case Origin::UsualDriver: return otherwise(facts, IfFact::Kind::UsualDriver);
    case Origin::SamePace: return otherwise(facts, IfFact::Kind::SamePace);
    case Origin::Driver: return 0.0;
    default: return std::nullopt;
    }
}

TEST(ChooseTest, EveryNumberOfAThousandSeriesIsAFactAndNothingContradictsItself)
{
    std::mt19937_64 random(7);
    std::set<Sentence> said;
    for (int i = 0; i < 1000; ++i) {
        const MadeItem item = madeItem(random);
        const ItemFacts facts = itemFacts(item.input());
        const Narrative narrative = narrativeOf(facts);
        SCOPED_TRACE(std::to_string(i) + ": " + paragraph(narrative, Language::English));
        ASSERT_THAT(contradictions(narrative), IsEmpty());
        ASSERT_GE(narrative.sentences.size(), 2U);
        ASSERT_LE(narrative.sentences.size(), 6U);
        for (const Saying &saying : narrative.sentences) {
            said.insert(saying.sentence);
            for (const Figure &figure : saying.figures) {
                const std::optional<double> fact = factOf(facts, figure, narrative);
                ASSERT_TRUE(fact.has_value()) << originId(figure.origin);
                ASSERT_DOUBLE_EQ(figure.value, *fact) << originId(figure.origin);
            }
        }
        std::set<std::size_t> counts;
        for (const Language language : kLanguages) {
            for (const auto *list : {&narrative.sentences, &narrative.keywords})
                for (const Saying &saying : *list)
                    ASSERT_THAT(unexplained(saying, language), IsEmpty()) << text(saying, language);
            const std::string whole = paragraph(narrative, language);
            ASSERT_EQ(whole.find_first_of("{}|"), std::string::npos) << whole;
            ASSERT_EQ(whole.find("%1"), std::string::npos) << whole;
            ASSERT_EQ(whole.find(" nan"), std::string::npos) << whole;
            ASSERT_EQ(whole.find(" inf"), std::string::npos) << whole;
            ASSERT_EQ(whole.find("\u2212"), std::string::npos) << "no figure of a text is negative: " << whole;
        }
    }
    // The test would say little if the same few sentences came back all the time.
    EXPECT_GE(said.size(), 35U);
}

ItemFacts steadyFacts()
{
    ItemFacts facts;
    facts.frequency = Frequency::Weekly;
    facts.firstPeriod = periodOf(toDay({2026, 11, 23}), Frequency::Weekly);
    facts.lastPeriod = facts.firstPeriod + 12;
    facts.total = 1234.0;
    facts.low = 1000.0;
    facts.high = 1500.0;
    facts.known = 156;
    facts.needed = 52;
    facts.grade = Grade::Solid;
    facts.reason = GradeReason::Solid;
    facts.accuracy = {0.12, 0.8, 0.0, 0.18, 1.0, 0.0};
    facts.before = Comparison{52, 1100.0};
    facts.chanceAbove = 0.7;
    return facts;
}

std::vector<Sentence> sentencesOf(const Narrative &narrative)
{
    std::vector<Sentence> all;
    for (const Saying &saying : narrative.sentences)
        all.push_back(saying.sentence);
    return all;
}

TEST(ChooseTest, TellsASolidRisingItem)
{
    const Narrative narrative = narrativeOf(steadyFacts());
    EXPECT_EQ(paragraph(narrative, Language::English),
              "We expect to sell 1,234 units from week 48 of 2026 to week 7 of 2027, with a probability of 80\u202F% between 1,000 and 1,500. That is 12\u202F% more than in the "
              "same 13 weeks a year before (1,100 units); the chance of selling more than then is about 70\u202F%. It is solid: in the test it was off by 12\u202F% of the units "
              "sold, while repeating the season before was off by 18\u202F%.");
    EXPECT_EQ(paragraph(narrative, Language::German),
              "Wir erwarten von KW 48/2026 bis KW 7/2027 einen Absatz von 1.234 Stück, mit einer Wahrscheinlichkeit von 80\u202F% zwischen 1.000 und 1.500. Das sind 12\u202F% "
              "mehr als in denselben 13 Wochen ein Jahr zuvor (1.100 Stück); die Chance, mehr als damals zu verkaufen, liegt bei etwa 70\u202F%. Die Prognose ist "
              "solide: In der Prüfung lag sie um 12\u202F% der verkauften Menge daneben, die Wiederholung der vorigen Saison um 18\u202F%.");
    EXPECT_EQ(paragraph(narrative, Language::Chinese),
              "2026年第48周至2027年第7周预计销售1,234件，有80%的可能在1,000至1,500件之间。比上一年同期的13周（1,100件）多12%；销量高于当时的可能性约为70%。"
              "预测可靠：检验时误差占销量的12%，而直接沿用上一季的误差为18%。");
    std::vector<std::string> keywords;
    for (const Saying &keyword : narrative.keywords)
        keywords.push_back(text(keyword, Language::German));
    EXPECT_THAT(keywords, ElementsAre("steigend", "solide"));
}

TEST(ChooseTest, SaysAboutAsMuchWhereTheChangeIsSmall)
{
    ItemFacts facts = steadyFacts();
    facts.before->sold = 1200.0;
    EXPECT_EQ(sentencesOf(narrativeOf(facts))[1], Sentence::Same);
    facts.before->sold = 1234.0 / 1.046; // told as 5 %
    EXPECT_EQ(sentencesOf(narrativeOf(facts))[1], Sentence::MoreChance);
    facts.before->sold = 0.0;
    EXPECT_EQ(sentencesOf(narrativeOf(facts))[1], Sentence::NothingBefore);
    facts.before.reset();
    EXPECT_THAT(sentencesOf(narrativeOf(facts)), ElementsAre(Sentence::ExpectRange, Sentence::Solid));
}

TEST(ChooseTest, KeepsTheChanceToItselfWhereItSpeaksAgainstTheMean)
{
    ItemFacts facts = steadyFacts();
    facts.chanceAbove = 0.45; // a long tail lifts the mean
    EXPECT_EQ(sentencesOf(narrativeOf(facts))[1], Sentence::More);
}

TEST(ChooseTest, TellsRareAndNoSalesAsSuch)
{
    ItemFacts facts = steadyFacts();
    facts.total = 4.0;
    facts.low = 0.0;
    facts.high = 2.0;
    EXPECT_EQ(sentencesOf(narrativeOf(facts)).front(), Sentence::ExpectRare);
    facts.total = 0.3;
    EXPECT_EQ(sentencesOf(narrativeOf(facts)).front(), Sentence::ExpectHardly);
    facts.total = facts.high.emplace(0.0);
    const Narrative nothing = narrativeOf(facts);
    EXPECT_EQ(sentencesOf(nothing).front(), Sentence::ExpectNothing);
    EXPECT_TRUE(says(nothing, Sentence::KeyNothing));
}

TEST(ChooseTest, SaysWhyAForecastIsAGuess)
{
    ItemFacts facts = steadyFacts();
    facts.grade = Grade::Guess;
    for (const auto &[reason, sentence] : {std::pair{GradeReason::Short, Sentence::GuessShort}, {GradeReason::Untested, Sentence::GuessUntested},
                                           {GradeReason::LargeError, Sentence::GuessError}, {GradeReason::StandIn, Sentence::GuessStandIn}}) {
        facts.reason = reason;
        EXPECT_TRUE(says(narrativeOf(facts), sentence));
        EXPECT_TRUE(says(narrativeOf(facts), Sentence::KeyUncertain));
    }
}

TEST(ChooseTest, PutsWhatMattersMostFirstInLine)
{
    ItemFacts facts = steadyFacts();
    facts.modelTotal = 900.0;
    facts.peak = PeakFact{facts.firstPeriod + 4, 160.0, 0.69};
    facts.mover = MoverFact{ComponentKind::Season, {}, 20.0, 52};
    facts.promotion = PromotionFact{true, 50.0, 0.5, 2, 100.0, 10, 150.0, 100.0};
    facts.recent = RecentFact{13, 2, 1, 0};
    facts.ifs = {{IfFact::Kind::TrendStops, 1100.0, {}, 0}};
    const Narrative narrative = narrativeOf(facts);
    EXPECT_THAT(sentencesOf(narrative), ElementsAre(Sentence::ExpectRange, Sentence::Overridden, Sentence::MoreChance, Sentence::StockOut, Sentence::Solid, Sentence::IfTrendStops));
}

GroupFacts drinks()
{
    GroupFacts facts;
    static_cast<SumFacts &>(facts) = steadyFacts();
    facts.members = facts.compared = 12;
    facts.memberUnits = facts.total;
    facts.rising = 5;
    facts.steady = 4;
    facts.falling = 3;
    facts.gains = GroupMember{"Cola 1.5 l", 500.0, 300.0, 0.67, Grade::Solid};
    facts.loses = GroupMember{"Water", 100.0, 150.0, -0.33, Grade::Solid};
    facts.largest = facts.gains;
    return facts;
}

TEST(ChooseTest, TellsACategoryWithItsMovers)
{
    const Narrative narrative = narrativeOf(drinks());
    EXPECT_EQ(paragraph(narrative, Language::English),
              "We expect to sell 1,234 units from week 48 of 2026 to week 7 of 2027, with a probability of 80\u202F% between 1,000 and 1,500. That is 12\u202F% more than in the "
              "same 13 weeks a year before (1,100 units); the chance of selling more than then is about 70\u202F%. Of 12 items, 5 are expected to rise, 4 to stay about the "
              "same and 3 to fall. “Cola 1.5 l” gains most: 200 units more than then. “Water” loses most: 50 units less than then. If “Cola 1.5 l” only sold what it sold "
              "then, the sum would be 1,034 units instead of 1,234.");
    EXPECT_THAT(contradictions(narrative), IsEmpty());
    for (const Language language : kLanguages)
        for (const Saying &saying : narrative.sentences)
            EXPECT_THAT(unexplained(saying, language), IsEmpty()) << text(saying, language);
}

TEST(ChooseTest, TellsHowMuchOfACategoryIsAGuess)
{
    GroupFacts facts = drinks();
    facts.guesses = 3;
    facts.guessUnits = 617.0;
    facts.memberUnits = 1234.0;
    const Narrative narrative = narrativeOf(facts);
    EXPECT_TRUE(says(narrative, Sentence::GroupGuesses));
    EXPECT_DOUBLE_EQ(figuresOf(narrative, Origin::GuessShare).front().value, 0.5);
    facts.members = 1;
    EXPECT_FALSE(says(narrativeOf(facts), Sentence::GroupGuesses)) << "one item needs no count";
}

} // namespace
} // namespace shelfcast::core

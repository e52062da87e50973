#pragma once
#include "core/narrative/figure.h"

#include <vector>

namespace shelfcast::core {

/// The sentences that there are, each whole. A wording a language in wording_*.cpp.
enum class Sentence : std::uint8_t {
    Expect, ExpectRange, ExpectRare, ExpectHardly, ExpectNothing,
    More, MoreChance, Less, LessChance, Same, NothingBefore, TooYoung,
    Peak, WeekdayPeak, SeasonMoves, TrendMoves, CalendarMoves, DriverMoves, SeasonExplains,
    PromotionAdds, PromotionTakes, PromotionIdle, PromotionPlanned, PromotionSeen,
    GuessShort, GuessUntested, GuessError, GuessStandIn, ThinShort, ThinError, ThinNaive, ThinEqual, Solid, SolidEqual, SolidAlone,
    StockOut, Replaced, Missing, Overridden,
    IfTrendStops, IfNoPromotion, IfDriverUsual, IfSamePace,
    GroupDirections, GroupGains, GroupLoses, GroupLargest, GroupGuesses, GroupOverridden, IfNoGain, IfNoLoss,
    // Keywords: words, no sentences.
    KeyRising, KeyFalling, KeySteady, KeyNew, KeyReliable, KeyUncertain, KeySeasonal, KeyPeakMonth, KeyWeekday, KeyPromotion, KeyPlanned,
    KeyStockOut, KeySlow, KeyByHand, KeyNothing,
    // Titles of sums that have no name of their own.
    TitleAll, TitleNoCategory,
};
inline constexpr std::size_t kSentences = static_cast<std::size_t>(Sentence::TitleNoCategory) + 1;

/// The wording: "{0}" is the first figure, "{0|in}" the same in another form.
std::string_view wording(Sentence sentence, Language language);

/// A sentence with its figures.
struct Saying {
    Sentence sentence = Sentence::Expect;
    std::vector<Figure> figures;

    bool operator==(const Saying &) const = default;
};

/// What is said of a forecast: three to six sentences, and keywords. No language yet.
struct Narrative {
    std::vector<Saying> sentences, keywords;
};

std::string text(const Saying &saying, Language language, const NumberMarks &marks = {});
/// The sentences one behind the other.
std::string paragraph(const Narrative &narrative, Language language, const NumberMarks &marks = {});

} // namespace shelfcast::core

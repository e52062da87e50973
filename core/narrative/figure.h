#pragma once
#include "core/base/calendar.h"
#include "core/narrative/language.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace shelfcast::core {

/// Where a figure of a text comes from. The id is kept in JSON, the sentence is shown.
enum class Origin : std::uint8_t {
    Horizon,         ///< the periods that the run forecasts
    Expected,        ///< units over the horizon, with overrides
    Low,             ///< the sum of the periods' 10 % quantiles
    High,            ///< the sum of the periods' 90 % quantiles
    Interval,        ///< the share between those two
    Level,           ///< of one quantile
    Stretch,         ///< the periods that the horizon is compared with
    Before,          ///< units sold in them
    Change,          ///< expected against before
    Chance,          ///< of ending above, or below, what was sold before
    PeakPeriod, PeakUnits, PeakAbove,
    Weekday, WeekdayAbove,
    Mover, Swing,    ///< the component that moves most, and by how much
    SeasonStrength,
    PromotionUnits, PromotionShare, PromotionCount, PromotionPlanned, PromotedMean, OtherMean,
    Known, Needed,   ///< periods: known, and as many as a solid forecast needs
    Error, NaiveError,
    Recent, StockOuts, Replaced, Missing, ///< periods
    ModelAlone,      ///< units over the horizon without overrides
    TrendStops, NoPromotion, UsualDriver, Driver, SamePace, ///< units over the horizon, if
    Items, Compared, Rising, Steady, Falling, Guesses, GuessShare,
    MostGained, GainedUnits, MostLost, LostUnits, Largest, LargestShare, WithoutMost,
};
inline constexpr std::size_t kOrigins = static_cast<std::size_t>(Origin::WithoutMost) + 1;

/// "expected", "low" ...: the stable id.
std::string_view originId(Origin origin);
/// One sentence: the table and column, or the computation, that gives the figure.
std::string_view originText(Origin origin, Language language);

/// One figure of a sentence: a value with its kind, so that each language writes it its own way.
struct Figure {
    enum class Kind : std::uint8_t {
        Units,    ///< value, in units sold: "1,234 units"
        Percent,  ///< value as a fraction: "12 %"
        Fine,     ///< the same with one decimal: where two would look alike
        Count,    ///< a whole number
        Items,    ///< a number of items
        Series,   ///< a number of series, where items are sold at several locations
        Periods,  ///< a number of periods: "13 weeks"
        Period,   ///< `first`: "week 47 of 2026"
        Span,     ///< `first` to `last`: "from week 47 of 2026 to week 7 of 2027"
        Stretch,  ///< as many periods as value, lying `first` periods back: "in the same 13 weeks a year before"
        Weekday,  ///< `first`: 0 Monday ... 6 Sunday
        Month,    ///< `first`: 1 January ... 12 December
        Name,     ///< of an item, as it stands in the data
        Driver,   ///< of a column: price and promotion are translated
    };
    Kind kind = Kind::Count;
    Origin origin = Origin::Expected;
    double value = 0.0;
    std::int64_t first = 0, last = 0;
    Frequency frequency = Frequency::Weekly;
    std::string name;

    bool operator==(const Figure &) const = default;
};

/// The figure in words of the language, rounded as the window rounds.
///
/// form    the form that a sentence asks for: "" the usual one, "bare" units without their word, "in" a period with its preposition,
///         "dative" for German numbers of periods, "on" a weekday with its preposition
std::string figureText(const Figure &figure, std::string_view form, Language language, const NumberMarks &marks = {});

} // namespace shelfcast::core

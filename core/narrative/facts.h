#pragma once
#include "core/models/forecaster.h"
#include "core/narrative/forecast_grade.h"

#include <optional>
#include <string>
#include <vector>

/// The figures of which a text is made, each worked out from a stored run and the history that it saw. No words here.
namespace shelfcast::core {

/// What the horizon is compared with: as many periods, lying `back` periods earlier.
struct Comparison {
    std::int64_t back = 0;
    double sold = 0.0; ///< units
};

struct PeakFact {
    std::int64_t period = 0; ///< or the weekday
    double units = 0.0;      ///< expected in it; of a weekday, on average
    double above = 0.0;      ///< against the mean of the horizon, as a fraction
};

/// The part of the model that moves the series most.
struct MoverFact {
    ComponentKind kind = ComponentKind::Season;
    std::string driver; ///< the column, of a driver
    double swing = 0.0; ///< units: see swings
    int season = 0;     ///< periods of the season, where it is one and says so
};

struct PromotionFact {
    bool inModel = false;       ///< the model has a part for promotions
    double units = 0.0, share = 0.0; ///< what it adds in a period with one; NaN where no such period is known
    int planned = 0;            ///< periods ahead with one
    double plannedUnits = 0.0;  ///< what they add to the sum
    int seen = 0;               ///< known periods with one
    double with = 0.0, without = 0.0; ///< mean units sold; NaN where there was none
};

/// A number that the sum would be, if.
struct IfFact {
    enum class Kind : std::uint8_t { TrendStops, NoPromotion, UsualDriver, SamePace } kind = Kind::SamePace;
    double total = 0.0;
    std::string driver;
    int periods = 0; ///< of the pace
};

/// What happened in the newest periods.
struct RecentFact {
    int periods = 0, stockOuts = 0, replaced = 0, missing = 0;
};

struct SumFacts {
    Frequency frequency = Frequency::Weekly;
    std::int64_t firstPeriod = 0, lastPeriod = 0; ///< of the horizon
    double total = 0.0;                ///< units, with overrides
    std::optional<double> low, high;   ///< sums of the 10 and 90 % quantiles
    std::optional<Comparison> before;
    std::optional<double> chanceAbove; ///< of selling more than before, by the quantiles
    std::optional<PeakFact> peak;
    std::optional<double> modelTotal;  ///< without overrides, where there are any

    int horizon() const { return static_cast<int>(lastPeriod - firstPeriod + 1); }
    /// Against what was sold before; NaN where nothing was, or nothing is known.
    double change() const;
};

struct ItemFacts : SumFacts {
    std::int64_t known = 0, needed = 0; ///< periods
    double zeros = 0.0;                 ///< share of the known periods without a sale
    bool standsAlone = false;           ///< too young for any comparison
    std::optional<PeakFact> weekday;
    std::optional<double> seasonStrength;
    std::optional<MoverFact> mover;
    std::optional<PromotionFact> promotion;
    std::optional<RecentFact> recent;
    std::vector<IfFact> ifs;            ///< that can be said, the largest difference first
    Grade grade = Grade::Guess;
    GradeReason reason = GradeReason::Short;
    SeriesAccuracy accuracy;
};

struct GroupMember {
    std::string name;
    double total = 0.0, before = 0.0; ///< units; before: in the group's stretch
    double change = 0.0;              ///< the item's own, as its row shows it; NaN unknown
    Grade grade = Grade::Solid;
};

struct GroupFacts : SumFacts {
    bool bySeries = false; ///< members are items at locations
    int members = 0, compared = 0, rising = 0, steady = 0, falling = 0, guesses = 0;
    double memberUnits = 0.0, guessUnits = 0.0; ///< expected of all members, and of the guesses; the sum's own forecast may be another
    std::optional<GroupMember> gains, loses, largest;
};

/// What the facts of one series are made of. Views: the data outlive the call.
struct ItemInput {
    const RunInfo &run;
    const Series &series;           ///< history up to the run's origin or beyond, with the promotions of the periods ahead
    int promotionColumn = -1;       ///< which of its covariates; -1 where there is none
    int seasonLength = 1;           ///< main season
    const StoredForecast &stored;   ///< with overrides
    std::optional<double> modelTotal; ///< what the model alone says, where a person changed it
    std::optional<Comparison> before; ///< as the page that shows the text compares
    const Explanation *parts = nullptr; ///< where the model can say
};
/// cost  one MSTL of the history
ItemFacts itemFacts(const ItemInput &input);

struct GroupInput {
    const RunInfo &run;
    const std::vector<GroupMember> &members;
    std::vector<double> mean;         ///< (h) of the sum, with overrides
    std::optional<double> low, high;
    std::optional<SeriesForecast> forecast; ///< of the sum, where it has quantiles of its own
    std::optional<double> modelTotal;
    std::optional<Comparison> before;
    bool bySeries = false;
};
GroupFacts groupFacts(const GroupInput &input);

/// A share of more or less than this is a rise or a fall: what a person would call about the same is neither.
inline constexpr double kNoticeable = 0.05;
/// The same to a whole per cent, as it is shown: +4.6 % is told as 5 %, so it counts as a rise.
int directionOf(double change);

} // namespace shelfcast::core

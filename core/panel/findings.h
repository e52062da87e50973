#pragma once
#include "core/base/message.h"
#include "core/panel/panel.h"

#include <span>
#include <string>
#include <vector>

namespace shelfcast::core {

enum class FindingKind : std::uint8_t {
    Gap,           ///< nobody recorded the period
    StockOut,      ///< nothing was on the shelf: what could have sold is estimated, never put into the history
    Outlier,       ///< far from what its season and neighbours say
    CalendarEvent, ///< so far too, but on a holiday or at the same time of other seasons: never replaced
    LevelShift,    ///< from this period on the series sells at another level
};

/// One thing that was noticed in a series.
struct SeriesFinding {
    FindingKind kind = FindingKind::Gap;
    std::size_t period = 0;  ///< in the series
    double before = 0.0;     ///< what stands there, NaN where nothing does; of a shift the level before it
    double after = 0.0;      ///< what was to be expected there; of a shift the level after it
    bool edited = false;     ///< `Cleaned::y` holds the expected value; of a shift, all earlier periods are at the new level
    bool settled = false;    ///< by a person: see Decision
    Message what;            ///< one sentence for a person
};

/// What a person settled about one finding, whatever holds for its kind.
struct Decision {
    FindingKind kind = FindingKind::Outlier; ///< Gap, LevelShift, or Outlier, which stands for calendar events too
    std::size_t period = 0;                  ///< in the series
    bool edit = false;                       ///< use the expected value, or the new level; false leaves what is recorded
};

struct CleaningChoice {
    bool fillGaps = true;
    bool replaceOutliers = true;
    bool adjustLevelShifts = false; ///< lifts or lowers what came before to the new level
    std::string country;            ///< whose holidays explain a value that stands out (see holidays.h); empty for none
    std::vector<Decision> decisions;
};

struct Cleaned {
    std::vector<double> y;         ///< (n) as chosen; the series itself stays as it is
    std::vector<SeriesFinding> findings; ///< by period
};

/// Looks through one series for all of the above.
///
/// A value that a person wants replaced is, and is listed, even where it does not stand out (any more). An empty shelf is never
/// filled in: models know that its demand is unknown.
/// Series that are zero more than half of the time are only looked through for gaps and empty shelves: nothing stands out of them.
/// seasons  periods; those with two whole cycles take part
/// cost     up to six robust MSTLs, about 10 ms for three years of weeks
Cleaned cleaned(const Series &series, Frequency frequency, std::span<const int> seasons, const CleaningChoice &choice = {});

} // namespace shelfcast::core

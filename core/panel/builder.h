#pragma once
#include "core/base/message.h"
#include "core/panel/findings.h"
#include "core/panel/panel.h"

#include <limits>
#include <span>

namespace shelfcast::core {

/// One day's record as the project keeps it (see Observation in core/project); NaN where unknown.
struct DayRecord {
    Day day = 0;
    double quantity = kUnknown, revenue = kUnknown, price = kUnknown, promotion = kUnknown, stock = kUnknown;
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
};
/// A signal's values for one series: (day, value), oldest first.
struct DaySignal {
    std::vector<std::pair<Day, double>> values;
};

/// What a person settled about a finding in one series; holds until they take it back.
struct Settlement {
    std::string item, location; ///< the series
    FindingKind kind = FindingKind::Outlier; ///< as in Decision
    Day day = 0;                ///< the first day of the period
    bool edit = false;          ///< models see the expected value or the new level; false: what is recorded
    bool operator==(const Settlement &) const = default;
};

/// How days become periods. Settings kept with the run, never edits of the data.
struct PanelSettings {
    Frequency frequency = Frequency::Weekly;
    int seasonLength = 52;           ///< the main season; 1 is none
    int secondSeason = 0;            ///< another one beside it, for models that know several: 0 leaves it to the data, 1 is none
    bool noRecordIsZero = true;      ///< a period without a record: no sale (0), or nobody knows (missing)
    Day firstDay = 0, lastDay = 0;   ///< of the whole project; the last day that is over, also where records stand for weeks or months
    bool dailyRecords = true;        ///< false: a record stands for a whole week, month ... (then an empty shelf is not carried on)
    bool keepIncompleteLast = false; ///< the last period, though its days are not all there
    bool capOutliers = false;        ///< pull single wild values to the edge of the usual range (see cleaning.h)
    bool replaceOutliers = false;    ///< put what was to be expected in the place of outliers (see findings.h)
    bool adjustLevelShifts = false;  ///< lift or lower what came before a step to the new level
    bool fillMissing = false;        ///< put what season and neighbours say into missing periods
    int maximumPeriods = 0;          ///< use only the newest periods; 0 is all
    std::string country;             ///< whose holidays explain sales (see holidays.h); empty for none
    std::vector<Settlement> settled; ///< before the choices for all series
};
/// Models see what is recorded, whatever the settings say.
PanelSettings withoutCleaning(const PanelSettings &settings);
/// Whether they ask for any.
bool asksForCleaning(const PanelSettings &settings);
/// How `cleaned` looks at one series; @p settled are the settlements of this one.
CleaningChoice cleaningChoice(const PanelSettings &settings, const Series &series, std::span<const Settlement> settled);
/// The seasons that cleaning goes by: those that are set.
std::vector<int> cleaningSeasons(const PanelSettings &settings);

/// The first and the last period that take part, and whether an incomplete last one was left out (its days).
struct PanelSpan {
    std::int64_t first = 0, last = 0;
    int incompleteDays = 0; ///< days that the left-out last period has; 0 where nothing was left out
};
PanelSpan spanOf(const PanelSettings &settings);

/// Puts one series on the calendar: sums quantity and revenue over the days of a period, means price, promotion (share of days)
/// and signals; tells no sale, no record and no stock apart.
///
/// A series starts at its first record. After its last record it goes on to the panel's last period (as no sale or missing).
/// What cleaning replaces is kept in `recorded`.
/// cost  O(days), and that of `cleaned` where a value may be replaced
Series buildSeries(std::span<const DayRecord> days, std::span<const DaySignal> signals, const PanelSettings &settings,
                   const std::vector<Covariate> &covariates, std::span<const Settlement> settled = {});
/// The cleaning alone, of a series built without it.
void cleanSeries(Series &series, const PanelSettings &settings, std::span<const Settlement> settled);

} // namespace shelfcast::core

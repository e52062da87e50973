#pragma once
#include "core/project/override_store.h"
#include "core/project/total_store.h"
#include "core/workflow/workflow.h"

/// What persons say of forecasts: made, shared out, laid over what models say, and watched.
namespace shelfcast::core {

/// The name of whoever is logged in on this machine; empty where it has none.
std::string systemUserName();

struct OverrideRequest {
    Group group;
    std::int64_t firstPeriod = 0, lastPeriod = 0;
    OverrideKind kind = OverrideKind::Value;
    double amount = 0.0; ///< units over all periods and series together, or percent
    std::string reason = "other", note, author; ///< author: empty is whoever is logged in
};

/// What a request comes to on the newest forecast run: units are shared out over series and periods in the proportions of the final
/// forecast (evenly where that is zero) and add up exactly.
///
/// errors  InvalidInput (no forecast of these periods, periods whose sales are known, nothing meant, a negative number); NotFound
/// cost    reads each series of the group once
Result<StoredOverride> plannedOverride(const Project &project, const OverrideRequest &request, const JobContext &job);
/// The same for several groups that share no series: units are shared out over all of them together, an override a group with what of it is
/// the group's. Groups of which the run knows nothing are left out.
Result<std::vector<StoredOverride>> plannedOverrides(const Project &project, const OverrideRequest &request, std::span<const Group> groups, const JobContext &job);
/// Plans them and keeps them, all or none.
Result<std::vector<StoredOverride>> makeOverrides(Project &project, const OverrideRequest &request, std::span<const Group> groups, const JobContext &job);
/// Plans it and keeps it.
Result<StoredOverride> makeOverride(Project &project, const OverrideRequest &request, const JobContext &job);
/// Reads "120", "+10 %", "-5%" (in a person's keyboard, also the minus sign of typography). Empty where it is neither.
std::optional<std::pair<OverrideKind, double>> readAmount(std::string text);

/// The forecast of one series in @p run with what persons said on top; empty where the run has none.
Result<std::optional<StoredForecast>> finalForecast(const Project &project, const RunInfo &run, std::int64_t series);
/// The list of a run's forecasts, those with overrides as they are with them.
/// cost  as Project::forecastSummaries, and one read a series with overrides
Result<std::vector<ForecastSummary>> finalSummaries(const Project &project, const RunInfo &run);

/// A sum of a run with what persons said of its series on top.
struct FinalTotal {
    TotalForecast total;
    SeriesForecast last; ///< the reconciled forecast, moved by what the overrides below come to
    bool overridden = false;
};
/// In the order of storedTotals.
/// cost  one read a series with overrides
Result<std::vector<FinalTotal>> finalTotals(const Project &project, const RunInfo &run);

/// An override beside what a run says of the same periods.
struct WatchedOverride {
    Override what;
    std::size_t series = 0;   ///< how many it speaks of
    double said = 0.0;        ///< units it came to
    double modelThen = 0.0;   ///< units, all its periods
    /// Units over those of its periods that the run forecasts; NaN where none is.
    double modelNow = 0.0, modelThenThere = 0.0;
    bool applies = false;     ///< the run forecasts some of its periods
    bool modelMoved = false;  ///< what stands below it has changed by more than a fifth: it may be time to look again
};
/// All overrides in the order in which they were made; @p run null where there is none yet.
/// @p series: only those that speak of it; 0 is all.
Result<std::vector<WatchedOverride>> watchedOverrides(const Project &project, const RunInfo *run, std::int64_t series = 0);

} // namespace shelfcast::core

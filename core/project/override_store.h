#pragma once
#include "core/base/group.h"
#include "core/project/project.h"

#include <map>
#include <span>

/// What persons said of forecasts. It stands beside what models said, never in its place, and speaks of periods, not of runs.
namespace shelfcast::core {

enum class OverrideKind : std::uint8_t {
    Value,   ///< so many units
    Percent, ///< so much more or less than what stands below: 10 is +10 %
};
std::string_view overrideKindId(OverrideKind kind); ///< "value", "percent"

/// Why a person knows better; the id is kept, the name is shown.
struct OverrideReason {
    std::string_view id;
    Message name;
};
const std::vector<OverrideReason> &overrideReasons();
/// What is no id of ours is its own name.
Message overrideReasonName(const std::string &id);

/// One thing that a person said.
struct Override {
    std::int64_t id = 0;
    Group group;
    Frequency frequency = Frequency::Weekly;
    std::int64_t firstPeriod = 0, lastPeriod = 0;
    OverrideKind kind = OverrideKind::Value;
    double amount = 0.0;  ///< units over all series and periods, or percent
    std::string reason;   ///< a stable id: see overrideReasons
    std::string note;     ///< free text
    std::string author, madeAt; ///< madeAt: ISO, UTC
    std::int64_t run = 0; ///< whose numbers the person saw
    std::int64_t origin = 0; ///< of that run
};

/// What it came to for one series and period, with the numbers of that moment: later runs do not change history.
struct OverrideCell {
    std::int64_t series = 0, period = 0;
    double value = 0.0; ///< units: what the person's word made it
    double model = 0.0; ///< units: what the model said
    double naive = 0.0; ///< units: what seasonal naive said; NaN where it could not
};

struct StoredOverride {
    Override what;
    std::vector<OverrideCell> cells; ///< by series, then period
};

/// Gives it its id, or takes it back in under the id it had (undo of a removal).
Result<std::int64_t> addOverride(Project &project, const StoredOverride &override);
/// All of them or none, in their order.
Result<std::vector<std::int64_t>> addOverrides(Project &project, std::span<const StoredOverride> overrides);
/// What is gone, so that it can be brought back.
/// errors  NotFound
Result<StoredOverride> removeOverride(Project &project, std::int64_t id);
/// In the order in which they were said.
Result<std::vector<Override>> storedOverrides(const Project &project);
Result<std::vector<OverrideCell>> overrideCells(const Project &project, std::int64_t id);

/// One word on one period of a series, to be laid over a model's number.
struct OverrideStep {
    std::int64_t period = 0, override = 0;
    OverrideKind kind = OverrideKind::Value;
    double amount = 0.0; ///< units of this series and period, or percent
};
using OverrideSteps = std::vector<OverrideStep>; ///< in the order in which they were said

/// Those of one series at this frequency.
Result<OverrideSteps> overrideSteps(const Project &project, Frequency frequency, std::int64_t series);
/// Those of all series that have any.
Result<std::map<std::int64_t, OverrideSteps>> overrideSteps(const Project &project, Frequency frequency);

/// The model's forecast from @p origin with what persons said on top: a later word goes over an earlier one, percent are taken of
/// what the earlier words made of it. Quantiles go along (moveMean).
SeriesForecast finalForecast(SeriesForecast model, std::int64_t origin, std::span<const OverrideStep> steps);

} // namespace shelfcast::core

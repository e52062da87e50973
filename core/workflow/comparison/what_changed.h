#pragma once
#include "core/workflow/workflow.h"

namespace shelfcast::core {

/// Why a forecast of the same periods differs from one run to the next, in units. The parts add up to the whole.
struct ChangeParts {
    double newSales = 0.0;  ///< periods that have come since
    double history = 0.0;   ///< older sales that were corrected, or are cleaned in another way now
    double plan = 0.0;      ///< prices, promotions of the periods ahead
    double model = 0.0;     ///< another model, another form of it, or other settings
    double override = 0.0;  ///< what persons said since
    double rest = 0.0;      ///< learned anew from the same data, seasons weighed anew, other items; what cannot be told apart

    double total() const { return newSales + history + plan + model + override + rest; }
};

struct SeriesChange {
    std::int64_t series = 0;
    std::string item, location, name;
    double unitValue = 1.0;
    double before = 0.0, after = 0.0; ///< units over the shared periods, with overrides
    ChangeParts parts;
    std::string modelBefore, modelAfter; ///< empty where the series was not in the run
    bool toldApart = false; ///< parts were recomputed; else all but the overrides stands in `rest`
    Message why;            ///< why they were not, or what is among the rest

    double difference() const { return after - before; }
    double money() const { return difference() * unitValue; }
};

struct RunChanges {
    RunInfo before, after;
    std::int64_t firstPeriod = 0, lastPeriod = 0; ///< that both forecast
    std::vector<SeriesChange> series;             ///< the largest difference in money first
    ChangeParts parts;                            ///< of all
    double totalBefore = 0.0, totalAfter = 0.0;
    Message caution;                              ///< what could not be rebuilt or told apart; empty where all could
};

struct ChangeOptions {
    std::int64_t before = 0, after = 0; ///< runs; 0 is the newest forecast run, and the one before it
    std::size_t most = 200;             ///< series that are recomputed, the largest differences in money first
};

/// Lays two runs side by side and says why the newer one differs.
///
/// The older run's model is fitted again (a team of models, as `auto` makes them, and a model that learned from all series go on with what they had learned) on the data as they
/// were then; with the corrections made since; with the sales that came since; with today's plans. What each step changes is that
/// part; the step from there to the newer run is the model's where it is another one. Data as they were are those of the sources of
/// that time; signals of other kinds than price and promotion are taken as they are now.
///
/// errors  NotFound where there are not two runs; InvalidInput where they share no period or have another calendar; Cancelled
/// cost    up to four fits for each of options.most series
Result<RunChanges> whatChanged(const Project &project, const Registry &models, const ChangeOptions &options, const JobContext &job);

} // namespace shelfcast::core

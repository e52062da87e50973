#pragma once
#include "core/narrative/choose.h"
#include "core/project/run_summary.h"
#include "core/workflow/panel/single_series.h"
#include "core/workflow/totals/overrides.h"

namespace shelfcast::core {

/// What is said of one series, and the figures that it stands on.
struct ItemWords {
    ItemFacts facts;
    Narrative narrative;
};
/// What is said of a sum of series.
struct GroupWords {
    Group group;
    GroupFacts facts;
    Narrative narrative;
};

/// Puts the forecasts of one run in words. Reads from the project's connection: lives no longer than it, on the same thread.
class WordsReader {
public:
    static Result<WordsReader> open(const Project &project, const RunInfo &run);
    /// @p parts: the forecast taken apart, where its model can say; else null
    /// errors  NotFound where the run has no forecast of the series
    /// cost    reads the series once, and one MSTL
    Result<ItemWords> series(const SeriesInfo &info, const Explanation *parts);
    /// The total, a category, a location or an item.
    /// errors  NotFound where the run forecasts none of its series; Cancelled
    /// cost    one query a series of the group; the first call reads the lists of the run
    Result<GroupWords> group(const Group &group, const JobContext &job);
    /// The groups that the run can be summed up by: all, then the categories by name.
    Result<std::vector<Group>> groups();
    const RunInfo &run() const { return m_run; }

private:
    /// The lists of a run, read when first needed.
    struct Lists {
        std::vector<SeriesInfo> infos;
        std::map<std::int64_t, ForecastSummary> summaries; ///< with overrides
        std::vector<FinalTotal> totals;
        bool withLocations = false;
    };
    /// What of a group is summed up before the words.
    struct Members {
        std::vector<GroupMember> list;
        std::vector<std::int64_t> series;
        std::optional<Comparison> before;
    };

    WordsReader(const Project &project, RunInfo run, SingleSeries series);
    Result<const Lists *> lists();
    Result<Members> members(const Group &group, const Lists &lists, const JobContext &job);
    Result<void> sumUp(const Members &members, GroupInput &input);

    const Project &m_project;
    RunInfo m_run;
    SingleSeries m_series;
    std::unique_ptr<SoldReader> m_sold;
    std::optional<Lists> m_lists;
};

} // namespace shelfcast::core

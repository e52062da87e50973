#pragma once
#include "core/project/project.h"
#include "core/project/total_store.h"

#include <span>

namespace shelfcast::core {

/// A forecast run on its way into the project, so that neither memory nor a long transaction has to hold all of it.
///
/// What is added waits in a temporary file that has no name: it goes when this object or the process does, and the project file
/// is as it was. `finish` puts all of it into the project in one transaction. From `begin` until then the project is read as it
/// stood at `begin`, whatever other connections write.
class RunDraft {
public:
    /// errors  ReadOnly, NoSpace
    static Result<std::unique_ptr<RunDraft>> begin(Project &project);
    /// A draft of a run that is in the project, without its sums: each series as its own model had it, before it was made to agree with them.
    /// errors  as begin; Cancelled
    static Result<std::unique_ptr<RunDraft>> reopen(Project &project, const RunInfo &run, const JobContext &job);
    ~RunDraft();
    RunDraft(const RunDraft &) = delete;
    RunDraft &operator=(const RunDraft &) = delete;

    /// Adds some series. Whoever adds them in the order of their ids makes `finish` quick.
    /// @p run need hold no more than frequency, last period and horizon, which are the same in every call.
    /// errors  NoSpace
    Result<void> add(const RunInfo &run, std::span<const StoredForecast> forecasts);
    /// What was added, series by series in the order of their ids: the numbers and what the model learned, without the sentences.
    Result<void> forEach(const std::function<Result<void>(StoredForecast &&)> &visit);
    /// Other numbers for a series that was added; its sums follow. What it was before is kept beside them.
    Result<void> replaceNumbers(std::int64_t series, const SeriesForecast &forecast);
    /// Adds the forecasts of sums.
    Result<void> addTotals(const RunInfo &run, std::span<const TotalForecast> totals);
    /// Gives the run its id. The draft is of no more use after it.
    /// errors  ReadOnly, NoSpace, Busy, Cancelled: the project is as it was
    Result<std::int64_t> finish(const RunInfo &run, const JobContext &job);
    /// Writes the numbers of a reopened draft, its sums and @p run's settings over those of the run, in one transaction. What was learned
    /// stays. The draft is of no more use after it.
    /// errors  as finish; NotFound where the run has gone
    Result<void> putBack(const RunInfo &run, const JobContext &job);

private:
    struct State;
    explicit RunDraft(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace shelfcast::core

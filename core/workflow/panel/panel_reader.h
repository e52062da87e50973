#pragma once
#include "core/workflow/workflow.h"

#include <memory>

namespace shelfcast::core {

/// The panel of a project in parts of some series each, so that memory need not hold all of it.
///
/// Reads from the project's connection: lives no longer than it, on the same thread. Whoever reads more than one part keeps the
/// project from changing meanwhile (RunDraft does).
class PanelReader {
public:
    /// Finds the series that match @p pattern and have a history, and weighs the seasons; reads key figures, and the observations of
    /// no more series than that takes.
    /// errors  InvalidInput (no sales yet), NotFound (no match), Cancelled
    static Result<PanelReader> open(const Project &project, const PanelSettings &settings, const std::string &pattern, const JobContext &job);
    PanelReader(PanelReader &&) noexcept;
    PanelReader &operator=(PanelReader &&) noexcept;
    ~PanelReader();

    /// The panel without its series: calendar, seasons, covariates.
    const Panel &frame() const;
    std::size_t size() const;
    /// Key figures, a series each.
    const std::vector<SeriesInfo> &series() const;
    /// Periods of history, a series each.
    std::vector<std::size_t> lengths() const;
    /// Series number @p first to before @p last of the panel, cleaned on job.threads threads.
    /// cost  about 1 microsecond an observation
    Result<Panel> read(std::size_t first, std::size_t last, const JobContext &job);

private:
    struct State;
    explicit PanelReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace shelfcast::core

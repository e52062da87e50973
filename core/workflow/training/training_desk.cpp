#include "core/workflow/training/training_desk.h"

namespace shelfcast::core {

Result<void> patiently(const std::function<Result<void>()> &change)
{
    constexpr int kTries = 30; // each waits for ten seconds
    Result<void> done = change();
    for (int tried = 1; !done && done.error().code == ErrorCode::Busy && tried < kTries; ++tried)
        done = change();
    return done;
}

void ProjectDesk::told(const TrainingReport &report)
{
    m_row.report = report;
    (void)setTrainingReport(m_project, m_row.id, report);
    if (m_told)
        m_told(m_row);
}

std::string ProjectDesk::checkpoint()
{
    return checkpointOf(m_project, m_row.id).value_or(std::string());
}

void ProjectDesk::keep(const std::string &checkpoint)
{
    (void)setCheckpoint(m_project, m_row.id, checkpoint);
}

} // namespace shelfcast::core

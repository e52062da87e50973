#pragma once
#include "core/project/training_store.h"

#include <functional>

namespace shelfcast::core {

/// Does @p change, again and again for some minutes where another connection is writing meanwhile: what was learned must not be lost for that.
Result<void> patiently(const std::function<Result<void>()> &change);

/// Keeps a training's reports and checkpoints in the project, through the connection of the thread that trains.
/// A report or checkpoint that cannot be written now is not worth ending a training for: the next one holds all of it.
class ProjectDesk final : public TrainingDesk {
public:
    ProjectDesk(Project &project, TrainingRow row, double checkpointSeconds, std::function<void(const TrainingRow &)> told)
        : m_project(project), m_row(std::move(row)), m_seconds(checkpointSeconds), m_told(std::move(told))
    {
    }
    void told(const TrainingReport &report) override;
    std::string checkpoint() override;
    void keep(const std::string &checkpoint) override;
    double checkpointSeconds() const override { return m_seconds; }
    const TrainingRow &row() const { return m_row; }

private:
    Project &m_project;
    TrainingRow m_row;
    double m_seconds;
    std::function<void(const TrainingRow &)> m_told;
};

} // namespace shelfcast::core

#pragma once
#include "core/workflow/scenarios/scenario_comparison.h"
#include "core/workflow/scenarios/scenarios.h"
#include "ui/jobs/job_queue.h"

#include <QObject>

#include <memory>
#include <optional>

namespace shelfcast::ui {

class ForecastViewModel;
class Session;

/// Possible futures of the shown series: which way makes them, the draw, and the comparison of the ways. Everything is made by workers.
class ScenarioDesk final : public QObject {
    Q_OBJECT
public:
    ScenarioDesk(Session &session, ForecastViewModel &model, QObject *parent = nullptr);

    /// Nothing is made while nobody looks.
    void setShown(bool shown);
    bool shown() const { return m_shown; }
    /// Null while they are being made, and where there are none.
    const core::ScenarioSet *set() const { return m_set ? &*m_set : nullptr; }
    /// Which way made them, and what else is to be said of them; or why there are none.
    QString sentence() const;
    /// The way that a person chose; empty: the one that won.
    void setWay(std::optional<core::ScenarioWay> way);
    std::optional<core::ScenarioWay> way() const { return m_way; }
    /// Why a way cannot be taken; empty where it can.
    QString missing(core::ScenarioWay way) const;
    void drawAgain();

    const std::optional<core::ScenarioComparison> &comparison() const { return m_comparison; }
    bool canCompare() const;
    std::int64_t dataVersion() const; ///< of the project
    bool comparing() const { return m_comparing; }
    /// Measures all ways on the project's past, trains the adversarial network, and keeps both. Minutes; shown among the jobs.
    void compare();

Q_SIGNALS:
    void changed();
    void comparisonChanged();

private:
    void openProject();
    void make();
    void readComparison();

    Session &m_session;
    ForecastViewModel &m_model;
    bool m_shown = false, m_comparing = false;
    bool m_could = false; ///< whether comparing was possible when last told
    std::optional<core::ScenarioWay> m_way;
    std::optional<core::ScenarioSet> m_set;
    std::optional<core::ScenarioComparison> m_comparison;
    QString m_problem;
    std::uint64_t m_seed = 1;
    struct Opened;
    std::shared_ptr<Opened> m_opened; ///< the worker's: a connection, and the network that it loaded
    JobQueue m_work;
};

} // namespace shelfcast::ui

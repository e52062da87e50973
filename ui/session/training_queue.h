#pragma once
#include "core/models/registry.h"
#include "core/workflow/training/trainings.h"
#include "ui/jobs/job_queue.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace shelfcast::ui {

/// A training that was asked for and has not ended: it waits, runs, or is being stopped.
struct ActiveTraining {
    enum class State { Waiting, Running, Stopping };
    int ticket = 0; ///< names it while it has no id in the project yet
    State state = State::Waiting;
    core::TrainingOptions options;
    bool resumes = false;  ///< an unfinished training of the project; `row` tells which
    core::TrainingRow row; ///< as last told; its id is 0 until it has begun
    double fraction = 0.0;
    QString stage;
    int secondsLeft = -1; ///< -1 while nobody can know
};

/// Trains the project's networks: as many at once as there are cores, one thread each, the rest wait. What comes of it stands in the
/// project, whose list is kept here as well. Every signal comes on the GUI thread; nothing here waits for a worker but `pauseAll`.
class TrainingQueue final : public QObject {
    Q_OBJECT
public:
    TrainingQueue(const core::Registry &models, int lanes, QObject *parent = nullptr);
    ~TrainingQueue() override;

    /// Pauses what runs, forgets what waits, and turns to another project; empty where none is open.
    void setProject(const QString &path);

    /// In the order in which they were asked for.
    const std::vector<ActiveTraining> &active() const { return m_active; }
    /// The project's trainings, newest first, with those that run.
    const std::vector<core::TrainingRow> &kept() const { return m_kept; }
    bool busy() const { return !m_active.empty(); }
    int lanes() const { return static_cast<int>(m_lanes.size()); }
    /// Where the running ones learn: "CPU", the name of a GPU, or both; empty while none runs.
    QString devices() const;

    void start(const core::TrainingOptions &options);
    void resume(std::int64_t training);
    /// A waiting one leaves the queue; a running one stops within a second and can be resumed.
    void pause(int ticket);
    /// The same, and what it has learned so far is dropped.
    void cancel(int ticket);
    /// Pauses all, forgets what waits, and returns when the workers are idle.
    void pauseAll();

    void use(std::int64_t training);
    void remove(std::int64_t training);
    /// Reads the project's list again; it knows of what it changes itself.
    void refresh() { reload(); }

Q_SIGNALS:
    void changed();     ///< of `active`; a few times a second at most
    void keptChanged(); ///< of `kept`
    void ended(const core::TrainingRow &row); ///< trained; not for those that were stopped or failed
    void failed(const core::Error &error);

private:
    struct Slot;
    ActiveTraining *find(int ticket);
    void fill();
    void launch(ActiveTraining &training, std::size_t lane);
    void finish(int ticket, const core::Result<std::int64_t> &outcome);
    void look();
    void stop(int ticket, bool drop);
    void reload();
    /// A short change of the project by a worker, and the list read again.
    void change(std::function<core::Result<void>(core::Project &)> what);

    const core::Registry &m_models;
    QString m_path;
    int m_lastTicket = 0, m_generation = 0;
    bool m_closing = false;
    std::vector<ActiveTraining> m_active;
    std::vector<core::TrainingRow> m_kept;
    QTimer m_tick;
    std::vector<std::unique_ptr<Slot>> m_lanes; // last: their workers end before what they use
    JobQueue m_changes;
};

} // namespace shelfcast::ui

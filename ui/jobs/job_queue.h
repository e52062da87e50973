#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>

namespace shelfcast::ui {

/// What the status bar shows of a job.
struct JobStatus {
    int id = 0;
    QString title;
    QString stage;
    double fraction = 0.0;
    int secondsLeft = -1; ///< -1 while nobody can know
    bool cancelling = false;
};

/// The bridge from the core's synchronous work to the window: runs jobs one after the other on a worker thread of its own.
/// Several can queue. Destruction cancels all and waits. Every signal and every `done` comes on the GUI thread.
class JobQueue final : public QObject {
    Q_OBJECT
public:
    explicit JobQueue(int threads, QObject *parent = nullptr);
    ~JobQueue() override;

    /// Queues @p work. @p done is called with its result unless @p guard has been destroyed meanwhile; a cancelled job gives
    /// the error Cancelled. What the work throws becomes an Internal error.
    template <class T>
    int start(const QString &title, QObject *guard, std::function<core::Result<T>(const core::JobContext &)> work,
              std::function<void(core::Result<T>)> done)
    {
        auto result = std::make_shared<core::Result<T>>(core::cancelled());
        QPointer<QObject> alive(guard);
        return enqueue(
            title, [result, work = std::move(work)](const core::JobContext &job) { *result = work(job); },
            [result](core::Error error) { *result = tl::unexpected<core::Error>(std::move(error)); },
            [result, alive, done = std::move(done)] {
                if (alive)
                    done(std::move(*result));
            });
    }

    void cancel(int id);
    void cancelAll();
    bool busy() const;
    int queued() const; ///< waiting, without the one that runs
    const JobStatus *running() const;
    /// Cancels all and returns when the worker is idle.
    void cancelAndWait();

Q_SIGNALS:
    void changed();  ///< a job was queued, started, progressed or ended; at most 20 times a second
    void finished(int id);

private:
    int enqueue(const QString &title, std::function<void(const core::JobContext &)> work, std::function<void(core::Error)> fail,
                std::function<void()> done);
    Q_INVOKABLE void handOutEnded(); ///< the worker asks for it by name
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace shelfcast::ui

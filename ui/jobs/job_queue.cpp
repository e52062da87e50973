#include "ui/jobs/job_queue.h"

#include "ui/text/text.h"

#include <QElapsedTimer>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

namespace shelfcast::ui {
namespace {

constexpr int kTickMs = 50; // 20 times a second
constexpr double kWorthGuessing = 0.02; // below this share done, the time left is a guess without ground

struct Job {
    int id = 0;
    QString title;
    std::function<void(const core::JobContext &)> work;
    std::function<void(core::Error)> fail;
    std::function<void()> done;
    std::stop_source stop;
};

} // namespace

struct JobQueue::State {
    explicit State(JobQueue &owner, int threadCount) : q(owner), threads(threadCount) {}

    void loop();
    void run(Job &job);
    void showProgress();
    void end(const std::shared_ptr<Job> &job);

    JobQueue &q;
    const int threads;
    int lastId = 0;

    // GUI thread only
    std::deque<std::shared_ptr<Job>> jobs; ///< the one that runs first
    JobStatus status;
    QElapsedTimer clock;
    QTimer tick;

    // Shared, under the mutex
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::shared_ptr<Job>> todo, ended;
    bool closing = false;
    bool progressed = false;
    double fraction = 0.0;
    core::Message stage;

    std::thread worker;
};

void JobQueue::State::loop()
{
    for (;;) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return closing || !todo.empty(); });
            if (todo.empty())
                return;
            job = todo.front();
            todo.pop_front();
        }
        run(*job);
        {
            const std::scoped_lock lock(mutex);
            ended.push_back(std::move(job));
        }
        // By name: nothing that the worker made travels through Qt, whose hand-over ThreadSanitizer cannot see.
        QMetaObject::invokeMethod(&q, "handOutEnded", Qt::QueuedConnection);
    }
}

/// What a person asked to stop stays "cancelled", whatever the work threw on its way out.
void JobQueue::State::run(Job &job)
{
    if (job.stop.stop_requested())
        return;
    core::JobContext context;
    context.stop = job.stop.get_token();
    context.threads = threads;
    context.progress = [this](double share, const core::Message &what) {
        const std::scoped_lock lock(mutex);
        fraction = share;
        stage = what;
        progressed = true;
    };
    const auto fault = [&](const char *detail) {
        job.fail(core::Error{core::ErrorCode::Internal,
                             QT_TRANSLATE_NOOP("core", "Something went wrong in Shelfcast itself. Nothing was changed; please try again."), detail});
    };
    try {
        job.work(context);
    } catch (const std::exception &e) {
        fault(e.what());
    } catch (...) {
        fault("unknown exception");
    }
}

void JobQueue::State::showProgress()
{
    double share = 0.0;
    core::Message what;
    {
        const std::scoped_lock lock(mutex);
        if (!progressed)
            return;
        progressed = false;
        share = fraction;
        what = stage;
    }
    status.fraction = std::clamp(share, 0.0, 1.0);
    status.stage = what.empty() ? QString() : text(what);
    const double elapsed = static_cast<double>(clock.elapsed()) / 1000.0;
    status.secondsLeft = share > kWorthGuessing && elapsed > 1.0 ? static_cast<int>(elapsed * (1.0 - share) / share + 0.5) : -1;
    Q_EMIT q.changed();
}

void JobQueue::State::end(const std::shared_ptr<Job> &job)
{
    if (jobs.empty() || jobs.front() != job)
        return;
    jobs.pop_front();
    {
        const std::scoped_lock lock(mutex);
        progressed = false;
        fraction = 0.0;
        stage = {};
    }
    status = {};
    if (jobs.empty())
        tick.stop();
    else
        status = JobStatus{jobs.front()->id, jobs.front()->title, {}, 0.0, -1, jobs.front()->stop.stop_requested()};
    clock.restart();
    // The owner may be destroyed by what `done` does, so nothing of it is touched afterwards.
    const QPointer<JobQueue> alive(&q);
    job->done();
    if (alive) {
        Q_EMIT alive->finished(job->id);
        Q_EMIT alive->changed();
    }
}

void JobQueue::handOutEnded()
{
    std::deque<std::shared_ptr<Job>> ended;
    {
        const std::scoped_lock lock(m_state->mutex);
        ended.swap(m_state->ended);
    }
    const QPointer<JobQueue> alive(this);
    for (const auto &job : ended)
        if (alive)
            m_state->end(job);
}

JobQueue::JobQueue(int threads, QObject *parent) : QObject(parent), m_state(std::make_unique<State>(*this, std::max(1, threads)))
{
    m_state->tick.setInterval(kTickMs);
    connect(&m_state->tick, &QTimer::timeout, this, [this] { m_state->showProgress(); });
}

JobQueue::~JobQueue()
{
    for (const auto &job : m_state->jobs)
        job->stop.request_stop();
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->closing = true;
        m_state->todo.clear();
    }
    m_state->wake.notify_all();
    if (m_state->worker.joinable())
        m_state->worker.join();
}

int JobQueue::enqueue(const QString &title, std::function<void(const core::JobContext &)> work, std::function<void(core::Error)> fail,
                      std::function<void()> done)
{
    auto job = std::make_shared<Job>();
    job->id = ++m_state->lastId;
    job->title = title;
    job->work = std::move(work);
    job->fail = std::move(fail);
    job->done = std::move(done);
    m_state->jobs.push_back(job);
    if (m_state->jobs.size() == 1) {
        m_state->status = JobStatus{job->id, title, {}, 0.0, -1, false};
        m_state->clock.start();
        m_state->tick.start();
    }
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->todo.push_back(job);
    }
    if (!m_state->worker.joinable())
        m_state->worker = std::thread([state = m_state.get()] { state->loop(); });
    m_state->wake.notify_one();
    Q_EMIT changed();
    return job->id;
}

void JobQueue::cancel(int id)
{
    for (const auto &job : m_state->jobs) {
        if (job->id != id)
            continue;
        job->stop.request_stop();
        m_state->status.cancelling = m_state->status.cancelling || job == m_state->jobs.front();
        Q_EMIT changed();
        return;
    }
}

void JobQueue::cancelAll()
{
    for (const auto &job : m_state->jobs)
        job->stop.request_stop();
    m_state->status.cancelling = busy();
    if (busy())
        Q_EMIT changed();
}

bool JobQueue::busy() const
{
    return !m_state->jobs.empty();
}

int JobQueue::queued() const
{
    return std::max(0, static_cast<int>(m_state->jobs.size()) - 1);
}

const JobStatus *JobQueue::running() const
{
    return busy() ? &m_state->status : nullptr;
}

void JobQueue::cancelAndWait()
{
    cancelAll();
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->closing = true;
    }
    m_state->wake.notify_all();
    if (m_state->worker.joinable())
        m_state->worker.join();
    m_state->closing = false;
    // The worker is gone, so every job has run or been skipped; their ends are handed out here instead of by the event loop.
    const QPointer<JobQueue> alive(this);
    while (alive && busy())
        m_state->end(m_state->jobs.front());
}

} // namespace shelfcast::ui

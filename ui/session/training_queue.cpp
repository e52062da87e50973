#include "ui/session/training_queue.h"

#include "core/models/epochs_done.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <algorithm>
#include <mutex>

namespace shelfcast::ui {
namespace {

constexpr int kLookMs = 200; ///< often enough to look alive, seldom enough to cost nothing

/// What the worker that trains has told last; the window looks when it has time.
struct Told {
    std::mutex mutex;
    core::TrainingRow row;
    bool fresh = false;
};

/// From the epochs behind it; a training may stop earlier than planned, never later.
int secondsLeft(const core::TrainingReport &report, const JobStatus &job)
{
    const double behind = core::epochsDone(report), planned = report.plannedEpochs;
    if (behind <= 0.0 || planned < behind)
        return job.secondsLeft;
    const double each = report.epochs.back().seconds / behind;
    const double done = std::clamp(job.fraction * planned, behind, planned);
    return static_cast<int>(each * (planned - done) + 0.5);
}

} // namespace

/// A worker, and the training that it has.
struct TrainingQueue::Slot {
    JobQueue jobs{1}; // a second thread inside one network gains nothing
    int ticket = 0;
    bool drop = false; ///< what it has learned goes when it has stopped
    std::shared_ptr<Told> told;
};

TrainingQueue::TrainingQueue(const core::Registry &models, int lanes, QObject *parent) : QObject(parent), m_models(models), m_changes(1)
{
    for (int lane = 0; lane < std::max(1, lanes); ++lane)
        m_lanes.push_back(std::make_unique<Slot>());
    m_tick.setInterval(kLookMs);
    connect(&m_tick, &QTimer::timeout, this, &TrainingQueue::look);
}

TrainingQueue::~TrainingQueue()
{
    blockSignals(true);
    m_path.clear(); // nobody reads the list any more
    pauseAll();
}

void TrainingQueue::setProject(const QString &path)
{
    pauseAll();
    ++m_generation;
    m_path = path;
    m_kept.clear();
    Q_EMIT keptChanged();
    reload();
}

QString TrainingQueue::devices() const
{
    QStringList names;
    for (const ActiveTraining &training : m_active)
        if (const QString name = fromUtf8(training.row.report.device); training.state != ActiveTraining::State::Waiting && !name.isEmpty() && !names.contains(name))
            names << name;
    return names.join(QStringLiteral(" + "));
}

ActiveTraining *TrainingQueue::find(int ticket)
{
    const auto found = std::ranges::find(m_active, ticket, &ActiveTraining::ticket);
    return found == m_active.end() ? nullptr : &*found;
}

void TrainingQueue::start(const core::TrainingOptions &options)
{
    if (m_path.isEmpty())
        return;
    ActiveTraining training;
    training.ticket = ++m_lastTicket;
    training.options = options;
    training.row.modelId = options.modelId;
    training.row.horizon = options.horizon;
    training.row.items = options.items;
    m_active.push_back(std::move(training));
    fill();
    Q_EMIT changed();
}

void TrainingQueue::resume(std::int64_t id)
{
    const auto row = std::ranges::find(m_kept, id, &core::TrainingRow::id);
    const bool there = std::ranges::any_of(m_active, [&](const ActiveTraining &one) { return one.row.id == id; });
    if (row == m_kept.end() || there || m_path.isEmpty())
        return;
    ActiveTraining training;
    training.ticket = ++m_lastTicket;
    training.resumes = true;
    training.row = *row;
    training.row.failure = {};
    m_active.push_back(std::move(training));
    fill();
    Q_EMIT changed();
}

void TrainingQueue::fill()
{
    for (std::size_t lane = 0; lane < m_lanes.size() && !m_closing; ++lane) {
        if (m_lanes[lane]->jobs.busy())
            continue;
        const auto next = std::ranges::find(m_active, ActiveTraining::State::Waiting, &ActiveTraining::state);
        if (next == m_active.end())
            break;
        launch(*next, lane);
    }
    if (m_active.empty())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
}

void TrainingQueue::launch(ActiveTraining &training, std::size_t lane)
{
    training.state = ActiveTraining::State::Running;
    Slot &slot = *m_lanes[lane];
    slot.ticket = training.ticket;
    slot.drop = false;
    slot.told = std::make_shared<Told>();
    const core::ModelEntry *entry = m_models.find(training.row.modelId);
    slot.jobs.start<std::int64_t>(
        entry ? text(entry->card.name) : fromUtf8(training.row.modelId), this,
        [path = toPath(m_path), options = training.options, resumes = training.resumes, id = training.row.id, told = slot.told,
         &models = m_models](const core::JobContext &job) -> core::Result<std::int64_t> {
            auto project = core::Project::open(path);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            const auto tell = [&told](const core::TrainingRow &row) {
                const std::scoped_lock lock(told->mutex);
                told->row = row;
                told->fresh = true;
            };
            return resumes ? core::resumeTraining(**project, models, id, tell, job) : core::trainModel(**project, models, options, tell, job);
        },
        [this, ticket = training.ticket](const core::Result<std::int64_t> &outcome) { finish(ticket, outcome); });
}

/// Takes over what the workers told meanwhile.
void TrainingQueue::look()
{
    for (const auto &slot : m_lanes) {
        ActiveTraining *training = find(slot->ticket);
        const JobStatus *job = slot->jobs.running();
        if (!training || !job)
            continue;
        {
            const std::scoped_lock lock(slot->told->mutex);
            if (std::exchange(slot->told->fresh, false))
                training->row = slot->told->row;
        }
        training->fraction = job->fraction;
        training->stage = job->stage;
        training->secondsLeft = secondsLeft(training->row.report, *job);
    }
    Q_EMIT changed();
}

void TrainingQueue::finish(int ticket, const core::Result<std::int64_t> &outcome)
{
    look();
    const auto slot = std::ranges::find_if(m_lanes, [&](const auto &one) { return one->ticket == ticket; });
    const auto entry = std::ranges::find(m_active, ticket, &ActiveTraining::ticket);
    if (slot == m_lanes.end() || entry == m_active.end())
        return;
    core::TrainingRow row;
    {
        const std::scoped_lock lock((*slot)->told->mutex);
        row = (*slot)->told->row.id != 0 ? (*slot)->told->row : entry->row;
    }
    const bool drop = (*slot)->drop;
    (*slot)->ticket = 0;
    m_active.erase(entry);
    if (m_closing)
        return;
    fill();
    Q_EMIT changed();
    if (drop && row.id != 0 && !outcome)
        remove(row.id);
    else
        reload();
    if (outcome)
        Q_EMIT ended(row);
    else if (outcome.error().code != core::ErrorCode::Cancelled)
        Q_EMIT failed(outcome.error());
}

void TrainingQueue::stop(int ticket, bool drop)
{
    ActiveTraining *training = find(ticket);
    if (!training)
        return;
    if (training->state == ActiveTraining::State::Waiting) {
        const std::int64_t id = training->row.id;
        m_active.erase(m_active.begin() + (training - m_active.data()));
        if (drop && id != 0)
            remove(id);
        fill();
        Q_EMIT changed();
        return;
    }
    for (const auto &slot : m_lanes) {
        if (slot->ticket != ticket)
            continue;
        slot->drop = slot->drop || drop;
        if (const JobStatus *job = slot->jobs.running())
            slot->jobs.cancel(job->id);
    }
    training->state = ActiveTraining::State::Stopping;
    Q_EMIT changed();
}

void TrainingQueue::pause(int ticket)
{
    stop(ticket, false);
}

void TrainingQueue::cancel(int ticket)
{
    stop(ticket, true);
}

void TrainingQueue::pauseAll()
{
    m_closing = true;
    for (const auto &slot : m_lanes)
        slot->jobs.cancelAll(); // all at once, then wait
    for (const auto &slot : m_lanes)
        slot->jobs.cancelAndWait();
    m_changes.cancelAndWait();
    m_active.clear();
    m_tick.stop();
    m_closing = false;
    Q_EMIT changed();
    reload();
}

void TrainingQueue::use(std::int64_t training)
{
    change([training](core::Project &project) { return core::useTraining(project, training); });
}

void TrainingQueue::remove(std::int64_t training)
{
    change([training](core::Project &project) { return core::deleteTraining(project, training); });
}

void TrainingQueue::change(std::function<core::Result<void>(core::Project &)> what)
{
    if (m_path.isEmpty())
        return;
    using Done = std::monostate;
    m_changes.start<Done>(
        {}, this,
        [path = toPath(m_path), what = std::move(what)](const core::JobContext &) -> core::Result<Done> {
            auto project = core::Project::open(path);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            if (const auto done = what(**project); !done)
                return tl::unexpected<core::Error>(done.error());
            return Done{};
        },
        [this](const core::Result<Done> &done) {
            if (m_closing)
                return;
            if (!done && done.error().code != core::ErrorCode::Cancelled)
                Q_EMIT failed(done.error());
            reload();
        });
}

void TrainingQueue::reload()
{
    if (m_path.isEmpty() || m_closing)
        return;
    using Rows = std::vector<core::TrainingRow>;
    m_changes.start<Rows>(
        {}, this,
        [path = toPath(m_path)](const core::JobContext &) -> core::Result<Rows> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::trainings(**project);
        },
        [this, generation = m_generation](core::Result<Rows> rows) {
            if (generation != m_generation || m_closing)
                return;
            if (!rows) {
                if (rows.error().code != core::ErrorCode::Cancelled)
                    Q_EMIT failed(rows.error());
                return;
            }
            m_kept = std::move(*rows);
            Q_EMIT keptChanged();
        });
}

} // namespace shelfcast::ui

#include "ui/session/session.h"

#include "core/models/neural/network_library.h"
#include "ui/session/undo_commands.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <mutex>

namespace shelfcast::ui {
namespace {

/// Fewer series are forecast before anybody could look.
constexpr std::size_t kWorthAFirstLook = 200;

} // namespace

/// A name that a worker writes and the window reads.
struct Session::Named {
    std::mutex mutex;
    std::string name;
};

Session::Session(const core::Registry &models, int threads, QObject *parent)
    : QObject(parent), m_models(models), m_series(std::make_shared<std::vector<core::SeriesInfo>>()), m_forecastDevice(std::make_shared<Named>()), m_jobs(threads), m_reads(1),
      m_trainings(models, threads)
{
    connect(&m_trainings, &TrainingQueue::failed, this, &Session::failed);
    connect(&m_trainings, &TrainingQueue::ended, this, [this](const core::TrainingRow &row) {
        const core::ModelEntry *entry = m_models.find(row.modelId);
        Q_EMIT noticed(tr("Training %1 is finished: %2, best after epoch %3.")
                           .arg(integerText(row.id), entry ? text(entry->card.name) : fromUtf8(row.modelId), integerText(row.report.bestEpoch)));
    });
}

Session::~Session()
{
    m_jobs.cancelAndWait();
    m_reads.cancelAndWait();
    m_trainings.pauseAll();
    blockSignals(true);
    closeProject();
}

QString Session::projectPath() const
{
    return m_project ? QString::fromStdString(m_project->path().string()) : QString();
}

QString Session::projectName() const
{
    return QFileInfo(projectPath()).completeBaseName();
}

bool Session::readOnly() const
{
    return m_project && m_project->readOnly();
}

bool Session::createProject(const QString &path, bool discardIfEmpty)
{
    closeProject();
    if (!adopt(core::Project::create(toPath(path))))
        return false;
    m_discardIfEmpty = discardIfEmpty;
    return true;
}

bool Session::openProject(const QString &path)
{
    closeProject();
    return adopt(core::Project::open(toPath(path)));
}

bool Session::adopt(core::Result<std::unique_ptr<core::Project>> opened)
{
    if (!opened) {
        Q_EMIT failed(opened.error());
        return false;
    }
    m_project = std::move(*opened);
    remember(projectPath());
    m_trainings.setProject(projectPath());
    Q_EMIT projectChanged();
    if (readOnly())
        Q_EMIT noticed(text(m_project->readOnlyReason()));
    reload();
    return true;
}

bool Session::saveAs(const QString &path)
{
    if (!m_project)
        return false;
    if (const auto saved = m_project->saveAs(toPath(path)); !saved) {
        Q_EMIT failed(saved.error());
        return false;
    }
    auto opened = core::Project::open(toPath(path));
    if (!opened) {
        Q_EMIT failed(opened.error());
        return false;
    }
    m_jobs.cancelAndWait();
    m_trainings.pauseAll();
    m_discardIfEmpty = false;
    ++m_generation;
    m_project = std::move(*opened);
    m_undo.clear(); // what was undone stays in the old file
    remember(projectPath());
    m_trainings.setProject(projectPath());
    Q_EMIT projectChanged();
    reload();
    return true;
}

void Session::closeProject()
{
    if (!m_project)
        return;
    m_jobs.cancelAndWait();
    m_reads.cancelAll();
    m_trainings.setProject({});
    ++m_generation;
    const QString path = projectPath();
    const auto sources = m_project->sources();
    const bool discard = m_discardIfEmpty && sources && sources->empty();
    m_discardIfEmpty = false;
    m_project.reset();
    m_series = std::make_shared<std::vector<core::SeriesInfo>>();
    m_selected = 0;
    m_search.clear();
    m_choice = {};
    m_undo.clear();
    if (discard) {
        QFile::remove(path);
        forgetRecent(path);
    }
    Q_EMIT projectChanged();
}

/// The list is read by a worker of its own connection: a hundred thousand rows must not stop the window.
void Session::reload()
{
    using List = std::vector<core::SeriesInfo>;
    ++m_loading;
    m_reads.start<List>(
        tr("Reading the items"), this,
        [path = toPath(projectPath())](const core::JobContext &) -> core::Result<List> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return (*project)->series();
        },
        [this, generation = m_generation](core::Result<List> list) {
            --m_loading;
            if (generation != m_generation)
                return;
            if (!list)
                Q_EMIT failed(list.error());
            else
                m_series = std::make_shared<const List>(std::move(*list));
            Q_EMIT dataChanged();
        });
}

void Session::select(std::int64_t series)
{
    if (series == m_selected)
        return;
    m_selected = series;
    Q_EMIT selectionChanged(series);
}

void Session::forecast(const QString &modelId, const core::SettingValues &settings, int horizon)
{
    if (!m_project)
        return;
    core::ForecastOptions options;
    options.modelId = modelId.toStdString();
    options.settings = settings;
    options.horizon = horizon;
    if (m_series->size() >= kWorthAFirstLook)
        options.preliminary = [this, generation = m_generation](const core::ForecastOutcome &) { // told by the worker; the session outlives it
            QMetaObject::invokeMethod(this, [this, generation] { firstLook(generation); }, Qt::QueuedConnection);
        };
    m_jobs.start<core::ForecastOutcome>(
        tr("Forecast"), this,
        [target = toPath(projectPath()), options, &models = m_models, device = m_forecastDevice](const core::JobContext &job) -> core::Result<core::ForecastOutcome> {
            auto project = core::Project::open(target);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            if (const core::ModelEntry *entry = models.find(options.modelId); entry && entry->card.needs.networks)
                if (const auto api = core::networkApi()) {
                    const std::scoped_lock lock(device->mutex);
                    device->name = (*api)->deviceName();
                }
            return core::forecastProject(**project, models, options, job);
        },
        [this](core::Result<core::ForecastOutcome> outcome) {
            {
                const std::scoped_lock lock(m_forecastDevice->mutex);
                m_forecastDevice->name.clear();
            }
            if (outcome && outcome->trained)
                m_trainings.refresh(); // what it had to learn was kept
            if (!outcome) {
                Q_EMIT failed(outcome.error());
                return;
            }
            Q_EMIT noticed(tr("%1 series forecast in %2 s.").arg(integerText(static_cast<std::int64_t>(outcome->series)), numberText(outcome->seconds)));
            Q_EMIT forecastChanged();
        });
}

void Session::firstLook(int generation)
{
    if (generation != m_generation)
        return;
    Q_EMIT noticed(tr("A first look by seasonal naive is here; a better forecast takes its place as soon as it is ready."));
    Q_EMIT forecastChanged();
}

void Session::useTraining(std::int64_t training)
{
    const auto &kept = m_trainings.kept();
    const auto chosen = std::ranges::find(kept, training, &core::TrainingRow::id);
    if (chosen == kept.end() || chosen->used)
        return;
    const auto before = std::ranges::find_if(kept, [&](const core::TrainingRow &row) { return row.used && row.modelId == chosen->modelId; });
    if (before != kept.end())
        m_undo.push(new DoneCommand(tr("choice of training %1").arg(integerText(training)),
                                    [this, training, before = before->id](bool again) { m_trainings.use(again ? training : before); }));
    m_trainings.use(training);
}

QString Session::deviceInUse() const
{
    if (const QString training = m_trainings.devices(); !training.isEmpty())
        return training;
    const std::scoped_lock lock(m_forecastDevice->mutex);
    return fromUtf8(m_forecastDevice->name);
}

void Session::setForecastChoice(ForecastChoice choice)
{
    m_choice = std::move(choice);
    Q_EMIT forecastChoiceChanged();
}

void Session::setPanelSettings(const core::PanelSettings &settings, const QString &what)
{
    if (!m_project)
        return;
    const auto before = core::panelSettings(*m_project);
    if (!before) {
        Q_EMIT failed(before.error());
        return;
    }
    m_undo.push(new DoneCommand(what.isEmpty() ? tr("change of the calendar") : what,
                                [this, before = *before, settings](bool again) { applyPanelSettings(again ? settings : before); }));
    applyPanelSettings(settings);
}

void Session::applyPanelSettings(const core::PanelSettings &settings)
{
    if (!m_project)
        return;
    if (const auto done = core::setPanelSettings(*m_project, settings); !done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT dataChanged();
}

void Session::openFile(const QString &path)
{
    if (isProjectFile(path)) {
        openProject(path);
        return;
    }
    if (m_project || createProject(newProjectPath(path), true))
        requestImport(path);
}

void Session::requestImport(const QString &path)
{
    Q_EMIT pageRequested(QStringLiteral("data"));
    Q_EMIT importRequested(path);
}

void Session::requestExport(const QString &kind)
{
    Q_EMIT pageRequested(QStringLiteral("report"));
    Q_EMIT exportRequested(kind);
}

void Session::search(const QString &words)
{
    if (words == m_search)
        return;
    m_search = words;
    Q_EMIT searchChanged(words);
}

} // namespace shelfcast::ui

#pragma once
#include "core/models/registry.h"
#include "core/project/project.h"
#include "ui/jobs/job_queue.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <memory>

namespace shelfcast::ui {

/// What is open in one window: the project, the registry, the jobs, the selected item, and undo. Pages share it by reference.
/// Holds no widget.
class Session final : public QObject {
    Q_OBJECT
public:
    Session(const core::Registry &models, int threads, QObject *parent = nullptr);
    ~Session() override;

    const core::Registry &models() const { return m_models; }
    JobQueue &jobs() { return m_jobs; }
    QUndoStack &undo() { return m_undo; }

    /// Null while nothing is open. For quick reads on the GUI thread; workers open the path themselves.
    core::Project *project() { return m_project.get(); }
    QString projectPath() const;
    QString projectName() const;
    bool readOnly() const;

    /// Each closes what was open; false after a failure, which is also sent through `failed`.
    bool createProject(const QString &path);
    bool openProject(const QString &path);
    bool saveAs(const QString &path);
    void closeProject();

    QStringList recentProjects() const;

    /// Series in the project, kept in memory; reloaded on dataChanged.
    const std::vector<core::SeriesInfo> &series() const { return m_series; }
    std::int64_t selectedSeries() const { return m_selected; }
    void select(std::int64_t series);

    /// Starts importing a file (or shows the import page first): see the import page. The job ends in dataChanged or failed.
    void import(const QString &path, const core::LayoutChoices &choices);
    void undoImport(std::int64_t source);
    /// Starts a forecast run. Ends in forecastChanged or failed.
    void forecast(const QString &modelId, const core::SettingValues &settings, int horizon);
    /// Panel settings changed by a person: kept in the project, undoable, data and forecast marked stale.
    void setPanelSettings(const QString &json);

Q_SIGNALS:
    void projectChanged();        ///< opened, closed or saved under another name
    void dataChanged();           ///< imported, undone, panel settings changed
    void forecastChanged();       ///< a run was written
    void selectionChanged(std::int64_t series);
    void failed(const core::Error &error);
    void noticed(const QString &sentence); ///< something worth a line in the status bar
    void importRequested(const QString &path); ///< a file was dropped or chosen: the data page opens it for review
    void pageRequested(const QString &pageId);

private:
    bool adopt(core::Result<std::unique_ptr<core::Project>> opened);
    void remember(const QString &path);

    const core::Registry &m_models;
    JobQueue m_jobs;
    QUndoStack m_undo;
    std::unique_ptr<core::Project> m_project;
    std::vector<core::SeriesInfo> m_series;
    std::int64_t m_selected = 0;
};

} // namespace shelfcast::ui

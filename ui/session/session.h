#pragma once
#include "core/models/registry.h"
#include "core/project/project.h"
#include "core/workflow/workflow.h"
#include "ui/jobs/job_queue.h"
#include "ui/session/item_filter.h"
#include "ui/session/training_queue.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace shelfcast::ui {

/// What the Forecast button will do.
struct ForecastChoice {
    QString modelId = QStringLiteral("auto");
    core::SettingValues settings;
    int horizon = 0; ///< periods; 0 is the frequency's usual one
};

/// What is open in one window: the project, the registry, the jobs, the selected item, and undo. Pages share it by reference.
/// Holds no widget.
class Session final : public QObject {
    Q_OBJECT
public:
    Session(const core::Registry &models, int threads, QObject *parent = nullptr);
    ~Session() override;

    const core::Registry &models() const { return m_models; }
    JobQueue &jobs() { return m_jobs; }
    /// Reading that takes longer than a frame and that nobody waits for: lists, sums. Not shown in the status bar.
    JobQueue &reads() { return m_reads; }
    TrainingQueue &trainings() { return m_trainings; }
    QUndoStack &undo() { return m_undo; }
    /// Items that a page sent to the list of forecasts.
    ItemFilter &itemFilter() { return m_itemFilter; }

    /// Null while nothing is open. For quick reads on the GUI thread; workers open the path themselves.
    core::Project *project() { return m_project.get(); }
    QString projectPath() const;
    QString projectName() const;
    bool readOnly() const;

    /// Each closes what was open; false after a failure, which is also sent through `failed`.
    /// @p discardIfEmpty: the file is deleted again if it is closed before anything was imported.
    bool createProject(const QString &path, bool discardIfEmpty = false);
    bool openProject(const QString &path);
    bool saveAs(const QString &path);
    void closeProject();

    QStringList recentProjects() const;
    void forgetRecent(const QString &path);

    /// Series in the project, kept in memory. Read by a worker after projectChanged and after each change of the data;
    /// dataChanged says that they are there.
    const std::vector<core::SeriesInfo> &series() const { return *m_series; }
    std::shared_ptr<const std::vector<core::SeriesInfo>> sharedSeries() const { return m_series; }
    bool seriesLoading() const { return m_loading > 0; }
    std::int64_t selectedSeries() const { return m_selected; }
    void select(std::int64_t series);

    /// Starts importing a file with the answers of its review. The job ends in dataChanged or failed; it can be undone.
    /// @p replaces: a source whose place the file takes.
    void import(const QString &path, const core::LayoutChoices &choices, std::optional<std::int64_t> replaces = {});
    void undoImport(std::int64_t source);
    /// Starts a forecast run. Ends in forecastChanged or failed. With many series forecastChanged comes before that too, when a first look by
    /// seasonal naive is there.
    void forecast(const QString &modelId, const core::SettingValues &settings, int horizon);
    /// Forecasts with the training's model take its weights from now on; undoable.
    void useTraining(std::int64_t training);
    /// Where networks are learned or used in this moment, "CPU" or the name of a GPU; empty while none is.
    QString deviceInUse() const;
    const ForecastChoice &forecastChoice() const { return m_choice; }
    void setForecastChoice(ForecastChoice choice);
    void forecastAsChosen() { forecast(m_choice.modelId, m_choice.settings, m_choice.horizon); }
    /// Panel settings changed by a person: kept in the project, undoable; data and forecast are marked stale.
    /// @p what names the change in the undo menu; empty: a change of the calendar.
    void setPanelSettings(const core::PanelSettings &settings, const QString &what = {});

    // What the shell asks of pages. Each shows the page first, so that it is there to listen.
    /// Shows the review of a spreadsheet; opens a project file; makes a new project for a spreadsheet where none is open.
    void openFile(const QString &path);
    void requestImport(const QString &path);
    void requestExport(const QString &kind); ///< "pdf", "csv", "xlsx"
    void search(const QString &words);       ///< in the item list
    const QString &searchWords() const { return m_search; }

Q_SIGNALS:
    void projectChanged();        ///< opened, closed or saved under another name
    void dataChanged();           ///< series were read: after opening, import, undo, panel settings
    void forecastChanged();       ///< a run was written
    void forecastChoiceChanged();
    void selectionChanged(std::int64_t series);
    void failed(const core::Error &error);
    void noticed(const QString &sentence); ///< something worth a line in the status bar
    void importRequested(const QString &path); ///< a file was dropped or chosen: the data page opens it for review
    void exportRequested(const QString &kind); ///< the report page asks where and writes
    void searchChanged(const QString &words);
    void pageRequested(const QString &pageId);
    // The window asks which file, for pages that have a button for it.
    void newProjectRequested();
    void openRequested();
    void sampleRequested();
    void importChoiceRequested(); ///< which spreadsheet to import into the open project

private:
    bool adopt(core::Result<std::unique_ptr<core::Project>> opened);
    void remember(const QString &path);
    void reload();
    void applyImportState(std::int64_t source, bool imported);
    void applyPanelSettings(const core::PanelSettings &settings);
    void firstLook(int generation);
    void imported(const QString &path, const core::ImportOutcome &outcome, std::optional<std::int64_t> replaced);

    const core::Registry &m_models;
    QUndoStack m_undo;
    ItemFilter m_itemFilter;
    std::unique_ptr<core::Project> m_project;
    std::shared_ptr<const std::vector<core::SeriesInfo>> m_series;
    int m_loading = 0;
    int m_generation = 0; ///< grows when another project is opened: late reads of the old one are dropped
    std::int64_t m_selected = 0;
    bool m_discardIfEmpty = false;
    ForecastChoice m_choice;
    QString m_search;
    struct Named;
    std::shared_ptr<Named> m_forecastDevice; ///< told by the worker of a forecast that uses a network
    JobQueue m_jobs;  // last: their workers end before what they use
    JobQueue m_reads;
    TrainingQueue m_trainings;
};

/// A free path for a new project named after a spreadsheet, in the person's documents.
QString newProjectPath(const QString &spreadsheet);
bool isProjectFile(const QString &path);
std::filesystem::path toPath(const QString &path);

} // namespace shelfcast::ui

#include "ui/shell/main_window.h"

#include "ui/charts/forecast_chart.h"
#include "ui/session/session.h"
#include "ui/shell/actions.h"
#include "ui/shell/banner.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/panel_settings_dialog.h"
#include "ui/shell/rail.h"
#include "ui/shell/sample_project.h"
#include "ui/shell/top_bar.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shelfcast::ui {
namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");

QString droppedFile(const QMimeData &data)
{
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            return url.toLocalFile();
    return {};
}

} // namespace

MainWindow::MainWindow(Session &session, Appearance &appearance, Language &language, int threads, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_pages(pageList()), m_actions(new Actions(session, appearance, language, this))
{
    setAcceptDrops(true);
    setMinimumSize(760, 520);
    m_actions->fill(*menuBar(), m_pages);
    arrange(threads);
    connectActions();
    connectSession();
    resize(1360, 860);
    restoreGeometry(QSettings().value(kGeometryKey).toByteArray());
    projectChanged();
}

MainWindow::~MainWindow()
{
    QSettings().setValue(kGeometryKey, saveGeometry());
}

void MainWindow::arrange(int threads)
{
    auto *centre = new QWidget(this);
    m_topBar = new TopBar(m_session, *m_actions, centre);
    m_banner = new Banner(centre);
    m_rail = new Rail(m_pages, centre);
    m_stack = new QStackedWidget(centre);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_banner);
    column->addLayout(middle, 1);
    column->addWidget(new JobBar(m_session, threads, centre));
    setCentralWidget(centre);
}

void MainWindow::connectActions()
{
    connect(m_actions->newProject, &QAction::triggered, this, [this] { chooseSpreadsheet(true); });
    connect(m_actions->import, &QAction::triggered, this, [this] { chooseSpreadsheet(false); });
    connect(m_actions->openProject, &QAction::triggered, this, &MainWindow::chooseProject);
    connect(m_actions->openSample, &QAction::triggered, this, [this] {
        if (mayStopJobs())
            openSampleProject(m_session);
    });
    connect(m_actions, &Actions::recentChosen, this, [this](const QString &path) {
        if (mayStopJobs())
            m_session.openProject(path);
    });
    connect(m_actions->saveAs, &QAction::triggered, this, &MainWindow::chooseCopy);
    connect(m_actions->closeProject, &QAction::triggered, this, [this] {
        if (mayStopJobs())
            m_session.closeProject();
    });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->find, &QAction::triggered, m_topBar, &TopBar::focusSearch);
    connect(m_actions->zoomIn, &QAction::triggered, this, [this] { zoomChart(1); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [this] { zoomChart(-1); });
    connect(m_actions->zoomReset, &QAction::triggered, this, [this] { zoomChart(0); });
    connect(m_actions->calendar, &QAction::triggered, this, [this] { editPanelSettings(m_session, this); });
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] { showShortcuts(*this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(*this); });
    const auto choosePage = [this](const QString &pageId) {
        showPage(pageId);
        m_stack->currentWidget()->setFocus();
    };
    connect(m_actions, &Actions::pageChosen, this, choosePage);
    connect(m_rail, &Rail::chosen, this, choosePage);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::projectChanged, this, &MainWindow::projectChanged);
    connect(&m_session, &Session::pageRequested, this, &MainWindow::showPage);
    connect(&m_session, &Session::newProjectRequested, m_actions->newProject, &QAction::trigger);
    connect(&m_session, &Session::openRequested, m_actions->openProject, &QAction::trigger);
    connect(&m_session, &Session::sampleRequested, m_actions->openSample, &QAction::trigger);
    connect(&m_session, &Session::importChoiceRequested, m_actions->import, &QAction::trigger);
    connect(&m_session, &Session::forecastChanged, this, [this] { m_banner->hide(); });
    connect(&m_session, &Session::dataChanged, this, [this] { m_banner->hide(); });
    connect(&m_session, &Session::failed, this, [this](const core::Error &error) {
        if (error.code == core::ErrorCode::Cancelled)
            Q_EMIT m_session.noticed(text(error));
        else
            m_banner->showSentence(text(error));
    });
}

void MainWindow::showPage(const QString &pageId)
{
    for (const PageEntry &page : m_pages) {
        if (page.id != pageId || (page.needsProject && !m_session.project()))
            continue;
        QWidget *&widget = m_made[pageId];
        if (!widget) {
            widget = page.create(m_session, m_stack);
            m_stack->addWidget(widget);
        }
        m_stack->setCurrentWidget(widget);
        m_rail->setCurrent(pageId);
        m_current = pageId;
        return;
    }
}

void MainWindow::projectChanged()
{
    const bool open = m_session.project() != nullptr;
    setWindowTitle(open ? tr("%1 – Shelfcast").arg(m_session.projectName()) : QStringLiteral("Shelfcast"));
    setWindowFilePath(m_session.projectPath());
    m_banner->hide();
    m_rail->setProjectOpen(open);
    m_topBar->setVisible(open);
    showPage(QStringLiteral("home"));
}

void MainWindow::chooseSpreadsheet(bool intoNewProject)
{
    const QString path = QFileDialog::getOpenFileName(this, intoNewProject ? tr("New project from a spreadsheet") : tr("Import a spreadsheet"), {},
                                                      tr("Spreadsheets (*.csv *.tsv *.txt *.csv.gz *.tsv.gz *.txt.gz *.xlsx *.ods *.xls);;All files (*)"));
    if (path.isEmpty() || (intoNewProject && !mayStopJobs()))
        return;
    if (intoNewProject)
        m_session.closeProject();
    m_session.openFile(path);
}

void MainWindow::chooseProject()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open project"), {}, tr("Shelfcast projects (*.shelfcast);;All files (*)"));
    if (!path.isEmpty() && mayStopJobs())
        m_session.openProject(path);
}

void MainWindow::chooseCopy()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save project as"), m_session.projectPath(), tr("Shelfcast projects (*.shelfcast)"));
    if (path.isEmpty() || !mayStopJobs())
        return;
    m_session.saveAs(isProjectFile(path) ? path : path + QStringLiteral(".shelfcast"));
}

/// True when nothing runs or the person agrees to stop it.
bool MainWindow::mayStopJobs()
{
    return mayPauseTrainings() && mayStopJob();
}

/// Those that run can be resumed later, so only waiting ones are worth a question.
bool MainWindow::mayPauseTrainings()
{
    int waiting = 0;
    for (const ActiveTraining &training : m_session.trainings().active())
        waiting += training.state == ActiveTraining::State::Waiting && !training.resumes;
    if (waiting == 0)
        return true;
    QMessageBox box(QMessageBox::Question, tr("Networks are waiting"),
                    tr("Networks that wait to be trained (%1) would be forgotten. Those that train now are paused and can be resumed later.").arg(integerText(waiting)), QMessageBox::NoButton, this);
    const QAbstractButton *leave = box.addButton(tr("Forget them"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(tr("Keep training"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == leave;
}

bool MainWindow::mayStopJob()
{
    if (!m_session.jobs().busy())
        return true;
    QMessageBox box(QMessageBox::Question, tr("A job is running"),
                    tr("“%1” is still running. If it stops now, the project stays as it was before it began.").arg(m_session.jobs().running()->title),
                    QMessageBox::NoButton, this);
    const QAbstractButton *stop = box.addButton(tr("Stop it"), QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(tr("Keep running"), QMessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() != stop)
        return false;
    m_session.jobs().cancelAndWait();
    return true;
}

/// The chart that is on screen, whichever page it belongs to.
void MainWindow::zoomChart(int direction)
{
    for (ForecastChart *chart : m_stack->currentWidget()->findChildren<ForecastChart *>()) {
        if (!chart->isVisible())
            continue;
        if (direction > 0)
            chart->zoomIn();
        else if (direction < 0)
            chart->zoomOut();
        else
            chart->resetZoom();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(mayStopJobs());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(*event->mimeData());
    if (path.isEmpty() || (isProjectFile(path) && !mayStopJobs()))
        return;
    event->acceptProposedAction();
    m_session.openFile(path);
}

} // namespace shelfcast::ui

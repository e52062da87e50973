#include "ui/shell/actions.h"

#include "ui/session/session.h"
#include "ui/text/language.h"
#include "ui/text/text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/icon.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace shelfcast::ui {

Actions::Actions(Session &session, Appearance &appearance, Language &language, QWidget *window)
    : QObject(window), m_session(session), m_appearance(appearance), m_language(language), m_window(window)
{
    newProject = make(tr("&New project from a spreadsheet…"), tr("Choose a sales file; its columns are guessed and shown before anything is read"), QKeySequence::New);
    openProject = make(tr("&Open project…"), tr("Open a Shelfcast project file"), QKeySequence::Open, QStringLiteral("folder"));
    openSample = make(tr("Open the &sample project"), tr("Real sales of a British gift shop, to look around"));
    saveAs = make(tr("Save &as…"), tr("Keep a copy under another name and go on with it"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    closeProject = make(tr("&Close project"), tr("Back to the start page"), QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = make(tr("&Quit"), tr("Close the window"), QKeySequence(Qt::CTRL | Qt::Key_Q));

    undo = session.undo().createUndoAction(this, tr("Undo"));
    undo->setShortcut(QKeySequence::Undo);
    redo = session.undo().createRedoAction(this, tr("Redo"));
    redo->setShortcut(QKeySequence::Redo);
    find = make(tr("&Find items"), tr("Search items, SKU, category"), QKeySequence(Qt::CTRL | Qt::Key_K), QStringLiteral("search"));

    zoomIn = make(tr("Zoom chart &in"), tr("Show fewer periods"), QKeySequence(Qt::CTRL | Qt::Key_Plus));
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = make(tr("Zoom chart &out"), tr("Show more periods"), QKeySequence(Qt::CTRL | Qt::Key_Minus));
    zoomReset = make(tr("&Reset chart"), tr("Show the chart as at first"), QKeySequence(Qt::CTRL | Qt::Key_0));

    import = make(tr("&Import"), tr("Add a spreadsheet to the project (Ctrl+I)"), QKeySequence(Qt::CTRL | Qt::Key_I), QStringLiteral("import"));
    forecast = make(tr("&Forecast"), tr("Forecast every item with the chosen model (F5)"), QKeySequence(Qt::Key_F5), QStringLiteral("forecast"));
    calendar = make(tr("&Calendar and gaps…"), tr("Weekly or monthly, what a day without a record means, the last unfinished period"));
    exportPdf = make(tr("&PDF report…"), tr("A report for the meeting: summary, categories, top items"), QKeySequence(Qt::CTRL | Qt::Key_P));
    exportCsv = make(tr("&CSV…"), tr("One row an item and period: history, forecast, ranges"));
    exportXlsx = make(tr("&Excel workbook…"), tr("The same as a workbook with typed columns"));

    models = make(tr("&Models"), tr("Every model with its settings and source"), QKeySequence(Qt::Key_F1), QStringLiteral("models"));
    shortcuts = make(tr("&Keyboard shortcuts"), tr("All keys on one page"));
    about = make(tr("&About Shelfcast"), tr("Version, licence, libraries"));

    recentMenu = new QMenu(tr("&Recent projects"), window);
    modelMenu = new QMenu(tr("&Model"), window);
    exportMenu = new QMenu(tr("&Export"), window);
    exportMenu->addActions({exportPdf, exportCsv, exportXlsx});
    connect(recentMenu, &QMenu::aboutToShow, this, &Actions::fillRecent);
    connect(modelMenu, &QMenu::aboutToShow, this, &Actions::fillModels);

    connect(forecast, &QAction::triggered, &session, &Session::forecastAsChosen);
    connect(exportPdf, &QAction::triggered, &session, [&session] { session.requestExport(QStringLiteral("pdf")); });
    connect(exportCsv, &QAction::triggered, &session, [&session] { session.requestExport(QStringLiteral("csv")); });
    connect(exportXlsx, &QAction::triggered, &session, [&session] { session.requestExport(QStringLiteral("xlsx")); });
    connect(models, &QAction::triggered, this, [this] { Q_EMIT pageChosen(QStringLiteral("models")); });
    for (const auto changed : {&Session::projectChanged, &Session::dataChanged, &Session::forecastChanged})
        connect(&session, changed, this, &Actions::refresh);
    refresh();
}

QAction *Actions::make(const QString &text, const QString &tip, const QKeySequence &keys, const QString &iconName)
{
    auto *action = new QAction(text, this);
    // On buttons: without the letter that only menus underline, which Chinese writes as "(I)".
    static const QRegularExpression mnemonic(QStringLiteral("\\(&\\w\\)|&|…"));
    action->setIconText(QString(text).remove(mnemonic));
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcut(keys);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setIconVisibleInMenu(false);
    m_window->addAction(action);
    return action;
}

void Actions::fill(QMenuBar &bar, const std::vector<PageEntry> &pages)
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addActions({newProject, openProject, openSample});
    file->addMenu(recentMenu);
    file->addSeparator();
    file->addActions({saveAs, closeProject});
    file->addSeparator();
    file->addAction(quit);
    QMenu *edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(find);
    bar.addMenu(makeViewMenu(pages));
    QMenu *project = bar.addMenu(tr("&Project"));
    project->addActions({import, forecast});
    project->addMenu(modelMenu);
    project->addMenu(exportMenu);
    project->addSeparator();
    project->addAction(calendar);
    QMenu *help = bar.addMenu(tr("&Help"));
    help->addActions({models, shortcuts});
    help->addSeparator();
    help->addAction(about);
}

QMenu *Actions::makeViewMenu(const std::vector<PageEntry> &pages)
{
    auto *view = new QMenu(tr("&View"), m_window);
    int number = 0;
    for (const PageEntry &page : pages) {
        const QString title = QCoreApplication::translate("pages", page.title);
        QAction *action = make(title, tr("Show the page %1").arg(title), QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number++)));
        action->setProperty("needsProject", page.needsProject);
        connect(action, &QAction::triggered, this, [this, id = page.id] { Q_EMIT pageChosen(id); });
        view->addAction(action);
    }
    view->addSeparator();
    view->addActions({zoomIn, zoomOut, zoomReset});
    view->addSeparator();
    const QString theme = m_appearance.choice() == ThemeChoice::Dark ? QStringLiteral("dark") : m_appearance.choice() == ThemeChoice::Light ? QStringLiteral("light") : QString();
    view->addMenu(makeChoiceMenu(tr("&Theme"), {{QString(), tr("As the system")}, {QStringLiteral("light"), tr("Light")}, {QStringLiteral("dark"), tr("Dark")}}, theme,
                                 [this](const QString &id) {
                                     m_appearance.choose(id == QLatin1String("dark") ? ThemeChoice::Dark : id == QLatin1String("light") ? ThemeChoice::Light : ThemeChoice::System);
                                 }));
    std::vector<std::pair<QString, QString>> languages;
    for (const Language::Entry &entry : Language::available())
        languages.emplace_back(entry.id, entry.name);
    view->addMenu(makeChoiceMenu(tr("&Language"), languages, m_language.choice(), [this](const QString &id) { m_language.choose(id); }));
    return view;
}

QMenu *Actions::makeChoiceMenu(const QString &title, const std::vector<std::pair<QString, QString>> &choices, const QString &current,
                               const std::function<void(const QString &)> &choose)
{
    auto *menu = new QMenu(title, m_window);
    auto *group = new QActionGroup(menu);
    for (const auto &[id, name] : choices) {
        QAction *action = menu->addAction(name);
        action->setObjectName(id);
        action->setCheckable(true);
        action->setChecked(id == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [choose, value = id] { choose(value); });
    }
    return menu;
}

void Actions::fillRecent()
{
    recentMenu->clear();
    for (const QString &path : m_session.recentProjects()) {
        QAction *action = recentMenu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
    if (recentMenu->isEmpty())
        recentMenu->addAction(tr("None yet"))->setEnabled(false);
}

void Actions::fillModels()
{
    modelMenu->clear();
    auto *group = new QActionGroup(modelMenu);
    for (const core::ModelEntry &entry : m_session.models().entries()) {
        const QString id = fromUtf8(entry.card.id);
        QAction *action = modelMenu->addAction(text(entry.card.name));
        action->setToolTip(text(entry.card.summary));
        action->setCheckable(true);
        action->setChecked(id == m_session.forecastChoice().modelId);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id] {
            ForecastChoice choice = m_session.forecastChoice();
            if (choice.modelId != id)
                choice.settings.clear();
            choice.modelId = id;
            m_session.setForecastChoice(choice);
        });
    }
}

void Actions::refresh()
{
    const bool open = m_session.project() != nullptr;
    const bool writable = open && !m_session.readOnly();
    const bool sales = !m_session.series().empty();
    for (QAction *action : {saveAs, closeProject})
        action->setEnabled(open);
    find->setEnabled(sales);
    import->setEnabled(writable || !open);
    calendar->setEnabled(writable && sales);
    forecast->setEnabled(writable && sales);
    bool forecasts = false;
    if (open)
        if (const auto run = m_session.project()->latestForecastRun())
            forecasts = run->has_value();
    for (QAction *action : {exportPdf, exportCsv, exportXlsx})
        action->setEnabled(forecasts);
    for (QAction *action : m_window->actions())
        if (action->property("needsProject").toBool())
            action->setEnabled(open);
}

} // namespace shelfcast::ui

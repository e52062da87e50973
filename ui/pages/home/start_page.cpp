#include "ui/pages/home/start_page.h"

#include "ui/session/session.h"
#include "ui/theme/icon.h"
#include "ui/widgets/card.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>

namespace shelfcast::ui {
namespace {

constexpr int kColumnWidth = 640;

} // namespace

StartPage::StartPage(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *column = new QWidget(this);
    column->setMaximumWidth(kColumnWidth);
    auto *content = new QVBoxLayout(column);
    content->setSpacing(16);
    content->setContentsMargins({});

    auto *mark = new QLabel(column);
    mark->setPixmap(QIcon(QStringLiteral(":/icons/shelfcast.svg")).pixmap(QSize(56, 56), devicePixelRatioF()));
    auto *title = makeLabel(tr("What will sell?"), TextRole::Title, column);
    auto *words = makeLabel(tr("Drop a sales spreadsheet anywhere on this window, or choose one. Shelfcast guesses its columns, shows you how it read them, "
                               "and forecasts every item. Nothing leaves this machine."),
                            TextRole::Secondary, column);
    words->setWordWrap(true);
    content->addWidget(mark);
    content->addWidget(title);
    content->addWidget(words);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QPushButton *create = makePrimaryButton(tr("New project from a spreadsheet…"), column);
    auto *sample = new QPushButton(tr("Open the sample project"), column);
    auto *open = new QPushButton(tr("Open project…"), column);
    create->setObjectName(QStringLiteral("startNew"));
    sample->setObjectName(QStringLiteral("startSample"));
    open->setObjectName(QStringLiteral("startOpen"));
    create->setToolTip(tr("CSV, TSV, Excel or OpenDocument; its columns are shown before anything is read"));
    sample->setToolTip(tr("Real sales of a British gift shop, to look around"));
    open->setToolTip(tr("A *.shelfcast file"));
    for (QPushButton *button : {create, sample, open})
        buttons->addWidget(button);
    buttons->addStretch();
    content->addLayout(buttons);
    connect(create, &QPushButton::clicked, &session, &Session::newProjectRequested);
    connect(sample, &QPushButton::clicked, &session, &Session::sampleRequested);
    connect(open, &QPushButton::clicked, &session, &Session::openRequested);

    auto *card = new Card(column, tr("Recent projects"));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    card->column()->addLayout(m_recent);
    content->addWidget(card);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(32, 32, 32, 32);
    outer->addStretch(1);
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(column, 6);
    centred->addStretch(1);
    outer->addLayout(centred);
    outer->addStretch(2);
}

void StartPage::refresh()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &path : m_session.recentProjects()) {
        const QFileInfo file(path);
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 2, 0, 2);
        auto *button = new QPushButton(file.completeBaseName(), line);
        button->setProperty("link", true);
        button->setToolTip(QDir::toNativeSeparators(path));
        button->setCursor(Qt::PointingHandCursor);
        // Opening takes the list away, and the button with it: later, not inside its own click.
        connect(button, &QPushButton::clicked, &m_session, [this, path] { m_session.openProject(path); }, Qt::QueuedConnection);
        row->addWidget(button);
        row->addStretch();
        row->addWidget(makeLabel(QLocale().toString(file.lastModified(), QLocale::ShortFormat), TextRole::Secondary, line));
        m_recent->addWidget(line);
    }
    if (m_recent->isEmpty())
        m_recent->addWidget(makeLabel(tr("The projects that you open will be listed here."), TextRole::Secondary, this));
}

} // namespace shelfcast::ui

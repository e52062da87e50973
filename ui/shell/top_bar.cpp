#include "ui/shell/top_bar.h"

#include "ui/session/session.h"
#include "ui/shell/actions.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace shelfcast::ui {
namespace {

QToolButton *button(QAction *action, bool primary = false)
{
    auto *made = new QToolButton;
    made->setDefaultAction(action);
    made->setToolButtonStyle(Qt::ToolButtonTextOnly);
    made->setProperty("button", true);
    made->setProperty("primary", primary);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setCursor(Qt::PointingHandCursor);
    return made;
}

/// The same button with an arrow for its menu.
QString withArrow(const QString &text)
{
    return text + QStringLiteral(" ▾");
}

} // namespace

TopBar::TopBar(Session &session, Actions &actions, QWidget *parent) : QWidget(parent), m_search(new QLineEdit(this))
{
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(49);
    QToolButton *forecast = button(actions.forecast, true);
    forecast->setObjectName(QStringLiteral("forecastButton"));
    auto *models = new QToolButton(this);
    models->setText(QStringLiteral("▾"));
    models->setProperty("button", true);
    models->setObjectName(QStringLiteral("modelButton"));
    models->setMenu(actions.modelMenu);
    models->setPopupMode(QToolButton::InstantPopup);
    models->setFocusPolicy(Qt::StrongFocus);
    models->setToolTip(tr("Choose the model that Forecast uses"));
    models->setAccessibleName(tr("Model for the forecast"));
    auto *exports = new QToolButton(this);
    exports->setText(withArrow(tr("Export")));
    exports->setProperty("button", true);
    exports->setMenu(actions.exportMenu);
    exports->setPopupMode(QToolButton::InstantPopup);
    exports->setFocusPolicy(Qt::StrongFocus);
    exports->setToolTip(tr("Write the forecast as PDF, CSV or Excel workbook"));
    exports->setAccessibleName(tr("Export"));

    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search items, SKU, category (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search items"));
    m_search->setToolTip(tr("Shows the items whose name, SKU, location or category holds these words"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(290);
    m_search->installEventFilter(this);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 9);
    row->setSpacing(8);
    row->addWidget(button(actions.import));
    row->addWidget(forecast);
    row->addWidget(models);
    row->addWidget(exports);
    row->addStretch();
    row->addWidget(m_search);

    connect(m_search, &QLineEdit::textEdited, &session, [&session](const QString &words) {
        if (!words.isEmpty())
            Q_EMIT session.pageRequested(QStringLiteral("forecast"));
        session.search(words);
    });
    connect(&session, &Session::searchChanged, m_search, &QLineEdit::setText);
    const auto follow = [this, &session, models] {
        m_search->setEnabled(!session.series().empty());
        models->setEnabled(!session.series().empty() && !session.readOnly());
        if (!session.project())
            m_search->clear();
    };
    connect(&session, &Session::projectChanged, this, follow);
    connect(&session, &Session::dataChanged, this, follow);
    follow();
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_search->clear();
        Q_EMIT m_search->textEdited(QString());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shelfcast::ui

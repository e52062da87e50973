#include "ui/shell/rail.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace shelfcast::ui {
namespace {

constexpr int kWidth = 92;
constexpr int kHeight = 56;
constexpr int kIcon = 20;

} // namespace

RailButton::RailButton(const QString &pageId, const QString &title, const QString &iconName, QWidget *parent)
    : QAbstractButton(parent), m_pageId(pageId), m_iconName(iconName)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus); // a click needs no frame around what it marks anyway
    setFixedSize(kWidth - 1, kHeight);
    setAttribute(Qt::WA_Hover);
}

QSize RailButton::sizeHint() const
{
    return {kWidth - 1, kHeight};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    const bool on = isChecked();
    if (on)
        painter.fillRect(rect(), theme.selection);
    else if (underMouse())
        painter.fillRect(rect(), theme.window);
    if (on)
        painter.fillRect(QRect(0, 0, 3, height()), theme.accent);
    const QColor colour = on ? theme.accent : theme.secondary;
    painter.drawPixmap((width() - kIcon) / 2, 9, iconPixmap(m_iconName, kIcon, colour, devicePixelRatioF()));
    QFont words = font();
    words.setPixelSize(12);
    words.setBold(on);
    painter.setFont(words);
    painter.setPen(colour);
    const QRect line(2, 30, width() - 4, 20);
    painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(rect().adjusted(4, 2, -4, -3));
    }
}

Rail::Rail(const std::vector<PageEntry> &pages, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rail"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(kWidth);
    setAccessibleName(tr("Pages"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 1, 8);
    column->setSpacing(0);
    int number = 0;
    for (const PageEntry &page : pages) {
        auto *button = new RailButton(page.id, QCoreApplication::translate("pages", page.title), page.icon, this);
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(button->text()).arg(++number));
        m_group.addButton(button);
        m_buttons.emplace_back(button, page.needsProject);
        column->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT chosen(button->pageId()); });
    }
    column->addStretch();
}

void Rail::setCurrent(const QString &pageId)
{
    for (const auto &[button, needsProject] : m_buttons)
        if (button->pageId() == pageId)
            button->setChecked(true);
}

void Rail::setProjectOpen(bool open)
{
    for (const auto &[button, needsProject] : m_buttons)
        button->setVisible(open || !needsProject);
}

} // namespace shelfcast::ui

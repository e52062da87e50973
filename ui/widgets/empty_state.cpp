#include "ui/widgets/empty_state.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

#include <QEvent>
#include <QPushButton>

namespace shelfcast::ui {

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_iconName(iconName), m_icon(new QLabel(this)), m_title(makeLabel({}, TextRole::Heading, this)),
      m_sentence(makeLabel({}, TextRole::Secondary, this)), m_button(makePrimaryButton({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    m_icon->setAlignment(Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(160);
    for (QWidget *widget : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_sentence)})
        column->addWidget(widget);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionClicked);
    m_button->hide();
    paintIcon();
}

void EmptyState::setTexts(const QString &title, const QString &sentence, const QString &action)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

void EmptyState::paintIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconName, 40, themeOf(palette()).baseline, devicePixelRatioF()));
}

} // namespace shelfcast::ui

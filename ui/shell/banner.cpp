#include "ui/shell/banner.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace shelfcast::ui {

Banner::Banner(QWidget *parent) : QFrame(parent), m_icon(new QLabel(this)), m_text(makeLabel({}, TextRole::Body, this))
{
    setObjectName(QStringLiteral("banner"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setProperty("small", true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void Banner::showSentence(const QString &sentence)
{
    m_icon->setPixmap(iconPixmap(QStringLiteral("alert"), 20, themeOf(palette()).bad, devicePixelRatioF()));
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
}

QString Banner::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace shelfcast::ui

#include "ui/widgets/card.h"

#include <QPushButton>
#include <QStyle>
#include <QVariant>

namespace shelfcast::ui {

QLabel *makeLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // names come from files
    switch (role) {
    case TextRole::Body: break;
    case TextRole::Secondary: label->setProperty("role", "secondary"); break;
    case TextRole::Small: label->setProperty("role", "small"); break;
    case TextRole::Heading: label->setProperty("role", "heading"); break;
    case TextRole::Title: label->setProperty("role", "title"); break;
    case TextRole::Figure: label->setProperty("role", "figure"); break;
    }
    return label;
}

void setTone(QLabel *label, Tone tone)
{
    const char *name = tone == Tone::Good ? "good" : tone == Tone::Bad ? "bad" : tone == Tone::Warning ? "warning" : "";
    if (label->property("tone").toString() == QLatin1String(name))
        return;
    label->setProperty("tone", name);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QPushButton *makePrimaryButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("primary", true);
    button->setCursor(Qt::PointingHandCursor);
    button->setFocusPolicy(Qt::TabFocus); // its frame is for the keyboard
    return button;
}

Card::Card(QWidget *parent, const QString &heading) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setProperty("card", true);
    m_column->setContentsMargins(14, 12, 14, 14);
    m_column->setSpacing(8);
    if (heading.isEmpty())
        return;
    m_heading = makeLabel(heading, TextRole::Heading, this);
    m_column->addWidget(m_heading);
}

} // namespace shelfcast::ui

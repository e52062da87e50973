#include "ui/pages/forecast/reasons/outlook_panel.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/text/format.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {

OutlookPanel::OutlookPanel(ForecastViewModel &model, QWidget *parent)
    : Card(parent, tr("Where it goes")), m_model(model), m_direction(makeLabel({}, TextRole::Body, this)), m_price(makeLabel({}, TextRole::Secondary, this))
{
    setObjectName(QStringLiteral("outlook"));
    m_direction->setObjectName(QStringLiteral("direction"));
    m_direction->setToolTip(tr("The chances that the coming horizon sells over 5 % more than the stretch of the same length before it, about as much, or over 5 % less"));
    m_price->setObjectName(QStringLiteral("foretoldPrice"));
    for (QLabel *label : {m_direction, m_price}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column()->addWidget(label);
    }
    connect(&model, &ForecastViewModel::explanationChanged, this, &OutlookPanel::refresh);
    refresh();
}

void OutlookPanel::refresh()
{
    const SeriesReasons *reasons = m_model.reasons();
    const bool direction = reasons && reasons->explanation.direction;
    const bool price = reasons && !reasons->explanation.price.empty();
    setVisible(direction || price);
    m_direction->setVisible(direction);
    m_price->setVisible(price);
    if (direction) {
        const core::DirectionChances &chances = *reasons->explanation.direction;
        m_direction->setText(tr("rising %1, flat %2, falling %3").arg(percentText(chances.rising), percentText(chances.flat), percentText(chances.falling)));
    }
    if (!price)
        return;
    const auto [low, high] = std::ranges::minmax(reasons->explanation.price);
    QString expected = tr("Expected price %1").arg(numberText(low));
    if (numberText(low) != numberText(high))
        expected = tr("Expected price %1 to %2").arg(numberText(low), numberText(high));
    const core::SeriesInfo *info = m_model.info();
    m_price->setText(info && info->lastPrice > 0.0 ? tr("%1 (last %2)", "expected price, last price").arg(expected, numberText(info->lastPrice)) : expected);
}

} // namespace shelfcast::ui

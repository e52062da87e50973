#include "ui/pages/forecast/reasons/moves_panel.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace shelfcast::ui {
namespace {

/// A bar from the left, a share of its width long.
class SwingBar final : public QWidget {
public:
    SwingBar(double share, bool driver, QWidget *parent) : QWidget(parent), m_share(share), m_driver(driver)
    {
        setMinimumSize(40, 16);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_driver ? themeOf(palette()).promotion : themeOf(palette()).accent);
        painter.drawRoundedRect(QRectF(0.0, height() / 2.0 - 4.0, std::max(3.0, m_share * width()), 8.0), 4.0, 4.0);
    }

private:
    double m_share;
    bool m_driver;
};

} // namespace

MovesPanel::MovesPanel(ForecastViewModel &model, QWidget *parent) : Card(parent, tr("What moves it")), m_model(model)
{
    setObjectName(QStringLiteral("moves"));
    connect(&model, &ForecastViewModel::explanationChanged, this, &MovesPanel::refresh);
    refresh();
}

void MovesPanel::refresh()
{
    delete m_rows;
    m_rows = nullptr;
    const SeriesReasons *reasons = m_model.reasons();
    const bool any = reasons && reasons->swings.size() > 1 && *std::ranges::max_element(reasons->swings) > 0.0;
    setVisible(any);
    if (!any)
        return;
    const double longest = *std::ranges::max_element(reasons->swings);
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < reasons->swings.size(); ++i) {
        const core::Component &part = reasons->explanation.parts.components[i];
        const int row = grid->rowCount();
        auto *name = new ElidedLabel(m_rows);
        name->setProperty("role", "secondary");
        name->setFixedWidth(92);
        name->setText(text(part.name));
        grid->addWidget(name, row, 0);
        grid->addWidget(new SwingBar(reasons->swings[i] / longest, part.kind == core::ComponentKind::Driver || part.kind == core::ComponentKind::Calendar, m_rows), row, 1);
        grid->addWidget(makeLabel(tr("± %1").arg(numberText(reasons->swings[i])), TextRole::Small, m_rows), row, 2, Qt::AlignRight);
    }
    m_rows->setToolTip(tr("How far each part moves the sales of a period up and down around its mean, in units, over the newest periods and the forecast"));
    column()->addWidget(m_rows);
}

} // namespace shelfcast::ui

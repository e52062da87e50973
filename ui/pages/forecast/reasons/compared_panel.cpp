#include "ui/pages/forecast/reasons/compared_panel.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QGridLayout>

namespace shelfcast::ui {
namespace {

constexpr std::size_t kShown = 6;

} // namespace

ComparedPanel::ComparedPanel(ForecastViewModel &model, QWidget *parent) : Card(parent, tr("What was compared")), m_model(model)
{
    setObjectName(QStringLiteral("compared"));
    connect(&model, &ForecastViewModel::explanationChanged, this, &ComparedPanel::refresh);
    refresh();
}

void ComparedPanel::addList(QGridLayout &grid, const QString &heading, const std::vector<core::Candidate> &candidates)
{
    if (candidates.size() < 2)
        return;
    QLabel *head = makeLabel(heading, TextRole::Small, m_rows);
    head->setWordWrap(true);
    grid.addWidget(head, grid.rowCount(), 0, 1, 2);
    for (std::size_t i = 0; i < std::min(candidates.size(), kShown); ++i) {
        const int row = grid.rowCount();
        QLabel *name = makeLabel(text(candidates[i].form), i == 0 ? TextRole::Body : TextRole::Secondary, m_rows);
        name->setWordWrap(true);
        if (i == 0)
            name->setText(tr("%1 (taken)").arg(name->text()));
        grid.addWidget(name, row, 0);
        grid.addWidget(makeLabel(QLocale().toString(candidates[i].score, 'f', std::abs(candidates[i].score) < 100.0 ? 2 : 1),
                                 i == 0 ? TextRole::Body : TextRole::Secondary, m_rows),
                       row, 1, Qt::AlignRight | Qt::AlignTop);
    }
}

void ComparedPanel::refresh()
{
    delete m_rows;
    m_rows = nullptr;
    const SeriesReasons *reasons = m_model.reasons();
    const bool any = reasons && (reasons->explanation.compared.size() > 1 || reasons->explanation.parts.candidates.size() > 1);
    setVisible(any);
    if (!any)
        return;
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    addList(*grid, text(reasons->explanation.comparedBy), reasons->explanation.compared);
    addList(*grid, tr("%1 of %2, lower is better").arg(text(reasons->explanation.parts.criterion), m_model.modelName(reasons->explanation.modelId)),
            reasons->explanation.parts.candidates);
    column()->addWidget(m_rows);
}

} // namespace shelfcast::ui

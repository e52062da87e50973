#include "ui/pages/clusters/classes_card.h"

#include "ui/pages/clusters/clusters_view_model.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QGridLayout>
#include <QPushButton>

namespace shelfcast::ui {

ClassesCard::ClassesCard(ClustersViewModel &model, QWidget *parent) : Card(parent, tr("Value and evenness")), m_model(model)
{
    heading()->setToolTip(tr("ABC: how much of the revenue an item brings. XYZ: how evenly it sells."));
    auto *grid = new QGridLayout;
    grid->setSpacing(6);
    for (std::size_t x = 0; x < 3; ++x) {
        m_columns[x] = makeLabel({}, TextRole::Small, this);
        m_columns[x]->setAlignment(Qt::AlignCenter);
        grid->addWidget(m_columns[x], 0, static_cast<int>(x) + 1);
        grid->setColumnStretch(static_cast<int>(x) + 1, 1);
    }
    for (std::size_t a = 0; a < 3; ++a) {
        m_rows[a] = makeLabel({}, TextRole::Small, this);
        grid->addWidget(m_rows[a], static_cast<int>(a) + 1, 0);
        for (std::size_t x = 0; x < 3; ++x) {
            auto *cell = new QPushButton(this);
            cell->setObjectName(QStringLiteral("class") + fromUtf8(core::abcId(static_cast<core::AbcClass>(a))) + fromUtf8(core::xyzId(static_cast<core::XyzClass>(x))));
            cell->setMinimumHeight(44);
            connect(cell, &QPushButton::clicked, &model, [&model, a, x] { model.selectClass(static_cast<core::AbcClass>(a), static_cast<core::XyzClass>(x)); });
            grid->addWidget(cell, static_cast<int>(a) + 1, static_cast<int>(x) + 1);
            m_cells[a][x] = cell;
        }
    }
    column()->addLayout(grid);
    auto *demands = new QGridLayout;
    demands->setSpacing(6);
    for (std::size_t d = 0; d < 4; ++d) {
        auto *button = new QPushButton(this);
        button->setObjectName(QStringLiteral("demand_") + fromUtf8(core::demandClassId(static_cast<core::DemandClass>(d))));
        connect(button, &QPushButton::clicked, &model, [&model, d] { model.selectDemand(static_cast<core::DemandClass>(d)); });
        demands->addWidget(button, static_cast<int>(d / 2), static_cast<int>(d % 2));
        m_demands[d] = button;
    }
    m_demands[0]->setToolTip(tr("Sells in nearly every period, in even amounts"));
    m_demands[1]->setToolTip(tr("Sells in nearly every period, in uneven amounts"));
    m_demands[2]->setToolTip(tr("Sells now and then, in even amounts"));
    m_demands[3]->setToolTip(tr("Sells now and then, in uneven amounts"));
    column()->addLayout(demands);
    column()->addStretch();
    connect(&model, &ClustersViewModel::changed, this, &ClassesCard::refresh);
    refresh();
}

void ClassesCard::refresh()
{
    const core::AbcXyzLimits limits = m_model.run() ? m_model.run()->limits.abcXyz : core::AbcXyzLimits();
    m_rows[0]->setText(tr("A"));
    m_rows[0]->setToolTip(tr("The items that bring the first %1 of the revenue").arg(percentText(limits.a)));
    m_rows[1]->setText(tr("B"));
    m_rows[1]->setToolTip(tr("Up to %1 of the revenue").arg(percentText(limits.b)));
    m_rows[2]->setText(tr("C"));
    m_rows[2]->setToolTip(tr("The rest"));
    m_columns[0]->setText(tr("X even"));
    m_columns[0]->setToolTip(tr("Varies by up to %1 of its mean").arg(percentText(limits.x)));
    m_columns[1]->setText(tr("Y varying"));
    m_columns[1]->setToolTip(tr("Varies by up to %1 of its mean").arg(percentText(limits.y)));
    m_columns[2]->setText(tr("Z uneven"));
    m_columns[2]->setToolTip(tr("Varies by more, or nobody knows"));
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t x = 0; x < 3; ++x) {
            const ClassCell &cell = m_model.classes()[a][x];
            QPushButton *button = m_cells[a][x];
            button->setText(cell.items == 0 ? QStringLiteral("–") : tr("%1\n%2", "items and share of the revenue").arg(integerText(cell.items), percentText(cell.share)));
            button->setEnabled(cell.items > 0);
            const QString name = fromUtf8(core::abcId(static_cast<core::AbcClass>(a))) + fromUtf8(core::xyzId(static_cast<core::XyzClass>(x)));
            const QString words = tr("%1: %Ln item(s), %2 of the revenue. Click to select them.", nullptr, cell.items).arg(name, percentText(cell.share));
            button->setToolTip(words);
            button->setAccessibleName(words);
        }
    for (std::size_t d = 0; d < 4; ++d) {
        m_demands[d]->setText(tr("%1 %2", "a demand class and its number of items").arg(demandText(static_cast<core::DemandClass>(d)), integerText(m_model.demands()[d])));
        m_demands[d]->setEnabled(m_model.demands()[d] > 0);
    }
}

} // namespace shelfcast::ui

#include "ui/pages/evaluation/series_card.h"

#include "ui/pages/evaluation/series_result_model.h"
#include "ui/session/session.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

#include <algorithm>

namespace shelfcast::ui {
namespace {

constexpr int kRow = 30, kHeight = 360, kNarrowest = 110, kWidest = 190;

} // namespace

SeriesCard::SeriesCard(Session &session, EvaluationViewModel &model, QWidget *parent)
    : Card(parent), m_model(model), m_rows(new SeriesResultModel(session.models(), this)), m_table(new QTableView(this)), m_search(new QLineEdit(this))
{
    m_search->setObjectName(QStringLiteral("seriesSearch"));
    m_search->setPlaceholderText(tr("Search items"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(220);
    auto *head = new QHBoxLayout;
    QLabel *title = makeLabel(tr("Item by item"), TextRole::Heading, this);
    QLabel *what = makeLabel(tr("click a row to see it on the Forecast page"), TextRole::Small, this);
    head->addWidget(title);
    head->addWidget(what);
    head->addStretch();
    head->addWidget(m_search);
    column()->addLayout(head);
    column()->addWidget(m_table);

    m_table->setObjectName(QStringLiteral("seriesResults"));
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Items with the error of each model"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    makeRowTable(*m_table);
    m_table->setFixedHeight(kHeight);
    m_table->setSortingEnabled(true);
    const auto go = [this](const QModelIndex &index) {
        if (const std::int64_t series = m_rows->seriesAt(index.row()); series != 0)
            m_model.open(series);
    };
    connect(m_table, &QTableView::clicked, this, go);
    connect(m_table, &QTableView::activated, this, go);
    connect(m_search, &QLineEdit::textChanged, m_rows, &SeriesResultModel::setFilter);
    connect(&model, &EvaluationViewModel::reportChanged, this, &SeriesCard::refresh);
    refresh();
}

void SeriesCard::refresh()
{
    m_rows->setReport(m_model.report());
    const int widths[] = {280, 64, 96, 150};
    for (int at = 0; at < m_rows->columnCount(); ++at)
        m_table->setColumnWidth(at, at < SeriesResultModel::FirstModel ? widths[at] : std::clamp(m_table->horizontalHeader()->sectionSizeHint(at), kNarrowest, kWidest));
}

} // namespace shelfcast::ui

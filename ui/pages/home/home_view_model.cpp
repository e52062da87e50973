#include "ui/pages/home/home_view_model.h"

#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

namespace shelfcast::ui {

HomeViewModel::HomeViewModel(Session &session, QObject *parent) : QObject(parent), m_session(session), m_reads(1)
{
    connect(&session, &Session::projectChanged, this, [this] {
        ++m_generation;
        m_reads.cancelAll();
        m_facts = {};
        Q_EMIT changed();
    });
    connect(&session, &Session::dataChanged, this, &HomeViewModel::reload);
    connect(&session, &Session::forecastChanged, this, &HomeViewModel::reload);
    if (hasData())
        reload();
}

bool HomeViewModel::hasData() const
{
    return m_session.project() && !m_session.series().empty();
}

void HomeViewModel::reload()
{
    if (!m_session.project())
        return;
    m_reads.cancelAll();
    m_reads.start<HomeFacts>(
        {}, this,
        [path = toPath(m_session.projectPath()), &models = m_session.models()](const core::JobContext &job) { return readHomeFacts(path, models, job); },
        [this, generation = ++m_generation](core::Result<HomeFacts> facts) {
            if (generation != m_generation)
                return;
            if (facts)
                m_facts = std::move(*facts);
            else if (facts.error().code != core::ErrorCode::Cancelled)
                Q_EMIT m_session.failed(facts.error());
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void AttentionModel::setRows(std::vector<Attention> rows, bool money)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_money = money;
    endResetModel();
}

int AttentionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AttentionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QVariant AttentionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section == 3 ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0: return tr("Item");
    case 1: return tr("What");
    case 2: return tr("Why");
    default: return m_money ? tr("Forecast value") : tr("Forecast units");
    }
}

QVariant AttentionModel::data(const QModelIndex &index, int role) const
{
    const Attention &attention = row(index.row());
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (index.column() == 3 ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && index.column() == 2)
        return text(attention.why);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0: return attention.series == 0 ? tr("All items") : attention.item;
    case 1: return attention.series == 0 ? (attention.warning ? tr("warning") : tr("note")) : text(attention.what);
    case 2: return text(attention.why);
    default: return attention.series == 0 ? QString() : unitsText(attention.value);
    }
}

} // namespace shelfcast::ui

#include "ui/pages/evaluation/series_result_model.h"

#include "ui/pages/evaluation/evaluation_texts.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr qsizetype kLongestHead = 22;

QString titleOf(const core::BacktestSeries &series)
{
    QString title = fromUtf8(series.name.empty() ? series.item : series.name);
    if (!series.location.empty())
        title += QStringLiteral(" · ") + fromUtf8(series.location);
    return title;
}

} // namespace

void SeriesResultModel::setReport(std::shared_ptr<const core::BacktestReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    if (m_report && m_sorted >= FirstModel + static_cast<int>(m_report->ranking.size()))
        m_sorted = -1;
    arrange();
    endResetModel();
}

void SeriesResultModel::setFilter(const QString &words)
{
    if (words.trimmed() == m_filter)
        return;
    beginResetModel();
    m_filter = words.trimmed();
    arrange();
    endResetModel();
}

void SeriesResultModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sorted = column;
    m_order = order;
    arrange();
    endResetModel();
}

void SeriesResultModel::arrange()
{
    m_rows.clear();
    if (!m_report)
        return;
    for (std::size_t i = 0; i < m_report->series.size(); ++i) {
        const core::BacktestSeries &series = m_report->series[i].series;
        const auto holds = [this](const std::string &words) { return fromUtf8(words).contains(m_filter, Qt::CaseInsensitive); };
        if (m_filter.isEmpty() || holds(series.item) || holds(series.name) || holds(series.location) || holds(series.category))
            m_rows.push_back(i);
    }
    const auto arranged = [this](auto key) {
        std::ranges::stable_sort(m_rows, [&](std::size_t a, std::size_t b) {
            const auto first = key(m_report->series[a]), second = key(m_report->series[b]);
            return m_order == Qt::AscendingOrder ? first < second : second < first;
        });
    };
    // Unknown figures stand at the end, whatever the order.
    const double last = m_order == Qt::AscendingOrder ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
    if (m_sorted == Item)
        arranged([](const core::SeriesResult &one) { return titleOf(one.series); });
    else if (m_sorted == Class)
        arranged([](const core::SeriesResult &one) { return one.abc; });
    else if (m_sorted == Sold)
        arranged([](const core::SeriesResult &one) { return one.sales; });
    else if (m_sorted == Best)
        arranged([this](const core::SeriesResult &one) { return one.best < 0 ? QString() : modelName(m_models, m_report->models[static_cast<std::size_t>(one.best)].id); });
    else if (m_sorted >= FirstModel)
        arranged([this, last, place = placeOf(m_sorted)](const core::SeriesResult &one) { return std::isfinite(one.values[place]) ? one.values[place] : last; });
}

std::int64_t SeriesResultModel::seriesAt(int row) const
{
    return row >= 0 && row < rowCount() ? at(row).series.id : 0;
}

int SeriesResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SeriesResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_report ? 0 : FirstModel + static_cast<int>(m_report->ranking.size());
}

QVariant SeriesResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_report)
        return {};
    const core::SeriesResult &one = at(index.row());
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && (column == Sold || column >= FirstModel))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && column >= FirstModel && static_cast<int>(placeOf(column)) == one.best) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::ToolTipRole && column == Item)
        return QStringList{titleOf(one.series), fromUtf8(one.series.item), fromUtf8(one.series.category)}.join(u'\n');
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Item: return titleOf(one.series);
    case Class: return QString(QLatin1Char(one.abc));
    case Sold: return unitsText(one.sales);
    case Best: return one.best < 0 ? QString(QChar(0x2013)) : modelName(m_models, m_report->models[static_cast<std::size_t>(one.best)].id);
    default: return metricText(m_report->metric(), one.values[placeOf(column)]);
    }
}

QVariant SeriesResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_report)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Sold || section >= FirstModel))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool help = role == Qt::ToolTipRole;
    switch (section) {
    case Item: return help ? tr("Click a row to see the series on the Forecast page") : tr("Item");
    case Class: return help ? tr("A: items that bring the first 80 % of all money; B: those up to 95 %; C: the rest") : tr("Class");
    case Sold: return help ? (m_report->options.weighted ? tr("Money that the periods brought which were forecast") : tr("Units sold in the periods that were forecast")) : tr("Sold");
    case Best: return help ? tr("The model that came closest on this series") : tr("Closest");
    default: {
        const QString name = modelName(m_models, m_report->models[placeOf(section)].id);
        return help ? name + u'\n' + text(m_report->metric().name) + QStringLiteral(": ") + metricHelp(m_report->metric())
                    : name.size() > kLongestHead ? name.left(kLongestHead - 1) + QChar(0x2026) : name; // the tooltip has all of it
    }
    }
}

} // namespace shelfcast::ui

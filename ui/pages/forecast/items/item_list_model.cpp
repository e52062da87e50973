#include "ui/pages/forecast/items/item_list_model.h"

#include "ui/pages/forecast/items/sparkline_cache.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr double kMostShown = 9.99; ///< of a change, as a fraction

/// Every word must be somewhere in the row's text.
bool holdsAll(const std::string &text, const std::vector<std::string> &words)
{
    return std::all_of(words.begin(), words.end(), [&](const std::string &word) { return text.find(word) != std::string::npos; });
}

std::vector<std::string> split(const std::string &words)
{
    std::vector<std::string> out;
    std::string word;
    for (const char c : words + ' ') {
        if (c != ' ')
            word += c;
        else if (!word.empty())
            out.push_back(std::move(word)), word.clear();
    }
    return out;
}

} // namespace

ItemListModel::ItemListModel(SparklineCache &sparklines, QObject *parent) : QAbstractTableModel(parent), m_sparklines(sparklines)
{
    connect(&sparklines, &SparklineCache::ready, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Spark), index(rowCount() - 1, Spark), {Qt::DecorationRole});
    });
}

void ItemListModel::setRows(ItemRows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    if (m_category >= static_cast<int>(m_rows.categories.size()))
        m_category = -1;
    refilter();
    endResetModel();
}

void ItemListModel::setFilter(const QString &words, int category, int grade)
{
    beginResetModel();
    m_words = folded(words.simplified());
    m_category = category;
    m_grade = grade;
    refilter();
    endResetModel();
}

void ItemListModel::setOnly(std::unordered_set<std::int64_t> series)
{
    m_only = std::move(series);
    beginResetModel();
    refilter();
    endResetModel();
}

void ItemListModel::sort(int column, Qt::SortOrder order)
{
    if (column == Spark)
        column = Change;
    m_column = column;
    m_order = order;
    beginResetModel();
    this->order();
    endResetModel();
}

void ItemListModel::refilter()
{
    const std::vector<std::string> words = split(m_words);
    m_shown.clear();
    for (std::uint32_t i = 0; i < m_rows.rows.size(); ++i) {
        const ItemRow &candidate = m_rows.rows[i];
        const bool category = m_category < 0 || candidate.category == static_cast<std::uint32_t>(m_category);
        const bool grade = m_grade < 0 || (candidate.forecast && static_cast<int>(candidate.grade) == m_grade);
        const bool sent = m_only.empty() || m_only.contains((*m_rows.series)[candidate.series].id);
        if (sent && category && grade && (words.empty() || holdsAll(m_rows.folded[i], words)))
            m_shown.push_back(i);
    }
    order();
}

void ItemListModel::order()
{
    const auto key = [this](const ItemRow &r) {
        switch (m_column) {
        case Change: return r.change;
        case Grade: return r.forecast ? static_cast<double>(r.grade) : std::nan("");
        case Name: return static_cast<double>(r.nameRank);
        default: return r.value;
        }
    };
    const bool ascending = m_order == Qt::AscendingOrder;
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](std::uint32_t a, std::uint32_t b) {
        const double x = key(m_rows.rows[a]), y = key(m_rows.rows[b]);
        if (std::isnan(x) || std::isnan(y))
            return !std::isnan(x) && std::isnan(y); // what is not known comes last either way
        return x != y ? (ascending ? x < y : x > y) : m_rows.rows[a].nameRank < m_rows.rows[b].nameRank;
    });
}

int ItemListModel::rowOf(std::int64_t series) const
{
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        if ((*m_rows.series)[m_rows.rows[m_shown[i]].series].id == series)
            return static_cast<int>(i);
    return -1;
}

std::optional<ItemRow> ItemListModel::find(std::int64_t series) const
{
    for (const ItemRow &candidate : m_rows.rows)
        if ((*m_rows.series)[candidate.series].id == series)
            return candidate;
    return std::nullopt;
}

const std::vector<float> *ItemListModel::sparkline(int index) const
{
    return m_sparklines.find(info(index).id);
}

int ItemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ItemListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ItemListModel::tip(int index) const
{
    const core::SeriesInfo &about = info(index);
    QStringList lines{seriesName(about, false)};
    lines << tr("SKU %1").arg(fromUtf8(about.item));
    if (!about.location.empty())
        lines << tr("Location %1").arg(fromUtf8(about.location));
    if (!about.category.empty())
        lines << tr("Category %1").arg(fromUtf8(about.category));
    lines << tr("%1 unit(s) sold, %2 to %3", nullptr, pluralOf(about.quantity)).arg(unitsText(about.quantity), dayText(about.firstDay), dayText(about.lastDay));
    return lines.join(u'\n');
}

QVariant ItemListModel::data(const QModelIndex &index, int role) const
{
    const ItemRow &r = row(index.row());
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (index.column() == Change || index.column() == Value ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return index.column() == Grade && r.forecast ? gradeTip(r.grade) : tip(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == Spark)
        return tr("sales of the last periods");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return seriesName(info(index.row()), m_rows.withLocations);
    case Change: // beyond ten times only the direction says something, and the figure would not fit
        return !r.forecast ? QString() : r.change > kMostShown ? QStringLiteral(">") + percentText(kMostShown) : changeText(r.change);
    case Value: return compactText(r.value);
    case Grade: return r.forecast ? gradeText(r.grade) : QString();
    default: return {};
    }
}

QVariant ItemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section == Change || section == Value ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Change: return tr("The forecast beside the same periods a season before");
        case Value: return m_rows.run ? (m_rows.hasMoney ? tr("What the forecast is worth at the last known price") : tr("Forecast units")) : tr("What was sold so far");
        case Grade: return tr("How much history and testing stands behind the forecast");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Item");
    case Spark: return tr("Sales");
    case Change: return tr("Change");
    case Value: return m_rows.run ? (m_rows.hasMoney ? tr("Value") : tr("Units")) : tr("Sold");
    case Grade: return tr("Grade");
    default: return {};
    }
}

QString seriesName(const core::SeriesInfo &info, bool withLocation)
{
    const QString name = fromUtf8(info.name.empty() ? info.item : info.name);
    return withLocation && !info.location.empty() ? name + QStringLiteral(" · ") + fromUtf8(info.location) : name;
}

QString gradeText(core::Grade grade)
{
    switch (grade) {
    case core::Grade::Solid: return ItemListModel::tr("solid");
    case core::Grade::Thin: return ItemListModel::tr("thin");
    case core::Grade::Guess: return ItemListModel::tr("guess");
    }
    return {};
}

QString gradeTip(core::Grade grade)
{
    switch (grade) {
    case core::Grade::Solid: return ItemListModel::tr("Solid: enough history, and the model was tested on it");
    case core::Grade::Thin: return ItemListModel::tr("Thin: little history or a weak test; look before you order much");
    case core::Grade::Guess: return ItemListModel::tr("Guess: too little history to test; treat it as a first idea");
    }
    return {};
}

} // namespace shelfcast::ui

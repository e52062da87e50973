#pragma once
#include "core/project/project.h"

#include <QAbstractTableModel>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace shelfcast::ui {

class SparklineCache;

/// A series in the list, in numbers that sort and filter quickly; its texts stay in the shared list of series.
struct ItemRow {
    std::uint32_t series = 0;   ///< index into ItemRows::series
    std::uint32_t nameRank = 0; ///< place by name, as the locale orders
    std::uint32_t category = 0; ///< index into ItemRows::categories
    bool forecast = false;
    core::Grade grade = core::Grade::Guess;
    double value = 0.0;  ///< money of the forecast (of the history before there is one); units where no price is known
    double change = 0.0; ///< NaN unknown
    double total = 0.0, low = 0.0, high = 0.0;
};

/// All rows of a project, made by a worker.
struct ItemRows {
    std::shared_ptr<const std::vector<core::SeriesInfo>> series;
    std::vector<ItemRow> rows;
    std::vector<std::string> folded; ///< a row: what the search looks in
    std::vector<std::string> categories; ///< by name; the empty one is "without category"
    std::optional<core::RunInfo> run;
    bool hasMoney = false, withLocations = false, stale = false;
};
core::Result<ItemRows> readItemRows(const std::filesystem::path &project, std::shared_ptr<const std::vector<core::SeriesInfo>> series);
/// As the search folds what is looked for: lower case.
std::string folded(const QString &text);

/// The item list over all rows: a hundred thousand stay smooth, because filtering and sorting work on numbers and only what is
/// visible becomes text.
class ItemListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Spark, Change, Value, Grade, ColumnCount };
    explicit ItemListModel(SparklineCache &sparklines, QObject *parent = nullptr);

    void setRows(ItemRows rows);
    const ItemRows &all() const { return m_rows; }
    void setFilter(const QString &words, int category, int grade); ///< −1: all
    /// Only these series, before all else; empty: all of them.
    void setOnly(std::unordered_set<std::int64_t> series);
    void sort(int column, Qt::SortOrder order) override;

    const ItemRow &row(int index) const { return m_rows.rows[m_shown[static_cast<std::size_t>(index)]]; }
    const core::SeriesInfo &info(int index) const { return (*m_rows.series)[row(index).series]; }
    int rowOf(std::int64_t series) const; ///< −1 where it is not shown
    std::optional<ItemRow> find(std::int64_t series) const; ///< shown or not
    const std::vector<float> *sparkline(int index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refilter();
    void order();
    QString tip(int index) const;

    SparklineCache &m_sparklines;
    ItemRows m_rows;
    std::vector<std::uint32_t> m_shown; ///< indices into m_rows.rows
    std::unordered_set<std::int64_t> m_only;
    std::string m_words;
    int m_category = -1, m_grade = -1;
    int m_column = Value;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

/// The name a person knows the series by.
QString seriesName(const core::SeriesInfo &info, bool withLocation);
QString gradeText(core::Grade grade);
QString gradeTip(core::Grade grade);

} // namespace shelfcast::ui

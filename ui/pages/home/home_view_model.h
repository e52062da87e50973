#pragma once
#include "core/panel/builder.h"
#include "core/reporting/accuracy_total.h"
#include "core/reporting/findings.h"
#include "ui/charts/chart_data.h"
#include "ui/jobs/job_queue.h"

#include <QAbstractTableModel>
#include <QObject>

#include <optional>

namespace shelfcast::ui {

class Session;

/// What needs a look: a finding in the data (series 0), or an item whose forecast is a guess.
struct Attention {
    std::int64_t series = 0;
    QString item;
    core::Message what, why;
    double value = 0.0; ///< money over the horizon (units where the data know no price)
    bool warning = false;
};

struct CategoryTrend {
    QString name;
    std::vector<float> history; ///< the newest season
    double change = 0.0;        ///< of the horizon against a year before; NaN unknown
};

/// The figures of the home page. All from the project; nothing is made up where something is missing.
struct HomeFacts {
    core::PanelSettings settings;
    std::size_t items = 0, locations = 0;
    std::optional<core::Day> lastDay;
    int incompleteDays = 0;
    std::optional<core::RunInfo> run;
    bool stale = false; ///< the data have changed since the run
    bool hasMoney = false;
    core::AccuracyTotal accuracy;
    double value = 0.0;  ///< of the forecast over its horizon
    double units = 0.0, change = 0.0;
    ChartData sales;     ///< all items summed
    std::vector<CategoryTrend> categories;
    std::vector<Attention> attention;
    std::size_t warnings = 0;
};

/// Reads the facts on a worker of its own whenever the data or the forecast change.
class HomeViewModel final : public QObject {
    Q_OBJECT
public:
    explicit HomeViewModel(Session &session, QObject *parent = nullptr);
    const HomeFacts &facts() const { return m_facts; }
    bool loading() const { return m_reads.busy(); }
    bool hasData() const;

Q_SIGNALS:
    void changed();

private:
    void reload();
    Session &m_session;
    HomeFacts m_facts;
    int m_generation = 0;
    JobQueue m_reads;
};

core::Result<HomeFacts> readHomeFacts(const std::filesystem::path &project, const core::Registry &models, const core::JobContext &job);

/// The list under "Needs a look".
class AttentionModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<Attention> rows, bool money);
    const Attention &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Attention> m_rows;
    bool m_money = false;
};

} // namespace shelfcast::ui

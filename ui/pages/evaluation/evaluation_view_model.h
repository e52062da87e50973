#pragma once
#include "core/workflow/comparison/backtests.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace shelfcast::ui {

class Session;

/// What to evaluate.
struct EvaluationRequest {
    QStringList models;
    int horizon = 0; ///< periods; 0 is the frequency's usual one
    int origins = 4;
    QString items;   ///< pattern; empty is all
    bool rollForward = false;
};

/// The backtests of the open project, and the report of the one that is looked at. Reads and measures on workers; knows no widget.
class EvaluationViewModel final : public QObject {
    Q_OBJECT
public:
    explicit EvaluationViewModel(Session &session, QObject *parent = nullptr);

    /// Newest first.
    const std::vector<core::BacktestInfo> &backtests() const { return m_backtests; }
    /// The backtest that is looked at; 0 while there is none.
    std::int64_t shown() const { return m_shown; }
    /// Null while there is none, or until it is measured.
    std::shared_ptr<const core::BacktestReport> report() const { return m_report; }
    /// Whether the data have changed since the backtest.
    bool outdated() const;
    const core::BacktestReportOptions &options() const { return m_options; }
    bool evaluating() const { return m_job != 0; }
    bool measuring() const { return m_measuring > 0; }
    /// Why nothing can be evaluated now; empty where it can.
    QString obstacle(const EvaluationRequest &request) const;

    /// Starts a backtest; it ends in reportChanged, or in the session's `failed`.
    void evaluate(const EvaluationRequest &request);
    void show(std::int64_t backtest);
    /// The metric that ranks models and that a series' row tells.
    void setMetric(const QString &id);
    void setWeighted(bool weighted);
    /// Deletes the backtest that is looked at.
    void removeShown();
    /// Goes to a series on the Forecast page.
    void open(std::int64_t series);

Q_SIGNALS:
    void backtestsChanged();
    void reportChanged();
    void stateChanged(); ///< evaluating, measuring, what stands in the way

private:
    void forget();
    void reload(std::int64_t wanted = 0);
    void measure();

    Session &m_session;
    std::vector<core::BacktestInfo> m_backtests;
    std::int64_t m_shown = 0;
    core::BacktestReportOptions m_options;
    std::shared_ptr<const core::BacktestReport> m_report;
    QString m_path;
    int m_job = 0, m_measuring = 0;
    int m_wish = 0; ///< grows with everything that makes an older answer worthless
};

} // namespace shelfcast::ui

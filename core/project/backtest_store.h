#pragma once
#include "core/evaluation/backtest/backtest_record.h"
#include "core/project/project.h"

#include <memory>

/// Backtests as the project keeps them: what was forecast beside what came, one row a series, origin and model.
namespace shelfcast::core {

/// A backtest on its way: what is added waits in a temporary file without a name, which goes when this object or the process does. From
/// `begin` until `finish` the project is read as it stood at `begin`, whatever other connections write. What was added can be measured
/// from here, whether it is kept or not; a project that is open for reading only can be backtested too.
///
/// Uses the project's connection: lives no longer than it, on the same thread.
class BacktestDraft final : public BacktestSink, public BacktestSource {
public:
    /// errors  NoSpace
    static Result<std::unique_ptr<BacktestDraft>> begin(Project &project);
    ~BacktestDraft() override;
    BacktestDraft(const BacktestDraft &) = delete;
    BacktestDraft &operator=(const BacktestDraft &) = delete;

    Result<void> add(const BacktestSeries &series) override;
    Result<void> add(const BacktestActual &actual) override;
    Result<void> add(const BacktestForecast &forecast) override;
    Result<void> drop(int model) override;
    Result<void> forEach(const std::function<void(const BacktestCase &)> &visit, const JobContext &job) const override;
    Result<std::vector<BacktestSeries>> series() const override;

    /// Puts all of it into the project in one transaction, and gives its id.
    /// errors  ReadOnly, NoSpace, Busy, Cancelled: the project is as it was
    Result<std::int64_t> finish(const BacktestInfo &info, const JobContext &job);

private:
    struct State;
    explicit BacktestDraft(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A backtest that the project keeps. Uses its connection.
class StoredBacktest final : public BacktestSource {
public:
    StoredBacktest(const Project &project, std::int64_t backtest) : m_project(project), m_backtest(backtest) {}
    Result<void> forEach(const std::function<void(const BacktestCase &)> &visit, const JobContext &job) const override;
    Result<std::vector<BacktestSeries>> series() const override;

private:
    const Project &m_project;
    std::int64_t m_backtest;
};

/// Newest first. cost  no forecasts are read
Result<std::vector<BacktestInfo>> storedBacktests(const Project &project);
/// errors  NotFound
Result<BacktestInfo> storedBacktest(const Project &project, std::int64_t backtest);
/// errors  NotFound, ReadOnly
Result<void> removeBacktest(Project &project, std::int64_t backtest);

} // namespace shelfcast::core

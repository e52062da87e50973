#pragma once
#include "core/evaluation/backtest/backtest.h"
#include "core/evaluation/backtest/backtest_report.h"
#include "core/project/project.h"

namespace shelfcast::core {

struct EvaluationOptions {
    BacktestOptions backtest;      ///< a horizon of 0 is the frequency's usual one
    std::string items;             ///< pattern; empty is all
    bool keep = false;             ///< in the project, so that it can be measured again without a rerun
    BacktestReportOptions report;
};

/// Backtests models on a project's series and says how they did. The data stay as they were when it began, whatever is imported meanwhile.
/// Cancelled, failed or killed, the project is as it was; one that is not to be kept may be open for reading only.
///
/// errors  those of `backtest`, `PanelReader::open` and `BacktestDraft::finish`; Cancelled
/// memory  does not grow with the number of series but for a few hundred bytes each, where the models fit each series alone
Result<BacktestReport> evaluateProject(Project &project, const Registry &models, const EvaluationOptions &options, const JobContext &job);

/// The same of a backtest that the project keeps. errors  NotFound; Cancelled
Result<BacktestReport> keptReport(const Project &project, std::int64_t backtest, const BacktestReportOptions &options, const JobContext &job);

} // namespace shelfcast::core

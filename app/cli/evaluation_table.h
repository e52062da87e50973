#pragma once
#include "core/evaluation/backtest/backtest_report.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace shelfcast::cli {

/// By what the forecasts of a backtest can be told apart: category, class, step, origin, series.
const std::vector<std::string> &reportParts();

/// The leaderboard and, where @p by names parts, a table each, as text.
std::string reportText(const core::BacktestReport &report, const std::vector<std::string> &by);
/// The same as JSON; the keys of a model are those of docs/architecture.md.
nlohmann::ordered_json reportJson(const core::BacktestReport &report, const std::vector<std::string> &by);

/// Kept backtests, one a line, and as JSON.
std::string backtestTable(const std::vector<core::BacktestInfo> &all, std::int64_t dataVersion);
nlohmann::ordered_json backtestJson(const core::BacktestInfo &info, std::int64_t dataVersion);

/// What each metric means, for --help.
std::string metricHelp();

} // namespace shelfcast::cli

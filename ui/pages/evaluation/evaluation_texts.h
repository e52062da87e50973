#pragma once
#include "core/evaluation/backtest/backtest_report.h"
#include "core/models/registry.h"

#include <QString>

namespace shelfcast::ui {

/// A figure as its metric is told: "12.4 %", "0.87", "+3 %".
QString metricText(const core::Metric &metric, double value);
/// Its definition, its aim and its source, for a tooltip.
QString metricHelp(const core::Metric &metric);
/// The name of a model in the window's language; its id where it is not known any more.
QString modelName(const core::Registry &models, const std::string &id);
/// "22 Nov 2026 11:58 · 4 models · 8 weeks · 3 origins"
QString backtestText(const core::BacktestInfo &info);

} // namespace shelfcast::ui

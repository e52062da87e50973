#pragma once
#include "core/models/registry.h"

#include <functional>
#include <string>
#include <vector>

namespace shelfcast::core {

struct BacktestOptions {
    std::vector<std::string> models = {}; ///< ids, each with its settings at their defaults ...
    SettingValues settings = {};          ///< ... but for these, given to each model that knows them
    int horizon = 1;                 ///< periods
    int origins = 4;                 ///< forecasts from so many past origins, the newest one horizon before the end
    int step = 0;                    ///< periods between origins; 0 is the horizon
};

/// How one model did over all origins. WAPE and bias over all periods of all series, the rest means over series and origins that have them.
struct BacktestRow {
    std::string id;
    std::size_t series = 0, failed = 0; ///< series of all origins; failed: a simpler model stood in
    double wape = 0, bias = 0, mase = 0, rmsse = 0, msis95 = 0, coverage80 = 0, coverage95 = 0;
    std::vector<double> wapeByOrigin;   ///< oldest origin first
    double cpuSeconds = 0, wallSeconds = 0;
};

struct BacktestOutcome {
    std::vector<BacktestRow> models;
    std::size_t series = 0;
    int horizon = 0, origins = 0;
};

/// Forecasts the panel's past from several origins, the same for all models, and measures what followed.
///
/// A network learns once, from what lay before the first origin, and forecasts each origin with the history known then; any other model
/// is fitted anew at each origin. Of a driver's future an origin knows as much as is planned now. Periods without stock do
/// not count. Series without a known period before an origin are left out there.
///
/// errors  InvalidInput where the history is too short for the origins; those of the models; Cancelled
/// cost    one fit an origin; networks one fit
Result<BacktestOutcome> backtest(const Registry &models, const Panel &panel, const BacktestOptions &options, const JobContext &job);

} // namespace shelfcast::core

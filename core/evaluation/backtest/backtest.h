#pragma once
#include "core/evaluation/backtest/backtest_record.h"
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
    bool rollForward = false;        ///< a model that fits each series alone is fitted at the first origin only and takes newer periods in
    std::size_t seriesAtOnce = 2000; ///< at most; of a model that fits each series alone. Memory, not numbers, depends on it
};

/// A panel that need not be in memory as a whole.
struct PanelParts {
    const Panel *frame = nullptr;     ///< calendar, seasons and covariates, no series
    std::vector<std::size_t> lengths; ///< of the histories
    /// Series number first to before last.
    std::function<Result<Panel>(std::size_t first, std::size_t last, const JobContext &job)> read;
    /// Cleans a series that ends at an origin as models are to see it; empty where they see what is recorded.
    std::function<void(Series &series)> clean = {};
};
/// The parts of a panel that is in memory, which must outlive them.
PanelParts partsOf(const Panel &panel, Panel &frame);

/// Forecasts the panel's past from several origins, the same for all models, and hands over what was forecast and what followed.
///
/// A model that fits each series alone is fitted anew at each origin (or rolled forward), part by part; one that learns from all series
/// together learns once, from what lay before the first origin, and forecasts each origin with the history known then. Cleaning is done
/// anew for each origin, so that nothing known later shines through; what followed counts as it was recorded, and not at all where the
/// shelf was empty. Of a driver's future an origin knows as much as is planned now. A series without a known period before an origin is
/// left out there.
///
/// A model that fails on its way is left out and named among the failed ones with its sentence; the others go on.
///
/// errors  InvalidInput where the history is too short for the origins; NotFound and InvalidInput for a model or setting that does not
///         exist; those of @p sink; the first model's where all fail; Cancelled
/// cost    one fit an origin, or one for models that learn once
/// memory  a part at a time, where each series is fitted alone; all of the panel otherwise
Result<BacktestInfo> backtest(const Registry &models, const PanelParts &panel, const BacktestOptions &options, BacktestSink &sink, const JobContext &job);

/// The same of a panel in memory.
struct BacktestResult {
    BacktestInfo info;
    BacktestMemory records;
};
Result<BacktestResult> backtest(const Registry &models, const Panel &panel, const BacktestOptions &options, const JobContext &job);

} // namespace shelfcast::core

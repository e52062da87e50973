#pragma once
#include "core/evaluation/measures/metric_list.h"
#include "core/evaluation/measures/residual_check.h"

#include <string>
#include <vector>

namespace shelfcast::core {

struct BacktestReportOptions {
    std::string metric = "wape"; ///< what models are ranked by, and what a series' row tells
    bool weighted = false;       ///< by value: errors in money, and means over series weighted by the money sold before each origin
    int resamples = 1000;        ///< of the bootstrap
    std::uint64_t seed = 1;
};

/// A figure with its 95 % interval; without one (NaN) where there are too few series to tell.
struct Spread {
    double value = 0.0, low = 0.0, high = 0.0;
};

/// One model on the leaderboard.
struct ModelResult {
    std::string id;
    ErrorTally total;
    std::vector<Spread> metrics;  ///< in the order of `metricList`
    Spread behind;                ///< distance to the aim less that of the best model on the same series; the best has 0
    double won = 0.0;             ///< series on which no other did better; ties are shared
    ResidualCheck residuals;
    /// Whether the interval of `behind` leaves no doubt.
    bool clearlyBehind() const { return behind.low > 0.0; }
};

/// Some of the forecasts, for each model.
struct ReportGroup {
    std::string key;               ///< category's name; "A", "B", "C"; step from 1; origin's period
    std::size_t series = 0;
    std::vector<ErrorTally> models;
    std::vector<double> won;
};

/// One series: for a list to click through.
struct SeriesResult {
    BacktestSeries series;
    char abc = 'C';
    std::vector<double> values;    ///< the metric, a model each; NaN where it cannot be had
    double sales = 0.0;            ///< units (or money) in the periods that were forecast, over all origins
    int best = -1;                 ///< the model's place; -1 where none can be told
};

struct BacktestReport {
    BacktestInfo info;
    BacktestReportOptions options;
    std::vector<ModelResult> models;       ///< in the backtest's order
    std::vector<std::size_t> ranking;      ///< places in `models`, the best first
    std::vector<ReportGroup> categories, classes, steps, origins; ///< categories with the most series first
    std::vector<SeriesResult> series;      ///< those with the most value first

    const ModelResult &best() const { return models[ranking.front()]; }
    const Metric &metric() const { return *metricNamed(options.metric); }
};

/// The class of each series: A are those that bring the first 80 % of all value, B those up to 95 %, C the rest.
/// source  Silver, Pyke & Thomas (2017), Inventory and Production Management in Supply Chains, 2.3
std::vector<char> abcClasses(const std::vector<BacktestSeries> &series);

/// Everything that a backtest says, from what it left behind.
///
/// Intervals come from a bootstrap over series (in at most a thousand groups, drawn with replacement, the same draws for all models).
/// errors  NotFound for a metric; InvalidInput where nothing can be measured; those of the source; Cancelled
/// cost    one pass over the forecasts, about 3 microseconds a period and model
Result<BacktestReport> backtestReport(const BacktestInfo &info, const BacktestSource &source, const BacktestReportOptions &options, const JobContext &job);

} // namespace shelfcast::core

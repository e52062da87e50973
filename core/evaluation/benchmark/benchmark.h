#pragma once
#include "core/evaluation/benchmark/competition_data.h"
#include "core/models/registry.h"

#include <filesystem>
#include <string>
#include <vector>

namespace shelfcast::core {

struct BenchmarkOptions {
    std::filesystem::path data;
    std::vector<int> seasons = {1};   ///< periods; the first is that of MASE and Naive2, the models see all above 1
    int horizon = 1;                  ///< periods; a series takes part if exactly so many test values are there
    std::vector<std::string> models;  ///< ids, each with its settings at their defaults ...
    SettingValues settings;           ///< ... but for these, given to each model that knows them
    std::string ids;                  ///< which series, see idMatches; empty is all
    std::size_t stride = 1;           ///< series 1, 1 + stride, ... of those
    std::filesystem::path forecasts;  ///< where the forecasts go as CSV; empty is nowhere
};

/// How one model did. The measures are means over series (see metrics.h); those that a series cannot have are left out of the mean.
struct BenchmarkRow {
    std::string id;
    std::size_t series = 0, failed = 0; ///< failed: a simpler model stood in
    double smape = 0, mase = 0, owa = 0, rmsse = 0;
    double wape = 0, bias = 0;          ///< over all periods of all series
    double msis95 = 0, coverage80 = 0, coverage95 = 0;
    double count80 = 0, count95 = 0;    ///< coverage where values tie with an interval's ends, as counts do: see countCoverage
    double pinball = 0;                 ///< sum over levels of the loss, over the sum of sales: scaled like WAPE
    double cpuSeconds = 0, wallSeconds = 0;
};

struct BenchmarkOutcome {
    std::vector<BenchmarkRow> models;
    std::size_t series = 0, skipped = 0; ///< skipped: chosen by id, but with another number of test values
    double naive2Smape = 0, naive2Mase = 0;
};

/// Fits models on the train part of competition data, forecasts, and measures against the test part.
///
/// The data have no dates, so models see a calendar without working days or month ends.
/// errors  those of readCompetitionData; NotFound for a model; InvalidInput if no series takes part
Result<BenchmarkOutcome> benchmark(const Registry &models, const BenchmarkOptions &options, const JobContext &job);

} // namespace shelfcast::core

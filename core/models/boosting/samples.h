#pragma once
#include "core/models/boosting/booster.h"
#include "core/models/boosting/series_features.h"

#include <cstdint>
#include <vector>

namespace shelfcast::core::boosting {

/// Which (series, origin, step) become rows.
struct SampleSettings {
    int horizon = 1;
    int windows = 1;            ///< horizons that are held out
    std::size_t most = 300'000; ///< rows at most; more are sampled evenly
    std::uint64_t seed = 1;
};

/// Rows to learn from, with what turns their labels back into units.
struct Samples {
    Rows rows;                       ///< label: the target's value by the series' size, less `start`
    std::vector<double> start;       ///< (rows) what was expected before the trees, by the size
    std::vector<double> unrest;      ///< (rows) the series' own error size, by its size
    std::vector<int> step;           ///< (rows)
};

/// How many of a series' last periods are held out: so many horizons, never more than a third of the history.
int heldOutPeriods(int length, const SampleSettings &settings);

/// Rows whose targets lie before the held-out periods (@p held true) or anywhere (false).
///
/// Each target comes at most a few times, seen from different origins: more would be the same over again.
/// errors  Cancelled
/// cost    O(periods + rows x columns), on job.threads workers; what is drawn depends on the seed alone
Result<Samples> trainingSamples(const FeaturePlan &plan, const Panel &panel, const SampleSettings &settings, bool held, const JobContext &job);

/// Rows whose targets are held-out periods: origins one horizon apart, the first before all of them.
/// errors  Cancelled
Result<Samples> heldOutSamples(const FeaturePlan &plan, const Panel &panel, const SampleSettings &settings, const JobContext &job);

} // namespace shelfcast::core::boosting

#pragma once
#include "core/models/forecaster.h"
#include "core/models/slow_movers/hurdle.h"
#include "core/models/slow_movers/rates.h"

#include <string>

namespace shelfcast::core::slow {

enum class Method { Croston, Sba, Tsb, Adida, Imapa };

/// What a person may set.
struct Recipe {
    std::string modelId;
    Method method = Method::Croston;
    double weight = 0.0;       ///< on the newest: size and interval (Croston, SBA), size (TSB), sum (ADIDA, IMAPA); 0 chooses by the history
    double chanceWeight = 0.0; ///< TSB; 0 chooses
    int aggregation = 0;       ///< periods a sum (ADIDA), the most of them (IMAPA); 0 takes the mean interval between sales
    Start start = Start::Average;
    Intervals intervals = Intervals::Compound;
};

/// The methods that smooth sales and the time between them. They learn their weights; what is smoothed is the history at hand,
/// so that new periods count without another fit.
///
/// fit       never fails: without a sale the forecast is zero
/// forecast  mean: the same for every period; quantiles by `hurdleRow`, the sizes' spread growing with the horizon
/// cost      O(n) (IMAPA: times the levels), about 10 microseconds for 40 periods
class SlowMover final : public LocalForecaster {
public:
    explicit SlowMover(Recipe recipe) : m_recipe(std::move(recipe)) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override;

private:
    Recipe m_recipe;
};

/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadSlowMover(const StoredModel &stored);

} // namespace shelfcast::core::slow

#pragma once
#include "core/models/forecaster.h"
#include "core/models/slow_movers/count_season.h"

#include <string>

namespace shelfcast::core::slow {

/// What a person may set.
struct CountRecipe {
    std::string modelId = "count";
    std::string form = "auto";     ///< "auto", "level", "hurdle" or "heavy"; measured sales are always a hurdle
    std::string size = "auto";     ///< of measured sales: "auto", "lognormal" or "gamma"
    SeasonChoice season = SeasonChoice::Auto;
    double weight = 0.0;           ///< on the newest sale's size, or the newest period's level; 0 lets every weight have its share
    double chanceWeight = 0.0;     ///< on the newest period's sale or none; 0 as above
};

/// A distribution for every period: a chance of a sale and a size, or a count, whose means move.
///
/// fit       never fails; without a sale the forecast is zero
/// forecast  mean: a level, times the factors of the season where there is one; quantiles exact for the distribution, whose spread grows as the level moves
/// source    Harvey & Fernandes (1989), JBES 7(4); Snyder, Ord & Beaumont (2012), IJF 28(2); Hoeting et al. (1999) for the shares of weights
class CountModel final : public LocalForecaster {
public:
    explicit CountModel(CountRecipe recipe) : m_recipe(std::move(recipe)) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override;

private:
    CountRecipe m_recipe;
};

/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadCount(const StoredModel &stored);

} // namespace shelfcast::core::slow

#pragma once
#include "core/models/forecaster.h"
#include "core/models/theta/fit.h"

#include <string>

namespace shelfcast::core::theta {

/// `bagged-theta`: the mean of Theta models fitted to histories that might have been (`Bootstrap`).
///
/// The season is taken out once, before; intervals have the spread of the model on the history itself and that between the bags.
/// New values move every bag's model on with its own parameters. The same seed gives the same bags.
/// errors  TooShort, Cancelled
/// cost    that of `fit` once a bag
class BaggedTheta final : public LocalForecaster {
public:
    BaggedTheta(std::string modelId, FitOptions options, int bags) : m_modelId(std::move(modelId)), m_options(std::move(options)), m_bags(bags) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override;

private:
    std::string m_modelId;
    FitOptions m_options; ///< a season length of 0 takes the main season of the series
    int m_bags;
};

/// What `store` of a fitted series gave, able to forecast again.
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadBagged(const StoredModel &stored);

} // namespace shelfcast::core::theta

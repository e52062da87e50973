#pragma once
#include "core/models/forecaster.h"
#include "core/models/theta/fit.h"

#include <string>

namespace shelfcast::core::theta {

/// What the models of this family differ in, and what their settings change.
struct Recipe {
    std::string modelId;
    FitOptions options; ///< a season length of 0 takes the main season of the series
};

/// Fits one series by `theta::fit`.
/// errors  TooShort, Cancelled
class Theta final : public LocalForecaster {
public:
    explicit Theta(Recipe recipe) : m_recipe(std::move(recipe)) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override;

private:
    Recipe m_recipe;
};

/// What `store` of a fitted series gave, able to forecast again.
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadTheta(const StoredModel &stored);

} // namespace shelfcast::core::theta

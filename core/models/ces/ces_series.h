#pragma once
#include "core/models/ces/fit.h"
#include "core/models/forecaster.h"

#include <string>

namespace shelfcast::core::ces {

struct Recipe {
    std::string modelId;
    FitOptions options; ///< a season length of 0 takes the main season of the series
};

/// Fits one series by `ces::fit`.
/// errors  TooShort, Cancelled
class AutoCes final : public LocalForecaster {
public:
    explicit AutoCes(Recipe recipe) : m_recipe(std::move(recipe)) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override;

private:
    Recipe m_recipe;
};

/// What `store` of a fitted series gave, able to forecast again.
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadCes(const StoredModel &stored);

} // namespace shelfcast::core::ces

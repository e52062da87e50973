#pragma once
#include "core/models/arima/search.h"
#include "core/models/forecaster.h"

namespace shelfcast::core::arima {

/// How a series is to be modelled.
struct Recipe {
    std::string modelId;
    SearchSettings search;        ///< of an automatic choice
    std::optional<Orders> orders; ///< the orders where they are given; m is taken from the season
    int seasonLength = 0;         ///< 0 takes the season of the series
    bool drivers = true;          ///< whether drivers that are known ahead explain the series first
};

/// Seasonal ARIMA, with orders chosen or given, for each series alone.
class AutoArima final : public LocalForecaster {
public:
    explicit AutoArima(Recipe recipe) : m_recipe(std::move(recipe)) {}
    /// errors  TooShort, Cancelled
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override;

private:
    Recipe m_recipe;
};

/// What AutoArima's series stored, able to forecast again.
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadArima(const StoredModel &stored);

} // namespace shelfcast::core::arima

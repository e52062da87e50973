#pragma once
#include "core/models/arima/search.h"
#include "core/models/forecaster.h"

namespace shelfcast::core::arima {

/// Which seasons sine and cosine waves stand for.
enum class WaveUse {
    Others, ///< those beside the main one, and one too long for seasonal orders
    Never,
    All,    ///< the main one too: no seasonal orders then
};

/// How a series is to be modelled.
struct Recipe {
    std::string modelId;
    SearchSettings search;        ///< of an automatic choice
    std::optional<Orders> orders; ///< the orders where they are given; m is taken from the season
    int seasonLength = 0;         ///< 0 takes the seasons of the series
    bool drivers = true;          ///< whether drivers that are known ahead explain the series first
    WaveUse waves = WaveUse::Others;
    int pairs = 0;                ///< of sine and cosine a season; 0 lets the criterion choose
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

} // namespace shelfcast::core::arima

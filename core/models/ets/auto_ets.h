#pragma once
#include "core/models/ets/ets.h"
#include "core/models/forecaster.h"

#include <string>

namespace shelfcast::core::ets {

/// What the models of this family differ in, and what their settings change.
struct Recipe {
    std::string modelId;
    FormChoice forms;
    Criterion criterion = Criterion::Aicc;
    Bounds bounds = Bounds::Both;
    bool average = false;       ///< forms that are nearly as likely are averaged with the best
    bool steady = false;        ///< growth is expected to change slowly, and a form must see a season ahead
    int seasonLength = 0;       ///< periods; 0 takes the season of the calendar
    bool simulate = false;      ///< intervals from simulated futures instead of a formula
};

/// Fits one series by `ets::fit`.
///
/// Where the recipe insists on multiplicative components and the history holds values at or below zero, additive ones take
/// their place; where it insists on a season that the data do not have or are too short for, none is used. The note says so.
/// errors  TooShort without a known value, InvalidInput, Cancelled
class AutoEts final : public LocalForecaster {
public:
    explicit AutoEts(Recipe recipe) : m_recipe(std::move(recipe)) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override;

private:
    Recipe m_recipe;
};

} // namespace shelfcast::core::ets

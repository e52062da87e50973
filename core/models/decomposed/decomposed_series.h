#pragma once
#include "core/models/decomposed/scale.h"
#include "core/models/registry.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace shelfcast::core::decomposed {

/// How the seasons are taken out, and which model goes on with the rest.
struct Recipe {
    std::string modelId;
    std::string member = "auto-ets";     ///< the id of the model for the series without its seasons
    SettingValues memberSettings;        ///< where they are not its defaults
    std::optional<double> power = 1.0;   ///< see Scale; empty leaves the choice to the data
    int seasonLength = 0;                ///< periods; 0 takes all seasons of the series
    int seasonWindow = 0;                ///< seasons that the season is smoothed over; 0 is 11, 15, 19 ...
    bool seasonError = true;       ///< count what the seasons are not known to
    bool robust = false;                 ///< wild values have no say in season and trend
};

/// The models that a series without its seasons can be given to.
using Members = std::shared_ptr<const Registry>;

/// Takes the seasons out by MSTL, lets a member go on with the rest, and repeats each season's last cycle.
///
/// A history too short for two cycles of a season goes without that season; without any, the member sees the series as it is.
/// With a longer history than the fitted one the seasons are taken out of all of it, and the member goes on with what it learned.
/// errors  those of the member
/// Off the scale of units the mean is the middle of the distribution, which is what absolute errors ask for.
/// cost    MSTL, four times where the scale is chosen, and the member
/// source  Bandara, Hyndman & Bergmeir (2021), MSTL, arXiv:2107.13462; stlf of Hyndman's forecast for R
class Decomposed final : public LocalForecaster {
public:
    Decomposed(Recipe recipe, Members members) : m_recipe(std::move(recipe)), m_members(std::move(members)) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override;

private:
    Recipe m_recipe;
    Members m_members;
};

/// What `store` gave, able to forecast again.
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadDecomposed(const StoredModel &stored, const Members &members);

} // namespace shelfcast::core::decomposed

#pragma once
#include "core/models/decomposed/split.h"
#include "core/models/registry.h"

#include <memory>
#include <string>

namespace shelfcast::core::decomposed {

/// How the seasons are taken out, and which model goes on with the rest.
struct Recipe {
    std::string modelId;
    std::string member = "auto-ets"; ///< the id of the model for the series without its seasons
    SettingValues memberSettings;    ///< where they are not its defaults
    SplitWish split;
    bool seasonError = true;         ///< count what the seasons are not known to
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

/// What a member of the model @p modelId stored, able to forecast again.
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadMember(const StoredModel &stored, const Registry &members, const std::string &modelId);

/// A member's form without what it says of a season that it was not shown.
Message shortForm(const Message &form);

} // namespace shelfcast::core::decomposed

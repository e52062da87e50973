#pragma once
#include "core/models/decomposed/season_error.h"
#include "core/models/decomposed/split.h"
#include "core/models/error_shape.h"
#include "core/models/hybrid/reach.h"
#include "core/models/registry.h"

#include <memory>
#include <string>
#include <vector>

namespace shelfcast::core::hybrid {

using Members = std::shared_ptr<const Registry>;

/// Which model goes on with which part.
struct Recipe {
    std::string modelId;
    decomposed::SplitWish split;
    bool smooth = false;                  ///< the trend's model sees the smooth trend, and the remainder's what STL leaves; else see Hybrid
    std::string trend, season, remainder; ///< ids of local models; an empty remainder is expected to be nothing
};

/// A remainder that nothing goes on with: what it was like.
struct Noise {
    double deviation = 0.0;
    ErrorShape shape = kNormalShape;
};

/// All that is kept of a fitted series. Members may be shared: they are immutable.
struct Learned {
    std::string modelId;
    bool smooth = false;
    decomposed::Split split;
    decomposed::SeasonError error;                             ///< what the parts do not know of the seasons
    std::shared_ptr<const FittedSeries> trend, remainder;      ///< no remainder: the noise
    std::vector<std::shared_ptr<const FittedSeries>> seasons;  ///< as in the split
    Noise noise;                                               ///< of a smooth trend without a model of the remainder
    double missed = 1.0;                                       ///< of the trend's errors, as deviations: what the remainder's model leaves of them
    Reach reach;
    Message note;
};

/// Takes the seasons out by STL (several: MSTL), lets a model go on with each part, and adds up what they say.
///
/// The trend's model sees the series without its seasons, so that it knows how noisy the newest values are, and the remainder's model what
/// the trend's one missed (Zhang 2003). Or they see STL's smooth trend and what is left beside it: nothing of that trend looks like noise,
/// so its newest bend goes on for longer.
/// A history too short for two cycles of a season goes without that season. With a longer history than the fitted one it is taken apart
/// anew, and all members go on with what they learned. Intervals take the errors of parts for independent (but for those of a remainder
/// that was missed by the trend: those are the trend's own) and are held against what the same recipe missed by from past origins.
/// errors  those of the members
/// cost    MSTL, four times where the scale is chosen, and the members; all of it up to 4 times more on shorter histories
/// source  Cleveland, Cleveland, McRae & Terpenning (1990), STL; Zhang (2003), Neurocomputing 50, on hybrids with ARIMA
class Hybrid final : public LocalForecaster {
public:
    Hybrid(Recipe recipe, Members members) : m_recipe(std::move(recipe)), m_members(std::move(members)) {}
    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override;

private:
    Result<Learned> learn(const SeriesView &series, const decomposed::Split &split, const JobContext &job) const;
    Reach reachFrom(const Learned &learned, const SeriesView &series, const JobContext &job) const;

    Recipe m_recipe;
    Members m_members;
};

StoredModel stored(const Learned &learned);
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadHybrid(const StoredModel &stored, const Members &members);
/// What was learned as a model that forecasts, explains and stores itself.
std::unique_ptr<const FittedSeries> hybridSeries(Learned learned, Members members);

} // namespace shelfcast::core::hybrid

#pragma once
#include "core/models/hybrid/hybrid_series.h"

namespace shelfcast::core::hybrid {

/// Which model goes on with which part.
struct Recipe {
    std::string modelId;
    decomposed::SplitWish split;
    bool smooth = false;                  ///< the trend's model sees the smooth trend, and the remainder's what STL leaves; else see Hybrid
    std::string trend, season, remainder; ///< ids of local models; an empty remainder is expected to be nothing
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

} // namespace shelfcast::core::hybrid

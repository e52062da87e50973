#pragma once
#include "core/models/arima/search.h"

namespace shelfcast::core::arima {

/// The season that a sample can carry: 1 where it is not wanted, too long, or seen less than twice.
int usableSeason(int season, const Sample &sample, bool wanted);

/// Orders with m, d and D set, the rest zero: as many differences as the settings' tests ask for on the series without the
/// influence of its regressors, and no more than leave every regressor something to say.
Orders chosenDifferences(const Sample &sample, int season, const SearchSettings &settings);

} // namespace shelfcast::core::arima

#pragma once
#include "core/models/combine/merge.h"
#include "core/models/error_shape.h"

#include <vector>

namespace shelfcast::core::combine {

/// How wide the intervals of a combination are. Averaged intervals are as wide as if all members erred alike; where they do not, their
/// mean errs less than they do.
struct Width {
    std::vector<double> shares; ///< (members) of their variances in that of the combination; empty if nothing is known
    double ratio = 1.0;         ///< of the combination's deviation to that of its members together
    ErrorShape shape = kNormalShape;
    bool known() const { return !shares.empty(); }
};

/// Whether a width can be one of so many members.
bool sound(const Width &width, std::size_t members);

/// What one-step errors of the past say: members count in proportion to their exactness, and the combination's errors are held against
/// theirs, all in the same periods, so that it does not matter how well they knew that past. What such errors leave unsaid is added: that
/// parameters were read from few values. The shape is that of the past.
///
/// y       (n) NaN where unknown
/// fitted  (members, n) what each expected, NaN where it says nothing
/// weights (members) where the combination is a weighted mean; empty where the rule says it
/// out     unknown with fewer than 5 common periods, or where a member fits perfectly
/// source  Bates & Granger (1969), The combination of forecasts; Akaike (1969), Fitting autoregressive models for prediction
Width widthOf(std::span<const double> y, std::span<const std::vector<double>> fitted, Rule rule, std::span<const double> weights = {});

/// Gives a combined forecast that width and shape around its medians; how much further one side goes than the other stays.
///
/// members  whose forecasts were combined
/// shares   (members) of `width`, of those that took part
void adjust(SeriesForecast &forecast, std::span<const SeriesForecast> members, std::span<const double> shares, const Width &width);

} // namespace shelfcast::core::combine

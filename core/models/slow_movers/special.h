#pragma once

namespace shelfcast::core::slow {

/// The standard normal's quantile, for 0 < probability < 1; relative error below 1e-15.
/// source  Wichura (1988), Algorithm AS 241, Applied Statistics 37(3)
double normalQuantile(double probability);

} // namespace shelfcast::core::slow

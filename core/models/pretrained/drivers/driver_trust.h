#pragma once
#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <vector>

namespace shelfcast::core::pretrained {

inline constexpr std::size_t kFewestForTrial = 12; ///< periods before an origin
inline constexpr std::array<double, 5> kTrustShares = {0.0, 0.25, 0.5, 0.75, 1.0};

/// One series tried from one origin: its absolute errors by the share of the forecast that knows the drivers, over its mean sales then.
struct DriverTrial {
    std::size_t series = 0;
    std::array<double, kTrustShares.size()> errors{};
};

DriverTrial trialOf(std::size_t series, std::span<const double> actual, std::span<const double> without, std::span<const double> with);

/// From how many origins so many series are tried, and how many periods each.
int trialOrigins(std::size_t series);
int trialSteps(std::size_t periods, int horizon);

/// What the trials say.
struct DriverTrust {
    double pooled = 0.0;
    std::map<std::size_t, double> own; ///< by series, where its own trials speak against it
    double of(std::size_t series) const;
};

/// The share with the smallest errors, made smaller by how likely it is that the gain is no more than chance; a series on which the drivers
/// did harm has less of it.
DriverTrust trustOf(std::span<const DriverTrial> trials);

} // namespace shelfcast::core::pretrained

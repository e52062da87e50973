#pragma once
#include "core/models/ets/estimation/optimiser.h"
#include "core/models/ets/form.h"

#include <span>
#include <vector>

namespace shelfcast::core::ets {

/// First guesses of the states before the first observation, worked out once a series and shared by its forms.
///
/// The season comes from a classical decomposition (from three seasons on) or from one harmonic around a line (below);
/// level and growth from a line through the first max(10, 2m) seasonally adjusted values.
///
/// source  Hyndman, Koehler, Ord & Snyder (2008), 2.6.1
class StartStates {
public:
    /// y  (n) values, NaN where unknown (bridged by straight lines here)
    StartStates(std::span<const double> y, int seasonLength);

    /// The guess for @p form, its smoothing parameters left untouched.
    void fill(const Form &form, const Layout &layout, Parameters &parameters) const;

private:
    struct Line {
        double mean = 0, level = 0, growth = 0; ///< the mean, and the line's value before the first period
    };
    Line lineThrough(const std::vector<double> &adjusted) const;

    int m_seasonLength;
    std::vector<double> m_additive, m_multiplicative; ///< seasonal indices by phase; empty where the history is too short
    std::array<Line, 3> m_lines;                      ///< by SeasonKind
};

} // namespace shelfcast::core::ets

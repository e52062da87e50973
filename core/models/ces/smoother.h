#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace shelfcast::core::ces {

/// What the season is made of.
enum class Form {
    None,    ///< no season
    Simple,  ///< each phase of the season smoothed for itself
    Partial, ///< a real seasonal index added to the level
    Full,    ///< a complex one
};

inline constexpr std::size_t kMostParameters = 4;
/// alpha0, alpha1, then beta (Partial) or beta0, beta1 (Full).
using Smoothing = std::array<double, kMostParameters>;
constexpr std::size_t parameterCount(Form form) { return form == Form::Full ? 4 : form == Form::Partial ? 3 : 2; }

/// A complex state: what is seen, and the potential behind it.
struct Pair {
    double level = 0.0, potential = 0.0;
};

/// All states: `level` for every form but Simple; one of `phases` for each phase of the season (Simple, Partial, Full).
struct States {
    Pair level;
    std::vector<Pair> phases;
};

/// The recursions of complex exponential smoothing.
///
/// source  Svetunkov, Kourentzes & Ord (2022), Complex exponential smoothing, Naval Research Logistics 69, eqs. 8 to 13 and 25
struct Smoother {
    Form form = Form::None;
    Smoothing smoothing = {};
    States states;

    /// The part of the expectation that the season gives; 0 without one. Simple gives all of it.
    double seasonal(std::size_t phase) const { return form == Form::None ? 0.0 : states.phases[phase].level; }
    double expectation(std::size_t phase) const { return form == Form::Simple ? seasonal(phase) : states.level.level + seasonal(phase); }
    /// Moves on by a period whose value was off the expectation by @p error; 0 where nothing is known.
    void take(double error, std::size_t phase);
};

/// How errors, and their products with derivatives, add up.
struct Slope {
    double squares = 0.0;
    std::array<double, kMostParameters> gradient = {};                      ///< sum of error times derivative
    std::array<std::array<double, kMostParameters>, kMostParameters> outer = {}; ///< sum of derivative times derivative
};

/// One-step errors of one form on one series, start states from backcasting: forward, backward, and forward again.
class Errors {
public:
    /// @param y      (n) NaN where unknown; outlives this
    /// @param start  states to begin the first pass from; potentials are levels over alpha0 (beta0)
    Errors(std::span<const double> y, Form form, std::size_t season, States start);

    /// The squares at each of five smoothings at once.
    std::array<double, kMostParameters + 1> squares(const std::array<Smoothing, kMostParameters + 1> &smoothings);
    /// Squares and derivatives at one, the latter by forward differences.
    Slope slope(const Smoothing &smoothing);
    /// The states before the first period.
    States backcast(const Smoothing &smoothing);

private:
    std::span<const double> m_y;
    Form m_form;
    std::size_t m_season;
    States m_start;
    std::vector<double> m_levels, m_potentials; ///< of the phases, all lanes
};

} // namespace shelfcast::core::ces

#pragma once
#include "core/models/ets/form.h"

#include <array>

namespace shelfcast::core::ets {

/// The region of the smoothing parameters, under the names that R gives them.
///
/// Usual: alpha, beta and gamma from kLowest to kHighest with beta <= alpha and gamma <= 1 - alpha, so that components are
/// weighted means. Admissible: the model is forecastable, whatever that means for the weights; none of them negative.
/// Both: the part that the two have in common. phi is from kLowestPhi to kHighestPhi in all.
enum class Bounds { Usual, Admissible, Both };
inline constexpr double kLowest = 1e-4;
inline constexpr double kHighest = 0.9999;
inline constexpr double kLowestPhi = 0.8;
inline constexpr double kHighestPhi = 0.98;

/// Whether old observations lose their weight in the end: all roots of the characteristic polynomial inside the unit circle.
///
/// Non-seasonal forms are so in the whole "usual" region; seasonal ones with a trend are not.
/// cost    O(m^2)
/// source  Hyndman, Akram & Archibald (2008), The admissible parameter space for exponential smoothing models
bool forecastable(double alpha, double beta, double gamma, double phi, int seasonLength);

/// Free parameters in a box <-> smoothing parameters in their region.
///
/// beta and gamma are expressed as shares of what alpha (and phi) leaves them, so that each free parameter has fixed bounds and a
/// minimiser needs to know nothing else. With the cap, the largest beta is the largest forecastable one; the bare map stops at what a form without season may have.
class ParameterMap {
public:
    using Slopes = std::array<std::array<double, 4>, 4>; ///< [smoothing parameter][free parameter]

    ParameterMap(const Form &form, const Layout &layout, Bounds bounds = Bounds::Both) : m_form(form), m_layout(layout), m_bounds(bounds) {}

    void capAtForecastable(bool cap) { m_capped = cap; }
    double lowest(int index) const { return index == m_layout.phi ? kLowestPhi : index == 0 ? kLowest : 0.0; }
    double highest(int index) const { return index == m_layout.phi ? kHighestPhi : index == 0 ? highestAlpha() : 1.0; }

    /// Both arrays have the layout of the form; only the smoothing parameters are read and written.
    void toSmoothing(const double *free, double *smoothing) const;
    void toFree(const double *smoothing, double *free) const;
    Slopes slopes(const double *free) const;
    bool isForecastable(const double *smoothing) const;
    /// Lowers beta until the parameters are forecastable; false where no beta is.
    bool lowerBeta(double *smoothing) const;

private:
    /// A bound and its slopes by alpha and phi.
    struct Bound {
        double value = 0, byAlpha = 0, byPhi = 0;
    };
    double highestAlpha() const { return m_bounds == Bounds::Admissible ? 2 - kLowest : kHighest; }
    Bound highestGamma(double alpha, double phi) const;
    Bound simpleBeta(double alpha, double phi) const;
    double highestBeta(double alpha, double gamma, double phi) const;

    Form m_form;
    Layout m_layout;
    Bounds m_bounds;
    bool m_capped = false;
};

} // namespace shelfcast::core::ets

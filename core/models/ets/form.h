#pragma once
#include <string>
#include <vector>

namespace shelfcast::core::ets {

enum class ErrorKind { Additive, Multiplicative };
enum class TrendKind { None, Additive, Multiplicative };
enum class SeasonKind { None, Additive, Multiplicative };

/// The longest season that is modelled by one state a period; longer ones are left out, as in R's `forecast::ets`.
inline constexpr int kMaxSeason = 24;

/// One member of the exponential smoothing family: how error, trend and season enter.
struct Form {
    ErrorKind error = ErrorKind::Additive;
    TrendKind trend = TrendKind::None;
    bool damped = false;
    SeasonKind season = SeasonKind::None;

    bool seasonal() const { return season != SeasonKind::None; }
    bool trended() const { return trend != TrendKind::None; }
    bool operator==(const Form &) const = default;
};

/// The form in the notation of Hyndman et al. (2008), for example "ETS(M,Ad,M)".
std::string name(const Form &form);

/// Where each parameter of a form stands in its vector; -1 where the form has none.
///
/// The smoothing parameters come first (alpha, beta, gamma, phi), then the first level, the first growth and the seasonal
/// states of the first seasonLength - 1 periods. The last seasonal state follows from their sum (0, or seasonLength if multiplicative).
struct Layout {
    int beta = -1, gamma = -1, phi = -1, level = 1, growth = -1, season = -1;
    int smoothing = 1;        ///< how many smoothing parameters
    int count = 2;            ///< how many parameters in all, as R counts them without the variance
    int seasonLength = 1;     ///< 1 where the form has no season
};
Layout layoutOf(const Form &form, int seasonLength);

/// Which forms may be tried. Empty fields leave the choice to the data.
struct FormChoice {
    std::vector<ErrorKind> errors = {ErrorKind::Additive, ErrorKind::Multiplicative};
    std::vector<TrendKind> trends = {TrendKind::None, TrendKind::Additive};
    std::vector<bool> damped = {false, true};
    std::vector<SeasonKind> seasons = {SeasonKind::None, SeasonKind::Additive, SeasonKind::Multiplicative};
    /// Leaves out the forms whose variance is infinite or numerically delicate: additive errors with any multiplicative
    /// component, and (M,M,A); the same rule as restrict=TRUE in R.
    bool restrictToStable = true;
};

/// The admissible forms of a choice, simplest first.
///
/// positive     false leaves out all multiplicative components: they need values above zero
/// seasonLength periods a season; below 2 or above kMaxSeason no seasonal form is admissible
std::vector<Form> candidateForms(const FormChoice &choice, int seasonLength, bool positive);

} // namespace shelfcast::core::ets

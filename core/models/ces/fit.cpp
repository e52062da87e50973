#include "core/models/ces/fit.h"

#include "core/models/ces/forecast.h"
#include "core/models/theta/season.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace shelfcast::core::ces {

namespace {

constexpr std::array<double, kMostParameters> kLowest = {0.01, 0.01, 0.01, 0.01}, kHighest = {1.8, 1.9, 1.5, 1.5};

double knownMean(std::span<const double> y)
{
    double sum = 0.0, count = 0.0;
    for (const double value : y)
        if (!std::isnan(value)) {
            sum += value;
            count += 1.0;
        }
    return count > 0.0 ? sum / count : 0.0;
}

/// A rough start: the backward pass has the last word on it.
States roughStart(std::span<const double> y, std::span<const double> whole, Form form, std::size_t season)
{
    States start;
    start.level.level = knownMean(y.first(std::min(y.size(), std::max<std::size_t>(10, season))));
    if (form == Form::None)
        return start;
    if (form == Form::Simple) {
        for (std::size_t j = 0; j < season; ++j)
            start.phases.push_back({whole[j], 0.0});
        return start;
    }
    for (const double index : theta::classicalSeason(whole, static_cast<int>(season), false).index)
        start.phases.push_back({index, 0.0});
    return start;
}

/// Whether the influence of old values fades, as far as the level tells (Svetunkov et al., eq. 16).
bool stable(const Smoothing &p)
{
    const double trace = 2.0 - 2.0 * p[0] + p[1], determinant = (1.0 - p[0]) * (1.0 - p[0]) + (1.0 - p[0]) - p[1] + p[1] * p[1];
    return std::abs(determinant) < 1.0 && std::abs(trace) < 1.0 + determinant;
}

bool allowed(const Smoothing &p, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        if (!(p[i] >= kLowest[i] && p[i] <= kHighest[i]))
            return false;
    return stable(p);
}

/// Solves (outer + damping diagonal) move = -gradient by Cholesky's method; false if it cannot.
bool solve(const Slope &slope, double damping, std::size_t count, Smoothing &move)
{
    std::array<std::array<double, kMostParameters>, kMostParameters> factor = {};
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = slope.outer[i][j] * (i == j ? 1.0 + damping : 1.0);
            for (std::size_t k = 0; k < j; ++k)
                sum -= factor[i][k] * factor[j][k];
            if (i == j && !(sum > 0.0))
                return false;
            factor[i][j] = i == j ? std::sqrt(sum) : sum / factor[j][j];
        }
    for (std::size_t i = 0; i < count; ++i) {
        double sum = -slope.gradient[i];
        for (std::size_t k = 0; k < i; ++k)
            sum -= factor[i][k] * move[k];
        move[i] = sum / factor[i][i];
    }
    for (std::size_t i = count; i-- > 0;) {
        for (std::size_t k = i + 1; k < count; ++k)
            move[i] -= factor[k][i] * move[k];
        move[i] /= factor[i][i];
    }
    return true;
}

struct Optimum {
    Smoothing smoothing = {};
    double squares = 0.0;
    int passes = 0;
};

/// The squares and slopes with the belief that the level neither grows nor dies out: alpha1 is 1, give or take 0.03 (in errors).
class Steadied {
public:
    Steadied(Errors &errors, const Smoothing &first, double observed) : m_errors(errors), m_weight(kBelief * errors.slope(first).squares / observed) {}
    Slope at(const Smoothing &smoothing)
    {
        Slope slope = m_errors.slope(smoothing);
        const double away = smoothing[1] - 1.0;
        slope.squares += m_weight * away * away;
        slope.gradient[1] += m_weight * away;
        slope.outer[1][1] += m_weight;
        return slope;
    }
    double withoutBelief(double squares, const Smoothing &smoothing) const { return squares - m_weight * (smoothing[1] - 1.0) * (smoothing[1] - 1.0); }

private:
    static constexpr double kBelief = 1000.0;
    Errors &m_errors;
    double m_weight;
};

/// Levenberg and Marquardt's method from the best of five starts.
/// source  Marquardt (1963), An algorithm for least-squares estimation of nonlinear parameters
Optimum minimise(Errors &errors, Form form, double observed)
{
    constexpr int kMost = 25;
    constexpr double kGain = 1e-5;
    constexpr std::array<double, kMostParameters + 1> kFirst = {1.05, 1.15, 1.3, 1.5, 1.75};
    const std::size_t count = parameterCount(form);
    std::array<Smoothing, kMostParameters + 1> starts;
    for (std::size_t i = 0; i < starts.size(); ++i)
        starts[i] = {kFirst[i], 1.0, form == Form::Full ? 1.1 : 0.1, 1.0};
    auto rough = errors.squares(starts);
    std::ranges::replace_if(rough, [](double value) { return !std::isfinite(value); }, std::numeric_limits<double>::max());
    Optimum best{starts[static_cast<std::size_t>(std::ranges::min_element(rough) - rough.begin())], 0.0, 3};
    Steadied steadied(errors, best.smoothing, observed);
    Slope slope = steadied.at(best.smoothing);
    best.squares = slope.squares;
    double damping = 1e-2;
    for (int i = 0; i < kMost && best.squares > 0.0; ++i) {
        ++best.passes;
        Smoothing move = {}, to = best.smoothing;
        if (!solve(slope, damping, count, move)) {
            damping = std::max(1e-3, damping * 10.0);
            if (damping > 1e8)
                break;
            continue;
        }
        for (std::size_t k = 0; k < count; ++k)
            to[k] = std::clamp(best.smoothing[k] + move[k], kLowest[k], kHighest[k]);
        for (int halving = 0; halving < 6 && !allowed(to, count); ++halving)
            for (std::size_t k = 0; k < count; ++k)
                to[k] = 0.5 * (to[k] + best.smoothing[k]);
        const bool possible = allowed(to, count);
        const Slope next = possible ? steadied.at(to) : Slope{};
        if (possible && std::isfinite(next.squares) && next.squares < best.squares) {
            const double gain = (best.squares - next.squares) / best.squares;
            best.smoothing = to;
            best.squares = next.squares;
            slope = next;
            damping = std::max(1e-6, damping * 0.2);
            if (gain < kGain)
                break;
        } else {
            damping *= 8.0;
            if (damping > 1e6)
                break;
        }
    }
    best.squares = steadied.withoutBelief(best.squares, best.smoothing);
    return best;
}

/// @param fit  n times the logarithm of the mean squared error
double scoreOf(double fit, double observed, Form form, Criterion criterion)
{
    const double k = static_cast<double>(parameterCount(form)) + 1.0; // and the variance
    switch (criterion) {
    case Criterion::Aic: return fit + 2.0 * k;
    case Criterion::Bic: return fit + k * std::log(observed);
    case Criterion::Aicc:
    case Criterion::Ahead: break;
    }
    const double freedom = observed - k - 1.0;
    // A pair of states for every phase fits short histories too well: they count as four parameters more.
    const double states = criterion == Criterion::Ahead && form == Form::Simple ? 8.0 : 0.0;
    return freedom > 0.0 ? fit + states + 2.0 * k + 2.0 * k * (k + 1.0) / freedom : std::numeric_limits<double>::infinity();
}

/// A power of two, so that scaling loses no digit and squares stay finite.
double scaleOf(std::span<const double> y)
{
    double largest = 0.0;
    for (const double value : y)
        if (!std::isnan(value))
            largest = std::max(largest, std::abs(value));
    int exponent = 0;
    std::frexp(largest, &exponent);
    return largest > 0.0 ? std::ldexp(1.0, std::clamp(exponent, -1000, 1000)) : 1.0;
}

void scale(States &states, double by)
{
    const auto times = [by](Pair &pair) { pair = {pair.level * by, pair.potential * by}; };
    times(states.level);
    std::ranges::for_each(states.phases, times);
}

} // namespace

Result<Fit> fit(std::span<const double> y, const FitOptions &options)
{
    Fit result;
    result.observed = static_cast<int>(std::ranges::count_if(y, [](double value) { return !std::isnan(value); }));
    if (result.observed < 3)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Too few periods are known."));
    const auto season = static_cast<std::size_t>(std::max(1, options.seasonLength));
    const double unit = scaleOf(y);
    std::vector<double> scaled(y.begin(), y.end());
    for (double &value : scaled)
        value /= unit;
    const bool seasonal = season > 1 && static_cast<std::size_t>(result.observed) >= 2 * season + 2;
    std::vector<Form> forms = options.forms;
    if (!seasonal) {
        result.shortOfSeason = season > 1 && std::ranges::find(forms, Form::None) == forms.end();
        forms = {Form::None};
    }
    const std::vector<double> whole = seasonal ? theta::bridged(scaled) : std::vector<double>();
    double lowest = 0.0;
    for (const Form form : forms) {
        Errors errors(scaled, form, season, roughStart(scaled, whole, form, season));
        const Optimum optimum = minimise(errors, form, result.observed);
        result.passes += optimum.passes;
        Fit candidate;
        candidate.form = form;
        candidate.smoothing = optimum.smoothing;
        candidate.initial = errors.backcast(optimum.smoothing);
        candidate.seasonLength = form == Form::None ? 1 : static_cast<int>(season);
        const double logError = forms.size() > 1 && options.criterion == Criterion::Ahead
                                    ? errorAhead(candidate, scaled) : std::log(std::max(optimum.squares, std::numeric_limits<double>::min()) / result.observed);
        const double score = scoreOf(result.observed * logError, result.observed, form, options.criterion);
        if (result.tried.empty() || score < lowest) {
            lowest = score;
            result.form = form;
            result.smoothing = optimum.smoothing;
            result.initial = std::move(candidate.initial);
            result.seasonLength = candidate.seasonLength;
        }
        result.tried.push_back({form, score + 2.0 * result.observed * std::log(unit)});
    }
    std::ranges::sort(result.tried, {}, &Tried::score);
    scale(result.initial, unit);
    result.spread = pastSpread(result, y, options.formulaSpread);
    return result;
}

} // namespace shelfcast::core::ces

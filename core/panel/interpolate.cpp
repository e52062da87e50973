#include "core/panel/interpolate.h"

#include "core/panel/mstl.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

constexpr int kTermsOfOne = 5, kTermsOfSeveral = 20; ///< Fourier terms a season
constexpr std::size_t kPolynomial = 6;
constexpr double kDependent = 1e-7; ///< share of a column that must be left once the others are taken out
constexpr double kBeyondRange = 0.5;

bool anyUnknown(std::span<const double> y)
{
    return std::ranges::any_of(y, [](double value) { return std::isnan(value); });
}

/// The distinct frequencies of the seasons' Fourier terms, in cycles a period.
std::vector<double> frequencies(std::span<const int> seasons)
{
    std::vector<double> all;
    for (const int m : seasons)
        for (int k = 1; k <= std::min(m / 2, seasons.size() > 1 ? kTermsOfSeveral : kTermsOfOne); ++k)
            if (const double f = static_cast<double>(k) / m; std::ranges::find(all, f) == all.end())
                all.push_back(f);
    return all;
}

/// A mean, Fourier terms and a polynomial in time, one column after another.
std::vector<std::vector<double>> columns(std::size_t n, std::span<const int> seasons)
{
    std::vector<std::vector<double>> all(1, std::vector<double>(n, 1.0));
    const auto add = [&](auto value) {
        std::vector<double> &column = all.emplace_back(n);
        for (std::size_t t = 0; t < n; ++t)
            column[t] = value(static_cast<double>(t));
    };
    for (const double f : frequencies(seasons)) {
        if (f < 0.5)
            add([=](double t) { return std::sin(2.0 * M_PI * f * (t + 1.0)); });
        add([=](double t) { return std::cos(2.0 * M_PI * f * (t + 1.0)); });
    }
    const std::size_t degree = std::clamp<std::size_t>(n / 10, 1, kPolynomial);
    std::vector<double> before(n, 1.0), last; // Legendre polynomials on -1 ... 1 keep apart what powers would not
    for (std::size_t k = 1; k <= degree; ++k) {
        const auto order = static_cast<double>(k);
        std::vector<double> next(n);
        for (std::size_t t = 0; t < n; ++t) {
            const double x = n > 1 ? 2.0 * static_cast<double>(t) / static_cast<double>(n - 1) - 1.0 : 0.0;
            next[t] = k == 1 ? x : ((2.0 * order - 1.0) * x * last[t] - (order - 1.0) * before[t]) / order;
        }
        if (k > 1)
            before = std::move(last);
        all.push_back(next);
        last = std::move(next);
    }
    return all;
}

/// The least squares fit of the columns to the known values, at every period. Columns that depend on those before are left out.
std::vector<double> regressed(std::span<const double> y, std::vector<std::vector<double>> all)
{
    const std::size_t n = y.size();
    const auto product = [&](const std::vector<double> &a, const auto &b) {
        double sum = 0;
        for (std::size_t t = 0; t < n; ++t)
            if (!std::isnan(y[t]))
                sum += a[t] * b[t];
        return sum;
    };
    // Modified Gram-Schmidt over the known rows, carried along in the unknown ones.
    std::vector<double> fit(n, 0.0), rest(y.begin(), y.end());
    for (std::size_t j = 0; j < all.size(); ++j) {
        const double whole = product(all[j], all[j]);
        for (int twice = 0; twice < 2; ++twice)
            for (std::size_t k = 0; k < j; ++k) {
                if (all[k].empty())
                    continue;
                const double share = product(all[k], all[j]);
                for (std::size_t t = 0; t < n; ++t)
                    all[j][t] -= share * all[k][t];
            }
        const double left = product(all[j], all[j]);
        if (!(left > kDependent * kDependent * whole) || left <= 0) {
            all[j].clear();
            continue;
        }
        const double size = std::sqrt(left);
        for (double &value : all[j])
            value /= size;
        const double share = product(all[j], rest);
        for (std::size_t t = 0; t < n; ++t) {
            fit[t] += share * all[j][t];
            rest[t] -= share * all[j][t];
        }
    }
    return fit;
}

/// Whether the filled series goes too far beyond what is known.
bool tooFar(std::span<const double> filled, std::span<const double> y)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double value : y)
        if (!std::isnan(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    const double slack = kBeyondRange * (high - low);
    return std::ranges::any_of(filled, [&](double value) { return !(value <= high + slack && value >= low - slack); });
}

} // namespace

std::vector<double> linearlyInterpolated(std::span<const double> y)
{
    std::vector<double> out(y.begin(), y.end());
    const auto n = static_cast<std::ptrdiff_t>(y.size());
    const auto at = [&](std::ptrdiff_t t) { return y[static_cast<std::size_t>(t)]; };
    std::ptrdiff_t before = -1;
    for (std::ptrdiff_t t = 0; t <= n; ++t) {
        if (t < n && std::isnan(at(t)))
            continue;
        if (t == n && before < 0)
            break;
        const double left = at(before >= 0 ? before : t), right = t < n ? at(t) : left;
        for (std::ptrdiff_t k = before + 1; k < t; ++k)
            out[static_cast<std::size_t>(k)] = left + (right - left) * static_cast<double>(k - before) / static_cast<double>(t - before);
        before = t;
    }
    return out;
}

std::vector<double> interpolated(std::span<const double> y, std::span<const int> seasons)
{
    if (!anyUnknown(y))
        return {y.begin(), y.end()};
    std::vector<int> usable(seasons.begin(), seasons.end());
    std::erase_if(usable, [&](int m) { return m < 2 || y.size() <= 2 * static_cast<std::size_t>(m); });
    std::ranges::sort(usable);
    const auto known = static_cast<std::size_t>(std::ranges::count_if(y, [](double value) { return !std::isnan(value); }));
    if (usable.empty() || known <= 2 * static_cast<std::size_t>(usable.front()))
        return linearlyInterpolated(y);

    std::vector<double> whole = regressed(y, columns(y.size(), usable));
    for (std::size_t t = 0; t < y.size(); ++t)
        if (!std::isnan(y[t]))
            whole[t] = y[t];
    MstlOptions robustly;
    robustly.stl.robust = true;
    const Decomposition parts = mstl(whole, usable, robustly);
    std::vector<double> adjusted(y.size());
    for (std::size_t t = 0; t < y.size(); ++t)
        adjusted[t] = std::isnan(y[t]) ? y[t] : parts.adjusted[t];
    adjusted = linearlyInterpolated(adjusted);
    for (std::size_t t = 0; t < y.size(); ++t)
        if (std::isnan(y[t]))
            whole[t] = adjusted[t] + parts.season(t);
    return tooFar(whole, y) ? linearlyInterpolated(y) : whole;
}

} // namespace shelfcast::core

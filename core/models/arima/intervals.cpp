#include "core/models/arima/intervals.h"

#include "core/models/arima/differencing.h"
#include "core/models/forecaster.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

constexpr double kStep = 1e-4;
constexpr double kFattest = 30.0; // 4.2 degrees of freedom: beyond that the variance itself hardly exists

struct Term {
    std::size_t lag;
    double weight;
};

/// y_t = sum of ar y_{t-lag} + e_t + sum of ma e_{t-lag}, differences multiplied in.
struct Recursion {
    std::vector<Term> ar, ma;
    std::size_t longest = 0;
};

Recursion recursionOf(const Orders &orders, std::span<const double> arma)
{
    const ArmaShape shape(orders);
    const auto r = static_cast<std::size_t>(shape.stateSize());
    std::vector<double> phi(r), theta(r);
    shape.expand(arma, phi, theta);
    const std::vector<double> sums = integrationWeights(orders); // 1 - sum w B^k
    std::vector<double> all(static_cast<std::size_t>(shape.arLength()) + sums.size() + 1, 0.0);
    const auto left = [&](std::size_t k) { return k == 0 ? 1.0 : -phi[k - 1]; };
    for (std::size_t i = 0; i <= static_cast<std::size_t>(shape.arLength()); ++i)
        for (std::size_t j = 0; j <= sums.size(); ++j)
            all[i + j] += left(i) * (j == 0 ? 1.0 : -sums[j - 1]);
    Recursion out;
    for (std::size_t k = 1; k < all.size(); ++k)
        if (all[k] != 0.0)
            out.ar.push_back({k, -all[k]});
    for (int lag : shape.maLags())
        out.ma.push_back({static_cast<std::size_t>(lag), theta[static_cast<std::size_t>(lag) - 1]});
    out.longest = all.size() - 1;
    return out;
}

// The path after z by the recursion alone, with errors of zero before it can start and in gaps. z (n), path (h).
std::vector<double> pathAfter(const Recursion &recursion, std::span<const double> z, std::size_t horizon)
{
    const std::size_t n = z.size();
    std::vector<double> values(n + horizon), errors(n + horizon, 0.0);
    for (std::size_t t = 0; t < n + horizon; ++t) {
        double expected = 0;
        for (const Term &term : recursion.ar)
            if (term.lag <= t)
                expected += term.weight * values[t - term.lag];
        for (const Term &term : recursion.ma)
            if (term.lag <= t)
                expected += term.weight * errors[t - term.lag];
        const bool known = t < n && !std::isnan(z[t]);
        values[t] = known ? z[t] : expected;
        if (known && t >= recursion.longest)
            errors[t] = z[t] - expected;
    }
    return {values.begin() + static_cast<std::ptrdiff_t>(n), values.end()};
}

/// The regressors of a fit with its constant, past and future in one.
Columns wholeColumns(const Fit &fit, std::size_t skipped, std::size_t n, const Columns &regressors, const Columns &future, std::size_t horizon)
{
    Columns out;
    if (fit.orders.hasMean() || fit.orders.hasDrift()) {
        auto &constant = out.emplace_back(n + horizon, 1.0);
        for (std::size_t t = 0; fit.orders.hasDrift() && t < constant.size(); ++t)
            constant[t] = static_cast<double>(t) + 1.0 - static_cast<double>(skipped);
    }
    for (std::size_t j = 0; j < regressors.size(); ++j) {
        auto &column = out.emplace_back(regressors[j]);
        column.insert(column.end(), future[j].begin(), future[j].end());
    }
    return out;
}

} // namespace

Unsaid unsaid(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future, std::span<const double> known)
{
    const std::size_t horizon = known.size(), n = y.size(), p = fit.arma.size();
    Unsaid out{std::vector<double>(horizon, 0.0), std::vector<double>(horizon, 0.0)};
    const Recursion recursion = recursionOf(fit.orders, fit.arma);

    // The tails: an impulse's path gives the weights of the coming errors.
    const double fromSigma = fit.freedom > 4 ? 6.0 / (fit.freedom - 4) : kFattest;
    std::vector<double> impulse(recursion.longest + 1, 0.0);
    impulse.back() = 1.0;
    const std::vector<double> later = pathAfter(recursion, impulse, horizon);
    double squares = 0, fourths = 0;
    for (std::size_t h = 0; h < horizon; ++h) {
        const double weight = h == 0 ? 1.0 : later[h - 1];
        squares += weight * weight;
        fourths += weight * weight * weight * weight;
        const double spread = squares > 0 && std::isfinite(fourths) ? fourths / (squares * squares) : 0.0;
        out.kurtosis[h] = std::min(fit.kurtosis * spread + fromSigma, kFattest);
    }

    const std::size_t k = fit.covariance.size();
    if (k == 0)
        return out;
    std::size_t skipped = 0;
    while (skipped < n && !std::isfinite(y[skipped]))
        ++skipped;
    const Columns whole = wholeColumns(fit, skipped, n, regressors, future, horizon);
    std::vector<double> rest(y.begin() + static_cast<std::ptrdiff_t>(skipped), y.end());
    for (std::size_t j = 0; j < whole.size(); ++j)
        for (std::size_t t = 0; t < rest.size(); ++t)
            rest[t] -= fit.regression[j] * whole[j][skipped + t];
    std::vector<std::vector<double>> gradient(k);
    for (std::size_t i = 0; i < k; ++i) {
        if (i < p) {
            std::vector<double> moved = fit.arma;
            moved[i] += kStep;
            gradient[i] = pathAfter(recursionOf(fit.orders, moved), rest, horizon);
            moved[i] -= 2 * kStep;
            const std::vector<double> down = pathAfter(recursionOf(fit.orders, moved), rest, horizon);
            for (std::size_t h = 0; h < horizon; ++h)
                gradient[i][h] = (gradient[i][h] - down[h]) / (2 * kStep);
        } else {
            const auto &column = whole[i - p];
            gradient[i] = pathAfter(recursion, std::span(column).subspan(skipped, n - skipped), horizon);
            for (std::size_t h = 0; h < horizon; ++h)
                gradient[i][h] = column[n + h] - gradient[i][h];
        }
    }
    for (std::size_t h = 0; h < horizon; ++h) {
        double sum = 0;
        for (std::size_t i = 0; i < k; ++i)
            for (std::size_t j = 0; j < k; ++j)
                if (!std::isnan(fit.covariance[i][j]))
                    sum += gradient[i][h] * fit.covariance[i][j] * gradient[j][h];
        out.variance[h] = std::isfinite(sum) ? std::clamp(sum, 0.0, known[h]) : known[h];
    }
    return out;
}

void tailedQuantiles(std::span<const double> mean, std::span<const double> deviation, std::span<const double> kurtosis,
                     std::vector<double> &out)
{
    std::vector<double> normal;
    const double zero = 0, one = 1;
    normalQuantiles(std::span(&zero, 1), std::span(&one, 1), normal);
    out.resize(mean.size() * kQuantileCount);
    for (std::size_t h = 0; h < mean.size(); ++h) {
        const double thin = kurtosis[h] > 1e-9 ? 1.0 / (4.0 + 6.0 / kurtosis[h]) : 0.0; // one over the degrees of freedom
        const double scale = deviation[h] * std::sqrt(1.0 - 2.0 * thin);
        for (std::size_t level = 0; level < kQuantileCount; ++level) {
            const double z = normal[level], s = z * z;
            const double first = z * (s + 1) / 4, second = z * ((5 * s + 16) * s + 3) / 96, third = z * (((3 * s + 19) * s + 17) * s - 15) / 384;
            const double fourth = z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160;
            out[h * kQuantileCount + level] = mean[h] + scale * (z + thin * (first + thin * (second + thin * (third + thin * fourth))));
        }
    }
}

double surelyFatTails(std::span<const double> residuals)
{
    double count = 0, squares = 0, fourths = 0;
    for (double e : residuals) {
        if (!std::isfinite(e) || e == 0.0)
            continue;
        count += 1;
        squares += e * e;
        fourths += e * e * e * e;
    }
    if (count < 8 || squares <= 0)
        return 0.0;
    const double excess = count * fourths / (squares * squares) - 3.0;
    return std::isfinite(excess) ? std::clamp(excess - std::sqrt(24.0 / count), 0.0, kFattest) : 0.0;
}

} // namespace shelfcast::core::arima

#include "core/models/arima/seasonal_tests.h"

#include "core/models/arima/differencing.h"

#include <Eigen/Dense>

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace shelfcast::core::arima {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr int kMostLags = 3;
constexpr int kLongestWandering = 60;

struct Regression {
    VectorXd coefficients, errors; ///< standard errors
    double aic = std::numeric_limits<double>::infinity();
    bool solved = false;
};

Regression regress(const MatrixXd &x, const VectorXd &y)
{
    Regression out;
    const Index n = x.rows(), k = x.cols();
    if (n <= k)
        return out;
    if (k == 0) {
        out.coefficients = VectorXd(0);
        out.errors = VectorXd(0);
        out.solved = true;
        return out;
    }
    const MatrixXd square = x.transpose() * x;
    const Eigen::FullPivLU<MatrixXd> factor(square);
    if (!factor.isInvertible())
        return out;
    out.coefficients = factor.solve(x.transpose() * y);
    const VectorXd residuals = y - x * out.coefficients;
    const double sum = residuals.squaredNorm();
    const VectorXd variance = factor.inverse().diagonal() * (sum / static_cast<double>(n - k));
    out.errors = variance.cwiseMax(0.0).cwiseSqrt();
    const auto rows = static_cast<double>(n);
    out.aic = rows * std::log(sum / rows) + 2.0 * static_cast<double>(k + 1);
    out.solved = sum > 0 && out.coefficients.allFinite();
    return out;
}

// Lags 1..count of x at rows from..n-1.
MatrixXd lagged(const VectorXd &x, Index from, Index count)
{
    MatrixXd out(x.size() - from, count);
    for (Index lag = 1; lag <= count; ++lag)
        out.col(lag - 1) = x.segment(from - lag, x.size() - from);
    return out;
}

// The regression of Osborn and others with that many lags; the first `dropped` rows of the differenced series are not used.
Regression osbornRegression(std::span<const double> y, int season, Index lags, Index dropped)
{
    const auto asVector = [](const std::vector<double> &v) -> VectorXd { return Eigen::Map<const VectorXd>(v.data(), static_cast<Index>(v.size())); };
    const std::vector<double> seasonalValues = difference(y, season);
    const VectorXd seasonal = asVector(seasonalValues), plain = asVector(difference(y, 1)), both = asVector(difference(seasonalValues, 1));
    // Everything is aligned at the end: element i of a vector of length L is period n - L + i.
    const Index n = static_cast<Index>(y.size());
    const Index start = std::max(lags, dropped);
    if (both.size() <= start + 2)
        return {};
    const VectorXd response = both.tail(both.size() - start);
    const MatrixXd own = lagged(both, start, lags);
    const Regression filter = regress(own, response);
    if (!filter.solved)
        return {};
    const auto filtered = [&](const VectorXd &x) -> VectorXd {
        VectorXd out = x.tail(x.size() - lags);
        if (lags > 0)
            out -= lagged(x, lags, lags) * filter.coefficients;
        return out;
    };
    const VectorXd fourth = filtered(seasonal), fifth = filtered(plain);
    // Row t needs `fourth` at t - 1 and `fifth` at t - season.
    const Index first = std::max({n - response.size(), n - fourth.size() + 1, n - fifth.size() + season});
    const Index rows = n - first;
    if (rows <= lags + 2)
        return {};
    MatrixXd x(rows, lags + 2);
    x.leftCols(lags) = own.bottomRows(rows);
    x.col(lags) = fourth.segment(first - 1 - (n - fourth.size()), rows);
    x.col(lags + 1) = fifth.segment(first - season - (n - fifth.size()), rows);
    return regress(x, response.tail(rows));
}

// Waves of every frequency of the season, (n x season - 1).
MatrixXd wavesOf(Index n, int season)
{
    MatrixXd out(n, season - 1);
    for (Index t = 0; t < n; ++t)
        for (int j = 1, column = 0; column < season - 1; ++j) {
            const double angle = 2.0 * std::numbers::pi * static_cast<double>((t + 1) * j % season) / season;
            out(t, column++) = std::cos(angle);
            if (column < season - 1)
                out(t, column++) = std::sin(angle);
        }
    return out;
}

/// By inversion of the limit distribution's characteristic function (Imhof 1961), which the paper's table 1 has from simulations.
double canovaCritical(int season)
{
    static constexpr std::array<double, kLongestWandering - 1> kFivePercent = {
        0.46136, 0.74752, 1.00018, 1.23730, 1.46506, 1.68640, 1.90299, 2.11589, 2.32581, 2.53326, 2.73862, 2.94219, 3.14419, 3.34481, 3.54419,
        3.74247, 3.93974, 4.13610, 4.33163, 4.52639, 4.72043, 4.91382, 5.10660, 5.29880, 5.49046, 5.68163, 5.87231, 6.06255, 6.25236, 6.44178,
        6.63081, 6.81947, 7.00779, 7.19578, 7.38346, 7.57083, 7.75791, 7.94472, 8.13126, 8.31754, 8.50358, 8.68938, 8.87495, 9.06030, 9.24544,
        9.43037, 9.61510, 9.79964, 9.98399, 10.16816, 10.35215, 10.53598, 10.71963, 10.90313, 11.08647, 11.26966, 11.45270, 11.63560, 11.81835};
    return kFivePercent[static_cast<std::size_t>(season - 2)];
}

} // namespace

SeasonalTest osborn(std::span<const double> y, int season)
{
    SeasonalTest out;
    if (season < 2 || y.size() <= 2 * static_cast<std::size_t>(season) + 6)
        return out;
    const double log = std::log(season) - 0.7656451;
    out.critical = -0.2937411 * std::exp(-0.2850853 * log - 0.05983644 * log * log) - 1.652202;
    // As in R, one lag less than the best of one to three.
    Index best = 1;
    double least = std::numeric_limits<double>::infinity();
    for (Index lags = 1; lags <= kMostLags; ++lags) {
        const Regression tried = osbornRegression(y, season, lags, kMostLags);
        if (tried.solved && tried.aic < least) {
            least = tried.aic;
            best = lags;
        }
    }
    const Regression chosen = osbornRegression(y, season, best - 1, best - 1);
    if (!chosen.solved)
        return out;
    const Index last = chosen.coefficients.size() - 1;
    out.statistic = chosen.coefficients(last) / chosen.errors(last);
    out.solved = std::isfinite(out.statistic);
    return out;
}

SeasonalTest canovaHansen(std::span<const double> y, int season)
{
    SeasonalTest out;
    const auto n = static_cast<Index>(y.size());
    if (season < 2 || season > kLongestWandering || n <= 2 * season)
        return out;
    out.critical = canovaCritical(season);
    const MatrixXd waves = wavesOf(n, season);
    MatrixXd design(n, season);
    design.col(0).setOnes();
    design.rightCols(season - 1) = waves;
    const VectorXd values = Eigen::Map<const VectorXd>(y.data(), n);
    const VectorXd residuals = values - design * design.colPivHouseholderQr().solve(values);
    const double scale = std::sqrt(residuals.squaredNorm() / static_cast<double>(n));
    if (!(scale > 1e-12 * values.cwiseAbs().maxCoeff()))
        return out;
    const MatrixXd moved = (waves.array().colwise() * (residuals / scale).array()).matrix();
    // The long-run variance of the moved waves, with Bartlett's weights.
    MatrixXd longRun = moved.transpose() * moved;
    const auto lags = static_cast<Index>(std::lround(season * std::pow(static_cast<double>(n) / 100.0, 0.25)));
    for (Index lag = 1; lag <= lags && lag < n; ++lag) {
        const MatrixXd product = moved.bottomRows(n - lag).transpose() * moved.topRows(n - lag);
        longRun += (1.0 - static_cast<double>(lag) / static_cast<double>(lags + 1)) * (product + product.transpose());
    }
    longRun /= static_cast<double>(n);
    MatrixXd sums = moved;
    for (Index t = 1; t < n; ++t)
        sums.row(t) += sums.row(t - 1);
    const Eigen::FullPivLU<MatrixXd> factor(longRun);
    if (!factor.isInvertible())
        return out;
    out.statistic = factor.solve(sums.transpose() * sums).trace() / (static_cast<double>(n) * static_cast<double>(n));
    out.solved = std::isfinite(out.statistic);
    return out;
}

} // namespace shelfcast::core::arima

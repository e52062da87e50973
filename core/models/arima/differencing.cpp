#include "core/models/arima/differencing.h"

#include "core/models/arima/seasonal_strength.h"
#include "core/models/arima/seasonal_tests.h"
#include "core/panel/interpolate.h"

#include <cmath>

namespace shelfcast::core::arima {

namespace {

constexpr double kConstantTolerance = 1.5e-8; // R's all.equal
constexpr double kKpssFivePercent = 0.463;
constexpr double kStrongSeason = 0.64;

std::vector<double> knownOnly(std::span<const double> y)
{
    std::vector<double> known;
    known.reserve(y.size());
    for (double v : y)
        if (!std::isnan(v))
            known.push_back(v);
    return known;
}

} // namespace

std::vector<double> difference(std::span<const double> y, int lag)
{
    const auto k = static_cast<std::size_t>(lag);
    if (y.size() <= k)
        return {};
    std::vector<double> out(y.size() - k);
    for (std::size_t t = 0; t < out.size(); ++t)
        out[t] = y[t + k] - y[t];
    return out;
}

std::vector<double> difference(std::span<const double> y, const Orders &orders)
{
    std::vector<double> out(y.begin(), y.end());
    for (int i = 0; i < orders.D; ++i)
        out = difference(out, orders.m);
    for (int i = 0; i < orders.d; ++i)
        out = difference(out, 1);
    return out;
}

std::vector<double> integrationWeights(const Orders &orders)
{
    std::vector<double> polynomial{1.0}; // (1 - B)^d (1 - B^m)^D
    const auto times = [&](int lag) {
        std::vector<double> next(polynomial.size() + static_cast<std::size_t>(lag), 0.0);
        for (std::size_t i = 0; i < polynomial.size(); ++i) {
            next[i] += polynomial[i];
            next[i + static_cast<std::size_t>(lag)] -= polynomial[i];
        }
        polynomial = std::move(next);
    };
    for (int i = 0; i < orders.d; ++i)
        times(1);
    for (int i = 0; i < orders.D; ++i)
        times(orders.m);
    std::vector<double> weights(polynomial.begin() + 1, polynomial.end());
    for (double &w : weights)
        w = -w;
    return weights;
}

bool isConstant(std::span<const double> y)
{
    double first = NAN, size = 0, distance = 0;
    for (double v : y) {
        if (std::isnan(v))
            continue;
        if (std::isnan(first))
            first = v;
        size += std::abs(v);
        distance += std::abs(v - first);
    }
    return distance == 0 || distance < kConstantTolerance * size;
}

double kpss(std::span<const double> y)
{
    std::vector<double> e = knownOnly(y);
    const std::size_t n = e.size();
    if (n == 0)
        return NAN;
    double mean = 0;
    for (double v : e)
        mean += v / static_cast<double>(n);
    double sum = 0, squares = 0, sumSquares = 0;
    for (double &v : e) {
        v -= mean;
        sum += v;
        sumSquares += sum * sum;
        squares += v * v;
    }
    const auto lags = static_cast<std::size_t>(3.0 * std::sqrt(static_cast<double>(n)) / 13.0);
    double variance = squares;
    for (std::size_t lag = 1; lag <= lags && lag < n; ++lag) {
        double product = 0;
        for (std::size_t t = lag; t < n; ++t)
            product += e[t] * e[t - lag];
        variance += 2.0 * (1.0 - static_cast<double>(lag) / static_cast<double>(lags + 1)) * product;
    }
    return sumSquares / (static_cast<double>(n) * variance);
}

int differencesNeeded(std::span<const double> y, int most)
{
    std::vector<double> x = knownOnly(y);
    int d = 0;
    while (d < most && !isConstant(x) && kpss(x) > kKpssFivePercent) {
        x = difference(x, 1);
        ++d;
    }
    return d;
}

int seasonalDifferencesNeeded(std::span<const double> y, int season, SeasonalEvidence evidence)
{
    if (season < 2 || y.size() <= 2 * static_cast<std::size_t>(season) || isConstant(y))
        return 0;
    if (evidence == SeasonalEvidence::Strength)
        return seasonalStrength(y, season) > kStrongSeason ? 1 : 0;
    const std::vector<int> seasons{season};
    const std::vector<double> whole = interpolated(y, seasons);
    const SeasonalTest test = evidence == SeasonalEvidence::Osborn ? osborn(whole, season) : canovaHansen(whole, season);
    return test.differenceNeeded() ? 1 : 0;
}

} // namespace shelfcast::core::arima

#include "core/models/neural/data/history_parts.h"

#include "core/panel/interpolate.h"
#include "core/panel/mstl.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace shelfcast::core::networks {
namespace {

constexpr std::size_t kFewest = 12;      ///< known periods
constexpr double kSlow = 0.4;            ///< share of periods without sales from which on a series is a slow mover
constexpr double kLargest = 2.0;         ///< times the largest value seen
constexpr double kRidge = 0.05;          ///< of the rows: a driver must be borne out
constexpr std::size_t kRowsAColumn = 4;  ///< known periods for each driver
constexpr std::size_t kFlags = 8;
constexpr double kReduced = 0.95;        ///< of its middle: a price below is a reduced one
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

using Column = std::vector<double>;

/// A driver within the history, centred and of spread 1, 0 where unknown; empty where it never varies or is hardly known.
Column standardised(std::span<const double> values)
{
    const bool log = std::ranges::all_of(values, [](double value) { return !std::isfinite(value) || value > 0.0; });
    Column out(values.begin(), values.end());
    double sum = 0.0, squares = 0.0, known = 0.0;
    for (double &value : out)
        if (std::isfinite(value)) {
            value = log ? std::log(value) : value;
            sum += value;
            known += 1.0;
        }
    const double mean = known > 0.0 ? sum / known : 0.0;
    for (const double value : out)
        if (std::isfinite(value))
            squares += (value - mean) * (value - mean);
    const double spread = known > 0.0 ? std::sqrt(squares / known) : 0.0;
    if (known < static_cast<double>(kFewest) || !std::isfinite(spread) || spread < 1e-9 * (1.0 + std::abs(mean)))
        return {};
    for (double &value : out)
        value = std::isfinite(value) ? (value - mean) / spread : 0.0;
    return out;
}

/// What the drivers explain of the remainder, period by period. Stays where it was: a promotion's sales belong to its days.
std::vector<double> explained(const Series &series, const std::vector<double> &remainder)
{
    const std::size_t end = remainder.size();
    std::vector<Column> columns;
    for (const std::vector<double> &covariate : series.covariates)
        if (Column column = standardised(std::span(covariate).first(std::min(end, covariate.size()))); !column.empty()) {
            column.resize(end, 0.0);
            columns.push_back(std::move(column));
        }
    std::vector<double> effect(end, 0.0);
    std::vector<std::size_t> rows;
    for (std::size_t t = 0; t < end; ++t)
        if (std::isfinite(remainder[t]))
            rows.push_back(t);
    const auto wide = static_cast<Eigen::Index>(columns.size());
    if (wide == 0 || rows.size() < kRowsAColumn * columns.size())
        return effect;
    Eigen::MatrixXd products = Eigen::MatrixXd::Identity(wide, wide) * (kRidge * static_cast<double>(rows.size()));
    Eigen::VectorXd right = Eigen::VectorXd::Zero(wide);
    for (const std::size_t t : rows)
        for (Eigen::Index a = 0; a < wide; ++a) {
            const double value = columns[static_cast<std::size_t>(a)][t];
            right[a] += value * remainder[t];
            for (Eigen::Index b = 0; b < wide; ++b)
                products(a, b) += value * columns[static_cast<std::size_t>(b)][t];
        }
    const Eigen::VectorXd weights = products.ldlt().solve(right);
    if (!weights.allFinite())
        return effect;
    for (std::size_t t = 0; t < end; ++t)
        for (Eigen::Index a = 0; a < wide; ++a)
            effect[t] += weights[a] * columns[static_cast<std::size_t>(a)][t];
    return effect;
}

/// Below what a price counts as reduced; nothing is below that of what is no price.
double reducedBelow(std::span<const double> values)
{
    std::vector<double> known;
    std::ranges::copy_if(values, std::back_inserter(known), [](double value) { return std::isfinite(value); });
    if (known.empty() || *std::ranges::min_element(known) <= 0.0)
        return -std::numeric_limits<double>::infinity();
    std::ranges::nth_element(known, known.begin() + static_cast<std::ptrdiff_t>(known.size() / 2));
    return kReduced * known[known.size() / 2];
}

/// Which of the first drivers are up in each period: flags at 1, prices that are reduced. None where none ever is.
std::vector<std::uint8_t> flagsOf(const Series &series, std::size_t end)
{
    std::vector<std::uint8_t> flags;
    std::size_t bit = 0;
    for (const std::vector<double> &covariate : series.covariates) {
        const auto values = std::span(covariate).first(std::min(end, covariate.size()));
        const bool flag = std::ranges::all_of(values, [](double value) { return value == 0.0 || value == 1.0 || !std::isfinite(value); });
        const double below = reducedBelow(values);
        const auto up = [&](double value) { return flag ? value == 1.0 : value < below; };
        const auto count = static_cast<std::size_t>(std::ranges::count_if(values, up));
        if (bit == kFlags || count == 0 || count == values.size())
            continue;
        flags.resize(end, 0);
        for (std::size_t t = 0; t < values.size(); ++t)
            if (up(values[t]))
                flags[t] = static_cast<std::uint8_t>(flags[t] | (1U << bit));
        ++bit;
    }
    return flags;
}

} // namespace

HistoryParts takenApart(const Series &series, std::size_t end, const std::vector<int> &seasons, bool nonNegative)
{
    HistoryParts parts;
    const std::span<const double> y = std::span(series.y).first(std::min(end, series.y.size()));
    std::size_t known = 0, zeros = 0;
    bool negative = !nonNegative;
    parts.counts = true;
    for (const double value : y) {
        if (!std::isfinite(value))
            continue;
        ++known;
        zeros += value == 0.0 ? 1 : 0;
        negative = negative || value < 0.0;
        parts.counts = parts.counts && value == std::floor(value);
        parts.most = std::max(parts.most, kLargest * std::abs(value));
    }
    if (known < kFewest || zeros == known)
        return parts;
    if (static_cast<double>(zeros) > kSlow * static_cast<double>(known)) {
        parts.kind = HistoryParts::Kind::Values;
        parts.rest.assign(y.begin(), y.end());
        parts.flags = flagsOf(series, y.size());
        return parts;
    }
    std::vector<double> seen(y.size());
    std::ranges::transform(y, seen.begin(), [&](double value) { return negative || !std::isfinite(value) ? value : value > 0.0 ? std::log(value) : kUnknown; });
    const Decomposition apart = mstl(linearlyInterpolated(seen), seasons);
    std::vector<double> remainder(y.size(), kUnknown);
    for (std::size_t t = 0; t < y.size(); ++t)
        if (std::isfinite(seen[t]))
            remainder[t] = seen[t] - apart.trend[t] - apart.season(t);
    const std::vector<double> effect = explained(series, remainder);
    parts.kind = negative ? HistoryParts::Kind::Units : HistoryParts::Kind::Logarithms;
    parts.fitted.resize(y.size());
    for (std::size_t t = 0; t < y.size(); ++t) {
        parts.fitted[t] = static_cast<float>(apart.trend[t] + apart.season(t) + effect[t]);
        if (std::isfinite(remainder[t]))
            parts.rest.push_back(static_cast<float>(remainder[t] - effect[t]));
    }
    if (!std::ranges::all_of(parts.fitted, [](float value) { return std::isfinite(value); }))
        parts.kind = HistoryParts::Kind::None;
    return parts;
}

} // namespace shelfcast::core::networks

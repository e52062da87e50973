#include "core/models/arima/sample.h"

#include <cmath>

namespace shelfcast::core::arima {

namespace {

double largest(std::span<const double> x)
{
    double most = 0;
    for (double v : x)
        if (!std::isnan(v))
            most = std::max(most, std::abs(v));
    return most;
}

// The root mean square of the changes from one known value to the next, relative to `unit`; 0 without any change.
double typicalChange(std::span<const double> y, double unit)
{
    double squares = 0, count = 0, before = NAN;
    for (double v : y) {
        if (std::isnan(v))
            continue;
        if (!std::isnan(before)) {
            const double change = v / unit - before / unit;
            squares += change * change;
            count += 1;
        }
        before = v;
    }
    return count > 0 ? std::sqrt(squares / count) : 0.0;
}

} // namespace

std::vector<double> finiteOnly(std::span<const double> y)
{
    std::vector<double> out(y.begin(), y.end());
    for (double &v : out)
        v = std::isfinite(v) ? v : NAN;
    return out;
}

Sample::Sample(std::span<const double> y, const Columns &regressors)
{
    const auto known = [&](std::size_t t) {
        bool all = std::isfinite(y[t]);
        for (const auto &column : regressors)
            all = all && std::isfinite(column[t]);
        return all;
    };
    while (m_skipped < y.size() && !known(m_skipped))
        ++m_skipped;
    m_y.assign(y.size() - m_skipped, NAN);
    for (std::size_t t = m_skipped; t < y.size(); ++t)
        if (known(t)) {
            m_y[t - m_skipped] = y[t];
            ++m_known;
        }
    const double unit = std::max(largest(m_y), 1e-300);
    double mean = 0;
    for (double v : m_y)
        if (!std::isnan(v))
            mean += v / unit / std::max(m_known, 1);
    const double change = typicalChange(m_y, unit);
    m_scale = unit * (change > 1e-14 ? change : 1.0);
    m_centre = mean * unit;
    for (double &v : m_y)
        v = (v - m_centre) / m_scale;
    for (const auto &column : regressors) {
        const double size = largest(column);
        m_regressorScales.push_back(size > 0 ? size : 1.0);
        auto &scaled = m_regressors.emplace_back(column.begin() + static_cast<std::ptrdiff_t>(m_skipped), column.end());
        for (double &v : scaled)
            v /= m_regressorScales.back();
    }
}

double Sample::centre(const Orders &orders) const
{
    return orders.hasMean() || orders.d + orders.D > 0 ? m_centre : 0.0;
}

Columns Sample::columns(const Orders &orders) const
{
    Columns out;
    out.push_back(m_y);
    if (centre(orders) == 0.0)
        for (double &v : out[0])
            v += m_centre / m_scale;
    if (orders.hasMean())
        out.emplace_back(m_y.size(), 1.0);
    if (orders.hasDrift()) {
        auto &time = out.emplace_back(m_y.size());
        for (std::size_t t = 0; t < time.size(); ++t)
            time[t] = static_cast<double>(t + 1);
    }
    out.insert(out.end(), m_regressors.begin(), m_regressors.end());
    return out;
}

Columns Sample::futureColumns(const Orders &orders, const Columns &future, std::size_t horizon) const
{
    Columns out(1, std::vector<double>(horizon, 0.0));
    if (orders.hasMean())
        out.emplace_back(horizon, 1.0);
    if (orders.hasDrift()) {
        auto &time = out.emplace_back(horizon);
        for (std::size_t h = 0; h < horizon; ++h)
            time[h] = static_cast<double>(m_y.size() + h + 1);
    }
    for (std::size_t j = 0; j < m_regressors.size(); ++j) {
        auto &column = out.emplace_back(future[j]);
        for (double &v : column)
            v /= m_regressorScales[j];
    }
    return out;
}

std::vector<double> Sample::unitFactors(const Orders &orders) const
{
    std::vector<double> factors;
    if (orders.hasMean() || orders.hasDrift())
        factors.push_back(m_scale);
    for (double size : m_regressorScales)
        factors.push_back(m_scale / size);
    return factors;
}

std::vector<double> Sample::toUnits(const Orders &orders, std::span<const double> working) const
{
    std::vector<double> out = unitFactors(orders);
    for (std::size_t j = 0; j < out.size(); ++j)
        out[j] *= working[j];
    if (orders.hasMean())
        out[0] += m_centre;
    return out;
}

std::vector<double> Sample::fromUnits(const Orders &orders, std::span<const double> units) const
{
    std::vector<double> out = unitFactors(orders);
    for (std::size_t j = 0; j < out.size(); ++j)
        out[j] = (units[j] - (j == 0 && orders.hasMean() ? m_centre : 0.0)) / out[j];
    return out;
}

} // namespace shelfcast::core::arima

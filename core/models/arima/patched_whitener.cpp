#include "core/models/arima/patched_whitener.h"

#include "core/models/arima/differencing.h"

#include <cmath>

namespace shelfcast::core::arima {

namespace {

double dot(const std::vector<double> &a, const std::vector<double> &b)
{
    double sums[4] = {0, 0, 0, 0}; // four at once: one sum would wait for itself
    std::size_t t = 0;
    for (; t + 4 <= a.size(); t += 4)
        for (std::size_t k = 0; k < 4; ++k)
            sums[k] += a[t + k] * b[t + k];
    for (; t < a.size(); ++t)
        sums[0] += a[t] * b[t];
    return sums[0] + sums[1] + sums[2] + sums[3];
}

void takeOff(std::vector<double> &column, const std::vector<double> &unit)
{
    const double share = dot(column, unit);
    for (std::size_t t = 0; t < column.size(); ++t)
        column[t] -= share * unit[t];
}

} // namespace

Patched patched(const Columns &columns, const Orders &orders)
{
    const std::size_t n = columns.front().size();
    Patched out;
    out.columns = columns;
    for (std::size_t t = 0; t < n; ++t) {
        bool known = true;
        for (const auto &column : columns)
            known = known && !std::isnan(column[t]);
        if (known)
            continue;
        for (auto &column : out.columns) // the value before: the stand-in is free, but a near one loses no digits
            column[t] = t > 0 ? column[t - 1] : 0.0;
        out.columns.emplace_back(n, 0.0)[t] = 1.0;
        ++out.gaps;
    }
    for (auto &column : out.columns)
        column = difference(column, orders);
    return out;
}

PatchedWhitener::PatchedWhitener(const Orders &orders, const Patched &patched)
    : Whitener(orders, patched.columns.size() - patched.gaps, patched.columns.front().size()), m_inner(orders, patched.columns),
      m_gaps(patched.gaps), m_basis(patched.gaps)
{
}

bool PatchedWhitener::run(std::span<const double> arma)
{
    if (!m_inner.run(arma))
        return false;
    m_sumLog = m_inner.sumLog();
    m_used = m_inner.used() - static_cast<int>(m_gaps);
    const std::size_t kept = m_white.size();
    for (std::size_t c = 0; c < kept; ++c)
        m_white[c].assign(m_inner.white()[c].begin(), m_inner.white()[c].end());
    for (std::size_t g = 0; g < m_gaps; ++g) {
        auto &column = m_basis[g];
        column.assign(m_inner.white()[kept + g].begin(), m_inner.white()[kept + g].end());
        for (std::size_t before = 0; before < g; ++before)
            takeOff(column, m_basis[before]);
        const double square = dot(column, column);
        if (!(square > 1e-20))
            return false;
        m_sumLog += std::log(square);
        const double scale = 1.0 / std::sqrt(square);
        for (double &v : column)
            v *= scale;
        for (auto &white : m_white)
            takeOff(white, column);
    }
    return m_used > 0 && std::isfinite(m_sumLog);
}

} // namespace shelfcast::core::arima

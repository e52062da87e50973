#include "core/models/arima/orders.h"

#include <set>

namespace shelfcast::core::arima {

namespace {

std::vector<int> lagsOf(int plain, int seasonal, int m)
{
    std::set<int> lags;
    for (int j = 0; j <= seasonal; ++j)
        for (int i = 0; i <= plain; ++i)
            lags.insert(i + j * m);
    lags.erase(0);
    return {lags.begin(), lags.end()};
}

// (1 + s a(B)) (1 + s b(B^m)) = 1 + s (a + b + s a b); s is -1 for the autoregressive side.
void multiply(std::span<const double> plain, std::span<const double> seasonal, int m, double sign, std::span<double> out)
{
    std::fill(out.begin(), out.end(), 0.0);
    for (std::size_t i = 0; i < plain.size(); ++i)
        out[i] += plain[i];
    for (std::size_t j = 0; j < seasonal.size(); ++j) {
        const std::size_t base = (j + 1) * static_cast<std::size_t>(m);
        out[base - 1] += seasonal[j];
        for (std::size_t i = 0; i < plain.size(); ++i)
            out[base + i] += sign * seasonal[j] * plain[i];
    }
}

std::string triple(int a, int b, int c)
{
    return "(" + std::to_string(a) + "," + std::to_string(b) + "," + std::to_string(c) + ")";
}

} // namespace

Message nameInWords(const Orders &orders, bool regressors)
{
    std::string text = "ARIMA" + triple(orders.p, orders.d, orders.q);
    if (orders.m > 1 && orders.P + orders.D + orders.Q > 0)
        text += triple(orders.P, orders.D, orders.Q) + "[" + std::to_string(orders.m) + "]";
    if (regressors)
        return {QT_TRANSLATE_NOOP("core", "Regression with %1 errors"), {text}};
    if (orders.hasDrift())
        return {QT_TRANSLATE_NOOP("core", "%1 with drift"), {text}};
    if (orders.d + orders.D == 0)
        return {orders.constant ? QT_TRANSLATE_NOOP("core", "%1 with non-zero mean") : QT_TRANSLATE_NOOP("core", "%1 with zero mean"), {text}};
    return {"%1", {text}};
}

std::string name(const Orders &orders, bool regressors)
{
    return english(nameInWords(orders, regressors));
}

ArmaShape::ArmaShape(const Orders &orders)
    : m_orders(orders), m_arLags(lagsOf(orders.p, orders.P, orders.m)), m_maLags(lagsOf(orders.q, orders.Q, orders.m))
{
}

void ArmaShape::expand(std::span<const double> arma, std::span<double> phi, std::span<double> theta) const
{
    const auto part = [&, at = std::size_t{0}](int count) mutable {
        const auto piece = arma.subspan(at, static_cast<std::size_t>(count));
        at += piece.size();
        return piece;
    };
    auto next = part;
    const auto ar = next(m_orders.p);
    const auto ma = next(m_orders.q);
    const auto sar = next(m_orders.P);
    const auto sma = next(m_orders.Q);
    multiply(ar, sar, m_orders.m, -1.0, phi);
    multiply(ma, sma, m_orders.m, 1.0, theta);
}

} // namespace shelfcast::core::arima

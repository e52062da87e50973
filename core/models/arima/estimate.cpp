#include "core/models/arima/estimate.h"

#include "core/models/arima/concentrated.h"
#include "core/models/arima/conditional_fit.h"
#include "core/models/arima/differencing.h"
#include "core/models/arima/exact_whitener.h"
#include "core/models/arima/polynomials.h"
#include "core/models/arima/state_space.h"
#include "core/panel/interpolate.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

constexpr double kLogTwoPi = 1.8378770664093454836;
constexpr double kRootDistance = 1.01;
constexpr double kBudget = 3e9; // operations that one model may cost, so that long seasons end too

struct Parts {
    std::span<const double> ar, ma, sar, sma;
};

Parts partsOf(const Orders &o, std::span<const double> arma)
{
    const auto size = [](int k) { return static_cast<std::size_t>(k); };
    return {arma.subspan(0, size(o.p)), arma.subspan(size(o.p), size(o.q)), arma.subspan(size(o.p + o.q), size(o.P)),
            arma.subspan(size(o.p + o.q + o.P), size(o.Q))};
}

template <class F>
void onAutoregressions(const Orders &o, std::span<const double> in, std::span<double> out, const F &f)
{
    const auto p = static_cast<std::size_t>(o.p), seasonal = static_cast<std::size_t>(o.P), at = static_cast<std::size_t>(o.p + o.q);
    f(in.subspan(0, p), out.subspan(0, p));
    f(in.subspan(at, seasonal), out.subspan(at, seasonal));
}

std::vector<double> rawOf(const Orders &orders, std::span<const double> arma)
{
    std::vector<double> raw(arma.begin(), arma.end());
    onAutoregressions(orders, arma, raw, rawFromStationary);
    return raw;
}

std::vector<double> negated(std::span<const double> x)
{
    std::vector<double> out(x.begin(), x.end());
    for (double &v : out)
        v = -v;
    return out;
}

// The same process with its moving averages made invertible.
std::vector<double> inverted(const Orders &orders, std::span<const double> arma)
{
    std::vector<double> out(arma.begin(), arma.end());
    const Parts parts = partsOf(orders, arma);
    const auto ma = invertible(parts.ma), sma = invertible(parts.sma);
    std::copy(ma.begin(), ma.end(), out.begin() + orders.p);
    std::copy(sma.begin(), sma.end(), out.begin() + orders.p + orders.q + orders.P);
    return out;
}

} // namespace

double InformationCriteria::of(Criterion criterion) const
{
    return criterion == Criterion::Aicc ? aicc : (criterion == Criterion::Aic ? aic : bic);
}

bool awayFromUnitCircle(const Orders &orders, std::span<const double> arma)
{
    const Parts parts = partsOf(orders, arma);
    // A seasonal root is judged in steps of its own season: by R's check of the multiplied-out polynomial every seasonal
    // moving average beyond -0.89 (m = 12) or -0.79 (m = 24) is thrown away, though steady seasons have just those.
    constexpr double seasonal = kRootDistance;
    return rootsOutside(parts.ar, kRootDistance) && rootsOutside(negated(parts.ma), kRootDistance)
        && rootsOutside(parts.sar, seasonal) && rootsOutside(negated(parts.sma), seasonal);
}

std::vector<double> carriedOver(const Orders &from, std::span<const double> arma, const Orders &to)
{
    const Parts old = partsOf(from, arma);
    std::vector<double> out(static_cast<std::size_t>(to.armaCount()), 0.0);
    std::size_t at = 0;
    const auto copy = [&](std::span<const double> part, int count, bool autoregressive) {
        std::vector<double> kept(part.begin(), part.end());
        if (autoregressive && static_cast<int>(part.size()) > count) {
            // Dropping the last partial autocorrelations keeps what is left stationary.
            rawFromStationary(part, kept);
            kept.resize(static_cast<std::size_t>(count));
            std::vector<double> phi(kept.size());
            stationaryFromRaw(kept, phi);
            kept = phi;
        }
        for (int i = 0; i < count; ++i)
            out[at++] = i < static_cast<int>(kept.size()) ? kept[static_cast<std::size_t>(i)] : 0.0;
    };
    copy(old.ar, to.p, true);
    copy(old.ma, to.q, false);
    copy(old.sar, to.P, true);
    copy(old.sma, to.Q, false);
    return out;
}

const Columns &Estimator::columns(const Orders &orders, Kind kind)
{
    for (const Cached &c : m_cache)
        if (c.kind == kind && c.orders.d == orders.d && c.orders.D == orders.D && c.orders.constant == orders.constant)
            return *c.columns;
    Columns made = m_sample.columns(orders);
    if (kind == Kind::Guessed) {
        if (m_guess.empty()) {
            const std::vector<int> seasons = orders.m > 1 ? std::vector{orders.m} : std::vector<int>{};
            m_guess = interpolated(m_sample.values(), seasons);
            for (double v : m_sample.values())
                m_known.push_back(std::isnan(v) ? 0 : 1);
        }
        for (std::size_t t = 0; t < m_guess.size(); ++t)
            if (!m_known[t])
                made[0][t] = m_guess[t] + m_sample.shift(orders);
        for (std::size_t c = 1; c < made.size(); ++c)
            std::replace_if(made[c].begin(), made[c].end(), [](double v) { return std::isnan(v); }, 0.0);
    }
    if (kind != Kind::Raw)
        for (auto &column : made)
            column = difference(column, orders);
    m_cache.push_back({orders, kind, std::make_unique<Columns>(std::move(made))});
    return *m_cache.back().columns;
}

const Patched &Estimator::patchedColumns(const Orders &orders)
{
    for (const CachedPatch &c : m_patches)
        if (c.orders.d == orders.d && c.orders.D == orders.D && c.orders.constant == orders.constant)
            return *c.patched;
    m_patches.push_back({orders, std::make_unique<Patched>(patched(columns(orders, Kind::Raw), orders))});
    return *m_patches.back().patched;
}

std::unique_ptr<Whitener> Estimator::whitener(const Orders &orders)
{
    const auto gaps = m_sample.length() - static_cast<std::size_t>(m_sample.known());
    const auto state = static_cast<std::size_t>(ArmaShape(orders).stateSize() + orders.lost());
    if (gaps > 0 && PatchedWhitener::quicker(gaps, state))
        return std::make_unique<PatchedWhitener>(orders, patchedColumns(orders));
    return innovations(orders);
}

std::unique_ptr<Whitener> Estimator::innovations(const Orders &orders)
{
    if (m_sample.hasGaps())
        return std::make_unique<GappedWhitener>(orders, columns(orders, Kind::Raw));
    return std::make_unique<ExactWhitener>(orders, columns(orders, Kind::Differenced));
}

void Estimator::minimiseFrom(Whitener &whitener, std::span<const double> start, const EstimateSettings &settings, Estimate &out) const
{
    const Orders &orders = out.orders;
    Concentrated concentrated(whitener);
    std::vector<double> arma(start.size());
    const auto natural = [&](std::span<const double> raw) -> std::span<const double> {
        std::copy(raw.begin(), raw.end(), arma.begin());
        onAutoregressions(orders, raw, arma, stationaryFromRaw);
        return arma;
    };
    const bool full = dynamic_cast<const GappedWhitener *>(&whitener) != nullptr;
    MinimiseSettings minimise;
    minimise.tolerance = settings.tolerance;
    if (full) {
        // The million that stands for an unknown start costs the full filter six digits.
        minimise.tolerance = std::max(settings.tolerance, 1e-8);
        minimise.step = 3e-5;
    }
    const double state = whitener.shape().stateSize() + (full ? orders.lost() : 0);
    const double cost = static_cast<double>(m_sample.length()) * (full ? 3 * state * state : 10 * state);
    minimise.maxEvaluations = static_cast<int>(std::clamp(kBudget / cost, 40.0, 3000.0));
    const Minimum minimum = arima::minimise([&](std::span<const double> raw) { return concentrated.value(natural(raw)); },
                                            rawOf(orders, start), minimise, m_job);
    out.arma.assign(natural(minimum.x).begin(), natural(minimum.x).end());
    if (whitener.shape().maLength() > 0)
        out.arma = inverted(orders, out.arma);
    out.converged = minimum.converged;
    out.cancelled = minimum.cancelled;
    out.objective = concentrated.value(out.arma);
    out.regression = concentrated.regression();
    out.sumSquares = concentrated.sumSquares();
    out.used = concentrated.used();
}

void Estimator::estimateConditionally(const EstimateSettings &settings, Estimate &out)
{
    std::vector<double> start = settings.start;
    start.resize(static_cast<std::size_t>(out.orders.armaCount()), 0.0);
    const bool gaps = m_sample.hasGaps();
    const Columns &data = columns(out.orders, gaps ? Kind::Guessed : Kind::Differenced);
    const auto counts = gaps ? std::span<const char>(m_known).subspan(static_cast<std::size_t>(out.orders.lost())) : std::span<const char>{};
    const ConditionalFit fit = fitConditionally(ArmaShape(out.orders), data, counts, start, settings.tolerance, m_job);
    out.arma = fit.arma;
    out.regression = fit.regression;
    out.sumSquares = fit.sumSquares;
    out.used = fit.used;
    out.converged = fit.converged;
    out.objective = fit.used > 0 ? 0.5 * std::log(fit.sumSquares / fit.used + kNoVariance) : std::numeric_limits<double>::infinity();
}

// Where a conditional fit from nothing leads; it is quick and near the exact answer.
std::vector<double> Estimator::coldStart(const Orders &orders)
{
    EstimateSettings quick;
    quick.method = Method::Conditional;
    quick.tolerance = 1e-5;
    const std::vector<double> zeros(static_cast<std::size_t>(orders.armaCount()), 0.0);
    const std::optional<Estimate> rough = orders.armaCount() > 0 ? estimate(orders, quick) : std::nullopt;
    if (!rough)
        return zeros;
    const auto exact = whitener(orders);
    Concentrated concentrated(*exact);
    const std::vector<double> found = inverted(orders, rough->arma);
    return concentrated.value(found) < concentrated.value(zeros) ? found : zeros;
}

std::optional<Estimate> Estimator::exactAt(const Orders &orders, std::span<const double> arma)
{
    Estimate out;
    out.orders = orders;
    out.arma = inverted(orders, arma);
    const auto filter = whitener(orders);
    Concentrated concentrated(*filter);
    out.objective = concentrated.value(out.arma);
    if (!std::isfinite(out.objective))
        return std::nullopt;
    out.regression = concentrated.regression();
    out.sumSquares = concentrated.sumSquares();
    out.used = concentrated.used();
    out.logLikelihood = -out.used * (out.objective + 0.5 + 0.5 * kLogTwoPi + std::log(m_sample.scale()));
    return out;
}

std::optional<Estimate> Estimator::estimate(const Orders &orders, const EstimateSettings &settings)
{
    const std::size_t regressors = m_sample.regressors().size() + (orders.hasMean() || orders.hasDrift() ? 1 : 0);
    const int lostToStart = settings.method == Method::Conditional ? orders.p + orders.m * orders.P : 0;
    if (rows(orders) - lostToStart <= static_cast<int>(regressors) || static_cast<int>(m_sample.length()) <= orders.lost())
        return std::nullopt;
    Estimate out;
    out.orders = orders;
    out.method = settings.method;
    if (settings.method == Method::Conditional) {
        estimateConditionally(settings, out);
    } else {
        const auto filter = whitener(orders);
        minimiseFrom(*filter, settings.start.empty() ? coldStart(orders) : settings.start, settings, out);
    }
    if (!std::isfinite(out.objective))
        return std::nullopt;
    // The rows that condition a conditional fit count as if they fitted as well as the others.
    const double rows = settings.method == Method::Conditional ? this->rows(orders) : out.used;
    out.logLikelihood = -rows * (out.objective + 0.5 + 0.5 * kLogTwoPi + std::log(m_sample.scale()));
    return out;
}

InformationCriteria Estimator::criteria(const Estimate &estimate) const
{
    const double k = estimate.parameters();
    const double n = rows(estimate.orders);
    InformationCriteria out{};
    out.aic = -2.0 * estimate.logLikelihood + 2.0 * k;
    out.aicc = n - k - 1 > 0 ? out.aic + 2.0 * k * (k + 1) / (n - k - 1) : std::numeric_limits<double>::infinity();
    out.bic = out.aic + k * (std::log(std::max(n, 1.0)) - 2.0);
    return out;
}

} // namespace shelfcast::core::arima

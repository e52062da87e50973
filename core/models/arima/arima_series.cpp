#include "core/models/arima/arima_series.h"

#include "core/models/arima/drivers.h"
#include "core/models/arima/forecast.h"
#include "core/models/arima/intervals.h"
#include "core/models/arima/parts.h"
#include "core/models/arima/stored.h"
#include "core/models/driver_name.h"

#include <cmath>

namespace shelfcast::core::arima {

namespace {

const char *criterionName(Criterion criterion)
{
    switch (criterion) {
    case Criterion::Aic: return "AIC";
    case Criterion::Bic: return "BIC";
    case Criterion::Aicc: break;
    }
    return "AICc";
}

class ArimaSeries final : public FittedSeries {
public:
    explicit ArimaSeries(Learned learned) : m_learned(std::move(learned)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &) const override;
    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &) const override;
    StoredModel store() const override { return stored(m_learned); }

private:
    Result<DriverColumns> columnsOf(const SeriesView &history, int horizon) const;
    Message inWords() const;
    void explainRegressors(Parts &parts, std::size_t n, Explanation &out) const;
    std::vector<Coefficient> coefficients() const;

    Learned m_learned;
};

// All regressors, past and future: the drivers, then the waves.
Result<DriverColumns> ArimaSeries::columnsOf(const SeriesView &history, int horizon) const
{
    Result<DriverColumns> columns = driversNamed(history, m_learned.drivers, horizon);
    if (!columns)
        return columns;
    const std::size_t n = history.y.size();
    for (const auto &column : waveColumns(m_learned.waves, history.firstPeriod, n + static_cast<std::size_t>(horizon))) {
        const auto now = column.begin() + static_cast<std::ptrdiff_t>(n);
        columns->past.emplace_back(column.begin(), now);
        columns->future.emplace_back(now, column.end());
    }
    return columns;
}

Result<SeriesForecast> ArimaSeries::forecast(const SeriesView &history, int horizon, const JobContext &) const
{
    const Result<DriverColumns> columns = columnsOf(history, horizon);
    if (!columns)
        return tl::unexpected(columns.error());
    const Result<Forecast> ahead = arima::forecast(m_learned.fit, history.y, columns->past, columns->future, horizon);
    if (!ahead)
        return tl::unexpected(ahead.error());
    SeriesForecast out;
    out.modelId = m_learned.modelId;
    out.mean = ahead->mean;
    std::vector<double> known, deviation;
    for (double d : ahead->deviation)
        known.push_back(d * d);
    const Unsaid more = unsaid(m_learned.fit, history.y, columns->past, columns->future, known);
    for (std::size_t h = 0; h < known.size(); ++h)
        deviation.push_back(std::sqrt(known[h] + more.variance[h]));
    tailedQuantiles(ahead->mean, deviation, more.kurtosis, out.quantiles);
    out.form = inWords();
    if (!columns->assumed.empty())
        out.note = {QT_TRANSLATE_NOOP("core", "The future of these drivers is not known, so their last value was kept: %1."),
                    {Phrase(driverNames(columns->assumed))}};
    return out;
}

Result<Explanation> ArimaSeries::explain(const SeriesView &history, int horizon, const JobContext &) const
{
    const Result<DriverColumns> columns = columnsOf(history, horizon);
    if (!columns)
        return tl::unexpected(columns.error());
    Result<Parts> parts = takenApart(m_learned.fit, history.y, columns->past, columns->future, horizon);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto n = static_cast<std::ptrdiff_t>(history.y.size());
    Explanation out;
    out.fitted.assign(parts->expected.begin(), parts->expected.begin() + n);
    const auto add = [&](ComponentKind kind, Message name, const std::vector<double> &all) {
        if (!all.empty())
            out.components.push_back({kind, std::move(name), {all.begin(), all.begin() + n}, {all.begin() + n, all.end()}});
    };
    add(ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), parts->level);
    add(ComponentKind::Trend, QT_TRANSLATE_NOOP("core", "Trend"), parts->trend);
    add(ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {std::int64_t{m_learned.fit.orders.m}}}, parts->season);
    explainRegressors(*parts, static_cast<std::size_t>(n), out);
    if (!m_learned.fit.weighed.empty())
        out.criterion = criterionName(m_learned.criterion);
    for (const Weighed &one : m_learned.fit.weighed)
        out.candidates.push_back({nameInWords(one.orders, !columns->past.empty()), one.score});
    out.coefficients = coefficients();
    return out;
}

// One component a driver; the waves of one season together are one.
void ArimaSeries::explainRegressors(Parts &parts, std::size_t n, Explanation &out) const
{
    const auto split = [&](ComponentKind kind, Message name, const std::vector<double> &all) {
        const auto now = all.begin() + static_cast<std::ptrdiff_t>(n);
        out.components.push_back({kind, std::move(name), {all.begin(), now}, {now, all.end()}});
    };
    std::size_t at = 0;
    for (const std::string &driver : m_learned.drivers)
        split(ComponentKind::Driver, {"%1", {driverName(driver)}}, parts.shares[at++]);
    for (const Waves &waves : m_learned.waves) {
        std::vector<double> sum(parts.expected.size(), 0.0);
        for (int column = 0; column < 2 * waves.pairs; ++column, ++at)
            for (std::size_t t = 0; t < sum.size(); ++t)
                sum[t] += parts.shares[at][t];
        split(ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {std::int64_t{waves.season}}}, sum);
    }
}

std::vector<Coefficient> ArimaSeries::coefficients() const
{
    const Fit &fit = m_learned.fit;
    std::vector<Coefficient> out;
    const std::size_t constants = fit.orders.hasMean() || fit.orders.hasDrift() ? 1 : 0;
    const std::size_t first = fit.arma.size();
    const auto add = [&](Message name, std::size_t at) {
        const double error = at < fit.standardErrors.size() ? fit.standardErrors[at] : NAN;
        out.push_back({std::move(name), at < first ? fit.arma[at] : fit.regression[at - first], error});
    };
    std::size_t at = 0;
    const auto lags = [&](const char *pattern, int count) {
        for (int lag = 1; lag <= count; ++lag)
            add({pattern, {std::int64_t{lag}}}, at++);
    };
    lags(QT_TRANSLATE_NOOP("core", "Past value, lag %1"), fit.orders.p);
    lags(QT_TRANSLATE_NOOP("core", "Past error, lag %1"), fit.orders.q);
    lags(QT_TRANSLATE_NOOP("core", "Past seasonal value, lag %1"), fit.orders.P);
    lags(QT_TRANSLATE_NOOP("core", "Past seasonal error, lag %1"), fit.orders.Q);
    if (constants > 0)
        add(fit.orders.hasMean() ? Message(QT_TRANSLATE_NOOP("core", "Mean")) : Message(QT_TRANSLATE_NOOP("core", "Drift a period")), at++);
    for (const std::string &driver : m_learned.drivers)
        add({"%1", {driverName(driver)}}, at++);
    return out;
}

Message ArimaSeries::inWords() const
{
    const Orders &o = m_learned.fit.orders;
    const std::vector<std::string> &drivers = m_learned.drivers;
    const Phrase notation(nameInWords(o, !drivers.empty() || !m_learned.waves.empty()));
    std::string seasons = o.m > 1 && o.P + o.D + o.Q > 0 ? std::to_string(o.m) : "";
    int seasonCount = seasons.empty() ? 0 : 1;
    for (const Waves &waves : m_learned.waves) {
        seasons += (seasons.empty() ? "" : ", ") + std::to_string(waves.season);
        ++seasonCount;
    }
    if (seasonCount > 1 && !drivers.empty())
        return {QT_TRANSLATE_NOOP("core", "%1, seasons of %2 periods, drivers: %3"), {notation, seasons, Phrase(driverNames(drivers))}};
    if (seasonCount > 1)
        return {QT_TRANSLATE_NOOP("core", "%1, seasons of %2 periods"), {notation, seasons}};
    if (seasonCount == 1 && !drivers.empty())
        return {QT_TRANSLATE_NOOP("core", "%1, a season of %2 periods, drivers: %3"), {notation, seasons, Phrase(driverNames(drivers))}};
    if (seasonCount == 1)
        return {QT_TRANSLATE_NOOP("core", "%1, a season of %2 periods"), {notation, seasons}};
    if (!drivers.empty())
        return {QT_TRANSLATE_NOOP("core", "%1, without a season, drivers: %2"), {notation, Phrase(driverNames(drivers))}};
    return {QT_TRANSLATE_NOOP("core", "%1, without a season"), {notation}};
}

} // namespace

std::unique_ptr<const FittedSeries> arimaSeries(Learned learned)
{
    return std::make_unique<ArimaSeries>(std::move(learned));
}

} // namespace shelfcast::core::arima

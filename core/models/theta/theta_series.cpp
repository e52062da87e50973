#include "core/models/theta/theta_series.h"

#include "core/models/theta/forecast.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::theta {

namespace {

struct Learned {
    std::string modelId;
    Fit fit;
    std::int64_t start = 0; ///< the period of the first known value
};

Message kindName(const Parameters &parameters)
{
    switch (parameters.kind) {
    case LineKind::Drift: return QT_TRANSLATE_NOOP("core", "Theta with drift");
    case LineKind::Static: return QT_TRANSLATE_NOOP("core", "Theta with one line");
    case LineKind::Dynamic: return QT_TRANSLATE_NOOP("core", "Theta with a line drawn anew each period");
    }
    return {};
}

Message inWords(const Fit &fit)
{
    const Phrase kind(kindName(fit.parameters));
    const double theta = fit.parameters.theta(), alpha = fit.parameters.alpha;
    const std::int64_t length = fit.season.length;
    if (!fit.season.present())
        return {QT_TRANSLATE_NOOP("core", "%1 (theta %2, alpha %3), no season"), {kind, theta, alpha}};
    if (fit.season.multiplicative)
        return {QT_TRANSLATE_NOOP("core", "%1 (theta %2, alpha %3), multiplied by a season of %4 periods"), {kind, theta, alpha, length}};
    return {QT_TRANSLATE_NOOP("core", "%1 (theta %2, alpha %3), plus a season of %4 periods"), {kind, theta, alpha, length}};
}

Message noteOn(const Fit &fit)
{
    if (fit.shortOfSeason)
        return {QT_TRANSLATE_NOOP("core", "%1 known periods are too few for this season, so none is used."), {std::int64_t{fit.observed}}};
    if (fit.added)
        return QT_TRANSLATE_NOOP("core", "Some periods are zero or below, so the season is added, not multiplied.");
    return {};
}

class ThetaSeries final : public FittedSeries {
public:
    explicit ThetaSeries(Learned learned) : m_learned(std::move(learned)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Result<std::span<const double>> y = known(history);
        if (!y)
            return tl::unexpected(y.error());
        Ahead ahead = theta::forecast(m_learned.fit, *y, static_cast<std::size_t>(horizon));
        SeriesForecast result;
        normalQuantiles(ahead.mean, ahead.deviation, result.quantiles);
        reshape(result.quantiles, m_learned.fit.spread.shape);
        result.mean = std::move(ahead.mean);
        result.modelId = m_learned.modelId;
        result.form = inWords(m_learned.fit);
        result.note = noteOn(m_learned.fit);
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Result<std::span<const double>> y = known(history);
        if (!y)
            return tl::unexpected(y.error());
        Explanation result = theta::explain(m_learned.fit, *y, static_cast<std::size_t>(horizon));
        const std::size_t before = history.y.size() - y->size();
        const auto padded = [&](std::vector<double> &values) { values.insert(values.begin(), before, std::nan("")); };
        padded(result.fitted);
        for (Component &component : result.components)
            padded(component.history);
        if (m_learned.fit.tried.size() > 1) {
            result.criterion = QT_TRANSLATE_NOOP("core", "Typical one-step error");
            for (const Tried &tried : m_learned.fit.tried)
                result.candidates.push_back({kindName({tried.kind, 0, 0, 0, 0, 0}), tried.error});
        }
        return result;
    }

    StoredModel store() const override
    {
        const Fit &fit = m_learned.fit;
        const Parameters &p = fit.parameters;
        nlohmann::json tried = nlohmann::json::array();
        for (const Tried &one : fit.tried)
            tried.push_back({static_cast<int>(one.kind), one.error});
        const nlohmann::json state = {
            {"kind", static_cast<int>(p.kind)}, {"alpha", p.alpha}, {"level0", p.level0}, {"weight", p.weight}, {"intercept", p.intercept},
            {"slope", p.slope}, {"season_length", fit.season.length}, {"multiplicative", fit.season.multiplicative}, {"season", fit.season.index},
            {"deviation", fit.spread.deviation}, {"formula", fit.spread.formula}, {"power", fit.spread.power}, {"growth", fit.spread.growth}, {"shape", fit.spread.shape}, {"observed", fit.observed}, {"tried", std::move(tried)}, {"short_of_season", fit.shortOfSeason},
            {"added", fit.added}, {"start", m_learned.start}};
        return {m_learned.modelId, state.dump()};
    }

private:
    /// The history from the first period on that the model was fitted on.
    Result<std::span<const double>> known(const SeriesView &history) const
    {
        const std::int64_t before = m_learned.start - history.firstPeriod;
        if (before < 0 || before >= static_cast<std::int64_t>(history.y.size()))
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The model was fitted on other periods than this history has. Fit it again."));
        return history.y.subspan(static_cast<std::size_t>(before));
    }

    Learned m_learned;
};

/// Throws nlohmann::json::exception for what is not there or has another type.
Learned learnedFrom(const StoredModel &stored)
{
    const nlohmann::json json = nlohmann::json::parse(stored.state);
    Learned learned{stored.modelId, {}, json.at("start").get<std::int64_t>()};
    Fit &fit = learned.fit;
    fit.parameters = {static_cast<LineKind>(json.at("kind").get<int>()), json.at("alpha").get<double>(), json.at("level0").get<double>(),
                      json.at("weight").get<double>(), json.at("intercept").get<double>(), json.at("slope").get<double>()};
    fit.season = {json.at("season_length").get<int>(), json.at("multiplicative").get<bool>(), json.at("season").get<std::vector<double>>()};
    fit.spread = {json.at("deviation").get<double>(), json.at("formula").get<bool>(), json.at("power").get<int>(), json.at("growth").get<double>(),
                  json.at("shape").get<ErrorShape>()};
    fit.observed = json.at("observed").get<int>();
    for (const nlohmann::json &one : json.at("tried"))
        fit.tried.push_back({static_cast<LineKind>(one.at(0).get<int>()), one.at(1).get<double>()});
    fit.shortOfSeason = json.at("short_of_season").get<bool>();
    fit.added = json.at("added").get<bool>();
    return learned;
}

bool sound(const Fit &fit)
{
    const auto kind = [](LineKind one) { return one >= LineKind::Drift && one <= LineKind::Dynamic; };
    const Parameters &p = fit.parameters;
    return kind(p.kind) && p.alpha > 0.0 && p.alpha < 2.0 && p.weight < 1.0 && fit.spread.deviation >= 0.0 && fit.spread.power >= 0 && fit.spread.power <= 1 && core::sound(fit.spread.shape)
           && (!fit.season.present() || fit.season.index.size() == static_cast<std::size_t>(fit.season.length))
           && std::ranges::all_of(fit.tried, [&](const Tried &one) { return kind(one.kind); });
}

} // namespace

Result<std::unique_ptr<const FittedSeries>> Theta::fit(const SeriesView &series, const JobContext &job) const
{
    if (job.cancelled())
        return cancelled();
    const auto first = std::ranges::find_if(series.y, [](double value) { return !std::isnan(value); });
    const auto before = static_cast<std::size_t>(first - series.y.begin());
    FitOptions options = m_recipe.options;
    if (options.seasonLength == 0)
        options.seasonLength = series.seasonLength;
    Result<Fit> fitted = theta::fit(series.y.subspan(before), options);
    if (!fitted)
        return tl::unexpected(fitted.error());
    return std::make_unique<ThetaSeries>(Learned{m_recipe.modelId, std::move(*fitted), series.firstPeriod + static_cast<std::int64_t>(before)});
}

Result<std::unique_ptr<const FittedSeries>> loadTheta(const StoredModel &stored)
{
    try {
        Learned learned = learnedFrom(stored);
        if (sound(learned.fit))
            return std::make_unique<ThetaSeries>(std::move(learned));
    } catch (const nlohmann::json::exception &) { // said below: what is wrong inside helps nobody
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
}

} // namespace shelfcast::core::theta

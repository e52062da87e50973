#include "core/models/theta/bagged.h"

#include "core/models/theta/bootstrap.h"
#include "core/models/theta/forecast.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::theta {

namespace {

/// The model of one bag: its parameters, and where its own history left it.
struct Bag {
    Parameters parameters;
    double level = 0.0;
    RunningLine line;
};

struct Learned {
    std::string modelId;
    Fit whole;               ///< on the history itself: the season and the spread
    std::vector<Bag> bags;
    std::int64_t start = 0;  ///< the period of the first known value
    std::size_t length = 0;  ///< of the history from there on
};

/// The bags' mean of level and lean, seasonless, a period.
struct Means {
    std::vector<double> level, lean;
    std::vector<double> between; ///< variance of the bags' expectations
};

Means meansOf(const std::vector<Bag> &bags, std::span<const double> later, std::size_t taken, std::size_t horizon)
{
    Means means{std::vector<double>(horizon, 0.0), std::vector<double>(horizon, 0.0), std::vector<double>(horizon, 0.0)};
    const double share = 1.0 / static_cast<double>(bags.size());
    std::vector<double> expectations(bags.size() * horizon);
    for (std::size_t b = 0; b < bags.size(); ++b) {
        ThetaState state(bags[b].parameters, bags[b].level, bags[b].line, taken);
        for (const double z : later)
            state.take(z);
        for (std::size_t h = 0; h < horizon; ++h) {
            means.level[h] += share * state.level;
            means.lean[h] += share * state.lean();
            expectations[b * horizon + h] = state.expectation();
            state.takeExpected();
        }
    }
    for (std::size_t i = 0; i < expectations.size(); ++i) {
        const std::size_t h = i % horizon;
        const double away = expectations[i] - means.level[h] - means.lean[h];
        means.between[h] += share * away * away;
    }
    return means;
}

Message inWords(const Learned &learned)
{
    const std::int64_t bags = static_cast<std::int64_t>(learned.bags.size()), length = learned.whole.season.length;
    if (!learned.whole.season.present())
        return {QT_TRANSLATE_NOOP("core", "Mean of %1 Theta models of resampled histories, no season"), {bags}};
    if (learned.whole.season.multiplicative)
        return {QT_TRANSLATE_NOOP("core", "Mean of %1 Theta models of resampled histories, multiplied by a season of %2 periods"), {bags, length}};
    return {QT_TRANSLATE_NOOP("core", "Mean of %1 Theta models of resampled histories, plus a season of %2 periods"), {bags, length}};
}

class BaggedSeries final : public FittedSeries {
public:
    explicit BaggedSeries(Learned learned) : m_learned(std::move(learned)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Result<std::span<const double>> y = known(history);
        if (!y)
            return tl::unexpected(y.error());
        const auto h = static_cast<std::size_t>(horizon);
        const Means means = meansOf(m_learned.bags, later(*y), m_learned.length, h);
        std::vector<double> deviation = theta::forecast(m_learned.whole, *y, h).deviation;
        SeriesForecast result;
        for (std::size_t step = 0; step < h; ++step) {
            const std::size_t t = y->size() + step;
            const double scale = m_learned.whole.season.scale(t);
            result.mean.push_back(m_learned.whole.season.with(means.level[step] + means.lean[step], t));
            deviation[step] = std::sqrt(deviation[step] * deviation[step] + scale * scale * means.between[step]);
        }
        normalQuantiles(result.mean, deviation, result.quantiles);
        result.modelId = m_learned.modelId;
        result.form = inWords(m_learned);
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Result<std::span<const double>> y = known(history);
        if (!y)
            return tl::unexpected(y.error());
        const Season &season = m_learned.whole.season;
        const std::size_t before = history.y.size() - y->size(), n = y->size();
        const std::vector<double> nothing(before, std::nan(""));
        Component level{ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), nothing, {}};
        Component trend{ComponentKind::Trend, QT_TRANSLATE_NOOP("core", "Trend"), nothing, {}};
        Component seasonal{ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {std::int64_t{season.length}}}, nothing, {}};
        Explanation result;
        result.fitted = nothing;
        const auto add = [&](double levelMean, double leanMean, std::size_t t) {
            const bool past = t < n;
            const double plain = levelMean + leanMean, whole = season.with(plain, t);
            (past ? level.history : level.future).push_back(levelMean);
            (past ? trend.history : trend.future).push_back(leanMean);
            (past ? seasonal.history : seasonal.future).push_back(whole - plain);
            if (past)
                result.fitted.push_back(whole);
        };
        // The past as the bags' parameters see the values that came; the future from where the bags stand.
        std::vector<double> levels(n, 0.0), leans(n, 0.0);
        const double share = 1.0 / static_cast<double>(m_learned.bags.size());
        for (const Bag &bag : m_learned.bags) {
            ThetaState state(bag.parameters);
            for (std::size_t t = 0; t < n; ++t) {
                levels[t] += share * state.level;
                leans[t] += share * state.lean();
                state.take(season.without((*y)[t], t));
            }
        }
        for (std::size_t t = 0; t < n; ++t)
            add(levels[t], leans[t], t);
        const Means means = meansOf(m_learned.bags, later(*y), m_learned.length, static_cast<std::size_t>(horizon));
        for (std::size_t h = 0; h < means.level.size(); ++h)
            add(means.level[h], means.lean[h], n + h);
        result.components = {std::move(level), std::move(trend)};
        if (season.present())
            result.components.push_back(std::move(seasonal));
        return result;
    }

    StoredModel store() const override
    {
        const Fit &fit = m_learned.whole;
        nlohmann::json bags = nlohmann::json::array();
        const auto numbers = [](const Parameters &p) {
            return nlohmann::json{static_cast<int>(p.kind), p.alpha, p.level0, p.weight, p.intercept, p.slope};
        };
        for (const Bag &bag : m_learned.bags) {
            nlohmann::json one = numbers(bag.parameters);
            for (const double value : {bag.level, bag.line.count, bag.line.meanTime, bag.line.mean, bag.line.timeSquares, bag.line.products})
                one.push_back(value);
            bags.push_back(std::move(one));
        }
        const nlohmann::json state = {
            {"parameters", numbers(fit.parameters)}, {"season_length", fit.season.length}, {"multiplicative", fit.season.multiplicative},
            {"season", fit.season.index}, {"deviation", fit.spread.deviation}, {"power", fit.spread.power}, {"growth", fit.spread.growth},
            {"bags", std::move(bags)}, {"start", m_learned.start}, {"length", m_learned.length}};
        return {m_learned.modelId, state.dump()};
    }

private:
    /// The history from the first period on that the model was fitted on; not shorter than then.
    Result<std::span<const double>> known(const SeriesView &history) const
    {
        const std::int64_t before = m_learned.start - history.firstPeriod, n = static_cast<std::int64_t>(history.y.size());
        if (before < 0 || n - before < static_cast<std::int64_t>(m_learned.length))
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The model was fitted on other periods than this history has. Fit it again."));
        return history.y.subspan(static_cast<std::size_t>(before));
    }
    /// What came after the fit, seasonless.
    std::vector<double> later(std::span<const double> y) const
    {
        std::vector<double> values;
        for (std::size_t t = m_learned.length; t < y.size(); ++t)
            values.push_back(m_learned.whole.season.without(y[t], t));
        return values;
    }

    Learned m_learned;
};

Parameters parametersFrom(const nlohmann::json &json)
{
    return {static_cast<LineKind>(json.at(0).get<int>()), json.at(1).get<double>(), json.at(2).get<double>(),
            json.at(3).get<double>(), json.at(4).get<double>(), json.at(5).get<double>()};
}

bool sound(const Parameters &p)
{
    return p.kind >= LineKind::Drift && p.kind <= LineKind::Dynamic && p.alpha > 0.0 && p.alpha < 2.0 && p.weight < 1.0;
}

} // namespace

Result<std::unique_ptr<const FittedSeries>> BaggedTheta::fit(const SeriesView &series, const JobContext &job) const
{
    if (job.cancelled())
        return cancelled();
    const auto first = std::ranges::find_if(series.y, [](double value) { return !std::isnan(value); });
    const auto before = static_cast<std::size_t>(first - series.y.begin());
    const std::span<const double> y = series.y.subspan(before);
    FitOptions options = m_options;
    if (options.seasonLength == 0)
        options.seasonLength = series.seasonLength;
    Result<Fit> whole = theta::fit(y, options);
    if (!whole)
        return tl::unexpected(whole.error());
    Learned learned{m_modelId, std::move(*whole), {}, series.firstPeriod + static_cast<std::int64_t>(before), y.size()};
    const Season &season = learned.whole.season;
    const Bootstrap bootstrap(bridged(y), season.length);
    options.season = SeasonRule::None;
    options.formulaSpread = true; // the bags' own spread is not asked for
    std::mt19937_64 random(job.seed);
    for (int i = 0; i < m_bags; ++i) {
        if (job.cancelled())
            return cancelled();
        std::vector<double> z = i == 0 ? bridged(y) : bootstrap.draw(random); // the history itself is one of them
        for (std::size_t t = 0; t < z.size(); ++t)
            z[t] = season.without(z[t], t);
        const Result<Fit> fitted = theta::fit(z, options);
        if (!fitted)
            return tl::unexpected(fitted.error());
        const ThetaState end = filtered(*fitted, z);
        learned.bags.push_back({fitted->parameters, end.level, end.line});
    }
    return std::make_unique<BaggedSeries>(std::move(learned));
}

Result<std::unique_ptr<const FittedSeries>> loadBagged(const StoredModel &stored)
{
    try {
        const nlohmann::json json = nlohmann::json::parse(stored.state);
        Learned learned{stored.modelId, {}, {}, json.at("start").get<std::int64_t>(), json.at("length").get<std::size_t>()};
        Fit &fit = learned.whole;
        fit.parameters = parametersFrom(json.at("parameters"));
        fit.season = {json.at("season_length").get<int>(), json.at("multiplicative").get<bool>(), json.at("season").get<std::vector<double>>()};
        fit.spread = {json.at("deviation").get<double>(), false, json.at("power").get<int>(), json.at("growth").get<double>()};
        bool all = sound(fit.parameters) && fit.spread.deviation >= 0.0 && !json.at("bags").empty()
                   && (!fit.season.present() || fit.season.index.size() == static_cast<std::size_t>(fit.season.length));
        for (const nlohmann::json &one : json.at("bags")) {
            Bag bag{parametersFrom(one), one.at(6).get<double>(), {one.at(7).get<double>(), one.at(8).get<double>(), one.at(9).get<double>(), one.at(10).get<double>(), one.at(11).get<double>()}};
            all = all && sound(bag.parameters);
            learned.bags.push_back(std::move(bag));
        }
        if (all)
            return std::make_unique<BaggedSeries>(std::move(learned));
    } catch (const nlohmann::json::exception &) { // said below: what is wrong inside helps nobody
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
}

} // namespace shelfcast::core::theta

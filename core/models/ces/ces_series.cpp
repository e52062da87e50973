#include "core/models/ces/ces_series.h"

#include "core/models/ces/forecast.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::ces {

namespace {

struct Learned {
    std::string modelId;
    Fit fit;
    std::int64_t start = 0; ///< the period of the first known value
};

Message formName(Form form)
{
    switch (form) {
    case Form::None: return QT_TRANSLATE_NOOP("core", "CES without season");
    case Form::Simple: return QT_TRANSLATE_NOOP("core", "CES with a simple season");
    case Form::Partial: return QT_TRANSLATE_NOOP("core", "CES with a partial season");
    case Form::Full: return QT_TRANSLATE_NOOP("core", "CES with a full season");
    }
    return {};
}

Message inWords(const Fit &fit)
{
    const Phrase form(formName(fit.form));
    if (fit.form == Form::None)
        return {QT_TRANSLATE_NOOP("core", "%1, weights %2 and %3"), {form, fit.smoothing[0], fit.smoothing[1]}};
    return {QT_TRANSLATE_NOOP("core", "%1 of %2 periods, weights %3 and %4"), {form, std::int64_t{fit.seasonLength}, fit.smoothing[0], fit.smoothing[1]}};
}

class CesSeries final : public FittedSeries {
public:
    explicit CesSeries(Learned learned) : m_learned(std::move(learned)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Result<std::span<const double>> y = known(history);
        if (!y)
            return tl::unexpected(y.error());
        Ahead ahead = ces::forecast(m_learned.fit, *y, static_cast<std::size_t>(horizon));
        SeriesForecast result;
        normalQuantiles(ahead.mean, ahead.deviation, result.quantiles);
        reshape(result.quantiles, m_learned.fit.spread.shape);
        result.mean = std::move(ahead.mean);
        result.modelId = m_learned.modelId;
        result.form = inWords(m_learned.fit);
        if (m_learned.fit.shortOfSeason)
            result.note = {QT_TRANSLATE_NOOP("core", "%1 known periods are too few for this season, so none is used."), {std::int64_t{m_learned.fit.observed}}};
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Result<std::span<const double>> y = known(history);
        if (!y)
            return tl::unexpected(y.error());
        Explanation result = ces::explain(m_learned.fit, *y, static_cast<std::size_t>(horizon));
        const std::size_t before = history.y.size() - y->size();
        const auto padded = [&](std::vector<double> &values) { values.insert(values.begin(), before, std::nan("")); };
        padded(result.fitted);
        for (Component &component : result.components)
            padded(component.history);
        if (m_learned.fit.tried.size() > 1) {
            result.criterion = QT_TRANSLATE_NOOP("core", "Information criterion");
            for (const Tried &tried : m_learned.fit.tried)
                result.candidates.push_back({formName(tried.form), tried.score});
        }
        return result;
    }

    StoredModel store() const override
    {
        const Fit &fit = m_learned.fit;
        nlohmann::json phases = nlohmann::json::array(), tried = nlohmann::json::array();
        for (const Pair &pair : fit.initial.phases)
            phases.push_back({pair.level, pair.potential});
        for (const Tried &one : fit.tried)
            tried.push_back({static_cast<int>(one.form), one.score});
        const nlohmann::json state = {
            {"form", static_cast<int>(fit.form)}, {"smoothing", fit.smoothing}, {"level", fit.initial.level.level}, {"potential", fit.initial.level.potential},
            {"phases", std::move(phases)}, {"season_length", fit.seasonLength}, {"deviation", fit.spread.deviation}, {"power", fit.spread.power},
            {"growth", fit.spread.growth}, {"shape", fit.spread.shape}, {"observed", fit.observed}, {"short_of_season", fit.shortOfSeason}, {"tried", std::move(tried)}, {"start", m_learned.start}};
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
    fit.form = static_cast<Form>(json.at("form").get<int>());
    fit.smoothing = json.at("smoothing").get<Smoothing>();
    fit.initial.level = {json.at("level").get<double>(), json.at("potential").get<double>()};
    for (const nlohmann::json &pair : json.at("phases"))
        fit.initial.phases.push_back({pair.at(0).get<double>(), pair.at(1).get<double>()});
    fit.seasonLength = json.at("season_length").get<int>();
    fit.spread.deviation = json.at("deviation").get<double>();
    fit.spread.power = json.at("power").get<int>();
    fit.spread.growth = json.at("growth").get<double>();
    fit.spread.shape = json.at("shape").get<ErrorShape>();
    fit.observed = json.at("observed").get<int>();
    fit.shortOfSeason = json.at("short_of_season").get<bool>();
    for (const nlohmann::json &one : json.at("tried"))
        fit.tried.push_back({static_cast<Form>(one.at(0).get<int>()), one.at(1).get<double>()});
    return learned;
}

bool sound(const Fit &fit)
{
    const auto form = [](Form one) { return one >= Form::None && one <= Form::Full; };
    const bool phases = fit.form == Form::None ? fit.seasonLength == 1 && fit.initial.phases.empty()
                                               : fit.seasonLength > 1 && fit.initial.phases.size() == static_cast<std::size_t>(fit.seasonLength);
    return form(fit.form) && phases && fit.spread.deviation >= 0.0 && fit.spread.power >= 0 && fit.spread.power <= 1 && core::sound(fit.spread.shape)
           && std::ranges::all_of(fit.tried, [&](const Tried &one) { return form(one.form); });
}

} // namespace

Result<std::unique_ptr<const FittedSeries>> AutoCes::fit(const SeriesView &series, const JobContext &job) const
{
    if (job.cancelled())
        return cancelled();
    const auto first = std::ranges::find_if(series.y, [](double value) { return !std::isnan(value); });
    const auto before = static_cast<std::size_t>(first - series.y.begin());
    FitOptions options = m_recipe.options;
    if (options.seasonLength == 0)
        options.seasonLength = series.seasonLength;
    Result<Fit> fitted = ces::fit(series.y.subspan(before), options);
    if (!fitted)
        return tl::unexpected(fitted.error());
    return std::make_unique<CesSeries>(Learned{m_recipe.modelId, std::move(*fitted), series.firstPeriod + static_cast<std::int64_t>(before)});
}

Result<std::unique_ptr<const FittedSeries>> loadCes(const StoredModel &stored)
{
    try {
        Learned learned = learnedFrom(stored);
        if (sound(learned.fit))
            return std::make_unique<CesSeries>(std::move(learned));
    } catch (const nlohmann::json::exception &) { // said below: what is wrong inside helps nobody
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
}

} // namespace shelfcast::core::ces

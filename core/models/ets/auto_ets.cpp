#include "core/models/ets/auto_ets.h"

#include "core/models/ets/forecast.h"
#include "core/models/fallback.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::ets {

namespace {

/// All that a forecast needs; the history itself stays in the project.
struct Learned {
    std::string modelId;
    Fit fit;
    Message words, note;
    std::int64_t end = 0;   ///< the period after the last one that the states have seen
    bool simulate = false;
};

Message inWords(const Fit &fit, const SeriesView &series, bool seasonTooLong)
{
    const std::string form = name(fit.form);
    if (seasonTooLong)
        return {QT_TRANSLATE_NOOP("core", "%1, without the season: %2 periods are too many for it"), {form, std::int64_t{series.seasonLength}}};
    if (!fit.form.seasonal())
        return {QT_TRANSLATE_NOOP("core", "%1, no season"), {form}};
    if (fit.seasonLength == seasonLength(series.frequency)) {
        switch (series.frequency) {
        case Frequency::Hourly: return {QT_TRANSLATE_NOOP("core", "%1, a daily season"), {form}};
        case Frequency::Daily: return {QT_TRANSLATE_NOOP("core", "%1, a weekly season"), {form}};
        default: return {QT_TRANSLATE_NOOP("core", "%1, a yearly season"), {form}};
        }
    }
    return {QT_TRANSLATE_NOOP("core", "%1, a season of %2 periods"), {form, std::int64_t{fit.seasonLength}}};
}

template <class Kind>
bool only(const std::vector<Kind> &kinds, Kind kind)
{
    return kinds.size() == 1 && kinds.front() == kind;
}

/// Puts additive components where only multiplicative ones are allowed; true if that changed anything.
bool withoutMultiplication(FormChoice &forms)
{
    bool changed = false;
    if (only(forms.errors, ErrorKind::Multiplicative)) {
        forms.errors = {ErrorKind::Additive};
        changed = true;
    }
    if (only(forms.trends, TrendKind::Multiplicative)) {
        forms.trends = {TrendKind::Additive};
        changed = true;
    }
    if (only(forms.seasons, SeasonKind::Multiplicative)) {
        forms.seasons = {SeasonKind::Additive};
        changed = true;
    }
    return changed;
}

nlohmann::json toJson(const States &states)
{
    return {{"level", states.level}, {"growth", states.growth}, {"season", states.season}};
}

nlohmann::json toJson(const Message &message)
{
    nlohmann::json arguments = nlohmann::json::array();
    for (const MessageArgument &argument : message.arguments)
        std::visit([&](const auto &value) { arguments.push_back(value); }, argument);
    return {{"pattern", message.pattern}, {"arguments", arguments}};
}

Message messageFrom(const nlohmann::json &json)
{
    Message message;
    message.pattern = json.at("pattern").get<std::string>();
    for (const nlohmann::json &argument : json.at("arguments")) {
        if (argument.is_string())
            message.arguments.emplace_back(argument.get<std::string>());
        else if (argument.is_number_integer())
            message.arguments.emplace_back(argument.get<std::int64_t>());
        else
            message.arguments.emplace_back(argument.get<double>());
    }
    return message;
}

class EtsSeries final : public FittedSeries {
public:
    explicit EtsSeries(Learned learned) : m_learned(std::move(learned)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const std::int64_t end = history.firstPeriod + static_cast<std::int64_t>(history.y.size());
        const std::int64_t later = end - m_learned.end;
        if (later < 0 || later > static_cast<std::int64_t>(history.y.size()))
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The model was fitted on other periods than this history has. Fit it again."));
        Fit fit = m_learned.fit;
        extend(fit, history.y.last(static_cast<std::size_t>(later)));
        ForecastOptions options;
        options.simulate = m_learned.simulate;
        options.seed = job.seed;
        Forecast ahead = ets::forecast(fit, horizon, kQuantileLevels, options);
        SeriesForecast result;
        result.mean = std::move(ahead.mean);
        result.quantiles = std::move(ahead.quantiles);
        result.modelId = m_learned.modelId;
        result.form = m_learned.words;
        result.note = m_learned.note;
        return result;
    }

    StoredModel store() const override
    {
        const Fit &fit = m_learned.fit;
        const nlohmann::json state = {
            {"error", static_cast<int>(fit.form.error)}, {"trend", static_cast<int>(fit.form.trend)}, {"damped", fit.form.damped},
            {"season", static_cast<int>(fit.form.season)}, {"season_length", fit.seasonLength}, {"alpha", fit.alpha},
            {"beta", fit.beta}, {"gamma", fit.gamma}, {"phi", fit.phi}, {"sigma2", fit.sigma2}, {"states", toJson(fit.last)},
            {"form", name(fit.form)}, {"words", toJson(m_learned.words)}, {"note", toJson(m_learned.note)},
            {"end", m_learned.end}, {"simulate", m_learned.simulate}};
        return {m_learned.modelId, state.dump()};
    }

private:
    Learned m_learned;
};

/// Throws nlohmann::json::exception for what is not there or has another type.
Learned learnedFrom(const StoredModel &stored)
{
    const nlohmann::json json = nlohmann::json::parse(stored.state);
    Learned learned;
    Fit &fit = learned.fit;
    fit.form.error = static_cast<ErrorKind>(json.at("error").get<int>());
    fit.form.trend = static_cast<TrendKind>(json.at("trend").get<int>());
    fit.form.damped = json.at("damped").get<bool>();
    fit.form.season = static_cast<SeasonKind>(json.at("season").get<int>());
    fit.seasonLength = json.at("season_length").get<int>();
    fit.alpha = json.at("alpha").get<double>();
    fit.beta = json.at("beta").get<double>();
    fit.gamma = json.at("gamma").get<double>();
    fit.phi = json.at("phi").get<double>();
    fit.sigma2 = json.at("sigma2").get<double>();
    const nlohmann::json &states = json.at("states");
    fit.last = {states.at("level").get<double>(), states.at("growth").get<double>(), states.at("season").get<std::vector<double>>()};
    learned.modelId = stored.modelId;
    learned.words = messageFrom(json.at("words"));
    learned.note = messageFrom(json.at("note"));
    learned.end = json.at("end").get<std::int64_t>();
    learned.simulate = json.at("simulate").get<bool>();
    return learned;
}

bool sound(const Fit &fit)
{
    const auto known = [](auto kind, int last) { return static_cast<int>(kind) >= 0 && static_cast<int>(kind) <= last; };
    const std::size_t seasons = fit.form.seasonal() ? static_cast<std::size_t>(std::max(0, fit.seasonLength)) : 0;
    return known(fit.form.error, 1) && known(fit.form.trend, 2) && known(fit.form.season, 2)
           && (!fit.form.seasonal() || seasons >= 2) && fit.last.season.size() == seasons && fit.sigma2 >= 0;
}

} // namespace

Result<std::unique_ptr<const FittedSeries>> AutoEts::fit(const SeriesView &series, const JobContext &job) const
{
    FitOptions options;
    options.forms = m_recipe.forms;
    options.criterion = m_recipe.criterion;
    const int length = m_recipe.seasonLength > 0 ? m_recipe.seasonLength : series.seasonLength;
    const bool seasonAllowed = !only(options.forms.seasons, SeasonKind::None);
    const bool seasonTooLong = seasonAllowed && length > kMaxSeason;
    options.seasonLength = length > kMaxSeason ? 1 : length;

    Learned learned;
    const bool seasonForced = std::ranges::find(options.forms.seasons, SeasonKind::None) == options.forms.seasons.end();
    if (seasonForced && options.seasonLength < 2) {
        options.forms.seasons = {SeasonKind::None};
        if (length < 2)
            learned.note = QT_TRANSLATE_NOOP("core", "These data have no season, so only level and trend are smoothed.");
    }
    const bool positive = std::ranges::none_of(series.y, [](double value) { return value <= 0; });
    if (!positive && withoutMultiplication(options.forms))
        learned.note = QT_TRANSLATE_NOOP("core", "Some periods are zero or below, so nothing is multiplied: additive components take the place.");
    Result<Fit> fitted = ets::fit(series.y, options, job);
    if (!fitted)
        return tl::unexpected(fitted.error());
    if (seasonForced && options.seasonLength > 1 && !fitted->form.seasonal() && fitted->sigma2 > 0)
        learned.note = {QT_TRANSLATE_NOOP("core", "%1 known periods are too few for a season of %2, so none is used."),
                        {std::int64_t{fitted->observed}, std::int64_t{options.seasonLength}}};
    learned.modelId = m_recipe.modelId;
    learned.words = inWords(*fitted, series, seasonTooLong);
    learned.end = series.firstPeriod + static_cast<std::int64_t>(series.y.size());
    learned.simulate = m_recipe.simulate;
    learned.fit = std::move(*fitted);
    learned.fit.fitted.clear(); // many series are kept at once, and a forecast does not need these
    learned.fit.fitted.shrink_to_fit();
    learned.fit.residuals.clear();
    learned.fit.residuals.shrink_to_fit();
    return std::make_unique<EtsSeries>(std::move(learned));
}

Result<std::unique_ptr<const FittedSeries>> loadEts(const StoredModel &stored)
{
    try {
        const nlohmann::json json = nlohmann::json::parse(stored.state);
        if (json.contains("deviation")) // the ladder keeps its own simple smoothing under the same id
            return loadFallback(stored);
        Learned learned = learnedFrom(stored);
        if (sound(learned.fit))
            return std::make_unique<EtsSeries>(std::move(learned));
    } catch (const nlohmann::json::exception &) { // said below: what is wrong inside helps nobody
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
}

} // namespace shelfcast::core::ets

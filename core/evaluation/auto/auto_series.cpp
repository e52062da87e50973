#include "core/evaluation/auto/auto_series.h"

#include "core/models/closed_phases.h"
#include "core/models/fallback.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <exception>
#include <functional>
#include <limits>
#include <numeric>

namespace shelfcast::core {

namespace {

constexpr const char *kId = "auto";
constexpr const char *kYardstick = "seasonal-naive";

tl::unexpected<Error> damaged(std::string detail)
{
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {std::string(kId)}}, std::move(detail));
}

/// The largest three members with their shares, and how much the others have.
Message membersInWords(const Registry &models, const AutoSeries &series, const combine::Blend &blend, const std::vector<std::size_t> &kept)
{
    constexpr std::size_t kNamed = 3;
    const std::vector<double> shares = blend.shares();
    std::vector<std::size_t> order(kept.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return shares[i]; });
    std::vector<MessageArgument> words;
    std::int64_t rest = 100;
    for (std::size_t at = 0; at < std::min(kNamed, order.size()); ++at) {
        const std::int64_t share = at + 1 == order.size() ? rest : std::lround(100.0 * shares[order[at]]);
        words.emplace_back(Phrase(contenderName(models, series.members[kept[order[at]]].id)));
        words.emplace_back(share);
        rest -= share;
    }
    if (order.size() < kNamed)
        return {QT_TRANSLATE_NOOP("core", "Together: %1 %2 %, %3 %4 %"), std::move(words)};
    if (order.size() == kNamed)
        return {QT_TRANSLATE_NOOP("core", "Together: %1 %2 %, %3 %4 %, %5 %6 %"), std::move(words)};
    words.emplace_back(static_cast<std::int64_t>(order.size() - kNamed));
    words.emplace_back(rest);
    return {QT_TRANSLATE_NOOP("core", "Together: %1 %2 %, %3 %4 %, %5 %6 %, and %7 more models %8 %"), std::move(words)};
}

/// The forecasts of those members that can be used.
struct Usable {
    std::vector<std::size_t> members;
    std::vector<bool> kept;
    std::vector<SeriesForecast> forecasts;
};

Usable usable(const AutoSeries &series, const SeriesView &history, int horizon, const JobContext &job)
{
    Usable result;
    result.kept.resize(series.members.size());
    for (std::size_t i = 0; i < series.members.size() && !job.cancelled(); ++i)
        try {
            Result<SeriesForecast> one = series.members[i].fitted->forecast(history, horizon, job);
            if (!one || one->horizon() != static_cast<std::size_t>(horizon) || !tidy(*one, history.nonNegative))
                continue;
            result.kept[i] = true;
            result.members.push_back(i);
            result.forecasts.push_back(std::move(*one));
        } catch (const std::exception &) { // left out
        }
    return result;
}

nlohmann::json storedCalibration(const Calibration &calibration)
{
    nlohmann::json knots = nlohmann::json::array();
    for (const Calibration::Knot &knot : calibration.knots()) {
        nlohmann::json row = {knot.step};
        for (const double one : knot.stretch)
            row.push_back(one);
        knots.push_back(std::move(row));
    }
    return knots;
}

Calibration readCalibration(const nlohmann::json &rows, std::size_t forecasts)
{
    std::vector<Calibration::Knot> knots;
    for (const nlohmann::json &row : rows) {
        Calibration::Knot knot{row.at(0).get<double>(), {}};
        for (std::size_t level = 0; level < kMedian; ++level)
            knot.stretch[level] = row.at(level + 1).get<double>();
        knots.push_back(knot);
    }
    return Calibration(std::move(knots), forecasts);
}

Result<AutoSeries::Member> loadMember(const Registry &models, const std::string &id, const nlohmann::json &state)
{
    const ModelEntry *entry = models.find(std::string_view(id).substr(0, id.find(':')));
    if (!entry || !entry->loadSeries)
        return damaged("unknown member");
    const StoredModel inner{state.at("model").get<std::string>(), state.at("state").get<std::string>()};
    auto fitted = isFallback(inner) ? loadFallback(inner) : entry->loadSeries(inner);
    if (!fitted)
        return damaged(fitted.error().detail);
    return AutoSeries::Member{id, entry, std::move(*fitted)};
}

} // namespace

Result<SeriesForecast> forecastAuto(const Registry &models, const AutoSeries &series, const SeriesView &history, int horizon, const JobContext &job)
{
    Usable usables = usable(series, history, horizon, job);
    if (job.cancelled())
        return cancelled();
    SeriesForecast result;
    if (usables.forecasts.empty()) {
        const ModelCard &card = series.members.front().entry->card;
        Result<SeriesForecast> simple = forecastWithLadder({fitFallback(history), {}}, card, history, horizon, job);
        if (!simple)
            return simple;
        result = std::move(*simple);
        result.standIn = true;
        if (result.note.empty())
            result.note = {QT_TRANSLATE_NOOP("core", "%1 gave no usable forecast for these values, so a simpler model stands in."), {Phrase(card.name)}};
    } else if (usables.forecasts.size() == 1) {
        result = std::move(usables.forecasts.front());
    } else {
        const combine::Blend blend = series.blend.among(usables.kept);
        result = merged(usables.forecasts, blend);
        result.modelId = kId;
        result.form = membersInWords(models, series, blend, usables.members);
        for (const SeriesForecast &one : usables.forecasts)
            if (result.note.empty())
                result.note = one.note;
    }
    series.calibration.apply(result, history.nonNegative);
    tidy(result, history.nonNegative);
    sellNothing(result, closedPhasesOf(history));
    if (!series.note.empty()) {
        result.note = series.note;
        result.standIn = true;
    }
    result.why = series.why;
    return result;
}

namespace {

/// What the members say, as if nothing were closed.
Result<Explanation> explainOpen(const AutoSeries &series, const SeriesView &history, int horizon, const JobContext &job)
{
    const Usable usables = usable(series, history, horizon, job);
    if (job.cancelled())
        return cancelled();
    if (usables.members.empty())
        return fitFallback(history)->explain(history, horizon, job);
    if (usables.members.size() == 1)
        return series.members[usables.members.front()].fitted->explain(history, horizon, job);
    std::vector<Explanation> explanations;
    for (const std::size_t member : usables.members) {
        Result<Explanation> one = series.members[member].fitted->explain(history, horizon, job);
        if (!one)
            return one;
        explanations.push_back(std::move(*one));
    }
    const combine::Blend blend = series.blend.among(usables.kept);
    return merged(explanations, merged(usables.forecasts, blend), blend);
}

} // namespace

Result<Explanation> explainAuto(const AutoSeries &series, const SeriesView &history, int horizon, const JobContext &job)
{
    Result<Explanation> explanation = explainOpen(series, history, horizon, job);
    if (explanation)
        sellNothing(*explanation, closedPhasesOf(history));
    return explanation;
}

ComparedModels comparedModels(const Registry &models, const AutoSeries &series)
{
    ComparedModels result;
    double best = std::numeric_limits<double>::infinity(), yardstick = 0.0;
    std::vector<AutoSeries::Loss> ordered = series.losses;
    std::erase_if(ordered, [](const AutoSeries::Loss &one) { return !std::isfinite(one.loss); });
    for (const AutoSeries::Loss &one : ordered) {
        best = std::min(best, one.loss);
        if (one.model == kYardstick)
            yardstick = one.loss;
    }
    if (series.similar == 0 || ordered.empty())
        return result;
    const bool besideNaive = yardstick > 0.0;
    const auto forecasts = static_cast<std::int64_t>(series.similar);
    result.criterion = besideNaive ? Message{QT_TRANSLATE_NOOP("core", "Error on %1 past forecasts of similar series, seasonal naive = 1"), {forecasts}}
                                   : Message{QT_TRANSLATE_NOOP("core", "Error on %1 past forecasts of similar series, the best = 1"), {forecasts}};
    const double unit = besideNaive ? yardstick : best > 0.0 ? best : 1.0;
    const std::string taken = series.members.size() == 1 ? series.members.front().id : kId;
    std::ranges::stable_sort(ordered, [&](const AutoSeries::Loss &a, const AutoSeries::Loss &b) {
        const bool aTaken = a.model == taken, bTaken = b.model == taken;
        return aTaken != bTaken ? aTaken : a.loss < b.loss;
    });
    for (const AutoSeries::Loss &one : ordered) {
        const Message name = one.model == kId ? Message(QT_TRANSLATE_NOOP("core", "Several together")) : contenderName(models, one.model);
        if (!name.empty())
            result.models.push_back({name, one.loss / unit});
    }
    return result;
}

StoredModel storeAutoSeries(const AutoSeries &series)
{
    nlohmann::json members = nlohmann::json::array(), losses = nlohmann::json::array();
    for (const AutoSeries::Member &member : series.members) {
        const StoredModel one = member.fitted->store();
        members.push_back({{"id", member.id}, {"model", one.modelId}, {"state", one.state}});
    }
    for (const AutoSeries::Loss &one : series.losses)
        if (std::isfinite(one.loss))
            losses.push_back({one.model, one.loss});
    const nlohmann::json state = {{"members", members},
                                  {"weights", series.blend.weights},
                                  {"core", series.blend.core},
                                  {"rule", series.blend.rule == combine::Rule::Mean ? "mean" : "median"},
                                  {"core_share", series.blend.coreShare},
                                  {"calibration", storedCalibration(series.calibration)},
                                  {"calibrated_by", series.calibration.forecasts()},
                                  {"similar", series.similar},
                                  {"losses", losses}};
    return {kId, state.dump()};
}

Result<AutoSeries> loadAutoSeries(const Registry &models, const StoredModel &stored)
{
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        AutoSeries series;
        for (const nlohmann::json &one : state.at("losses"))
            series.losses.push_back({one.at(0).get<std::string>(), one.at(1).get<double>()});
        if (state.contains("champion")) { // kept before models were combined: one of them
            Result<AutoSeries::Member> member = loadMember(models, state.at("champion").get<std::string>(), state);
            if (!member)
                return tl::unexpected(std::move(member).error());
            series.members.push_back(std::move(*member));
            series.blend = {{1.0}, {true}, combine::Rule::Mean, 1.0};
            series.similar = state.at("held_out").get<int>() > 0 ? 1 : 0;
            return series;
        }
        for (const nlohmann::json &one : state.at("members")) {
            Result<AutoSeries::Member> member = loadMember(models, one.at("id").get<std::string>(), one);
            if (!member)
                return tl::unexpected(std::move(member).error());
            series.members.push_back(std::move(*member));
        }
        series.blend = {state.at("weights").get<std::vector<double>>(), state.at("core").get<std::vector<bool>>(),
                        state.at("rule").get<std::string>() == "mean" ? combine::Rule::Mean : combine::Rule::Median, state.at("core_share").get<double>()};
        series.calibration = readCalibration(state.at("calibration"), state.at("calibrated_by").get<std::size_t>());
        series.similar = state.at("similar").get<std::size_t>();
        if (!sound(series.blend, series.members.size()) || !sound(series.calibration))
            return damaged("an impossible combination or calibration");
        return series;
    } catch (const nlohmann::json::exception &fault) {
        return damaged(fault.what());
    }
}

} // namespace shelfcast::core

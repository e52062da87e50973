#include "core/models/ets/stored.h"

#include "core/base/message_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace shelfcast::core::ets {

namespace {

using nlohmann::json;

json toJson(const States &states)
{
    return {{"level", states.level}, {"growth", states.growth}, {"season", states.season}};
}

States statesFrom(const json &states)
{
    return {states.at("level").get<double>(), states.at("growth").get<double>(), states.at("season").get<std::vector<double>>()};
}

/// Error, trend, damped, season.
json toJson(const Form &form)
{
    return json::array({static_cast<int>(form.error), static_cast<int>(form.trend), form.damped, static_cast<int>(form.season)});
}

Form formFrom(const json &kept)
{
    return {static_cast<ErrorKind>(kept.at(0).get<int>()), static_cast<TrendKind>(kept.at(1).get<int>()), kept.at(2).get<bool>(),
            static_cast<SeasonKind>(kept.at(3).get<int>())};
}

/// Form, parameters and states: what a forecast needs of the best form and of each rival.
json toJson(const Fit &fit)
{
    return {
        {"error", static_cast<int>(fit.form.error)}, {"trend", static_cast<int>(fit.form.trend)}, {"damped", fit.form.damped},
        {"season", static_cast<int>(fit.form.season)}, {"season_length", fit.seasonLength}, {"alpha", fit.alpha},
        {"beta", fit.beta}, {"gamma", fit.gamma}, {"phi", fit.phi}, {"sigma2", fit.sigma2},
        {"first_states", toJson(fit.initial)}, {"states", toJson(fit.last)}};
}

Fit fitFrom(const json &kept)
{
    Fit fit;
    fit.form = formFrom(json::array({kept.at("error"), kept.at("trend"), kept.at("damped"), kept.at("season")}));
    fit.seasonLength = kept.at("season_length").get<int>();
    fit.alpha = kept.at("alpha").get<double>();
    fit.beta = kept.at("beta").get<double>();
    fit.gamma = kept.at("gamma").get<double>();
    fit.phi = kept.at("phi").get<double>();
    fit.sigma2 = kept.at("sigma2").get<double>();
    fit.last = statesFrom(kept.at("states"));
    // Projects of the first release kept no first states: their forecasts go on, but nothing is known of their histories.
    fit.initial = kept.contains("first_states") ? statesFrom(kept.at("first_states")) : fit.last;
    return fit;
}

bool known(const Form &form)
{
    const auto within = [](auto kind, int last) { return static_cast<int>(kind) >= 0 && static_cast<int>(kind) <= last; };
    return within(form.error, 1) && within(form.trend, 2) && within(form.season, 2);
}

bool sound(const Fit &fit)
{
    const std::size_t seasons = fit.form.seasonal() ? static_cast<std::size_t>(std::max(0, fit.seasonLength)) : 0;
    return known(fit.form) && (!fit.form.seasonal() || seasons >= 2) && fit.last.season.size() == seasons
           && fit.initial.season.size() == seasons && fit.sigma2 >= 0;
}

} // namespace

std::string stateOf(const Learned &learned)
{
    const Fit &fit = learned.fit;
    json weighed = json::array();
    for (const Weighed &one : fit.weighed)
        weighed.push_back({toJson(one.form), one.score});
    json rivals = json::array();
    for (const Rival &rival : fit.rivals) {
        rivals.push_back(toJson(rival.fit));
        rivals.back()["weight"] = rival.weight;
    }
    json state = toJson(fit);
    state.update({
        {"freedom", fit.freedom}, {"tail", fit.tail}, {"recent", fit.recent}, {"rivals", rivals},
        {"form", name(fit.form)}, {"words", messageJson(learned.words)}, {"note", messageJson(learned.note)},
        {"begin", learned.begin}, {"end", learned.end}, {"simulate", learned.simulate},
        {"criterion", static_cast<int>(learned.criterion)}, {"steady", learned.steady}, {"weighed", weighed}});
    return state.dump();
}

Learned learnedFrom(const StoredModel &stored)
{
    const json state = json::parse(stored.state);
    Learned learned;
    Fit &fit = learned.fit = fitFrom(state);
    fit.freedom = state.value("freedom", 0);
    fit.tail = state.value("tail", 0);
    fit.recent = state.value("recent", 1.0);
    for (const json &rival : state.value("rivals", json::array()))
        fit.rivals.push_back({fitFrom(rival), rival.at("weight").get<double>()});
    learned.modelId = stored.modelId;
    learned.words = messageFrom(state.at("words"));
    learned.note = messageFrom(state.at("note"));
    learned.end = state.at("end").get<std::int64_t>();
    learned.simulate = state.at("simulate").get<bool>();
    learned.begin = state.value("begin", learned.end);
    learned.criterion = static_cast<Criterion>(state.value("criterion", 0));
    learned.steady = state.value("steady", false);
    for (const json &one : state.value("weighed", json::array()))
        fit.weighed.push_back({formFrom(one.at(0)), one.at(1).get<double>()});
    return learned;
}

bool sound(const Learned &learned)
{
    const Fit &fit = learned.fit;
    const int criterion = static_cast<int>(learned.criterion);
    return sound(fit) && fit.freedom >= 0 && fit.tail >= 0 && fit.recent > 0 && learned.begin <= learned.end && criterion >= 0 && criterion <= 2
           && std::ranges::all_of(fit.rivals, [](const Rival &rival) { return sound(rival.fit) && rival.weight > 0; }) && ownWeight(fit) > 0
           && std::ranges::all_of(fit.weighed, [](const Weighed &one) { return known(one.form); });
}

} // namespace shelfcast::core::ets

#include "core/evaluation/auto_series.h"

#include "core/models/fallback.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core {

namespace {

constexpr const char *kYardstick = "seasonal-naive";

tl::unexpected<Error> damaged(std::string detail)
{
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {std::string("auto")}}, std::move(detail));
}

} // namespace

ComparedModels comparedModels(const Registry &models, const AutoSeries &series)
{
    ComparedModels result;
    double best = std::numeric_limits<double>::infinity(), yardstick = 0.0;
    for (const AutoSeries::Loss &one : series.losses) {
        best = std::min(best, one.loss);
        if (one.model == kYardstick && std::isfinite(one.loss))
            yardstick = one.loss;
    }
    if (series.heldOut == 0 || !std::isfinite(best))
        return result;
    const bool besideNaive = yardstick > 0.0;
    const std::int64_t periods = series.heldOut;
    result.criterion = besideNaive ? Message{QT_TRANSLATE_NOOP("core", "Error on the last %1 periods, seasonal naive = 1"), {periods}}
                                   : Message{QT_TRANSLATE_NOOP("core", "Error on the last %1 periods, the best = 1"), {periods}};
    const double unit = besideNaive ? yardstick : best > 0.0 ? best : 1.0;
    std::vector<AutoSeries::Loss> ordered = series.losses;
    std::erase_if(ordered, [](const AutoSeries::Loss &one) { return !std::isfinite(one.loss); });
    std::ranges::stable_sort(ordered, [&](const AutoSeries::Loss &a, const AutoSeries::Loss &b) {
        const bool aTaken = a.model == series.entry->card.id, bTaken = b.model == series.entry->card.id;
        return aTaken != bTaken ? aTaken : a.loss < b.loss;
    });
    for (const AutoSeries::Loss &one : ordered)
        if (const ModelEntry *entry = models.find(one.model))
            result.models.push_back({entry->card.name, one.loss / unit});
    return result;
}

StoredModel storeAutoSeries(const AutoSeries &series)
{
    const StoredModel fitted = series.fit.fitted->store();
    nlohmann::json losses = nlohmann::json::array();
    for (const AutoSeries::Loss &one : series.losses)
        if (std::isfinite(one.loss))
            losses.push_back({one.model, one.loss});
    const nlohmann::json state = {{"champion", series.entry->card.id}, {"model", fitted.modelId}, {"state", fitted.state}, {"held_out", series.heldOut}, {"losses", losses}};
    return {"auto", state.dump()};
}

Result<AutoSeries> loadAutoSeries(const Registry &models, const StoredModel &stored)
{
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        AutoSeries series;
        series.entry = models.find(state.at("champion").get<std::string>());
        if (!series.entry || !series.entry->loadSeries)
            return damaged("unknown champion");
        const StoredModel inner{state.at("model").get<std::string>(), state.at("state").get<std::string>()};
        auto fitted = isFallback(inner) ? loadFallback(inner) : series.entry->loadSeries(inner);
        if (!fitted)
            return damaged(fitted.error().detail);
        series.fit.fitted = std::move(*fitted);
        series.heldOut = state.at("held_out").get<int>();
        for (const nlohmann::json &one : state.at("losses"))
            series.losses.push_back({one.at(0).get<std::string>(), one.at(1).get<double>()});
        return series;
    } catch (const nlohmann::json::exception &fault) {
        return damaged(fault.what());
    }
}

} // namespace shelfcast::core

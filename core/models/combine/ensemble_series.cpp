#include "core/models/combine/ensemble_series.h"

#include "core/base/listing.h"
#include "core/models/combine/blend.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace shelfcast::core::combine {

namespace {

class EnsembleSeries final : public FittedSeries {
public:
    EnsembleSeries(std::shared_ptr<const Registry> registry, std::string modelId, Learned learned)
        : m_registry(std::move(registry)), m_modelId(std::move(modelId)), m_learned(std::move(learned))
    {
    }

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        const Usable usable = usableMembers(history, horizon, job);
        if (job.cancelled())
            return cancelled();
        return combined(usable);
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        const Usable usable = usableMembers(history, horizon, job);
        if (job.cancelled())
            return cancelled();
        const Result<SeriesForecast> whole = combined(usable);
        if (!whole)
            return tl::unexpected(whole.error());
        std::vector<Explanation> explanations;
        for (const Member *member : usable.members) {
            Result<Explanation> parts = member->fitted->explain(history, horizon, job);
            if (!parts)
                return parts;
            explanations.push_back(std::move(*parts));
        }
        return m_learned.weights.empty() ? merged(explanations, *whole, m_learned.rule) : merged(explanations, *whole, blendOf(usable));
    }

    StoredModel store() const override
    {
        nlohmann::json members = nlohmann::json::array();
        for (const Member &member : m_learned.members) {
            const StoredModel one = member.fitted->store();
            members.push_back({{"id", member.entry->card.id}, {"model", one.modelId}, {"state", one.state}});
        }
        const Width &width = m_learned.width;
        return {m_modelId, nlohmann::json({{"rule", m_learned.rule == Rule::Mean ? "mean" : "median"}, {"members", members},
                                           {"weights", m_learned.weights}, {"shares", width.shares}, {"ratio", width.ratio}, {"shape", width.shape}}).dump()};
    }

private:
    /// The members whose forecast can be used, and that.
    struct Usable {
        std::vector<const Member *> members;
        std::vector<SeriesForecast> forecasts;
        std::vector<double> shares;  ///< of the members in the width
        std::vector<double> weights; ///< in the combination, adding up to 1; empty where the rule says it
    };

    static Blend blendOf(const Usable &usable) { return {usable.weights, std::vector<bool>(usable.weights.size(), false), Rule::Mean, 0.0}; }

    Usable usableMembers(const SeriesView &history, int horizon, const JobContext &job) const
    {
        Usable usable;
        for (std::size_t i = 0; i < m_learned.members.size(); ++i) {
            const Member &member = m_learned.members[i];
            Result<SeriesForecast> one = member.fitted->forecast(history, horizon, job);
            if (!one || one->horizon() != static_cast<std::size_t>(horizon) || !tidy(*one, false))
                continue;
            usable.members.push_back(&member);
            if (m_learned.width.known())
                usable.shares.push_back(m_learned.width.shares[i]);
            if (!m_learned.weights.empty())
                usable.weights.push_back(m_learned.weights[i]);
            usable.forecasts.push_back(std::move(*one));
        }
        if (const double sum = std::accumulate(usable.weights.begin(), usable.weights.end(), 0.0); sum > 0.0)
            std::ranges::for_each(usable.weights, [&](double &weight) { weight /= sum; });
        else // those that counted could not forecast
            std::ranges::fill(usable.weights, 1.0 / static_cast<double>(usable.weights.size()));
        return usable;
    }

    Result<SeriesForecast> combined(const Usable &usable) const
    {
        if (usable.forecasts.empty())
            return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "None of the combined models could forecast this series."));
        SeriesForecast result = usable.weights.empty() ? merged(usable.forecasts, m_learned.rule) : merged(usable.forecasts, blendOf(usable));
        if (usable.forecasts.size() > 1 && m_learned.width.known())
            adjust(result, usable.forecasts, usable.shares, m_learned.width);
        result.modelId = m_modelId;
        result.form = usable.forecasts.size() == 1 ? usable.forecasts.front().form : inWords(usable);
        return result;
    }

    Message inWords(const Usable &usable) const
    {
        std::vector<MessageArgument> names;
        for (std::size_t i = 0; i < usable.members.size(); ++i) {
            const long share = usable.weights.empty() ? 100 : std::lround(100.0 * usable.weights[i]);
            if (share == 0)
                continue;
            const Phrase name(usable.members[i]->entry->card.name);
            names.emplace_back(usable.weights.empty() ? name : Phrase(Message("%1 %2 %", {name, std::int64_t{share}})));
        }
        const Phrase all(listed(names));
        if (!usable.weights.empty())
            return {QT_TRANSLATE_NOOP("core", "The weighted mean of %1"), {all}};
        return m_learned.rule == Rule::Mean ? Message{QT_TRANSLATE_NOOP("core", "The mean of %1"), {all}} : Message{QT_TRANSLATE_NOOP("core", "The median of %1"), {all}};
    }

    std::shared_ptr<const Registry> m_registry; // keeps the entries alive
    std::string m_modelId;
    Learned m_learned;
};

} // namespace

Width widthOf(const SeriesView &series, const Learned &learned, const JobContext &job)
{
    std::vector<std::vector<double>> fitted;
    for (const Member &member : learned.members) {
        Result<Explanation> past = member.fitted->explain(series, 1, job);
        if (!past || past->fitted.size() != series.y.size())
            return {};
        fitted.push_back(std::move(past->fitted));
    }
    return widthOf(series.y, fitted, learned.rule, learned.weights);
}

std::unique_ptr<const FittedSeries> combinedSeries(std::shared_ptr<const Registry> registry, std::string modelId, Learned learned)
{
    return std::make_unique<EnsembleSeries>(std::move(registry), std::move(modelId), std::move(learned));
}

Result<std::unique_ptr<const FittedSeries>> loadCombined(const std::shared_ptr<const Registry> &registry, const StoredModel &stored)
{
    const auto damaged = [&](std::string detail) {
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}}, std::move(detail));
    };
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        std::vector<Member> members;
        for (const nlohmann::json &one : state.at("members")) {
            const ModelEntry *entry = registry->find(one.at("id").get<std::string>());
            if (!entry || !entry->loadSeries)
                return damaged("unknown member");
            auto fitted = entry->loadSeries({one.at("model").get<std::string>(), one.at("state").get<std::string>()});
            if (!fitted)
                return damaged(fitted.error().detail);
            members.push_back({entry, std::move(*fitted)});
        }
        const std::string rule = state.at("rule").get<std::string>();
        const Width width{state.at("shares").get<std::vector<double>>(), state.at("ratio").get<double>(), state.at("shape").get<ErrorShape>()};
        const auto weights = state.value("weights", std::vector<double>{}); // older ones had none
        if (!weights.empty() && !sound(Blend{weights, std::vector<bool>(weights.size(), false), Rule::Mean, 0.0}, members.size()))
            return damaged("impossible weights");
        if (members.empty() || (rule != "mean" && rule != "median") || !sound(width, members.size()))
            return damaged("no member or rule, or an impossible width");
        return combinedSeries(registry, stored.modelId, {std::move(members), rule == "mean" ? Rule::Mean : Rule::Median, weights, width});
    } catch (const nlohmann::json::exception &fault) {
        return damaged(fault.what());
    }
}

} // namespace shelfcast::core::combine

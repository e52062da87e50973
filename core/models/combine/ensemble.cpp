#include "core/models/combine/ensemble.h"

#include "core/models/combine/ensemble_series.h"
#include "core/models/combine/kinds.h"
#include "core/models/combine/own_past.h"

#include <string_view>
#include <vector>

namespace shelfcast::core {

namespace {

using combine::Kind;
using combine::Learned;
using combine::Rule;

constexpr const char *kId = "stat-ensemble";

Rule ruleOf(const std::string &wish, Kind kind)
{
    return wish == "mean" ? Rule::Mean : wish == "median" ? Rule::Median : combine::usualRule(kind);
}

/// Weights of those members, where the rule asks for any.
std::vector<double> weightsOf(const std::string &rule, const std::vector<combine::Member> &members, const SeriesView &series, const JobContext &job)
{
    if (members.size() < 2 || (rule != "weighted" && rule != "stacked"))
        return {};
    std::vector<const ModelEntry *> entries;
    for (const combine::Member &member : members)
        entries.push_back(member.entry);
    const std::vector<double> products = combine::productsOfPast(entries, series, job);
    return rule == "weighted" ? combine::exactness(products, members.size()) : combine::stackedFromPast(products, members.size());
}

class Ensemble final : public LocalForecaster {
public:
    Ensemble(std::shared_ptr<const Registry> registry, std::string rule, bool full) : m_registry(std::move(registry)), m_rule(std::move(rule)), m_full(full) {}

    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override
    {
        Learned learned;
        Error error{ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "None of the combined models could be fitted to this series."), {}};
        const Kind kind = combine::kindOf(series);
        for (const std::string_view id : combine::usualMembers(kind, m_full)) {
            const ModelEntry *entry = m_registry->find(id);
            if (!entry || !entry->makeLocal)
                continue;
            auto fitted = entry->makeLocal(*completed(entry->card.settings, {}))->fit(series, job);
            if (job.cancelled())
                return cancelled();
            if (fitted)
                learned.members.push_back({entry, std::move(*fitted)});
            else
                error = std::move(fitted).error();
        }
        if (learned.members.empty())
            return tl::unexpected(std::move(error));
        learned.rule = ruleOf(m_rule, kind);
        learned.weights = weightsOf(m_rule, learned.members, series, job);
        if (job.cancelled())
            return cancelled();
        if (learned.members.size() > 1)
            learned.width = widthOf(series, learned, job);
        return combinedSeries(m_registry, kId, std::move(learned));
    }

private:
    std::shared_ptr<const Registry> m_registry;
    std::string m_rule;
    bool m_full;
};

std::vector<Setting> settings()
{
    return {
        {"members", QT_TRANSLATE_NOOP("core", "Members"), QT_TRANSLATE_NOOP("core", "All of them, or the quick ones only: without ARIMA, several times faster and a little less exact."),
         std::string("all"), 0.0, 0.0, {{"all", QT_TRANSLATE_NOOP("core", "All")}, {"quick", QT_TRANSLATE_NOOP("core", "Quick ones")}}},
        {"rule", QT_TRANSLATE_NOOP("core", "Combined by"), QT_TRANSLATE_NOOP("core", "The mean listens to every member, the median leaves out one that runs away. Weights come from forecasts of the series' own past, four more fits: by how exact each member was, or so that all together would have been closest. Automatic takes the median where the history is short or the season long, else the mean."),
         std::string("auto"), 0.0, 0.0, {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"mean", QT_TRANSLATE_NOOP("core", "The mean")}, {"median", QT_TRANSLATE_NOOP("core", "The median")},
          {"weighted", QT_TRANSLATE_NOOP("core", "Weights by backtest")}, {"stacked", QT_TRANSLATE_NOOP("core", "Stacking, no weight negative")}}},
    };
}

} // namespace

ModelEntry statEnsemble(std::shared_ptr<const Registry> members)
{
    ModelEntry entry;
    entry.card.id = kId;
    entry.card.name = QT_TRANSLATE_NOOP("core", "Statistical ensemble");
    entry.card.family = QT_TRANSLATE_NOOP("core", "Combinations");
    entry.card.summary = QT_TRANSLATE_NOOP("core", "Several statistical models together, chosen by the kind of series: what one gets wrong, others make good.");
    entry.card.source = "Petropoulos & Svetunkov (2020), A simple combination of univariate models, IJF 36(1)";
    entry.card.needs = {.minimumHistory = 3, .usesDrivers = true};
    entry.card.settings = settings();
    entry.makeLocal = [members](const SettingValues &values) {
        return std::make_unique<Ensemble>(members, choice(values, "rule"), choice(values, "members") == "all");
    };
    entry.loadSeries = [members](const StoredModel &stored) { return combine::loadCombined(members, stored); };
    return entry;
}

} // namespace shelfcast::core

#include "core/models/combine/ensemble.h"

#include "core/models/combine/ensemble_series.h"

#include <cmath>
#include <string_view>
#include <vector>

namespace shelfcast::core {

namespace {

using combine::Learned;
using combine::Rule;

constexpr const char *kId = "stat-ensemble";
/// Exponential smoothing keeps a state a season's period; beyond this it leaves the season to a decomposition.
constexpr int kLongSeason = 24;
/// From this share of empty periods on a series is a slow mover.
constexpr double kSlow = 0.4;

/// Who takes part, by the kind of series.
constexpr std::string_view kQuick[] = {"auto-ets", "dynamic-theta", "auto-ces"};
constexpr std::string_view kFull[] = {"auto-ets", "dynamic-theta", "auto-ces", "auto-arima"};
constexpr std::string_view kLong[] = {"auto-ets", "mstl", "linear-regression", "seasonal-naive"};
constexpr std::string_view kSlowMovers[] = {"count"}; // a mixture of three forms and eight weights by itself

/// With fewer known periods than these one member is often far off.
constexpr std::size_t kShort = 30;

enum class Kind { Regular, Short, LongSeason, SlowMover };

Kind kindOf(const SeriesView &series)
{
    std::size_t known = 0, empty = 0;
    for (const double value : series.y)
        if (std::isfinite(value)) {
            ++known;
            empty += value == 0.0;
        }
    if (series.nonNegative && known > 0 && static_cast<double>(empty) > kSlow * static_cast<double>(known))
        return Kind::SlowMover;
    const std::vector<int> seasons = seasonsOf(series);
    const bool longSeason = !seasons.empty() && seasons.back() > kLongSeason && static_cast<std::size_t>(seasons.back()) * 2 <= series.y.size();
    return longSeason ? Kind::LongSeason : known < kShort ? Kind::Short : Kind::Regular;
}

/// The mean, but the median on short histories and for long seasons: with few periods or seasons on record, one member is often far off.
Rule ruleOf(const std::string &wish, Kind kind)
{
    if (wish == "auto")
        return kind == Kind::LongSeason || kind == Kind::Short ? Rule::Median : Rule::Mean;
    return wish == "mean" ? Rule::Mean : Rule::Median;
}

std::span<const std::string_view> idsOf(Kind kind, bool full)
{
    if (kind == Kind::SlowMover)
        return kSlowMovers;
    if (kind == Kind::LongSeason)
        return kLong;
    return full ? std::span<const std::string_view>(kFull) : std::span<const std::string_view>(kQuick);
}

class Ensemble final : public LocalForecaster {
public:
    Ensemble(std::shared_ptr<const Registry> registry, std::string rule, bool full) : m_registry(std::move(registry)), m_rule(std::move(rule)), m_full(full) {}

    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override
    {
        Learned learned;
        Error error{ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "None of the combined models could be fitted to this series."), {}};
        const Kind kind = kindOf(series);
        for (const std::string_view id : idsOf(kind, m_full)) {
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
        {"rule", QT_TRANSLATE_NOOP("core", "Combined by"), QT_TRANSLATE_NOOP("core", "The mean listens to every member; the median leaves out one that runs away. Automatic takes the median where the history is short or the season long."),
         std::string("auto"), 0.0, 0.0, {{"auto", QT_TRANSLATE_NOOP("core", "Automatic")}, {"mean", QT_TRANSLATE_NOOP("core", "The mean")}, {"median", QT_TRANSLATE_NOOP("core", "The median")}}},
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

#include "core/evaluation/auto/auto_team.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace shelfcast::core {

namespace {

using combine::Kind;

/// Counts are whole numbers so small that it matters.
constexpr double kSmallMean = 20.0, kLargestCount = 1000.0;
constexpr double kOftenEmpty = 0.02;

constexpr std::string_view kYardstick = "seasonal-naive"; // only that for counts, whose mean it never is
/// Better by itself than what is usually combined, but for counts (docs/pretrained.md): where it is there, it is the usual choice.
constexpr std::string_view kPretrained = "pretrained";
constexpr std::string_view kRegular[] = {"auto-ets", kPretrained, "dynamic-theta", "auto-ces", "auto-arima", "mstl", "mstl:dynamic-theta", "mstl:theta", "theta",
                                         "linear-regression", "seasonal-naive"};
constexpr std::string_view kLongSeason[] = {"auto-ets", kPretrained, "dynamic-theta", "auto-ces", "mstl", "mstl:dynamic-theta", "mstl:theta", "mstl:auto-arima",
                                            "auto-arima", "theta", "linear-regression", "seasonal-naive"};
constexpr std::string_view kCounts[] = {"count", kPretrained, "tsb", "ses", "auto-ets", "auto-ces", "auto-arima", "linear-regression", "seasonal-naive"};
constexpr std::string_view kSlowMover[] = {"count", kPretrained, "tsb", "imapa", "seasonal-naive"};

/// Counts that sell in most periods are not known to have a better usual choice than the model made for them.
constexpr std::string_view kUsualCounts[] = {"count"};

std::span<const std::string_view> candidatesOf(TeamKind kind)
{
    switch (kind) {
    case TeamKind::Regular: return kRegular;
    case TeamKind::LongSeason: return kLongSeason;
    case TeamKind::Counts: return kCounts;
    case TeamKind::SlowMover: return kSlowMover;
    }
    return {};
}

std::span<const std::string_view> usual(TeamKind kind)
{
    switch (kind) {
    case TeamKind::Regular: return combine::usualMembers(Kind::Regular, true);
    case TeamKind::LongSeason: return combine::usualMembers(Kind::LongSeason, true);
    case TeamKind::Counts: return kUsualCounts;
    case TeamKind::SlowMover: return combine::usualMembers(Kind::SlowMover, true);
    }
    return {};
}

Message nameOf(const ModelEntry &entry, std::string_view member)
{
    if (member == "dynamic-theta")
        return QT_TRANSLATE_NOOP("core", "MSTL with dynamic theta");
    if (member == "theta")
        return QT_TRANSLATE_NOOP("core", "MSTL with theta");
    if (member == "auto-arima")
        return QT_TRANSLATE_NOOP("core", "MSTL with ARIMA");
    return entry.card.name;
}

/// What is known of a series without its order.
struct Figures {
    double known = 0.0, sold = 0.0, sum = 0.0, squares = 0.0, largest = 0.0; ///< sum and squares of the periods with sales
    bool whole = true;
    double mean() const { return known > 0.0 ? sum / known : 0.0; }
    double interval() const { return sold > 0.0 ? known / sold : 1e9; }
    double cv2() const { return sold > 0.0 && sum != 0.0 ? std::max(0.0, squares * sold / (sum * sum) - 1.0) : 0.0; }
};

Figures figuresOf(std::span<const double> y)
{
    Figures figures;
    for (const double value : y)
        if (std::isfinite(value)) {
            figures.known += 1.0;
            figures.largest = std::max(figures.largest, value);
            figures.whole = figures.whole && value == std::round(value);
            if (value != 0.0) {
                figures.sold += 1.0;
                figures.sum += value;
                figures.squares += value * value;
            }
        }
    return figures;
}

bool countLike(const Figures &figures)
{
    return figures.whole && figures.largest <= kLargestCount && (figures.mean() < kSmallMean || figures.known - figures.sold > kOftenEmpty * figures.known);
}

} // namespace

Situation situationOf(const SeriesView &series)
{
    const Kind kind = combine::kindOf(series);
    const Figures figures = figuresOf(series.y);
    const std::vector<int> seasons = seasonsOf(series);
    Situation situation;
    situation.rule = combine::usualRule(kind);
    if (kind == Kind::SlowMover)
        situation.team = TeamKind::SlowMover;
    else if (kind == Kind::LongSeason)
        situation.team = TeamKind::LongSeason;
    else if (series.nonNegative && countLike(figures))
        situation.team = TeamKind::Counts;
    const auto n = static_cast<double>(series.y.size());
    const double season = seasons.empty() ? 1.0 : seasons.back();
    situation.seasonal = season > 1.0 && n > 2.0 * season;
    situation.longHistory = situation.seasonal ? n >= 5.0 * season : n >= 60.0;
    situation.length = static_cast<std::uint8_t>(std::clamp(std::floor(std::log2(std::max(1.0, n) / 10.0)), 0.0, static_cast<double>(kLengths - 1)));
    situation.demand = static_cast<std::uint8_t>((figures.interval() > 1.32 ? 2 : 0) + (figures.cv2() > 0.49 ? 1 : 0));
    return situation;
}

Burden::Burden(const SeriesView &series) : seasons(seasonsOf(series))
{
    const auto known = [](double value) { return std::isfinite(value); };
    periods = static_cast<double>(series.y.size());
    gaps = static_cast<double>(std::count_if(std::ranges::find_if(series.y, known), series.y.end(), [&](double value) { return !known(value); }));
    drivers = static_cast<double>(std::ranges::count_if(series.drivers, [](const Driver &driver) { return driver.kind == CovariateKind::KnownAhead; }));
}

namespace {

/// What gaps cost ARIMA: it whitens around each of them, or filters with its whole state. Measured on daily sales of shops.
double costOfGaps(const Burden &series, double season)
{
    const double state = 3.0 * season + 3.0;
    return 0.0028 * series.periods * std::min(series.gaps * (2.0 * series.gaps + 20.0), 12.0 * state * state);
}

/// ARIMA whitens each driver besides the sales, and finds fewer short cuts. Measured on the same sales.
double timesForDrivers(double drivers)
{
    return 1.0 + 8.0 * drivers;
}

} // namespace

double Contender::cost(const Burden &series) const
{
    // Measured on the competition sets (docs/benchmarks.md), one core; only their order and size matter.
    const std::vector<int> &seasons = series.seasons;
    const double n = series.periods;
    const double m = seasons.empty() ? 1.0 : seasons.front(), longest = seasons.empty() ? 1.0 : seasons.back();
    const bool seasonal = longest > 1.0 && n > 2.0 * m;
    const double several = static_cast<double>(std::max<std::size_t>(1, seasons.size()));
    const double decomposition = seasonal ? 0.1 + 0.0025 * n * several : 0.0;
    if (entry->card.id == "seasonal-naive" || entry->card.id == "ses" || entry->card.id == "tsb" || entry->card.id == "imapa" || entry->card.id == "theta")
        return 0.01 + 0.0002 * n;
    if (entry->card.id == kPretrained)
        return 1.5 + 0.004 * std::min(n, 512.0);
    if (entry->card.id == "dynamic-theta")
        return 0.01 + 0.0003 * n;
    if (entry->card.id == "count")
        return 0.01 + 0.0007 * n;
    if (entry->card.id == "auto-ces")
        return 0.02 + 0.0024 * n;
    if (entry->card.id == "auto-ets")
        return 0.1 + (seasonal && m <= 24.0 ? 0.0011 * n * m : 0.0015 * n);
    if (entry->card.id == "mstl")
        return decomposition + (id == "mstl:auto-arima" ? 0.4 + 0.015 * n + costOfGaps(series, 1.0) : id == "mstl" ? 0.1 + 0.0015 * n : 0.02);
    if (entry->card.id == "linear-regression")
        return 0.2 + 0.01 * n + 0.08 * longest;
    if (entry->card.id == "auto-arima")
        return 0.4 + 0.02 * n * timesForDrivers(series.drivers) + costOfGaps(series, seasonal ? m : 1.0) + (seasonal ? m : 0.0) + (several > 1.0 ? 8.0 * longest : 0.0);
    return 20.0;
}

Message contenderName(const Registry &models, const std::string &id)
{
    const std::size_t colon = id.find(':');
    const ModelEntry *entry = models.find(std::string_view(id).substr(0, colon));
    return entry ? nameOf(*entry, colon == std::string::npos ? std::string_view() : std::string_view(id).substr(colon + 1)) : Message();
}

Teams::Teams(const Registry &models, bool all)
{
    for (std::size_t t = 0; t < kTeamKinds; ++t) {
        const auto kind = static_cast<TeamKind>(t);
        const auto add = [&](std::string_view id) {
            const std::size_t colon = id.find(':');
            const std::string_view member = colon == std::string_view::npos ? std::string_view() : id.substr(colon + 1);
            const ModelEntry *entry = models.find(id.substr(0, colon));
            if (!entry || !entry->makeLocal)
                return;
            SettingValues given;
            if (!member.empty())
                given["member"] = std::string(member);
            const Result<SettingValues> values = completed(entry->card.settings, given);
            if (!values)
                return;
            const auto core = usual(kind);
            const bool counts = kind == TeamKind::Counts || kind == TeamKind::SlowMover;
            const bool isUsual = !counts && models.find(kPretrained) ? id == kPretrained : std::ranges::find(core, id) != core.end();
            m_teams[t].push_back({std::string(id), entry, entry->makeLocal(*values), nameOf(*entry, member), isUsual, counts && id == kYardstick});
        };
        for (const std::string_view id : candidatesOf(kind))
            add(id);
        for (const ModelEntry &entry : models.entries()) {
            const bool there = std::ranges::find(m_teams[t], entry.card.id, &Contender::id) != m_teams[t].end();
            if (!there && entry.card.id != "stat-ensemble" && (all || m_teams[t].empty()))
                add(entry.card.id);
        }
        if (!m_teams[t].empty() && std::ranges::none_of(m_teams[t], &Contender::core))
            m_teams[t].front().core = true;
    }
}

std::vector<bool> affordable(const std::vector<Contender> &team, const SeriesView &series, double milliseconds)
{
    const Burden burden(series);
    std::vector<double> costs;
    for (const Contender &contender : team)
        costs.push_back(contender.cost(burden));
    std::vector<std::size_t> order(team.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return costs[i]; });
    std::vector<bool> taken(team.size());
    double spent = 0.0;
    for (const std::size_t i : order) {
        spent += costs[i];
        if (spent > milliseconds && i != order.front())
            break;
        taken[i] = true;
    }
    // What costs next to nothing is no reason to be judged by it alone.
    if (std::ranges::none_of(order, [&](std::size_t i) { return taken[i] && team[i].core; }))
        for (const std::size_t i : order)
            if (team[i].core) {
                taken[i] = true;
                break;
            }
    return taken;
}

} // namespace shelfcast::core

#include "core/project/data_facts.h"
#include "core/workflow/workflow.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace shelfcast::core {
namespace {

/// Share of series days without a sale above which weeks are suggested: a shop orders by the week what does not sell every day.
constexpr double kSparse = 0.3;

/// The last day that is over: the end of a recorded week or month, and closed days after the last day of trade.
Day lastDayOver(const DataFacts &facts)
{
    if (facts.frequency != Frequency::Daily)
        return periodStart(periodOf(facts.lastDay, facts.frequency) + 1, facts.frequency) - 1;
    Day last = facts.lastDay;
    for (int i = 0; i < 6 && (facts.openWeekdays & (1 << weekday(last + 1))) == 0; ++i)
        ++last;
    return last;
}

/// One season where the history holds two of it, else none.
int usableSeason(const PanelSettings &settings)
{
    const PanelSpan span = spanOf(settings);
    const int season = seasonLength(settings.frequency);
    return span.last - span.first + 1 >= 2 * std::int64_t{season} ? season : 1;
}

Frequency suggestedFrequency(const DataFacts &facts)
{
    const double zeroDays = facts.possibleDays == 0 ? 0.0 : 1.0 - static_cast<double>(facts.soldDays) / static_cast<double>(facts.possibleDays);
    const bool thin = facts.noRecord == NoRecord::Zero && facts.items > 1 && zeroDays > kSparse;
    return facts.frequency == Frequency::Daily && thin ? Frequency::Weekly : facts.frequency;
}

PanelSettings suggested(const DataFacts &facts, Frequency frequency)
{
    PanelSettings settings;
    settings.frequency = frequency;
    settings.noRecordIsZero = facts.noRecord == NoRecord::Zero;
    settings.firstDay = facts.firstDay;
    settings.lastDay = lastDayOver(facts);
    settings.dailyRecords = facts.frequency == Frequency::Daily;
    settings.seasonLength = usableSeason(settings);
    return settings;
}

/// The whole-number and yes/no settings, by their stable ids.
struct NumberSetting {
    const char *id;
    int (*read)(const PanelSettings &);
    void (*write)(PanelSettings &, int);
};
constexpr NumberSetting kNumbers[] = {
    {"panel.season_length", [](const PanelSettings &s) { return s.seasonLength; }, [](PanelSettings &s, int v) { s.seasonLength = std::max(1, v); }},
    {"panel.second_season", [](const PanelSettings &s) { return s.secondSeason; }, [](PanelSettings &s, int v) { s.secondSeason = std::max(0, v); }},
    {"panel.no_record_is_zero", [](const PanelSettings &s) { return int{s.noRecordIsZero}; }, [](PanelSettings &s, int v) { s.noRecordIsZero = v != 0; }},
    {"panel.keep_incomplete_last", [](const PanelSettings &s) { return int{s.keepIncompleteLast}; }, [](PanelSettings &s, int v) { s.keepIncompleteLast = v != 0; }},
    {"panel.cap_outliers", [](const PanelSettings &s) { return int{s.capOutliers}; }, [](PanelSettings &s, int v) { s.capOutliers = v != 0; }},
    {"panel.replace_outliers", [](const PanelSettings &s) { return int{s.replaceOutliers}; }, [](PanelSettings &s, int v) { s.replaceOutliers = v != 0; }},
    {"panel.adjust_level_shifts", [](const PanelSettings &s) { return int{s.adjustLevelShifts}; }, [](PanelSettings &s, int v) { s.adjustLevelShifts = v != 0; }},
    {"panel.fill_missing", [](const PanelSettings &s) { return int{s.fillMissing}; }, [](PanelSettings &s, int v) { s.fillMissing = v != 0; }},
    {"panel.maximum_periods", [](const PanelSettings &s) { return s.maximumPeriods; }, [](PanelSettings &s, int v) { s.maximumPeriods = std::max(0, v); }},
};

constexpr const char *kCountry = "panel.country", *kSettled = "panel.settled";
constexpr std::array<std::pair<FindingKind, const char *>, 3> kSettledKinds = {
    {{FindingKind::Gap, "gap"}, {FindingKind::Outlier, "outlier"}, {FindingKind::LevelShift, "level-shift"}}};

/// One line a settlement, oldest first: ["item","location","outlier","2023-03-12","replace"]
std::string settledText(const std::vector<Settlement> &settled)
{
    std::string text;
    for (const Settlement &one : settled) {
        const auto kind = std::ranges::find(kSettledKinds, one.kind, [](const auto &k) { return k.first; });
        if (kind != kSettledKinds.end())
            text += nlohmann::json{one.item, one.location, kind->second, isoText(one.day), one.edit ? "replace" : "as-is"}.dump(
                        -1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
    }
    return text;
}

/// A line that cannot be read was written by someone else: it settles nothing.
std::vector<Settlement> settledFrom(const std::string &text)
{
    std::vector<Settlement> settled;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const auto line = nlohmann::json::parse(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(end), nullptr, false);
        from = end + 1;
        if (!line.is_array() || line.size() != 5 || !std::ranges::all_of(line, [](const auto &cell) { return cell.is_string(); }))
            continue;
        const auto kind = std::ranges::find(kSettledKinds, line[2].get<std::string>(), [](const auto &k) { return std::string(k.second); });
        const auto day = parseIsoDay(line[3].get<std::string>());
        if (kind != kSettledKinds.end() && day)
            settled.push_back({line[0].get<std::string>(), line[1].get<std::string>(), kind->first, *day, line[4] == "replace"});
    }
    return settled;
}

Result<PanelSettings> settingsFrom(const Project &project, const DataFacts &facts)
{
    const auto wish = project.setting("panel.frequency");
    if (!wish)
        return tl::unexpected<Error>(wish.error());
    Frequency frequency = suggestedFrequency(facts);
    if (const auto asked = *wish ? frequencyFromId(**wish) : std::nullopt; asked && *asked >= facts.frequency) // months cannot be split into weeks
        frequency = *asked;
    PanelSettings settings = suggested(facts, frequency);
    for (const NumberSetting &number : kNumbers) {
        const auto text = project.setting(number.id);
        if (!text)
            return tl::unexpected<Error>(text.error());
        int value = 0;
        if (*text && std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), value).ec == std::errc{})
            number.write(settings, value);
    }
    const auto country = project.setting(kCountry), settled = project.setting(kSettled);
    if (!country || !settled)
        return tl::unexpected<Error>(country ? settled.error() : country.error());
    settings.country = country->value_or("");
    settings.settled = settledFrom(settled->value_or(""));
    return settings;
}

} // namespace

Result<PanelSettings> panelSettings(const Project &project)
{
    const auto facts = dataFacts(project);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    return settingsFrom(project, *facts);
}

Result<void> setPanelSettings(Project &project, const PanelSettings &settings)
{
    const auto facts = dataFacts(project);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    const auto current = settingsFrom(project, *facts);
    if (!current)
        return tl::unexpected<Error>(current.error());
    // What equals the suggestion is no wish: it goes on following the data as they grow.
    if (auto set = project.setSetting("panel.frequency", settings.frequency == suggestedFrequency(*facts) ? "" : std::string(frequencyId(settings.frequency))); !set)
        return set;
    PanelSettings wanted = settings;
    const PanelSettings suggestion = suggested(*facts, settings.frequency);
    if (settings.frequency != current->frequency && settings.seasonLength == current->seasonLength)
        wanted.seasonLength = suggestion.seasonLength; // the old frequency's season means nothing to the new one
    for (const NumberSetting &number : kNumbers) {
        const int value = number.read(wanted);
        if (auto set = project.setSetting(number.id, value == number.read(suggestion) ? "" : std::to_string(value)); !set)
            return set;
    }
    if (auto set = project.setSetting(kCountry, wanted.country); !set)
        return set;
    return project.setSetting(kSettled, settledText(wanted.settled));
}

} // namespace shelfcast::core

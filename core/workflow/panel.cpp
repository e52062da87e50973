#include "core/panel/seasons.h"
#include "core/project/data_facts.h"
#include "core/project/signal_reader.h"
#include "core/workflow/pattern.h"
#include "core/workflow/workflow.h"

#include <algorithm>
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
    {"panel.fill_missing", [](const PanelSettings &s) { return int{s.fillMissing}; }, [](PanelSettings &s, int v) { s.fillMissing = v != 0; }},
    {"panel.maximum_periods", [](const PanelSettings &s) { return s.maximumPeriods; }, [](PanelSettings &s, int v) { s.maximumPeriods = std::max(0, v); }},
};

tl::unexpected<Error> noSales(const Project &project)
{
    return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The project %1 holds no sales yet. Import a file first."), {project.path().string()}});
}

std::vector<Covariate> panelCovariates(const DataFacts &facts, const std::vector<Covariate> &signals)
{
    std::vector<Covariate> covariates;
    if (facts.hasPrice)
        covariates.push_back({"price", CovariateKind::KnownAhead});
    if (facts.hasPromotion)
        covariates.push_back({"promotion", CovariateKind::KnownAhead});
    covariates.insert(covariates.end(), signals.begin(), signals.end());
    return covariates;
}

/// Puts series after series on the calendar.
class SeriesLoader {
public:
    static Result<SeriesLoader> open(const Project &project, const PanelSettings &settings)
    {
        const auto facts = dataFacts(project);
        const auto signals = project.signals();
        if (!facts || !signals)
            return tl::unexpected<Error>(facts ? signals.error() : facts.error());
        auto reader = SignalReader::open(project, *signals);
        if (!reader)
            return tl::unexpected<Error>(reader.error());
        return SeriesLoader(settings, panelCovariates(*facts, *signals), std::move(*reader), !signals->empty());
    }

    Result<Series> load(const SeriesInfo &info, const std::vector<Observation> &observations)
    {
        m_days.clear();
        for (const Observation &o : observations)
            m_days.push_back({o.day, o.quantity, o.revenue, o.price, o.promotion, o.stock});
        std::vector<DaySignal> signals;
        if (m_hasSignals) {
            auto values = m_signals.values(info.id);
            if (!values)
                return tl::unexpected<Error>(values.error());
            for (auto &list : *values)
                signals.push_back({std::move(list)});
        }
        Series series = buildSeries(m_days, signals, m_settings, m_covariates);
        series.id = info.id;
        series.item = info.item;
        series.location = info.location;
        series.name = info.name;
        series.category = info.category;
        if (info.lastPrice > 0.0)
            series.unitValue = info.lastPrice;
        return series;
    }
    const std::vector<Covariate> &covariates() const { return m_covariates; }

private:
    SeriesLoader(const PanelSettings &settings, std::vector<Covariate> covariates, SignalReader signals, bool hasSignals)
        : m_settings(settings), m_covariates(std::move(covariates)), m_signals(std::move(signals)), m_hasSignals(hasSignals)
    {
    }
    PanelSettings m_settings;
    std::vector<Covariate> m_covariates;
    SignalReader m_signals;
    bool m_hasSignals;
    std::vector<DayRecord> m_days;
};

Panel emptyPanel(const PanelSettings &settings)
{
    Panel panel;
    panel.frequency = settings.frequency;
    panel.seasonLength = settings.seasonLength;
    panel.lastPeriod = spanOf(settings).last;
    return panel;
}

/// All seasons of the panel where there are several: the person's, or those beside the main one that the data prove.
std::vector<int> seasonsOf(const Panel &panel, const PanelSettings &settings)
{
    std::vector<int> seasons = {settings.seasonLength};
    if (settings.secondSeason > 1) {
        seasons.push_back(settings.secondSeason);
    } else if (settings.secondSeason == 0 && settings.seasonLength == seasonLength(settings.frequency)) {
        const PanelSpan span = spanOf(settings);
        std::vector<int> candidates = possibleSeasons(settings.frequency);
        std::erase_if(candidates, [&](int m) { return span.last - span.first + 1 <= 2 * std::int64_t{m}; });
        if (candidates.size() > 1)
            for (const int proved : chooseSeasons(panel, candidates).seasons)
                seasons.push_back(proved);
    }
    std::erase_if(seasons, [](int m) { return m < 2; });
    std::ranges::sort(seasons);
    const auto repeated = std::ranges::unique(seasons);
    seasons.erase(repeated.begin(), repeated.end());
    return seasons.size() > 1 ? seasons : std::vector<int>{};
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
    return {};
}

Result<Panel> loadPanel(const Project &project, const PanelSettings &settings, const std::string &pattern, const JobContext &job)
{
    const auto infos = project.series();
    if (!infos)
        return tl::unexpected<Error>(infos.error());
    if (infos->empty())
        return noSales(project);
    auto loader = SeriesLoader::open(project, settings);
    if (!loader)
        return tl::unexpected<Error>(loader.error());

    Panel panel = emptyPanel(settings);
    panel.covariates = loader->covariates();
    const Pattern wanted(pattern);
    std::optional<Error> failed;
    const auto take = [&](const SeriesInfo &info, const std::vector<Observation> &observations) {
        if (failed || !(wanted.matches(info.item) || wanted.matches(info.name)))
            return;
        auto series = loader->load(info, observations);
        if (!series)
            failed = series.error();
        else if (!series->y.empty()) // first sold in the incomplete last period: there is no history yet
            panel.series.push_back(std::move(*series));
    };
    panel.series.reserve(wanted.all() ? infos->size() : 0);
    Result<void> read;
    if (wanted.all()) {
        read = project.forEachSeries(take, job);
    } else {
        for (std::size_t i = 0; i < infos->size() && read; ++i) {
            if (!wanted.matches((*infos)[i].item) && !wanted.matches((*infos)[i].name))
                continue;
            const auto observations = project.observations((*infos)[i].id);
            if (!observations)
                read = tl::unexpected<Error>(observations.error());
            else if (job.cancelled())
                read = cancelled();
            else
                take((*infos)[i], *observations);
        }
    }
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (failed)
        return tl::unexpected<Error>(*failed);
    if (panel.series.empty())
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "No item with a sales history matches %1. Use * for any text, as in *cola*."), {pattern.empty() ? "*" : pattern}});
    panel.seasons = seasonsOf(panel, settings);
    return panel;
}

Result<Panel> loadPanel(const Project &project, const PanelSettings &settings, std::int64_t series)
{
    const auto infos = project.series();
    if (!infos)
        return tl::unexpected<Error>(infos.error());
    const auto info = std::find_if(infos->begin(), infos->end(), [&](const SeriesInfo &s) { return s.id == series; });
    if (info == infos->end())
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The project has no series number %1. It may have gone with an import that was undone."), {series}});
    const auto observations = project.observations(series);
    if (!observations)
        return tl::unexpected<Error>(observations.error());
    auto loader = SeriesLoader::open(project, settings);
    if (!loader)
        return tl::unexpected<Error>(loader.error());
    auto loaded = loader->load(*info, *observations);
    if (!loaded)
        return tl::unexpected<Error>(std::move(loaded).error());
    Panel panel = emptyPanel(settings);
    panel.covariates = loader->covariates();
    panel.series.push_back(std::move(*loaded));
    panel.seasons = seasonsOf(panel, settings);
    return panel;
}

Result<Series> loadSeries(const Project &project, const PanelSettings &settings, std::int64_t series)
{
    auto panel = loadPanel(project, settings, series);
    if (!panel)
        return tl::unexpected<Error>(std::move(panel).error());
    return std::move(panel->series.front());
}

} // namespace shelfcast::core

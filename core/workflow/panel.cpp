#include "core/panel/seasons.h"
#include "core/project/data_facts.h"
#include "core/project/signal_reader.h"
#include "core/project/series_reader.h"
#include "core/workflow/panel_reader.h"
#include "core/workflow/pattern.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr std::size_t kMostWeighed = 60; ///< series that are read to weigh a season, spread evenly

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

/// Puts series after series on the calendar, as recorded.
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
        return SeriesLoader(withoutCleaning(settings), panelCovariates(*facts, *signals), std::move(*reader), !signals->empty());
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

/// Seasons beside the main one that the data may prove; fewer than two where nothing has to be weighed.
std::vector<int> seasonCandidates(const PanelSettings &settings)
{
    if (settings.secondSeason != 0 || settings.seasonLength != seasonLength(settings.frequency))
        return {};
    const PanelSpan span = spanOf(settings);
    std::vector<int> candidates = possibleSeasons(settings.frequency);
    std::erase_if(candidates, [&](int m) { return span.last - span.first + 1 <= 2 * std::int64_t{m}; });
    return candidates;
}

bool seasonsAreWeighed(const PanelSettings &settings)
{
    return seasonCandidates(settings).size() > 1;
}

/// All seasons of the panel where there are several: the person's, or those beside the main one that the data prove.
std::vector<int> seasonsOf(const Panel &panel, const PanelSettings &settings)
{
    std::vector<int> seasons = {settings.seasonLength};
    if (settings.secondSeason > 1)
        seasons.push_back(settings.secondSeason);
    else if (seasonsAreWeighed(settings))
        for (const int proved : chooseSeasons(panel, seasonCandidates(settings)).seasons)
            seasons.push_back(proved);
    std::erase_if(seasons, [](int m) { return m < 2; });
    std::ranges::sort(seasons);
    const auto repeated = std::ranges::unique(seasons);
    seasons.erase(repeated.begin(), repeated.end());
    return seasons.size() > 1 ? seasons : std::vector<int>{};
}

} // namespace

Settlements::Settlements(const std::vector<Settlement> &settled)
{
    for (const Settlement &one : settled)
        m_bySeries[{one.item, one.location}].push_back(one);
}

std::span<const Settlement> Settlements::of(const std::string &item, const std::string &location) const
{
    if (m_bySeries.empty())
        return {};
    const auto found = m_bySeries.find({item, location});
    return found == m_bySeries.end() ? std::span<const Settlement>() : std::span<const Settlement>(found->second);
}

struct PanelReader::State {
    State(SeriesReader reader, SeriesLoader opened, const PanelSettings &wanted)
        : settings(wanted), settlements(wanted.settled), observations(std::move(reader)), loader(std::move(opened)), frame(emptyPanel(wanted))
    {
        frame.covariates = loader.covariates();
    }
    Result<void> findSeries(std::vector<SeriesInfo> all, const Pattern &wanted, const JobContext &job);
    Result<Panel> recorded(std::span<const std::size_t> which, const JobContext &job);
    Result<Panel> cleanedPart(std::span<const std::size_t> which, const JobContext &job);

    PanelSettings settings;
    Settlements settlements;
    SeriesReader observations;
    SeriesLoader loader;
    Panel frame;
    std::vector<SeriesInfo> infos;
    std::vector<std::size_t> lengths;
    std::vector<Observation> days;
};

Result<void> PanelReader::State::findSeries(std::vector<SeriesInfo> all, const Pattern &wanted, const JobContext &job)
{
    const PanelSpan span = spanOf(settings);
    for (SeriesInfo &info : all) {
        const std::int64_t length = span.last - std::max(span.first, periodOf(info.firstDay, settings.frequency)) + 1;
        if (length <= 0 || !(wanted.matches(info.item) || wanted.matches(info.name)))
            continue; // first sold in the incomplete last period: there is no history yet
        if (job.cancelled())
            return cancelled();
        if (info.quantity == 0.0) { // never sold, or nothing is known but plans
            if (auto read = observations.read(info.id, days); !read)
                return read;
            if (std::ranges::all_of(days, [](const Observation &o) { return std::isnan(o.quantity); }))
                continue;
        }
        lengths.push_back(static_cast<std::size_t>(length));
        infos.push_back(std::move(info));
    }
    return {};
}

/// The series as recorded, read one after another.
Result<Panel> PanelReader::State::recorded(std::span<const std::size_t> which, const JobContext &job)
{
    Panel panel = frame;
    panel.series.reserve(which.size());
    for (std::size_t i = 0; i < which.size(); ++i) {
        if (job.cancelled())
            return cancelled();
        const SeriesInfo &info = infos[which[i]];
        if (auto read = observations.read(info.id, days); !read)
            return tl::unexpected<Error>(std::move(read).error());
        auto series = loader.load(info, days);
        if (!series)
            return tl::unexpected<Error>(std::move(series).error());
        panel.series.push_back(std::move(*series));
        if (i % 64 == 0)
            job.report(static_cast<double>(i) / static_cast<double>(which.size()), QT_TRANSLATE_NOOP("core", "Reading the sales"));
    }
    return panel;
}

Result<Panel> PanelReader::State::cleanedPart(std::span<const std::size_t> which, const JobContext &job)
{
    const bool cleans = !settings.settled.empty() || settings.capOutliers || settings.replaceOutliers || settings.adjustLevelShifts || settings.fillMissing;
    Result<Panel> panel = recorded(which, cleans ? core::part(job, 0.0, 0.5) : job);
    if (!panel || !cleans)
        return panel;
    const auto clean = [&](std::size_t i) { cleanSeries(panel->series[i], settings, settlements.of(panel->series[i].item, panel->series[i].location)); };
    parallelFor(core::part(job, 0.5, 1.0), panel->series.size(), clean, QT_TRANSLATE_NOOP("core", "Cleaning the histories"));
    return job.cancelled() ? Result<Panel>(cancelled()) : std::move(panel);
}

PanelReader::PanelReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PanelReader::PanelReader(PanelReader &&) noexcept = default;
PanelReader &PanelReader::operator=(PanelReader &&) noexcept = default;
PanelReader::~PanelReader() = default;

Result<PanelReader> PanelReader::open(const Project &project, const PanelSettings &settings, const std::string &pattern, const JobContext &job)
{
    auto infos = project.series();
    if (!infos)
        return tl::unexpected<Error>(infos.error());
    if (infos->empty())
        return noSales(project);
    auto reader = SeriesReader::open(project);
    auto loader = SeriesLoader::open(project, settings);
    if (!reader || !loader)
        return tl::unexpected<Error>(reader ? loader.error() : reader.error());
    auto state = std::make_unique<State>(std::move(*reader), std::move(*loader), settings);
    if (auto found = state->findSeries(std::move(*infos), Pattern(pattern), job); !found)
        return tl::unexpected<Error>(found.error());
    if (state->infos.empty())
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "No item with a sales history matches %1. Use * for any text, as in *cola*."), {pattern.empty() ? "*" : pattern}});
    std::vector<std::size_t> sample;
    if (const std::size_t count = std::min(state->infos.size(), kMostWeighed); seasonsAreWeighed(settings))
        for (std::size_t i = 0; i < count; ++i)
            sample.push_back(i * state->infos.size() / count);
    const auto weighed = state->cleanedPart(sample, job);
    if (!weighed)
        return tl::unexpected<Error>(weighed.error());
    state->frame.seasons = seasonsOf(*weighed, settings);
    return PanelReader(std::move(state));
}

const Panel &PanelReader::frame() const
{
    return m_state->frame;
}

std::size_t PanelReader::size() const
{
    return m_state->infos.size();
}

std::vector<std::size_t> PanelReader::lengths() const
{
    return m_state->lengths;
}

Result<Panel> PanelReader::read(std::size_t first, std::size_t last, const JobContext &job)
{
    std::vector<std::size_t> which(last - first);
    std::iota(which.begin(), which.end(), first);
    return m_state->cleanedPart(which, job);
}

Result<Panel> loadPanel(const Project &project, const PanelSettings &settings, const std::string &pattern, const JobContext &job)
{
    auto reader = PanelReader::open(project, settings, pattern, part(job, 0.0, 0.0));
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    return reader->read(0, reader->size(), job);
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
    cleanSeries(*loaded, settings, Settlements(settings.settled).of(info->item, info->location));
    Panel panel = emptyPanel(settings);
    panel.covariates = loader->covariates();
    panel.series.push_back(std::move(*loaded));
    panel.seasons = seasonsOf(panel, settings);
    return panel;
}

Result<SeasonChoice> weighSeasons(const Project &project, const PanelSettings &settings, std::vector<int> lengths, const JobContext &job)
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
    const std::size_t count = std::min(infos->size(), kMostWeighed);
    for (std::size_t i = 0; i < count; ++i) {
        if (job.cancelled())
            return cancelled();
        const SeriesInfo &info = (*infos)[i * infos->size() / count];
        const auto observations = project.observations(info.id);
        if (!observations)
            return tl::unexpected<Error>(observations.error());
        auto series = loader->load(info, *observations);
        if (!series)
            return tl::unexpected<Error>(std::move(series).error());
        if (!series->y.empty())
            panel.series.push_back(std::move(*series));
    }
    std::erase_if(lengths, [](int length) { return length < 2; });
    std::ranges::sort(lengths);
    const auto repeated = std::ranges::unique(lengths);
    lengths.erase(repeated.begin(), repeated.end());
    return chooseSeasons(panel, lengths);
}

Result<Series> loadSeries(const Project &project, const PanelSettings &settings, std::int64_t series)
{
    auto panel = loadPanel(project, settings, series);
    if (!panel)
        return tl::unexpected<Error>(std::move(panel).error());
    return std::move(panel->series.front());
}

} // namespace shelfcast::core

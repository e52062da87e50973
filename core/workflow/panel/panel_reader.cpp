#include "core/workflow/panel/panel_reader.h"

#include "core/project/series_reader.h"
#include "core/workflow/import/pattern.h"
#include "core/workflow/panel/series_loader.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {

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
    const bool cleans = asksForCleaning(settings);
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
    state->frame.seasons = panelSeasons(*weighed, settings);
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

const std::vector<SeriesInfo> &PanelReader::series() const
{
    return m_state->infos;
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

} // namespace shelfcast::core

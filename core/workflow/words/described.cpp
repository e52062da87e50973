#include "core/workflow/words/described.h"

#include "core/models/pretrained/pretrained_entry.h"
#include "core/project/sql_error.h"
#include "core/workflow/panel/panel_reader.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>

namespace shelfcast::core {
namespace {

/// Puts the states of one part of the panel behind those of the parts before it; the first failure ends it.
Result<void> addStates(const Panel &panel, Described &all, const JobContext &job)
{
    Result<SeriesStates> states = pretrainedStates(panel, job);
    if (!states && states.error().code == ErrorCode::Cancelled)
        return cancelled();
    if (!states) {
        all.noStates = states.error().message;
        all.states = {};
        return {};
    }
    all.states.width = states->width;
    all.states.vectors.insert(all.states.vectors.end(), states->vectors.begin(), states->vectors.end());
    all.states.directions.insert(all.states.directions.end(), states->directions.begin(), states->directions.end());
    all.states.known.insert(all.states.known.end(), states->known.begin(), states->known.end());
    return {};
}

Result<Described> described(Project &project, const DescribeOptions &options, const JobContext &job)
{
    const SQLite::Transaction reading(project.database()); // one state of the data, whatever other connections write
    const Result<PanelSettings> settings = panelSettings(project);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    auto reader = PanelReader::open(project, *settings, options.items, part(job, 0.0, 0.1));
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    Described all;
    all.country = settings->country;
    all.dataVersion = project.dataVersion();
    const std::vector<std::size_t> lengths = reader->lengths();
    all.frame = featureFrame(reader->frame(), *std::ranges::max_element(lengths));
    all.infos = reader->series();
    JobContext silent = job;
    silent.progress = {};
    for (std::size_t first = 0; first < reader->size(); first += options.seriesAtOnce) {
        const std::size_t last = std::min(reader->size(), first + options.seriesAtOnce);
        const double from = 0.1 + 0.9 * static_cast<double>(first) / static_cast<double>(reader->size());
        const Result<Panel> panel = reader->read(first, last, part(job, from, from + 0.9 * static_cast<double>(last - first) / static_cast<double>(reader->size())));
        if (!panel)
            return tl::unexpected<Error>(panel.error());
        all.features.resize(last);
        parallelFor(silent, last - first, [&](std::size_t i) { all.features[first + i] = seriesFeatures(panel->series[i], all.frame, options.demand); });
        if (options.states && all.noStates.empty())
            if (const Result<void> added = addStates(*panel, all, silent); !added)
                return tl::unexpected<Error>(added.error());
    }
    return job.cancelled() ? Result<Described>(cancelled()) : std::move(all);
}

} // namespace

Result<Described> describeSeries(Project &project, const DescribeOptions &options, const JobContext &job)
{
    return guarded(project.path(), [&] { return described(project, options, job); });
}

} // namespace shelfcast::core

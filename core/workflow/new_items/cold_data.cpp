#include "core/workflow/new_items/cold_data.h"

#include "core/workflow/panel/panel_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace shelfcast::core {
namespace {

constexpr std::size_t kAtOnce = 2000; ///< series read at once

/// Adds the sales of one more location. What is known of one is known of all.
void add(ColdDonor &donor, const Series &series)
{
    const std::int64_t first = std::min(donor.firstPeriod, series.firstPeriod);
    donor.y.insert(donor.y.begin(), static_cast<std::size_t>(donor.firstPeriod - first), std::numeric_limits<double>::quiet_NaN());
    donor.firstPeriod = first;
    for (std::size_t t = 0; t < series.y.size(); ++t) {
        double &sum = donor.y[static_cast<std::size_t>(series.firstPeriod - first) + t];
        if (std::isfinite(series.y[t]))
            sum = (std::isfinite(sum) ? sum : 0.0) + series.y[t];
    }
}

} // namespace

Result<ColdRecords> coldRecords(const Project &project, const std::string &items, bool byLocation, const JobContext &job)
{
    const Result<PanelSettings> settings = panelSettings(project);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    auto reader = PanelReader::open(project, *settings, items, part(job, 0.0, 0.1));
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    ColdRecords records;
    std::set<std::string> locations;
    for (const SeriesInfo &info : reader->series())
        locations.insert(info.location);
    records.severalLocations = locations.size() > 1;
    records.data.frequency = settings->frequency;
    std::map<std::string, std::size_t> places;
    for (std::size_t first = 0; first < reader->size(); first += kAtOnce) {
        const std::size_t last = std::min(reader->size(), first + kAtOnce);
        const double from = 0.1 + 0.9 * static_cast<double>(first) / static_cast<double>(reader->size());
        Result<Panel> panel = reader->read(first, last, part(job, from, from + 0.9 * static_cast<double>(last - first) / static_cast<double>(reader->size())));
        if (!panel)
            return tl::unexpected<Error>(panel.error());
        records.data.origin = panel->lastPeriod;
        for (std::size_t i = 0; i < panel->series.size(); ++i) {
            Series &series = panel->series[i];
            const SeriesInfo &info = reader->series()[first + i];
            const auto [place, fresh] = places.emplace(byLocation ? series.item + '\n' + series.location : series.item, records.items.size());
            if (!fresh) {
                add(records.data.donors[place->second], series);
                records.series[place->second] = 0;
                records.locations[place->second].clear();
                continue;
            }
            ColdDonor donor;
            donor.id = records.items.size();
            donor.what = {series.name.empty() ? series.item : series.name, series.category, byLocation ? series.location : std::string(),
                          info.lastPrice > 0.0 ? info.lastPrice : std::numeric_limits<double>::quiet_NaN()};
            donor.firstPeriod = series.firstPeriod;
            donor.y = std::move(series.y);
            records.data.donors.push_back(std::move(donor));
            records.series.push_back(series.id);
            records.items.push_back(series.item);
            records.locations.push_back(series.location);
            records.names.push_back(series.name);
        }
    }
    records.data.firstPeriod = records.data.origin;
    for (const ColdDonor &donor : records.data.donors)
        records.data.firstPeriod = std::min(records.data.firstPeriod, donor.firstPeriod);
    return job.cancelled() ? Result<ColdRecords>(cancelled()) : std::move(records);
}

} // namespace shelfcast::core

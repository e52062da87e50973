#include "core/workflow/forecast/run_settings.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core {
namespace {

nlohmann::json panelJson(const PanelSettings &settings)
{
    nlohmann::json settled = nlohmann::json::array();
    for (const Settlement &one : settings.settled)
        settled.push_back({one.item, one.location, static_cast<int>(one.kind), isoText(one.day), one.edit});
    return {{"frequency", frequencyId(settings.frequency)},
            {"season_length", settings.seasonLength},
            {"second_season", settings.secondSeason},
            {"no_record_is_zero", settings.noRecordIsZero},
            {"first_day", isoText(settings.firstDay)},
            {"last_day", isoText(settings.lastDay)},
            {"keep_incomplete_last", settings.keepIncompleteLast},
            {"cap_outliers", settings.capOutliers},
            {"replace_outliers", settings.replaceOutliers},
            {"adjust_level_shifts", settings.adjustLevelShifts},
            {"fill_missing", settings.fillMissing},
            {"maximum_periods", settings.maximumPeriods},
            {"country", settings.country},
            {"settled", settled}};
}

} // namespace

std::string panelText(const PanelSettings &settings)
{
    return panelJson(settings).dump();
}

bool isOutOfDate(const RunInfo &run, std::int64_t dataVersion, const PanelSettings &settings)
{
    if (run.dataVersion != dataVersion)
        return true;
    const nlohmann::json kept = nlohmann::json::parse(run.settings, nullptr, false);
    if (!kept.is_object() || !kept.contains("panel"))
        return false;
    const nlohmann::json now = panelJson(settings);
    for (const auto &[id, value] : kept["panel"].items())
        if (now.contains(id) && now[id] != value)
            return true;
    return false;
}

} // namespace shelfcast::core

#include "core/workflow/forecast/run_setup.h"

#include <algorithm>

namespace shelfcast::core {

RunSetup setupOf(const RunInfo &run, const std::vector<SourceInfo> &sources)
{
    RunSetup setup;
    setup.settings = nlohmann::json::parse(run.settings, nullptr, false);
    if (setup.settings.is_object() && setup.settings.contains("sources")) {
        setup.sourcesKnown = true;
        for (const auto &id : setup.settings["sources"])
            setup.sources.insert(id.get<std::int64_t>());
        return setup;
    }
    for (const SourceInfo &source : sources)
        if (source.importedAt <= run.startedAt)
            setup.sources.insert(source.id);
    return setup;
}

bool readsDifferently(const RunSetup &a, const RunSetup &b)
{
    if (!a.settings.is_object() || !b.settings.is_object() || !a.settings.contains("panel") || !b.settings.contains("panel"))
        return false;
    nlohmann::json left = a.settings["panel"], right = b.settings["panel"];
    for (const char *id : {"first_day", "last_day"}) {
        left.erase(id);
        right.erase(id);
    }
    return left != right;
}

SettingValues settingsOf(const ModelCard &card, const RunSetup &setup)
{
    std::vector<std::string> assignments;
    if (setup.settings.is_object() && setup.settings.contains("model"))
        for (const auto &[id, value] : setup.settings["model"].items())
            if (value.is_string() && std::ranges::find(card.settings, id, &Setting::id) != card.settings.end())
                assignments.push_back(id + "=" + value.get<std::string>());
    return parsed(card.settings, assignments).value_or(SettingValues{});
}

std::string itemsOf(const RunSetup &setup)
{
    return setup.settings.is_object() ? setup.settings.value("items", std::string()) : std::string();
}

} // namespace shelfcast::core

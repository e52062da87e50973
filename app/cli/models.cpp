#include "app/cli/command.h"
#include "core/workflow/forecast/all_models.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

std::string typeName(const core::Setting &setting)
{
    static constexpr const char *kNames[] = {"flag", "integer", "real", "choice"};
    return kNames[setting.initial.index()];
}

std::string range(const core::Setting &setting)
{
    if (std::holds_alternative<bool>(setting.initial))
        return "true|false";
    if (!std::holds_alternative<std::string>(setting.initial))
        return fmt::format("{:g} to {:g}", setting.minimum, setting.maximum);
    std::string text;
    for (const core::SettingChoice &choice : setting.choices)
        text += (text.empty() ? "" : "|") + choice.id;
    return text;
}

ordered_json toJson(const core::ModelCard &card)
{
    ordered_json settings = ordered_json::array();
    for (const core::Setting &setting : card.settings) {
        ordered_json choices = ordered_json::array();
        for (const core::SettingChoice &choice : setting.choices)
            choices.push_back(choice.id);
        ordered_json entry = {{"id", setting.id}, {"name", core::english(setting.name)}, {"help", core::english(setting.help)},
                              {"type", typeName(setting)}, {"default", core::settingText(setting.initial)}};
        if (std::holds_alternative<std::string>(setting.initial))
            entry["choices"] = choices;
        else if (!std::holds_alternative<bool>(setting.initial))
            entry.update({{"minimum", setting.minimum}, {"maximum", setting.maximum}});
        settings.push_back(entry);
    }
    return {{"id", card.id}, {"name", core::english(card.name)}, {"family", core::english(card.family)}, {"summary", core::english(card.summary)},
            {"source", card.source}, {"minimum_history", card.needs.minimumHistory}, {"uses_drivers", card.needs.usesDrivers},
            {"gpu_useful", card.needs.gpuUseful}, {"networks", card.needs.networks}, {"settings", settings}};
}

} // namespace

Command modelsCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("models", "Lists every model with its settings");
    return {app, [](Shell &shell) {
                const core::Registry models = core::allModels();
                ordered_json list = ordered_json::array();
                for (const core::ModelEntry &entry : models.entries()) {
                    if (shell.json) {
                        list.push_back(toJson(entry.card));
                        continue;
                    }
                    fmt::print("{}  {}\n    {}\n    {}\n", entry.card.id, core::english(entry.card.name), core::english(entry.card.summary), entry.card.source);
                    for (const core::Setting &setting : entry.card.settings)
                        fmt::print("    --set {}={}  ({})  {}\n", setting.id, core::settingText(setting.initial), range(setting), core::english(setting.help));
                }
                if (shell.json)
                    shell.print({{"models", list}});
                return kDone;
            }};
}

} // namespace shelfcast::cli

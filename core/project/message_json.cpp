#include "core/project/message_json.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core {

std::string messageToJson(const Message &message)
{
    if (message.empty())
        return {};
    nlohmann::json arguments = nlohmann::json::array();
    for (const MessageArgument &argument : message.arguments)
        std::visit([&](const auto &value) { arguments.push_back(value); }, argument);
    // Cell texts of a file with a wrongly guessed encoding may not be UTF-8; they must not stop an import.
    return nlohmann::json{{"pattern", message.pattern}, {"arguments", arguments}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Message messageFromJson(std::string_view json)
{
    Message message;
    const nlohmann::json parsed = nlohmann::json::parse(json, nullptr, false);
    if (!parsed.is_object() || !parsed.contains("pattern") || !parsed["pattern"].is_string()) {
        message.pattern = std::string(json);
        return message;
    }
    message.pattern = parsed["pattern"].get<std::string>();
    for (const auto &argument : parsed.value("arguments", nlohmann::json::array())) {
        if (argument.is_string())
            message.arguments.emplace_back(argument.get<std::string>());
        else if (argument.is_number_integer())
            message.arguments.emplace_back(argument.get<std::int64_t>());
        else
            message.arguments.emplace_back(argument.is_number() ? argument.get<double>() : std::numeric_limits<double>::quiet_NaN());
    }
    return message;
}

} // namespace shelfcast::core

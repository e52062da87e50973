#include "core/base/message_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace shelfcast::core {

using nlohmann::json;

json messageJson(const Message &message)
{
    json arguments = json::array(), data = json::array(), phrases = json::object();
    for (std::size_t at = 0; at < message.arguments.size(); ++at) {
        const MessageArgument &argument = message.arguments[at];
        if (const auto *phrase = std::get_if<Phrase>(&argument)) {
            arguments.push_back(english(phrase->words()));
            if (!phrase->words().arguments.empty())
                phrases[std::to_string(at)] = messageJson(phrase->words());
        } else if (const auto *text = std::get_if<std::string>(&argument)) {
            arguments.push_back(*text);
            data.push_back(at);
        } else if (const auto *whole = std::get_if<std::int64_t>(&argument)) {
            arguments.push_back(*whole);
        } else {
            arguments.push_back(std::get<double>(argument));
        }
    }
    json kept = {{"pattern", message.pattern}, {"arguments", std::move(arguments)}};
    if (!data.empty())
        kept["data"] = std::move(data);
    if (!phrases.empty())
        kept["phrases"] = std::move(phrases);
    return kept;
}

Message messageFrom(const json &kept)
{
    Message message;
    message.pattern = kept.at("pattern").get<std::string>();
    const json data = kept.value("data", json::array()), phrases = kept.value("phrases", json::object());
    const json arguments = kept.value("arguments", json::array());
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const json &argument = arguments[at];
        if (const auto phrase = phrases.find(std::to_string(at)); phrase != phrases.end())
            message.arguments.emplace_back(Phrase(messageFrom(*phrase)));
        else if (argument.is_string() && std::ranges::find(data, json(at)) != data.end())
            message.arguments.emplace_back(argument.get<std::string>());
        else if (argument.is_string())
            message.arguments.emplace_back(Phrase(argument.get_ref<const std::string &>().c_str()));
        else if (argument.is_number_integer())
            message.arguments.emplace_back(argument.get<std::int64_t>());
        else
            message.arguments.emplace_back(argument.is_number() ? argument.get<double>() : std::numeric_limits<double>::quiet_NaN());
    }
    return message;
}

std::string messageToJson(const Message &message)
{
    // Cell texts of a file with a wrongly guessed encoding may not be UTF-8; they must not stop an import.
    return message.empty() ? std::string() : messageJson(message).dump(-1, ' ', false, json::error_handler_t::replace);
}

Message messageFromJson(std::string_view text)
{
    try {
        return messageFrom(json::parse(text));
    } catch (const json::exception &) {
        Message message;
        message.pattern = std::string(text);
        return message;
    }
}

} // namespace shelfcast::core

#include "core/models/settings.h"

#include <cassert>
#include <charconv>
#include <cmath>

namespace shelfcast::core {

namespace {

const Setting *find(const std::vector<Setting> &settings, std::string_view id)
{
    for (const Setting &setting : settings)
        if (setting.id == id)
            return &setting;
    return nullptr;
}

template <class Names>
std::string joined(const Names &names)
{
    std::string text;
    for (const auto &entry : names)
        text += (text.empty() ? "" : ", ") + entry.id;
    return text;
}

tl::unexpected<Error> unknownSetting(const std::vector<Setting> &settings, const std::string &id)
{
    if (settings.empty())
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "There is no setting “%1”: this model has no settings."), {id}});
    return failure(ErrorCode::InvalidInput,
                   {QT_TRANSLATE_NOOP("core", "There is no setting “%1”. Settings of this model: %2."), {id, joined(settings)}});
}

tl::unexpected<Error> notInRange(const Setting &setting, const std::string &given)
{
    return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The setting “%1” is %2, but must be between %3 and %4."),
                                             {setting.id, given, setting.minimum, setting.maximum}});
}

tl::unexpected<Error> wrongValue(const Setting &setting, const std::string &given)
{
    if (std::holds_alternative<bool>(setting.initial))
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The setting “%1” is “%2”, but must be on or off."), {setting.id, given}});
    if (std::holds_alternative<std::int64_t>(setting.initial))
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The setting “%1” is “%2”, but must be a whole number between %3 and %4."),
                                                 {setting.id, given, setting.minimum, setting.maximum}});
    if (std::holds_alternative<double>(setting.initial))
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The setting “%1” is “%2”, but must be a number between %3 and %4."),
                                                 {setting.id, given, setting.minimum, setting.maximum}});
    return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The setting “%1” is “%2”, but must be one of: %3."),
                                             {setting.id, given, joined(setting.choices)}});
}

bool inRange(const Setting &setting, double value)
{
    return std::isfinite(value) && value >= setting.minimum && value <= setting.maximum;
}

/// The value in the setting's own type, or why it cannot be.
Result<SettingValue> checked(const Setting &setting, SettingValue value)
{
    if (std::holds_alternative<double>(setting.initial) && std::holds_alternative<std::int64_t>(value))
        value = static_cast<double>(std::get<std::int64_t>(value));
    if (value.index() != setting.initial.index())
        return wrongValue(setting, settingText(value));
    if (const auto *whole = std::get_if<std::int64_t>(&value); whole && !inRange(setting, static_cast<double>(*whole)))
        return notInRange(setting, settingText(value));
    if (const auto *number = std::get_if<double>(&value); number && !inRange(setting, *number))
        return notInRange(setting, settingText(value));
    if (const auto *text = std::get_if<std::string>(&value); text && !setting.choices.empty()) {
        for (const SettingChoice &option : setting.choices)
            if (option.id == *text)
                return value;
        return wrongValue(setting, *text);
    }
    return value;
}

template <class Number>
bool readWhole(const std::string &text, Number &value)
{
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && stop == end && !text.empty();
}

Result<SettingValue> read(const Setting &setting, const std::string &text)
{
    if (std::holds_alternative<bool>(setting.initial)) {
        if (text == "on" || text == "true" || text == "yes" || text == "1")
            return SettingValue{true};
        if (text == "off" || text == "false" || text == "no" || text == "0")
            return SettingValue{false};
        return wrongValue(setting, text);
    }
    if (std::holds_alternative<std::int64_t>(setting.initial)) {
        std::int64_t value = 0;
        if (!readWhole(text, value))
            return wrongValue(setting, text);
        return SettingValue{value};
    }
    if (std::holds_alternative<double>(setting.initial)) {
        double value = 0.0;
        if (!readWhole(text, value))
            return wrongValue(setting, text);
        return SettingValue{value};
    }
    return SettingValue{text};
}

template <class T>
const T &valueOf(const SettingValues &values, std::string_view id)
{
    const auto found = values.find(id);
    assert(found != values.end() && std::holds_alternative<T>(found->second));
    return std::get<T>(found->second);
}

} // namespace

Result<SettingValues> completed(const std::vector<Setting> &settings, const SettingValues &given)
{
    SettingValues values;
    for (const Setting &setting : settings)
        values[setting.id] = setting.initial;
    for (const auto &[id, value] : given) {
        const Setting *setting = find(settings, id);
        if (!setting)
            return unknownSetting(settings, id);
        Result<SettingValue> good = checked(*setting, value);
        if (!good)
            return tl::unexpected(std::move(good).error());
        values[id] = std::move(*good);
    }
    return values;
}

Result<SettingValues> parsed(const std::vector<Setting> &settings, const std::vector<std::string> &assignments)
{
    SettingValues values;
    for (const std::string &assignment : assignments) {
        const std::size_t equals = assignment.find('=');
        if (equals == std::string::npos || equals == 0)
            return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "“%1” is no setting: write it as NAME=VALUE."), {assignment}});
        const std::string id = assignment.substr(0, equals);
        const Setting *setting = find(settings, id);
        if (!setting)
            return unknownSetting(settings, id);
        Result<SettingValue> value = read(*setting, assignment.substr(equals + 1));
        if (value)
            value = checked(*setting, std::move(*value));
        if (!value)
            return tl::unexpected(std::move(value).error());
        values[id] = std::move(*value);
    }
    return values;
}

std::string settingText(const SettingValue &value)
{
    if (const auto *boolean = std::get_if<bool>(&value))
        return *boolean ? "on" : "off";
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    char buffer[32]; // the shortest text that reads back as the same number
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, std::get<double>(value));
    assert(error == std::errc{});
    return {buffer, end};
}

bool flag(const SettingValues &values, std::string_view id) { return valueOf<bool>(values, id); }
std::int64_t integer(const SettingValues &values, std::string_view id) { return valueOf<std::int64_t>(values, id); }
double real(const SettingValues &values, std::string_view id) { return valueOf<double>(values, id); }
const std::string &choice(const SettingValues &values, std::string_view id) { return valueOf<std::string>(values, id); }

} // namespace shelfcast::core

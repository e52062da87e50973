#include "core/table/layout.h"

#include <nlohmann/json.hpp>

#include <array>

namespace shelfcast::core {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::pair<DateFormat::Order, std::string_view>, 3> kOrders = {{
    {DateFormat::Order::YearMonthDay, "ymd"}, {DateFormat::Order::DayMonthYear, "dmy"}, {DateFormat::Order::MonthDayYear, "mdy"}}};

template <class T>
std::optional<T> valueOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::nullopt : std::optional<T>(found->get<T>());
}

std::optional<char> markOf(const Json &object, const char *key)
{
    const std::optional<std::string> text = valueOf<std::string>(object, key);
    return text && text->size() == 1 ? std::optional<char>(text->front()) : std::nullopt;
}

} // namespace

std::string toJson(const LayoutChoices &choices)
{
    Json json = Json::object();
    if (choices.read.encoding)
        json["encoding"] = *choices.read.encoding;
    if (choices.read.delimiter)
        json["delimiter"] = std::string(1, *choices.read.delimiter);
    if (choices.sheet)
        json["sheet"] = *choices.sheet;
    if (choices.headerRow)
        json["header_row"] = *choices.headerRow;
    for (const auto &[name, role] : choices.roles)
        json["roles"][name] = roleId(role);
    if (choices.decimal)
        json["decimal"] = std::string(1, *choices.decimal);
    if (choices.dateOrder) {
        for (const auto &[order, id] : kOrders) {
            if (order == *choices.dateOrder)
                json["date_order"] = id;
        }
    }
    if (choices.frequency)
        json["frequency"] = frequencyId(*choices.frequency);
    if (choices.firstDay)
        json["first_day"] = isoText(*choices.firstDay);
    if (choices.attributes)
        json["attributes"] = *choices.attributes;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<LayoutChoices> choicesFromJson(std::string_view text)
{
    const Message damaged = QT_TRANSLATE_NOOP("core", "The remembered import settings cannot be read. Choose the columns again.");
    try {
        const Json json = Json::parse(text);
        if (!json.is_object())
            return failure(ErrorCode::Damaged, damaged);
        LayoutChoices choices;
        choices.read.encoding = valueOf<std::string>(json, "encoding");
        choices.read.delimiter = markOf(json, "delimiter");
        choices.sheet = valueOf<std::string>(json, "sheet");
        choices.headerRow = valueOf<std::uint64_t>(json, "header_row");
        choices.decimal = markOf(json, "decimal");
        choices.attributes = valueOf<bool>(json, "attributes");
        if (const auto roles = json.find("roles"); roles != json.end()) {
            for (const auto &[name, id] : roles->items()) {
                if (const std::optional<ColumnRole> role = roleFromId(id.get<std::string>()))
                    choices.roles[name] = *role;
            }
        }
        if (const std::optional<std::string> order = valueOf<std::string>(json, "date_order")) {
            for (const auto &[each, id] : kOrders) {
                if (*order == id)
                    choices.dateOrder = each;
            }
        }
        if (const std::optional<std::string> frequency = valueOf<std::string>(json, "frequency"))
            choices.frequency = frequencyFromId(*frequency);
        if (const std::optional<std::string> day = valueOf<std::string>(json, "first_day"))
            choices.firstDay = parseIsoDay(*day);
        return choices;
    } catch (const Json::exception &error) {
        return failure(ErrorCode::Damaged, damaged, error.what());
    }
}

} // namespace shelfcast::core

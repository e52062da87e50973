#include "app/cli/layout_options.h"

#include <CLI/CLI.hpp>

namespace shelfcast::cli {

using core::ErrorCode;

core::Result<core::LayoutChoices> LayoutOptions::choices() const
{
    core::LayoutChoices out;
    if (!sheet.empty())
        out.sheet = sheet;
    if (!encoding.empty())
        out.read.encoding = encoding;
    if (!delimiter.empty())
        out.read.delimiter = delimiter == "tab" || delimiter == "\\t" ? '\t' : delimiter.front();
    if (!decimal.empty())
        out.decimal = decimal.front();
    if (headerRow > 0)
        out.headerRow = headerRow;
    if (dateOrder == "dmy")
        out.dateOrder = core::DateFormat::Order::DayMonthYear;
    else if (dateOrder == "mdy")
        out.dateOrder = core::DateFormat::Order::MonthDayYear;
    else if (dateOrder == "ymd")
        out.dateOrder = core::DateFormat::Order::YearMonthDay;
    if (!frequency.empty())
        out.frequency = core::frequencyFromId(frequency);
    if (!firstDay.empty()) {
        out.firstDay = core::parseIsoDay(firstDay);
        if (!out.firstDay)
            return core::failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "--first-day %1 is no date. Write it as 2026-01-31."), {firstDay}});
    }
    if (attributes)
        out.attributes = true;
    for (const std::string &assignment : roles) {
        const auto equals = assignment.rfind('=');
        const auto role = equals == std::string::npos ? std::nullopt : core::roleFromId(assignment.substr(equals + 1));
        if (!role)
            return core::failure(ErrorCode::InvalidInput,
                                 {QT_TRANSLATE_NOOP("core", "--role %1 is not COLUMN=ROLE. Roles: item, location, date, quantity, revenue, price, promotion, "
                                                            "stock, category, description, past-signal, known-signal, period, unused."),
                                  {assignment}});
        out.roles[assignment.substr(0, equals)] = *role;
    }
    return out;
}

std::shared_ptr<LayoutOptions> addLayoutOptions(CLI::App &app)
{
    auto options = std::make_shared<LayoutOptions>();
    app.add_option("--sheet", options->sheet, "Sheet of a workbook");
    app.add_option("--role", options->roles, "COLUMN=ROLE: what a column is; may be repeated");
    app.add_option("--header-row", options->headerRow, "Row that holds the column names (1 is the first)");
    app.add_option("--date-order", options->dateOrder, "How 03/04/2024 is meant: dmy, mdy or ymd")->check(CLI::IsMember({"dmy", "mdy", "ymd"}));
    app.add_option("--encoding", options->encoding, "Text encoding")->check(CLI::IsMember({"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Windows-1252"}));
    app.add_option("--delimiter", options->delimiter, "Column delimiter: , ; | or tab");
    app.add_option("--decimal", options->decimal, "Decimal mark: . or ,")->check(CLI::IsMember({".", ","}));
    app.add_option("--frequency", options->frequency, "Periods of the project")->check(CLI::IsMember({"daily", "weekly", "monthly", "quarterly", "yearly"}));
    app.add_option("--first-day", options->firstDay, "First day of counted periods (W0, W1 ...), as 2026-01-31");
    app.add_flag("--attributes", options->attributes, "Take a sheet without sales as item attributes");
    return options;
}

} // namespace shelfcast::cli

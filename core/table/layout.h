#pragma once
#include "core/base/calendar.h"
#include "core/table/sheet_reader.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace shelfcast::core {

enum class ColumnRole : std::uint8_t {
    Unused, Item, Location, Date, Quantity, Revenue, Price, Promotion, Stock, Category, Description,
    PastSignal,  ///< known only afterwards: page views, searches
    KnownSignal, ///< planned or known before: advertising, holiday, macro index
    Period,      ///< wide layout: the header is a date, the cells are quantities
    ItemColumn,  ///< wide layout: the header is an item, the rows are dates, the cells are quantities
};
/// "item", "date" ... "unused": the stable id on the command line, in JSON and in project files.
std::string_view roleId(ColumnRole role);
std::optional<ColumnRole> roleFromId(std::string_view id);

enum class ColumnType : std::uint8_t { Empty, Text, Number, Date, Boolean };
std::string_view typeId(ColumnType type);

/// How the dates of a column are written.
struct DateFormat {
    enum class Kind : std::uint8_t {
        Numeric,   ///< three numbers in `order`, any of - / . or none between
        MonthName, ///< 3 Jan 2024, Jan 3 2024, Jan-24, January 2024 (English, German, French, Spanish, Dutch, Italian, Portuguese)
        YearMonth, ///< 2024-01, 01/2024, 202401
        Chinese,   ///< 2024年1月3日, 2024年1月
        YearWeek,  ///< 2024-W03, 2024W3, 202403 under a week header
        Quarter,   ///< 2024-Q1, Q1 2024
        Year,      ///< 2024
        Serial,    ///< Excel serial number
        Typed,     ///< a workbook's own dates
        Counted,   ///< W0, W1 ... or Week 1: no calendar; counted from `firstDay`
    } kind = Kind::Numeric;
    enum class Order : std::uint8_t { YearMonthDay, DayMonthYear, MonthDayYear } order = Order::YearMonthDay;
    Day firstDay = 0; ///< of Counted
    std::string pattern; ///< for people: "dd-mm-yy"
};

/// Three sample cells before and after, to prove a guess.
struct CellSample {
    std::string written, read;
};

struct ColumnInfo {
    std::size_t index = 0; ///< 0-based in the file
    std::string name;      ///< the header, joined over header rows; "Column 3" where there is none; unique
    ColumnType type = ColumnType::Empty;
    ColumnRole role = ColumnRole::Unused;
    double sum = 0.0;          ///< of the numbers in it
    std::uint64_t missing = 0; ///< data rows whose cell is empty or says so (NA, -, n/a)
    std::uint64_t distinct = 0; ///< different texts, counted up to 1,000,000
    char decimal = '.';        ///< of number columns
    DateFormat dateFormat;     ///< of date columns
    std::optional<Day> period; ///< of Period columns: the first day of the period in the header
    std::string location;      ///< of Period columns: the location that an upper header row names, as in regions over months
    std::vector<CellSample> samples;
    std::vector<Message> findings; ///< "day first: 412 rows have a day above 12"
};

/// A row (or, in wide layout, a cell) that cannot be used.
struct RefusedRow {
    std::uint64_t row = 0;  ///< 1-based in the file
    std::string column, value;
    Message reason;
    std::string sheet = {}; ///< where several sheets are read together, else empty
};

/// Something that the data cannot decide.
struct Question {
    std::string id;    ///< "date-order", "sheet", "quantity" ...
    Message text;
    std::vector<std::pair<std::string, Message>> answers; ///< stable value, text
    std::string flag;  ///< the command line's way to answer: "--date-order dmy"
};

/// What is told instead of guessed: by a person, the command line, or the memory of an earlier file of the same shape.
/// Everything here may be absent; roles are by column name.
struct LayoutChoices {
    ReadOptions read;
    std::optional<std::string> sheet;
    std::optional<std::uint64_t> headerRow;
    std::map<std::string, ColumnRole> roles;
    std::optional<char> decimal;
    std::optional<DateFormat::Order> dateOrder;
    std::optional<Frequency> frequency;
    std::optional<Day> firstDay;     ///< of counted periods
    std::optional<bool> attributes;  ///< take a sheet without sales as item attributes (price, stock, category)
};
/// To and from JSON, for the project's memory.
std::string toJson(const LayoutChoices &choices);
Result<LayoutChoices> choicesFromJson(std::string_view json);

/// Rows of a sheet that share one header or stand under one label: tables stacked on one another, blocks of a report.
struct TableSection {
    std::uint64_t headerRow = 0;             ///< its header or label, 0 for the sheet's first table
    std::uint64_t firstRow = 0, lastRow = 0; ///< 1-based in the file
    std::uint64_t rows = 0;
    std::vector<std::int32_t> columnOf;      ///< file column -> index into Layout::columns, -1 for none
    std::string label;                       ///< "NOT ADJUSTED"; empty where a header begins it
    std::vector<std::uint64_t> repeatedHeaders; ///< rows that say the header again
    bool repeats = false;                    ///< holds the items of an earlier section once more
    bool used = true;
};

/// What absence of a record means.
enum class NoRecord : std::uint8_t { Zero, Missing };

/// Everything that was found out about one sheet, and how it will be read.
struct Layout {
    std::string file, sheet;
    std::size_t sheetIndex = 0;
    std::vector<std::string> sheets;
    TextFormat text;
    bool wide = false;
    std::uint64_t headerRow = 0;  ///< 1-based, the last of the header rows; 0 where there is none
    std::uint64_t headerRows = 1;
    char decimal = '.';
    std::vector<ColumnInfo> columns;
    std::vector<TableSection> sections; ///< at least one; their rows do not overlap and are in file order
    std::string seriesName;       ///< the item's name where no column and no header names items
    std::uint64_t rows = 0;       ///< data rows, usable and refused
    std::uint64_t longRows = 0;   ///< observations: data rows, or cells of the period columns
    std::uint64_t series = 0;     ///< different item and location pairs
    std::optional<std::size_t> dateColumn; ///< into columns
    std::optional<Day> dateMin, dateMax;
    std::optional<Frequency> frequency;    ///< the natural one of the data
    NoRecord noRecord = NoRecord::Zero;
    std::uint64_t refusedTotal = 0;
    std::vector<RefusedRow> refused;       ///< the first kRefusedKept
    std::vector<Message> findings;         ///< returns, totals left out, duplicated headers, several tables ...
    std::vector<Question> questions;
    std::vector<Layout> joined;   ///< further sheets of the same shape with other dates, read after this one; the figures above cover all
    bool usable = false;          ///< holds sales that can be imported as it stands (no open questions)
    bool attributes = false;      ///< can be taken as item attributes
    Message whyNot;               ///< where not usable
    std::string signature;        ///< of the shape (kind, header names): the key of the memory
    LayoutChoices choices;        ///< what was told
};
inline constexpr std::size_t kRefusedKept = 100'000;

/// Finds out how a sheet is laid out: counts its cells in one pass, guesses, and rehearses the extraction in a second one, so that
/// rows, series, dates and refused rows are what extract() then yields. Without a chosen sheet, takes the first one with sales and
/// those of its shape with other dates (Layout::joined).
///
/// errors  as openSource; InvalidInput when a choice names a column or sheet that is not there. A sheet that holds no sales is
///         no error: `usable` is false and `whyNot` says why.
/// cost    two passes over the sheet; memory bounded whatever the number of rows and of different texts
Result<Layout> analyse(const SourceFile &file, const std::filesystem::path &path, const LayoutChoices &choices, const JobContext &job);

/// One sale, day or cell, as the layout reads it. Texts live until the next record. NaN where the file has nothing.
struct SalesRecord {
    std::uint64_t row = 0;
    std::string_view item, location, category, description;
    Day day = 0;               ///< the first day of the period where the file has periods
    double quantity = 0.0;     ///< units; NaN: a record without a value (missing)
    double revenue = 0.0, price = 0.0, promotion = 0.0, stock = 0.0; ///< NaN where there is no such column or no value
    std::span<const double> signals; ///< one a PastSignal or KnownSignal column, in column order
};

/// Streams the usable records to @p record, and the rows that cannot be used to @p refused, in file order.
/// Without a quantity column the quantity is the revenue; revenue and price follow from each other where the file has one of them.
/// A sheet taken as attributes (LayoutChoices::attributes) gives records of day 0 with the quantity its sheet has, mostly NaN.
///
/// errors  as openSource; NeedsAnswer when the layout has open questions; InvalidInput when it is not usable; Cancelled
/// cost    one pass over the file, no allocation a record
Result<void> extract(const SourceFile &file, const Layout &layout, const std::function<void(const SalesRecord &)> &record,
                     const std::function<void(const RefusedRow &)> &refused, const JobContext &job);

} // namespace shelfcast::core

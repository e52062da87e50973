#include "core/table/layout/sheet_analysis.h"

#include "core/table/layout/cell_text.h"
#include "core/table/layout/guess.h"
#include "core/table/layout/header_names.h"
#include "core/table/layout/periods.h"
#include "core/table/layout/rehearsal.h"
#include "core/table/layout/samples.h"
#include "core/table/layout/verdict.h"

#include <algorithm>

namespace shelfcast::core {

namespace {

/// The first Monday of the century: where weeks are counted from that have no calendar.
constexpr Date kCountedFrom{2001, 1, 1};

int yearAround(const Head &head, const HeaderPlace &place, const std::string &sheet, const std::filesystem::path &path)
{
    if (const int year = yearIn(sheet); year != 0)
        return year;
    for (std::size_t r = 0; place.found && r < place.top; ++r) {
        for (const HeadCell &cell : head.rows[r].cells) {
            if (const int year = yearIn(cell.text); year != 0)
                return year;
        }
    }
    return yearIn(path.stem().string());
}

/// Marks the period columns and dates them.
void placePeriods(const std::vector<std::optional<HeaderPeriod>> &periods, const LayoutChoices &choices, Layout &layout)
{
    bool counted = false;
    int least = 0;
    for (const std::optional<HeaderPeriod> &period : periods) {
        if (period && !period->countedWith.empty()) {
            least = counted ? std::min(least, period->count) : period->count;
            counted = true;
        }
    }
    const Day start = choices.firstDay.value_or(toDay(kCountedFrom));
    for (std::size_t c = 0; c < periods.size(); ++c) {
        if (!periods[c])
            continue;
        ColumnInfo &info = layout.columns[c];
        info.role = ColumnRole::Period;
        info.location = periods[c]->location;
        layout.wide = true;
        layout.frequency = periods[c]->frequency;
        if (periods[c]->day) {
            info.period = *periods[c]->day;
        } else {
            const std::int64_t first = periodOf(start, periods[c]->frequency);
            info.period = periods[c]->frequency == Frequency::Daily ? start + periods[c]->count - least
                                                                    : periodStart(first + periods[c]->count - least, periods[c]->frequency);
            info.dateFormat.kind = DateFormat::Kind::Counted;
            info.dateFormat.firstDay = start;
        }
    }
    if (counted && !choices.firstDay)
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "The periods are only counted, without a calendar. They are placed from %1 on; say another first day if you know it (--first-day)."), {isoText(start)}});
}

void describeSections(const Survey &survey, Layout &layout)
{
    layout.sections = survey.sections();
    std::int64_t used = 0;
    for (TableSection &section : layout.sections) {
        if (section.rows == 0)
            continue;
        if (section.repeats) {
            section.used = false;
            layout.findings.push_back({QT_TRANSLATE_NOOP("core", "Rows %1 to %2 under \"%3\" hold the same items once more and are left out."),
                                       {static_cast<std::int64_t>(section.firstRow), static_cast<std::int64_t>(section.lastRow), section.label}});
            continue;
        }
        const auto has = [&](std::size_t column) { return std::find(section.columnOf.begin(), section.columnOf.end(), static_cast<std::int32_t>(column)) != section.columnOf.end(); };
        if (layout.dateColumn && !has(*layout.dateColumn)) {
            section.used = false;
            layout.findings.push_back({QT_TRANSLATE_NOOP("core", "Rows %1 to %2 are another table without dates and are left out (%3 rows)."),
                                       {static_cast<std::int64_t>(section.firstRow), static_cast<std::int64_t>(section.lastRow), static_cast<std::int64_t>(section.rows)}});
            continue;
        }
        used += section.rows > 0 && section.label.empty() ? 1 : 0;
    }
    if (used > 1)
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "%1 tables stand on one another in this sheet, with their columns in different places; they are read as one."), {used}});
}

std::string signatureOf(FileKind kind, const Layout &layout)
{
    std::uint64_t hash = textHash(layout.wide ? "wide" : "long", static_cast<std::uint64_t>(kind));
    for (const ColumnInfo &info : layout.columns) {
        if (info.role != ColumnRole::Period)
            hash = textHash(info.name, hash);
    }
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4)
        out.push_back(kDigits[(hash >> shift) & 15]);
    return out;
}

Result<void> surveyRows(SheetReader &reader, std::uint64_t headerRow, Survey &survey, const JobContext &job)
{
    if (const Result<void> again = reader.rewind(); !again)
        return again;
    std::vector<CellView> row;
    std::uint64_t number = 0;
    for (std::uint64_t count = 0;; ++count) {
        if (count % 4096 == 0) {
            if (job.cancelled())
                return cancelled();
            job.report(0.5 * reader.progress(), QT_TRANSLATE_NOOP("core", "Reading the file"));
        }
        const Result<bool> more = reader.next(row, number);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (number > headerRow)
            survey.take(row, number);
    }
    survey.finish();
    return {};
}

/// What is guessed once all rows were counted.
Result<void> guessAll(const GuessInput &input, FileKind kind, Layout &layout)
{
    describeColumns(input, kind == FileKind::Csv ? layout.text.delimiter : ',', layout);
    const std::size_t questions = layout.questions.size();
    guessDateColumn(input, layout);
    if (layout.wide && layout.dateColumn) {
        // Periods in the headers are the dates; a date column beside them is something else.
        layout.questions.resize(questions);
        layout.columns[*layout.dateColumn].role = ColumnRole::Unused;
        layout.dateColumn.reset();
    }
    if (!guessItemColumns(input, layout))
        guessRoles(input, layout);
    layout.signature = signatureOf(kind, layout);
    return applyChosenRoles(input.choices, layout);
}

} // namespace

Result<Layout> analyseSheet(const SourceFile &file, const std::filesystem::path &path, std::size_t sheet, const LayoutChoices &choices, const JobContext &job)
{
    Layout layout;
    layout.file = path.filename().string();
    layout.sheetIndex = sheet;
    layout.sheet = file.sheets().empty() ? std::string{} : file.sheets()[sheet].name;
    for (const SheetInfo &info : file.sheets())
        layout.sheets.push_back(info.name);
    layout.text = file.textFormat();
    layout.choices = choices;

    Result<std::unique_ptr<SheetReader>> reader = file.open(sheet, job);
    if (!reader)
        return tl::unexpected(reader.error());
    const Result<Head> head = readHead(**reader, job);
    if (!head)
        return tl::unexpected(head.error());
    const HeaderPlace place = findHeader(*head, choices.headerRow.value_or(0));
    const std::vector<std::vector<std::string>> levels = headerLevels(*head, place);
    const HeaderPeriods found = headerPeriods(levels, yearAround(*head, place, layout.sheet, path), choices.dateOrder);
    const std::vector<std::optional<HeaderPeriod>> &periods = found.columns;
    if (found.question)
        layout.questions.push_back(*found.question);
    const bool anyPeriod = std::any_of(periods.begin(), periods.end(), [](const auto &period) { return period.has_value(); });
    std::vector<bool> isPeriod, lowest;
    for (const auto &period : periods) {
        isPeriod.push_back(period.has_value());
        lowest.push_back(anyPeriod && !period);
    }
    std::vector<std::string> names = columnNames(*head, place, levels, lowest, layout.findings);
    layout.headerRow = place.found ? head->rows[place.bottom].number : 0;
    layout.headerRows = place.found ? place.bottom - place.top + 1 : 0;
    if (layout.headerRows > 1)
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "The header has %1 rows; they are joined."), {static_cast<std::int64_t>(layout.headerRows)}});
    if (place.found && place.top > 0)
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "Lines of titles above the header, left out: %1."), {static_cast<std::int64_t>(place.top)}});

    const std::size_t tableEnd = endOfFirstTable(*head, place);
    Survey survey(std::move(names), columnLooks(*head, place.firstData, tableEnd), isPeriod);
    if (const Result<void> done = surveyRows(**reader, layout.headerRow, survey, job); !done)
        return tl::unexpected(done.error());
    for (std::size_t c = 0; c < survey.names().size(); ++c) {
        ColumnInfo info;
        info.index = c;
        info.name = survey.names()[c];
        layout.columns.push_back(std::move(info));
    }
    placePeriods(periods, choices, layout);
    GuessInput input{survey, *head, place, choices, {}, tableEnd};
    for (const std::string &name : survey.names())
        input.meanings.push_back(headerMeaning(name));
    if (const Result<void> done = guessAll(input, file.kind(), layout); !done)
        return tl::unexpected(done.error());
    describeSections(survey, layout);
    proveColumns(survey, layout);
    nameSeries(layout);
    if (const Result<void> done = rehearse(**reader, layout, job); !done)
        return tl::unexpected(done.error());
    if (choices.frequency)
        layout.frequency = choices.frequency;
    judge(layout);
    return layout;
}

} // namespace shelfcast::core

#include "core/table/layout/rehearsal.h"

#include "core/table/layout/cell_text.h"
#include "core/table/layout/distinct.h"
#include "core/table/layout/frequency.h"
#include "core/table/layout/record_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shelfcast::core {

namespace {

std::int64_t number(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}

/// Counts what goes by.
struct Tally {
    DistinctCounter series{4'000'000}, pairs{2'000'000}, rowPairs{1};
    DaySet days;
    std::optional<Day> first, last;
    std::uint64_t records = 0, zeros = 0, negatives = 0, values = 0;
    double returned = 0.0;
    std::uint64_t refused = 0;
    std::vector<RefusedRow> refusedRows, withoutMeasure;
    std::array<std::uint64_t, 6> kinds{};
    std::uint64_t firstNote = 0;

    void add(const SalesRecord &record, const std::string &measure)
    {
        ++records;
        const std::uint64_t key = textHash(record.location, textHash(record.item, 17));
        series.add(key);
        pairs.add(textHash({}, key + static_cast<std::uint64_t>(record.day) * 0x9E3779B97F4A7C15ULL));
        days.add(record.day);
        first = first ? std::min(*first, record.day) : record.day;
        last = last ? std::max(*last, record.day) : record.day;
        if (std::isnan(record.quantity)) {
            if (withoutMeasure.size() < kRefusedKept && !measure.empty())
                withoutMeasure.push_back({record.row, measure, {}, {QT_TRANSLATE_NOOP("core", "The row has no quantity.")}});
            return;
        }
        ++values;
        zeros += record.quantity == 0.0 ? 1 : 0;
        if (record.quantity < 0.0) {
            ++negatives;
            returned -= record.quantity;
        }
    }
};

/// Absence is "nobody knows" where the file writes its zeros down, holds one series, or has nearly a record for each series and date.
NoRecord noRecordOf(const Tally &tally, bool wide)
{
    const double series = static_cast<double>(tally.series.count()), dates = static_cast<double>(tally.days.count());
    const double fill = series * dates > 0.0 ? static_cast<double>(tally.pairs.count()) / (series * dates) : 0.0;
    const bool zerosWritten = tally.zeros * 200 >= tally.values && tally.zeros > 0;
    const bool onceADay = tally.pairs.count() * 100 >= tally.records * 99;
    const bool full = fill > 0.9 && tally.days.count() >= 5;
    return wide || (zerosWritten && onceADay) || (tally.series.count() == 1 && onceADay) || full ? NoRecord::Missing : NoRecord::Zero;
}

void addFindings(const Tally &tally, Layout &layout)
{
    const auto of = [&](RowKind kind) { return tally.kinds[static_cast<std::size_t>(kind)]; };
    if (of(RowKind::Total) > 0)
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "Rows of totals, left out: %1."), {number(of(RowKind::Total))}});
    if (of(RowKind::Note) > 0)
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "Lines of notes or titles, left out: %1, the first in row %2."), {number(of(RowKind::Note)), number(tally.firstNote)}});
    if (of(RowKind::Blank) > 0)
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "Rows that hold nothing of use, left out: %1."), {number(of(RowKind::Blank))}});
    if (tally.negatives > 0)
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "Returns: rows with a negative quantity: %1, units together: %2."), {number(tally.negatives), tally.returned}});
    if (tally.refused > 0)
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "Rows or cells that cannot be used, listed with their reasons: %1."), {number(tally.refused)}});
}

void conclude(Tally &tally, Layout &layout, const std::string &measure)
{
    layout.noRecord = noRecordOf(tally, layout.wide);
    std::uint64_t records = tally.records;
    if (layout.noRecord == NoRecord::Zero && !measure.empty() && !layout.wide) {
        const std::uint64_t missing = tally.records - tally.values;
        tally.refused += missing;
        records -= missing;
        tally.refusedRows.insert(tally.refusedRows.end(), tally.withoutMeasure.begin(), tally.withoutMeasure.end());
        std::stable_sort(tally.refusedRows.begin(), tally.refusedRows.end(), [](const RefusedRow &a, const RefusedRow &b) { return a.row < b.row; });
        if (tally.refusedRows.size() > kRefusedKept)
            tally.refusedRows.resize(kRefusedKept);
    } else if (tally.records > tally.values && !measure.empty()) {
        layout.findings.push_back({QT_TRANSLATE_NOOP("core", "Records without a value, kept as missing: %1."), {number(tally.records - tally.values)}});
    }
    layout.rows = tally.kinds[static_cast<std::size_t>(RowKind::Data)];
    layout.longRows = records;
    layout.series = tally.series.count();
    layout.refusedTotal = tally.refused;
    layout.refused = std::move(tally.refusedRows);
    if (layout.dateColumn || layout.wide) {
        layout.dateMin = tally.first;
        layout.dateMax = tally.last;
        DateFormat::Kind kind = DateFormat::Kind::Numeric;
        if (layout.dateColumn)
            kind = layout.columns[*layout.dateColumn].dateFormat.kind;
        const FrequencyGuess guess = guessFrequency(tally.days, kind);
        if (!layout.frequency)
            layout.frequency = guess.frequency;
        if (!guess.finding.empty())
            layout.findings.push_back(guess.finding);
    }
    addFindings(tally, layout);
}

} // namespace

Result<void> rehearse(SheetReader &reader, Layout &layout, const JobContext &job)
{
    if (const Result<void> again = reader.rewind(); !again)
        return again;
    layout.noRecord = NoRecord::Missing; // so that records without a value come by and can be counted
    std::string measure;
    for (const ColumnInfo &info : layout.columns) {
        if (info.role == ColumnRole::Quantity || (info.role == ColumnRole::Revenue && measure.empty()))
            measure = info.name;
    }
    if (layout.wide)
        measure.push_back('*');
    Tally tally;
    RecordSink sink;
    sink.record = [&](const SalesRecord &record) { tally.add(record, measure); };
    sink.refused = [&](const RefusedRow &row) {
        if (++tally.refused <= kRefusedKept)
            tally.refusedRows.push_back(row);
    };
    RecordReader records(layout, sink);
    std::vector<CellView> row;
    std::uint64_t rowNumber = 0;
    for (std::uint64_t count = 0;; ++count) {
        if (count % 4096 == 0) {
            if (job.cancelled())
                return cancelled();
            job.report(0.5 + 0.5 * reader.progress(), QT_TRANSLATE_NOOP("core", "Checking the rows"));
        }
        const Result<bool> more = reader.next(row, rowNumber);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        const RowKind kind = records.take(row, rowNumber);
        ++tally.kinds[static_cast<std::size_t>(kind)];
        if (kind == RowKind::Note && tally.firstNote == 0)
            tally.firstNote = rowNumber;
    }
    conclude(tally, layout, measure);
    return {};
}

} // namespace shelfcast::core

#include "core/table/layout/head.h"

#include "core/table/layout/cell_text.h"
#include "core/table/layout/dates.h"
#include "core/table/layout/numbers.h"

#include <algorithm>
#include <array>

namespace shelfcast::core {

namespace {

/// How one row agrees with what its columns look like.
struct Agreement {
    std::size_t matches = 0, mismatches = 0;
    bool header = false; ///< the row is no data
};

/// 2019, 2020, 2021 or 202401, 202402: numbers above numbers that are nevertheless a header.
bool countsYears(const HeadRow &row)
{
    std::size_t run = 0;
    double before = 0.0;
    for (const HeadCell &cell : row.cells) {
        const ScannedNumber scanned = cell.kind == CellKind::Text ? scanNumber(cell.text) : ScannedNumber{};
        const double number = cell.kind == CellKind::Number ? cell.number : scanned.isNumber ? scanned.withDot : 0.0;
        const bool year = (number >= 1900 && number <= 2100) || (number >= 190001 && number <= 210012);
        run = year && (run == 0 || number == before + 1) ? run + 1 : 0;
        before = number;
        if (run >= 3)
            return true;
    }
    return false;
}

Agreement agreementOf(const HeadRow &row, const std::vector<Look> &looks)
{
    Agreement out;
    bool dateIsText = false;
    for (std::size_t c = 0; c < row.cells.size() && c < looks.size(); ++c) {
        const HeadCell &cell = row.cells[c];
        if (cell.kind == CellKind::Empty || saysMissing(cell.text) || looks[c] == Look::Text)
            continue;
        const Look look = lookOf(cell);
        if (look == looks[c] || (looks[c] == Look::Date && look == Look::Number)) {
            ++out.matches;
        } else {
            ++out.mismatches;
            dateIsText = dateIsText || looks[c] == Look::Date;
        }
    }
    out.header = dateIsText || (out.mismatches > 0 && out.mismatches >= out.matches) || (out.matches >= 3 && countsYears(row));
    return out;
}

bool sameTexts(const HeadRow &a, const HeadRow &b)
{
    return std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(), [](const HeadCell &x, const HeadCell &y) { return x.text == y.text; });
}

bool spansColumns(const std::vector<MergedRange> &merged, std::uint64_t rowNumber, std::size_t width)
{
    for (const MergedRange &range : merged) {
        const bool here = range.firstRow + 1 <= rowNumber && rowNumber <= range.lastRow + 1;
        const bool wholeTable = range.firstColumn == 0 && range.lastColumn + 1 >= width;
        if (here && range.lastColumn > range.firstColumn && !wholeTable)
            return true;
    }
    return false;
}

/// Whether @p upper, right above the header row @p lower, is a row of group names or a second header row, rather than a title.
bool belongsToHeader(const Head &head, const HeadRow &upper, const HeadRow &lower)
{
    if (upper.number + 1 != lower.number)
        return false;
    const bool merged = spansColumns(head.merged, upper.number, head.width);
    const std::size_t filled = upper.filled();
    if (filled < 2 && !merged)
        return false;
    bool overGap = false, overText = false, gap = false, started = false;
    for (std::size_t c = 0; c < upper.cells.size(); ++c) {
        const HeadCell &cell = upper.cells[c];
        if (cell.kind == CellKind::Empty) {
            gap = gap || started;
            continue;
        }
        started = true;
        if (cell.text.size() > 80)
            return false;
        const ScannedNumber number = cell.kind == CellKind::Text ? scanNumber(cell.text) : ScannedNumber{cell.kind == CellKind::Number, {}, false, false, cell.number, cell.number};
        const bool year = number.isNumber && number.withDot >= 1900 && number.withDot <= 2100;
        const ScannedDate date = scanDate(cell.text);
        const bool wholeDate = date.form == ScannedDate::Form::TwoOrders
            || (date.form == ScannedDate::Form::Known && date.kind == DateFormat::Kind::Numeric) || date.withTime;
        if ((number.isNumber && !year) || (wholeDate && !merged))
            return false;
        const bool below = c < lower.cells.size() && lower.cells[c].kind != CellKind::Empty;
        overGap = overGap || !below;
        overText = overText || below;
    }
    if (merged)
        return true;
    const bool nameAndValue = filled == 2 && lower.filled() > 3 && !gap && overText && upper.cells[0].kind != CellKind::Empty;
    return !nameAndValue && (overGap || gap || filled * 5 >= lower.filled() * 4);
}

} // namespace

std::size_t HeadRow::filled() const
{
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](const HeadCell &cell) { return cell.kind != CellKind::Empty; }));
}

Result<Head> readHead(SheetReader &reader, const JobContext &job)
{
    Head head;
    std::vector<CellView> row;
    std::uint64_t number = 0;
    std::string buffer;
    while (head.rows.size() < kHeadRows) {
        if (job.cancelled())
            return cancelled();
        const Result<bool> more = reader.next(row, number);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        HeadRow kept;
        kept.number = number;
        kept.cells.resize(row.size());
        for (std::size_t c = 0; c < row.size(); ++c) {
            HeadCell &cell = kept.cells[c];
            cell.kind = row[c].kind;
            cell.number = row[c].number;
            cell.text = cellText(row[c], buffer);
            if (cell.text.empty() && cell.kind == CellKind::Text)
                cell.kind = CellKind::Empty;
        }
        if (kept.filled() == 0)
            continue;
        head.width = std::max(head.width, kept.cells.size());
        head.rows.push_back(std::move(kept));
    }
    head.merged = reader.mergedRanges();
    return head;
}

Look lookOf(const HeadCell &cell)
{
    switch (cell.kind) {
    case CellKind::Empty: return Look::Empty;
    case CellKind::Number: return Look::Number;
    case CellKind::Date: return Look::Date;
    case CellKind::Boolean:
    case CellKind::Error: return Look::Text;
    case CellKind::Text: break;
    }
    if (scanNumber(cell.text).isNumber)
        return Look::Number;
    return scanDate(cell.text).form != ScannedDate::Form::None ? Look::Date : Look::Text;
}

std::vector<Look> columnLooks(const Head &head, std::size_t firstRow, std::size_t endRow)
{
    std::vector<std::array<std::size_t, 4>> counts(head.width);
    for (std::size_t r = firstRow; r < endRow && r < head.rows.size(); ++r) {
        const HeadRow &row = head.rows[r];
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            if (!saysMissing(row.cells[c].text))
                ++counts[c][static_cast<std::size_t>(lookOf(row.cells[c]))];
        }
    }
    std::vector<Look> looks(head.width, Look::Text);
    for (std::size_t c = 0; c < head.width; ++c) {
        const std::size_t all = counts[c][1] + counts[c][2] + counts[c][3];
        if (all == 0)
            looks[c] = Look::Empty;
        else if (counts[c][3] * 10 >= all * 6)
            looks[c] = Look::Date;
        else if (counts[c][2] * 10 >= all * 6)
            looks[c] = Look::Number;
        else if ((counts[c][2] + counts[c][3]) * 10 >= all * 8)
            looks[c] = Look::Date;
    }
    return looks;
}

HeaderPlace findHeader(const Head &head, std::uint64_t asked)
{
    HeaderPlace place;
    const std::vector<HeadRow> &rows = head.rows;
    if (rows.empty())
        return place;
    const std::vector<Look> looks = columnLooks(head, 0, head.rows.size());
    const bool typed = std::any_of(looks.begin(), looks.end(), [](Look look) { return look == Look::Number || look == Look::Date; });
    std::size_t firstData = 0;
    if (asked > 0) {
        const auto at = std::find_if(rows.begin(), rows.end(), [asked](const HeadRow &row) { return row.number >= asked; });
        firstData = at == rows.end() || at->number != asked ? static_cast<std::size_t>(at - rows.begin()) : static_cast<std::size_t>(at - rows.begin()) + 1;
    } else if (typed) {
        // Data begin where a row agrees with its columns and no header follows within the next rows.
        const std::size_t look = std::min<std::size_t>(rows.size(), 200);
        std::vector<Agreement> agreements(look);
        bool data = false;
        for (std::size_t r = 0; r < look; ++r) {
            agreements[r] = agreementOf(rows[r], looks);
            // After a row of data, a wrong cell among right ones is a bad cell and not a header.
            if (data && agreements[r].matches > 0)
                agreements[r].header = false;
            for (std::size_t before = 0; before < r && agreements[r].header; ++before) {
                if (agreements[before].header && sameTexts(rows[before], rows[r]))
                    agreements[r].header = false; // a page's header once more
            }
            data = data || (agreements[r].matches > 0 && !agreements[r].header);
        }
        for (std::size_t r = 0; r < look; ++r) {
            const bool headerSoon = std::any_of(agreements.begin() + static_cast<std::ptrdiff_t>(r), agreements.begin() + static_cast<std::ptrdiff_t>(std::min(look, r + 4)),
                                                [](const Agreement &each) { return each.header; });
            if (agreements[r].matches > 0 && !headerSoon) {
                firstData = r;
                break;
            }
            if (r + 1 == look)
                firstData = 1;
        }
        // A footnote or a second table right below a very short one must not push the data away.
        if (firstData > 1 && rows.size() <= 5) {
            const auto row = std::find_if(agreements.begin(), agreements.end(), [](const Agreement &each) { return each.matches > 0 && !each.header; });
            firstData = row == agreements.end() ? 1 : static_cast<std::size_t>(row - agreements.begin());
        }
    } else {
        const std::size_t wide = rows[rows.size() / 2].filled();
        while (firstData < rows.size() && rows[firstData].filled() * 2 < wide)
            ++firstData;
        ++firstData;
    }
    place.firstData = firstData;
    if (firstData == 0)
        return place;
    // Labels of blocks stand between header and data: a lone text over a text column.
    std::size_t bottom = firstData - 1;
    while (asked == 0 && typed && bottom > 0 && rows[bottom].filled() == 1 && agreementOf(rows[bottom], looks).mismatches == 0)
        --bottom;
    place.found = true;
    place.firstData = bottom + 1;
    place.bottom = place.top = bottom;
    while (place.top > 0 && bottom - place.top < 4 && belongsToHeader(head, rows[place.top - 1], rows[place.top]))
        --place.top;
    return place;
}

std::size_t endOfFirstTable(const Head &head, const HeaderPlace &place)
{
    if (!place.found)
        return head.rows.size();
    const std::vector<HeadCell> &names = head.rows[place.bottom].cells;
    for (std::size_t r = place.firstData + 1; r < head.rows.size(); ++r) {
        std::size_t texts = 0, known = 0;
        for (const HeadCell &cell : head.rows[r].cells) {
            if (cell.kind != CellKind::Text || scanNumber(cell.text).isNumber)
                continue;
            ++texts;
            known += std::any_of(names.begin(), names.end(), [&cell](const HeadCell &name) { return name.kind == CellKind::Text && name.text == cell.text; }) ? 1 : 0;
        }
        if (known > 0 && known * 2 >= texts)
            return r;
    }
    return head.rows.size();
}

std::vector<std::vector<std::string>> headerLevels(const Head &head, const HeaderPlace &place)
{
    std::vector<std::vector<std::string>> levels(head.width);
    if (!place.found)
        return levels;
    for (std::size_t r = place.top; r <= place.bottom; ++r) {
        const HeadRow &row = head.rows[r];
        const bool bottom = r == place.bottom;
        std::string group;
        for (std::size_t c = 0; c < head.width; ++c) {
            std::string text = c < row.cells.size() ? row.cells[c].text : std::string{};
            const auto below = [&](std::size_t column) {
                const HeadRow &next = head.rows[std::min(r + 1, place.bottom)];
                return column < next.cells.size() && next.cells[column].kind != CellKind::Empty;
            };
            if (!text.empty()) {
                // Without merged cells a group name is one that has a name of its own below it.
                group = !bottom && head.merged.empty() && below(c) ? text : std::string{};
            } else if (!bottom && head.merged.empty()) {
                text = below(c) ? group : std::string{};
            } else if (!bottom || !head.merged.empty()) {
                for (const MergedRange &range : head.merged) {
                    const bool here = range.firstRow + 1 <= row.number && row.number <= range.lastRow + 1 && range.firstColumn <= c && c <= range.lastColumn;
                    if (here && range.firstRow + 1 == row.number && range.firstColumn < row.cells.size())
                        text = row.cells[range.firstColumn].text;
                }
            }
            for (char &letter : text) {
                if (letter == '\n' || letter == '\r' || letter == '\t')
                    letter = ' ';
            }
            if (!text.empty() && (levels[c].empty() || levels[c].back() != text))
                levels[c].push_back(text);
        }
    }
    return levels;
}

} // namespace shelfcast::core

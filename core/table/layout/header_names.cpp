#include "core/table/layout/header_names.h"

#include "core/table/layout/cell_text.h"
#include "core/table/layout/dates.h"
#include "core/table/layout/numbers.h"

#include <algorithm>
#include <set>

namespace shelfcast::core {

namespace {

/// A title that stands above a column without a header of its own.
std::string textAbove(const Head &head, const HeaderPlace &place, std::size_t column)
{
    std::string longest;
    for (std::size_t r = 0; place.found && r < place.top; ++r) {
        if (column >= head.rows[r].cells.size())
            continue;
        const std::string &text = head.rows[r].cells[column].text;
        const bool name = !scanNumber(text).isNumber && scanDate(text).form == ScannedDate::Form::None;
        if (name && text.size() > longest.size() && text.size() <= 300)
            longest = text;
    }
    return longest;
}

} // namespace

std::vector<std::string> columnNames(const Head &head, const HeaderPlace &place, const std::vector<std::vector<std::string>> &levels,
                                     const std::vector<bool> &lowest, std::vector<Message> &findings)
{
    std::vector<std::string> names(levels.size());
    std::set<std::string> used;
    std::int64_t repeated = 0;
    for (std::size_t c = 0; c < levels.size(); ++c) {
        std::string name;
        if (lowest[c] && !levels[c].empty()) {
            name = levels[c].back();
        } else {
            for (const std::string &level : levels[c])
                name += (name.empty() ? "" : " ") + level;
        }
        if (name.empty() && c > 0)
            name = textAbove(head, place, c);
        if (name.empty())
            name = "Column " + std::to_string(c + 1);
        std::string unique = name;
        for (int n = 2; used.contains(unique); ++n)
            unique = name + " (" + std::to_string(n) + ")";
        repeated += unique == name ? 0 : 1;
        used.insert(unique);
        names[c] = std::move(unique);
    }
    if (repeated > 0)
        findings.push_back({QT_TRANSLATE_NOOP("core", "Headers that occur more than once, with a number put behind them: %1."), {repeated}});
    return names;
}

} // namespace shelfcast::core

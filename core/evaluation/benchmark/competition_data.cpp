#include "core/evaluation/benchmark/competition_data.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace shelfcast::core {

namespace {

constexpr std::size_t kBlock = 1 << 16;
constexpr std::size_t kLongestLine = 1 << 20;
constexpr std::array<std::string_view, 4> kColumns = {"id", "t", "split", "value"};

/// Lines of a text file that may be gzipped.
class Lines {
public:
    explicit Lines(const std::filesystem::path &path) : m_file(gzopen(path.c_str(), "rb"), gzclose) {}
    bool isOpen() const { return m_file != nullptr; }
    bool damaged() const { return m_damaged; }

    /// The next line without its end; false at the end of the file or where it is damaged.
    bool next(std::string &line)
    {
        line.clear();
        while (true) {
            const std::size_t end = m_buffer.find('\n', m_at);
            const std::size_t stop = end == std::string::npos ? m_buffer.size() : end;
            line.append(m_buffer, m_at, stop - m_at);
            m_at = stop + (end != std::string::npos);
            if (end != std::string::npos || line.size() > kLongestLine || !fill())
                break;
        }
        m_damaged = m_damaged || line.size() > kLongestLine;
        if (line.empty() && m_ended && m_at >= m_buffer.size())
            return false;
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        return !m_damaged;
    }

private:
    bool fill()
    {
        m_buffer.resize(kBlock);
        const int got = gzread(m_file.get(), m_buffer.data(), kBlock);
        int code = Z_OK;
        gzerror(m_file.get(), &code);
        m_damaged = m_damaged || got < 0 || (code != Z_OK && code != Z_STREAM_END);
        m_buffer.resize(static_cast<std::size_t>(std::max(got, 0)));
        m_at = 0;
        m_ended = got <= 0;
        return !m_ended;
    }

    std::unique_ptr<gzFile_s, int (*)(gzFile)> m_file;
    std::string m_buffer;
    std::size_t m_at = 0;
    bool m_ended = false, m_damaged = false;
};

std::vector<std::string_view> cells(std::string_view line)
{
    std::vector<std::string_view> found;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t comma = std::min(line.find(',', at), line.size());
        std::string_view cell = line.substr(at, comma - at);
        if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"')
            cell = cell.substr(1, cell.size() - 2);
        found.push_back(cell);
        at = comma + 1;
    }
    return found;
}

template <class Number>
std::optional<Number> number(std::string_view text)
{
    Number value{};
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size())
        return std::nullopt;
    return value;
}

struct Row {
    std::int64_t t = 0;
    bool train = true;
    double value = 0.0;
};

/// A series while its rows are still coming in.
struct Draft {
    std::string id;
    std::vector<Row> rows;
};

CompetitionSeries finished(Draft &draft)
{
    std::ranges::stable_sort(draft.rows, [](const Row &a, const Row &b) { return std::pair(!a.train, a.t) < std::pair(!b.train, b.t); });
    CompetitionSeries series;
    series.id = std::move(draft.id);
    for (const Row &row : draft.rows)
        (row.train ? series.train : series.test).push_back(row.value);
    return series;
}

/// Where the four columns stand.
using Places = std::array<std::size_t, 4>;

Result<Places> placesOf(const std::string &header, const std::string &file)
{
    const std::vector<std::string_view> names = cells(header);
    Places places{};
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        const auto found = std::ranges::find(names, kColumns[i]);
        if (found == names.end())
            return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 has no column “%2”. A benchmark needs the columns id, t, split (train or test) and value."),
                                                     {file, std::string(kColumns[i])}});
        places[i] = static_cast<std::size_t>(found - names.begin());
    }
    return places;
}

/// Reads t, split and value; the column that cannot be read in @p wrong.
std::optional<Row> rowOf(const std::vector<std::string_view> &line, const Places &places, std::size_t &wrong)
{
    for (wrong = 0; wrong < places.size(); ++wrong)
        if (places[wrong] >= line.size())
            return std::nullopt;
    Row row;
    const std::optional<std::int64_t> t = number<std::int64_t>(line[places[1]]);
    const std::string_view split = line[places[2]], text = line[places[3]];
    wrong = 1;
    if (!t)
        return std::nullopt;
    wrong = 2;
    if (split != "train" && split != "test")
        return std::nullopt;
    const std::optional<double> value = text.empty() ? std::nan("") : number<double>(text);
    wrong = 3;
    if (!value)
        return std::nullopt;
    return Row{*t, split == "train", *value};
}

bool wildcardMatches(std::string_view pattern, std::string_view text)
{
    if (pattern.empty())
        return text.empty();
    if (pattern.front() == '*') {
        for (std::size_t skip = 0; skip <= text.size(); ++skip)
            if (wildcardMatches(pattern.substr(1), text.substr(skip)))
                return true;
        return false;
    }
    return !text.empty() && (pattern.front() == '?' || pattern.front() == text.front()) && wildcardMatches(pattern.substr(1), text.substr(1));
}

} // namespace

Result<std::vector<CompetitionSeries>> readCompetitionData(const std::filesystem::path &path, const JobContext &job)
{
    const std::string file = path.filename().string();
    Lines lines(path);
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code) || !lines.isOpen())
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The file %1 cannot be opened. Check its name and that you may read it."), {path.string()}});
    std::string line;
    if (!lines.next(line))
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The file %1 is empty."), {file}});
    const Result<Places> places = placesOf(line, file);
    if (!places)
        return tl::unexpected(places.error());

    std::vector<Draft> drafts;
    std::unordered_map<std::string, std::size_t> indexOf;
    for (std::int64_t row = 2; lines.next(line); ++row) {
        if (row % 65536 == 0 && job.cancelled())
            return cancelled();
        if (line.empty())
            continue;
        const std::vector<std::string_view> values = cells(line);
        std::size_t wrong = 0;
        const std::optional<Row> read = rowOf(values, *places, wrong);
        if (!read) {
            const std::size_t place = (*places)[wrong];
            return failure(ErrorCode::InvalidInput,
                           {QT_TRANSLATE_NOOP("core", "%1, row %2, column “%3”: “%4” cannot be used. Expected: id, t (a whole number), split (train or test), value (a number)."),
                            {file, row, std::string(kColumns[wrong]), place < values.size() ? std::string(values[place]) : std::string()}});
        }
        const std::string id(values[(*places)[0]]);
        const auto [entry, fresh] = indexOf.try_emplace(id, drafts.size());
        if (fresh)
            drafts.push_back({id, {}});
        drafts[entry->second].rows.push_back(*read);
    }
    if (lines.damaged())
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "The file %1 is damaged or cut off. Copy it again from where it came."), {file}});
    std::vector<CompetitionSeries> all;
    all.reserve(drafts.size());
    for (Draft &draft : drafts)
        all.push_back(finished(draft));
    return all;
}

bool idMatches(const std::string &pattern, const std::string &id)
{
    if (pattern.empty())
        return true;
    const auto ordered = [](std::string_view a, std::string_view b) { return std::pair(a.size(), a) <= std::pair(b.size(), b); };
    for (const std::string_view part : cells(pattern)) {
        const std::size_t dots = part.find("..");
        if (dots == std::string_view::npos ? wildcardMatches(part, id) : ordered(part.substr(0, dots), id) && ordered(id, part.substr(dots + 2)))
            return true;
    }
    return false;
}

} // namespace shelfcast::core

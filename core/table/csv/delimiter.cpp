#include "core/table/csv/delimiter.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <map>

namespace shelfcast::core {
namespace {

constexpr std::size_t kLines = 2000;
/// Behind these a quotation mark opens: whichever candidate is the separator, what stands in quotes says nothing about it.
constexpr std::string_view kBeforeQuote = ",;\t|\n\r\"";

/// How one candidate splits the lines.
struct Split {
    char delimiter = ',';
    std::size_t lines = 0;      ///< not blank
    std::size_t modeFields = 1; ///< the commonest number of fields a line
    double modeShare = 0.0;     ///< share of lines with that many
    double insideNumbers = 0.0; ///< share of the candidates that stand between two digits
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

Split splitBy(std::string_view text, char delimiter)
{
    Split split{.delimiter = delimiter};
    std::map<std::size_t, std::size_t> linesWith;
    std::size_t fields = 1, separators = 0, decimal = 0;
    bool quoted = false, blank = true;
    const auto endLine = [&] {
        if (!blank) {
            ++split.lines;
            ++linesWith[fields];
        }
        fields = 1;
        blank = true;
    };
    for (std::size_t i = 0; i < text.size() && split.lines < kLines; ++i) {
        const char c = text[i];
        if (quoted) {
            quoted = c != '"';
        } else if (c == '"' && (i == 0 || kBeforeQuote.find(text[i - 1]) != std::string_view::npos)) {
            quoted = true;
            blank = false;
        } else if (c == delimiter) {
            ++fields;
            ++separators;
            decimal += i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1]);
        } else if (c == '\n' || c == '\r') {
            endLine();
        } else {
            blank = blank && c == ' ';
        }
    }
    endLine();
    std::size_t best = 0;
    for (const auto &[count, lines] : linesWith)
        if (lines > best || (lines == best && count > split.modeFields)) {
            best = lines;
            split.modeFields = count;
        }
    if (split.lines > 0)
        split.modeShare = static_cast<double>(best) / static_cast<double>(split.lines);
    if (separators > 0)
        split.insideNumbers = static_cast<double>(decimal) / static_cast<double>(separators);
    return split;
}

/// Even lines count most, then many fields; a comma that mostly stands inside numbers is a decimal comma.
double score(const Split &split)
{
    if (split.modeFields < 2)
        return 0.0;
    const double even = split.modeShare * split.modeShare * std::log2(1.0 + static_cast<double>(split.modeFields));
    return split.delimiter == ',' && split.insideNumbers > 0.7 ? 0.3 * even : even;
}

} // namespace

DelimiterGuess guessDelimiter(std::string_view text, bool complete)
{
    if (text.size() > 5 && text.starts_with("sep=") && (text[5] == '\r' || text[5] == '\n'))
        return {.delimiter = text[4], .declared = true, .splits = true};
    if (!complete)
        if (const std::size_t lineEnd = text.find_last_of("\r\n"); lineEnd != std::string_view::npos)
            text = text.substr(0, lineEnd);
    DelimiterGuess guess;
    double best = 0.0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const Split split = splitBy(text, candidate);
        if (const double points = score(split); points > best) {
            best = points;
            guess.delimiter = candidate;
            guess.splits = split.modeShare >= 0.5;
        }
    }
    return guess;
}

} // namespace shelfcast::core

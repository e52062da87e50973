#pragma once
#include <string_view>

namespace shelfcast::core {

struct DelimiterGuess {
    char delimiter = ',';
    bool declared = false;   ///< the first line says so: `sep=;`
    bool splits = false;     ///< whether most lines have two fields or more
};

/// Guesses the field separator from how evenly each candidate splits the lines, quotes respected.
///
/// text      beginning of the file in UTF-8, without byte order mark
/// complete  whether it is the whole file; if not, the last line is left out
/// cost      one pass a candidate over at most the first 2000 lines
DelimiterGuess guessDelimiter(std::string_view text, bool complete);

} // namespace shelfcast::core

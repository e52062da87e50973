#pragma once
#include "core/table/cell.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace shelfcast::core {

/// Without white space at both ends: ASCII, no-break, ideographic and zero-width spaces, byte order marks.
std::string_view trimmed(std::string_view text);

/// Whether a trimmed text says that there is no value: "", NA, n/a, -, null, nil, (S), #N/A ...
bool saysMissing(std::string_view text);

/// For comparing words: lower case, Latin accents taken off, every run of white space one space.
std::string folded(std::string_view text);

/// The words of a header, folded: "dateCommande" gives "date commande", "Store_ID" gives "store id".
std::string headerWords(std::string_view header);

/// Whether a trimmed text is the label of a totals row: Total, Grand total, Summe, 合计 ...
bool saysTotal(std::string_view text);

/// The cell as a person would see it; typed cells without a text are written into @p buffer.
std::string_view cellText(const CellView &cell, std::string &buffer);

/// A number written for people, without trailing zeros; dates are written by isoText.
std::string numberText(double value);

/// A fast 64-bit hash of a text, for counting and not for defence.
std::uint64_t textHash(std::string_view text, std::uint64_t seed = 0);

} // namespace shelfcast::core

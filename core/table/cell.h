#pragma once
#include <cstdint>
#include <string_view>

namespace shelfcast::core {

enum class CellKind : std::uint8_t {
    Empty,
    Text,    ///< text as written, UTF-8; every cell of a CSV file is Text or Empty
    Number,  ///< typed number of a workbook
    Boolean, ///< number is 0 or 1
    Date,    ///< number is days since 1970-01-01, with the time of day as fraction
    Error,   ///< #REF!, #VALUE! ...; text holds it
};

/// One cell as the reader hands it out. The text lives until the reader's next call.
struct CellView {
    CellKind kind = CellKind::Empty;
    std::string_view text; ///< for typed cells: the value as a person would see it, when the file holds one, else empty
    double number = 0.0;
};

} // namespace shelfcast::core

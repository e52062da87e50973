#pragma once
#include <string_view>

namespace shelfcast::core {

/// What the marks in a written number say about the decimal mark.
enum class NumberMark : unsigned char {
    None,           ///< digits only
    Dot, Comma,     ///< that mark can only be the decimal one
    DotOrGroup,     ///< 1.234: a decimal mark or a thousands mark
    CommaOrGroup,   ///< 1,234
};

/// A text read as a number, once with a point and once with a comma as decimal mark.
struct ScannedNumber {
    bool isNumber = false;
    NumberMark mark = NumberMark::None;
    bool grouped = false;     ///< the other mark stands between thousands
    bool leadingZero = false; ///< 007: a code rather than a quantity
    double withDot = 0.0, withComma = 0.0; ///< the same unless the mark can be read both ways
    double value(char decimal) const { return decimal == ',' ? withComma : withDot; }
};

/// Reads signs, brackets and a trailing minus for negatives, thousands marks (. , space ' ), a currency or % beside the number,
/// and exponents. A percentage keeps its number: "3 %" is 3.
ScannedNumber scanNumber(std::string_view text);

} // namespace shelfcast::core

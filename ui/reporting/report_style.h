#pragma once
#include <QColor>
#include <QFont>
#include <QSizeF>

/// The look of a printed report. Paper is always light, whatever theme the window has.
/// Lengths are in tenths of a point: fine enough to lay out by, and exactly one device pixel of the PDF.
namespace shelfcast::ui::report_style {

inline constexpr double kPoint = 10.0;
inline constexpr double kWidth = 5953.0, kHeight = 8419.0; ///< A4
inline constexpr double kMargin = 48 * kPoint;
inline constexpr double kBottom = 56 * kPoint; ///< below it stands the footer

inline const QColor kText{0x1b, 0x20, 0x26}, kSecondary{0x5c, 0x66, 0x72}, kAccent{0x0b, 0x62, 0xa4}, kBorder{0xe2, 0xe6, 0xeb},
    kBand{0xf6, 0xf7, 0xf9}, kHistory{0x2b, 0x32, 0x3a}, kForecast{0x00, 0x72, 0xb2};

/// Chinese is named, because the fallback that fontconfig picks by itself is the Japanese face.
QFont font(double points, bool bold = false);

} // namespace shelfcast::ui::report_style

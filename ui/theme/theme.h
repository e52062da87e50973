#pragma once
#include <QColor>
#include <QPalette>
#include <QString>

namespace shelfcast::ui {

/// The colours of the window, by what they say.
struct Theme {
    bool dark = false;
    QColor window, surface, border, grid;
    QColor text, secondary;
    QColor accent, onAccent, selection;
    QColor history, forecast, baseline, band80, band95;
    QColor promotion, bad, good;
};

const Theme &lightTheme();
const Theme &darkTheme();
/// The theme that a widget's palette belongs to, so that painters need nothing but their palette.
const Theme &themeOf(const QPalette &palette);
QPalette paletteOf(const Theme &theme);
/// The one style sheet, its @names replaced by the theme's colours.
QString styleSheetOf(const Theme &theme);

} // namespace shelfcast::ui

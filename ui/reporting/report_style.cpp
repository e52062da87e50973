#include "ui/reporting/report_style.h"

#include <QStringList>

#include <cmath>

namespace shelfcast::ui::report_style {

QFont font(double points, bool bold)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
    font.setPixelSize(static_cast<int>(std::lround(points * kPoint)));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting); // widths must not depend on the screen's pixels
    return font;
}

} // namespace shelfcast::ui::report_style

#include "ui/theme/theme.h"

#include <QFile>

#include <utility>

namespace shelfcast::ui {
namespace {

QColor withAlpha(const char *name, double alpha)
{
    QColor colour(name);
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

} // namespace

const Theme &lightTheme()
{
    static const Theme theme{.dark = false,
                             .window = QColor("#f6f7f9"),
                             .surface = QColor("#ffffff"),
                             .border = QColor("#e2e6eb"),
                             .grid = QColor("#eceff3"),
                             .text = QColor("#1b2026"),
                             .secondary = QColor("#5c6672"),
                             .accent = QColor("#0b62a4"),
                             .onAccent = QColor("#ffffff"),
                             .selection = QColor("#e8f1f8"),
                             .history = QColor("#2b323a"),
                             .forecast = QColor("#0072b2"),
                             .baseline = QColor("#9aa3ad"),
                             .band80 = withAlpha("#0072b2", 0.26),
                             .band95 = withAlpha("#0072b2", 0.12),
                             .promotion = QColor("#d98a00"),
                             .bad = QColor("#c2500a"),
                             .good = QColor("#008561")};
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme{.dark = true,
                             .window = QColor("#14171b"),
                             .surface = QColor("#1c2026"),
                             .border = QColor("#2d333b"),
                             .grid = QColor("#262b32"),
                             .text = QColor("#e7eaee"),
                             .secondary = QColor("#9aa4b0"),
                             .accent = QColor("#58b2ea"),
                             .onAccent = QColor("#0c1116"),
                             .selection = QColor("#1f2f3d"),
                             .history = QColor("#d6dbe1"),
                             .forecast = QColor("#58b2ea"),
                             .baseline = QColor("#707a86"),
                             .band80 = withAlpha("#58b2ea", 0.30),
                             .band95 = withAlpha("#58b2ea", 0.14),
                             .promotion = QColor("#f0b040"),
                             .bad = QColor("#f08050"),
                             .good = QColor("#3cc79c")};
    return theme;
}

const Theme &themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    set(QPalette::Window, theme.window);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.surface);
    set(QPalette::AlternateBase, theme.window);
    set(QPalette::Text, theme.text);
    set(QPalette::PlaceholderText, theme.secondary);
    set(QPalette::Button, theme.surface);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.bad);
    set(QPalette::Highlight, theme.selection);
    set(QPalette::HighlightedText, theme.text);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    set(QPalette::ToolTipBase, theme.surface);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::Light, theme.surface);
    set(QPalette::Midlight, theme.grid);
    set(QPalette::Mid, theme.border);
    set(QPalette::Dark, theme.baseline);
    set(QPalette::Shadow, theme.baseline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.baseline);
    return palette;
}

QString styleSheetOf(const Theme &theme)
{
    QFile file(QStringLiteral(":/styles/shelfcast.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char *, QColor> names[] = {
        {"@window", theme.window},       {"@surface", theme.surface}, {"@border", theme.border}, {"@grid", theme.grid},
        {"@text", theme.text},           {"@secondary", theme.secondary}, {"@accent", theme.accent}, {"@onAccent", theme.onAccent},
        {"@selection", theme.selection}, {"@baseline", theme.baseline}, {"@bad", theme.bad},     {"@good", theme.good},
        {"@warning", theme.promotion}};
    for (const auto &[name, colour] : names)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace shelfcast::ui

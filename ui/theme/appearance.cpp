#include "ui/theme/appearance.h"

#include <QFont>
#include <QFontDatabase>
#include <QSettings>
#include <QStyleFactory>

namespace shelfcast::ui {
namespace {

const QString kKey = QStringLiteral("window/theme");
constexpr int kBodyPixels = 13;

/// The system's own face first. The Chinese face is named, or fontconfig would take the Japanese one for the same signs.
QFont bodyFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setFamilies({font.family(), QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
    font.setPixelSize(kBodyPixels);
    return font;
}

} // namespace

Appearance::Appearance(QApplication &application, QObject *parent)
    : QObject(parent), m_application(application), m_systemIsDark(themeOf(QApplication::palette()).dark)
{
    const QString kept = QSettings().value(kKey).toString();
    m_choice = kept == QLatin1String("dark") ? ThemeChoice::Dark : kept == QLatin1String("light") ? ThemeChoice::Light : ThemeChoice::System;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(bodyFont());
    apply();
}

void Appearance::choose(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    QSettings().setValue(kKey, choice == ThemeChoice::Dark ? "dark" : choice == ThemeChoice::Light ? "light" : "system");
    apply();
}

void Appearance::apply()
{
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemIsDark);
    const Theme &theme = dark ? darkTheme() : lightTheme();
    QApplication::setPalette(paletteOf(theme));
    m_application.setStyleSheet(styleSheetOf(theme));
}

} // namespace shelfcast::ui

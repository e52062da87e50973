#include "ui/theme/appearance.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QSettings>

#include <gtest/gtest.h>

#include <cmath>

using namespace shelfcast::ui;

namespace {

/// WCAG 2.1 relative luminance.
double luminance(const QColor &colour)
{
    const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

TEST(Theme, TextCanBeReadInBoth)
{
    for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
        for (const QColor &background : {theme->window, theme->surface, theme->selection}) {
            EXPECT_GE(contrast(theme->text, background), 7.0);
            EXPECT_GE(contrast(theme->secondary, background), 4.5);
            EXPECT_GE(contrast(theme->accent, background), 4.5);
        }
        EXPECT_GE(contrast(theme->onAccent, theme->accent), 4.5);
        EXPECT_GE(contrast(theme->good, theme->surface), 4.4);
        EXPECT_GE(contrast(theme->bad, theme->surface), 4.4);
    }
}

TEST(Theme, IsToldByThePalette)
{
    EXPECT_FALSE(themeOf(paletteOf(lightTheme())).dark);
    EXPECT_TRUE(themeOf(paletteOf(darkTheme())).dark);
}

TEST(Theme, TheStyleSheetNamesNoUnknownColour)
{
    for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
        const QString sheet = styleSheetOf(*theme);
        EXPECT_GT(sheet.size(), 1000);
        EXPECT_FALSE(sheet.mid(sheet.indexOf("*/")).contains(u'@'));
    }
}

TEST(Theme, EveryIconDrawsInTheAskedColour)
{
    const QStringList files = QDir(":/icons").entryList({"*.svg"});
    EXPECT_GE(files.size(), 15);
    for (const QString &file : files) {
        if (file == "shelfcast.svg")
            continue;
        const QImage image = iconPixmap(file.chopped(4), 20, Qt::red, 2.0).toImage();
        int red = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                red += image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).red() > 200 && image.pixelColor(x, y).green() < 60;
        EXPECT_GT(red, 20) << file.toStdString();
    }
}

TEST(Appearance, IsAppliedAndRemembered)
{
    auto &application = *qobject_cast<QApplication *>(QCoreApplication::instance());
    {
        Appearance appearance(application);
        appearance.choose(ThemeChoice::Dark);
        EXPECT_EQ(QApplication::palette().color(QPalette::Window), darkTheme().window);
        appearance.choose(ThemeChoice::Light);
        EXPECT_EQ(QApplication::palette().color(QPalette::Window), lightTheme().window);
    }
    EXPECT_EQ(Appearance(application).choice(), ThemeChoice::Light);
}

// The main of every test program that needs widgets: an application whose settings and documents live in a folder of their own.
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", (home.path() + "/config").toUtf8());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Shelfcast"));
    QApplication::setApplicationName(QStringLiteral("Shelfcast tests"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QTranslator plurals; // "1 item", "2 items"
    if (plurals.load(QStringLiteral(":/i18n/shelfcast_en.qm")))
        QApplication::installTranslator(&plurals);
    return RUN_ALL_TESTS();
}

#include "ui/text/format.h"
#include "ui/text/language.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTranslator>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

/// Stands for a translation file.
class Backwards final : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return QByteArray(context) == "core" && QByteArray(source) == "%1 of %2" ? QStringLiteral("%2 / %1") : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

TEST(Text, PutsArgumentsInByLocale)
{
    const core::Message message("%1 rows of %2, %3", {std::int64_t{12345}, std::string("a %1 file.csv"), 0.5});
    EXPECT_EQ(text(message), "12,345 rows of a %1 file.csv, 0.500");
}

TEST(Text, ArgumentsMayChangePlacesInTranslation)
{
    Backwards translator;
    QCoreApplication::installTranslator(&translator);
    EXPECT_EQ(text(core::Message("%1 of %2", {std::int64_t{1}, std::int64_t{2}})), "2 / 1");
    QCoreApplication::removeTranslator(&translator);
}

TEST(Text, ANumberKeepsItsPerCentSign)
{
    EXPECT_EQ(text(core::Message("%1 % closer", {std::int64_t{31}})), QStringLiteral("31\u202f% closer"));
}

TEST(Text, APlaceholderWithoutArgumentStays)
{
    EXPECT_EQ(text(core::Message("row %2", {std::int64_t{1}})), "row %2");
}

TEST(Language, IsRememberedUnlessItCameFromTheCommandLine)
{
    {
        Language language;
        const QSignalSpy changed(&language, &Language::changed);
        language.choose(QStringLiteral("zh_CN"));
        EXPECT_EQ(changed.count(), 1);
        EXPECT_EQ(QLocale().language(), QLocale::Chinese);
    }
    EXPECT_EQ(Language().choice(), "zh_CN");
    EXPECT_EQ(Language(QStringLiteral("en")).choice(), "en");
    EXPECT_EQ(Language().choice(), "zh_CN");
    Language().choose(QStringLiteral("en"));
}

TEST(Language, GermanHasItsOwnWordsPluralsDatesAndCapitals)
{
    Language language(QStringLiteral("de"));
    EXPECT_EQ(text(core::Message("The file %1 is empty.", {std::string("Absatz.csv")})), QStringLiteral("Die Datei Absatz.csv ist leer."));
    EXPECT_EQ(QCoreApplication::translate("shelfcast::ui::Overview", "%Ln location(s)", nullptr, 1), QStringLiteral("1 Standort"));
    EXPECT_EQ(QCoreApplication::translate("shelfcast::ui::Overview", "%Ln location(s)", nullptr, 1200), QStringLiteral("1.200 Standorte"));
    EXPECT_EQ(dayText(core::toDay({2011, 12, 9})), QStringLiteral("9. Dez. 2011"));
    EXPECT_EQ(midSentence(QStringLiteral("Wert")), QStringLiteral("Wert"));
    language.choose(QStringLiteral("en"));
    EXPECT_EQ(midSentence(QStringLiteral("Value")), QStringLiteral("value"));
}

#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/pages/forecast/forecast_page.h"
#include "ui/pages/forecast/words/words_model.h"
#include "ui/pages/forecast/words/words_panel.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class Words : public testing::Test {
protected:
    void SetUp() override
    {
        QSettings().remove("words/language");
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << ui::text(error); });
        page.resize(1280, 900);
        page.show();
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return items()->model()->rowCount() == 12; }));
        QSignalSpy done(&session, &Session::forecastChanged);
        session.forecast("holt-winters", {}, 14);
        ASSERT_TRUE(waitFor([&] { return done.count() >= 1; })) << failures.join('\n').toStdString();
        ASSERT_TRUE(waitFor([&] { return panel()->isVisible() && !words().isEmpty(); }));
    }
    void TearDown() override { QSettings().remove("words/language"); }

    QTableView *items() { return page.findChild<QTableView *>("items"); }
    WordsPanel *panel() { return page.findChild<WordsPanel *>(); }
    QString words() { return panel()->findChild<QLabel *>("wordsText")->text(); }
    QStringList chips()
    {
        QStringList all;
        for (const QLabel *chip : panel()->findChild<QWidget *>("wordsKeywords")->findChildren<QLabel *>())
            all << chip->text();
        return all;
    }
    void click(const char *name) { QTest::mouseClick(panel()->findChild<QPushButton *>(name), Qt::LeftButton); }

    MadeProject made;
    core::Registry models = core::allModels();
    Session session{models, 2};
    ForecastPage page{session};
    QStringList failures;
};

} // namespace

TEST_F(Words, TellsTheChosenItemAndTheNextOne)
{
    EXPECT_TRUE(words().startsWith("We expect")) << words().toStdString();
    EXPECT_FALSE(chips().isEmpty());
    const auto *label = panel()->findChild<QLabel *>("wordsText");
    EXPECT_TRUE(waitFor([&] { return label->height() >= label->heightForWidth(label->width()); })) << "no line is cut off";
    const QString first = words();
    items()->setFocus();
    QTest::keyClick(items(), Qt::Key_Down);
    ASSERT_TRUE(waitFor([&] { return words() != first && !words().isEmpty(); }));
    EXPECT_TRUE(failures.isEmpty()) << failures.join('\n').toStdString();
}

TEST_F(Words, SpeaksAnotherLanguageThanTheWindowAndRemembersIt)
{
    click("words_de");
    EXPECT_TRUE(words().startsWith("Wir erwarten")) << words().toStdString();
    EXPECT_TRUE(words().contains(QStringLiteral("Stück")));
    EXPECT_EQ(wordsLanguage(), core::Language::German);
    click("words_zh");
    EXPECT_TRUE(words().contains(QStringLiteral("预计"))) << words().toStdString();
    const QString chinese = words();
    ASSERT_FALSE(QSettings().value("words/language").toString().isEmpty());
    items()->setFocus();
    QTest::keyClick(items(), Qt::Key_Down);
    ASSERT_TRUE(waitFor([&] { return words() != chinese && words().contains(QStringLiteral("预计")); })) << "the next item too";
    click("words_en");
    EXPECT_TRUE(QSettings().value("words/language").toString().isEmpty()) << "the window's own language needs no memory";
}

TEST_F(Words, CopiesAndSaysWhereFiguresComeFrom)
{
    click("wordsCopy");
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(words()));
    EXPECT_TRUE(copied.contains(chips().first()));
    auto *origins = panel()->findChild<QLabel *>("wordsOrigins");
    EXPECT_FALSE(origins->isVisible());
    click("wordsShowOrigins");
    EXPECT_TRUE(origins->isVisible());
    EXPECT_TRUE(origins->text().contains("forecast: mean")) << origins->text().toStdString();
    click("words_de");
    EXPECT_TRUE(origins->text().contains(QStringLiteral("Summe der erwarteten"))) << "in the language of the text";
}

TEST_F(Words, TellsASumWhereASumIsShown)
{
    const QString item = words();
    QTest::mouseClick(page.findChild<QPushButton *>("showTotals"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return words() != item && words().contains("items"); })) << words().toStdString();
    QTest::mouseClick(page.findChild<QPushButton *>("showItems"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return words() == item; })) << "and the item again";
}

TEST(WordsMarks, AreTheWindowsOnlyInItsOwnLanguage)
{
    const QLocale before = QLocale();
    QLocale::setDefault(QLocale("en_US"));
    EXPECT_EQ(windowLanguage(), core::Language::English);
    for (const double value : {0.0, 0.4, 1.0, 2.36, 9.96, 10.4, 1234567.0}) {
        const core::Figure figure{core::Figure::Kind::Units, core::Origin::Expected, value, 0, 0, core::Frequency::Weekly, {}};
        EXPECT_EQ(fromUtf8(core::figureText(figure, "bare", core::Language::English, numberMarks(core::Language::English))), unitsText(value)) << "as the page rounds";
    }
    EXPECT_TRUE(numberMarks(core::Language::German).decimal.empty());
    QLocale::setDefault(QLocale("de_DE"));
    EXPECT_EQ(windowLanguage(), core::Language::German);
    EXPECT_EQ(numberMarks(core::Language::German).decimal, ",");
    QLocale::setDefault(QLocale("fr_FR"));
    EXPECT_EQ(windowLanguage(), core::Language::English);
    QLocale::setDefault(before);
}

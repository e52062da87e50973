#include "core/models/registry.h"
#include "core/workflow/workflow.h"
#include "ui/pages/report/page_preview.h"
#include "ui/pages/report/report_page.h"
#include "ui/reporting/report_pages.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <functional>

namespace shelfcast::ui {
namespace {

/// A project with three years of months of four items in two categories, forecast with seasonal naive.
class ReportPageTest : public testing::Test {
protected:
    ReportPageTest() : models(core::builtinModels()), session(models, 1)
    {
        QSettings().setValue("saveFolder", folder.path());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        session.createProject(folder.filePath("Corner shop.shelfcast"));
    }

    void importSales()
    {
        QFile file(folder.filePath("sales.csv"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("date,item,category,units,price\n");
        for (int month = 0; month < 36; ++month)
            for (int item = 0; item < 4; ++item)
                file.write(QStringLiteral("%1-%2-01,article %3,%4,%5,%6\n")
                               .arg(2022 + month / 12)
                               .arg(month % 12 + 1, 2, 10, QLatin1Char('0'))
                               .arg(item)
                               .arg(item < 2 ? QStringLiteral("Drinks") : QStringLiteral("Garden"))
                               .arg(20 + 5 * item + month % 12)
                               .arg(1.5 + item)
                               .toUtf8());
        file.close();
        session.import(file.fileName(), {});
        ASSERT_TRUE(wait([&] { return session.series().size() == 4; }));
    }

    void forecast()
    {
        importSales();
        QSignalSpy done(&session, &Session::forecastChanged);
        session.forecast("seasonal-naive", {}, 6);
        ASSERT_TRUE(wait([&] { return done.count() == 1; })) << "the forecast ends";
    }

    /// A generous limit: it is only reached when something is wrong.
    static bool wait(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 60'000); }

    static QPushButton *button(QWidget &page, const QString &text)
    {
        for (QPushButton *candidate : page.findChildren<QPushButton *>())
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        return nullptr;
    }

    /// Answers the open file dialog.
    static void saveAs(QWidget &page, const QString &name)
    {
        auto *dialog = page.findChild<QFileDialog *>();
        ASSERT_TRUE(dialog);
        dialog->selectFile(name);
        QMetaObject::invokeMethod(dialog, "accept");
    }

    QByteArray head(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.read(64) : QByteArray();
    }

    QTemporaryDir folder;
    core::Registry models;
    Session session;
};

} // namespace

TEST_F(ReportPageTest, WithoutAForecastItSaysWhatToDo)
{
    ReportPage page(session);
    page.show();
    QSignalSpy asked(&session, &Session::importChoiceRequested);
    QPushButton *next = button(page, "Import a file");
    ASSERT_TRUE(next);
    QTest::mouseClick(next, Qt::LeftButton);
    EXPECT_EQ(asked.count(), 1);
    EXPECT_FALSE(button(page, "Save as PDF")->isEnabled());
    importSales();
    EXPECT_TRUE(button(page, "Forecast"));
}

TEST_F(ReportPageTest, ShowsThePagesOfTheNewestForecast)
{
    forecast();
    ReportPage page(session);
    page.resize(1000, 800);
    page.show();
    ASSERT_TRUE(wait([&] { return page.viewModel().pages() != nullptr; })) << page.viewModel().problem().toStdString();
    const int all = page.viewModel().pages()->count();
    EXPECT_GE(all, 4) << "title, summary, two categories";
    EXPECT_TRUE(button(page, "Save as PDF")->isEnabled());
    auto *preview = page.findChild<PagePreview *>();
    ASSERT_TRUE(preview->isVisible());
    EXPECT_EQ(preview->currentPage(), 0);
    QTest::keyClick(preview, Qt::Key_End);
    EXPECT_EQ(preview->currentPage(), all - 1);
    EXPECT_GT(qGray(preview->viewport()->grab().toImage().pixel(preview->viewport()->width() / 2 - 300, 300)), 200) << "paper is white";
}

TEST_F(ReportPageTest, OneCategoryMakesAShorterReport)
{
    forecast();
    ReportPage page(session);
    page.show();
    ASSERT_TRUE(wait([&] { return page.viewModel().pages() != nullptr; }));
    const auto all = page.viewModel().pages();
    auto *category = page.findChild<QComboBox *>();
    ASSERT_EQ(category->count(), 3);
    EXPECT_EQ(category->itemText(1), "Drinks");
    category->setFocus();
    QTest::keyClick(category, Qt::Key_Down);
    ASSERT_TRUE(wait([&] { return !page.viewModel().busy() && page.viewModel().pages() != all; }));
    EXPECT_EQ(page.viewModel().category(), "Drinks");
    EXPECT_LT(page.viewModel().pages()->count(), all->count());
}

TEST_F(ReportPageTest, PdfCsvAndXlsxAreWritten)
{
    forecast();
    ReportPage page(session);
    page.show();
    QSignalSpy written(&page.viewModel(), &ReportViewModel::written);
    QTest::mouseClick(button(page, "Save as PDF"), Qt::LeftButton);
    saveAs(page, "out.pdf");
    ASSERT_TRUE(wait([&] { return written.count() == 1; }));
    EXPECT_TRUE(head("out.pdf").startsWith("%PDF-"));
    ASSERT_TRUE(wait([&] { return !page.findChild<QFileDialog *>(); }));
    QTest::mouseClick(button(page, "CSV"), Qt::LeftButton);
    saveAs(page, "out"); // the ending is added
    ASSERT_TRUE(wait([&] { return written.count() == 2; }));
    EXPECT_TRUE(head("out.csv").startsWith("\xEF\xBB\xBF" "item,location,name,category,period,date,history,forecast"));
    EXPECT_TRUE(head("out-words.csv").startsWith("\xEF\xBB\xBF" "kind,category,item,location,name,text,keywords")) << "the texts beside it";
    ASSERT_TRUE(wait([&] { return !page.findChild<QFileDialog *>(); }));
    session.requestExport("xlsx");
    saveAs(page, "out.xlsx");
    ASSERT_TRUE(wait([&] { return written.count() == 3; }));
    EXPECT_TRUE(head("out.xlsx").startsWith("PK"));
}

TEST_F(ReportPageTest, TextsCanBeSwitchedOffAndSpokenInAnotherLanguage)
{
    forecast();
    ReportPage page(session);
    page.show();
    ASSERT_TRUE(wait([&] { return page.viewModel().pages() != nullptr; }));
    const auto english = page.viewModel().pages();
    auto *language = page.findChild<QComboBox *>("reportLanguage");
    language->setFocus();
    QTest::keyClick(language, Qt::Key_End);
    ASSERT_TRUE(wait([&] { return !page.viewModel().busy() && page.viewModel().pages() != english; }));
    EXPECT_EQ(page.viewModel().language(), core::Language::German);
    const auto german = page.viewModel().pages();
    QTest::mouseClick(page.findChild<QCheckBox *>("reportInWords"), Qt::LeftButton, {}, QPoint(8, 8));
    ASSERT_TRUE(wait([&] { return !page.viewModel().busy() && page.viewModel().pages() != german; }));
    EXPECT_FALSE(page.viewModel().inWords());
    EXPECT_FALSE(language->isEnabled());
    QSignalSpy written(&page.viewModel(), &ReportViewModel::written);
    page.viewModel().write(ReportFile::Csv, folder.filePath("plain.csv"));
    ASSERT_TRUE(wait([&] { return written.count() == 1; }));
    EXPECT_FALSE(QFile::exists(folder.filePath("plain-words.csv")));
    QSettings().remove("report/words");
    QSettings().remove("words/language");
}

TEST_F(ReportPageTest, AFailureIsSaid)
{
    forecast();
    ReportPage page(session);
    page.show();
    QSignalSpy failed(&session, &Session::failed);
    page.viewModel().write(ReportFile::Pdf, folder.filePath("nowhere/out.pdf"));
    ASSERT_TRUE(wait([&] { return failed.count() == 1; }));
    EXPECT_EQ(failed.first().first().value<core::Error>().code, core::ErrorCode::NotFound);
}

/// Pictures for a person to look at, where SHELFCAST_SHOW names a folder.
TEST_F(ReportPageTest, IsDrawnInBothThemes)
{
    forecast();
    ReportPage page(session);
    page.resize(1200, 820);
    page.show();
    ASSERT_TRUE(wait([&] { return page.viewModel().pages() != nullptr; }));
    const QString show = qEnvironmentVariable("SHELFCAST_SHOW");
    for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
        QApplication::setPalette(paletteOf(*theme));
        qApp->setStyleSheet(styleSheetOf(*theme));
        page.findChild<PagePreview *>()->verticalScrollBar()->setValue(900);
        QTest::qWait(50); // style sheets and layouts settle in the event loop
        const QImage image = page.grab().toImage();
        EXPECT_EQ(qGray(image.pixel(2, 2)) < 60, theme->dark);
        if (!show.isEmpty())
            image.save(show + (theme->dark ? QStringLiteral("/report-dark.png") : QStringLiteral("/report-light.png")));
    }
    qApp->setStyleSheet({});
}

} // namespace shelfcast::ui

Q_DECLARE_METATYPE(shelfcast::core::Error)

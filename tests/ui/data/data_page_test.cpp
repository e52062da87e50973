#include "tests/ui/data/data_fixture.h"
#include "ui/charts/forecast_chart.h"
#include "ui/pages/data/column_model.h"
#include "ui/pages/data/data_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

namespace shelfcast::ui {
namespace {

class DataPageTest : public test::DataFixture {
protected:
    DataPageTest() : page(session)
    {
        page.resize(1200, 900);
        page.show();
    }

    template <class Widget>
    Widget *named(const QString &name)
    {
        return page.findChild<Widget *>(name);
    }

    QPushButton *button(const QString &text)
    {
        for (QPushButton *candidate : page.findChildren<QPushButton *>())
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        return nullptr;
    }

    void review(const QString &file)
    {
        session.requestImport(file);
        ASSERT_TRUE(wait([&] { return !page.review().busy(); }));
    }

    void import(const QString &file)
    {
        review(file);
        QTest::mouseClick(named<QPushButton>("importAccept"), Qt::LeftButton);
        ASSERT_TRUE(wait([&] { return page.data().sources().rowCount() > 0; }));
    }

    DataPage page;
};

} // namespace

TEST_F(DataPageTest, EmptySaysWhatToDo)
{
    QSignalSpy asked(&session, &Session::importChoiceRequested);
    QPushButton *next = button("Import a file");
    ASSERT_TRUE(next);
    QTest::mouseClick(next, Qt::LeftButton);
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(DataPageTest, ADroppedFileIsReviewedAndImported)
{
    review(writeSales("sales.csv"));
    QPushButton *accept = named<QPushButton>("importAccept");
    ASSERT_TRUE(accept->isVisible());
    EXPECT_TRUE(accept->isEnabled());
    EXPECT_EQ(accept->text(), "Import 168 rows");
    const auto charts = page.findChildren<ForecastChart *>();
    EXPECT_TRUE(std::any_of(charts.begin(), charts.end(), [](const ForecastChart *chart) { return chart->isVisible(); }));
    QTest::mouseClick(accept, Qt::LeftButton);
    ASSERT_TRUE(wait([&] { return page.data().sources().rowCount() == 1; }));
    QTableView *sources = named<QTableView>("sources");
    EXPECT_TRUE(sources->isVisible());
    EXPECT_EQ(sources->model()->index(0, SourceModel::File).data().toString(), "sales.csv");
    EXPECT_FALSE(page.data().findings().empty());
    EXPECT_TRUE(page.data().calendar().startsWith("Periods: "));
}

TEST_F(DataPageTest, ARoleIsChosenFromItsMenu)
{
    review(writeSales("sales.csv"));
    QTableView *table = named<QTableView>("importColumns");
    const QModelIndex cell = table->model()->index(2, ColumnModel::Role);
    EXPECT_EQ(cell.data().toString(), "quantity");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    QMenu *menu = named<QMenu>("roleMenu");
    ASSERT_TRUE(menu);
    QAction *wanted = nullptr;
    for (QAction *action : menu->actions())
        if (action->text() == "not used")
            wanted = action;
    ASSERT_TRUE(wanted);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(wanted).center());
    ASSERT_TRUE(wait([&] { return !page.review().busy() && table->model()->index(2, ColumnModel::Role).data().toString() == "not used"; }));
    EXPECT_FALSE(named<QPushButton>("importAccept")->isEnabled());
    EXPECT_FALSE(page.review().whyNot().isEmpty()) << "the reason is said";
}

TEST_F(DataPageTest, TheRoleMenuOpensByKeyboard)
{
    review(writeSales("sales.csv"));
    QTableView *table = named<QTableView>("importColumns");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, ColumnModel::Role));
    QTest::keyClick(table, Qt::Key_Return);
    QMenu *menu = named<QMenu>("roleMenu");
    ASSERT_TRUE(menu);
    menu->close();
}

TEST_F(DataPageTest, AQuestionIsAButtonEach)
{
    QByteArray rows = "date,item,units\n";
    for (const char *date : {"01/02/2024", "03/02/2024", "05/07/2024", "02/09/2024", "11/03/2024"})
        rows += QByteArray(date) + ",cola,3\n";
    review(write("open.csv", rows));
    EXPECT_FALSE(named<QPushButton>("importAccept")->isEnabled());
    QPushButton *monthFirst = nullptr;
    ASSERT_TRUE(wait([&] {
        for (QPushButton *candidate : page.findChildren<QPushButton *>())
            if (candidate->isVisible() && candidate->text().startsWith("Month first"))
                monthFirst = candidate;
        return monthFirst != nullptr;
    }));
    QTest::mouseClick(monthFirst, Qt::LeftButton);
    ASSERT_TRUE(wait([&] { return !page.review().busy() && named<QPushButton>("importAccept")->isEnabled(); }));
}

TEST_F(DataPageTest, RefusedRowsAreShownAndSaved)
{
    QByteArray rows = "date,item,units\n";
    for (int day = 1; day <= 28; ++day)
        rows += QStringLiteral("2024-01-%1,cola,%2\n").arg(day, 2, 10, QLatin1Char('0')).arg(day == 9 ? QStringLiteral("=oops") : QString::number(day)).toUtf8();
    import(write("dirty.csv", rows));
    ASSERT_TRUE(wait([&] { return page.data().refused().rowCount() == 1; }));
    QPushButton *save = button("Save as CSV");
    ASSERT_TRUE(save);
    QSettings().setValue("saveFolder", folder.path());
    QTest::mouseClick(save, Qt::LeftButton);
    auto *dialog = page.findChild<QFileDialog *>();
    ASSERT_TRUE(dialog);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setDirectory(folder.path());
    dialog->selectFile("refused.csv");
    QMetaObject::invokeMethod(dialog, "accept");
    ASSERT_TRUE(wait([&] { return QFile::exists(path("refused.csv")); }));
    ASSERT_TRUE(wait([&] { return !session.reads().busy(); }));
    QFile file(path("refused.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    EXPECT_TRUE(written.startsWith("\xEF\xBB\xBF" "file,row,column,value,reason\r\ndirty.csv,10,units,'=oops,")) << written.toStdString();
}

TEST_F(DataPageTest, RemovingASourceCanBeUndone)
{
    import(writeSales("sales.csv"));
    QPushButton *remove = button("Remove");
    ASSERT_TRUE(remove);
    ASSERT_TRUE(wait([&] { return remove->isEnabled(); }));
    QTest::mouseClick(remove, Qt::LeftButton);
    ASSERT_TRUE(wait([&] { return page.data().sources().rowCount() == 0; }));
    session.undo().undo();
    ASSERT_TRUE(wait([&] { return page.data().sources().rowCount() == 1; }));
}

TEST_F(DataPageTest, CancelGoesBack)
{
    review(writeSales("sales.csv"));
    QTest::mouseClick(button("Cancel"), Qt::LeftButton);
    EXPECT_FALSE(page.review().active());
    EXPECT_TRUE(button("Import a file"));
}

/// Pictures for a person to look at, where SHELFCAST_SHOW names a folder; the page must be drawn in both themes in any case.
TEST_F(DataPageTest, IsDrawnInBothThemes)
{
    const QString show = qEnvironmentVariable("SHELFCAST_SHOW");
    const auto grab = [&](const QString &name) {
        QTest::qWait(50); // style sheets and layouts settle in the event loop
        const QImage image = page.grab().toImage();
        EXPECT_FALSE(image.isNull());
        if (!show.isEmpty())
            image.save(show + u'/' + name + QStringLiteral(".png"));
        return image;
    };
    review(writeSales("sales.csv"));
    const auto wear = [](const Theme &theme) {
        QApplication::setPalette(paletteOf(theme));
        qApp->setStyleSheet(styleSheetOf(theme));
    };
    wear(lightTheme());
    const QImage light = grab("import-light");
    wear(darkTheme());
    const QImage dark = grab("import-dark");
    EXPECT_GT(qGray(light.pixel(5, 5)), 200);
    EXPECT_LT(qGray(dark.pixel(5, 5)), 60);
    QTest::mouseClick(named<QPushButton>("importAccept"), Qt::LeftButton);
    ASSERT_TRUE(wait([&] { return page.data().sources().rowCount() == 1; }));
    grab("data-dark");
    wear(lightTheme());
    grab("data-light");
    qApp->setStyleSheet({});
}

} // namespace shelfcast::ui

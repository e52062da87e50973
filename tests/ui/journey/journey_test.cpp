// The whole way of a merchandiser, in the real window, on real files: drop the export, accept the columns, click Forecast, look at an
// item, export PDF and CSV.
#include "core/workflow/forecast/all_models.h"
#include "tests/ui/waiting.h"
#include "ui/charts/forecast_chart.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/shell.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

#include <gtest/gtest.h>

#include <filesystem>

namespace shelfcast::ui {
namespace {

struct RealFile {
    const char *name;
    std::string path;
    int items; ///< series that a forecast gives; known from the file
};

class Journey : public testing::Test {
protected:
    Journey() : models(core::allModels()), shell(*qApp, models, 2, QStringLiteral("en"))
    {
        QSettings().setValue("saveFolder", folder.path());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        shell.window().resize(1360, 860);
        shell.show();
    }

    template <class Widget>
    Widget *visible(const QString &name)
    {
        for (Widget *candidate : shell.window().findChildren<Widget *>(name))
            if (candidate->isVisible())
                return candidate;
        return nullptr;
    }

    QPushButton *button(const QString &text)
    {
        for (QPushButton *candidate : shell.window().findChildren<QPushButton *>())
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        return nullptr;
    }

    void openPage(const QString &id)
    {
        for (RailButton *rail : shell.window().findChildren<RailButton *>())
            if (rail->pageId() == id)
                QTest::mouseClick(rail, Qt::LeftButton);
        ASSERT_EQ(shell.window().currentPage(), id);
    }

    void drop(const std::string &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path))});
        const QPoint middle = shell.window().rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&shell.window(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&shell.window(), &event);
    }

    void save(const QString &buttonText, const QString &file)
    {
        QPushButton *export_ = button(buttonText);
        ASSERT_TRUE(export_) << buttonText.toStdString();
        ASSERT_TRUE(waitFor([&] { return export_->isEnabled(); }));
        QTest::mouseClick(export_, Qt::LeftButton);
        ASSERT_TRUE(waitFor([&] { return shell.window().findChild<QFileDialog *>() != nullptr; }));
        auto *dialog = shell.window().findChild<QFileDialog *>();
        dialog->selectFile(file);
        QMetaObject::invokeMethod(dialog, "accept");
        ASSERT_TRUE(waitFor([&] { return QFileInfo(folder.filePath(file)).size() > 0 && !shell.window().findChild<QFileDialog *>(); }));
    }

    void walk(const RealFile &file)
    {
        SCOPED_TRACE(file.name);
        Session &session = shell.session();
        ASSERT_TRUE(session.createProject(folder.filePath(QString::fromUtf8(file.name) + ".shelfcast")));
        QSignalSpy failed(&session, &Session::failed);
        QSignalSpy forecast(&session, &Session::forecastChanged);

        drop(file.path);
        ASSERT_EQ(shell.window().currentPage(), "data");
        QPushButton *accept = nullptr;
        ASSERT_TRUE(waitFor([&] {
            accept = visible<QPushButton>("importAccept");
            return accept && accept->isEnabled();
        }));
        QTest::mouseClick(accept, Qt::LeftButton);
        ASSERT_TRUE(waitFor([&] { return !session.series().empty() && !session.jobs().busy(); }));
        EXPECT_EQ(static_cast<int>(session.series().size()), file.items);

        auto *button = shell.window().findChild<QAbstractButton *>("forecastButton");
        ASSERT_TRUE(button && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        ASSERT_TRUE(waitFor([&] { return forecast.count() == 1; }));
        ASSERT_EQ(failed.count(), 0);

        openPage("forecast");
        QTableView *items = nullptr;
        ASSERT_TRUE(waitFor([&] {
            items = visible<QTableView>("items");
            return items && items->model()->rowCount() == file.items;
        }));
        const QRect row = items->visualRect(items->model()->index(file.items > 1 ? 1 : 0, 0));
        QTest::mouseClick(items->viewport(), Qt::LeftButton, Qt::NoModifier, row.center());
        EXPECT_TRUE(waitFor([&] { return visible<QWidget>("itemChart") != nullptr; }));
        EXPECT_TRUE(waitFor([&] {
            const auto *periods = visible<QTableView>("periods");
            return periods && periods->model()->columnCount() > 1 && periods->model()->rowCount() >= 3;
        }));

        openPage("report");
        save("Save as PDF", QString::fromUtf8(file.name) + ".pdf");
        save("CSV", QString::fromUtf8(file.name) + ".csv");
        QFile csv(folder.filePath(QString::fromUtf8(file.name) + ".csv"));
        ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
        EXPECT_GT(csv.readAll().count('\n'), file.items * 10);
        session.closeProject();
    }

    QTemporaryDir folder;
    core::Registry models;
    Shell shell;
};

TEST_F(Journey, TheSample)
{
    walk({"online-retail", std::string(SHELFCAST_RESOURCES) + "/samples/online-retail.csv.gz", 320});
}

/// More real data, where it stands beside the checkout; the sample above always runs.
TEST_F(Journey, OtherRealFiles)
{
    const std::string data = SHELFCAST_SHARED_DATA;
    const RealFile files[] = {{"aus-retail", data + "/aus_retail/series.csv.gz", 152},
                              {"weekly-products", data + "/messy/27_uk_weekly_products_107cols.csv", 811},
                              {"german-shop", data + "/messy/14_de_sales_semicolon_decimal_comma.csv", 100}};
    for (const RealFile &file : files)
        if (std::filesystem::exists(file.path))
            walk(file);
        else
            EXPECT_FALSE(std::filesystem::exists(data)) << file.path << " is missing from " << data;
}

} // namespace
} // namespace shelfcast::ui

// How long the window stands still while a forecast of 10,000 series runs.
#include "core/workflow/all_models.h"
#include "core/workflow/workflow.h"
#include "tests/ui/waiting.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shell.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <vector>

namespace shelfcast::ui {
namespace {

constexpr int kItems = 10'000;
constexpr int kWeeks = 150;

void writeSales(const QString &path)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    QByteArray text = "date,sku,category,quantity,price\n";
    for (int week = 0; week < kWeeks; ++week) {
        const QByteArray day = QDate(2023, 1, 2).addDays(7 * week).toString(Qt::ISODate).toLatin1();
        for (int item = 0; item < kItems; ++item) {
            const unsigned noise = (static_cast<unsigned>(item) * 2654435761U + static_cast<unsigned>(week) * 40503U) >> 16 & 15U;
            text += day + ",SKU" + QByteArray::number(item) + ",C" + QByteArray::number(item % 8) + "," +
                    QByteArray::number(5 + item % 40 + static_cast<int>(noise)) + ",2.5\n";
        }
        file.write(text);
        text.clear();
    }
}

double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// A timer asks for a turn every 5 ms; what it waits longer, the event loop stood still. The time is the CPU time of the window's own
/// thread between two turns, so that a busy machine does not fail the test: what the window did not do, it can't be blamed for.
TEST(Window, AnswersWhileTenThousandSeriesAreForecast)
{
    const QTemporaryDir folder;
    writeSales(folder.filePath("sales.csv"));
    const std::string path = folder.filePath("big.shelfcast").toStdString();
    {
        auto project = core::Project::create(path);
        ASSERT_TRUE(project);
        ASSERT_TRUE(core::importFile(**project, folder.filePath("sales.csv").toStdString(), {}, {}));
    }
    const core::Registry models = core::allModels();
    Shell shell(*qApp, models, 2, QStringLiteral("en"));
    shell.show();
    Session &session = shell.session();
    QSignalSpy forecast(&session, &Session::forecastChanged);
    QSignalSpy failed(&session, &Session::failed);
    ASSERT_TRUE(session.openProject(QString::fromStdString(path)));
    ASSERT_TRUE(waitFor([&] { return session.series().size() == kItems; }));
    shell.window().showPage("forecast");

    std::vector<double> busy, wall;
    double last = threadSeconds();
    QElapsedTimer clock;
    clock.start();
    QTimer turns;
    QObject::connect(&turns, &QTimer::timeout, [&] {
        const double now = threadSeconds();
        busy.push_back((now - last) * 1000.0);
        wall.push_back(static_cast<double>(clock.restart()));
        last = now;
    });
    turns.start(5);
    session.forecast("auto", {}, 13);
    ASSERT_TRUE(waitFor([&] { return forecast.count() == 1 || failed.count() > 0; }, 600'000));
    ASSERT_EQ(failed.count(), 0);
    const std::size_t turnsOfRun = busy.size();
    QTest::qWait(500); // the page takes the new run up
    turns.stop();

    const auto percentile = [](std::vector<double> values, double p) {
        std::ranges::sort(values);
        return values[static_cast<std::size_t>(p * static_cast<double>(values.size() - 1))];
    };
    ASSERT_GT(turnsOfRun, 100U);
    std::printf("turns %zu  p99 of work %.1f ms, longest %.1f ms; p99 between turns %.1f ms, longest %.1f ms\n", busy.size(), percentile(busy, 0.99),
                percentile(busy, 1.0), percentile(wall, 0.99), percentile(wall, 1.0));
    EXPECT_LT(percentile(busy, 0.99), 50.0);
}

} // namespace
} // namespace shelfcast::ui

// Drives the real window while a forecast runs, or while networks learn on all cores, and measures how long its event loop stands still. The figures are printed, not
// judged: a test must not fail because the machine is busy. SHELFCAST_SERIES=10000 gives the figures of the benchmark.
#include "core/models/neural/network_library.h"
#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shell.h"
#include "ui/text/text.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

/// Beats every 5 ms; how much later than that a beat comes is how long the loop stood still.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_stalls.push_back(std::max(0.0, static_cast<double>(m_clock.nsecsElapsed()) / 1e6 - kBeatMs));
            m_clock.restart();
        });
        m_clock.start();
        m_timer.start(kBeatMs);
    }
    std::size_t beats() const { return m_stalls.size(); }
    double quantile(double share)
    {
        std::sort(m_stalls.begin(), m_stalls.end());
        return m_stalls.empty() ? 0.0 : m_stalls[std::min(m_stalls.size() - 1, static_cast<std::size_t>(share * static_cast<double>(m_stalls.size())))];
    }

private:
    static constexpr int kBeatMs = 5;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_stalls;
};

/// What a restless person does meanwhile.
void fidget(MainWindow &window, Session &session, int step)
{
    auto *items = window.findChild<QTableView *>("items");
    switch (step % 5) {
    case 0: QTest::keyClick(items, Qt::Key_Down); break;
    case 1: QTest::keyClick(items, Qt::Key_PageDown); break;
    case 2: session.search(QString::number(step % 97)); break;
    case 3: session.search({}); break;
    default: window.showPage(step % 2 ? "home" : "forecast"); break;
    }
}

} // namespace

TEST(Heartbeat, TheWindowAnswersWhileAForecastRuns)
{
    QSettings().clear();
    const int series = std::max(200, qEnvironmentVariableIntValue("SHELFCAST_SERIES"));
    const MadeProject made(series, 150);
    const core::Registry models = core::allModels();
    Shell shell(*qobject_cast<QApplication *>(QCoreApplication::instance()), models, 2, "en");
    Session &session = shell.session();
    QStringList failures;
    QObject::connect(&session, &Session::failed, [&](const core::Error &error) { failures << text(error); });
    shell.show();

    QElapsedTimer opening;
    opening.start();
    ASSERT_TRUE(session.openProject(made.project()));
    ASSERT_TRUE(waitFor([&] { return !session.series().empty(); }));
    const qint64 opened = opening.elapsed();
    shell.window().showPage("forecast");
    auto *items = shell.window().findChild<QTableView *>("items");
    ASSERT_TRUE(waitFor([&] { return items->model()->rowCount() == series; }));

    const QSignalSpy done(&session, &Session::forecastChanged);
    Heartbeat heartbeat;
    QTimer restless;
    int step = 0;
    QObject::connect(&restless, &QTimer::timeout, [&] { fidget(shell.window(), session, step++); });
    restless.start(60);
    session.forecast("auto", {}, 0); // tells of a first look, then of itself
    ASSERT_TRUE(waitFor([&] { return done.count() > 1 || !failures.isEmpty(); }, 1'200'000));
    EXPECT_EQ(failures, QStringList());
    // The lists of the finished run are read while the loop still beats.
    session.search({});
    ASSERT_TRUE(waitFor([&] { return !session.reads().busy() && items->model()->headerData(3, Qt::Horizontal, Qt::DisplayRole).toString() == "Value"; }));
    restless.stop();
    std::cout << series << " series, opened in " << opened << " ms; event loop over " << heartbeat.beats() << " beats: median " << heartbeat.quantile(0.5) << " ms, 99 % "
              << heartbeat.quantile(0.99) << " ms, longest " << heartbeat.quantile(1.0) << " ms\n";
    EXPECT_GT(heartbeat.beats(), 10U);
    EXPECT_GT(step, 0);
}

TEST(Heartbeat, TheWindowAnswersWhileItemsAreGrouped)
{
    QSettings().clear();
    const int series = std::max(200, qEnvironmentVariableIntValue("SHELFCAST_SERIES"));
    const MadeProject made(series, 150);
    const core::Registry models = core::allModels();
    Shell shell(*qobject_cast<QApplication *>(QCoreApplication::instance()), models, 2, "en");
    Session &session = shell.session();
    QStringList failures;
    QObject::connect(&session, &Session::failed, [&](const core::Error &error) { failures << text(error); });
    shell.show();
    ASSERT_TRUE(session.openProject(made.project()));
    ASSERT_TRUE(waitFor([&] { return session.series().size() == static_cast<std::size_t>(series); }));

    Heartbeat heartbeat; // from before the page is made until all of it was looked at
    shell.window().showPage("clusters");
    auto *start = shell.window().findChild<QPushButton *>("clusterStart");
    ASSERT_NE(start, nullptr);
    ASSERT_TRUE(waitFor([&] { return start->isEnabled(); }));
    QTest::mouseClick(start, Qt::LeftButton);
    auto *clusters = shell.window().findChild<QTableView *>("clusterTable");
    auto *members = shell.window().findChild<QTableView *>("clusterMembers");
    ASSERT_TRUE(waitFor([&] { return clusters->model()->rowCount() > 0; }, 600'000)) << failures.join('\n').toStdString();
    for (int row = 0; row < clusters->model()->rowCount(); ++row) {
        QTest::mouseClick(clusters->viewport(), Qt::LeftButton, {}, clusters->visualRect(clusters->model()->index(row, 0)).center());
        ASSERT_TRUE(waitFor([&] { return members->model()->rowCount() > 0; }));
    }
    shell.window().showPage("home");
    shell.window().showPage("clusters");
    const std::size_t beats = heartbeat.beats();
    ASSERT_TRUE(waitFor([&] { return heartbeat.beats() > beats; }));
    EXPECT_EQ(failures, QStringList());
    std::cout << series << " series grouped; event loop over " << heartbeat.beats() << " beats: median " << heartbeat.quantile(0.5) << " ms, 99 % " << heartbeat.quantile(0.99)
              << " ms, longest " << heartbeat.quantile(1.0) << " ms\n";
}

TEST(Heartbeat, TheWindowAnswersWhileNetworksTrain)
{
    if (core::networkLibraryPath().empty())
        GTEST_SKIP() << "built without the networks library";
    QSettings().clear();
    const int series = std::max(100, qEnvironmentVariableIntValue("SHELFCAST_SERIES"));
    const MadeProject made(series, 150);
    const core::Registry models = core::allModels();
    Shell shell(*qobject_cast<QApplication *>(QCoreApplication::instance()), models, 2, "en");
    Session &session = shell.session();
    QStringList failures;
    QObject::connect(&session, &Session::failed, [&](const core::Error &error) { failures << text(error); });
    shell.show();
    ASSERT_TRUE(session.openProject(made.project()));
    ASSERT_TRUE(waitFor([&] { return !session.series().empty(); }));
    shell.window().showPage("forecast");
    auto *items = shell.window().findChild<QTableView *>("items");
    ASSERT_TRUE(waitFor([&] { return items->model()->rowCount() == series; }));
    shell.window().showPage("models");
    QTest::mouseClick(shell.window().findChild<QPushButton *>("showTrainings"), Qt::LeftButton);

    core::TrainingOptions options;
    options.modelId = "mlp";
    options.horizon = 7;
    options.settings = {{"epochs", std::int64_t{8}}, {"patience", std::int64_t{100}}, {"windows", std::int64_t{2048}}};
    Heartbeat heartbeat;
    QTimer restless;
    int step = 0;
    QObject::connect(&restless, &QTimer::timeout, [&] {
        if (++step % 3 == 0)
            shell.window().showPage("models"); // where the curves grow
        else
            fidget(shell.window(), session, step);
    });
    restless.start(60);
    session.trainings().start(options);
    options.settings["units"] = std::int64_t{64};
    session.trainings().start(options);
    const auto finished = [&] {
        return std::ranges::count(session.trainings().kept(), core::TrainingState::Done, [](const core::TrainingRow &row) { return row.state; }) == 2;
    };
    ASSERT_TRUE(waitFor([&] { return !session.trainings().busy() && finished(); }, 1'200'000));
    restless.stop();
    EXPECT_EQ(failures, QStringList());
    for (const core::TrainingRow &row : session.trainings().kept())
        EXPECT_EQ(row.report.epochs.size(), 8U);
    std::cout << series << " series, two networks in training; event loop over " << heartbeat.beats() << " beats: median " << heartbeat.quantile(0.5) << " ms, 99 % "
              << heartbeat.quantile(0.99) << " ms, longest " << heartbeat.quantile(1.0) << " ms\n";
    EXPECT_GT(heartbeat.beats(), 10U);
}

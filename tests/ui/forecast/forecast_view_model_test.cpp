#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class ForecastModel : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return model.detail() != nullptr; })) << failures.join('\n').toStdString();
    }
    void forecast(const QString &id, int horizon)
    {
        const QSignalSpy done(&session, &Session::forecastChanged);
        session.forecast(id, {}, horizon);
        ASSERT_TRUE(waitFor([&] { return done.count() > 0 || !failures.isEmpty(); }));
        ASSERT_EQ(failures, QStringList());
        ASSERT_TRUE(waitFor([&] { return model.detail() && model.detail()->stored; }));
    }

    /// Of the chosen series; a test that has none ends here.
    const SeriesDetail &detail()
    {
        const SeriesDetail *now = model.detail();
        if (!now)
            throw std::logic_error("no series is shown");
        return *now;
    }

    MadeProject made;
    core::Registry models = core::allModels();
    Session session{models, 2};
    ForecastViewModel model{session};
    QStringList failures;
};

} // namespace

TEST_F(ForecastModel, ShowsHistoryBeforeAnyForecast)
{
    EXPECT_FALSE(model.run());
    EXPECT_EQ(model.items().rowCount(), 12);
    EXPECT_FALSE(detail().stored);
    EXPECT_GT(detail().chart.history.size(), 20U);
    EXPECT_TRUE(detail().chart.point.empty());
    EXPECT_EQ(model.periods().rowCount(), 0);
    EXPECT_EQ(session.selectedSeries(), model.items().info(0).id);
}

TEST_F(ForecastModel, ShowsARunWithItsRangesAndTheBaseline)
{
    forecast("seasonal-naive", 6);
    ASSERT_TRUE(model.run());
    EXPECT_EQ(model.run()->horizon, 6);
    const ChartData &chart = detail().chart;
    ASSERT_EQ(chart.point.size(), 6U);
    EXPECT_EQ(chart.origin, model.run()->lastPeriod);
    ASSERT_EQ(chart.naive.size(), 6U);
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_LE(chart.low95[i], chart.low80[i]);
        EXPECT_LE(chart.low80[i], chart.high80[i]);
        EXPECT_LE(chart.high80[i], chart.high95[i]);
        EXPECT_NEAR(chart.point[i], chart.naive[i], 1e-9); // the model is the baseline
    }
    EXPECT_EQ(model.periods().rowCount(), PeriodTableModel::RowCount);
    EXPECT_EQ(model.periods().columnCount(), 6);
    EXPECT_EQ(model.modelName(detail().stored->forecast.modelId), "Seasonal naive");
    double total = 0.0;
    for (const double units : chart.point)
        total += units;
    EXPECT_NEAR(model.row()->total, total, 1e-6 * std::abs(total) + 1e-6);
}

TEST_F(ForecastModel, SelectionReadsAnotherSeries)
{
    const std::int64_t other = model.items().info(5).id;
    session.select(other);
    ASSERT_TRUE(waitFor([&] { return model.info() && model.info()->id == other; }));
    EXPECT_EQ(detail().series.id, other);
}

TEST_F(ForecastModel, QuickChoicesEndWithTheLast)
{
    for (int row = 0; row < 12; ++row)
        session.select(model.items().info(row).id);
    const std::int64_t last = model.items().info(11).id;
    ASSERT_TRUE(waitFor([&] { return model.info() && model.info()->id == last; }));
    EXPECT_EQ(failures, QStringList());
}

TEST_F(ForecastModel, SparklinesComeAfterTheyWereAskedFor)
{
    EXPECT_EQ(model.items().sparkline(0), nullptr);
    ASSERT_TRUE(waitFor([&] { return model.items().sparkline(0) != nullptr; }));
    EXPECT_GT(model.items().sparkline(0)->size(), 20U);
}

TEST_F(ForecastModel, ClosingEmptiesThePage)
{
    session.closeProject();
    EXPECT_EQ(model.detail(), nullptr);
    EXPECT_EQ(model.items().rowCount(), 0);
    EXPECT_FALSE(model.canForecast());
}

TEST_F(ForecastModel, ANewCalendarSetsTheForecastAside)
{
    forecast("naive", 3);
    core::PanelSettings settings = *core::panelSettings(*session.project());
    settings.frequency = core::Frequency::Monthly;
    session.setPanelSettings(settings);
    ASSERT_TRUE(waitFor([&] { return model.detail() && model.detail()->chart.frequency == core::Frequency::Monthly; }));
    EXPECT_FALSE(detail().stored);
    EXPECT_TRUE(detail().chart.point.empty());
}

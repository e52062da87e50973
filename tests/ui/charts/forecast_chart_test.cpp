#include "tests/ui/waiting.h"
#include "ui/charts/forecast_chart.h"

#include <QGraphicsView>
#include <QPainter>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

/// Three years of weeks with a season, promotions and an empty shelf, and a forecast of 13 weeks.
ChartData madeData()
{
    ChartData data;
    data.frequency = core::Frequency::Weekly;
    data.firstPeriod = core::periodOf(core::toDay({2024, 1, 1}), core::Frequency::Weekly);
    const std::size_t n = 156, h = 13;
    for (std::size_t i = 0; i < n; ++i) {
        const bool promotion = i % 17 == 5;
        const bool empty = i >= 120 && i < 125;
        data.history.push_back(empty ? std::numeric_limits<double>::quiet_NaN() : 220 + 60 * std::sin(static_cast<double>(i) / 52 * 6.283) + (promotion ? 110 : 0));
        data.promotion.push_back(promotion ? 1.0 : 0.0);
        data.stockOut.push_back(empty);
    }
    data.origin = data.firstPeriod + static_cast<std::int64_t>(n) - 1;
    for (std::size_t i = 0; i < h; ++i) {
        const double wide = 10 + 5 * std::sqrt(static_cast<double>(i + 1)), mean = 225 + 4 * static_cast<double>(i);
        data.point.push_back(mean);
        data.low80.push_back(mean - wide);
        data.high80.push_back(mean + wide);
        data.low95.push_back(mean - 1.6 * wide);
        data.high95.push_back(mean + 1.6 * wide);
        data.naive.push_back(230);
    }
    return data;
}

class Chart : public testing::Test {
protected:
    void SetUp() override
    {
        chart.resize(700, 400);
        chart.setData(madeData());
        chart.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&chart));
        view = chart.findChild<QGraphicsView *>()->viewport();
    }
    double width() const { return chart.visibleRange().second - chart.visibleRange().first; }
    ForecastChart chart;
    QWidget *view = nullptr;
};

int pixelsNear(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            count += std::abs(c.red() - colour.red()) + std::abs(c.green() - colour.green()) + std::abs(c.blue() - colour.blue()) < 24;
        }
    return count;
}

} // namespace

TEST_F(Chart, TellsWhatWasFoundAndWhatModelsSee)
{
    ChartData data = madeData();
    data.used = data.history;
    data.used[10] = 107.0;
    data.findings = {{data.firstPeriod + 10, FindingMark::StandsOut, 107.0}, {data.firstPeriod + 60, FindingMark::NewLevel, 300.0}};
    chart.setData(data);
    for (int i = 0; i < 8; ++i)
        chart.zoomIn(); // towards the newest: the finding is out of sight
    ASSERT_GT(chart.visibleRange().first, static_cast<double>(data.firstPeriod + 10));
    chart.showPeriod(data.firstPeriod + 10);
    EXPECT_LT(chart.visibleRange().first, static_cast<double>(data.firstPeriod + 10));
    EXPECT_EQ(chart.cursorPeriod(), data.firstPeriod + 10);
    EXPECT_TRUE(chart.cursorText().contains("models see")) << chart.cursorText().toStdString();
    EXPECT_TRUE(chart.cursorText().contains("stands out, expected"));
    EXPECT_TRUE(chart.cursorText().contains("107"));
    chart.showPeriod(data.firstPeriod + 60);
    EXPECT_TRUE(chart.cursorText().contains("new level"));
    EXPECT_FALSE(chart.cursorText().contains("models see")) << "there they see what was sold";
}

TEST_F(Chart, ShowsAllOfAShortHistoryAtFirst)
{
    const ChartData data = madeData();
    EXPECT_DOUBLE_EQ(chart.visibleRange().first, static_cast<double>(data.firstPeriod) - 0.5);
    EXPECT_DOUBLE_EQ(chart.visibleRange().second, static_cast<double>(data.origin) + 13.5);
}

TEST_F(Chart, WheelZoomsAroundTheMouseAndDoubleClickResets)
{
    const double before = width();
    QWheelEvent in(QPointF(350, 150), view->mapToGlobal(QPointF(350, 150)), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view, &in);
    EXPECT_NEAR(width(), before / 1.25, 1e-6);
    EXPECT_GT(chart.visibleRange().first, static_cast<double>(madeData().firstPeriod));
    QTest::mouseDClick(view, Qt::LeftButton, {}, QPoint(350, 150));
    EXPECT_NEAR(width(), before, 1e-6);
}

TEST_F(Chart, KeysZoomAndMove)
{
    chart.setFocus();
    const double before = width();
    QTest::keyClick(&chart, Qt::Key_Plus);
    QTest::keyClick(&chart, Qt::Key_Plus);
    EXPECT_LT(width(), before);
    const double left = chart.visibleRange().first;
    QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_LT(chart.visibleRange().first, left);
    QTest::keyClick(&chart, Qt::Key_0);
    EXPECT_NEAR(width(), before, 1e-6);
}

TEST_F(Chart, DragMovesWhatIsZoomed)
{
    chart.zoomIn();
    chart.zoomIn();
    chart.zoomIn();
    const double left = chart.visibleRange().first;
    QTest::mousePress(view, Qt::LeftButton, {}, QPoint(300, 150));
    QMouseEvent move(QEvent::MouseMove, QPointF(400, 150), view->mapToGlobal(QPointF(400, 150)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view, &move);
    QTest::mouseRelease(view, Qt::LeftButton, {}, QPoint(400, 150));
    EXPECT_LT(chart.visibleRange().first, left);
}

TEST_F(Chart, ZoomNeverLeavesTheDataNorCollapses)
{
    for (int i = 0; i < 60; ++i)
        chart.zoomIn();
    EXPECT_GE(width(), 5.9);
    for (int i = 0; i < 99; ++i)
        chart.pan(1.0);
    EXPECT_LE(chart.visibleRange().second, static_cast<double>(madeData().origin) + 13.5 + 1e-9);
    for (int i = 0; i < 60; ++i)
        chart.zoomOut();
    EXPECT_NEAR(width(), 169.0, 1e-6);
}

TEST_F(Chart, TheMouseShowsThePeriodsValues)
{
    QTest::mouseMove(view, QPoint(600, 150));
    QTest::mouseMove(view, QPoint(690, 160));
    ASSERT_TRUE(waitFor([&] { return chart.cursorPeriod().has_value(); }));
    EXPECT_EQ(*chart.cursorPeriod(), madeData().origin + 13);
    EXPECT_TRUE(chart.cursorText().contains("forecast"));
    EXPECT_TRUE(chart.cursorText().contains("80 % range"));
}

TEST_F(Chart, ArrowsWalkThroughThePeriodsAndSpeakThem)
{
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.cursorPeriod(), madeData().origin);
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.cursorPeriod(), madeData().origin + 1);
    EXPECT_TRUE(chart.accessibleDescription().contains("forecast 225")) << chart.accessibleDescription().toStdString();
    QTest::keyClick(&chart, Qt::Key_Escape);
    EXPECT_FALSE(chart.cursorPeriod());
}

TEST_F(Chart, EmptyDataDrawNothingAndTakeEveryKey)
{
    chart.setData({});
    for (const int key : {Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Left, Qt::Key_Right, Qt::Key_0})
        QTest::keyClick(&chart, static_cast<Qt::Key>(key));
    EXPECT_FALSE(chart.cursorPeriod());
    EXPECT_FALSE(chart.grab().isNull());
}

TEST_F(Chart, PaintsTheSamePictureForAReport)
{
    QImage image(800, 400, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintForecastChart(painter, QRectF(0, 0, 800, 400), madeData(), lightTheme(), chart.font());
    painter.end();
    EXPECT_GT(pixelsNear(image, lightTheme().forecast), 40);
    EXPECT_GT(pixelsNear(image, lightTheme().history), 300);
    EXPECT_GT(pixelsNear(image, lightTheme().promotion), 40);
    QImage without(800, 400, QImage::Format_ARGB32);
    without.fill(Qt::white);
    QPainter second(&without);
    paintForecastChart(second, QRectF(0, 0, 800, 400), {}, lightTheme(), chart.font());
    second.end();
    EXPECT_EQ(pixelsNear(without, lightTheme().forecast), 0);
}

TEST(ChartData, KnowsEachPeriod)
{
    const ChartData data = madeData();
    const PeriodValues past = valuesAt(data, data.firstPeriod + 5);
    EXPECT_TRUE(past.promotion);
    EXPECT_TRUE(std::isnan(past.forecast));
    EXPECT_TRUE(valuesAt(data, data.firstPeriod + 121).stockOut);
    EXPECT_EQ(valuesAt(data, data.origin + 1).forecast, 225.0);
    EXPECT_TRUE(std::isnan(valuesAt(data, data.origin + 14).forecast));
    EXPECT_EQ(data.endPeriod(), data.origin + 14);
}

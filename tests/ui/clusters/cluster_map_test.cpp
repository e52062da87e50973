#include "ui/charts/cluster_map.h"
#include "ui/charts/cluster_shapes.h"
#include "ui/charts/cluster_style.h"
#include "ui/charts/count_curves.h"
#include "ui/charts/dendrogram.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>
#include <set>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

/// Two groups, left and right.
std::vector<MapPoint> twoGroups(std::size_t each)
{
    std::vector<MapPoint> points;
    for (std::size_t i = 0; i < each; ++i) {
        const double angle = 2.4 * static_cast<double>(i), far = 0.1 * std::sqrt(static_cast<double>(i) / static_cast<double>(each));
        points.push_back({far * std::cos(angle), far * std::sin(angle), 1});
        points.push_back({1.0 + far * std::cos(angle), far * std::sin(angle), 2});
    }
    return points;
}

void drag(QWidget *widget, const std::vector<QPoint> &way)
{
    QTest::mousePress(widget, Qt::LeftButton, {}, way.front());
    for (const QPoint &at : way)
        QTest::mouseMove(widget, at);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, way.back());
}

} // namespace

TEST(ClusterMap, ALineAroundItemsTakesThem)
{
    ClusterMap map;
    map.resize(400, 300);
    map.setPoints(twoGroups(20));
    map.show();
    std::vector<std::uint32_t> chosen;
    QObject::connect(&map, &ClusterMap::pointsChosen, [&](const std::vector<std::uint32_t> &points) { chosen = points; });
    drag(&map, {{200, 5}, {395, 5}, {395, 295}, {200, 295}});
    ASSERT_EQ(chosen.size(), 20U);
    for (const std::uint32_t point : chosen)
        EXPECT_EQ(point % 2, 1U) << "the right group";
}

TEST(ClusterMap, AClickTakesAnItemAndBesideItNothing)
{
    ClusterMap map;
    map.resize(400, 300);
    map.setPoints(twoGroups(5));
    map.show();
    std::vector<std::uint32_t> chosen = {99};
    QObject::connect(&map, &ClusterMap::pointsChosen, [&](const std::vector<std::uint32_t> &points) { chosen = points; });
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.place(9).toPoint());
    EXPECT_EQ(chosen, std::vector<std::uint32_t>{9});
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(200, 150));
    EXPECT_TRUE(chosen.empty());
}

TEST(ClusterMap, KeysStepFromClusterToCluster)
{
    ClusterMap map;
    map.resize(400, 300);
    map.setPoints(twoGroups(5));
    map.setNames({{1, "left"}, {2, "right"}});
    map.show();
    QSignalSpy spy(&map, &ClusterMap::clusterChosen);
    QTest::keyClick(&map, Qt::Key_Right);
    QTest::keyClick(&map, Qt::Key_Right);
    ASSERT_EQ(spy.count(), 2);
    EXPECT_EQ(spy[0][0].toLongLong(), 1);
    EXPECT_EQ(spy[1][0].toLongLong(), 2);
    EXPECT_EQ(map.accessibleDescription(), "left; right");
}

TEST(ClusterMap, AHundredThousandItemsDrawNoMoreThanFits)
{
    ClusterMap map;
    map.resize(500, 400);
    map.setPoints(twoGroups(50'000));
    map.grab();
    EXPECT_GT(map.marksDrawn(), 500);
    EXPECT_LT(map.marksDrawn(), 25'000);
}

TEST(ClusterMap, NoItemsOneItemAndEqualOnesAreDrawn)
{
    ClusterMap map;
    map.resize(300, 200);
    for (const std::size_t count : {0UL, 1UL, 5UL}) {
        map.setPoints(std::vector<MapPoint>(count, MapPoint{2.0, 2.0, 1}));
        EXPECT_FALSE(map.grab().isNull());
    }
}

TEST(ClusterStyle, EightClustersLookDifferent)
{
    for (const bool dark : {false, true}) {
        std::set<QRgb> colours;
        for (std::int64_t cluster = 1; cluster <= 8; ++cluster)
            colours.insert(clusterColour(cluster, dark).rgb());
        EXPECT_EQ(colours.size(), 8U);
    }
}

TEST(ClusterShapes, AClickTakesTheCluster)
{
    ClusterShapes shapes;
    const std::vector<double> flat(12, 1.0);
    shapes.setShapes({{7, "steady", flat, flat, flat, true}, {3, "other", flat, flat, flat, false}});
    shapes.resize(500, shapes.heightForWidth(500));
    shapes.show();
    QSignalSpy spy(&shapes, &ClusterShapes::clusterChosen);
    QTest::mouseClick(&shapes, Qt::LeftButton, {}, shapes.place(1).center().toPoint());
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy[0][0].toLongLong(), 3);
    EXPECT_GT(shapes.heightForWidth(120), shapes.heightForWidth(500)) << "one below the other where it is narrow";
}

TEST(CountCurves, AClickTakesTheNumber)
{
    CountCurves curves;
    curves.resize(600, 150);
    curves.setCurves({{1, std::nan(""), std::nan(""), 0.1, 0.01}, {2, 0.4, 0.9, 0.3, 0.01}, {3, 0.5, 0.8, 0.4, 0.01}}, 3, 2);
    curves.show();
    QSignalSpy spy(&curves, &CountCurves::countChosen);
    QTest::mouseClick(&curves, Qt::LeftButton, {}, curves.column(1).center().toPoint());
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy[0][0].toInt(), 3) << "one cluster is no choice, so the first column is two";
}

TEST(Dendrogram, ShowsTheHighestMerges)
{
    Dendrogram tree;
    tree.resize(400, 140);
    // Four items: 0 and 1 make 4, 2 and 3 make 5, these make 6. Only the last two merges are known.
    tree.setTree({{2, 3, 2.0, 2}, {4, 5, 9.0, 4}}, 2);
    EXPECT_EQ(tree.leaves(), 3);
    EXPECT_FALSE(tree.grab().isNull());
}

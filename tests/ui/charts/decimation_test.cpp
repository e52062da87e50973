#include "ui/charts/decimation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace shelfcast::ui;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

} // namespace

TEST(Decimation, FewValuesStayAsTheyAre)
{
    const BrokenLine line = decimated({1, 5, 2}, 10, 10, 12, 500);
    ASSERT_EQ(line.pieces.size(), 1U);
    EXPECT_EQ(line.pieces[0], (QList<QPointF>{{10, 1}, {11, 5}, {12, 2}}));
}

TEST(Decimation, AGapBreaksTheLine)
{
    const BrokenLine line = decimated({1, 2, kNan, 4, kNan, 6, 7}, 0, 0, 6, 500);
    ASSERT_EQ(line.pieces.size(), 2U);
    EXPECT_EQ(line.pieces[1], (QList<QPointF>{{5, 6}, {6, 7}}));
    EXPECT_EQ(line.singles, (QList<QPointF>{{3, 4}}));
}

TEST(Decimation, ManyValuesBecomeFourAPixelColumnAndKeepTheirExtremes)
{
    std::vector<double> values(100'000);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::sin(static_cast<double>(i) / 700.0);
    values[54'321] = 9.0;
    values[12'345] = -9.0;
    const BrokenLine line = decimated(values, 0, 0, 1e5, 800);
    ASSERT_EQ(line.pieces.size(), 1U);
    EXPECT_LE(line.pieces[0].size(), 4 * 801);
    const auto [low, high] = std::minmax_element(line.pieces[0].begin(), line.pieces[0].end(), [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); });
    EXPECT_EQ(*low, QPointF(12'345, -9.0));
    EXPECT_EQ(*high, QPointF(54'321, 9.0));
    EXPECT_TRUE(std::is_sorted(line.pieces[0].begin(), line.pieces[0].end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
}

TEST(Decimation, OnlyWhatIsVisibleAndItsNeighbours)
{
    const std::vector<double> values(1000, 1.0);
    const BrokenLine line = decimated(values, 0, 500, 510, 500);
    EXPECT_EQ(line.pieces[0].front().x(), 499.0);
    EXPECT_EQ(line.pieces[0].back().x(), 511.0);
}

TEST(Decimation, NothingIsNothing)
{
    EXPECT_TRUE(decimated({}, 0, 0, 10, 100).pieces.empty());
    EXPECT_TRUE(decimated({kNan, kNan}, 0, 0, 10, 100).pieces.empty());
    EXPECT_TRUE(decimated({1, 2}, 0, 500, 510, 100).pieces.empty());
}

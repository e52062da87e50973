#include "core/models/slow_movers/count_rows.h"
#include "core/models/forecaster.h"
#include "core/models/slow_movers/special.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::slow;

namespace {

using Row = std::array<double, kQuantileCount>;

CountView view(CountForm form, double chance, double size, double variation, double share = 1.0, int step = 0)
{
    CountView made;
    made.parameters.form = form;
    made.parameters.variation = variation;
    made.outlook = {chance, size, 0.2, step};
    made.share = share;
    return made;
}

Row row(const std::vector<CountView> &views)
{
    Row quantiles{};
    countRow(views, quantiles.data());
    return quantiles;
}

TEST(GammaShare, AgreesWithR)
{
    EXPECT_NEAR(gammaShare(0.3, 0.01), 0.27924099636, 1e-10);  // R: pgamma(0.01, 0.3)
    EXPECT_NEAR(gammaShare(2.0, 3.0), 0.80085172653, 1e-10);   // R: pgamma(3, 2)
    EXPECT_NEAR(gammaShare(50.0, 40.0), 0.07033506666, 1e-10); // R: pgamma(40, 50)
}

TEST(GammaQuantile, UndoesGammaShare)
{
    for (const double shape : {0.05, 0.4, 1.0, 7.0, 300.0, 20000.0})
        for (const double level : kQuantileLevels)
            EXPECT_NEAR(gammaShare(shape, gammaQuantile(level, shape, 10.0) / 10.0 * shape), level, 1e-8) << shape << ' ' << level;
}

TEST(PieceShare, IsADistribution)
{
    double sum = 0.0, mean = 0.0;
    for (int pieces = 1; pieces < 3000; ++pieces) {
        sum += pieceShare(pieces, 20.0, 0.5);
        mean += pieces * pieceShare(pieces, 20.0, 0.5);
    }
    EXPECT_NEAR(sum, 1.0, 1e-9);
    EXPECT_NEAR(mean, 20.0, 0.05); // rounding moves it hardly
    EXPECT_NEAR(piecesBelow(14.0, 20.0, 0.5), 0.4259678, 1e-7); // R: plnorm(14.5, log(20) - log(1.5) / 2, sqrt(log(1.5)))
}

TEST(CountRow, HeavySizesComeInPieces)
{
    const Row quantiles = row({view(CountForm::Heavy, 0.5, 20.0, 0.5)});
    EXPECT_EQ(quantiles[kMedian], 0.0);
    // R: round(qlnorm((c(.8, .975) - .5) / .5, log(20) - log(1.5) / 2, sqrt(log(1.5))))
    EXPECT_EQ(quantiles[9], 19.0);
    EXPECT_EQ(quantiles[12], 47.0);
}

TEST(CountRow, CountsAroundALevel)
{
    // R: qnbinom(c(.025, .5, .9, .975), mu = 2.5, size = 2)
    const Row quantiles = row({view(CountForm::Level, 1.0, 2.5, 0.5)});
    EXPECT_EQ(quantiles[0], 0.0);
    EXPECT_EQ(quantiles[kMedian], 2.0);
    EXPECT_EQ(quantiles[10], 6.0);
    EXPECT_EQ(quantiles[12], 9.0);
}

TEST(CountRow, PutsAChanceBeforeASize)
{
    // A sale in 3 of 10 periods of 1 + NB(mean 2, size 1). R: 1 + qnbinom((c(.8, .9, .975) - .7) / .3, mu = 2, size = 1)
    const Row quantiles = row({view(CountForm::Hurdle, 0.3, 3.0, 1.0)});
    EXPECT_EQ(quantiles[7], 0.0);
    EXPECT_EQ(quantiles[9], 1.0);
    EXPECT_EQ(quantiles[10], 3.0);
    EXPECT_EQ(quantiles[12], 7.0);
}

TEST(CountRow, MixesFormsByTheirShares)
{
    const CountView low = view(CountForm::Level, 1.0, 1e-9, 0.5, 0.6), high = view(CountForm::Hurdle, 1.0, 8.0, 0.5, 0.4);
    const Row mixed = row({low, high}), alone = row({view(CountForm::Hurdle, 1.0, 8.0, 0.5)});
    EXPECT_EQ(mixed[6], 0.0);      // 0.5 lies below the 0.6 of nothing
    EXPECT_EQ(mixed[9], alone[6]); // (0.8 - 0.6) / 0.4 = 0.5
}

TEST(CountRow, WidensAsTheLevelMoves)
{
    for (const CountForm form : {CountForm::Level, CountForm::Hurdle, CountForm::Heavy, CountForm::Lognormal, CountForm::Gamma}) {
        const Row near = row({view(form, 0.9, 20.0, 0.3, 1.0, 0)}), far = row({view(form, 0.9, 20.0, 0.3, 1.0, 12)});
        EXPECT_GT(far[12], near[12]);
        EXPECT_LE(far[4], near[4]);
    }
}

TEST(CountRow, LargeCountsMeetTheCountedOnes)
{
    // Just below and above the mean at which counting stops.
    const Row counted = row({view(CountForm::Level, 1.0, 299.9, 0.2)}), curved = row({view(CountForm::Level, 1.0, 300.1, 0.2)});
    for (std::size_t level = 0; level < kQuantileCount; ++level)
        EXPECT_NEAR(curved[level], counted[level], 0.01 * counted[level] + 1.0) << level;
}

} // namespace

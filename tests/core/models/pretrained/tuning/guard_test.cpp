#include "core/models/pretrained/tuning/guard.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

/// Forecasts the same number everywhere, with quantiles that lie so far from it.
class Constant final : public FittedModel {
public:
    Constant(double value, double width) : m_value(value), m_width(width) {}
    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &) const override
    {
        SeriesForecast forecast;
        for (int step = 0; step < horizon; ++step) {
            forecast.mean.push_back(m_value);
            for (const double level : kQuantileLevels)
                forecast.quantiles.push_back(m_value + m_width * (level - 0.5));
        }
        return ForecastSet(history.series.size(), forecast);
    }
    StoredModel store() const override { return {}; }

private:
    double m_value, m_width;
};

HeldErrors errorsWith(const Panel &panel, const HeldOut &held, double value, double width = 0.0)
{
    return errorsOf(Constant(value, width), panel, held, {}).value();
}

TEST(Guard, MeasuresAgainstWhatCameAndAgainstTheSeasonBefore)
{
    // Scale: mean |y[t] - y[t-2]| of 1 2 3 4 is 2. Held out: 5, 7. The season before them: 3, 4.
    const Panel panel = panelOf({seriesOf("a", {1, 2, 3, 4, 5, 7})}, Frequency::Monthly, 2);
    const HeldErrors errors = errorsWith(panel, {2, {2}}, 6.0);
    EXPECT_DOUBLE_EQ(errors.absolute[0], 2.0); // |5-6| + |7-6|
    EXPECT_DOUBLE_EQ(errors.naive[0], 5.0);    // |5-3| + |7-4|
    EXPECT_DOUBLE_EQ(errors.sales[0], 12.0);
    EXPECT_DOUBLE_EQ(errors.mase[0], 0.5);
    EXPECT_DOUBLE_EQ(errors.wape(), 2.0 / 12.0);
    EXPECT_DOUBLE_EQ(errors.beatsNaive(), 1.0);
    EXPECT_NEAR(errors.loss[0], 0.5, 1e-12); // all quantiles alike: the absolute error, the levels lying evenly about the half
}

TEST(Guard, LooksFromEveryOriginAndAtNothingUnknown)
{
    const Panel panel = panelOf({seriesOf("a", {4, 6, 4, 6, 4, kGap, 4, 6}), seriesOf("unknown", std::vector<double>(8, kGap)), seriesOf("constant", std::vector<double>(8, 3.0))},
                                Frequency::Monthly, 1);
    const HeldErrors errors = errorsWith(panel, {2, {4, 2}}, 5.0);
    EXPECT_EQ(errors.origins, 2U);
    EXPECT_NEAR(errors.loss[0], 0.5, 1e-12); // one known period
    EXPECT_NEAR(errors.loss[1], 0.5, 1e-12);
    EXPECT_DOUBLE_EQ(errors.absolute[0], 3.0);
    EXPECT_TRUE(std::isnan(errors.loss[2]));
    EXPECT_TRUE(std::isnan(errors.absolute[2]));
    EXPECT_TRUE(std::isnan(errors.loss[4])) << "nothing gives its errors a size";
}

/// Errors of so many series at two origins.
HeldErrors made(std::size_t count, const std::function<double(std::size_t)> &lossAt)
{
    HeldErrors errors;
    errors.origins = 2;
    for (std::size_t i = 0; i < 2 * count; ++i) {
        errors.loss.push_back(lossAt(i));
        errors.volume.push_back(10.0 * errors.loss.back());
    }
    return errors;
}

TEST(Guard, TakesWhatIsBetterByMoreThanItsNoise)
{
    const auto before = made(50, [](std::size_t i) { return 1.0 + 0.3 * noise(i); });
    const auto better = made(50, [](std::size_t i) { return 0.9 + 0.3 * noise(i); });
    const auto best = made(50, [](std::size_t i) { return 0.8 + 0.3 * noise(i); });
    const Verdict verdict = judged({before, better, best});
    EXPECT_EQ(verdict.taken, 2U);
    EXPECT_NEAR(verdict.gain, 0.2, 0.02);
    EXPECT_LT(verdict.noise, 0.01);
}

TEST(Guard, LeavesWhatIsBetterByChance)
{
    const auto before = made(50, [](std::size_t i) { return 1.0 + 0.3 * noise(i); });
    const auto scattered = made(50, [](std::size_t i) { return 1.0 + 0.3 * noise(i + 777); });
    EXPECT_EQ(judged({before, scattered}).taken, 0U);
    EXPECT_EQ(judged({before}).taken, 0U);
    EXPECT_EQ(judged({made(1, [](std::size_t) { return 1.0; }), made(1, [](std::size_t) { return 0.5; })}).taken, 0U) << "one series proves nothing";
    EXPECT_EQ(judged({HeldErrors{}, HeldErrors{}}).taken, 0U);
}

TEST(Guard, LeavesWhatIsBetterAtOneOriginOnlyOrForSmallSellersOnly)
{
    const auto before = made(50, [](std::size_t) { return 1.0; });
    const auto once = made(50, [](std::size_t i) { return (i % 2 == 0 ? 0.5 : 1.01) + 0.01 * noise(i); });
    EXPECT_EQ(judged({before, once}).taken, 0U);
    auto small = made(50, [](std::size_t i) { return 0.9 + 0.01 * noise(i); });
    EXPECT_EQ(judged({before, small}).taken, 1U);
    small.volume.front() += 1000.0; // a big seller that does worse
    EXPECT_EQ(judged({before, small}).taken, 0U);
}

} // namespace
} // namespace shelfcast::testing

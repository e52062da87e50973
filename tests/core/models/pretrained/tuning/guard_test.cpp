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
    EXPECT_DOUBLE_EQ(errors.all[0].absolute, 2.0); // |5-6| + |7-6|
    EXPECT_DOUBLE_EQ(errors.all[0].naive, 5.0);    // |5-3| + |7-4|
    EXPECT_DOUBLE_EQ(errors.all[0].sales, 12.0);
    EXPECT_DOUBLE_EQ(errors.all[0].scaled, 0.5);
    EXPECT_DOUBLE_EQ(errors.wape(), 2.0 / 12.0);
    EXPECT_DOUBLE_EQ(errors.beatsNaive(), 1.0);
    EXPECT_DOUBLE_EQ(errors.all[0].squared, 0.5); // |error| / 2 in each period
    EXPECT_NEAR(errors.all[0].loss, 0.5, 1e-12); // all quantiles alike: the absolute error, the levels lying evenly about the half
}

TEST(Guard, LooksFromEveryOriginAndAtNothingUnknown)
{
    const Panel panel = panelOf({seriesOf("a", {4, 6, 4, 6, 4, kGap, 4, 6}), seriesOf("unknown", std::vector<double>(8, kGap)), seriesOf("constant", std::vector<double>(8, 3.0))},
                                Frequency::Monthly, 1);
    const HeldErrors errors = errorsWith(panel, {2, {4, 2}}, 5.0);
    EXPECT_EQ(errors.origins, 2U);
    EXPECT_NEAR(errors.all[0].loss, 0.5, 1e-12); // one known period
    EXPECT_NEAR(errors.all[1].loss, 0.5, 1e-12);
    EXPECT_DOUBLE_EQ(errors.all[0].absolute + errors.all[1].absolute, 3.0);
    EXPECT_TRUE(std::isnan(errors.all[2].loss));
    EXPECT_TRUE(std::isnan(errors.all[4].absolute));
    EXPECT_TRUE(std::isnan(errors.all[4].loss)) << "nothing gives its errors a size";
}

/// Errors of so many series at so many origins.
HeldErrors made(std::size_t count, const std::function<double(std::size_t series, std::size_t origin)> &lossAt, std::size_t origins = 2)
{
    HeldErrors errors;
    errors.origins = origins;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t origin = 0; origin < origins; ++origin) {
            const double loss = lossAt(i, origin);
            errors.all.push_back({loss, 10.0 * loss, loss, 1.3 * loss, 10.0 * loss, 20.0 * loss, 100.0});
        }
    return errors;
}

/// The loss at each origin, and what makes series differ.
HeldErrors around(std::vector<double> losses, double scatter = 0.02)
{
    const std::size_t origins = losses.size();
    return made(80, [&](std::size_t i, std::size_t origin) { return losses[origin] * (1.0 + scatter * noise(7 * i + origin)); }, origins);
}

TEST(Guard, TakesWhatIsBetterByMoreThanItsNoise)
{
    const Verdict verdict = judged({around({1.0, 1.0}), around({0.9, 0.9}), around({0.8, 0.8})});
    EXPECT_EQ(verdict.taken, 2U);
    EXPECT_NEAR(verdict.gain, 0.2, 0.001);
    EXPECT_LT(verdict.noise, 0.01);
    EXPECT_FALSE(verdict.fades);
}

TEST(Guard, TakesTheLeastThatIsAboutAsGoodAsTheBest)
{
    const auto before = made(80, [](std::size_t, std::size_t) { return 1.0; });
    const auto some = made(80, [](std::size_t i, std::size_t origin) { return 0.9 + 0.2 * noise(7 * i + origin); });
    const auto more = made(80, [](std::size_t i, std::size_t origin) { return 0.89 + 0.4 * noise(7 * i + origin); });
    const auto most = made(80, [](std::size_t i, std::size_t origin) { return 0.6 + 0.4 * noise(7 * i + origin); });
    EXPECT_EQ(judged({before, some, more}).taken, 1U);
    EXPECT_EQ(judged({before, some, more, most}).taken, 3U);
}

TEST(Guard, LeavesWhatIsBetterByChance)
{
    const auto before = made(50, [](std::size_t i, std::size_t origin) { return 1.0 + 0.3 * noise(2 * i + origin); });
    const auto scattered = made(50, [](std::size_t i, std::size_t origin) { return 1.0 + 0.3 * noise(2 * i + origin + 777); });
    EXPECT_EQ(judged({before, scattered}).taken, 0U);
    EXPECT_EQ(judged({before}).taken, 0U);
    EXPECT_EQ(judged({around({1.0}, 0.0), around({0.993}, 0.0)}).taken, 0U) << "less than one in a hundred is not worth it";
    const auto one = [](double loss) { return made(1, [loss](std::size_t, std::size_t) { return loss; }); };
    EXPECT_EQ(judged({one(1.0), one(0.5)}).taken, 0U) << "one series proves nothing";
    EXPECT_EQ(judged({HeldErrors{}, HeldErrors{}}).taken, 0U);
}

TEST(Guard, LeavesWhatFadesWithTheDistanceFromWhatWasLearned)
{
    const Verdict fading = judged({around({1.0, 1.0}), around({0.90, 0.95})}); // 10 %, 5 %: nothing is left at the next
    EXPECT_EQ(fading.taken, 0U);
    EXPECT_TRUE(fading.fades) << "and says that it was better there";
    EXPECT_NEAR(fading.gain, 0.075, 0.001);
    EXPECT_EQ(judged({around({1.0, 1.0, 1.0}), around({0.91, 0.92, 0.93})}).taken, 1U) << "slowly enough";
    EXPECT_EQ(judged({around({1.0, 1.0}), around({0.99, 0.80}), around({0.88, 0.88})}).taken, 2U) << "one that grew is not drawn on beyond its mean of 10.5 %";
    // What goes less far fades less: it is the one that is taken.
    EXPECT_EQ(judged({around({1.0, 1.0}), around({0.96, 0.965}), around({0.93, 0.97}), around({0.92, 1.01})}).taken, 1U);
}

TEST(Guard, TrustsOneOriginAThird)
{
    EXPECT_EQ(judged({around({1.0}), around({0.96})}).taken, 1U);
    EXPECT_EQ(judged({around({1.0}), around({0.98})}).taken, 0U);
    EXPECT_EQ(judged({around({1.0, 1.0}), around({0.985, 0.985})}).taken, 1U);
}

TEST(Guard, LeavesWhatIsBetterAtOneOriginOrByOneMeasureOnly)
{
    const auto before = made(50, [](std::size_t, std::size_t) { return 1.0; });
    const auto once = made(50, [](std::size_t i, std::size_t origin) { return (origin == 1 ? 0.5 : 1.01) + 0.01 * noise(i); });
    EXPECT_EQ(judged({before, once}).taken, 0U);
    auto small = made(50, [](std::size_t i, std::size_t) { return 0.9 + 0.01 * noise(i); });
    EXPECT_EQ(judged({before, small}).taken, 1U);
    auto volume = small;
    volume.all.front().volume += 1000.0; // a big seller that does worse
    volume.all.front().absolute += 1000.0;
    EXPECT_EQ(judged({before, volume}).taken, 0U);
    for (HeldError &error : small.all)
        error.squared = 1.4; // small errors got smaller, large ones larger
    EXPECT_EQ(judged({before, small}).taken, 0U);
}

} // namespace
} // namespace shelfcast::testing

#include "tests/core/models/contract/contract.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

using namespace shelfcast::core;

namespace shelfcast::testing {
namespace {

TEST_P(Contract, StoredAndLoadedForecastsTheSame)
{
    const Panel panel = awkwardPanel();
    const auto model = models().make(GetParam(), {});
    ASSERT_TRUE(model);
    const auto fitted = (*model)->fit(panel, 13, quiet());
    ASSERT_TRUE(fitted);
    const StoredModel stored = (*fitted)->store();
    EXPECT_EQ(stored.modelId, GetParam());
    const auto loaded = models().load(stored);
    ASSERT_TRUE(loaded) << english(loaded.error().message);
    const auto before = (*fitted)->forecast(panel, 13, quiet()), after = (*loaded)->forecast(panel, 13, quiet());
    ASSERT_TRUE(before && after);
    for (std::size_t i = 0; i < before->size(); ++i)
        for (std::size_t k = 0; k < (*before)[i].quantiles.size(); ++k)
            ASSERT_NEAR((*after)[i].quantiles[k], (*before)[i].quantiles[k], 1e-9 * std::abs((*before)[i].quantiles[k])) << panel.series[i].item;
}

TEST_P(Contract, DamagedStateIsRefused)
{
    for (const char *state : {"", "{", "[1, 2]", "{\"a\": 1}", "[{\"model\": \"naive\"}]"}) {
        const auto loaded = models().load({GetParam(), state});
        ASSERT_FALSE(loaded) << state;
        EXPECT_EQ(loaded.error().code, ErrorCode::Damaged) << state;
    }
}

TEST_P(Contract, NewerPeriodsAreTakenInWithoutARefit)
{
    const Panel now = awkwardPanel();
    Panel before = now;
    constexpr std::size_t kNewer = 5;
    for (Series &series : before.series)
        if (series.y.size() > kNewer) {
            series.y.resize(series.y.size() - kNewer);
            series.states.resize(series.y.size());
        }
    before.lastPeriod -= kNewer;
    const auto fitted = (*models().make(GetParam(), {}))->fit(before, 12, quiet());
    ASSERT_TRUE(fitted);
    const auto old = (*fitted)->forecast(before, 12, quiet()), updated = (*fitted)->forecast(now, 12, quiet());
    ASSERT_TRUE(old && updated);
    for (std::size_t i = 0; i < now.series.size(); ++i)
        for (std::size_t step = 0; step < 12; ++step)
            ASSERT_TRUE(std::isfinite((*updated)[i].mean[step])) << now.series[i].item;
    EXPECT_NE((*old)[0].mean, (*updated)[0].mean) << "the forecast still begins where it was fitted";
    // Where sales go on between 80 and 120 as before, the forecast stays there too, whatever the model makes of the season.
    const Panel longer = panelOf({seriesOf("steady", values(65, [](std::size_t i) { return 100.0 + 20.0 * std::sin(2.0 * M_PI * static_cast<double>(i) / 12.0); }))});
    Panel shorter = longer;
    shorter.series[0].y.resize(60);
    shorter.series[0].states.resize(60);
    shorter.lastPeriod -= kNewer;
    const auto steady = (*models().make(GetParam(), {}))->fit(shorter, 12, quiet());
    ASSERT_TRUE(steady);
    const auto explained = (*steady)->explain(longer, 0, 12, quiet());
    if (explained) {
        EXPECT_EQ(explained->fitted.size(), 65U);
    }
    const auto then = (*steady)->forecast(longer, 7, quiet());
    ASSERT_TRUE(then);
    for (const double mean : (*then)[0].mean)
        EXPECT_NEAR(mean, 100.0, 25.0);
}

} // namespace
} // namespace shelfcast::testing

#include "core/models/panel_model.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::testing;
using ::testing::HasSubstr;

namespace {

/// Learns nothing and forecasts 3 for every series; for series that begin with 13 something that cannot be used.
class Threes final : public FittedModel {
public:
    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &) const override
    {
        ForecastSet set(history.series.size());
        for (std::size_t i = 0; i < set.size(); ++i) {
            const bool bad = !history.series[i].y.empty() && history.series[i].y.front() == 13.0;
            set[i].mean.assign(static_cast<std::size_t>(horizon), 3.0);
            set[i].quantiles.assign(set[i].mean.size() * kQuantileCount, bad ? kGap : 3.0);
        }
        return set;
    }
    StoredModel store() const override { return {"threes", "3"}; }
};

class ThreesForecaster final : public Forecaster {
public:
    explicit ThreesForecaster(ErrorCode error) : m_error(error) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int, const JobContext &) const override
    {
        for (const Series &series : history.series)
            for (const double value : series.y)
                EXPECT_FALSE(std::isinf(value)) << "infinite values are unknown ones";
        if (m_error == ErrorCode::Internal) // stands for "nothing is wrong"
            return std::make_unique<Threes>();
        return failure(m_error, "The panel will not do.");
    }

private:
    ErrorCode m_error;
};

ModelCard card()
{
    ModelCard card;
    card.id = "threes";
    card.name = "Threes";
    card.needs.minimumHistory = 4;
    return card;
}

Panel panel()
{
    return panelOf({seriesOf("good", std::vector<double>(20, 5.0)), seriesOf("bad", {13.0, 13.0, 13.0, 13.0, 13.0}), seriesOf("short", {5.0, 6.0}),
                    seriesOf("unknown", {kGap, kGap}), seriesOf("infinite", {1.0, std::numeric_limits<double>::infinity(), 1.0, 1.0, 1.0, 1.0})});
}

Result<std::unique_ptr<const FittedModel>> fitted(ErrorCode error)
{
    return withLadder(std::make_unique<ThreesForecaster>(error), card())->fit(panel(), 2, {});
}

} // namespace

TEST(GlobalAdapter, OnlySeriesThatCannotBeDoneGetASimplerForecast)
{
    const auto model = fitted(ErrorCode::Internal);
    ASSERT_TRUE(model);
    const ForecastSet set = (*model)->forecast(panel(), 2, {}).value();
    EXPECT_EQ(set[0].mean, (std::vector<double>{3.0, 3.0}));
    EXPECT_FALSE(set[0].standIn);
    EXPECT_THAT(english(set[1].note), HasSubstr("Threes gave no usable forecast"));
    EXPECT_DOUBLE_EQ(set[1].mean[0], 13.0);
    EXPECT_THAT(english(set[2].note), HasSubstr("Only 2 known periods"));
    EXPECT_DOUBLE_EQ(set[2].mean[1], 5.5);
    EXPECT_THAT(english(set[3].note), HasSubstr("No period"));
    EXPECT_DOUBLE_EQ(set[3].mean[1], 0.0);
    for (const std::size_t i : {1U, 2U, 3U})
        EXPECT_TRUE(set[i].standIn);
}

TEST(GlobalAdapter, APanelTooShortToLearnFromStillGetsForecasts)
{
    const auto model = fitted(ErrorCode::TooShort);
    ASSERT_TRUE(model);
    const ForecastSet set = (*model)->forecast(panel(), 2, {}).value();
    EXPECT_DOUBLE_EQ(set[0].mean[1], 5.0);
    EXPECT_TRUE(set[0].standIn);
    EXPECT_EQ(english(set[0].note), "The panel will not do.");
    const auto explained = (*model)->explain(panel(), 0, 2, {});
    ASSERT_TRUE(explained);
    EXPECT_EQ(explained->fitted.size(), 20U);
    const auto loaded = loadWithLadder((*model)->store(), card(), [](const StoredModel &) -> Result<std::unique_ptr<const FittedModel>> { return failure(ErrorCode::Internal, ""); });
    ASSERT_TRUE(loaded);
    EXPECT_EQ((*loaded)->forecast(panel(), 2, {}).value()[0].mean, set[0].mean);
}

TEST(GlobalAdapter, OtherErrorsStopTheRun)
{
    const auto model = fitted(ErrorCode::Unsupported);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Unsupported);
}

TEST(GlobalAdapter, StoresAndLoadsTheModelUnderIt)
{
    const auto model = fitted(ErrorCode::Internal);
    const StoredModel stored = (*model)->store();
    EXPECT_EQ(stored.modelId, "threes");
    std::string given;
    const auto loaded = loadWithLadder(stored, card(), [&](const StoredModel &inner) -> Result<std::unique_ptr<const FittedModel>> {
        given = inner.state;
        return std::make_unique<Threes>();
    });
    ASSERT_TRUE(loaded);
    EXPECT_EQ(given, "3");
    for (const char *state : {"", "[]", "{}", R"({"model": 4})"})
        EXPECT_EQ(loadWithLadder({"threes", state}, card(), nullptr).error().code, ErrorCode::Damaged) << state;
}

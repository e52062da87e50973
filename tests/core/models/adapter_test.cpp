#include "core/models/panel_model.h"
#include "core/models/partwise.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <stdexcept>

using namespace shelfcast::core;
using namespace shelfcast::testing;
using ::testing::HasSubstr;

namespace {

enum class Fault { None, Throws, TooShort, NotANumber, ForecastThrows, WrongLength };

/// Forecasts the job's seed; fails as it is told for series that begin with 13.
class Moody final : public LocalForecaster {
public:
    explicit Moody(Fault fault) : m_fault(fault) {}

    Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const override
    {
        const Fault fault = series.y.front() == 13.0 ? m_fault : Fault::None;
        if (fault == Fault::Throws)
            throw std::runtime_error("no luck");
        if (fault == Fault::TooShort)
            return failure(ErrorCode::TooShort, "Too short.");
        return std::make_unique<Fitted>(fault, static_cast<double>(job.seed % 1000));
    }

private:
    class Fitted final : public FittedSeries {
    public:
        Fitted(Fault fault, double value) : m_fault(fault), m_value(value) {}
        Result<SeriesForecast> forecast(const SeriesView &, int horizon, const JobContext &) const override
        {
            if (m_fault == Fault::ForecastThrows)
                throw std::runtime_error("no luck");
            SeriesForecast result;
            result.mean.assign(static_cast<std::size_t>(horizon) + (m_fault == Fault::WrongLength), m_value);
            result.quantiles.assign(result.mean.size() * kQuantileCount, m_fault == Fault::NotANumber ? kGap : m_value);
            result.modelId = "moody";
            return result;
        }
        StoredModel store() const override { return {"moody", ""}; }

    private:
        Fault m_fault;
        double m_value;
    };
    Fault m_fault;
};

ForecastSet run(Fault fault, const Panel &panel, const JobContext &job = {})
{
    ModelCard card;
    card.id = "moody";
    card.name = "Moody";
    const auto fitted = panelForecaster(std::make_unique<Moody>(fault), card)->fit(panel, 4, job);
    return fitted ? (*fitted)->forecast(panel, 4, job).value() : ForecastSet{};
}

Panel threeSeries() { return panelOf({seriesOf("a", {1, 2, 3, 4}), seriesOf("b", {13, 11, 12, 12, 12}), seriesOf("c", {4, 4, 4, 4})}); }

class Adapter : public ::testing::TestWithParam<Fault> {};

TEST_P(Adapter, OneBadSeriesFallsAndTheOthersStand)
{
    const ForecastSet forecasts = run(GetParam(), threeSeries());
    ASSERT_EQ(forecasts.size(), 3U);
    EXPECT_EQ(forecasts[0].modelId, "moody");
    EXPECT_EQ(forecasts[2].modelId, "moody");
    EXPECT_FALSE(forecasts[0].standIn);
    EXPECT_EQ(forecasts[1].modelId, "ses");
    EXPECT_TRUE(forecasts[1].standIn);
    EXPECT_THAT(english(forecasts[1].note), HasSubstr("simpler model"));
    EXPECT_NEAR(forecasts[1].mean[0], 12.0, 0.5);
}

INSTANTIATE_TEST_SUITE_P(Faults, Adapter,
                         ::testing::Values(Fault::Throws, Fault::TooShort, Fault::NotANumber, Fault::ForecastThrows, Fault::WrongLength));

TEST(AdapterLadder, GoesDownToTheMeanAndToZero)
{
    const ForecastSet forecasts = run(Fault::Throws, panelOf({seriesOf("short", {13, 11}), seriesOf("unknown", {kGap, kGap})}));
    EXPECT_EQ(forecasts[0].modelId, "mean");
    EXPECT_DOUBLE_EQ(forecasts[0].mean[0], 12.0);
    EXPECT_EQ(forecasts[1].modelId, "zero");
    EXPECT_DOUBLE_EQ(forecasts[1].mean[0], 0.0);
    EXPECT_THAT(english(forecasts[1].note), HasSubstr("No period of this series is known"));
}

TEST(AdapterSeeds, DifferByPlaceAndByJob)
{
    JobContext other;
    other.seed = 2;
    const ForecastSet first = run(Fault::None, threeSeries()), second = run(Fault::None, threeSeries(), other);
    EXPECT_NE(first[0].mean, first[2].mean);
    EXPECT_NE(first[0].mean, second[0].mean);
}

TEST(Tidy, SortsClampsAndRefusesWhatIsNotANumber)
{
    SeriesForecast forecast;
    forecast.mean = {-1.0};
    for (std::size_t level = 0; level < kQuantileCount; ++level)
        forecast.quantiles.push_back(5.0 - static_cast<double>(level));
    ASSERT_TRUE(tidy(forecast, true));
    EXPECT_EQ(forecast.mean[0], 0.0);
    EXPECT_EQ(forecast.quantiles.front(), 0.0);
    EXPECT_EQ(forecast.quantiles.back(), 5.0);
    EXPECT_TRUE(std::ranges::is_sorted(forecast.quantiles));
    forecast.mean = {kGap};
    ASSERT_TRUE(tidy(forecast, true));
    EXPECT_EQ(forecast.mean[0], forecast.quantile(0, kMedian));
    forecast.quantiles[3] = std::numeric_limits<double>::infinity();
    EXPECT_FALSE(tidy(forecast, true));
}

TEST(PanelForecaster, ASeriesHasTheSameSeedInAnyPart)
{
    JobContext job;
    job.seed = 77;
    EXPECT_EQ(seedOf(partJob(job, 5).seed, 2), seedOf(77, 7));
    EXPECT_EQ(partJob(job, 0).seed, 77U);
    EXPECT_NE(seedOf(77, 6), seedOf(77, 7));
}

TEST(NormalQuantiles, AreThoseOfTheTables)
{
    const std::vector<double> mean = {100.0}, deviation = {10.0};
    std::vector<double> row;
    normalQuantiles(mean, deviation, row);
    EXPECT_NEAR(row[0], 100.0 - 19.59963984540054, 1e-10);
    EXPECT_NEAR(row[3], 100.0 - 8.416212335729143, 1e-10);
    EXPECT_DOUBLE_EQ(row[kMedian], 100.0);
    EXPECT_NEAR(row[12], 100.0 + 19.59963984540054, 1e-10);
}

} // namespace

#include "core/models/regression/linear_regression.h"
#include "tests/core/models/golden_baseline.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::core::regression;
using namespace shelfcast::testing;
using ::testing::HasSubstr;

namespace {

SeriesView view(const std::vector<double> &y, int season = 12)
{
    SeriesView series;
    series.y = y;
    series.seasonLength = season;
    series.frequency = Frequency::Monthly;
    return series;
}

Options plain()
{
    Options options;
    options.season = SeasonChoice::Off;
    options.calendar = options.drivers = options.ridge = options.carryErrors = false;
    options.log = Switch::Off;
    return options;
}

SeriesForecast forecastOf(const SeriesView &series, const Options &options, int horizon)
{
    const auto chosen = choose(series, options, {});
    EXPECT_TRUE(chosen);
    return chosen ? forecastWith(*chosen, series, horizon).value() : SeriesForecast{};
}

TEST(LinearRegression, AgreesWithR)
{
    const auto series = goldenSeries();
    std::size_t compared = 0;
    for (const GoldenRow &row : goldenRows()) {
        if (row.method != "dummies" && row.method != "fourier")
            continue;
        const GoldenSeries &data = series.at(row.series);
        Options options = plain();
        options.season = row.method == "dummies" ? SeasonChoice::Dummies : SeasonChoice::Fourier;
        options.harmonics = 2;
        const SeriesForecast forecast = forecastOf(view(data.y, data.season), options, static_cast<int>(row.step) + 1);
        const double tolerance = 1e-7 * std::abs(row.mean);
        EXPECT_NEAR(forecast.mean[row.step], row.mean, tolerance) << row.series << ' ' << row.method;
        for (std::size_t i = 0; i < row.bounds.size(); ++i)
            EXPECT_NEAR(forecast.quantile(row.step, kGoldenLevels[i]), row.bounds[i], tolerance) << row.series << ' ' << row.method;
        ++compared;
    }
    EXPECT_EQ(compared, 173U);
}

TEST(LinearRegression, FindsWhatDrivesSales)
{
    Panel panel = panelOf({seriesOf("driven", std::vector<double>(80, 100.0))});
    addDrivers(panel, 6);
    SeriesView series = view(panel.series[0].y);
    series.drivers = {{"price", CovariateKind::KnownAhead, panel.series[0].covariates[0]},
                      {"promotion", CovariateKind::KnownAhead, panel.series[0].covariates[1]}};
    Options options = plain();
    options.drivers = true;
    const SeriesForecast forecast = forecastOf(series, options, 6);
    for (std::size_t step = 0; step < 6; ++step) {
        const std::size_t i = 80 + step;
        EXPECT_NEAR(forecast.mean[step], 100.0 + (i % 11 < 3 ? 30.0 : 0.0) + (i % 13 == 5 ? 40.0 : 0.0), 1e-6);
    }
    EXPECT_THAT(english(forecast.form), HasSubstr("promotion 40"));
    EXPECT_TRUE(forecast.note.empty()) << english(forecast.note);
}

TEST(LinearRegression, KeepsTheLastValueOfWhatIsNotKnownAheadAndSaysSo)
{
    const std::vector<double> views = values(60, [](std::size_t i) { return 10.0 + noise(i); });
    const std::vector<double> y = values(60, [&](std::size_t i) { return 5.0 * views[i]; });
    SeriesView series = view(y);
    series.drivers = {{"page views", CovariateKind::PastOnly, views}};
    Options options = plain();
    options.drivers = true;
    options.trend = false;
    const SeriesForecast forecast = forecastOf(series, options, 3);
    EXPECT_NEAR(forecast.mean[2], 5.0 * views.back(), 1e-6);
    EXPECT_THAT(english(forecast.note), HasSubstr("page views"));
}

TEST(LinearRegression, LogarithmFollowsGrowthByAShare)
{
    const std::vector<double> y = values(60, [](std::size_t i) { return 10.0 * std::pow(1.05, static_cast<double>(i)); });
    Options options = plain();
    options.log = Switch::Auto;
    const SeriesForecast forecast = forecastOf(view(y), options, 6);
    EXPECT_NEAR(forecast.mean[5], 10.0 * std::pow(1.05, 65.0), 1e-4 * forecast.mean[5]);
    EXPECT_THAT(english(forecast.form), HasSubstr("trend 5 %"));
}

TEST(LinearRegression, CarriesTheLastErrorAndLetsItFade)
{
    std::vector<double> y(80, 0.0); // residuals with a correlation of 0.8, the last one well above the line
    for (std::size_t i = 1; i < y.size(); ++i)
        y[i] = 0.8 * y[i - 1] + noise(i);
    y.back() += 5.0;
    for (double &value : y)
        value += 100.0;
    Options options = plain();
    options.trend = false;
    const double without = forecastOf(view(y), options, 24).mean[0];
    options.carryErrors = true;
    const SeriesForecast with = forecastOf(view(y), options, 24);
    EXPECT_GT(with.mean[0], without + 1.0);
    EXPECT_NEAR(with.mean[23], without, 0.3);
    EXPECT_LT(with.quantile(0, 12) - with.quantile(0, 0), with.quantile(23, 12) - with.quantile(23, 0));
}

TEST(LinearRegression, WorkingDaysExplainMonths)
{
    std::vector<double> y;
    SeriesView series;
    series.firstPeriod = 480;
    for (std::int64_t period = 480; period < 540; ++period) {
        int days = 0;
        for (Day day = periodStart(period, Frequency::Monthly); day < periodStart(period + 1, Frequency::Monthly); ++day)
            days += weekday(day) < 5;
        y.push_back(3.0 * days);
    }
    series.y = std::span<const double>(y).first(54);
    series.frequency = Frequency::Monthly;
    series.seasonLength = 12;
    Options options = plain();
    options.calendar = true;
    const SeriesForecast forecast = forecastOf(series, options, 6);
    for (std::size_t step = 0; step < 6; ++step)
        EXPECT_NEAR(forecast.mean[step], y[54 + step], 1e-6);
}

TEST(LinearRegression, SeasonKeepsItsPlaceWhenHistoryGrows)
{
    const std::vector<double> y = values(61, [](std::size_t i) { return ordinary(i, 12); });
    SeriesView shorter = view(y), longer = view(y);
    shorter.y = std::span<const double>(y).first(60);
    Options options = plain();
    options.season = SeasonChoice::Dummies;
    const Chosen chosen = *choose(shorter, options, {});
    EXPECT_NEAR(forecastWith(chosen, longer, 1)->mean[0], forecastWith(chosen, shorter, 2)->mean[1], 5.0);
}

TEST(LinearRegression, RefusesTooLittleHistory)
{
    const std::vector<double> y = {1, 2, 3, 4, 5};
    EXPECT_EQ(choose(view(y), {}, {}).error().code, ErrorCode::TooShort);
}

} // namespace

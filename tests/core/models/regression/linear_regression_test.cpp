#include "core/models/regression/linear_regression.h"
#include "tests/core/models/golden_baseline.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>

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
    options.trend = Switch::On;
    options.bends = 0;
    options.damping = 1.0;
    options.calendar = options.drivers = options.shrink = options.carryErrors = false;
    options.log = Switch::Off;
    return options;
}

SeriesForecast forecastOf(const SeriesView &series, const Options &options, int horizon)
{
    const auto line = fitLine(series, options, {});
    EXPECT_TRUE(line);
    return line ? forecastWith(*line, series, horizon).value() : SeriesForecast{};
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
    options.trend = Switch::Off;
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
    options.trend = Switch::Off;
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

TEST(LinearRegression, GoesOnFromNewerValuesWithoutARefit)
{
    const std::vector<double> y = values(72, [](std::size_t i) { return ordinary(i, 12) + (i >= 60 ? 80.0 : 0.0); }); // a step after the fit
    SeriesView shorter = view(y), longer = view(y);
    shorter.y = std::span<const double>(y).first(60);
    Options options = plain();
    options.season = SeasonChoice::Dummies;
    const auto without = fitLine(shorter, options, {});
    options.carryErrors = true;
    auto with = fitLine(shorter, options, {});
    ASSERT_TRUE(with && without);
    // The season stays in its place, and with nothing carried over the line is the same from wherever it is asked.
    EXPECT_NEAR(forecastWith(*without, longer, 1)->mean[0], forecastWith(*without, shorter, 13)->mean[12], 1e-9);
    with->carry = {1.0, 0.5};
    EXPECT_NEAR(forecastWith(*with, longer, 1)->mean[0], forecastWith(*with, shorter, 13)->mean[12] + 80.0, 12.0);
}

TEST(LinearRegression, BendsWhereTheTrendBends)
{
    const std::vector<double> y = values(120, [](std::size_t i) {
        const double t = static_cast<double>(i);
        return 100.0 + (i < 60 ? 2.0 * t : 120.0 - 1.0 * (t - 60.0)) + noise(i);
    });
    Options options = plain();
    EXPECT_GT(fitLine(view(y), options, {})->slopes[0], 0.0) << "straight";
    options.bends = 11;
    const auto line = fitLine(view(y), options, {});
    ASSERT_TRUE(line);
    ASSERT_GE(line->columns.size(), 2U);
    double slope = 0.0;
    for (std::size_t j = 0; j < line->columns.size(); ++j)
        slope += line->slopes[j];
    EXPECT_NEAR(slope, -1.0, 0.15);
    EXPECT_NEAR(forecastWith(*line, view(y), 10)->mean[9], 100.0 + 120.0 - 69.0, 4.0);
}

TEST(LinearRegression, DampingLetsTheTrendLevelOff)
{
    const std::vector<double> y = values(60, [](std::size_t i) { return 50.0 + 2.0 * static_cast<double>(i); });
    Options options = plain();
    options.damping = 0.5;
    const SeriesForecast forecast = forecastOf(view(y), options, 3);
    EXPECT_NEAR(forecast.mean[0], 168.0 + 1.0, 1e-6);
    EXPECT_NEAR(forecast.mean[1], 168.0 + 1.5, 1e-6);
    EXPECT_NEAR(forecast.mean[2], 168.0 + 1.75, 1e-6);
}

TEST(LinearRegression, DriversMayWorkLater)
{
    const std::vector<double> promotion = values(72, [](std::size_t i) { return noise(i * 5 + 2) > 0.5 ? 1.0 : 0.0; });
    const std::vector<double> y = values(70, [&](std::size_t i) { return 50.0 + 20.0 * promotion[i] - 8.0 * promotion[i > 0 ? i - 1 : 0] + 0.1 * noise(i); });
    SeriesView series = view(y);
    series.drivers = {{"promotion", CovariateKind::KnownAhead, promotion}};
    Options options = plain();
    options.trend = Switch::Off;
    options.drivers = true;
    options.lags = 1;
    const auto line = fitLine(series, options, {});
    ASSERT_TRUE(line);
    ASSERT_EQ(line->slopes.size(), 2U);
    EXPECT_NEAR(line->slopes[0], 20.0, 0.2);
    EXPECT_NEAR(line->slopes[1], -8.0, 0.2);
}

TEST(LinearRegression, HolidaysOfACountry)
{
    const std::int64_t first = periodOf(*parseIsoDay("2015-01-05"), Frequency::Weekly);
    const auto easterWeek = [&](std::size_t i) {
        const Day monday = periodStart(first + static_cast<std::int64_t>(i), Frequency::Weekly);
        for (const char *sunday : {"2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21"})
            if (*parseIsoDay(sunday) == monday + 6)
                return true;
        return false;
    };
    const std::vector<double> y = values(208, [&](std::size_t i) { return 100.0 + (easterWeek(i) ? 45.0 : 0.0) + noise(i); });
    SeriesView series = view(y, 52);
    series.frequency = Frequency::Weekly;
    series.firstPeriod = first;
    Options options = plain();
    options.trend = Switch::Off;
    options.country = "us";
    const SeriesForecast forecast = forecastOf(series, options, 30);
    for (std::size_t step = 0; step < 30; ++step)
        EXPECT_NEAR(forecast.mean[step], easterWeek(208 + step) ? 145.0 : 100.0, 3.0) << step;
    options.country.clear();
    EXPECT_LT(forecastOf(series, options, 30).mean[15], 110.0);
}

TEST(LinearRegression, PenaltiesDiffer)
{
    const std::vector<double> y = values(80, [](std::size_t i) { return 30.0 * noise(i); });
    std::vector<std::vector<double>> noises;
    SeriesView series = view(y);
    for (std::size_t k = 1; k <= 8; ++k)
        noises.push_back(values(80, [=](std::size_t i) { return noise(i * 31 + k * 7); }));
    for (const std::vector<double> &driver : noises)
        series.drivers.push_back({"x", CovariateKind::PastOnly, driver});
    const std::string names[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
    for (std::size_t k = 0; k < 8; ++k)
        series.drivers[k].name = names[k];
    Options options = plain();
    options.drivers = options.shrink = true;
    std::vector<double> sizes;
    for (const double mix : {0.0, 0.5, 1.0}) {
        options.mix = mix;
        const auto line = fitLine(series, options, {});
        ASSERT_TRUE(line);
        EXPECT_GT(line->penalty.size, 0.0) << "nothing here is worth a coefficient";
        sizes.push_back(0.0);
        for (std::size_t j = 1; j < line->slopes.size(); ++j)
            sizes.back() += std::abs(line->slopes[j]);
        EXPECT_EQ(std::ranges::count(line->slopes, 0.0) > 0, mix > 0.0);
    }
    options.shrink = false;
    const auto squares = fitLine(series, options, {});
    double unpenalised = 0.0;
    for (std::size_t j = 1; j < squares->slopes.size(); ++j)
        unpenalised += std::abs(squares->slopes[j]);
    for (const double size : sizes)
        EXPECT_LT(size, 0.8 * unpenalised);
}

TEST(LinearRegression, RefusesTooLittleHistory)
{
    const std::vector<double> y = {1, 2, 3, 4, 5};
    EXPECT_EQ(fitLine(view(y), {}, {}).error().code, ErrorCode::TooShort);
}

} // namespace

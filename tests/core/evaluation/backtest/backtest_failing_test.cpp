#include "core/evaluation/backtest/backtest.h"
#include "core/evaluation/backtest/backtest_report.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <stdexcept>

using namespace shelfcast::core;
using namespace shelfcast::testing;
using ::testing::ElementsAre;
using ::testing::SizeIs;

namespace {

/// How a model goes wrong.
enum class Fault { Fitting, Forecasting, Throwing, Stopped };

class Failing final : public Forecaster {
public:
    Failing(Fault fault, std::stop_source *stop) : m_fault(fault), m_stop(stop) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int, const JobContext &) const override
    {
        if (m_fault == Fault::Throwing)
            throw std::runtime_error("out of its mind");
        if (m_fault == Fault::Stopped) {
            m_stop->request_stop();
            return cancelled();
        }
        if (m_fault == Fault::Fitting)
            return failure(ErrorCode::InvalidInput, {"This model needs %1 items.", {std::int64_t{1000}}});
        return std::make_unique<OneOrigin>(history.series.front().y.size());
    }

private:
    /// Forecasts the first origin, and gives up at the second.
    class OneOrigin final : public FittedModel {
    public:
        explicit OneOrigin(std::size_t length) : m_length(length) {}
        Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &) const override
        {
            if (history.series.front().y.size() != m_length)
                return failure(ErrorCode::InvalidInput, "No further than this.");
            ForecastSet set(history.series.size());
            for (SeriesForecast &one : set) {
                one.mean.assign(static_cast<std::size_t>(horizon), 1e9);
                one.quantiles.assign(one.mean.size() * kQuantileCount, 1e9);
            }
            return set;
        }
        StoredModel store() const override { return {"failing", ""}; }

    private:
        std::size_t m_length;
    };
    Fault m_fault;
    std::stop_source *m_stop;
};

Registry withFailing(std::stop_source *stop = nullptr)
{
    Registry models = builtinModels();
    for (const auto &[id, fault] : {std::pair{"unfit", Fault::Fitting}, {"halfway", Fault::Forecasting}, {"mad", Fault::Throwing}, {"stopped", Fault::Stopped}}) {
        ModelEntry entry;
        entry.card.id = id;
        entry.makeGlobal = [fault = fault, stop](const SettingValues &) { return std::make_unique<Failing>(fault, stop); };
        models.add(entry);
    }
    return models;
}

Panel panel()
{
    return panelOf({seriesOf("a", values(48, [](std::size_t i) { return ordinary(i, 12); })), seriesOf("b", values(48, [](std::size_t i) { return ordinary(i + 5, 12); }))});
}

std::vector<float> numbersOf(const BacktestResult &result, const std::string &id)
{
    std::vector<float> all;
    for (const BacktestCase &one : result.records.cases())
        for (const BacktestForecast &forecast : one.forecasts)
            if (result.info.models[static_cast<std::size_t>(forecast.model)].id == id)
                all.insert(all.end(), forecast.numbers.begin(), forecast.numbers.end());
    return all;
}

} // namespace

TEST(BacktestOfFailingModels, TheOthersAreKeptAsIfItHadNotBeenThere)
{
    const Registry models = withFailing();
    const auto result = backtest(models, panel(), {.models = {"naive", "halfway", "unfit", "mad", "seasonal-naive"}, .horizon = 4, .origins = 3}, {});
    ASSERT_TRUE(result) << english(result.error().message);
    const auto clean = backtest(models, panel(), {.models = {"naive", "seasonal-naive"}, .horizon = 4, .origins = 3}, {});
    ASSERT_TRUE(clean);
    ASSERT_THAT(result->info.models, SizeIs(2));
    EXPECT_EQ(result->info.models[1].id, "seasonal-naive");
    for (const char *id : {"naive", "seasonal-naive"}) {
        EXPECT_EQ(numbersOf(*result, id), numbersOf(*clean, id));
        EXPECT_THAT(numbersOf(*result, id), SizeIs(2 * 3 * 4 * (1 + kQuantileCount)));
    }
    ASSERT_THAT(result->info.failed, SizeIs(3));
    EXPECT_EQ(result->info.failed[0].id, "halfway");
    EXPECT_EQ(english(result->info.failed[0].reason), "No further than this.");
    EXPECT_EQ(result->info.failed[1].id, "unfit");
    EXPECT_EQ(english(result->info.failed[1].reason), "This model needs 1000 items.");
    EXPECT_EQ(result->info.failed[2].id, "mad");
    EXPECT_FALSE(result->info.failed[2].reason.empty());

    const auto report = backtestReport(result->info, result->records, {}, {});
    ASSERT_TRUE(report);
    ASSERT_THAT(report->models, SizeIs(2));
    EXPECT_LT(metricNamed("wape")->value(report->models[0].total), 1.0) << "nothing is left of the forecasts of a billion";
    EXPECT_THAT(report->info.failed, SizeIs(3));
}

TEST(BacktestOfFailingModels, WhereAllFailItSaysWhy)
{
    const auto result = backtest(withFailing(), panel(), {.models = {"unfit", "halfway"}, .horizon = 4, .origins = 3}, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(english(result.error().message), "This model needs 1000 items.");
}

TEST(BacktestOfFailingModels, AWrongNameIsNoFailureButAMistake)
{
    const auto result = backtest(withFailing(), panel(), {.models = {"naive", "no-such-model"}, .horizon = 4, .origins = 3}, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotFound);
}

TEST(BacktestOfFailingModels, CancellingIsNoFailure)
{
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    const auto result = backtest(withFailing(&stop), panel(), {.models = {"naive", "stopped"}, .horizon = 4, .origins = 3}, job);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

/// A full disk is not the model's fault.
TEST(BacktestOfFailingModels, ASinkThatFailsEndsIt)
{
    class Full final : public BacktestSink {
    public:
        Result<void> add(const BacktestSeries &) override { return {}; }
        Result<void> add(const BacktestActual &) override { return {}; }
        Result<void> add(const BacktestForecast &) override { return failure(ErrorCode::NoSpace, "Full."); }
        Result<void> drop(int) override { return {}; }
    } full;
    const Panel whole = panel();
    Panel frame;
    const auto result = backtest(withFailing(), partsOf(whole, frame), {.models = {"naive", "unfit"}, .horizon = 4, .origins = 3}, full, {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NoSpace);
}

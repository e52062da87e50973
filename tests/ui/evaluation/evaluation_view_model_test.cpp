#include "core/project/backtest_store.h"
#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/pages/evaluation/evaluation_texts.h"
#include "ui/pages/evaluation/evaluation_view_model.h"
#include "ui/pages/evaluation/leaderboard_model.h"
#include "ui/pages/evaluation/series_result_model.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class EvaluationViewModelTest : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        open();
    }
    void open()
    {
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return !session.series().empty() && !session.reads().busy(); }));
    }
    static EvaluationRequest quick()
    {
        EvaluationRequest request;
        request.models = QStringList{QStringLiteral("seasonal-naive"), QStringLiteral("naive")};
        request.horizon = 7;
        request.origins = 2;
        return request;
    }
    /// From the wish to the report and the list.
    void evaluate(const EvaluationRequest &request = quick())
    {
        const auto before = model.backtests().size();
        model.evaluate(request);
        ASSERT_TRUE(waitFor([&] { return !model.evaluating() && model.backtests().size() == before + 1 && !session.reads().busy(); })) << failures.join('\n').toStdString();
    }

    core::Registry models = core::allModels();
    MadeProject made{12, 160};
    Session session{models, 2};
    EvaluationViewModel model{session};
    QStringList failures;
};

TEST_F(EvaluationViewModelTest, StartsEmptyAndSaysWhatIsMissing)
{
    EXPECT_EQ(model.report(), nullptr);
    EXPECT_EQ(model.shown(), 0);
    EXPECT_TRUE(model.obstacle(quick()).isEmpty());
    EXPECT_EQ(model.obstacle({}), QStringLiteral("Choose at least one model."));
    session.closeProject();
    EXPECT_EQ(model.obstacle(quick()), QStringLiteral("Open a project first."));
}

TEST_F(EvaluationViewModelTest, AnEvaluationIsKeptAndShown)
{
    QSignalSpy reports(&model, &EvaluationViewModel::reportChanged), lists(&model, &EvaluationViewModel::backtestsChanged), notices(&session, &Session::noticed);
    evaluate();
    ASSERT_TRUE(model.report());
    EXPECT_GE(reports.count(), 1);
    EXPECT_GE(lists.count(), 1);
    ASSERT_EQ(notices.count(), 1);
    EXPECT_EQ(notices[0][0].toString(), QStringLiteral("12 series evaluated: Seasonal naive is closest."));
    EXPECT_EQ(model.shown(), model.report()->info.id);
    EXPECT_EQ(model.report()->best().id, "seasonal-naive") << "the made-up sales have a week";
    EXPECT_FALSE(model.outdated());
    EXPECT_TRUE(failures.isEmpty()) << failures.join('\n').toStdString();
}

TEST_F(EvaluationViewModelTest, TheNewestIsThereWhenTheProjectIsOpenedAgain)
{
    evaluate();
    const std::int64_t id = model.shown();
    session.closeProject();
    EXPECT_EQ(model.report(), nullptr);
    EXPECT_TRUE(model.backtests().empty());
    open();
    ASSERT_TRUE(waitFor([&] { return model.report() != nullptr; }));
    EXPECT_EQ(model.shown(), id);
    EXPECT_EQ(model.report()->best().id, "seasonal-naive");
}

TEST_F(EvaluationViewModelTest, MetricAndMoneyMeasureAgainWithoutARerun)
{
    evaluate();
    const auto first = model.report();
    model.setMetric(QStringLiteral("rmsse"));
    ASSERT_TRUE(waitFor([&] { return model.report()->options.metric == "rmsse"; }));
    model.setWeighted(true);
    ASSERT_TRUE(waitFor([&] { return model.report()->options.weighted; }));
    EXPECT_NE(model.report()->best().total.absolute, first->best().total.absolute);
    EXPECT_EQ(model.report()->info.id, first->info.id);
    EXPECT_EQ(model.backtests().size(), 1U);
    QSignalSpy reports(&model, &EvaluationViewModel::reportChanged);
    model.setMetric(QStringLiteral("no such metric"));
    model.setMetric(QStringLiteral("rmsse"));
    EXPECT_FALSE(model.measuring()) << "nothing new was asked for";
    EXPECT_EQ(reports.count(), 0);
}

TEST_F(EvaluationViewModelTest, OlderOnesCanBeShownAndDeleted)
{
    evaluate();
    const std::int64_t first = model.shown();
    EvaluationRequest other = quick();
    other.items = QStringLiteral("*1*");
    other.horizon = 5;
    evaluate(other);
    const std::int64_t second = model.shown();
    ASSERT_NE(first, second);
    model.show(first);
    ASSERT_TRUE(waitFor([&] { return model.report()->info.id == first; }));
    EXPECT_EQ(model.report()->info.horizon, 7);
    model.removeShown();
    ASSERT_TRUE(waitFor([&] { return model.backtests().size() == 1 && model.report() && model.report()->info.id == second; }));
    model.removeShown();
    ASSERT_TRUE(waitFor([&] { return model.backtests().empty() && !model.report(); }));
    EXPECT_EQ(model.shown(), 0);
}

TEST_F(EvaluationViewModelTest, ACancelledOneLeavesNothing)
{
    EvaluationRequest slow = quick();
    slow.models = QStringList{QStringLiteral("auto-arima"), QStringLiteral("bagged-theta")};
    slow.origins = 8;
    QSignalSpy failed(&session, &Session::failed);
    model.evaluate(slow);
    EXPECT_TRUE(model.evaluating());
    EXPECT_EQ(model.obstacle(quick()), QStringLiteral("An evaluation is running."));
    session.jobs().cancelAll();
    ASSERT_TRUE(waitFor([&] { return !model.evaluating(); }));
    EXPECT_EQ(failed.count(), 1);
    EXPECT_TRUE(model.backtests().empty());
    EXPECT_TRUE(model.obstacle(quick()).isEmpty());
}

TEST_F(EvaluationViewModelTest, OpensASeriesOnTheForecastPage)
{
    evaluate();
    QSignalSpy pages(&session, &Session::pageRequested);
    const std::int64_t series = model.report()->series[3].series.id;
    model.open(series);
    EXPECT_EQ(session.selectedSeries(), series);
    ASSERT_EQ(pages.count(), 1);
    EXPECT_EQ(pages[0][0].toString(), QStringLiteral("forecast"));
}

TEST_F(EvaluationViewModelTest, TheLeaderboardPutsTheClosestFirst)
{
    evaluate();
    LeaderboardModel rows(models);
    QSignalSpy resets(&rows, &QAbstractItemModel::modelReset);
    rows.setReport(model.report());
    EXPECT_EQ(resets.count(), 1);
    ASSERT_EQ(rows.rowCount(), 2);
    const auto cell = [&](int row, int column) { return rows.index(row, column).data().toString(); };
    EXPECT_EQ(cell(0, LeaderboardModel::Model), QStringLiteral("Seasonal naive"));
    EXPECT_EQ(cell(0, LeaderboardModel::Behind), QStringLiteral("the closest"));
    EXPECT_EQ(cell(1, LeaderboardModel::Behind), QStringLiteral("clearly behind"));
    EXPECT_TRUE(cell(0, LeaderboardModel::Headline).endsWith(u'%'));
    EXPECT_TRUE(cell(0, LeaderboardModel::Confidence).contains(QStringLiteral(" – ")));
    const auto bar = rows.index(0, LeaderboardModel::Confidence).data(LeaderboardModel::BarRole).value<QList<double>>();
    ASSERT_EQ(bar.size(), 5);
    EXPECT_LE(bar[2], bar[3]);
    EXPECT_LE(bar[3], bar[4]);
    EXPECT_LE(bar[4], bar[1]);
    EXPECT_EQ(rows.headerData(LeaderboardModel::Headline, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("WAPE"));
    EXPECT_EQ(rows.headerData(LeaderboardModel::Headline, Qt::Horizontal, Qt::ToolTipRole).toString(), metricHelp(*core::metricNamed("wape")));
    EXPECT_EQ(rows.headerData(LeaderboardModel::FirstMetric, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Bias"));
    EXPECT_TRUE(rows.index(0, LeaderboardModel::Headline).data(Qt::FontRole).value<QFont>().bold());
}

TEST_F(EvaluationViewModelTest, TheSeriesCanBeSortedAndSearched)
{
    evaluate();
    SeriesResultModel rows(models);
    rows.setReport(model.report());
    ASSERT_EQ(rows.rowCount(), 12);
    ASSERT_EQ(rows.columnCount(), SeriesResultModel::FirstModel + 2);
    EXPECT_EQ(rows.seriesAt(0), model.report()->series[0].series.id) << "most money first";
    EXPECT_EQ(rows.seriesAt(12), 0);
    rows.sort(SeriesResultModel::Sold, Qt::AscendingOrder);
    std::vector<double> sold;
    for (int row = 0; row < 12; ++row)
        for (const core::SeriesResult &one : model.report()->series)
            if (one.series.id == rows.seriesAt(row))
                sold.push_back(one.sales);
    EXPECT_TRUE(std::ranges::is_sorted(sold));
    rows.sort(SeriesResultModel::FirstModel, Qt::DescendingOrder);
    const std::string item = model.report()->series[5].series.item;
    rows.setFilter(QString::fromStdString(item));
    ASSERT_GE(rows.rowCount(), 1);
    EXPECT_LT(rows.rowCount(), 12);
    rows.setFilter({});
    EXPECT_EQ(rows.rowCount(), 12);
}

} // namespace

// The badge of a model that forecasts without a training, from figures that the project really has.
#include "core/project/backtest_store.h"
#include "core/workflow/comparison/naive_check.h"
#include "core/workflow/forecast/all_models.h"
#include "tests/ui/made_project.h"
#include "tests/ui/waiting.h"
#include "ui/pages/models/models_page.h"
#include "ui/pages/models/models_view_model.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

class NaiveBadgeTest : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&session, &Session::failed, [this](const core::Error &error) { failures << text(error); });
        ASSERT_TRUE(session.openProject(made.project()));
        ASSERT_TRUE(waitFor([&] { return !session.series().empty(); }));
        page = std::make_unique<ModelsPage>(session);
        page->resize(1280, 1000);
        page->show();
    }
    void choose(const std::string &model)
    {
        auto *list = page->findChild<QListView *>("models");
        list->setCurrentIndex(list->model()->index(ModelListModel(models).rowOf(QString::fromStdString(model)), 0));
        ASSERT_TRUE(waitFor([&] { return !session.reads().busy(); }));
    }
    QLabel *badge() { return page->findChild<QLabel *>("naiveBadge"); }
    QPushButton *button() { return page->findChild<QPushButton *>("measureNaive"); }

    MadeProject made{6, 90};
    core::Registry models = core::allModels();
    Session session{models, 2};
    std::unique_ptr<ModelsPage> page;
    QStringList failures;
};

} // namespace

TEST_F(NaiveBadgeTest, IsMeasuredOnDemandAndKeptInTheProject)
{
    choose("naive");
    EXPECT_FALSE(badge()->isVisibleTo(page.get())) << "nothing was measured, and it is not offered";
    choose("pretrained");
    ASSERT_TRUE(button()->isVisibleTo(page.get()));
    EXPECT_TRUE(badge()->text().contains("not been checked yet")) << badge()->text().toStdString();
    QTest::mouseClick(button(), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return badge()->text().startsWith("Beats seasonal naive on "); })) << failures.join('\n').toStdString();
    EXPECT_FALSE(button()->isVisibleTo(page.get()));
    const QString said = badge()->text();
    EXPECT_TRUE(said.contains("checked on 28 newest periods")) << said.toStdString();
    const auto kept = core::storedBacktests(*session.project());
    ASSERT_TRUE(kept && kept->size() == 1);
    const auto check = core::knownNaiveCheck(*session.project(), "pretrained");
    ASSERT_TRUE(check && *check);
    EXPECT_EQ((*check)->items, 6U);
    EXPECT_TRUE(said.contains(percentText((*check)->share()))) << said.toStdString();
    choose("naive");
    choose("pretrained");
    EXPECT_EQ(badge()->text(), said) << "read again from the project";
}

TEST_F(NaiveBadgeTest, ComesFromAForecastToo)
{
    session.forecast("pretrained", {}, 14);
    ASSERT_TRUE(waitFor([&] { return !session.jobs().busy(); }));
    choose("pretrained");
    EXPECT_TRUE(badge()->text().contains("checked on 14 newest periods")) << badge()->text().toStdString();
    EXPECT_FALSE(button()->isVisibleTo(page.get()));
    EXPECT_EQ(failures, QStringList());
}

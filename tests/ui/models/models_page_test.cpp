#include "core/workflow/all_models.h"
#include "tests/ui/waiting.h"
#include "ui/pages/models/models_page.h"
#include "ui/pages/models/models_view_model.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

TEST(ModelTexts, SayWhatIsAllowed)
{
    EXPECT_EQ(allowedText({"a", "A", "a", true, 0, 0, {}}), "yes or no");
    EXPECT_EQ(allowedText({"a", "A", "a", std::int64_t{1}, 0, 60, {}}), "0 to 60");
    EXPECT_EQ(allowedText({"a", "A", "a", std::string("x"), 0, 0, {{"x", "First"}, {"y", "Second"}}}), "First, Second");
    EXPECT_EQ(settingValueText({"a", "A", "a", std::string("y"), 0, 0, {{"x", "First"}, {"y", "Second"}}}, std::string("y")), "Second");
}

TEST(ModelsPage, ShowsEveryModelOfTheRegistry)
{
    const core::Registry models = core::allModels();
    Session session(models, 1);
    ModelsPage page(session);
    page.resize(1100, 700);
    page.show();
    auto *list = page.findChild<QListView *>();
    ASSERT_EQ(list->model()->rowCount(), static_cast<int>(models.entries().size()));
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        const core::ModelCard &card = models.entries()[static_cast<std::size_t>(row)].card;
        const auto labels = page.findChildren<QLabel *>();
        const auto shows = [&](const QString &words) {
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisibleTo(&page) && label->text().contains(words); });
        };
        EXPECT_TRUE(shows(text(card.name))) << card.id;
        EXPECT_TRUE(shows(text(card.summary))) << card.id;
        EXPECT_TRUE(shows(fromUtf8(card.source))) << card.id;
        EXPECT_EQ(page.findChild<QTableView *>()->model()->rowCount(), static_cast<int>(card.settings.size()));
    }
}

TEST(ModelsPage, AModelIsTakenForTheForecast)
{
    const core::Registry models = core::allModels();
    Session session(models, 1);
    ModelsPage page(session);
    page.resize(1100, 700);
    page.show();
    auto *list = page.findChild<QListView *>();
    auto *rows = static_cast<ModelListModel *>(list->model());
    list->setCurrentIndex(rows->index(rows->rowOf("drift"), 0));
    auto *use = page.findChild<QPushButton *>();
    ASSERT_TRUE(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    EXPECT_EQ(session.forecastChoice().modelId, "drift");
    EXPECT_FALSE(use->isEnabled());
}

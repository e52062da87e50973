#include "core/workflow/forecast/all_models.h"
#include "tests/ui/waiting.h"
#include "ui/charts/learning_curves.h"
#include "ui/pages/models/models_page.h"
#include "ui/pages/models/models_view_model.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
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

namespace {

class ModelsPageTest : public testing::Test {
protected:
    ModelsPageTest()
    {
        page.resize(1100, 700);
        page.show();
    }
    bool shows(const QString &words)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisibleTo(&page) && label->text().contains(words); });
    }
    void click(const char *name)
    {
        auto *button = page.findChild<QAbstractButton *>(name);
        ASSERT_TRUE(button) << name;
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2)); // a check box's own width may be less than its widget's
    }

    core::Registry models = core::allModels();
    Session session{models, 1};
    ModelsPage page{session};
    QListView *list = page.findChild<QListView *>("models");
};

} // namespace

TEST_F(ModelsPageTest, ShowsEveryModelOfTheRegistry)
{
    ASSERT_EQ(list->model()->rowCount(), static_cast<int>(models.entries().size()));
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        const core::ModelCard &card = models.entries()[static_cast<std::size_t>(row)].card;
        EXPECT_TRUE(shows(text(card.name))) << card.id;
        EXPECT_TRUE(shows(text(card.summary))) << card.id;
        EXPECT_TRUE(shows(fromUtf8(card.source))) << card.id;
        EXPECT_EQ(page.findChild<QTableView *>("modelSettings")->model()->rowCount(), static_cast<int>(card.settings.size()));
    }
}

TEST_F(ModelsPageTest, AModelIsTakenForTheForecast)
{
    auto *rows = static_cast<ModelListModel *>(list->model());
    list->setCurrentIndex(rows->index(rows->rowOf("drift"), 0));
    auto *use = page.findChild<QPushButton *>("useModel");
    ASSERT_TRUE(use->isEnabled());
    click("useModel");
    EXPECT_EQ(session.forecastChoice().modelId, "drift");
    EXPECT_FALSE(use->isEnabled());
}

TEST_F(ModelsPageTest, TheButtonOfATrainableModelOpensItsTraining)
{
    const ModelListModel all(models);
    list->setCurrentIndex(list->model()->index(all.rowOf("naive"), 0));
    auto *train = page.findChild<QPushButton *>("trainModel");
    ASSERT_TRUE(train);
    EXPECT_FALSE(train->isVisibleTo(&page));
    list->setCurrentIndex(list->model()->index(all.rowOf("pretrained"), 0));
    ASSERT_TRUE(train->isVisibleTo(&page));
    EXPECT_EQ(train->text(), "Learn on from your sales …");
    EXPECT_FALSE(page.findChild<QLabel *>("naiveBadge")->isVisibleTo(&page)) << "nothing was measured yet";
    QTest::mouseClick(train, Qt::LeftButton);
    EXPECT_TRUE(page.findChild<QCheckBox *>("network-pretrained")->isChecked());
    EXPECT_FALSE(page.findChild<QCheckBox *>("network-lstm")->isChecked());
    EXPECT_TRUE(page.findChild<QPushButton *>("startTraining")->isVisibleTo(&page));
    auto *tune = page.findChild<QComboBox *>("tune");
    ASSERT_TRUE(tune);
    EXPECT_EQ(tune->count(), 2) << "a training that learns nothing is not offered";
    EXPECT_EQ(tune->currentText(), "All it can, in minutes");
}

TEST_F(ModelsPageTest, EveryNetworkCanBeChosenAndItsSettingsHaveHelp)
{
    click("showTrainings");
    int networks = 0;
    for (const core::ModelEntry &entry : models.entries()) {
        if (!entry.card.needs.networks)
            continue;
        ++networks;
        auto *check = page.findChild<QCheckBox *>("network-" + fromUtf8(entry.card.id));
        ASSERT_TRUE(check) << entry.card.id;
        EXPECT_EQ(check->text(), text(entry.card.name));
        EXPECT_EQ(check->toolTip(), text(entry.card.summary));
    }
    EXPECT_GE(networks, 8);
    const core::ModelCard &card = models.find("lstm")->card;
    for (const core::Setting &setting : card.settings) {
        auto *field = page.findChild<QWidget *>(fromUtf8(setting.id));
        ASSERT_TRUE(field) << setting.id;
        EXPECT_EQ(field->toolTip(), text(setting.help));
    }
    EXPECT_TRUE(page.findChild<QWidget *>("units")->isVisible());
    EXPECT_FALSE(page.findChild<QWidget *>("noise")->isVisible()) << "few settings first";
    click("moreSettings");
    EXPECT_TRUE(page.findChild<QWidget *>("noise")->isVisible());
}

TEST_F(ModelsPageTest, WhatWasChangedStaysWhenAnotherNetworkIsChosen)
{
    click("showTrainings");
    page.findChild<QSpinBox *>("epochs")->setValue(7);
    EXPECT_EQ(page.findChild<QSpinBox *>("units")->value(), 64);
    click("network-mlp");
    EXPECT_EQ(page.findChild<QSpinBox *>("epochs")->value(), 7);
    EXPECT_EQ(page.findChild<QSpinBox *>("units")->value(), 128) << "the first chosen network's own";
    EXPECT_TRUE(shows("Units")) << "it says which settings the chosen ones do not share";
}

TEST_F(ModelsPageTest, WithoutAProjectItSaysWhatIsMissing)
{
    click("showTrainings");
    EXPECT_TRUE(shows("No network has been trained yet"));
    EXPECT_FALSE(page.findChild<QPushButton *>("startTraining")->isEnabled());
    EXPECT_FALSE(page.findChild<QLabel *>("whyNotTrain")->text().isEmpty());
}

TEST_F(ModelsPageTest, WithoutTheLibraryItSaysWhatToInstall)
{
    const QByteArray before = qgetenv("SHELFCAST_NETWORKS_LIBRARY");
    const bool was = qEnvironmentVariableIsSet("SHELFCAST_NETWORKS_LIBRARY");
    qputenv("SHELFCAST_NETWORKS_LIBRARY", "/nowhere/libshelfcast_networks.so");
    click("showTrainings");
    EXPECT_TRUE(page.findChild<QWidget *>("networksMissing")->isVisible());
    EXPECT_TRUE(shows("libtorch"));
    ModelsPage fresh(session);
    EXPECT_FALSE(fresh.findChild<QPushButton *>("startTraining")->isEnabled());
    click("showModels");
    EXPECT_TRUE(list->isVisible()) << "the rest works";
    if (was)
        qputenv("SHELFCAST_NETWORKS_LIBRARY", before);
    else
        qunsetenv("SHELFCAST_NETWORKS_LIBRARY");
}

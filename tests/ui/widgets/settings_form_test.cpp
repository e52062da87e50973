#include "core/workflow/forecast/all_models.h"
#include "ui/widgets/settings_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QSpinBox>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

std::vector<core::Setting> settings()
{
    return {{"damped", "Damped trend", "Lets the trend fade.", true, 0, 0, {}},
            {"window", "Window", "How many periods.", std::int64_t{4}, 1, 60, {}},
            {"alpha", "Smoothing", "How fast it forgets.", 0.123456, 0, 1, {}},
            {"criterion", "Criterion", "What chooses.", std::string("aicc"), 0, 0, {{"aicc", "AICc"}, {"bic", "BIC"}}}};
}

} // namespace

TEST(SettingsForm, UntouchedItGivesNothingSoThatDefaultsStay)
{
    SettingsForm form;
    form.setSettings(settings(), {});
    EXPECT_TRUE(form.values().empty());
}

TEST(SettingsForm, ShowsWhatIsGivenAndGivesItBack)
{
    SettingsForm form;
    const core::SettingValues given = {{"damped", false}, {"window", std::int64_t{13}}, {"alpha", 0.654321}, {"criterion", std::string("bic")}};
    form.setSettings(settings(), given);
    EXPECT_FALSE(form.findChild<QCheckBox *>("damped")->isChecked());
    EXPECT_EQ(form.findChild<QSpinBox *>("window")->value(), 13);
    EXPECT_EQ(form.findChild<QComboBox *>("criterion")->currentText(), "BIC");
    EXPECT_EQ(form.values(), given);
}

TEST(SettingsForm, EachFieldChangesItsSetting)
{
    SettingsForm form;
    form.setSettings(settings(), {});
    const QSignalSpy changed(&form, &SettingsForm::changed);
    form.findChild<QCheckBox *>("damped")->click();
    form.findChild<QSpinBox *>("window")->setValue(9);
    form.findChild<QDoubleSpinBox *>("alpha")->setValue(0.5);
    form.findChild<QComboBox *>("criterion")->setCurrentIndex(1);
    EXPECT_EQ(changed.count(), 4);
    EXPECT_EQ(form.values(), (core::SettingValues{{"damped", false}, {"window", std::int64_t{9}}, {"alpha", 0.5}, {"criterion", std::string("bic")}}));
}

TEST(SettingsForm, KeepsWithinTheRange)
{
    SettingsForm form;
    form.setSettings(settings(), {});
    form.findChild<QSpinBox *>("window")->setValue(1000);
    EXPECT_EQ(form.values().at("window"), core::SettingValue(std::int64_t{60}));
}

TEST(SettingsForm, EveryRegisteredModelHasAFormWhoseDefaultsAreItsOwn)
{
    const core::Registry models = core::allModels();
    ASSERT_FALSE(models.entries().empty());
    for (const core::ModelEntry &entry : models.entries()) {
        SettingsForm form;
        form.setSettings(entry.card.settings, {});
        EXPECT_TRUE(form.values().empty()) << entry.card.id;
        for (const core::Setting &setting : entry.card.settings) {
            const auto *field = form.findChild<QWidget *>(QString::fromStdString(setting.id));
            ASSERT_NE(field, nullptr) << entry.card.id << " " << setting.id;
            EXPECT_FALSE(field->toolTip().isEmpty());
            EXPECT_FALSE(field->accessibleName().isEmpty());
        }
    }
}

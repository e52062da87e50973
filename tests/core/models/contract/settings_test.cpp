#include "tests/core/models/contract/contract.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

using namespace shelfcast::core;

namespace shelfcast::testing {
namespace {

/// Panels on which, together, every setting of every model has something to act on.
std::vector<Panel> variedPanels()
{
    Panel monthly = panelOf({seriesOf("ordinary", values(72, [](std::size_t i) { return ordinary(i, 12); })),
                             seriesOf("seldom", values(72, [](std::size_t i) { return std::max(0.0, std::round(3.0 * noise(i))); })),
                             seriesOf("growing", values(72, [](std::size_t i) { return 10.0 * std::exp(0.03 * static_cast<double>(i) + 0.2 * noise(i)); })),
                             seriesOf("wandering", values(72, [](std::size_t i) {
                                 double sum = 200.0;
                                 for (std::size_t j = 0; j <= i; ++j)
                                     sum += 6.0 * noise(j * 3 + 1);
                                 return sum;
                             }))});
    addDrivers(monthly, 12);
    Panel weekly = panelOf({seriesOf("ordinary", values(160, [](std::size_t i) { return ordinary(i, 52); }))}, Frequency::Weekly, 52);
    addDrivers(weekly, 12);
    std::vector<Series> spiky; // what is closest on most periods misses the few that count
    for (std::size_t k = 0; k < 6; ++k)
        spiky.push_back(seriesOf("spiky", values(60, [=](std::size_t i) { return noise(i * 7 + k) > 0.6 ? 80.0 : 5.0 + static_cast<double>(k) + 3.0 * noise(i + k); })));
    return {monthly, weekly, panelOf(std::move(spiky))};
}

TEST_P(Contract, CardIsComplete)
{
    const ModelCard &card = models().find(GetParam())->card;
    EXPECT_FALSE(card.name.empty());
    EXPECT_FALSE(card.family.empty());
    EXPECT_FALSE(card.summary.empty());
    EXPECT_FALSE(card.source.empty());
    for (const Setting &setting : card.settings) {
        EXPECT_FALSE(setting.name.empty()) << setting.id;
        EXPECT_FALSE(setting.help.empty()) << setting.id;
        EXPECT_TRUE(completed(card.settings, {{setting.id, setting.initial}})) << setting.id << ": its default is not allowed";
    }
}

/// The values that a setting may take beside its default: both ends and some between, or all its choices.
std::vector<SettingValue> otherValues(const Setting &setting)
{
    std::vector<SettingValue> others;
    if (const bool *on = std::get_if<bool>(&setting.initial))
        others = {!*on};
    else if (std::holds_alternative<std::int64_t>(setting.initial))
        for (const double value : {setting.minimum, setting.minimum + 1, setting.minimum + 3, setting.maximum})
            others.emplace_back(static_cast<std::int64_t>(std::min(value, setting.maximum)));
    else if (std::holds_alternative<double>(setting.initial))
        others = {setting.minimum, 0.5 * (setting.minimum + setting.maximum), setting.maximum};
    for (const SettingChoice &option : setting.choices)
        others.emplace_back(option.id);
    std::erase(others, setting.initial);
    return others;
}

TEST_P(Contract, EverySettingChangesTheForecast)
{
    const std::vector<Panel> panels = variedPanels();
    std::vector<ForecastSet> usual;
    for (const Panel &panel : panels)
        usual.push_back(forecastOf(GetParam(), panel, 12));
    for (const Setting &setting : models().find(GetParam())->card.settings) {
        bool changed = false;
        SettingValues beside; // how much of what is augmented only matters where something is
        if (setting.id == "augmentation-share")
            beside["augmentation"] = std::string("bootstrap");
        for (const SettingValue &value : otherValues(setting))
            for (std::size_t i = 0; i < panels.size() && !changed; ++i) {
                SettingValues with = beside;
                with[setting.id] = value;
                changed = !same(beside.empty() ? usual[i] : forecastOf(GetParam(), panels[i], 12, quiet(), beside), forecastOf(GetParam(), panels[i], 12, quiet(), with));
            }
        EXPECT_TRUE(changed) << setting.id << " changes nothing";
    }
}

TEST_P(Contract, WrongSettingsAreRefused)
{
    const auto unknown = models().make(GetParam(), {{"no-such-setting", true}});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::InvalidInput);
    for (const Setting &setting : models().find(GetParam())->card.settings) {
        SettingValue wrong = std::string("no such choice");
        if (std::holds_alternative<std::int64_t>(setting.initial))
            wrong = static_cast<std::int64_t>(setting.maximum) + 1;
        if (std::holds_alternative<double>(setting.initial))
            wrong = setting.maximum + 1.0;
        const auto made = models().make(GetParam(), {{setting.id, wrong}});
        ASSERT_FALSE(made) << setting.id;
        EXPECT_THAT(english(made.error().message), ::testing::HasSubstr(setting.id));
    }
}

} // namespace
} // namespace shelfcast::testing

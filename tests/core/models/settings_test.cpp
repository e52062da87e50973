#include "core/models/settings.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using ::testing::HasSubstr;

namespace {

std::vector<Setting> settings()
{
    return {{"trend", "Trend", "Help", true, 0.0, 0.0, {}},
            {"window", "Window", "Help", std::int64_t{12}, 1.0, 100.0, {}},
            {"weight", "Weight", "Help", 0.5, 0.0, 1.0, {}},
            {"season", "Season", "Help", std::string("auto"), 0.0, 0.0, {{"auto", "Automatic"}, {"off", "Off"}}}};
}

TEST(Settings, DefaultsFillWhatIsNotGiven)
{
    const auto values = completed(settings(), {{"window", std::int64_t{3}}});
    ASSERT_TRUE(values);
    EXPECT_TRUE(flag(*values, "trend"));
    EXPECT_EQ(integer(*values, "window"), 3);
    EXPECT_EQ(real(*values, "weight"), 0.5);
    EXPECT_EQ(choice(*values, "season"), "auto");
}

TEST(Settings, WholeNumbersServeAsRealOnes)
{
    const auto values = completed(settings(), {{"weight", std::int64_t{1}}});
    ASSERT_TRUE(values);
    EXPECT_EQ(real(*values, "weight"), 1.0);
}

TEST(Settings, ReadsAssignments)
{
    const auto values = parsed(settings(), {"trend=off", "window=7", "weight=0.25", "season=off"});
    ASSERT_TRUE(values);
    EXPECT_FALSE(flag(*values, "trend"));
    EXPECT_EQ(integer(*values, "window"), 7);
    EXPECT_EQ(real(*values, "weight"), 0.25);
    EXPECT_EQ(choice(*values, "season"), "off");
}

TEST(Settings, TextReadsBack)
{
    for (const double value : {0.1, 1.0 / 3.0, 1e-12, 0.9999999999999999}) {
        const auto values = parsed(settings(), {"weight=" + settingText(value)});
        ASSERT_TRUE(values);
        EXPECT_EQ(real(*values, "weight"), value);
    }
    EXPECT_EQ(settingText(true), "on");
    EXPECT_EQ(settingText(std::int64_t{-4}), "-4");
}

TEST(Settings, RefusalsNameTheSettingAndWhatIsAllowed)
{
    const auto message = [](const std::string &assignment) {
        const auto values = parsed(settings(), {assignment});
        return values ? std::string("accepted") : english(values.error().message);
    };
    EXPECT_THAT(message("speed=1"), HasSubstr("trend, window, weight, season"));
    EXPECT_THAT(message("window"), HasSubstr("NAME=VALUE"));
    EXPECT_THAT(message("window=0"), HasSubstr("between 1 and 100"));
    EXPECT_THAT(message("window=3.5"), HasSubstr("whole number"));
    EXPECT_THAT(message("weight=nan"), HasSubstr("between 0 and 1"));
    EXPECT_THAT(message("weight=1,5"), HasSubstr("number"));
    EXPECT_THAT(message("trend=maybe"), HasSubstr("on or off"));
    EXPECT_THAT(message("season=winter"), HasSubstr("auto, off"));
}

} // namespace

#include "core/models/boosting/base64.h"

#include <gtest/gtest.h>

using namespace shelfcast::core::boosting;

namespace {

std::string encoded(std::string_view text) { return base64(std::span(text.data(), text.size())); }

TEST(Base64, FollowsTheExamplesOfItsStandard)
{
    EXPECT_EQ(encoded(""), "");
    EXPECT_EQ(encoded("f"), "Zg==");
    EXPECT_EQ(encoded("fo"), "Zm8=");
    EXPECT_EQ(encoded("foo"), "Zm9v");
    EXPECT_EQ(encoded("foobar"), "Zm9vYmFy");
}

TEST(Base64, GivesEveryByteBack)
{
    for (const int length : {0, 1, 2, 3, 255, 256}) {
        std::vector<char> bytes;
        for (int i = 0; i < length; ++i)
            bytes.push_back(static_cast<char>(i * 37));
        const auto again = fromBase64(base64(bytes));
        ASSERT_TRUE(again);
        EXPECT_EQ(*again, bytes);
    }
}

TEST(Base64, RefusesWhatItIsNot)
{
    EXPECT_FALSE(fromBase64("Zg="));
    EXPECT_FALSE(fromBase64("Zg=="
                            "Zm9v"));
    EXPECT_FALSE(fromBase64("Zm9ä"));
    EXPECT_FALSE(fromBase64("Z*9v"));
}

} // namespace

#include "core/models/coldstart/text_grams.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

using testing::IsEmpty;

TEST(TextGrams, AreRunsOfThreeToFiveCharactersOfAWordWithItsGaps)
{
    // " mug ": 3 of three, 2 of four, 1 of five.
    EXPECT_EQ(textGrams("mug").size(), 6U);
    EXPECT_EQ(textGrams("ab").size(), 3U); // " ab", "ab ", " ab "
    EXPECT_EQ(textGrams("mug mug").size(), 12U);
    EXPECT_THAT(textGrams(""), IsEmpty());
    EXPECT_THAT(textGrams(" - / ."), IsEmpty());
}

TEST(TextGrams, TakeChineseCharactersAloneAndInPairsAndThrees)
{
    EXPECT_EQ(textGrams("绿茶").size(), 3U);       // 绿, 茶, 绿茶
    EXPECT_EQ(textGrams("娃娃菜").size(), 6U);     // three, two, one
    EXPECT_EQ(textGrams("绿茶 tea").size(), 3U + 6U);
    EXPECT_EQ(textGrams("绿茶tea"), textGrams("绿茶 tea")); // where the script changes, a word ends
}

TEST(TextGrams, CapitalsAreSmallLettersInEveryAlphabetOfOurs)
{
    EXPECT_EQ(textGrams("RED Mug"), textGrams("red mug"));
    EXPECT_EQ(textGrams("KÄSE"), textGrams("käse"));
    EXPECT_EQ(textGrams("ЧАЙ"), textGrams("чай"));
    EXPECT_NE(textGrams("mug"), textGrams("jug"));
}

TEST(TextGrams, ReadWhatIsNoUtf8AsAGap)
{
    EXPECT_EQ(textGrams("red\xff mug"), textGrams("red mug"));
    EXPECT_EQ(textGrams("mug\xe7\xbb"), textGrams("mug")); // a character that is cut off
}

TEST(TextWeights, MakeUnitVectorsInWhichRareWordsCount)
{
    const std::vector<std::string> texts = {"set red mug", "set blue chair", "set red chair", "set green lamp"};
    const TextWeights weights(texts);
    const TextVector mug = weights.vector("set mug"), chair = weights.vector("set chair");
    double squares = 0.0;
    for (const auto &[gram, weight] : mug)
        squares += static_cast<double>(weight) * static_cast<double>(weight);
    EXPECT_NEAR(squares, 1.0, 1e-5);
    EXPECT_TRUE(std::ranges::is_sorted(mug));
    EXPECT_NEAR(likeness(mug, mug), 1.0, 1e-5);
    EXPECT_GT(likeness(mug, weights.vector("set red mug")), likeness(mug, chair));
    EXPECT_LT(likeness(mug, chair), likeness(TextWeights({}).vector("set mug"), TextWeights({}).vector("set chair"))); // "set" is in all: it says less
    EXPECT_EQ(likeness(mug, weights.vector("绿茶")), 0.0);
    EXPECT_THAT(weights.vector("!"), IsEmpty());
}

} // namespace
} // namespace shelfcast::core

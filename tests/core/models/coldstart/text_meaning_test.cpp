#include "core/models/coldstart/text_meaning.h"

#include <gtest/gtest.h>

#include <string>

namespace shelfcast::core {
namespace {

/// Two kinds of things, called by words that share no letters' runs but occur together.
std::vector<std::string> names()
{
    std::vector<std::string> texts;
    for (int i = 0; i < 20; ++i) {
        texts.push_back(i % 2 == 0 ? "mug porcelain" : "porcelain kettle");
        texts.push_back(i % 2 == 0 ? "shovel garden" : "garden hose");
        texts.push_back(i % 2 == 0 ? "绿茶 有机" : "有机 乌龙");
    }
    return texts;
}

struct Learned {
    std::vector<std::string> texts = names();
    TextWeights weights{texts};
    std::vector<TextVector> vectors;
    TextMeaning meaning;
    Learned()
    {
        for (const std::string &text : texts)
            vectors.push_back(weights.vector(text));
        meaning = TextMeaning(vectors, 3);
    }
    double alike(const char *a, const char *b) const
    {
        return likeness(std::span<const float>(meaning.of(weights.vector(a))), std::span<const float>(meaning.of(weights.vector(b))));
    }
};

TEST(TextMeaning, WordsThatStandTogetherAreNear)
{
    const Learned learned;
    ASSERT_EQ(learned.meaning.dimensions(), 3U);
    EXPECT_LT(likeness(learned.weights.vector("mug"), learned.weights.vector("kettle")), 0.05); // no piece in common
    EXPECT_GT(learned.alike("mug", "kettle"), 0.9);
    EXPECT_GT(learned.alike("绿茶", "乌龙"), 0.9);
    EXPECT_LT(learned.alike("mug", "hose"), 0.2);
    EXPECT_LT(learned.alike("绿茶", "shovel"), 0.2);
}

TEST(TextMeaning, IsTheSameEachTimeAndNothingOfUnknownWords)
{
    const Learned a, b;
    EXPECT_EQ(a.meaning.of(a.vectors[0]), b.meaning.of(b.vectors[0]));
    for (const float number : a.meaning.of(a.weights.vector("zzzz qqqq")))
        EXPECT_EQ(number, 0.0F);
    EXPECT_EQ(TextMeaning({}, 4).dimensions(), 0U);
    EXPECT_EQ(TextMeaning(std::vector<TextVector>(5), 4).dimensions(), 0U); // texts without letters
}

} // namespace
} // namespace shelfcast::core

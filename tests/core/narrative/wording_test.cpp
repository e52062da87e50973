#include "core/narrative/wording.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <set>

namespace shelfcast::core {
namespace {

std::set<std::string> holes(std::string_view words)
{
    static const std::regex hole(R"(\{(\d)(\|[a-z]+)?\})");
    const std::string text(words);
    std::set<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), hole), end; it != end; ++it)
        found.insert((*it)[1]);
    return found;
}

std::string withoutHoles(std::string_view words)
{
    return std::regex_replace(std::string(words), std::regex(R"(\{\d(\|(bare|in|on|dative))?\})"), "");
}

Sentence sentenceAt(std::size_t i)
{
    return static_cast<Sentence>(i);
}

bool isKeyword(Sentence sentence)
{
    return sentence >= Sentence::KeyRising;
}

TEST(WordingTest, HasEverySentenceAndOriginOnceInEachLanguage)
{
    for (const Wordings &wordings : {englishWordings(), chineseWordings(), germanWordings()}) {
        std::set<Sentence> sentences;
        for (const auto &[sentence, words] : wordings.sentences) {
            EXPECT_TRUE(sentences.insert(sentence).second) << words;
            EXPECT_FALSE(words.empty());
        }
        EXPECT_EQ(sentences.size(), kSentences);
        std::set<Origin> origins;
        for (const auto &[origin, words] : wordings.origins) {
            EXPECT_TRUE(origins.insert(origin).second) << words;
            EXPECT_FALSE(words.empty());
        }
        EXPECT_EQ(origins.size(), kOrigins);
    }
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < kOrigins; ++i)
        EXPECT_TRUE(ids.insert(originId(static_cast<Origin>(i))).second) << originId(static_cast<Origin>(i));
    EXPECT_FALSE(ids.contains(""));
}

TEST(WordingTest, SaysTheSameFiguresInEachLanguage)
{
    for (std::size_t i = 0; i < kSentences; ++i) {
        const std::set<std::string> english = holes(wording(sentenceAt(i), Language::English));
        EXPECT_EQ(holes(wording(sentenceAt(i), Language::Chinese)), english) << wording(sentenceAt(i), Language::English);
        EXPECT_EQ(holes(wording(sentenceAt(i), Language::German)), english) << wording(sentenceAt(i), Language::English);
    }
}

/// A figure is always a hole, so that each can be checked; and nothing else is left of a hole but its figure.
TEST(WordingTest, HoldsNoFigureOfItsOwnAndNoUnknownForm)
{
    for (const Language language : kLanguages)
        for (std::size_t i = 0; i < kSentences; ++i) {
            const std::string rest = withoutHoles(wording(sentenceAt(i), language));
            EXPECT_EQ(rest.find_first_of("0123456789{}%|"), std::string::npos) << rest;
            EXPECT_EQ(wording(sentenceAt(i), language).find("  "), std::string::npos) << rest;
        }
}

TEST(WordingTest, WritesWholeSentencesAndBareKeywords)
{
    for (std::size_t i = 0; i < kSentences; ++i)
        for (const Language language : kLanguages) {
            const std::string_view words = wording(sentenceAt(i), language);
            const bool ends = words.ends_with(language == Language::Chinese ? "。" : ".");
            EXPECT_EQ(ends, !isKeyword(sentenceAt(i))) << words;
        }
}

TEST(WordingTest, ChineseHoldsNoLatinWord)
{
    for (std::size_t i = 0; i < kSentences; ++i) {
        const std::string rest = withoutHoles(wording(sentenceAt(i), Language::Chinese));
        EXPECT_TRUE(std::ranges::none_of(rest, [](unsigned char c) { return c < 0x80; })) << rest;
    }
}

TEST(WordingTest, NoLanguageRepeatsAnother)
{
    for (std::size_t i = 0; i < kSentences; ++i) {
        EXPECT_NE(wording(sentenceAt(i), Language::English), wording(sentenceAt(i), Language::German));
        EXPECT_NE(wording(sentenceAt(i), Language::English), wording(sentenceAt(i), Language::Chinese));
    }
}

} // namespace
} // namespace shelfcast::core

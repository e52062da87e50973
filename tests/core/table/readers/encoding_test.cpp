#include "core/table/encoding.h"

#include <gtest/gtest.h>

namespace shelfcast::core {
namespace {

using namespace std::string_literals;

std::string guessed(std::string_view bytes, bool complete = true)
{
    const auto guess = guessEncoding(bytes, complete);
    return guess ? guess->name : "none";
}

TEST(GuessEncoding, readsByteOrderMarks)
{
    EXPECT_EQ(guessed("\xEF\xBB\xBF" "a"), "UTF-8-BOM");
    EXPECT_EQ(guessed("\xFF\xFE" "a\0"s), "UTF-16LE");
    EXPECT_EQ(guessed("\xFE\xFF\0a"s), "UTF-16BE");
}

TEST(GuessEncoding, tellsUtf8FromOthers)
{
    EXPECT_EQ(guessed("a,b\n"), "UTF-8");
    EXPECT_EQ(guessed("Käse,1\n"), "UTF-8");
    EXPECT_EQ(guessed("K\xE4se,Br\xF6t\n"), "Windows-1252");
    EXPECT_EQ(guessed("\xBF\xC9\xC0\xD6,\xC3\xE6\xB0\xFC\n"), "GB18030");
    EXPECT_EQ(guessed("Gr\xF6\xDF" "e;F\xFC\xDF" "e;K\xE4se;M\xFCsli;B\xE4r;\xD6l\n"), "Windows-1252") << "two accented letters in a row";
    EXPECT_EQ(guessed("Preis;3 \x80\n"), "Windows-1252") << "the euro sign";
}

TEST(GuessEncoding, allowsACharacterCutAtTheEndOfTheSample)
{
    EXPECT_EQ(guessed("caf\xC3", false), "UTF-8");
    EXPECT_EQ(guessed("caf\xC3", true), "Windows-1252");
}

TEST(GuessEncoding, staysWithUtf8WhenOnlyAFewBytesAreBad)
{
    std::string text;
    for (int i = 0; i < 50; ++i)
        text += "Käse,1\n";
    EXPECT_EQ(guessed(text + "K\xE4se,2\n"), "UTF-8");
}

TEST(GuessEncoding, refusesWhatIsNoText)
{
    EXPECT_EQ(guessed("a\0b\1\2\0\0\xFF\xFE\3\4\5\6\7"s), "none");
    EXPECT_EQ(guessed("\1\2\3\4\5\6abc"), "none");
}

TEST(Utf8, knowsWhatIsValid)
{
    EXPECT_TRUE(isUtf8("aä可😀"));
    EXPECT_FALSE(isUtf8("\xC0\xAF")) << "overlong";
    EXPECT_FALSE(isUtf8("\xED\xA0\x80")) << "surrogate";
    EXPECT_FALSE(isUtf8("\xF4\x90\x80\x80")) << "beyond U+10FFFF";
    EXPECT_FALSE(isUtf8("abcdefghijk\xE4"));
    EXPECT_EQ(validUtf8Prefix("12345678ä\xFF"), 10U);
}

TEST(Transcoder, joinsCharactersSplitBetweenPieces)
{
    const std::string bytes = "\xBF\xC9\x90\x30\x81\x30" "a"; // two bytes, four bytes (U+10000), one
    const std::string whole = toUtf8(bytes, "GB18030");
    EXPECT_EQ(whole, "可\xF0\x90\x80\x80" "a");
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        Transcoder transcoder("GB18030");
        std::string out;
        transcoder.decode(std::string_view(bytes).substr(0, cut), false, out);
        transcoder.decode(std::string_view(bytes).substr(cut), true, out);
        EXPECT_EQ(out, whole) << cut;
        EXPECT_EQ(transcoder.badBytes(), 0U);
    }
}

TEST(Transcoder, replacesWhatMeansNothing)
{
    EXPECT_EQ(toUtf8("a\x81" "b", "Windows-1252"), "a\xEF\xBF\xBD" "b");
    EXPECT_EQ(toUtf8("a\0\0\xD8" "b\0"s, "UTF-16LE"), "a\xEF\xBF\xBD" "b") << "half a surrogate pair";
    EXPECT_EQ(toUtf8("a\0b"s, "UTF-16LE"), "a\xEF\xBF\xBD") << "half a character at the end";
}

TEST(CanonicalEncoding, knowsTheUsualSpellings)
{
    EXPECT_EQ(canonicalEncoding("utf8"), "UTF-8");
    EXPECT_EQ(canonicalEncoding("GB2312"), "GB18030");
    EXPECT_EQ(canonicalEncoding("cp-1252"), "Windows-1252");
    EXPECT_EQ(canonicalEncoding("EBCDIC"), std::nullopt);
}

} // namespace
} // namespace shelfcast::core

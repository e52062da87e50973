#include "core/table/csv/delimiter.h"

#include <gtest/gtest.h>

namespace shelfcast::core {
namespace {

TEST(GuessDelimiter, findsTheOneThatSplitsEvenly)
{
    EXPECT_EQ(guessDelimiter("a,b,c\n1,2,3\n", true).delimiter, ',');
    EXPECT_EQ(guessDelimiter("a;b;c\n1;2;3\n", true).delimiter, ';');
    EXPECT_EQ(guessDelimiter("a\tb\n1\t2\n", true).delimiter, '\t');
    EXPECT_EQ(guessDelimiter("a|b\n1|2\n", true).delimiter, '|');
}

TEST(GuessDelimiter, isNotMisledByDecimalCommas)
{
    EXPECT_EQ(guessDelimiter("2024-01-01;3,5\n2024-01-02;4,5\n", true).delimiter, ';');
    EXPECT_EQ(guessDelimiter("a\t1,5\t2,5\nb\t3,5\t4,5\n", true).delimiter, '\t');
    EXPECT_EQ(guessDelimiter("1,2,3\n4,5,6\n", true).delimiter, ',') << "numbers between commas and nothing else";
}

TEST(GuessDelimiter, isNotMisledByQuotedTextOrTitles)
{
    EXPECT_EQ(guessDelimiter("item,note\n1,\"a;b;c;d\"\n2,\"a;b;c;d\"\n3,\"a;b;c;d\"\n", true).delimiter, ',');
    EXPECT_EQ(guessDelimiter("\"a;b;c\",1\n\"d;e;f\",2\n", true).delimiter, ',');
    EXPECT_EQ(guessDelimiter("1,\"a;b;c\"\n2,\"d;e;f\"\n", true).delimiter, ',');
    EXPECT_EQ(guessDelimiter("Report, by region, 2024\nprinted on Monday, at noon\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n", true).delimiter, ';');
}

TEST(GuessDelimiter, keepsTheCommaForOneColumn)
{
    const DelimiterGuess guess = guessDelimiter("sales\n1\n2\n3\n", true);
    EXPECT_EQ(guess.delimiter, ',');
    EXPECT_FALSE(guess.splits);
}

TEST(GuessDelimiter, leavesOutALastLineThatIsCut)
{
    EXPECT_EQ(guessDelimiter("a;b\n1;2\n3,3,3,3,3,3", false).delimiter, ';');
}

TEST(GuessDelimiter, obeysADeclaration)
{
    const DelimiterGuess guess = guessDelimiter("sep=|\na,b\n", true);
    EXPECT_EQ(guess.delimiter, '|');
    EXPECT_TRUE(guess.declared);
}

} // namespace
} // namespace shelfcast::core

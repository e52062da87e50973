#include "core/table/layout/numbers.h"

#include "core/table/layout/cell_text.h"
#include "core/table/layout/distinct.h"

#include <gtest/gtest.h>

namespace shelfcast::core {
namespace {

double dot(std::string_view text)
{
    return scanNumber(text).withDot;
}
double comma(std::string_view text)
{
    return scanNumber(text).withComma;
}

TEST(Numbers, PlainOnesAreReadExactly)
{
    EXPECT_EQ(dot("0"), 0.0);
    EXPECT_EQ(dot("-12"), -12.0);
    EXPECT_EQ(dot("64236.62"), 64236.62);
    EXPECT_EQ(dot("0.1"), 0.1);
    EXPECT_EQ(dot("15523402593.400002"), 15523402593.400002);
    EXPECT_EQ(dot("1e3"), 1000.0);
    EXPECT_EQ(dot("1.5E-2"), 0.015);
}

TEST(Numbers, OneMarkWithThreeDigitsCanBeReadBothWays)
{
    const ScannedNumber number = scanNumber("1.234");
    EXPECT_EQ(number.mark, NumberMark::DotOrGroup);
    EXPECT_EQ(number.withDot, 1.234);
    EXPECT_EQ(number.withComma, 1234.0);
    EXPECT_EQ(dot("1,234"), 1234.0);
    EXPECT_EQ(comma("1,234"), 1.234);
    EXPECT_EQ(scanNumber("0,123").mark, NumberMark::Comma);
    EXPECT_EQ(scanNumber("303,34").mark, NumberMark::Comma);
}

TEST(Numbers, GroupsCurrenciesAndSigns)
{
    EXPECT_EQ(dot("1,234,567.8"), 1234567.8);
    EXPECT_EQ(dot("1.234.567,8"), 1234567.8);
    EXPECT_EQ(dot("1 234 567,80"), 1234567.8);
    EXPECT_EQ(dot("1'234.50"), 1234.5);
    EXPECT_EQ(dot("\xC2\xA3""12.50"), 12.5);
    EXPECT_EQ(dot("12,50 \xE2\x82\xAC"), 12.5);
    EXPECT_EQ(dot("(12.5)"), -12.5);
    EXPECT_EQ(dot("12.5-"), -12.5);
    EXPECT_EQ(dot("3 %"), 3.0);
    EXPECT_TRUE(scanNumber("007").leadingZero);
}

TEST(Numbers, WhatIsNoNumber)
{
    for (const char *text : {"", "-", "annulation", "12a", "1.2.3", "2024-01-01", "1,23,4.5", "11:05", "e5", ".", "C580538"})
        EXPECT_FALSE(scanNumber(text).isNumber) << text;
}

TEST(CellText, MissingAndTotals)
{
    for (const char *text : {"", "NA", "n/a", "-", "Nill", "nil", "(S)", "(NA)", "#VALUE!", "NaN", "null", "\xE2\x80\x94"})
        EXPECT_TRUE(saysMissing(text)) << text;
    for (const char *text : {"0", "Naomi", "x", "Nil by mouth", "-1", "sale"})
        EXPECT_FALSE(saysMissing(text)) << text;
    for (const char *text : {"Total", "GRAND TOTAL:", "Summe", "合计", "Sous-total", "Gesamtergebnis"})
        EXPECT_TRUE(saysTotal(text)) << text;
    for (const char *text : {"TotalUS", "Total Bags", "Retail sales, total", "Sumatra", "Gesamtbuch"})
        EXPECT_FALSE(saysTotal(text)) << text;
    EXPECT_EQ(headerWords("dateCommande"), "date commande");
    EXPECT_EQ(folded("  Qu\xC3\x82ntit\xC3\xA9\n"), "quantite");
    EXPECT_EQ(trimmed("\xE3\x80\x80 x\xC2\xA0\r\n"), "x");
}

TEST(Distinct, IsExactUpToItsLimitAndBoundedBeyond)
{
    DistinctCounter exact(1000), bounded(1000);
    for (std::uint64_t i = 0; i < 900; ++i) {
        exact.add(textHash(std::to_string(i)));
        exact.add(textHash(std::to_string(i)));
    }
    EXPECT_EQ(exact.count(), 900U);
    EXPECT_TRUE(exact.exact());
    for (std::uint64_t i = 0; i < 200'000; ++i)
        bounded.add(textHash(std::to_string(i)));
    EXPECT_FALSE(bounded.exact());
    EXPECT_NEAR(static_cast<double>(bounded.count()), 200'000.0, 30'000.0);
}

} // namespace
} // namespace shelfcast::core

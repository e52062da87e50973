#include "ui/text/format.h"

#include <gtest/gtest.h>

#include <limits>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

class Format : public testing::Test {
protected:
    void TearDown() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
};

} // namespace

TEST_F(Format, NumbersFollowTheLocale)
{
    EXPECT_EQ(integerText(1234567), "1,234,567");
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(integerText(1234567), "1.234.567");
    EXPECT_EQ(numberText(0.5), "0,500");
    EXPECT_EQ(percentText(0.1424, 1), QStringLiteral("14,2\u202f%"));
}

TEST_F(Format, AMinusIsNoHyphen)
{
    EXPECT_EQ(integerText(-3), QStringLiteral("\u22123"));
    EXPECT_EQ(changeText(-0.031), QStringLiteral("\u22123\u202f%"));
    EXPECT_EQ(changeText(0.078), QStringLiteral("+8\u202f%"));
}

TEST_F(Format, WhatRoundsToNothingHasNoSign)
{
    EXPECT_EQ(changeText(-0.0004), QStringLiteral("0\u202f%"));
    EXPECT_EQ(changeText(0.0004), QStringLiteral("0\u202f%"));
}

TEST_F(Format, UnknownIsADash)
{
    for (const QString &text : {numberText(kNan), unitsText(kNan), percentText(kNan), changeText(kNan), compactText(kNan)})
        EXPECT_EQ(text, QStringLiteral("\u2013"));
}

TEST_F(Format, UnitsAreWholeFromTenOn)
{
    EXPECT_EQ(unitsText(3.26), "3.3");
    EXPECT_EQ(unitsText(12.6), "13");
    EXPECT_EQ(unitsText(4.0), "4");
}

TEST_F(Format, LargeNumbersAreShortOnAxes)
{
    EXPECT_EQ(compactText(950.0), "950");
    EXPECT_EQ(compactText(12000.0), QStringLiteral("12\u202fk"));
    EXPECT_EQ(compactText(1'240'000.0), QStringLiteral("1.2\u202fM"));
}

TEST_F(Format, PeriodsAreNamedByTheirFrequency)
{
    const core::Day day = core::toDay({2026, 11, 22});
    EXPECT_EQ(shortPeriodText(core::periodOf(day, core::Frequency::Weekly), core::Frequency::Weekly), "wk 47");
    EXPECT_EQ(periodText(core::periodOf(day, core::Frequency::Weekly), core::Frequency::Weekly), "week 47 of 2026, from 16 Nov 2026");
    EXPECT_EQ(periodText(core::periodOf(day, core::Frequency::Monthly), core::Frequency::Monthly), "Nov 2026");
    EXPECT_EQ(periodText(core::periodOf(day, core::Frequency::Quarterly), core::Frequency::Quarterly), "Q4 2026");
    EXPECT_EQ(shortPeriodText(core::periodOf(day, core::Frequency::Daily), core::Frequency::Daily), "22 Nov");
}

TEST_F(Format, TimeLeftIsSaidInTheUnitThatMatters)
{
    EXPECT_EQ(timeLeftText(-1), "");
    EXPECT_EQ(timeLeftText(0), "1 s left");
    EXPECT_EQ(timeLeftText(200), "3 min left");
    EXPECT_EQ(timeLeftText(7200), "2 h left");
}

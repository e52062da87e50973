#include "core/table/workbook/number_format.h"

#include <gtest/gtest.h>

namespace shelfcast::core {
namespace {

TEST(NumberFormat, knowsDateCodes)
{
    for (const char *code : {"yyyy-mm-dd", "d/m/yy", "mmm\\-yy", "[$-409]mmmm d, yyyy;@", "yyyy\"年\"m\"月\"d\"日\"", "dd.mm.yyyy hh:mm", "mmm", "[$-F800]dddd, mmmm dd, yyyy"})
        EXPECT_EQ(meaningOf(code), NumberMeaning::Date) << code;
    for (const char *code : {"h:mm", "hh:mm:ss AM/PM", "[h]:mm:ss", "mm:ss.0", "[mm]:ss"})
        EXPECT_EQ(meaningOf(code), NumberMeaning::TimeOfDay) << code;
    for (const char *code : {"General", "0.00", "#,##0 \"days\"", "[Red]0;[Blue]-0", "0.00E+00", "@", "0\\d", "_-* #,##0.00\\ _y_-", "", "\"unclosed y", "0;yyyy"})
        EXPECT_EQ(meaningOf(code), NumberMeaning::Number) << code;
}

TEST(NumberFormat, knowsBuiltInNumbers)
{
    EXPECT_EQ(builtinMeaning(14), NumberMeaning::Date);
    EXPECT_EQ(builtinMeaning(20), NumberMeaning::TimeOfDay);
    EXPECT_EQ(builtinMeaning(22), NumberMeaning::Date);
    EXPECT_EQ(builtinMeaning(57), NumberMeaning::Date);
    EXPECT_EQ(builtinMeaning(9), NumberMeaning::Number);
    EXPECT_EQ(builtinMeaning(49), NumberMeaning::Number);
}

TEST(NumberFormat, turnsSerialsIntoDays)
{
    EXPECT_EQ(typedNumber(25569, NumberMeaning::Date, false).number, 0.0);
    EXPECT_EQ(typedNumber(25569, NumberMeaning::Date, false).kind, CellKind::Date);
    EXPECT_EQ(typedNumber(1, NumberMeaning::Date, false).number, -25567.0) << "1900-01-01, before the 29 February that never was";
    EXPECT_EQ(typedNumber(61, NumberMeaning::Date, false).number, -25508.0) << "1900-03-01";
    EXPECT_EQ(typedNumber(24107, NumberMeaning::Date, true).number, 0.0) << "1904";
    EXPECT_EQ(typedNumber(-1, NumberMeaning::Date, false).kind, CellKind::Number);
    EXPECT_EQ(typedNumber(3e6, NumberMeaning::Date, false).kind, CellKind::Number);
    EXPECT_EQ(typedNumber(0.4375, NumberMeaning::TimeOfDay, false).text, "10:30:00");
    EXPECT_EQ(typedNumber(0.4375, NumberMeaning::TimeOfDay, false).kind, CellKind::Number);
}

TEST(NumberFormat, readsIsoDates)
{
    EXPECT_EQ(isoDateTime("1970-01-02"), 1.0);
    EXPECT_EQ(isoDateTime("1970-01-02T12:00:00"), 1.5);
    EXPECT_EQ(isoDateTime("1970-01-02 06:00"), 1.25);
    EXPECT_EQ(isoDateTime("1970-01-02T12:00:00.000Z"), 1.5);
    EXPECT_EQ(isoDateTime("1970-02-30"), std::nullopt);
    EXPECT_EQ(isoDateTime("1970-01-02x"), std::nullopt);
    EXPECT_EQ(isoDateTime(""), std::nullopt);
}

} // namespace
} // namespace shelfcast::core

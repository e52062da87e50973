#include "core/narrative/sentence.h"

#include <gtest/gtest.h>

namespace shelfcast::core {
namespace {

using Kind = Figure::Kind;

Figure figure(Kind kind, double value, std::int64_t first = 0, std::int64_t last = 0, Frequency frequency = Frequency::Weekly, std::string name = {})
{
    return {kind, Origin::Expected, value, first, last, frequency, std::move(name)};
}

void expectAll(const Figure &one, std::string_view form, const std::string &english, const std::string &chinese, const std::string &german)
{
    EXPECT_EQ(figureText(one, form, Language::English), english);
    EXPECT_EQ(figureText(one, form, Language::Chinese), chinese);
    EXPECT_EQ(figureText(one, form, Language::German), german);
}

TEST(FigureTextTest, WritesUnitsAsTheWindowRoundsThem)
{
    expectAll(figure(Kind::Units, 1234567.4), "", "1,234,567 units", "1,234,567件", "1.234.567 Stück");
    expectAll(figure(Kind::Units, 1.0), "", "1 unit", "1件", "1 Stück");
    expectAll(figure(Kind::Units, 2.36), "", "2.4 units", "2.4件", "2,4 Stück");
    expectAll(figure(Kind::Units, 10.4), "bare", "10", "10", "10");
    expectAll(figure(Kind::Units, -1200.0), "bare", "\u22121,200", "\u22121,200", "\u22121.200");
    expectAll(figure(Kind::Units, -0.0), "bare", "0", "0", "0");
    expectAll(figure(Kind::Units, 1e-7), "", "0 units", "0件", "0 Stück");
    EXPECT_EQ(figureText(figure(Kind::Units, 1234.0), "bare", Language::English, {",", "\u202F"}), "1\u202F234") << "the window's marks";
}

TEST(FigureTextTest, WritesSharesByLanguage)
{
    expectAll(figure(Kind::Percent, 0.1249), "", "12\u202F%", "12%", "12\u202F%");
    expectAll(figure(Kind::Fine, 0.1249), "", "12.5\u202F%", "12.5%", "12,5\u202F%");
    expectAll(figure(Kind::Percent, 12.5), "", "1,250\u202F%", "1,250%", "1.250\u202F%");
}

TEST(FigureTextTest, CountsPeriodsAndThings)
{
    expectAll(figure(Kind::Periods, 13), "dative", "13 weeks", "13周", "13 Wochen");
    expectAll(figure(Kind::Periods, 28, 0, 0, Frequency::Daily), "", "28 days", "28天", "28 Tage");
    expectAll(figure(Kind::Periods, 28, 0, 0, Frequency::Daily), "dative", "28 days", "28天", "28 Tagen");
    expectAll(figure(Kind::Periods, 1, 0, 0, Frequency::Quarterly), "", "1 quarter", "1个季度", "1 Quartal");
    expectAll(figure(Kind::Items, 1), "dative", "1 item", "1个商品", "1 Artikel");
    expectAll(figure(Kind::Items, 1200), "dative", "1,200 items", "1,200个商品", "1.200 Artikeln");
    expectAll(figure(Kind::Series, 3), "dative", "3 series", "3个序列", "3 Reihen");
}

TEST(FigureTextTest, NamesPeriodsOfEveryCalendar)
{
    const Day day = toDay({2026, 12, 5});
    const auto at = [&](Frequency frequency) { return figure(Kind::Period, 0.0, periodOf(day, frequency), 0, frequency); };
    expectAll(at(Frequency::Daily), "in", "on 5 December 2026", "2026年12月5日", "am 5. Dezember 2026");
    expectAll(at(Frequency::Weekly), "in", "in week 49 of 2026", "2026年第49周", "in KW 49/2026");
    expectAll(at(Frequency::Monthly), "in", "in December 2026", "2026年12月", "im Dezember 2026");
    expectAll(at(Frequency::Quarterly), "in", "in quarter 4 of 2026", "2026年第4季度", "im 4. Quartal 2026");
    expectAll(at(Frequency::Yearly), "in", "in 2026", "2026年", "im Jahr 2026");
    expectAll(at(Frequency::Monthly), "", "December 2026", "2026年12月", "Dezember 2026");
    expectAll(figure(Kind::Month, 0.0, 3), "", "March", "3月", "März");
    expectAll(figure(Kind::Weekday, 0.0, 5), "on", "on Saturdays", "星期六", "am Samstag");
}

TEST(FigureTextTest, NamesSpansAndWhatTheyAreComparedWith)
{
    const std::int64_t week = periodOf(toDay({2026, 11, 23}), Frequency::Weekly), month = periodOf(toDay({2026, 12, 1}), Frequency::Monthly), day = toDay({2026, 12, 1});
    expectAll(figure(Kind::Span, 0.0, week, week + 12), "", "from week 48 of 2026 to week 7 of 2027", "2026年第48周至2027年第7周", "von KW 48/2026 bis KW 7/2027");
    expectAll(figure(Kind::Span, 0.0, month, month, Frequency::Monthly), "", "in December 2026", "2026年12月", "im Dezember 2026");
    expectAll(figure(Kind::Span, 0.0, day, day + 27, Frequency::Daily), "", "from 1 December 2026 to 28 December 2026", "2026年12月1日至2026年12月28日",
              "vom 1. Dezember 2026 bis zum 28. Dezember 2026");
    expectAll(figure(Kind::Stretch, 13, 52), "", "in the same 13 weeks a year before", "上一年同期的13周", "in denselben 13 Wochen ein Jahr zuvor");
    expectAll(figure(Kind::Stretch, 28, 28, 0, Frequency::Daily), "", "in the 28 days before", "此前28天", "in den 28 Tagen davor");
    expectAll(figure(Kind::Stretch, 10, 14, 0, Frequency::Daily), "", "in the 10 days that lie 14 days further back", "再往前14天的那10天", "in den 10 Tagen, die 14 Tage weiter zurück liegen");
    expectAll(figure(Kind::Stretch, 1, 12, 0, Frequency::Monthly), "", "in the same month a year before", "上一年同期的1个月", "im selben Monat ein Jahr zuvor");
    expectAll(figure(Kind::Stretch, 1, 1, 0, Frequency::Daily), "", "in the day before", "此前1天", "am Tag davor");
    expectAll(figure(Kind::Stretch, 1, 1, 0, Frequency::Weekly), "", "in the week before", "此前1周", "in der Woche davor");
}

TEST(FigureTextTest, QuotesNamesAndTranslatesTheKnownColumns)
{
    expectAll(figure(Kind::Name, 0.0, 0, 0, Frequency::Weekly, "Cola 1.5 l"), "", "“Cola 1.5 l”", "“Cola 1.5 l”", "„Cola 1.5 l“");
    expectAll(figure(Kind::Driver, 0.0, 0, 0, Frequency::Weekly, "price"), "", "the price", "价格", "der Preis");
    expectAll(figure(Kind::Driver, 0.0, 0, 0, Frequency::Weekly, "promotion"), "", "the promotion", "促销", "die Aktion");
    expectAll(figure(Kind::Driver, 0.0, 0, 0, Frequency::Weekly, "ad_spend"), "", "“ad_spend”", "“ad_spend”", "„ad_spend“");
}

TEST(FigureTextTest, PutsFiguresIntoASentence)
{
    const Saying saying{Sentence::StockOut, {figure(Kind::Count, 2), figure(Kind::Periods, 13)}};
    EXPECT_EQ(text(saying, Language::English), "In 2 of the last 13 weeks the item was out of stock, so more would probably have been sold.");
    EXPECT_EQ(text(saying, Language::German), "In 2 der letzten 13 Wochen war der Artikel nicht vorrätig, sonst wäre wohl mehr verkauft worden.");
    EXPECT_EQ(text(saying, Language::Chinese), "最近13周中有2期缺货，否则可能会卖得更多。");
    EXPECT_EQ(paragraph({{saying, saying}, {}}, Language::Chinese), text(saying, Language::Chinese) + text(saying, Language::Chinese));
}

TEST(LanguageTest, ReadsShortAndLongIds)
{
    for (const Language language : kLanguages)
        EXPECT_EQ(languageFromId(languageId(language)), language);
    EXPECT_EQ(languageFromId("zh_CN"), Language::Chinese);
    EXPECT_EQ(languageFromId("de-AT"), Language::German);
    EXPECT_EQ(languageFromId("fr"), std::nullopt);
    EXPECT_EQ(languageFromId(""), std::nullopt);
}

} // namespace
} // namespace shelfcast::core

#include "core/reporting/findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shelfcast::core {
namespace {

std::vector<std::string> textsOf(const std::vector<Finding> &findings)
{
    std::vector<std::string> texts;
    for (const Finding &finding : findings)
        texts.push_back(english(finding.text));
    return texts;
}

PanelSettings monthly(const Date &first, const Date &last)
{
    PanelSettings settings;
    settings.frequency = Frequency::Monthly;
    settings.seasonLength = 12;
    settings.firstDay = toDay(first);
    settings.lastDay = toDay(last);
    return settings;
}

SeriesInfo info(const Date &first, const Date &last, double quantity, double price)
{
    SeriesInfo series;
    series.firstDay = toDay(first);
    series.lastDay = toDay(last);
    series.quantity = quantity;
    series.lastPrice = price;
    return series;
}

} // namespace

TEST(DataFindings, SaysWhatIsShortQuietAndNegative)
{
    const std::vector<SeriesInfo> series = {info({2020, 1, 1}, {2024, 12, 31}, 100, 1), info({2024, 6, 1}, {2024, 12, 31}, 100, 1),
                                            info({2020, 1, 1}, {2023, 6, 30}, -3, 1)};
    std::vector<SourceInfo> sources(1);
    sources[0].refused = 6;
    const auto texts = textsOf(dataFindings(series, sources, monthly({2020, 1, 1}, {2024, 12, 31})));
    EXPECT_THAT(texts, testing::ElementsAre("The data reach from 2020-01-01 to 2024-12-31.",
                                            "6 rows could not be used. Look at them below, correct the file and import it again.",
                                            "1 of 3 series have less than two seasons of history: no model can know their season yet.",
                                            "1 of 3 series have no record for more than a season: they may no longer be sold.",
                                            "1 series have more returns than sales. Check that their sales were imported."));
}

TEST(DataFindings, IncompleteLastPeriodWaits)
{
    const std::vector<SeriesInfo> series = {info({2020, 1, 1}, {2024, 12, 10}, 100, 1)};
    const auto texts = textsOf(dataFindings(series, {}, monthly({2020, 1, 1}, {2024, 12, 10})));
    EXPECT_THAT(texts, testing::Contains("The last period, 2024-12, has only 10 days. It waits for the rest and is left out of forecasts."));
}

TEST(DataFindings, NoPricesNoMoney)
{
    const std::vector<SeriesInfo> series = {info({2020, 1, 1}, {2024, 12, 31}, 100, 0)};
    EXPECT_THAT(textsOf(dataFindings(series, {}, monthly({2020, 1, 1}, {2024, 12, 31}))), testing::Contains(testing::HasSubstr("know no prices")));
    EXPECT_TRUE(dataFindings({}, {}, {}).empty());
}

} // namespace shelfcast::core

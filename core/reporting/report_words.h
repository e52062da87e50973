#pragma once
#include "core/narrative/choose.h"
#include "core/reporting/outlook.h"

namespace shelfcast::core {

/// In which language a report tells forecasts in words, and how it writes numbers there.
struct WordsChoice {
    Language language = Language::English;
    NumberMarks marks;
};

/// What is said of a group of a report. It is compared with the year before, as the report's tables are.
Narrative wordsOf(const ReportSource &source, const GroupOutlook &group, bool withLocations);
/// The same of an item.
/// @p stored  its forecast with what persons changed
/// @p parts   the forecast taken apart; null where its model cannot say
Narrative wordsOf(const ReportSource &source, const ItemOutlook &item, const StoredForecast &stored, const Explanation *parts);

/// The keywords behind each other.
std::string keywordLine(const Narrative &narrative, const WordsChoice &choice);

/// One text of a report's categories and items.
struct ToldItem {
    bool isGroup = false;
    Message title;      ///< the category's name, or "All items"
    std::size_t index = 0; ///< of an item: in the panel
    Narrative narrative;
};
/// All items, each category, and the most valuable items.
/// errors  those of the source; Cancelled
Result<std::vector<ToldItem>> tellAll(const ReportSource &source, const Outlook &outlook, std::size_t items, const JobContext &job);

} // namespace shelfcast::core

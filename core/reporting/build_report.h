#pragma once
#include "core/reporting/report.h"
#include "core/reporting/report_words.h"

namespace shelfcast::core {

struct ReportOptions {
    std::optional<std::string> category; ///< only this one; absent is all
    std::size_t topItems = 10;           ///< most valuable items that get a chart and a table of their own
    std::size_t itemsPerCategory = 60;   ///< rows of a category's table; the rest is summed up in one row
    std::size_t categories = 40;         ///< sections; smaller categories stand in the overview only
    std::optional<WordsChoice> words;    ///< tells categories and top items in words, in this language; absent: no texts
};

/// The report of one run: title page, a summary in plain sentences with its figures, a section a category, the top items, and what is planned.
///
/// errors  NotFound where the run holds nothing of the category; Cancelled
/// cost    O(series x (periods + horizon)); one forecast fetched a series
Result<Report> buildReport(const ReportSource &source, const ReportOptions &options, const JobContext &job);

} // namespace shelfcast::core

#include "core/reporting/build_report.h"

#include "core/reporting/planned_part.h"
#include "core/reporting/report_parts.h"

#include <algorithm>
#include <iterator>

namespace shelfcast::core {
namespace {

constexpr std::size_t kOverrideRows = 30; ///< the largest changes by hand that a report lists

void addWords(Report &report, const Narrative &narrative, const WordsChoice &choice)
{
    report.blocks.emplace_back(ReportParagraph{{"%1", {paragraph(narrative, choice.language, choice.marks)}}});
    if (const std::string keywords = keywordLine(narrative, choice); !keywords.empty())
        report.blocks.emplace_back(ReportParagraph{{"%1", {keywords}}});
}

void addCategories(Report &report, const ReportSource &source, const Outlook &outlook, const ReportOptions &options)
{
    const std::size_t count = std::min(options.categories, outlook.categories.size());
    for (std::size_t i = 0; i < count; ++i) {
        const GroupOutlook &group = outlook.categories[i];
        report.blocks.emplace_back(ReportHeading{categoryName(group.category), 1, true});
        if (options.words)
            addWords(report, wordsOf(source, group, outlook.withLocations), *options.words);
        else
            report.blocks.emplace_back(ReportParagraph{groupSentence(source, group)});
        report.blocks.emplace_back(groupChart(source, group));
        report.blocks.emplace_back(itemTable(source, group, outlook.withLocations, options.itemsPerCategory));
    }
    if (outlook.categories.empty()) {
        report.blocks.emplace_back(ReportHeading{QT_TRANSLATE_NOOP("core", "All items"), 1, true});
        if (options.words)
            addWords(report, wordsOf(source, outlook.all, outlook.withLocations), *options.words);
        report.blocks.emplace_back(itemTable(source, outlook.all, outlook.withLocations, options.itemsPerCategory));
    }
}

Result<void> addTopItems(Report &report, const ReportSource &source, const Outlook &outlook, const ReportOptions &options)
{
    const std::size_t count = std::min(options.topItems, outlook.all.items.size());
    if (count == 0)
        return {};
    report.blocks.emplace_back(ReportHeading{source.hasMoney ? QT_TRANSLATE_NOOP("core", "The most valuable items")
                                                             : QT_TRANSLATE_NOOP("core", "The best-selling items"),
                                             1, true});
    for (std::size_t i = 0; i < count; ++i) {
        const ItemOutlook &item = outlook.all.items[i];
        const Series &series = source.panel->series[item.index];
        const auto stored = source.forecast(series.id);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        if (!*stored)
            continue;
        report.blocks.emplace_back(ReportHeading{{"%1", {displayName(series, outlook.withLocations)}}, 2, false});
        const std::optional<Explanation> parts = source.parts ? source.parts(series.id) : std::nullopt;
        if (options.words)
            addWords(report, wordsOf(source, item, **stored, parts ? &*parts : nullptr), *options.words);
        if (!(*stored)->why.empty())
            report.blocks.emplace_back(ReportParagraph{(*stored)->why});
        if (!(*stored)->forecast.note.empty())
            report.blocks.emplace_back(ReportParagraph{(*stored)->forecast.note});
        report.blocks.emplace_back(itemChart(source, series, (*stored)->forecast));
        const auto overrides = overriddenPeriods(source, series.id);
        if (!overrides)
            return tl::unexpected<Error>(overrides.error());
        report.blocks.emplace_back(periodTable(source, series, (*stored)->forecast, *overrides));
        if (parts && parts->components.size() > 1)
            report.blocks.emplace_back(componentTable(parts->components));
        if (parts && !parts->coefficients.empty())
            report.blocks.emplace_back(coefficientTable(parts->coefficients));
    }
    return {};
}

} // namespace

Result<Report> buildReport(const ReportSource &source, const ReportOptions &options, const JobContext &job)
{
    auto outlook = outlookOf(source, options.category ? &*options.category : nullptr, part(job, 0.0, 0.9));
    if (!outlook)
        return tl::unexpected<Error>(outlook.error());
    Report report;
    report.title = QT_TRANSLATE_NOOP("core", "Sales forecast");
    report.facts = reportFacts(source, *outlook, options.category);
    report.blocks.emplace_back(ReportHeading{QT_TRANSLATE_NOOP("core", "Summary"), 1, true});
    report.blocks.emplace_back(keyFigures(source, outlook->all));
    for (ReportBlock &sentence : summarySentences(source, *outlook))
        report.blocks.push_back(std::move(sentence));
    if (!options.category || outlook->categories.empty())
        report.blocks.emplace_back(groupChart(source, outlook->all));
    if (outlook->categories.size() > 1)
        report.blocks.emplace_back(categoryTable(source, *outlook));
    report.blocks.emplace_back(modelTable(source, outlook->all));
    if (outlook->all.overridden) {
        auto changed = overrideTable(source, outlook->all, outlook->withLocations, kOverrideRows);
        if (!changed)
            return tl::unexpected<Error>(changed.error());
        report.blocks.emplace_back(std::move(*changed));
    }
    addCategories(report, source, *outlook, options);
    if (auto added = addTopItems(report, source, *outlook, options); !added)
        return tl::unexpected<Error>(added.error());
    std::ranges::move(plannedBlocks(source.planned, options.category ? &*options.category : nullptr), std::back_inserter(report.blocks));
    job.report(1.0, QT_TRANSLATE_NOOP("core", "Reading the forecast"));
    return report;
}

} // namespace shelfcast::core

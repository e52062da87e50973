#include "core/reporting/report_parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

/// Below this a change is not worth a word.
constexpr double kNoChange = 0.005;

std::string dataDate(const RunInfo &run)
{
    return isoText(periodStart(run.lastPeriod + 1, run.frequency) - 1);
}

std::string label(const RunInfo &run, std::int64_t step)
{
    return periodLabel(run.lastPeriod + step, run.frequency);
}

Message horizonText(const RunInfo &run)
{
    std::vector<MessageArgument> arguments = {static_cast<std::int64_t>(run.horizon), label(run, 1), label(run, run.horizon)};
    switch (run.frequency) {
    case Frequency::Hourly: return {QT_TRANSLATE_NOOP("core", "%1 hours, %2 to %3"), arguments};
    case Frequency::Daily: return {QT_TRANSLATE_NOOP("core", "%1 days, %2 to %3"), arguments};
    case Frequency::Weekly: return {QT_TRANSLATE_NOOP("core", "%1 weeks, %2 to %3"), arguments};
    case Frequency::Monthly: return {QT_TRANSLATE_NOOP("core", "%1 months, %2 to %3"), arguments};
    case Frequency::Quarterly: return {QT_TRANSLATE_NOOP("core", "%1 quarters, %2 to %3"), arguments};
    case Frequency::Yearly: break;
    }
    return {QT_TRANSLATE_NOOP("core", "%1 years, %2 to %3"), arguments};
}

Message signedPercent(double fraction)
{
    if (std::abs(fraction) < kNoChange)
        return QT_TRANSLATE_NOOP("core", "0 %");
    return {fraction < 0.0 ? QT_TRANSLATE_NOOP("core", "−%1 %") : QT_TRANSLATE_NOOP("core", "+%1 %"), {spokenPercent(fraction)}};
}

Message changeSentence(const GroupOutlook &all)
{
    const double change = all.change();
    if (!std::isfinite(change))
        return QT_TRANSLATE_NOOP("core", "The data do not reach a year back, so there is no comparison with the year before.");
    if (std::abs(change) < kNoChange)
        return {QT_TRANSLATE_NOOP("core", "That is as much as in the same periods a year earlier (%1 units)."), {spoken(all.before)}};
    return {change > 0.0 ? QT_TRANSLATE_NOOP("core", "That is %1 % more than in the same periods a year earlier (%2 units).")
                         : QT_TRANSLATE_NOOP("core", "That is %1 % less than in the same periods a year earlier (%2 units)."),
            {spokenPercent(change), spoken(all.before)}};
}

void addBestAndWorst(std::vector<ReportBlock> &blocks, const Outlook &outlook)
{
    std::vector<const GroupOutlook *> comparable;
    for (const GroupOutlook &group : outlook.categories)
        if (std::isfinite(group.change()) && !group.category.empty())
            comparable.push_back(&group);
    if (comparable.size() < 2)
        return;
    const auto [worst, best] = std::minmax_element(comparable.begin(), comparable.end(),
                                                   [](const auto *a, const auto *b) { return a->total - a->before < b->total - b->before; });
    if ((*best)->change() > kNoChange)
        blocks.emplace_back(ReportParagraph{{QT_TRANSLATE_NOOP("core", "%1 gains most: %2 units more than a year earlier (+%3 %)."),
                                             {(*best)->category, spoken((*best)->total - (*best)->before), spokenPercent((*best)->change())}}});
    if ((*worst)->change() < -kNoChange)
        blocks.emplace_back(ReportParagraph{{QT_TRANSLATE_NOOP("core", "%1 loses most: %2 units less than a year earlier (−%3 %)."),
                                             {(*worst)->category, spoken((*worst)->before - (*worst)->total), spokenPercent((*worst)->change())}}});
}

void addAccuracy(std::vector<ReportBlock> &blocks, const RunInfo &run, const GroupOutlook &all)
{
    const AccuracyTotal accuracy = accuracyTotal(all.items);
    if (accuracy.items == 0) {
        blocks.emplace_back(ReportParagraph{QT_TRANSLATE_NOOP("core", "The history is too short to test the forecast on periods that it had not seen.")});
        return;
    }
    blocks.emplace_back(ReportParagraph{
        {QT_TRANSLATE_NOOP("core", "Tested on the last %1 periods, which it had not seen, the forecast was off by %2 % of the units sold (WAPE); "
                                   "repeating the season before (seasonal naive) was off by %3 %."),
         {static_cast<std::int64_t>(run.horizon), spokenPercent(accuracy.wape), spokenPercent(accuracy.naiveWape)}}});
    const double gain = 1.0 - accuracy.wape / accuracy.naiveWape;
    if (std::isfinite(gain) && std::abs(gain) >= kNoChange)
        blocks.emplace_back(ReportParagraph{{gain > 0.0 ? QT_TRANSLATE_NOOP("core", "Its error is %1 % smaller than that of seasonal naive.")
                                                        : QT_TRANSLATE_NOOP("core", "Its error is %1 % larger than that of seasonal naive: treat it with care."),
                                             {spokenPercent(gain)}}});
    if (std::abs(accuracy.bias) >= 0.02)
        blocks.emplace_back(ReportParagraph{{accuracy.bias > 0.0 ? QT_TRANSLATE_NOOP("core", "In that test it expected %1 % too much.")
                                                                 : QT_TRANSLATE_NOOP("core", "In that test it expected %1 % too little."),
                                             {spokenPercent(accuracy.bias)}}});
}

void addGrades(std::vector<ReportBlock> &blocks, const Outlook &outlook)
{
    const GroupOutlook &all = outlook.all;
    std::int64_t guesses = 0;
    double units = 0.0;
    for (const ItemOutlook &item : all.items)
        if (item.grade == Grade::Guess) {
            ++guesses;
            units += item.total;
        }
    if (guesses == 0)
        return;
    const double share = all.total > 0.0 ? units / all.total : 0.0;
    const auto count = static_cast<std::int64_t>(all.items.size());
    blocks.emplace_back(ReportParagraph{
        {outlook.withLocations
             ? QT_TRANSLATE_NOOP("core", "%1 of %2 series (an item at a location) are a guess: their history is too short or too irregular. They hold %3 % of the expected units.")
             : QT_TRANSLATE_NOOP("core", "%1 of %2 items are a guess: their history is too short or too irregular. They hold %3 % of the expected units."),
         {guesses, count, spokenPercent(share)}}});
}

} // namespace

double spoken(double units)
{
    return std::abs(units) >= 10.0 ? std::round(units) : std::round(units * 10.0) / 10.0;
}

double spokenPercent(double fraction)
{
    return std::round(std::abs(fraction) * 100.0);
}

std::vector<std::pair<Message, Message>> reportFacts(const ReportSource &source, const Outlook &outlook, const std::optional<std::string> &category)
{
    std::vector<std::pair<Message, Message>> facts = {
        {QT_TRANSLATE_NOOP("core", "Project"), {"%1", {source.projectName}}},
        {QT_TRANSLATE_NOOP("core", "Data up to"), {"%1", {dataDate(source.run)}}},
        {QT_TRANSLATE_NOOP("core", "Forecast"), horizonText(source.run)},
        {QT_TRANSLATE_NOOP("core", "Model"), source.modelName(source.run.modelId)},
        {outlook.withLocations ? QT_TRANSLATE_NOOP("core", "Series") : QT_TRANSLATE_NOOP("core", "Items"),
         {"%1", {static_cast<std::int64_t>(outlook.all.items.size())}}},
        {QT_TRANSLATE_NOOP("core", "Forecast made on"), {"%1", {source.run.finishedAt.substr(0, 10)}}},
        {QT_TRANSLATE_NOOP("core", "Run"), {"%1", {source.run.id}}},
    };
    if (category)
        facts.insert(facts.begin() + 1, {QT_TRANSLATE_NOOP("core", "Category"), categoryName(*category)});
    return facts;
}

std::vector<ReportFigure> keyFigures(const ReportSource &source, const GroupOutlook &group)
{
    std::vector<ReportFigure> figures = {{QT_TRANSLATE_NOOP("core", "units expected"), {"%1", {spoken(group.total)}}}};
    if (source.hasMoney)
        figures.push_back({QT_TRANSLATE_NOOP("core", "value at the latest prices"), {"%1", {spoken(group.value)}}});
    if (std::isfinite(group.change()))
        figures.push_back({QT_TRANSLATE_NOOP("core", "against the year before"), signedPercent(group.change())});
    const AccuracyTotal accuracy = accuracyTotal(group.items);
    if (accuracy.items > 0) {
        figures.push_back({QT_TRANSLATE_NOOP("core", "error (WAPE)"), {QT_TRANSLATE_NOOP("core", "%1 %"), {spokenPercent(accuracy.wape)}}});
        if (accuracy.naiveWape > 0.0)
            figures.push_back({QT_TRANSLATE_NOOP("core", "error against seasonal naive"), signedPercent(accuracy.wape / accuracy.naiveWape - 1.0)});
    }
    return figures;
}

std::vector<ReportBlock> summarySentences(const ReportSource &source, const Outlook &outlook)
{
    const GroupOutlook &all = outlook.all;
    std::vector<ReportBlock> blocks;
    if (source.dataVersion > source.run.dataVersion)
        blocks.emplace_back(ReportParagraph{QT_TRANSLATE_NOOP("core", "The data have changed since this forecast was made. Forecast again to take the changes in.")});
    blocks.emplace_back(ReportParagraph{{QT_TRANSLATE_NOOP("core", "From %1 to %2 we expect to sell %3 units, with a probability of 80 % between %4 and %5."),
                                         {label(source.run, 1), label(source.run, source.run.horizon), spoken(all.total), spoken(all.low), spoken(all.high)}}});
    blocks.emplace_back(ReportParagraph{changeSentence(all)});
    addBestAndWorst(blocks, outlook);
    addAccuracy(blocks, source.run, all);
    addGrades(blocks, outlook);
    return blocks;
}

Message groupSentence(const ReportSource &source, const GroupOutlook &group)
{
    std::vector<MessageArgument> arguments = {static_cast<std::int64_t>(group.items.size()), label(source.run, 1),
                                              label(source.run, source.run.horizon), spoken(group.total), spoken(group.low), spoken(group.high)};
    const double change = group.change();
    if (!std::isfinite(change))
        return {QT_TRANSLATE_NOOP("core", "%1 items. From %2 to %3 we expect %4 units (80 %: %5 to %6)."), arguments};
    arguments.emplace_back(spokenPercent(change));
    return {change < 0.0 ? QT_TRANSLATE_NOOP("core", "%1 items. From %2 to %3 we expect %4 units (80 %: %5 to %6), %7 % less than a year earlier.")
                         : QT_TRANSLATE_NOOP("core", "%1 items. From %2 to %3 we expect %4 units (80 %: %5 to %6), %7 % more than a year earlier."),
            arguments};
}

} // namespace shelfcast::core

#include "core/reporting/xlsx_workbook.h"

#include "core/reporting/atomic_file.h"
#include "core/reporting/build_report.h"
#include "core/reporting/planned_part.h"
#include "core/reporting/report_parts.h"
#include "core/reporting/xlsx_sheet.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace shelfcast::core {
namespace {

constexpr std::uint64_t kRows = 1'048'576; ///< of a sheet, by Excel
constexpr std::int64_t kPeriodColumns = 16'000;
constexpr std::uint16_t kNames = 4; ///< item, location, name, category
constexpr std::size_t kToldItems = 100; ///< the most valuable ones that are told in words

/// Everything that the sheets need.
struct Writing {
    const ReportSource &source;
    const Outlook &outlook;
    const Translate &translate;
    const JobContext &job;
    lxw_workbook *workbook;
    XlsxStyles styles;

    std::string text(const Message &message) const { return render(message, translate); }
};

void nameHeaders(const Writing &writing, XlsxSheet &sheet)
{
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Item")), 16);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Location")), 12);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Name")), 32);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Category")), 18);
}

void names(XlsxSheet &sheet, const Series &series)
{
    sheet.text(series.item);
    sheet.text(series.location);
    sheet.text(series.name);
    sheet.text(series.category);
}

void writeSummary(const Writing &writing)
{
    XlsxSheet sheet(writing.workbook, writing.styles, "Summary");
    sheet.header("", 28);
    sheet.header("", 90);
    sheet.nextRow();
    sheet.text(writing.text(QT_TRANSLATE_NOOP("core", "Sales forecast")), writing.styles.title);
    sheet.nextRow();
    for (const auto &[name, value] : reportFacts(writing.source, writing.outlook, {})) {
        sheet.text(writing.text(name));
        sheet.text(writing.text(value));
        sheet.nextRow();
    }
    sheet.nextRow();
    for (const ReportBlock &block : summarySentences(writing.source, writing.outlook)) {
        sheet.skip();
        sheet.text(writing.text(std::get<ReportParagraph>(block).text), writing.styles.wrapped);
        sheet.nextRow();
    }
}

Result<void> writeForecast(const Writing &writing)
{
    const auto rows = static_cast<std::uint64_t>(writing.outlook.all.items.size()) * static_cast<std::uint64_t>(std::max(writing.source.run.horizon, 0));
    if (rows >= kRows)
        return failure(ErrorCode::TooLarge,
                       {QT_TRANSLATE_NOOP("core", "The forecast has %1 rows, more than a sheet of a workbook holds. Save it as CSV instead."),
                        {static_cast<std::int64_t>(rows)}});
    XlsxSheet sheet(writing.workbook, writing.styles, "Forecast");
    nameHeaders(writing, sheet);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Period")), 11);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "From")), 11);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Expected")), 11);
    for (const double level : kQuantileLevels)
        sheet.header(fmt::format("{} %", level * 100.0), 9);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Model")), 18);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Run")), 6);
    sheet.freezeHeader(kNames);
    for (const Series &series : writing.source.panel->series) {
        if (writing.job.cancelled())
            return cancelled();
        const auto stored = writing.source.forecast(series.id);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        for (std::size_t h = 0; *stored && h < (*stored)->forecast.horizon(); ++h) {
            const std::int64_t period = writing.source.run.lastPeriod + 1 + static_cast<std::int64_t>(h);
            sheet.nextRow();
            names(sheet, series);
            sheet.text(periodLabel(period, writing.source.run.frequency));
            sheet.day(periodStart(period, writing.source.run.frequency));
            sheet.number((*stored)->forecast.mean[h], writing.styles.units);
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                sheet.number((*stored)->forecast.quantile(h, level), writing.styles.units);
            sheet.text((*stored)->forecast.modelId);
            sheet.number(static_cast<double>(writing.source.run.id), writing.styles.whole);
        }
    }
    return {};
}

Result<void> writeHistoryPart(const Writing &writing, const char *name, std::int64_t first, std::int64_t last)
{
    XlsxSheet sheet(writing.workbook, writing.styles, name);
    nameHeaders(writing, sheet);
    for (std::int64_t period = first; period <= last; ++period)
        sheet.headerDay(periodStart(period, writing.source.panel->frequency));
    sheet.freezeHeader(kNames);
    for (const Series &series : writing.source.panel->series) {
        if (writing.job.cancelled())
            return cancelled();
        if (sheet.row() + 2 >= kRows)
            return failure(ErrorCode::TooLarge, QT_TRANSLATE_NOOP("core", "There are more series than a sheet of a workbook has rows. Save the forecast as CSV instead."));
        sheet.nextRow();
        names(sheet, series);
        for (std::int64_t period = first; period <= last; ++period) {
            const std::int64_t at = period - series.firstPeriod;
            if (at >= 0 && at < static_cast<std::int64_t>(series.y.size()))
                sheet.number(series.y[static_cast<std::size_t>(at)], writing.styles.units);
            else
                sheet.skip();
        }
    }
    return {};
}

Result<void> writeHistory(const Writing &writing)
{
    const Panel &panel = *writing.source.panel;
    std::int64_t first = panel.lastPeriod, last = panel.lastPeriod;
    for (const Series &series : panel.series)
        first = std::min(first, series.firstPeriod);
    for (int sheet = 1; first <= last; ++sheet, first += kPeriodColumns) {
        const std::string name = sheet == 1 ? "History" : fmt::format("History {}", sheet);
        if (auto written = writeHistoryPart(writing, name.c_str(), first, std::min(last, first + kPeriodColumns - 1)); !written)
            return written;
    }
    return {};
}

Result<void> writeItems(const Writing &writing)
{
    XlsxSheet sheet(writing.workbook, writing.styles, "Items");
    nameHeaders(writing, sheet);
    for (const char *title : {QT_TRANSLATE_NOOP("core", "Expected"), QT_TRANSLATE_NOOP("core", "Low 80 %"), QT_TRANSLATE_NOOP("core", "High 80 %"),
                              QT_TRANSLATE_NOOP("core", "Year before"), QT_TRANSLATE_NOOP("core", "Change")})
        sheet.header(writing.text(title), 12);
    if (writing.source.hasMoney)
        sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Value")), 14);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Grade")), 10);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Model")), 18);
    sheet.freezeHeader(kNames);
    for (const ItemOutlook &item : writing.outlook.all.items) {
        if (writing.job.cancelled())
            return cancelled();
        sheet.nextRow();
        names(sheet, writing.source.panel->series[item.index]);
        for (const double units : {item.total, item.low, item.high, item.before})
            sheet.number(units, writing.styles.units);
        sheet.number(item.before > 0.0 ? item.total / item.before - 1.0 : std::numeric_limits<double>::quiet_NaN(), writing.styles.change);
        if (writing.source.hasMoney)
            sheet.number(item.value, writing.styles.money);
        sheet.text(writing.text(gradeName(item.grade)));
        sheet.text(item.modelId);
    }
    return {};
}

Result<void> writeAccuracy(const Writing &writing)
{
    XlsxSheet sheet(writing.workbook, writing.styles, "Accuracy");
    nameHeaders(writing, sheet);
    for (const char *title : {QT_TRANSLATE_NOOP("core", "Sold in the test"), QT_TRANSLATE_NOOP("core", "WAPE"), QT_TRANSLATE_NOOP("core", "MASE"),
                              QT_TRANSLATE_NOOP("core", "Bias"), QT_TRANSLATE_NOOP("core", "WAPE, seasonal naive"),
                              QT_TRANSLATE_NOOP("core", "MASE, seasonal naive"), QT_TRANSLATE_NOOP("core", "Bias, seasonal naive")})
        sheet.header(writing.text(title), 12);
    sheet.freezeHeader(kNames);
    for (const ItemOutlook &item : writing.outlook.all.items) {
        if (writing.job.cancelled())
            return cancelled();
        sheet.nextRow();
        names(sheet, writing.source.panel->series[item.index]);
        sheet.number(item.tested, writing.styles.units);
        sheet.number(item.accuracy.wape, writing.styles.percent);
        sheet.number(item.accuracy.mase, writing.styles.money);
        sheet.number(item.accuracy.bias, writing.styles.change);
        sheet.number(item.accuracy.naiveWape, writing.styles.percent);
        sheet.number(item.accuracy.naiveMase, writing.styles.money);
        sheet.number(item.accuracy.naiveBias, writing.styles.change);
    }
    return {};
}

/// Nothing where nobody changed anything.
Result<void> writeOverrides(const Writing &writing)
{
    if (!writing.outlook.all.overridden)
        return {};
    XlsxSheet sheet(writing.workbook, writing.styles, "Overrides");
    nameHeaders(writing, sheet);
    for (const char *title : {QT_TRANSLATE_NOOP("core", "Period"), QT_TRANSLATE_NOOP("core", "Model"), QT_TRANSLATE_NOOP("core", "Final")})
        sheet.header(writing.text(title), 11);
    for (const char *title : {QT_TRANSLATE_NOOP("core", "Reason"), QT_TRANSLATE_NOOP("core", "Note"), QT_TRANSLATE_NOOP("core", "By")})
        sheet.header(writing.text(title), 20);
    sheet.freezeHeader(kNames);
    for (const ItemOutlook &item : writing.outlook.all.items) {
        if (!item.overridden)
            continue;
        const Series &series = writing.source.panel->series[item.index];
        const auto periods = overriddenPeriods(writing.source, series.id);
        if (!periods)
            return tl::unexpected<Error>(periods.error());
        for (const OverriddenPeriod &one : *periods) {
            sheet.nextRow();
            names(sheet, series);
            sheet.text(periodLabel(one.period, writing.source.run.frequency));
            sheet.number(one.model, writing.styles.units);
            sheet.number(one.last, writing.styles.units);
            sheet.text(writing.text(overrideReasonName(one.reason)));
            sheet.text(one.note);
            sheet.text(one.author);
        }
    }
    return {};
}

Result<void> writeWords(const Writing &writing, const WordsChoice &choice)
{
    const auto told = tellAll(writing.source, writing.outlook, kToldItems, writing.job);
    if (!told)
        return tl::unexpected<Error>(told.error());
    XlsxSheet sheet(writing.workbook, writing.styles, "In words");
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Name")), 32);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "In words")), 90);
    sheet.header(writing.text(QT_TRANSLATE_NOOP("core", "Keywords")), 40);
    sheet.freezeHeader(1);
    for (const ToldItem &one : *told) {
        sheet.nextRow();
        sheet.text(writing.text(one.title));
        sheet.text(paragraph(one.narrative, choice.language, choice.marks), writing.styles.wrapped);
        sheet.text(keywordLine(one.narrative, choice), writing.styles.wrapped);
    }
    return {};
}

/// Nothing where nothing is planned.
void writePlanned(const Writing &writing)
{
    if (writing.source.planned.launches.empty())
        return;
    XlsxSheet sheet(writing.workbook, writing.styles, "Planned");
    nameHeaders(writing, sheet);
    for (const char *title : {QT_TRANSLATE_NOOP("core", "Price"), QT_TRANSLATE_NOOP("core", "First day"), QT_TRANSLATE_NOOP("core", "Period"), QT_TRANSLATE_NOOP("core", "From"),
                              QT_TRANSLATE_NOOP("core", "Expected")})
        sheet.header(writing.text(title), 11);
    for (const double level : kQuantileLevels)
        sheet.header(fmt::format("{} %", level * 100.0), 9);
    sheet.freezeHeader(kNames);
    for (const PlannedLaunch &launch : writing.source.planned.launches)
        for (std::size_t step = 0; step < std::max<std::size_t>(launch.forecast.horizon(), 1); ++step) { // a row also of what nothing is expected of
            sheet.nextRow();
            for (const std::string *text : {&launch.item.code, &launch.item.location, &launch.item.name, &launch.item.category})
                sheet.text(*text);
            sheet.number(launch.item.price, writing.styles.money);
            sheet.day(launch.item.firstDay);
            if (step >= launch.forecast.horizon())
                continue;
            const std::int64_t period = launch.firstPeriod + static_cast<std::int64_t>(step);
            sheet.text(periodLabel(period, launch.frequency));
            sheet.day(periodStart(period, launch.frequency));
            sheet.number(launch.forecast.mean[step], writing.styles.units);
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                sheet.number(launch.forecast.quantile(step, level), writing.styles.units);
        }
}

Result<void> writeSheets(const Writing &writing, const std::optional<WordsChoice> &words)
{
    writeSummary(writing);
    if (words)
        if (auto written = writeWords(writing, *words); !written)
            return written;
    const Message stage(QT_TRANSLATE_NOOP("core", "Writing the workbook"));
    writing.job.report(0.3, stage);
    if (auto written = writeForecast(writing); !written)
        return written;
    writing.job.report(0.6, stage);
    if (auto written = writeHistory(writing); !written)
        return written;
    writing.job.report(0.85, stage);
    if (auto written = writeItems(writing); !written)
        return written;
    if (auto written = writeAccuracy(writing); !written)
        return written;
    writePlanned(writing);
    return writeOverrides(writing);
}

} // namespace

Result<void> writeWorkbook(const ReportSource &source, const std::filesystem::path &path, const Translate &translate, const JobContext &job,
                           const std::optional<WordsChoice> &words)
{
    auto outlook = outlookOf(source, nullptr, part(job, 0.0, 0.3));
    if (!outlook)
        return tl::unexpected<Error>(outlook.error());
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    // The library's own temporary files lie beside the target: where that disk is full, the sentence is about the right disk.
    std::string folder = path.has_parent_path() ? path.parent_path().string() : std::string(".");
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    const std::string temporary = file->release().string();
    errno = 0;
    std::unique_ptr<lxw_workbook, decltype(&lxw_workbook_free)> workbook(workbook_new_opt(temporary.c_str(), &options), &lxw_workbook_free);
    if (!workbook)
        return writeFailure(path, errno);
    const Writing writing{source, *outlook, translate, job, workbook.get(), XlsxStyles(workbook.get())};
    if (auto written = writeSheets(writing, words); !written)
        return written;
    errno = 0;
    const lxw_error error = workbook_close(workbook.release()); // frees it, whatever comes of it
    if (error != LXW_NO_ERROR)
        return writeFailure(path, errno != 0 ? errno : ENOSPC);
    job.report(1.0, QT_TRANSLATE_NOOP("core", "Writing the workbook"));
    return file->commit();
}

} // namespace shelfcast::core

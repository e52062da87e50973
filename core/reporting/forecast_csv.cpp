#include "core/reporting/forecast_csv.h"

#include "core/reporting/atomic_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

Result<void> writeHeader(AtomicFile &file, const CsvFormat &format)
{
    CsvRow row(format);
    for (const char *title : {"item", "location", "name", "category", "period", "date", "history", "forecast"})
        row.text(title);
    for (const double level : kQuantileLevels)
        row.text(fmt::format("q{}", level));
    for (const char *title : {"model", "run", "model_forecast", "override", "override_reason", "override_author"})
        row.text(title);
    return file.write(std::string(kUtf8Mark) + std::string(row.end()));
}

Result<void> writeSeries(AtomicFile &file, CsvRow &row, const ReportSource &source, const Series &series, const SeriesForecast *forecast,
                         const std::vector<OverriddenPeriod> &overrides)
{
    const std::int64_t first = series.firstPeriod;
    const std::int64_t known = first + static_cast<std::int64_t>(series.y.size());
    const std::int64_t start = source.run.lastPeriod + 1; // of the forecast
    const std::int64_t steps = forecast ? static_cast<std::int64_t>(forecast->horizon()) : 0;
    for (std::int64_t period = first; period < std::max(known, start + steps); ++period) {
        row.text(series.item);
        row.text(series.location);
        row.text(series.name);
        row.text(series.category);
        row.text(periodLabel(period, source.run.frequency));
        row.text(isoText(periodStart(period, source.run.frequency)));
        row.number(period < known ? series.y[static_cast<std::size_t>(period - first)] : kUnknown);
        const std::int64_t step = period - start;
        const bool ahead = step >= 0 && step < steps;
        row.number(ahead ? forecast->mean[static_cast<std::size_t>(step)] : kUnknown);
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            row.number(ahead ? forecast->quantile(static_cast<std::size_t>(step), level) : kUnknown);
        row.text(ahead ? forecast->modelId : std::string());
        if (ahead)
            row.integer(source.run.id);
        else
            row.empty();
        const auto changed = std::ranges::find(overrides, period, &OverriddenPeriod::period);
        const bool byHand = ahead && changed != overrides.end();
        row.number(byHand ? changed->model : ahead ? forecast->mean[static_cast<std::size_t>(step)] : kUnknown);
        row.number(byHand ? changed->last : kUnknown);
        row.text(byHand ? changed->note.empty() ? english(overrideReasonName(changed->reason)) : changed->note : std::string());
        row.text(byHand ? changed->author : std::string());
        if (auto written = file.write(row.end()); !written)
            return written;
    }
    return {};
}

} // namespace

Result<void> writeForecastCsv(const ReportSource &source, const std::filesystem::path &path, const CsvFormat &format, const JobContext &job)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    Result<void> written = writeHeader(*file, format);
    CsvRow row(format);
    const Message stage(QT_TRANSLATE_NOOP("core", "Writing the table"));
    const auto &all = source.panel->series;
    for (std::size_t i = 0; written && i < all.size(); ++i) {
        if (job.cancelled())
            return cancelled();
        const auto stored = source.forecast(all[i].id);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        const auto overrides = overriddenPeriods(source, all[i].id);
        if (!overrides)
            return tl::unexpected<Error>(overrides.error());
        written = writeSeries(*file, row, source, all[i], *stored ? &(*stored)->forecast : nullptr, *overrides);
        job.report(static_cast<double>(i + 1) / static_cast<double>(all.size()), stage);
    }
    return written ? file->commit() : written;
}

} // namespace shelfcast::core

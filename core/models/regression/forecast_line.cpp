#include "core/models/driver_name.h"
#include "core/models/regression/ahead.h"
#include "core/models/regression/student_t.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::regression {

namespace {

std::int64_t countOf(const FittedLine &line, std::initializer_list<ColumnKind> kinds)
{
    std::int64_t count = 0;
    for (std::size_t j = 0; j < line.columns.size(); ++j)
        count += line.slopes[j] != 0.0 && std::ranges::find(kinds, line.columns[j].kind) != kinds.end();
    return count;
}

Message formOf(const FittedLine &line)
{
    double slope = 0.0;
    std::vector<MessageArgument> drivers;
    for (std::size_t j = 0; j < line.columns.size(); ++j) {
        const Column &column = line.columns[j];
        if (column.kind == ColumnKind::Trend || column.kind == ColumnKind::Bend)
            slope += line.slopes[j];
        if (column.kind == ColumnKind::Driver && column.index == 0)
            drivers.emplace_back(Phrase(Message("%1 %2", {driverName(column.name), line.slopes[j]})));
    }
    const double trend = line.scale.log ? 100.0 * std::expm1(slope) : slope;
    const std::int64_t bends = countOf(line, {ColumnKind::Bend}), calendar = countOf(line, {ColumnKind::Calendar, ColumnKind::Holiday});
    const std::int64_t season = countOf(line, {ColumnKind::Dummy, ColumnKind::Sine, ColumnKind::Cosine});
    std::vector<MessageArgument> arguments = {trend, bends, season, calendar, line.carry.alpha};
    if (!drivers.empty())
        arguments.emplace_back(Phrase(listed(drivers)));
    if (line.scale.log && drivers.empty())
        return {QT_TRANSLATE_NOOP("core", "Linear regression of the logarithm: trend %1 % a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over"), std::move(arguments)};
    if (line.scale.log)
        return {QT_TRANSLATE_NOOP("core", "Linear regression of the logarithm: trend %1 % a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over; drivers: %6"), std::move(arguments)};
    if (drivers.empty())
        return {QT_TRANSLATE_NOOP("core", "Linear regression: trend %1 a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over"), std::move(arguments)};
    return {QT_TRANSLATE_NOOP("core", "Linear regression: trend %1 a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over; drivers: %6"), std::move(arguments)};
}

Message noteOf(const FittedLine &line, const SeriesView &history, int horizon)
{
    if (!line.leftOut.empty())
        return {QT_TRANSLATE_NOOP("core", "Too little history for all drivers; left out: %1."), {Phrase(driverNames(line.leftOut))}};
    const std::vector<std::string> assumed = assumedDrivers(line.columns, history, horizon);
    if (!assumed.empty())
        return {QT_TRANSLATE_NOOP("core", "Not known ahead, so the last value was kept: %1."), {Phrase(driverNames(assumed))}};
    return {};
}

} // namespace

Result<SeriesForecast> forecastWith(const FittedLine &line, const SeriesView &history, int horizon)
{
    if (std::ranges::none_of(history.y, [](double value) { return std::isfinite(value); }))
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Too few periods are known."));
    const Ahead ahead = aheadOf(line, history, valuesAhead(line, history, horizon), horizon);
    std::vector<double> student;
    for (const double level : kQuantileLevels)
        student.push_back(studentQuantile(level, line.freedom));
    SeriesForecast result;
    for (std::size_t step = 0; step < ahead.mean.size(); ++step) {
        const double deviation = line.widening * std::sqrt(ahead.variance[step]);
        result.mean.push_back(line.scale.expectation(ahead.mean[step], line.variance));
        for (const double t : student)
            result.quantiles.push_back(line.scale.from(ahead.mean[step] + t * deviation));
    }
    result.form = formOf(line);
    result.note = noteOf(line, history, horizon);
    return result;
}

} // namespace shelfcast::core::regression

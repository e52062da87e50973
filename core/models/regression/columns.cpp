#include "core/models/regression/columns.h"

#include "core/models/driver_name.h"
#include "core/panel/holidays.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

namespace shelfcast::core::regression {

namespace {

/// A yearly wave needs a year and a half of days, else it is a trend in disguise.
constexpr std::size_t kDaysForYear = 548;

enum CalendarIndex { WorkingDays, MonthLength, FirstWeek, MonthBegin, MonthEnd, YearSine1, YearCosine1, YearSine2, YearCosine2 };

std::int64_t phaseOf(std::int64_t period, int season) { return (period % season + season) % season; }

double workingDays(std::int64_t period, Frequency frequency)
{
    int count = 0;
    const Day first = periodStart(period, frequency);
    for (Day day = first; day < first + periodDays(period, frequency); ++day)
        count += weekday(day) < 5;
    return count;
}

double calendarValue(int index, std::int64_t period, Frequency frequency)
{
    const Day day = periodStart(period, frequency);
    const double angle = 2.0 * std::numbers::pi * day / 365.25;
    switch (index) {
    case WorkingDays: return workingDays(period, frequency);
    case MonthLength: return periodDays(period, frequency);
    case FirstWeek: return toDate(day + 6).day <= 7 ? 1.0 : 0.0;
    case MonthBegin: return toDate(day).day <= 3 ? 1.0 : 0.0;
    case MonthEnd: return toDate(day + 3).day <= 3 ? 1.0 : 0.0;
    case YearSine1: return std::sin(angle);
    case YearCosine1: return std::cos(angle);
    case YearSine2: return std::sin(2.0 * angle);
    default: return std::cos(2.0 * angle);
    }
}

Column calendarColumn(int index)
{
    Column column;
    column.kind = ColumnKind::Calendar;
    column.index = index;
    return column;
}

const Driver *driverOf(const Column &column, const SeriesView &series)
{
    const auto found = std::ranges::find(series.drivers, column.name, &Driver::name);
    return found == series.drivers.end() ? nullptr : &*found;
}

/// The value that a driver has by itself at a row; NaN where it is not known.
double driverValue(const Driver &driver, std::ptrdiff_t row, std::size_t history)
{
    const std::size_t usable = driver.kind == CovariateKind::KnownAhead ? driver.values.size() : std::min(driver.values.size(), history);
    if (row < 0 || static_cast<std::size_t>(row) >= usable || !std::isfinite(driver.values[static_cast<std::size_t>(row)]))
        return std::nan("");
    return driver.values[static_cast<std::size_t>(row)];
}

void fillDriver(const Column &column, const SeriesView &series, Eigen::Ref<Eigen::VectorXd> out)
{
    const Driver *driver = driverOf(column, series);
    double last = column.before;
    for (Eigen::Index row = 0; row < out.size(); ++row) {
        const double value = driver ? driverValue(*driver, row - column.index, series.y.size()) : std::nan("");
        if (std::isfinite(value) && (!column.log || value > 0.0))
            last = value;
        out[row] = column.log ? std::log(last) : last;
    }
}

/// Walks through the holidays of a country once for all columns that need them.
class HolidayTable {
public:
    HolidayTable(const SeriesView &series, std::size_t rows) : m_series(series), m_rows(rows) {}
    void fill(const Column &column, Eigen::Ref<Eigen::VectorXd> out)
    {
        const std::size_t slash = column.name.find('/');
        const std::string country = column.name.substr(0, slash), group = column.name.substr(slash + 1);
        const auto [entry, fresh] = m_counts.try_emplace(country);
        if (fresh)
            entry->second = holidayCounts(country, m_series.frequency, m_series.firstPeriod, m_rows);
        out.setZero();
        for (const HolidayCounts &counts : entry->second)
            if (counts.group.id == group)
                out = Eigen::Map<const Eigen::VectorXd>(counts.days.data(), out.size());
    }

private:
    const SeriesView &m_series;
    std::size_t m_rows;
    std::map<std::string, std::vector<HolidayCounts>> m_counts;
};

} // namespace

std::vector<Column> dummyColumns(int season)
{
    std::vector<Column> columns(static_cast<std::size_t>(season - 1));
    for (int phase = 1; phase < season; ++phase) {
        Column &column = columns[static_cast<std::size_t>(phase - 1)];
        column.kind = ColumnKind::Dummy;
        column.season = season;
        column.index = phase;
        column.centre = 1.0 / season;
    }
    return columns;
}

std::vector<Column> waveColumns(int season, int harmonics)
{
    std::vector<Column> columns;
    for (int k = 1; k <= harmonics && 2 * k <= season; ++k)
        for (const ColumnKind kind : {ColumnKind::Sine, ColumnKind::Cosine}) {
            if (kind == ColumnKind::Sine && 2 * k == season)
                continue; // the sine of the shortest wave is zero everywhere
            Column column;
            column.kind = kind;
            column.season = season;
            column.index = k;
            columns.push_back(column);
        }
    return columns;
}

std::vector<Column> calendarColumns(const SeriesView &series)
{
    std::vector<int> wanted;
    const std::vector<int> seasons = seasonsOf(series);
    const bool yearly = std::ranges::any_of(seasons, [](int season) { return season > 300; });
    if (series.frequency == Frequency::Monthly)
        wanted = {WorkingDays, MonthLength};
    else if (series.frequency == Frequency::Weekly)
        wanted = {FirstWeek};
    else if (series.frequency == Frequency::Daily)
        wanted = {MonthBegin, MonthEnd};
    if (series.frequency == Frequency::Daily && !yearly && series.y.size() >= kDaysForYear)
        wanted.insert(wanted.end(), {YearSine1, YearCosine1, YearSine2, YearCosine2});
    std::vector<Column> columns;
    for (const int index : wanted)
        columns.push_back(calendarColumn(index));
    return columns;
}

std::vector<Column> holidayColumns(const SeriesView &series, const std::string &country)
{
    std::vector<Column> columns;
    std::vector<std::vector<double>> taken;
    for (const HolidayCounts &counts : holidayCounts(country, series.frequency, series.firstPeriod, series.y.size())) {
        const auto [low, high] = std::ranges::minmax(counts.days);
        if (low == high || std::ranges::find(taken, counts.days) != taken.end())
            continue;
        taken.push_back(counts.days);
        Column column;
        column.kind = ColumnKind::Holiday;
        column.name = country + "/" + std::string(counts.group.id);
        columns.push_back(std::move(column));
    }
    return columns;
}

std::vector<Column> driverColumns(const SeriesView &series, int lags)
{
    std::vector<Column> columns;
    for (const Driver &driver : series.drivers) {
        double low = std::numeric_limits<double>::infinity(), high = -low, sum = 0.0, first = std::nan("");
        std::size_t known = 0;
        for (std::size_t t = 0; t < series.y.size(); ++t)
            if (const double value = driverValue(driver, static_cast<std::ptrdiff_t>(t), series.y.size()); std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
                sum += value;
                first = known++ == 0 ? value : first;
            }
        if (known == 0 || low == high)
            continue;
        Column column;
        column.kind = ColumnKind::Driver;
        column.name = driver.name;
        column.log = driver.name == "price" && low > 0.0;
        column.before = first;
        const double mean = sum / static_cast<double>(known);
        column.centre = low == 0.0 ? 0.0 : column.log ? std::log(mean) : mean;
        for (column.index = 0; column.index <= lags; ++column.index)
            columns.push_back(column);
    }
    return columns;
}

RowMatrix valuesOf(const std::vector<Column> &columns, const SeriesView &series, int horizon)
{
    const std::size_t rows = series.y.size() + static_cast<std::size_t>(horizon);
    RowMatrix values(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns.size()));
    HolidayTable holidays(series, rows);
    Eigen::VectorXd one(values.rows());
    for (std::size_t j = 0; j < columns.size(); ++j) {
        const Column &column = columns[j];
        const double speed = 2.0 * std::numbers::pi * column.index / std::max(1, column.season);
        if (column.kind == ColumnKind::Driver)
            fillDriver(column, series, one);
        else if (column.kind == ColumnKind::Holiday)
            holidays.fill(column, one);
        else
            for (Eigen::Index row = 0; row < one.size(); ++row) {
                const std::int64_t period = series.firstPeriod + row;
                const std::int64_t phase = column.season > 0 ? phaseOf(period, column.season) : 0;
                switch (column.kind) {
                case ColumnKind::Trend: one[row] = static_cast<double>(period - column.start); break;
                case ColumnKind::Bend: one[row] = static_cast<double>(std::max<std::int64_t>(0, period - column.start)); break;
                case ColumnKind::Dummy: one[row] = phase == column.index ? 1.0 : 0.0; break;
                case ColumnKind::Sine: one[row] = std::sin(speed * static_cast<double>(phase)); break;
                case ColumnKind::Cosine: one[row] = std::cos(speed * static_cast<double>(phase)); break;
                default: one[row] = calendarValue(column.index, period, series.frequency); break;
                }
            }
        values.col(static_cast<Eigen::Index>(j)) = one;
    }
    return values;
}

std::vector<std::string> assumedDrivers(const std::vector<Column> &columns, const SeriesView &series, int horizon)
{
    std::vector<std::string> names;
    for (const Column &column : columns) {
        if (column.kind != ColumnKind::Driver || std::ranges::find(names, column.name) != names.end())
            continue;
        const Driver *driver = driverOf(column, series);
        bool known = driver != nullptr;
        for (int step = 0; step < horizon && known; ++step)
            known = std::isfinite(driverValue(*driver, static_cast<std::ptrdiff_t>(series.y.size()) + step - column.index, series.y.size()));
        if (!known)
            names.push_back(column.name);
    }
    return names;
}

Message nameOf(const Column &column, Frequency frequency)
{
    const std::int64_t season = column.season, index = column.index;
    switch (column.kind) {
    case ColumnKind::Trend: return QT_TRANSLATE_NOOP("core", "Trend a period");
    case ColumnKind::Bend: return {QT_TRANSLATE_NOOP("core", "Change of the trend from %1 on"), {periodLabel(column.start, frequency)}};
    case ColumnKind::Dummy: return {QT_TRANSLATE_NOOP("core", "Period %1 of %2"), {index + 1, season}};
    case ColumnKind::Sine: return {QT_TRANSLATE_NOOP("core", "Season of %1 periods, wave %2, sine"), {season, index}};
    case ColumnKind::Cosine: return {QT_TRANSLATE_NOOP("core", "Season of %1 periods, wave %2, cosine"), {season, index}};
    case ColumnKind::Holiday: {
        const HolidayGroup *group = holidayGroup(std::string_view(column.name).substr(column.name.find('/') + 1));
        return group ? group->name : Message("%1", {column.name});
    }
    case ColumnKind::Driver: {
        const MessageArgument name = column.log ? Phrase(Message("log(%1)", {driverName(column.name)})) : driverName(column.name);
        if (column.index == 0)
            return {"%1", {name}};
        return {QT_TRANSLATE_NOOP("core", "%1, %2 periods before"), {name, index}};
    }
    case ColumnKind::Calendar: break;
    }
    switch (column.index) {
    case WorkingDays: return QT_TRANSLATE_NOOP("core", "Working days");
    case MonthLength: return QT_TRANSLATE_NOOP("core", "Days of the month");
    case FirstWeek: return QT_TRANSLATE_NOOP("core", "First week of the month");
    case MonthBegin: return QT_TRANSLATE_NOOP("core", "First days of the month");
    case MonthEnd: return QT_TRANSLATE_NOOP("core", "Last days of the month");
    default: return QT_TRANSLATE_NOOP("core", "Time of the year");
    }
}

} // namespace shelfcast::core::regression

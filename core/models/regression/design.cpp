#include "core/models/regression/design.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace shelfcast::core::regression {

namespace {

using Column = std::vector<double>;

/// A yearly wave needs a year and a half of days, else it is a trend in disguise.
constexpr std::size_t kDaysForYear = 548;

std::vector<Column> seasonColumns(const SeriesView &series, const Terms &terms, std::size_t rows)
{
    std::vector<Column> columns;
    const int m = series.seasonLength;
    if (terms.season == Season::None || m < 2)
        return columns;
    const auto phase = [&](std::size_t row) { return ((series.firstPeriod + static_cast<std::int64_t>(row)) % m + m) % m; };
    if (terms.season == Season::Dummies) {
        columns.assign(static_cast<std::size_t>(m) - 1, Column(rows, 0.0));
        for (std::size_t row = 0; row < rows; ++row)
            if (const auto j = static_cast<std::size_t>(phase(row)); j > 0)
                columns[j - 1][row] = 1.0;
        return columns;
    }
    for (int k = 1; k <= terms.harmonics && 2 * k <= m; ++k) {
        Column sine(rows), cosine(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            const double angle = 2.0 * std::numbers::pi * k * static_cast<double>(phase(row)) / m;
            sine[row] = std::sin(angle);
            cosine[row] = std::cos(angle);
        }
        if (2 * k < m) // the sine of the shortest wave is zero everywhere
            columns.push_back(std::move(sine));
        columns.push_back(std::move(cosine));
    }
    return columns;
}

int workingDays(std::int64_t period, Frequency frequency)
{
    int count = 0;
    const Day first = periodStart(period, frequency);
    for (Day day = first; day < first + periodDays(period, frequency); ++day)
        count += weekday(day) < 5;
    return count;
}

std::vector<Column> calendarColumns(const SeriesView &series, std::size_t rows)
{
    std::vector<Column> columns;
    const auto fill = [&](const auto &feature) {
        Column column(rows);
        for (std::size_t row = 0; row < rows; ++row)
            column[row] = feature(series.firstPeriod + static_cast<std::int64_t>(row));
        columns.push_back(std::move(column));
    };
    const auto dayOfMonth = [](Day day) { return toDate(day).day; };
    if (series.frequency == Frequency::Monthly) {
        fill([](std::int64_t period) { return static_cast<double>(workingDays(period, Frequency::Monthly)); });
    } else if (series.frequency == Frequency::Weekly) {
        fill([&](std::int64_t period) { return dayOfMonth(periodStart(period, Frequency::Weekly) + 6) <= 7 ? 1.0 : 0.0; });
    } else if (series.frequency == Frequency::Daily) {
        fill([&](std::int64_t period) { return dayOfMonth(periodStart(period, Frequency::Daily)) <= 3 ? 1.0 : 0.0; });
        fill([&](std::int64_t period) { return dayOfMonth(periodStart(period, Frequency::Daily) + 3) <= 3 ? 1.0 : 0.0; });
        for (int k = 1; k <= 2 && series.y.size() >= kDaysForYear; ++k) {
            const double speed = 2.0 * std::numbers::pi * k / 365.25;
            fill([=](std::int64_t period) { return std::sin(speed * periodStart(period, Frequency::Daily)); });
            fill([=](std::int64_t period) { return std::cos(speed * periodStart(period, Frequency::Daily)); });
        }
    }
    return columns;
}

/// One driver as a column without gaps; none where it never changes in the history. @p assumed: the future is a guess.
std::optional<Column> driverColumn(const Driver &driver, std::size_t history, std::size_t rows, bool &assumed)
{
    const bool ahead = driver.kind == CovariateKind::KnownAhead;
    Column column(rows, std::nan(""));
    const std::size_t usable = std::min({rows, driver.values.size(), ahead ? rows : history});
    std::copy_n(driver.values.begin(), usable, column.begin());
    std::ranges::replace_if(column, [](double value) { return std::isinf(value); }, std::nan(""));
    const auto isKnown = [](double value) { return !std::isnan(value); };
    const auto past = column.begin() + static_cast<std::ptrdiff_t>(history);
    const auto first = std::find_if(column.begin(), past, isKnown);
    if (first == past)
        return std::nullopt;
    assumed = !std::all_of(past, column.end(), isKnown);
    double last = *first;
    for (double &value : column)
        last = value = isKnown(value) ? value : last;
    const auto [low, high] = std::minmax_element(column.begin(), past);
    if (*low == *high)
        return std::nullopt;
    if (driver.name == "price" && std::ranges::all_of(column, [](double value) { return value > 0.0; }))
        for (double &value : column)
            value = std::log(value);
    return column;
}

/// Appends a group of columns if there is room for it. Gives how many were appended.
int append(std::vector<Column> &all, std::vector<Column> group, std::size_t room)
{
    if (all.size() + group.size() > room)
        return 0;
    const int count = static_cast<int>(group.size());
    std::ranges::move(group, std::back_inserter(all));
    return count;
}

} // namespace

Design designOf(const SeriesView &series, const Terms &terms, int horizon)
{
    Design design;
    const std::size_t history = series.y.size();
    const std::size_t rows = history + static_cast<std::size_t>(horizon);
    const auto known = static_cast<std::size_t>(std::ranges::count_if(series.y, [](double value) { return std::isfinite(value); }));
    const std::size_t room = known / 2;

    std::vector<Column> columns, drivers;
    if (terms.drivers)
        for (const Driver &driver : series.drivers) {
            bool assumed = false;
            std::optional<Column> column = driverColumn(driver, history, rows, assumed);
            if (!column)
                continue;
            if (drivers.size() + 1 > room / 2) {
                design.leftOut.emplace_back(driver.name);
                continue;
            }
            drivers.push_back(std::move(*column));
            design.driverNames.emplace_back(driver.name);
            if (assumed && horizon > 0)
                design.assumed.emplace_back(driver.name);
        }
    const std::size_t forOthers = room - drivers.size();
    if (terms.trend) {
        Column trend(rows);
        for (std::size_t row = 0; row < rows; ++row)
            trend[row] = static_cast<double>(row);
        design.trendColumns = append(columns, {std::move(trend)}, forOthers);
    }
    if (terms.calendar)
        design.calendarColumns = append(columns, calendarColumns(series, rows), forOthers);
    design.seasonColumns = append(columns, seasonColumns(series, terms, rows), forOthers);
    std::ranges::move(drivers, std::back_inserter(columns));

    design.x.resize(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns.size()));
    for (std::size_t j = 0; j < columns.size(); ++j)
        design.x.col(static_cast<Eigen::Index>(j)) = Eigen::Map<const Eigen::VectorXd>(columns[j].data(), design.x.rows());
    return design;
}

} // namespace shelfcast::core::regression

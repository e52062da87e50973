#include "core/models/boosting/series_features.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace shelfcast::core::boosting {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
/// Known periods that must lie before the first row's origin, itself included.
constexpr double kFewestKnown = 3.0;
/// How many seasons back the same season is looked at one by one.
constexpr int kSeasonsBack = 2;
/// Longer seasons have neighbours that are alike, and a growth from one to the next that can be measured.
constexpr int kLongSeason = 10;
/// The whole past weighs as much as this many periods in a series' size.
constexpr double kPastWeight = 1.0;

/// Growth from one season to the next is measured over so many periods.
constexpr int kGrowthWindow = 8;
constexpr int kSeasonsOfStart = 3;
constexpr double kFastestGrowth = 5.0, kWildestStart = 20.0;

float codeOf(const std::vector<std::string> &codes, const std::string &name)
{
    const auto found = std::ranges::lower_bound(codes, name);
    return found != codes.end() && *found == name ? static_cast<float>(found - codes.begin()) : -1.0F;
}

/// XGBoost takes "unknown", but nothing infinite.
float asFeature(double value)
{
    const auto feature = static_cast<float>(value);
    return std::isfinite(feature) ? feature : std::numeric_limits<float>::quiet_NaN();
}

int sameSeasonMeans(int season) { return season <= kShortSeason ? 8 : 3; }

} // namespace

std::vector<Column> FeaturePlan::originColumns() const
{
    std::vector<Column> columns;
    const auto add = [&](std::size_t count, ComponentKind kind, int driver = -1) { columns.insert(columns.end(), count, Column{kind, driver}); };
    add(static_cast<std::size_t>(lags) + 2 * windows.size() + 2, ComponentKind::Level); // age, last change
    if (zeros)
        add(windows.size() + 2, ComponentKind::Level);
    if (!categories.empty())
        add(1, ComponentKind::Level);
    if (!locations.empty())
        add(1, ComponentKind::Level);
    return columns;
}

std::vector<Column> FeaturePlan::targetColumns() const
{
    std::vector<Column> columns(1, Column{ComponentKind::Level, -1}); // step
    const auto add = [&](std::size_t count, ComponentKind kind, int driver = -1) { columns.insert(columns.end(), count, Column{kind, driver}); };
    for (const int season : seasons)
        add(static_cast<std::size_t>(kSeasonsBack) + 2 + (season > kLongSeason ? 4 : 0), ComponentKind::Season);
    if (calendar && frequency != Frequency::Yearly)
        add(frequency == Frequency::Quarterly ? 1 : frequency == Frequency::Hourly ? 1 : frequency == Frequency::Daily ? 4 : 3, ComponentKind::Calendar);
    for (std::size_t j = 0; j < drivers.size(); ++j)
        add(4, ComponentKind::Driver, static_cast<int>(j));
    return columns;
}

SeriesFeatures::SeriesFeatures(const FeaturePlan &plan, const Panel &panel, std::size_t index)
    : m_plan(plan), m_y(panel.series[index].y), m_firstPeriod(panel.series[index].firstPeriod)
{
    const Series &series = panel.series[index];
    m_category = codeOf(plan.categories, series.category);
    m_location = codeOf(plan.locations, series.location);
    const std::size_t n = m_y.size();
    for (std::vector<double> *sums : {&m_known, &m_sum, &m_absolute, &m_centred, &m_squares, &m_zero})
        sums->assign(n + 1, 0.0);
    m_lastSale.assign(n, -1);
    m_firstSale = -1;
    const auto first = std::ranges::find_if(m_y, [](double value) { return std::isfinite(value); });
    m_centre = first == m_y.end() ? 0.0 : *first; // squares around a value of the series itself lose less
    for (std::size_t t = 0; t < n; ++t) {
        const bool isKnown = std::isfinite(m_y[t]);
        const double y = isKnown ? m_y[t] : 0.0, centred = isKnown ? y - m_centre : 0.0;
        m_known[t + 1] = m_known[t] + isKnown;
        m_sum[t + 1] = m_sum[t] + y;
        m_absolute[t + 1] = m_absolute[t] + std::abs(y);
        m_centred[t + 1] = m_centred[t] + centred;
        m_squares[t + 1] = m_squares[t] + centred * centred;
        m_zero[t + 1] = m_zero[t] + (isKnown && y == 0.0);
        m_lastSale[t] = isKnown && y != 0.0 ? static_cast<int>(t) : t > 0 ? m_lastSale[t - 1] : -1;
        if (m_firstSale < 0 && m_lastSale[t] >= 0)
            m_firstSale = static_cast<int>(t);
    }
    for (const DriverPlan &driver : plan.drivers) {
        const auto found = std::ranges::find(panel.covariates, driver.name, &Covariate::name);
        const auto column = static_cast<std::size_t>(found - panel.covariates.begin());
        m_drivers.push_back(column < series.covariates.size() ? std::span<const double>(series.covariates[column]) : std::span<const double>());
        std::vector<double> sums(n + 1, 0.0), counts(n + 1, 0.0);
        for (std::size_t t = 0; t < n; ++t) {
            const bool isKnown = t < m_drivers.back().size() && std::isfinite(m_drivers.back()[t]);
            sums[t + 1] = sums[t] + (isKnown ? m_drivers.back()[t] : 0.0);
            counts[t + 1] = counts[t] + isKnown;
        }
        m_driverSum.push_back(std::move(sums));
        m_driverKnown.push_back(std::move(counts));
    }
}

bool SeriesFeatures::known(int period) const
{
    return period >= 0 && period < length() && std::isfinite(value(period));
}

int SeriesFeatures::lastKnown() const
{
    int last = length() - 1;
    while (last >= 0 && !known(last))
        --last;
    return last;
}

double SeriesFeatures::sum(const std::vector<double> &sums, int from, int to) const
{
    return sums[static_cast<std::size_t>(to + 1)] - sums[static_cast<std::size_t>(std::max(from, 0))];
}

std::optional<double> SeriesFeatures::mean(int from, int to) const
{
    if (to < 0 || from >= length())
        return std::nullopt;
    const double count = sum(m_known, from, to);
    return count > 0.0 ? std::optional(sum(m_sum, from, to) / count) : std::nullopt;
}

bool SeriesFeatures::usable(int origin) const
{
    return known(origin) && sum(m_known, 0, origin) >= kFewestKnown && size(origin) > 0.0;
}

double SeriesFeatures::size(int origin) const
{
    const double all = sum(m_known, 0, origin);
    if (all <= 0.0 || m_lastSale[static_cast<std::size_t>(origin)] < 0)
        return 0.0;
    const int from = origin - m_plan.sizeWindow + 1;
    return (kPastWeight * sum(m_absolute, 0, origin) / all + sum(m_absolute, from, origin)) / (kPastWeight + sum(m_known, from, origin));
}

double SeriesFeatures::unrest(int origin) const
{
    const int from = origin - 2 * m_plan.sizeWindow + 1;
    const double count = sum(m_known, from, origin);
    if (count < 2.0)
        return 0.0;
    const double centre = sum(m_centred, from, origin) / count;
    return std::sqrt(std::max(0.0, sum(m_squares, from, origin) / count - centre * centre));
}

double SeriesFeatures::ratio(std::optional<double> value, double size) const
{
    return value ? *value / size : kUnknown;
}

void SeriesFeatures::fillOrigin(int origin, float *row) const
{
    float *out = row;
    const auto put = [&](double value) { *out++ = asFeature(value); };
    const double scale = size(origin);
    for (int lag = 0; lag < m_plan.lags; ++lag)
        put(known(origin - lag) ? value(origin - lag) / scale : kUnknown);
    for (const int window : m_plan.windows) {
        const int from = origin - window + 1;
        const bool reaches = from >= 0;
        const double count = reaches ? sum(m_known, from, origin) : 0.0;
        put(reaches ? ratio(mean(from, origin), scale) : kUnknown);
        const double centre = count > 0.0 ? sum(m_centred, from, origin) / count : 0.0;
        put(count >= 2.0 ? std::sqrt(std::max(0.0, sum(m_squares, from, origin) / count - centre * centre)) / scale : kUnknown);
    }
    put(std::log1p(origin - std::max(0, m_firstSale)));
    put(known(origin - 1) ? (value(origin) - value(origin - 1)) / scale : kUnknown);
    if (m_plan.zeros) {
        for (const int window : m_plan.windows) {
            const double count = origin - window + 1 >= 0 ? sum(m_known, origin - window + 1, origin) : 0.0;
            put(count > 0.0 ? sum(m_zero, origin - window + 1, origin) / count : kUnknown);
        }
        const int last = m_lastSale[static_cast<std::size_t>(origin)];
        put(origin - last);
        // The demand of a period that sells, to which the size is diluted by those that don't.
        const double sold = sum(m_known, 0, origin) - sum(m_zero, 0, origin);
        put(sold > 0.0 ? sum(m_sum, 0, origin) / sold / scale : kUnknown);
    }
    if (!m_plan.categories.empty())
        *out++ = m_category;
    if (!m_plan.locations.empty())
        *out++ = m_location;
    assert(static_cast<std::size_t>(out - row) == m_plan.originColumns().size());
}

void SeriesFeatures::fillSeason(int season, int origin, int target, double size, float *&out) const
{
    const auto put = [&](double value) { *out++ = asFeature(value); };
    const int step = target - origin;
    const int recent = target - season * ((step + season - 1) / season); // the last period of the same season that the origin knows
    for (int back = 0; back < kSeasonsBack; ++back)
        put(known(recent - back * season) ? value(recent - back * season) / size : kUnknown);
    double total = 0.0, count = 0.0;
    for (int back = 0; back < sameSeasonMeans(season); ++back)
        if (known(recent - back * season)) {
            total += value(recent - back * season);
            ++count;
        }
    put(count > 0.0 ? total / count / size : kUnknown);
    put(static_cast<double>(((m_firstPeriod + target) % season + season) % season));
    if (season <= kLongSeason)
        return;
    const int last = std::min(recent + 1, origin);
    const std::optional<double> around = recent - 1 >= 0 ? mean(recent - 1, last) : std::nullopt;
    const int window = std::min(season, kGrowthWindow);
    const std::optional<double> now = mean(origin - window + 1, origin);
    const double then = origin - window + 1 - season >= 0 ? mean(origin - window + 1 - season, origin - season).value_or(0.0) : 0.0;
    const double growth = now && then > 0.0 ? std::clamp(*now / then, 0.0, 5.0) : kUnknown;
    put(ratio(around, size));
    put(growth);
    put(known(recent) ? growth * value(recent) / size : kUnknown);
    put(around ? growth * *around / size : kUnknown);
}

double SeriesFeatures::expectation(int origin, int step) const
{
    if (!m_plan.seasonalStart)
        return 0.0;
    const double scale = size(origin);
    for (auto season = m_plan.seasons.rbegin(); season != m_plan.seasons.rend(); ++season) {
        if (*season <= kShortSeason)
            break;
        const int back = *season * ((step + *season - 1) / *season);
        const std::optional<double> now = mean(origin - kGrowthWindow + 1, origin);
        double total = 0.0, count = 0.0;
        for (int cycle = 0; cycle < kSeasonsOfStart; ++cycle) {
            const int at = origin + step - back - cycle * *season, end = origin - back - cycle * *season;
            const double then = end - kGrowthWindow + 1 >= 0 ? mean(end - kGrowthWindow + 1, end).value_or(0.0) : 0.0;
            if (!known(at) || !now || then <= 0.0)
                continue;
            total += value(at) * std::sqrt(std::clamp(*now / then, 0.0, kFastestGrowth));
            ++count;
        }
        if (count > 0.0)
            return std::clamp(total / count / scale, -kWildestStart, kWildestStart);
    }
    return 1.0;
}

void SeriesFeatures::fillCalendar(int target, float *&out) const
{
    const auto put = [&](double value) { *out++ = asFeature(value); };
    const std::int64_t period = m_firstPeriod + target;
    const auto workingDays = [&] {
        int count = 0;
        for (Day day = periodStart(period, m_plan.frequency); day < periodStart(period + 1, m_plan.frequency); ++day)
            count += weekday(day) < 5;
        return count;
    };
    const Day start = periodStart(period, m_plan.frequency);
    switch (m_plan.frequency) {
    case Frequency::Yearly: break;
    case Frequency::Hourly: put(static_cast<double>((period % 168 + 168) % 168)); break;
    case Frequency::Daily: {
        const Date date = toDate(start);
        put(weekday(start));
        put(date.day);
        put(date.month);
        put(start - toDay({date.year, 1, 1}));
        break;
    }
    case Frequency::Weekly: {
        const Date middle = toDate(start + 3);
        put(isoWeek(start).week);
        put(middle.month);
        put(middle.day);
        break;
    }
    case Frequency::Monthly:
        put(toDate(start).month);
        put(workingDays());
        put(periodDays(period, m_plan.frequency));
        break;
    case Frequency::Quarterly: put((toDate(start).month - 1) / 3); break;
    }
}

double SeriesFeatures::driverAt(std::size_t driver, int period) const
{
    const std::span<const double> values = m_drivers[driver];
    return period >= 0 && static_cast<std::size_t>(period) < values.size() ? values[static_cast<std::size_t>(period)] : kUnknown;
}

double SeriesFeatures::driverMean(std::size_t driver, int from, int to) const
{
    const double count = sum(m_driverKnown[driver], from, to);
    return count > 0.0 ? sum(m_driverSum[driver], from, to) / count : kUnknown;
}

void SeriesFeatures::fillTarget(int origin, int step, float *row) const
{
    float *out = row;
    const auto put = [&](double value) { *out++ = asFeature(value); };
    const int target = origin + step;
    const double scale = size(origin);
    put(step);
    for (const int season : m_plan.seasons)
        fillSeason(season, origin, target, scale, out);
    if (m_plan.calendar && m_plan.frequency != Frequency::Yearly)
        fillCalendar(target, out);
    for (std::size_t j = 0; j < m_plan.drivers.size(); ++j) {
        const double last = driverAt(j, origin);
        const double usual = driverMean(j, origin - m_plan.sizeWindow + 1, origin), ever = driverMean(j, 0, origin);
        const double planned = m_plan.drivers[j].ahead ? driverAt(j, target) : kUnknown;
        const double then = std::isfinite(planned) ? planned : last; // what nobody planned stays as it is
        const bool isRatio = m_plan.drivers[j].isRatio;
        put(isRatio ? then / usual : then);
        put(isRatio ? then / ever : then - usual);
        put(isRatio ? then / last : last);
        put(isRatio ? last / usual : usual);
    }
    assert(static_cast<std::size_t>(out - row) == m_plan.targetColumns().size());
}

} // namespace shelfcast::core::boosting

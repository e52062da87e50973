#include "core/panel/builder.h"

#include "core/panel/cleaning.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
/// How long an empty shelf is taken to stay empty without a record. After that a product is gone rather than out of stock.
constexpr Day kEmptyShelfDays = 28;

/// A mean that is unknown as long as nothing was added.
struct Mean {
    double sum = 0.0;
    int count = 0;
    void add(double value)
    {
        if (std::isnan(value))
            return;
        sum += value;
        ++count;
    }
    double value() const { return count > 0 ? sum / count : kUnknown; }
};

/// What the days of one period say.
struct PeriodSum {
    double quantity = 0.0;
    bool recorded = false, known = false;
    int stocked = 0; ///< recorded days on which something could be sold
    int empty = 0;   ///< days with nothing on the shelf and nothing sold
    Mean price, promotion;
};

/// Periods of the calendar that a series covers: its history, and the future that its plans reach into.
class SeriesCalendar {
public:
    SeriesCalendar(std::span<const DayRecord> days, std::span<const DaySignal> signals, const PanelSettings &settings)
        : m_settings(settings), m_span(spanOf(settings))
    {
        const auto firstKnown = std::find_if(days.begin(), days.end(), [](const DayRecord &d) { return !std::isnan(d.quantity); });
        first = firstKnown == days.end() ? m_span.last + 1 : std::max(m_span.first, periodOf(firstKnown->day, settings.frequency));
        history = static_cast<std::size_t>(std::max<std::int64_t>(0, m_span.last - first + 1));
        // Days after the panel's last day are plans; the days of an incomplete last period are not.
        Day last = 0;
        for (auto day = days.rbegin(); day != days.rend() && last == 0; ++day)
            if (!std::isnan(day->price) || !std::isnan(day->promotion))
                last = day->day;
        for (const DaySignal &signal : signals)
            if (!signal.values.empty())
                last = std::max(last, signal.values.back().first);
        if (last > settings.lastDay)
            future = static_cast<std::size_t>(std::max<std::int64_t>(0, periodOf(last, settings.frequency) - std::max(m_span.last, first - 1)));
    }

    /// Where the day's period stands; SIZE_MAX before the series begins.
    std::size_t index(Day day)
    {
        if (day >= m_from && day < m_to) // days come in order: most fall into the period of the one before
            return m_index;
        const std::int64_t period = periodOf(day, m_settings.frequency);
        m_from = periodStart(period, m_settings.frequency);
        m_to = periodStart(period + 1, m_settings.frequency);
        m_index = period < first ? SIZE_MAX : static_cast<std::size_t>(period - first);
        return m_index;
    }

    std::int64_t first = 0;
    std::size_t history = 0, future = 0;

private:
    const PanelSettings &m_settings;
    PanelSpan m_span;
    Day m_from = 0, m_to = 0;
    std::size_t m_index = SIZE_MAX;
};

std::vector<PeriodSum> sumDays(std::span<const DayRecord> days, SeriesCalendar &calendar, bool carryEmptyShelf)
{
    std::vector<PeriodSum> periods(calendar.history + calendar.future);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const DayRecord &day = days[i];
        const std::size_t at = calendar.index(day.day);
        const bool emptyShelf = day.stock <= 0.0; // false where the stock is unknown
        if (at < periods.size()) {
            PeriodSum &period = periods[at];
            period.recorded = true;
            if (!std::isnan(day.quantity)) {
                period.known = true;
                period.quantity += day.quantity;
                (emptyShelf && day.quantity == 0.0 ? period.empty : period.stocked) += 1;
            }
            period.price.add(day.price);
            period.promotion.add(day.promotion);
        }
        if (!emptyShelf || !carryEmptyShelf)
            continue;
        // Nothing came in until the next record, as far as anybody knows.
        const Day until = std::min(i + 1 < days.size() ? days[i + 1].day : day.day + kEmptyShelfDays + 1, day.day + kEmptyShelfDays + 1);
        for (Day without = day.day + 1; without < until; ++without)
            if (const std::size_t p = calendar.index(without); p < calendar.history)
                ++periods[p].empty;
    }
    return periods;
}

PeriodState stateOf(const PeriodSum &period, bool noRecordIsZero)
{
    if (period.empty > 0 && period.empty >= period.stocked)
        return PeriodState::StockOut;
    if (period.known)
        return period.quantity == 0.0 ? PeriodState::NoSale : PeriodState::Sold;
    return period.recorded || !noRecordIsZero ? PeriodState::Missing : PeriodState::NoSale;
}

/// A price holds until the next one is known.
std::vector<double> prices(const std::vector<PeriodSum> &periods)
{
    std::vector<double> values;
    values.reserve(periods.size());
    double last = kUnknown;
    for (const PeriodSum &period : periods) {
        if (const double price = period.price.value(); !std::isnan(price))
            last = price;
        values.push_back(last);
    }
    return values;
}

std::vector<double> promotions(const std::vector<PeriodSum> &periods, const SeriesCalendar &calendar, bool noRecordIsZero)
{
    std::vector<double> values;
    values.reserve(periods.size());
    for (std::size_t t = 0; t < periods.size(); ++t) {
        const double share = periods[t].promotion.value();
        const bool none = std::isnan(share) && !periods[t].recorded && noRecordIsZero && t < calendar.history;
        values.push_back(none ? 0.0 : share);
    }
    return values;
}

std::vector<double> signalMeans(const DaySignal &signal, SeriesCalendar &calendar, std::size_t length)
{
    std::vector<Mean> means(length);
    for (const auto &[day, value] : signal.values)
        if (const std::size_t at = calendar.index(day); at < length)
            means[at].add(value);
    std::vector<double> values;
    values.reserve(length);
    for (const Mean &mean : means)
        values.push_back(mean.value());
    return values;
}

/// Known-ahead columns reach as far as the plans do; past-only ones end with the history.
void addCovariates(Series &series, const std::vector<Covariate> &covariates, std::span<const DaySignal> signals,
                   const std::vector<PeriodSum> &periods, SeriesCalendar &calendar, const PanelSettings &settings)
{
    std::size_t nextSignal = 0;
    for (const Covariate &covariate : covariates) {
        std::vector<double> values;
        if (covariate.name == "price")
            values = prices(periods);
        else if (covariate.name == "promotion")
            values = promotions(periods, calendar, settings.noRecordIsZero);
        else if (nextSignal < signals.size())
            values = signalMeans(signals[nextSignal++], calendar, periods.size());
        values.resize(covariate.kind == CovariateKind::KnownAhead ? periods.size() : calendar.history, kUnknown);
        series.covariates.push_back(std::move(values));
    }
}

} // namespace

PanelSpan spanOf(const PanelSettings &settings)
{
    PanelSpan span{periodOf(settings.firstDay, settings.frequency), periodOf(settings.lastDay, settings.frequency), 0};
    const Day lastStart = periodStart(span.last, settings.frequency);
    const int days = settings.lastDay - lastStart + 1;
    if (!settings.keepIncompleteLast && span.last > span.first && days < periodDays(span.last, settings.frequency)) {
        span.incompleteDays = days;
        --span.last;
    }
    if (settings.maximumPeriods > 0)
        span.first = std::max(span.first, span.last - settings.maximumPeriods + 1);
    return span;
}

PanelSettings withoutCleaning(const PanelSettings &settings)
{
    PanelSettings plain = settings;
    plain.capOutliers = plain.replaceOutliers = plain.adjustLevelShifts = plain.fillMissing = false;
    plain.settled.clear();
    return plain;
}

std::vector<int> cleaningSeasons(const PanelSettings &settings)
{
    std::vector<int> seasons;
    for (const int season : {settings.seasonLength, settings.secondSeason})
        if (season > 1 && std::ranges::find(seasons, season) == seasons.end())
            seasons.push_back(season);
    std::ranges::sort(seasons);
    return seasons;
}

bool asksForCleaning(const PanelSettings &settings)
{
    return !settings.settled.empty() || settings.capOutliers || settings.replaceOutliers || settings.adjustLevelShifts || settings.fillMissing;
}

CleaningChoice cleaningChoice(const PanelSettings &settings, const Series &series, std::span<const Settlement> settled)
{
    CleaningChoice choice{settings.fillMissing, settings.replaceOutliers, settings.adjustLevelShifts, settings.country, {}};
    const auto length = static_cast<std::int64_t>(series.y.size());
    for (const Settlement &one : settled)
        if (const std::int64_t at = periodOf(one.day, settings.frequency) - series.firstPeriod; at >= 0 && at < length)
            choice.decisions.push_back({one.kind, static_cast<std::size_t>(at), one.edit});
    return choice;
}

void cleanSeries(Series &series, const PanelSettings &settings, std::span<const Settlement> settled)
{
    const CleaningChoice choice = cleaningChoice(settings, series, settled);
    const bool gaps = choice.fillGaps && std::ranges::find(series.states, PeriodState::Missing) != series.states.end();
    if (!gaps && !choice.replaceOutliers && !choice.adjustLevelShifts && !settings.capOutliers && choice.decisions.empty())
        return;
    std::vector<double> y = series.y;
    if (gaps || choice.replaceOutliers || choice.adjustLevelShifts || !choice.decisions.empty())
        y = cleaned(series, settings.frequency, cleaningSeasons(settings), choice).y;
    if (settings.capOutliers) {
        std::vector<double> capped = y;
        capOutliers(capped, settings.seasonLength);
        for (std::size_t t = 0; t < y.size(); ++t)
            if (std::ranges::none_of(choice.decisions, [&](const Decision &d) { return d.kind == FindingKind::Outlier && d.period == t; }))
                y[t] = capped[t];
    }
    const auto same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    if (std::ranges::equal(y, series.y, same))
        return;
    series.recorded = std::move(series.y);
    series.y = std::move(y);
}

Series buildSeries(std::span<const DayRecord> days, std::span<const DaySignal> signals, const PanelSettings &settings,
                   const std::vector<Covariate> &covariates, std::span<const Settlement> settled)
{
    SeriesCalendar calendar(days, signals, settings);
    const std::vector<PeriodSum> periods = sumDays(days, calendar, settings.dailyRecords);
    Series series;
    series.firstPeriod = calendar.first;
    series.y.reserve(calendar.history);
    series.states.reserve(calendar.history);
    for (std::size_t t = 0; t < calendar.history; ++t) {
        const PeriodState state = stateOf(periods[t], settings.noRecordIsZero);
        series.states.push_back(state);
        series.y.push_back(state == PeriodState::Sold ? periods[t].quantity : state == PeriodState::NoSale ? 0.0 : kUnknown);
    }
    addCovariates(series, covariates, signals, periods, calendar, settings);
    for (auto day = days.rbegin(); day != days.rend(); ++day)
        if (day->price > 0.0) {
            series.unitValue = day->price;
            break;
        }
    cleanSeries(series, settings, settled);
    return series;
}

} // namespace shelfcast::core

#include "core/panel/findings.h"

#include "core/panel/holidays.h"
#include "core/panel/interpolate.h"
#include "core/panel/level_shifts.h"
#include "core/panel/mstl.h"
#include "core/panel/outliers.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr std::size_t kFewest = 8; ///< known values; below, nobody knows what is usual

bool hasUsualValues(std::span<const double> y)
{
    const auto known = std::ranges::count_if(y, [](double value) { return !std::isnan(value); });
    return known >= static_cast<std::ptrdiff_t>(kFewest) && 2 * std::ranges::count(y, 0.0) <= known;
}

/// The holiday of each period; empty messages where there is none.
std::vector<Message> holidayNames(const Series &series, Frequency frequency, const std::string &country)
{
    std::vector<Message> names(series.y.size());
    if (country.empty() || frequency == Frequency::Hourly)
        return names;
    for (const HolidayCounts &counts : holidayCounts(country, frequency, series.firstPeriod, series.y.size()))
        for (std::size_t t = 0; t < names.size(); ++t)
            if (counts.days[t] > 0 && names[t].empty())
                names[t] = counts.group.name;
    return names;
}

/// Whether another outlier stands out to the same side one of the seasons away, give or take a period.
bool comesBack(const Outlier &outlier, const std::vector<Outlier> &all, std::span<const int> seasons)
{
    const auto side = [](const Outlier &o) { return o.value > o.replacement; };
    return std::ranges::any_of(all, [&](const Outlier &other) {
        const auto apart = static_cast<std::ptrdiff_t>(std::max(other.period, outlier.period) - std::min(other.period, outlier.period));
        return side(other) == side(outlier) && std::ranges::any_of(seasons, [&](int m) { return m > 3 && std::abs(apart - m) <= 1; });
    });
}

Finding outlierFinding(const Outlier &outlier, const std::vector<Outlier> &all, std::span<const int> seasons, const Message &holiday)
{
    Finding finding{FindingKind::CalendarEvent, outlier.period, outlier.value, outlier.replacement, false, {}};
    if (!holiday.empty())
        finding.what = {QT_TRANSLATE_NOOP("core", "%1: sold %2, about %3 was to be expected without it."), {english(holiday), outlier.value, outlier.replacement}};
    else if (comesBack(outlier, all, seasons))
        finding.what = {QT_TRANSLATE_NOOP("core", "Stands out as the same time of another season does: sold %1, about %2 was to be expected."), {outlier.value, outlier.replacement}};
    else {
        finding.kind = FindingKind::Outlier;
        finding.what = {QT_TRANSLATE_NOOP("core", "Sold %1 where about %2 was to be expected."), {outlier.value, outlier.replacement}};
    }
    return finding;
}

/// Gaps and empty shelves, with what `whole` has in their place.
void addUnknown(const Series &series, const std::vector<double> &whole, bool fill, Cleaned &result)
{
    for (std::size_t t = 0; t < series.y.size(); ++t) {
        if (!std::isnan(series.y[t]) || std::isnan(whole[t]))
            continue;
        const bool empty = t < series.states.size() && series.states[t] == PeriodState::StockOut;
        Finding finding{empty ? FindingKind::StockOut : FindingKind::Gap, t, series.y[t], whole[t], fill && !empty, {}};
        finding.what = {empty ? QT_TRANSLATE_NOOP("core", "Out of stock: about %1 would have sold.")
                              : QT_TRANSLATE_NOOP("core", "No record: about %1 by its season and its neighbours."), {whole[t]}};
        if (finding.edited)
            result.y[t] = whole[t];
        result.findings.push_back(std::move(finding));
    }
}

/// Puts everything before the shift onto the level after it: by the ratio where both are above zero, else by the difference.
void adjust(std::vector<double> &y, const LevelShift &shift)
{
    const bool byRatio = shift.before > 0 && shift.after > 0;
    for (std::size_t t = 0; t < shift.period; ++t)
        y[t] = byRatio ? y[t] * shift.after / shift.before : y[t] + shift.after - shift.before;
}

/// Steps of the series without its season, wild values replaced.
std::vector<LevelShift> shiftsOf(std::vector<double> y, const std::vector<Outlier> &outliers, std::span<const int> seasons)
{
    for (const Outlier &outlier : outliers)
        y[outlier.period] = outlier.replacement;
    MstlOptions robustly;
    robustly.stl.robust = true;
    return findLevelShifts(mstl(y, seasons, robustly).adjusted);
}

/// What stands out of a series, and its steps. The two look like each other where a step begins, so the steps are taken out
/// before the second look.
std::vector<Outlier> outliersAside(const std::vector<double> &y, std::span<const int> seasons, std::vector<LevelShift> &shifts)
{
    std::vector<Outlier> outliers = findOutliers(y, seasons);
    shifts = shiftsOf(y, outliers, seasons);
    if (!shifts.empty()) {
        std::vector<double> level = y, offset(y.size(), 0.0);
        for (const LevelShift &shift : shifts)
            for (std::size_t t = 0; t < shift.period; ++t)
                offset[t] += shift.after - shift.before;
        for (std::size_t t = 0; t < y.size(); ++t)
            level[t] += offset[t];
        outliers = findOutliers(level, seasons);
        for (Outlier &outlier : outliers) {
            outlier.value = y[outlier.period];
            outlier.replacement -= offset[outlier.period];
        }
        shifts = shiftsOf(y, outliers, seasons);
    }
    std::erase_if(outliers, [](const Outlier &o) { return std::isnan(o.value); });
    return outliers;
}

} // namespace

Cleaned cleaned(const Series &series, Frequency frequency, std::span<const int> seasons, const CleaningChoice &choice)
{
    Cleaned result{series.y, {}};
    std::vector<double> calm = series.y;
    std::ranges::replace_if(calm, [](double value) { return std::isinf(value); }, std::nan(""));
    const bool nonNegative = std::ranges::none_of(calm, [](double value) { return value < 0; });
    const auto possible = [&](double value) { return nonNegative ? std::max(value, 0.0) : value; };
    const bool usual = hasUsualValues(calm);
    std::vector<LevelShift> shifts;
    if (usual) {
        std::vector<Outlier> outliers = outliersAside(calm, seasons, shifts);
        const std::vector<Message> holidays = holidayNames(series, frequency, choice.country);
        for (Outlier &outlier : outliers)
            outlier.replacement = possible(outlier.replacement);
        for (const Outlier &outlier : outliers) {
            Finding finding = outlierFinding(outlier, outliers, seasons, holidays[outlier.period]);
            calm[outlier.period] = outlier.replacement;
            finding.edited = finding.kind == FindingKind::Outlier && choice.replaceOutliers;
            if (finding.edited)
                result.y[outlier.period] = outlier.replacement;
            result.findings.push_back(std::move(finding));
        }
    }
    std::vector<double> whole = interpolated(calm, seasons);
    std::ranges::transform(whole, whole.begin(), possible);
    addUnknown(series, whole, choice.fillGaps, result);
    for (const LevelShift &shift : shifts) {
        result.findings.push_back({FindingKind::LevelShift, shift.period, shift.before, shift.after, choice.adjustLevelShifts,
                                   {QT_TRANSLATE_NOOP("core", "From here on about %1 a period instead of %2."), {shift.after, shift.before}}});
        if (choice.adjustLevelShifts)
            adjust(result.y, shift);
    }
    std::ranges::stable_sort(result.findings, {}, &Finding::period);
    return result;
}

} // namespace shelfcast::core

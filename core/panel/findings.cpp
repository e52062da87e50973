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

SeriesFinding outlierFinding(const Outlier &outlier, const std::vector<Outlier> &all, std::span<const int> seasons, const Message &holiday)
{
    SeriesFinding finding{FindingKind::CalendarEvent, outlier.period, outlier.value, outlier.replacement, false, false, {}};
    if (!holiday.empty())
        finding.what = {QT_TRANSLATE_NOOP("core", "%1: sold %2, about %3 expected without it."), {Phrase(holiday), outlier.value, outlier.replacement}};
    else if (comesBack(outlier, all, seasons))
        finding.what = {QT_TRANSLATE_NOOP("core", "Sold %1, about %2 expected, as at the same time of another season."), {outlier.value, outlier.replacement}};
    else {
        finding.kind = FindingKind::Outlier;
        finding.what = {QT_TRANSLATE_NOOP("core", "Sold %1, about %2 expected: an outlier."), {outlier.value, outlier.replacement}};
    }
    return finding;
}

/// What a person settled about a period; null where nobody did.
const Decision *decisionOn(const CleaningChoice &choice, FindingKind kind, std::size_t period)
{
    const auto at = std::ranges::find_if(choice.decisions, [&](const Decision &d) { return d.kind == kind && d.period == period; });
    return at == choice.decisions.end() ? nullptr : &*at;
}

/// Whether a finding is to be edited: as its person says, else as its kind is.
bool settle(SeriesFinding &finding, const Decision *decision, bool usually)
{
    finding.settled = decision != nullptr;
    finding.edited = decision ? decision->edit : usually;
    return finding.edited;
}

/// Known values that a person wants replaced although nothing was found there.
std::vector<std::size_t> replacedAnyway(const CleaningChoice &choice, std::span<const double> y, const std::vector<SeriesFinding> &found)
{
    std::vector<std::size_t> periods;
    for (const Decision &decision : choice.decisions)
        if (decision.kind == FindingKind::Outlier && decision.edit && decision.period < y.size() && !std::isnan(y[decision.period]) &&
            std::ranges::find(found, decision.period, &SeriesFinding::period) == found.end())
            periods.push_back(decision.period);
    return periods;
}

/// Gaps and empty shelves, with what `whole` has in their place.
void addUnknown(const Series &series, const std::vector<double> &whole, const CleaningChoice &choice, Cleaned &result)
{
    for (std::size_t t = 0; t < series.y.size(); ++t) {
        if (!std::isnan(series.y[t]) || std::isnan(whole[t]))
            continue;
        const bool empty = t < series.states.size() && series.states[t] == PeriodState::StockOut;
        SeriesFinding finding{empty ? FindingKind::StockOut : FindingKind::Gap, t, series.y[t], whole[t], false, false, {}};
        finding.what = {empty ? QT_TRANSLATE_NOOP("core", "Out of stock: about %1 would have sold.")
                              : QT_TRANSLATE_NOOP("core", "No record: about %1 by its season and its neighbours."), {whole[t]}};
        if (!empty && settle(finding, decisionOn(choice, FindingKind::Gap, t), choice.fillGaps))
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
            SeriesFinding finding = outlierFinding(outlier, outliers, seasons, holidays[outlier.period]);
            calm[outlier.period] = outlier.replacement;
            const bool usually = finding.kind == FindingKind::Outlier && choice.replaceOutliers;
            if (settle(finding, decisionOn(choice, FindingKind::Outlier, outlier.period), usually))
                result.y[outlier.period] = outlier.replacement;
            result.findings.push_back(std::move(finding));
        }
    }
    const std::vector<std::size_t> anyway = replacedAnyway(choice, series.y, result.findings);
    for (const std::size_t t : anyway)
        calm[t] = std::nan("");
    std::vector<double> whole = interpolated(calm, seasons);
    std::ranges::transform(whole, whole.begin(), possible);
    for (const std::size_t t : anyway) {
        if (std::isnan(whole[t])) // nothing else is known
            continue;
        result.findings.push_back(outlierFinding({t, series.y[t], whole[t]}, {}, seasons, {}));
        settle(result.findings.back(), decisionOn(choice, FindingKind::Outlier, t), true);
        result.y[t] = whole[t];
    }
    addUnknown(series, whole, choice, result);
    for (const LevelShift &shift : shifts) {
        SeriesFinding finding{FindingKind::LevelShift, shift.period, shift.before, shift.after, false, false,
                              {QT_TRANSLATE_NOOP("core", "From here on about %1 a period instead of %2."), {shift.after, shift.before}}};
        if (settle(finding, decisionOn(choice, FindingKind::LevelShift, shift.period), choice.adjustLevelShifts))
            adjust(result.y, shift);
        result.findings.push_back(std::move(finding));
    }
    std::ranges::stable_sort(result.findings, {}, &SeriesFinding::period);
    return result;
}

} // namespace shelfcast::core

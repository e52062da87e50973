#include "ui/charts/axis_ticks.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {

/// Gives the date patterns of the axis a translation context.
struct AxisFormat {
    Q_DECLARE_TR_FUNCTIONS(shelfcast::ui::AxisFormat)
};

namespace {

enum class StepKind { Days, Months };
struct Step {
    StepKind kind;
    int size;
    double days;
};
constexpr Step kSteps[] = {{StepKind::Days, 1, 1},        {StepKind::Days, 2, 2},         {StepKind::Days, 7, 7},         {StepKind::Days, 14, 14},
                           {StepKind::Months, 1, 30.4},   {StepKind::Months, 2, 60.9},    {StepKind::Months, 3, 91.3},    {StepKind::Months, 6, 182.6},
                           {StepKind::Months, 12, 365.2}, {StepKind::Months, 24, 730.5},  {StepKind::Months, 60, 1826},   {StepKind::Months, 120, 3652},
                           {StepKind::Months, 240, 7305}, {StepKind::Months, 600, 18262}, {StepKind::Months, 1200, 36525}};

double positionOf(core::Day day, core::Frequency frequency)
{
    const std::int64_t period = core::periodOf(day, frequency);
    const double into = static_cast<double>(day - core::periodStart(period, frequency)) / core::periodDays(period, frequency);
    return static_cast<double>(period) + into;
}

core::Day dayAt(double position, core::Frequency frequency)
{
    const auto period = static_cast<std::int64_t>(std::floor(position));
    const double into = (position - static_cast<double>(period)) * core::periodDays(period, frequency);
    return core::periodStart(period, frequency) + static_cast<core::Day>(into);
}

QString labelOf(core::Day day, const Step &step)
{
    const QDate date = QDate(1970, 1, 1).addDays(day);
    if (step.kind == StepKind::Days)
        return QLocale().toString(date, AxisFormat::tr("d MMM"));
    return step.size >= 12 ? QString::number(date.year()) : QLocale().toString(date, AxisFormat::tr("MMM yyyy"));
}

} // namespace

double roundStep(double span, int count)
{
    const double rough = std::max(span, 1e-9) / std::max(1, count);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (rough <= factor * power)
            return factor * power;
    return 10.0 * power;
}

std::vector<Tick> valueTicks(double low, double high, int count)
{
    const double step = roundStep(high - low, count);
    std::vector<Tick> ticks;
    for (double k = std::ceil(low / step - 1e-9); k <= high / step + 1e-9; k += 1.0)
        ticks.push_back({k * step, compactText(k * step + 0.0)});
    return ticks;
}

std::vector<Tick> periodTicks(double from, double to, core::Frequency frequency, int count)
{
    const core::Day first = dayAt(from, frequency), last = dayAt(to, frequency);
    const double wanted = static_cast<double>(last - first) / std::max(1, count);
    const auto *step = std::find_if(std::begin(kSteps), std::end(kSteps) - 1, [&](const Step &s) { return s.days >= 0.75 * wanted; });
    while (step->days < core::periodDays(core::periodOf(first, frequency), frequency) * 0.99 && step + 1 != std::end(kSteps))
        ++step; // never finer than the data
    std::vector<Tick> ticks;
    if (step->kind == StepKind::Days) {
        const core::Day anchor = 4; // a Monday
        for (core::Day day = first - (((first - anchor) % step->size) + step->size) % step->size; day <= last; day += step->size)
            if (day >= first)
                ticks.push_back({positionOf(day, frequency), labelOf(day, *step)});
        return ticks;
    }
    const core::Date start = core::toDate(first);
    int months = start.year * 12 + start.month - 1;
    months -= ((months % step->size) + step->size) % step->size;
    for (;; months += step->size) {
        const core::Day day = core::toDay({months / 12, months % 12 + 1, 1});
        if (day > last)
            return ticks;
        if (day >= first)
            ticks.push_back({positionOf(day, frequency), labelOf(day, *step)});
    }
}

} // namespace shelfcast::ui

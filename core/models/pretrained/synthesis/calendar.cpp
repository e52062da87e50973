#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kDaysPerYear = 365.25;

/// Raises a path by @p height around @p at: from @p before periods ahead to @p after periods later, in a straight line on either side.
void addTent(Path &path, double at, double before, double after, double height)
{
    const double n = static_cast<double>(path.size());
    const int first = static_cast<int>(std::max(0.0, std::ceil(at - before))), last = static_cast<int>(std::min(n - 1.0, std::floor(at + after)));
    for (int t = first; t <= last; ++t) {
        const double away = t - at, reach = away < 0.0 ? before : after;
        path[static_cast<std::size_t>(t)] += static_cast<float>(height * (1.0 - std::abs(away) / (reach + 1e-9)));
    }
}

/// A day of the year that people do unlike others.
struct Holiday {
    double place = 0.0, moves = 0.0; ///< part of the year; how far it may lie from there in a given year
    double effect = 0.0, before = 0.0, after = 0.0, dip = 0.0;
    bool closes = false;
};

Holiday drawHoliday(const Setting &setting, Draws &draws)
{
    const double day = setting.perYear / kDaysPerYear;
    Holiday holiday;
    holiday.place = draws.uniform();
    holiday.moves = draws.chance(0.35) ? draws.uniform(0.005, 0.045) : 0.0;
    // In a week or a month the few days count for less.
    holiday.effect = draws.sign(0.6) * draws.uniform(0.1, 1.4) * std::clamp(day * 2.5, 0.15, 1.0);
    holiday.before = std::max(day * draws.logUniform(0.5, 14.0), 0.4);
    holiday.after = std::max(day * draws.logUniform(0.5, 4.0), 0.4);
    holiday.dip = draws.chance(0.4) ? draws.uniform(0.1, 0.6) : 0.0;
    holiday.closes = setting.kind == Kind::Daily && draws.chance(0.25);
    return holiday;
}

void addHoliday(Doings &doings, Path &effect, const Holiday &holiday, const Setting &setting, double begin, Draws &draws)
{
    const double n = static_cast<double>(effect.size());
    const double longest = std::max(holiday.before, holiday.after) + 2.0;
    for (double year = std::floor(begin); year * setting.perYear < begin * setting.perYear + n + setting.perYear; year += 1.0) {
        const double at = std::floor((year + holiday.place + holiday.moves * draws.uniform(-1.0, 1.0) - begin) * setting.perYear);
        if (at < -longest || at > n + longest)
            continue;
        addTent(effect, at, holiday.before, holiday.after, holiday.effect);
        if (holiday.dip > 0.0)
            addTent(effect, at + 2.0 * holiday.after + 1.0, holiday.after, holiday.after, -holiday.dip * holiday.effect);
        if (at >= 0.0 && at < n) {
            const auto t = static_cast<std::size_t>(at);
            doings.holiday[t] = 1.0F;
            if (holiday.closes)
                doings.closed[t] = 1;
        }
    }
}

/// The weeks before Christmas: faster and faster, then a slump.
void addRunUp(Path &effect, const Setting &setting, double begin, Draws &draws)
{
    const double day = setting.perYear / kDaysPerYear, days = draws.uniform(14.0, 60.0), height = draws.uniform(0.15, 1.6);
    const double slump = draws.uniform(0.0, 0.5), slumpDays = draws.uniform(5.0, 25.0), n = static_cast<double>(effect.size());
    for (double year = std::floor(begin); (year - begin) * setting.perYear < n + setting.perYear; year += 1.0) {
        const double at = (year + 0.98 - begin) * setting.perYear;
        for (double t = std::max(0.0, std::ceil(at - days * day)); t <= std::min(n - 1.0, at); t += 1.0) {
            const double near = 1.0 - (at - t) / (days * day);
            effect[static_cast<std::size_t>(t)] += static_cast<float>(height * near * near);
        }
        for (double t = std::max(0.0, std::floor(at) + 1.0); t <= std::min(n - 1.0, at + slumpDays * day); t += 1.0)
            effect[static_cast<std::size_t>(t)] -= static_cast<float>(slump);
    }
}

void addPayDays(Path &effect, double begin, Draws &draws)
{
    const double height = draws.uniform(0.05, 0.5), lasts = draws.uniform(2.0, 9.0), n = static_cast<double>(effect.size());
    const double month = kDaysPerYear / 12.0;
    for (double at = -month * (begin - std::floor(begin)); at < n; at += month)
        addTent(effect, std::floor(at), 0.9, lasts, height);
}

/// A month has four or five weekends.
void addTradingDays(Path &effect, Draws &draws)
{
    const double weekend = draws.normal() * 0.6, length = draws.chance(0.7) ? 1.0 : 0.0;
    std::int64_t month = periodOf(0, Frequency::Monthly) + draws.whole(0, 479);
    for (float &value : effect) {
        const int first = weekday(periodStart(month, Frequency::Monthly)), days = periodDays(month, Frequency::Monthly);
        int free = 8;
        for (int more = 28; more < days; ++more)
            free += (first + more) % 7 >= 5 ? 1 : 0;
        value += static_cast<float>(length * std::log(days / 30.44) + weekend * (free / static_cast<double>(days) - 2.0 / 7.0));
        ++month;
    }
}

/// Closed on one or two days of the week, or at night.
void addClosing(Doings &doings, const Setting &setting, Draws &draws)
{
    const auto n = doings.factor.size();
    if (setting.kind == Kind::Daily) {
        const int first = draws.whole(0, 6), second = draws.chance(0.2) ? (first + 1) % 7 : first;
        for (std::size_t t = 0; t < n; ++t)
            if (static_cast<int>(t % 7) == first || static_cast<int>(t % 7) == second)
                doings.closed[t] = 1;
    } else if (setting.kind == Kind::Hourly) {
        const int begin = draws.whole(0, 23), hours = draws.whole(5, 13);
        const int freeDay = draws.chance(0.4) ? draws.whole(0, 6) : -1;
        for (std::size_t t = 0; t < n; ++t)
            if ((static_cast<int>(t % 24) - begin + 24) % 24 < hours || static_cast<int>(t / 24 % 7) == freeDay)
                doings.closed[t] = 1;
    }
}

} // namespace

void addCalendar(Doings &doings, const Setting &setting, std::uint64_t seed, double share)
{
    Draws draws = drawsOf(seed, Stream::Calendar);
    const auto n = doings.factor.size();
    const bool daily = setting.kind == Kind::Daily, hourly = setting.kind == Kind::Hourly, monthly = setting.kind == Kind::Monthly;
    if (!daily && !hourly && !monthly && setting.kind != Kind::Weekly)
        return;
    doings.closed.assign(n, 0);
    Path effect(n, 0.0F);
    const double begin = draws.uniform(); // part of a year that has gone when the series begins
    if (draws.chance(share * (setting.shop ? (monthly ? 0.3 : 0.55) : 0.12))) {
        const int count = draws.whole(1, daily || hourly ? 8 : 4);
        for (int k = 0; k < count; ++k)
            addHoliday(doings, effect, drawHoliday(setting, draws), setting, begin, draws);
    }
    // Calendars also name days on which nobody buys otherwise.
    if (setting.drivers && draws.chance(share * 0.5)) {
        const int count = draws.whole(1, 6);
        for (int k = 0; k < count; ++k) {
            Holiday holiday = drawHoliday(setting, draws);
            holiday.effect = 0.0;
            holiday.closes = false;
            addHoliday(doings, effect, holiday, setting, begin, draws);
        }
    }
    if (setting.shop && draws.chance(share * 0.3))
        addRunUp(effect, setting, begin, draws);
    if (daily && draws.chance(share * (setting.shop ? 0.15 : 0.05)))
        addPayDays(effect, begin, draws);
    if (monthly && draws.chance(share * 0.15))
        addTradingDays(effect, draws);
    if ((daily && draws.chance(share * (setting.shop ? 0.14 : 0.02))) || (hourly && draws.chance(share * 0.06)))
        addClosing(doings, setting, draws);
    for (std::size_t t = 0; t < n; ++t)
        if (effect[t] != 0.0F)
            doings.factor[t] *= std::exp(std::clamp(effect[t], -3.0F, 3.0F));
}

} // namespace shelfcast::core::pretrained

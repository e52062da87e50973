#include "core/panel/lunar_calendar.h"

#include <array>
#include <cmath>
#include <numbers>

namespace shelfcast::core {

namespace {

/// Moments are days since 1970-01-01 00:00 universal time, as a broken number.
constexpr double kJulianOfEpoch = 2440587.5;
constexpr double kBeijing = 8.0 / 24.0, kTokyo = 9.0 / 24.0, kIndia = 5.5 / 24.0;

double sine(double degrees) { return std::sin(degrees * std::numbers::pi / 180.0); }
double cosine(double degrees) { return std::cos(degrees * std::numbers::pi / 180.0); }
double turned(double degrees) { return degrees - 360.0 * std::floor(degrees / 360.0); }

/// Dynamical less universal time in days; Espenak & Meeus (2006), the piece for 2005 to 2050, good to seconds back to 1990.
double clockDifference(double moment)
{
    const double t = moment / 365.2425 - 30.0;
    return (62.92 + 0.32217 * t + 0.005589 * t * t) / 86400.0;
}

/// The sun's apparent longitude in degrees, good to 0.01.
double sunLongitude(double moment)
{
    const double t = (moment + clockDifference(moment) + kJulianOfEpoch - 2451545.0) / 36525.0;
    const double mean = 280.46646 + t * (36000.76983 + 0.0003032 * t);
    const double anomaly = 357.52911 + t * (35999.05029 - 0.0001537 * t);
    const double centre = (1.914602 - t * (0.004817 + 0.000014 * t)) * sine(anomaly)
                        + (0.019993 - 0.000101 * t) * sine(2.0 * anomaly) + 0.000289 * sine(3.0 * anomaly);
    return turned(mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t));
}

/// A periodic term: size times the sine of sun * M + moon * M' + node * F, times E to the power of |sun|.
struct Term {
    double newMoon, fullMoon;
    int sun, moon, node;
};

constexpr std::array<Term, 24> kTerms = {{
    {-0.40720, -0.40614, 0, 1, 0}, {0.17241, 0.17302, 1, 0, 0},    {0.01608, 0.01614, 0, 2, 0},   {0.01039, 0.01043, 0, 0, 2},
    {0.00739, 0.00734, -1, 1, 0},  {-0.00514, -0.00515, 1, 1, 0},  {0.00208, 0.00209, 2, 0, 0},   {-0.00111, -0.00111, 0, 1, -2},
    {-0.00057, -0.00057, 0, 1, 2}, {0.00056, 0.00056, 1, 2, 0},    {-0.00042, -0.00042, 0, 3, 0}, {0.00042, 0.00042, 1, 0, 2},
    {0.00038, 0.00038, 1, 0, -2},  {-0.00024, -0.00024, -1, 2, 0}, {-0.00007, -0.00007, 2, 1, 0}, {0.00004, 0.00004, 0, 2, -2},
    {0.00004, 0.00004, 3, 0, 0},   {0.00003, 0.00003, 1, 1, -2},   {0.00003, 0.00003, 0, 2, 2},   {-0.00003, -0.00003, 1, 1, 2},
    {0.00003, 0.00003, -1, 1, 2},  {-0.00002, -0.00002, -1, 1, -2}, {-0.00002, -0.00002, 1, 3, 0}, {0.00002, 0.00002, 0, 4, 0},
}};

/// The planets' share: size times the sine of start + speed * k.
struct PlanetTerm {
    double size, start, speed;
};

constexpr std::array<PlanetTerm, 14> kPlanets = {{
    {0.000325, 299.77, 0.107408}, {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886}, {0.000126, 349.42, 36.412478},
    {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771}, {0.000060, 207.14, 2.453732}, {0.000056, 154.84, 7.306860},
    {0.000047, 34.52, 27.261239}, {0.000042, 207.19, 0.121824}, {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
    {0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518},
}};

/// The moon's anomaly M' at lunation @p k.
double moonAnomaly(double k)
{
    const double t = k / 1236.85;
    return 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
}

/// The moment of a new moon (k whole) or full moon (k and a half); k 0 is the new moon of 2000-01-06. Good to half a minute.
double lunation(double k)
{
    const bool full = k - std::floor(k) > 0.25;
    const double t = k / 1236.85;
    const double e = 1.0 - t * (0.002516 + 0.0000074 * t);
    const double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
    const double moon = moonAnomaly(k);
    const double node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
    double julian = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.00017 * sine(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
    for (const Term &term : kTerms)
        julian += (full ? term.fullMoon : term.newMoon) * std::pow(e, std::abs(term.sun)) * sine(term.sun * sun + term.moon * moon + term.node * node);
    for (const PlanetTerm &term : kPlanets)
        julian += term.size * sine(term.start + term.speed * k - (&term == kPlanets.data() ? 0.009173 * t * t : 0.0));
    const double moment = julian - kJulianOfEpoch;
    return moment - clockDifference(moment);
}

/// Roughly the lunation at a moment.
double lunationNear(double moment) { return std::floor((moment + kJulianOfEpoch - 2451550.1) / 29.530588861); }

Day dayAt(double moment, double zone) { return static_cast<Day>(std::floor(moment + zone)); }

/// The first day at or after @p from in whose course (by the clock of @p zone) the sun reaches @p longitude.
Day dayOfSun(Day from, double longitude, double zone)
{
    for (Day day = from;; ++day)
        if (turned(sunLongitude(day + 1 - zone) - longitude) < turned(sunLongitude(day - zone) - longitude))
            return day;
}

/// The lunation whose new moon is the last one not after @p day in Beijing.
double lunationBefore(Day day)
{
    double k = lunationNear(day) + 2.0;
    while (dayAt(lunation(k), kBeijing) > day)
        k -= 1.0;
    return k;
}

/// The sun's longitude at @p moment against the stars (Lahiri's zero).
double siderealSun(double moment)
{
    const double years = moment / 365.2425 - 30.0;
    return turned(sunLongitude(moment) - 23.853 - years * 50.29 / 3600.0);
}

/// The lunation of the first new moon at or after @p from at which the sun stands within the 30 degrees from @p sign on.
double newMoonIn(double sign, Day from)
{
    double k = lunationNear(from);
    while (lunation(k) < from || turned(siderealSun(lunation(k)) - sign) >= 30.0)
        k += 1.0;
    return k;
}

} // namespace

Day easterSunday(int year)
{
    const int golden = year % 19, century = year / 100, rest = year % 100;
    const int h = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (century % 4) + 2 * (rest / 4) - h - rest % 4) % 7;
    const int m = (golden + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return toDay({year, sum / 31, sum % 31 + 1});
}

ChineseYear::ChineseYear(int year)
{
    const auto eleventh = [](int y) { return lunationBefore(dayOfSun(toDay({y, 12, 19}), 270.0, kBeijing)); };
    const double first = eleventh(year - 1), next = eleventh(year);
    // Twelve months from one eleventh to the next, or thirteen: then the first without a major term repeats the number before.
    bool leapWanted = next - first > 12.5;
    const auto term = [](Day day) { return std::floor(sunLongitude(day - kBeijing) / 30.0); };
    std::size_t number = 0;
    for (double k = first + 1.0; number < m_months.size() + 1; k += 1.0) { // month 12, then those that are kept
        const Day start = dayAt(lunation(k), kBeijing);
        if (leapWanted && term(start) == term(dayAt(lunation(k + 1.0), kBeijing))) {
            leapWanted = false;
            continue;
        }
        if (number > 0)
            m_months[number - 1] = start;
        ++number;
    }
}

Day qingming(int year) { return dayOfSun(toDay({year, 4, 2}), 15.0, kBeijing); }

Day japaneseEquinox(int year, int longitude)
{
    return dayOfSun(longitude == 0 ? toDay({year, 3, 18}) : toDay({year, 9, 20}), longitude, kTokyo);
}

Day diwali(int year)
{
    const double k = newMoonIn(180.0, toDay({year, 10, 10}));
    const double moment = lunation(k) + kIndia;
    const Day day = dayAt(moment, 0.0);
    // The lunar day (12 degrees) that ends with the new moon, at the moon's speed there: it must cover the evening.
    const double anomaly = moonAnomaly(k);
    const double speed = 13.176 + 0.28 + 1.686 * cosine(anomaly) + 0.0975 * cosine(2.0 * anomaly) - 0.986;
    constexpr double kLatestEnd = 18.7 / 24.0, kLatestStart = 18.2 / 24.0;
    const bool before = moment - day < kLatestEnd && moment - 12.0 / speed < day - 1 + kLatestStart;
    return before ? day - 1 : day;
}

Day holi(int year)
{
    const double full = lunation(newMoonIn(300.0, toDay({year, 2, 8})) + 0.5);
    constexpr double kEvening = 16.0 / 24.0; // a full moon from here on counts for the evening of the same day
    return dayAt(full + 1.0 - kEvening, kIndia);
}

} // namespace shelfcast::core

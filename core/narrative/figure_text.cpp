#include "core/narrative/figure.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace shelfcast::core {
namespace {

using Kind = Figure::Kind;

constexpr std::string_view kThinSpace = "\u202F"; ///< does not break: a number and its per cent sign stay on one line

struct MonthNames {
    std::array<std::string_view, 12> english, german;
};
constexpr MonthNames kMonths = {
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
    {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}};
constexpr std::array<std::array<std::string_view, 7>, kLanguages.size()> kWeekdays = {{
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    {"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"},
    {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"},
}};

/// How a language counts periods of one frequency.
struct PeriodWords {
    std::string_view english, englishMany, chinese, german, germanMany, germanDative;
};
/// In the order of Frequency.
constexpr std::array<PeriodWords, 6> kPeriodWords = {{
    {"hour", "hours", "小时", "Stunde", "Stunden", "Stunden"},
    {"day", "days", "天", "Tag", "Tage", "Tagen"},
    {"week", "weeks", "周", "Woche", "Wochen", "Wochen"},
    {"month", "months", "个月", "Monat", "Monate", "Monaten"},
    {"quarter", "quarters", "个季度", "Quartal", "Quartale", "Quartalen"},
    {"year", "years", "年", "Jahr", "Jahre", "Jahren"},
}};

/// Periods of a year; 0 where the same period of the year before is no whole number of periods back.
std::int64_t yearOf(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Weekly: return 52;
    case Frequency::Monthly: return 12;
    case Frequency::Quarterly: return 4;
    case Frequency::Yearly: return 1;
    case Frequency::Daily: return 364; // the same weekdays
    case Frequency::Hourly: break;
    }
    return 0;
}

class Writer {
public:
    Writer(Language language, const NumberMarks &marks) : m_language(language), m_marks(marks)
    {
        const bool german = language == Language::German;
        if (m_marks.decimal.empty())
            m_marks.decimal = german ? "," : ".";
        if (m_marks.group.empty())
            m_marks.group = german ? "." : ",";
    }

    std::string number(double value, int decimals) const
    {
        std::string digits = fmt::format("{:.{}f}", value + 0.0, decimals);
        if (digits == "-0")
            digits = "0";
        const std::size_t point = std::min(digits.find('.'), digits.size());
        std::string whole = digits.substr(0, point);
        const std::size_t sign = whole.starts_with('-') ? 1 : 0;
        for (std::size_t at = whole.size(); at > sign + 3;)
            whole.insert(at -= 3, m_marks.group);
        if (sign != 0)
            whole.replace(0, 1, "\u2212");
        return point < digits.size() ? whole + m_marks.decimal + digits.substr(point + 1) : whole;
    }

    std::string percent(double fraction, int decimals) const
    {
        return number(100.0 * fraction, decimals) + (m_language == Language::Chinese ? std::string() : std::string(kThinSpace)) + "%";
    }

    /// Whole from 10 on, one decimal below: as the window does.
    std::string units(double value, bool bare) const
    {
        const bool whole = std::abs(value) >= 10.0 || value == std::round(value) || std::abs(value) < 0.05; // never "0.0"
        const std::string digits = number(value, whole ? 0 : 1);
        if (bare)
            return digits;
        switch (m_language) {
        case Language::English: return digits + (digits == "1" ? " unit" : " units");
        case Language::Chinese: return digits + "件";
        case Language::German: break;
        }
        return digits + " Stück";
    }

    std::string things(double count, bool series, bool dative) const
    {
        const std::string digits = number(count, 0);
        const bool one = count == 1.0;
        switch (m_language) {
        case Language::English: return digits + (series ? " series" : one ? " item" : " items");
        case Language::Chinese: return digits + (series ? "个序列" : "个商品");
        case Language::German: break;
        }
        if (series)
            return digits + (one ? " Reihe" : " Reihen");
        return digits + (dative && !one ? " Artikeln" : " Artikel");
    }

    std::string periods(std::int64_t count, Frequency frequency, bool dative) const
    {
        const std::string digits = number(static_cast<double>(count), 0);
        const PeriodWords &words = kPeriodWords[static_cast<std::size_t>(frequency)];
        switch (m_language) {
        case Language::English: return fmt::format("{} {}", digits, count == 1 ? words.english : words.englishMany);
        case Language::Chinese: return fmt::format("{}{}", digits, words.chinese);
        case Language::German: break;
        }
        return fmt::format("{} {}", digits, count == 1 ? words.german : dative ? words.germanDative : words.germanMany);
    }

    std::string month(int month) const
    {
        const auto at = static_cast<std::size_t>(month - 1);
        if (m_language == Language::Chinese)
            return fmt::format("{}月", month);
        return std::string(m_language == Language::German ? kMonths.german[at] : kMonths.english[at]);
    }

    std::string weekday(std::int64_t day, bool on) const
    {
        const std::string name(kWeekdays[static_cast<std::size_t>(m_language)][static_cast<std::size_t>(day)]);
        if (!on || m_language == Language::Chinese)
            return name;
        return m_language == Language::German ? "am " + name : "on " + name + "s";
    }

    std::string period(std::int64_t period, Frequency frequency) const
    {
        const Day start = periodStart(period, frequency);
        const Date date = toDate(start);
        const int quarter = (date.month + 2) / 3;
        const std::size_t language = static_cast<std::size_t>(m_language);
        switch (frequency) {
        case Frequency::Weekly: {
            const IsoWeek week = isoWeek(start);
            constexpr std::array<const char *, 3> kForms = {"week {0} of {1}", "{1}年第{0}周", "KW {0}/{1}"};
            return fmt::format(fmt::runtime(kForms[language]), week.week, week.year);
        }
        case Frequency::Monthly: return m_language == Language::Chinese ? fmt::format("{}年{}", date.year, month(date.month)) : fmt::format("{} {}", month(date.month), date.year);
        case Frequency::Quarterly: {
            constexpr std::array<const char *, 3> kForms = {"quarter {0} of {1}", "{1}年第{0}季度", "{0}. Quartal {1}"};
            return fmt::format(fmt::runtime(kForms[language]), quarter, date.year);
        }
        case Frequency::Yearly: return m_language == Language::Chinese ? fmt::format("{}年", date.year) : std::to_string(date.year);
        case Frequency::Hourly:
        case Frequency::Daily: break;
        }
        switch (m_language) {
        case Language::Chinese: return fmt::format("{}年{}月{}日", date.year, date.month, date.day);
        case Language::German: return fmt::format("{}. {} {}", date.day, month(date.month), date.year);
        case Language::English: break;
        }
        return fmt::format("{} {} {}", date.day, month(date.month), date.year);
    }

    std::string periodIn(std::int64_t at, Frequency frequency) const
    {
        const std::string plain = period(at, frequency);
        if (m_language == Language::Chinese)
            return plain;
        const bool day = frequency == Frequency::Daily || frequency == Frequency::Hourly;
        if (m_language == Language::English)
            return (day ? "on " : "in ") + plain;
        if (day)
            return "am " + plain;
        if (frequency == Frequency::Yearly)
            return "im Jahr " + plain;
        return (frequency == Frequency::Weekly ? "in " : "im ") + plain;
    }

    std::string span(std::int64_t first, std::int64_t last, Frequency frequency) const
    {
        if (first == last)
            return periodIn(first, frequency);
        const std::string from = period(first, frequency), to = period(last, frequency);
        switch (m_language) {
        case Language::English: return fmt::format("from {} to {}", from, to);
        case Language::Chinese: return fmt::format("{}至{}", from, to);
        case Language::German: break;
        }
        const bool article = frequency == Frequency::Daily || frequency == Frequency::Hourly || frequency == Frequency::Quarterly;
        return article ? fmt::format("vom {} bis zum {}", from, to) : fmt::format("von {} bis {}", from, to);
    }

    std::string stretch(std::int64_t count, std::int64_t back, Frequency frequency) const
    {
        const PeriodWords &words = kPeriodWords[static_cast<std::size_t>(frequency)];
        const bool yearBefore = back == yearOf(frequency) && frequency != Frequency::Yearly, right = back == count;
        switch (m_language) {
        case Language::English: {
            const std::string whole = count == 1 ? std::string(words.english) : periods(count, frequency, false);
            if (right)
                return fmt::format("in the {} before", whole);
            if (yearBefore)
                return fmt::format("in the same {} a year before", whole);
            return fmt::format("in the {} that lie{} {} further back", whole, count == 1 ? "s" : "", periods(back, frequency, false));
        }
        case Language::Chinese: {
            const std::string whole = periods(count, frequency, false);
            if (right)
                return fmt::format("此前{}", whole);
            if (yearBefore)
                return fmt::format("上一年同期的{}", whole);
            return fmt::format("再往前{}的那{}", periods(back, frequency, false), whole);
        }
        case Language::German: break;
        }
        const bool neuter = frequency == Frequency::Quarterly || frequency == Frequency::Yearly;
        const bool feminine = frequency == Frequency::Weekly || frequency == Frequency::Hourly;
        const std::string whole = count == 1 ? std::string(words.german) : periods(count, frequency, true);
        const std::string in = count > 1 ? "in den " : feminine ? "in der " : frequency == Frequency::Daily ? "am " : "im ";
        if (right)
            return in + whole + " davor";
        if (yearBefore)
            return (count > 1 ? "in denselben " : feminine ? "in derselben " : frequency == Frequency::Daily ? "am selben " : "im selben ") + whole + " ein Jahr zuvor";
        const std::string who = count > 1 ? "die" : feminine ? "die" : neuter ? "das" : "der";
        return fmt::format("{}{}, {} {} weiter zurück {}", in, whole, who, periods(back, frequency, false), count > 1 ? "liegen" : "liegt");
    }

    std::string name(const std::string &name) const
    {
        return m_language == Language::German ? "„" + name + "“" : "“" + name + "”";
    }

    std::string driver(const std::string &column) const
    {
        constexpr std::array<std::string_view, 3> kPrice = {"the price", "价格", "der Preis"}, kPromotion = {"the promotion", "促销", "die Aktion"};
        if (column == "price")
            return std::string(kPrice[static_cast<std::size_t>(m_language)]);
        if (column == "promotion")
            return std::string(kPromotion[static_cast<std::size_t>(m_language)]);
        return name(column);
    }

private:
    Language m_language;
    NumberMarks m_marks;
};

} // namespace

std::string figureText(const Figure &figure, std::string_view form, Language language, const NumberMarks &marks)
{
    const Writer writer(language, marks);
    const auto count = static_cast<std::int64_t>(std::llround(figure.value));
    switch (figure.kind) {
    case Kind::Units: return writer.units(figure.value, form == "bare");
    case Kind::Percent: return writer.percent(figure.value, 0);
    case Kind::Fine: return writer.percent(figure.value, 1);
    case Kind::Count: return writer.number(figure.value, 0);
    case Kind::Items: return writer.things(figure.value, false, form == "dative");
    case Kind::Series: return writer.things(figure.value, true, form == "dative");
    case Kind::Periods: return writer.periods(count, figure.frequency, form == "dative");
    case Kind::Period: return form == "in" ? writer.periodIn(figure.first, figure.frequency) : writer.period(figure.first, figure.frequency);
    case Kind::Span: return writer.span(figure.first, figure.last, figure.frequency);
    case Kind::Stretch: return writer.stretch(count, figure.first, figure.frequency);
    case Kind::Weekday: return writer.weekday(figure.first, form == "on");
    case Kind::Month: return writer.month(static_cast<int>(figure.first));
    case Kind::Name: return writer.name(figure.name);
    case Kind::Driver: return writer.driver(figure.name);
    }
    return {};
}

} // namespace shelfcast::core

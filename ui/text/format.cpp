#include "ui/text/format.h"

#include <QCoreApplication>
#include <QDate>

#include <cmath>

namespace shelfcast::ui {

/// Gives the sentences of this file a translation context.
struct Format {
    Q_DECLARE_TR_FUNCTIONS(shelfcast::ui::Format)
};

namespace {

constexpr QChar kThinSpace(0x202F);
constexpr QChar kNothing(0x2013);

/// QLocale writes a hyphen in some languages.
QString withMinus(QString number)
{
    return number.replace(u'-', QChar(0x2212));
}

QDate dateOf(core::Day day)
{
    return QDate(1970, 1, 1).addDays(day);
}

QString monthText(const QDate &date)
{
    return QLocale().toString(date, Format::tr("MMM yyyy"));
}

} // namespace

QString integerText(std::int64_t value)
{
    return withMinus(QLocale().toString(static_cast<qlonglong>(value)));
}

QString numberText(double value)
{
    if (!std::isfinite(value))
        return kNothing;
    const double size = std::abs(value);
    const int decimals = size >= 100.0 || value == std::round(value) ? 0 : size >= 10.0 ? 1 : size >= 1.0 ? 2 : 3;
    return withMinus(QLocale().toString(value, 'f', decimals));
}

QString unitsText(double value)
{
    if (!std::isfinite(value))
        return kNothing;
    const bool whole = std::abs(value) >= 10.0 || value == std::round(value);
    return withMinus(QLocale().toString(value + 0.0, 'f', whole ? 0 : 1));
}

int pluralOf(double units)
{
    return unitsText(units) == integerText(1) ? 1 : 2;
}

QString percentText(double fraction, int decimals)
{
    if (!std::isfinite(fraction))
        return kNothing;
    return withMinus(QLocale().toString(100.0 * fraction, 'f', decimals)) + kThinSpace + u'%';
}

QString changeText(double fraction, int decimals)
{
    if (!std::isfinite(fraction))
        return kNothing;
    const double scale = std::pow(10.0, decimals + 2);
    const double shown = std::round(fraction * scale) / scale;
    return (shown > 0.0 ? QStringLiteral("+") : QString()) + percentText(shown + 0.0, decimals);
}

QString compactText(double value)
{
    if (!std::isfinite(value))
        return kNothing;
    const double size = std::abs(value);
    const auto scaled = [&](double by, const char *suffix) {
        const double x = value / by;
        return withMinus(QLocale().toString(x, 'f', std::abs(x) < 10.0 && std::abs(x - std::round(x)) > 0.049 ? 1 : 0)) + kThinSpace +
               QLatin1String(suffix);
    };
    if (size >= 1e9)
        return scaled(1e9, "G");
    if (size >= 1e6)
        return scaled(1e6, "M");
    if (size >= 1e4)
        return scaled(1e3, "k");
    int decimals = 0; // as many as the value has, up to three
    for (double x = size; decimals < 3 && std::abs(x - std::round(x)) > 1e-6 * std::max(1.0, x); x *= 10.0)
        ++decimals;
    return withMinus(QLocale().toString(value, 'f', size >= 100.0 ? 0 : size >= 10.0 ? std::min(decimals, 1) : decimals));
}

QString dayText(core::Day day)
{
    return QLocale().toString(dateOf(day), Format::tr("d MMM yyyy"));
}

QString periodText(std::int64_t period, core::Frequency frequency)
{
    const core::Day start = core::periodStart(period, frequency);
    switch (frequency) {
    case core::Frequency::Weekly: {
        const core::IsoWeek week = core::isoWeek(start);
        return Format::tr("week %1 of %2, from %3").arg(week.week).arg(week.year).arg(dayText(start));
    }
    case core::Frequency::Monthly: return monthText(dateOf(start));
    case core::Frequency::Quarterly: return Format::tr("Q%1 %2").arg((dateOf(start).month() + 2) / 3).arg(dateOf(start).year());
    case core::Frequency::Yearly: return QString::number(dateOf(start).year());
    case core::Frequency::Hourly:
    case core::Frequency::Daily: break;
    }
    return QLocale().toString(dateOf(start), Format::tr("ddd d MMM yyyy"));
}

QString shortPeriodText(std::int64_t period, core::Frequency frequency)
{
    const QDate start = dateOf(core::periodStart(period, frequency));
    switch (frequency) {
    case core::Frequency::Weekly: return Format::tr("wk %1").arg(start.weekNumber());
    case core::Frequency::Monthly: return QLocale().toString(start, Format::tr("MMM yy"));
    case core::Frequency::Quarterly: return Format::tr("Q%1 %2").arg((start.month() + 2) / 3).arg(start.year());
    case core::Frequency::Yearly: return QString::number(start.year());
    case core::Frequency::Hourly:
    case core::Frequency::Daily: break;
    }
    return QLocale().toString(start, Format::tr("d MMM"));
}

QString frequencyText(core::Frequency frequency)
{
    switch (frequency) {
    case core::Frequency::Hourly: return Format::tr("hourly");
    case core::Frequency::Daily: return Format::tr("daily");
    case core::Frequency::Weekly: return Format::tr("weekly");
    case core::Frequency::Monthly: return Format::tr("monthly");
    case core::Frequency::Quarterly: return Format::tr("quarterly");
    case core::Frequency::Yearly: return Format::tr("yearly");
    }
    return {};
}

QString periodsText(int count, core::Frequency frequency)
{
    const auto one = [&](const char *single, const char *many) { return count == 1 ? Format::tr(single) : Format::tr(many).arg(integerText(count)); };
    switch (frequency) {
    case core::Frequency::Hourly: return one(QT_TRANSLATE_NOOP("shelfcast::ui::Format", "1 hour"), QT_TRANSLATE_NOOP("shelfcast::ui::Format", "%1 hours"));
    case core::Frequency::Daily: return one(QT_TRANSLATE_NOOP("shelfcast::ui::Format", "1 day"), QT_TRANSLATE_NOOP("shelfcast::ui::Format", "%1 days"));
    case core::Frequency::Weekly: return one(QT_TRANSLATE_NOOP("shelfcast::ui::Format", "1 week"), QT_TRANSLATE_NOOP("shelfcast::ui::Format", "%1 weeks"));
    case core::Frequency::Monthly: return one(QT_TRANSLATE_NOOP("shelfcast::ui::Format", "1 month"), QT_TRANSLATE_NOOP("shelfcast::ui::Format", "%1 months"));
    case core::Frequency::Quarterly: return one(QT_TRANSLATE_NOOP("shelfcast::ui::Format", "1 quarter"), QT_TRANSLATE_NOOP("shelfcast::ui::Format", "%1 quarters"));
    case core::Frequency::Yearly: return one(QT_TRANSLATE_NOOP("shelfcast::ui::Format", "1 year"), QT_TRANSLATE_NOOP("shelfcast::ui::Format", "%1 years"));
    }
    return {};
}

QString timeLeftText(int seconds)
{
    if (seconds < 0)
        return {};
    if (seconds < 60)
        return Format::tr("%1 s left").arg(integerText(std::max(1, seconds)));
    if (seconds < 90 * 60)
        return Format::tr("%1 min left").arg(integerText((seconds + 30) / 60));
    return Format::tr("%1 h left").arg(integerText((seconds + 1800) / 3600));
}

} // namespace shelfcast::ui

#pragma once
#include "core/base/calendar.h"

#include <QLocale>
#include <QString>

#include <cstdint>

namespace shelfcast::ui {

/// Numbers and dates as a person reads them: the default QLocale's digits and marks, a minus sign (not a hyphen), a thin space
/// before units. NaN and infinities are an en dash.
QString integerText(std::int64_t value);
/// Whole from 100 on; below that with as many digits as are worth reading.
QString numberText(double value);
/// Units of a period: whole from 10 on, one decimal below.
QString unitsText(double value);
/// The number by which a sentence about so many units takes its form: 1 where unitsText says "1".
int pluralOf(double units);
/// 0.142 -> "14.2 %"
QString percentText(double fraction, int decimals = 0);
/// With its sign: "+8 %", "−3 %"
QString changeText(double fraction, int decimals = 0);
/// Short, for axes: "1.2 M", "340 k"
QString compactText(double value);
QString dayText(core::Day day);

/// A period in a table head or under a cursor: "22 Nov 2026", "week 47 2026", "Nov 2026", "Q4 2026", "2026".
QString periodText(std::int64_t period, core::Frequency frequency);
/// The same, as short as an axis wants it: "22 Nov", "wk 47", "Nov 26", "Q4 26", "2026".
QString shortPeriodText(std::int64_t period, core::Frequency frequency);
/// "weekly"
QString frequencyText(core::Frequency frequency);
/// "13 weeks"
QString periodsText(int count, core::Frequency frequency);
/// "about 2 min left"; empty for a negative number.
QString timeLeftText(int seconds);

} // namespace shelfcast::ui

#pragma once
#include "core/base/calendar.h"

#include <QString>

#include <vector>

namespace shelfcast::ui {

struct Tick {
    double at = 0.0; ///< in the axis' own unit: units of sale, or periods (with fractions)
    QString label;
};

/// Round values that cover [low, high], about @p count of them, labelled by locale.
std::vector<Tick> valueTicks(double low, double high, int count);

/// Calendar marks between two periods: days, weeks, months, quarters or years, whatever @p count of them fits best.
std::vector<Tick> periodTicks(double from, double to, core::Frequency frequency, int count);

/// The step of the round values: 1, 2 or 5 times a power of ten.
double roundStep(double span, int count);

} // namespace shelfcast::ui

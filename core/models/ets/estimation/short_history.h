#pragma once
#include "core/models/ets/estimation/optimiser.h"
#include "core/models/ets/form.h"

#include <span>

namespace shelfcast::core::ets {

/// The form and parameters for a history too short for maximum likelihood.
struct ShortFit {
    Form form;
    Parameters parameters{};
};

/// A level, or a line if that leaves smaller squared errors, started at the first values and smoothed by least squares.
///
/// y       (n) values without NaN at the start; at least one
/// allowLevel, allowLine  which of the two may be chosen; a line needs two known values
/// source  Hyndman & Khandakar (2008); R's forecast::ets does the same for such histories
ShortFit fitShort(std::span<const double> y, Workspace &workspace, bool allowLevel, bool allowLine);

} // namespace shelfcast::core::ets

#pragma once
#include "core/panel/panel.h"

#include <cstddef>
#include <cstdint>

namespace shelfcast::testing {

/// A panel of made-up series of every kind that sales come in, and of some that they should not come in: counts, seldom sales, walks,
/// trends, seasons, steps, spikes, bursts, constants; short and long, in units from 1e-9 to 1e12, rounded or not, with unknown runs at
/// the start, inside and at the end. The season may be longer than the history.
///
/// The same number gives the same panel everywhere.
core::Panel randomPanel(std::uint64_t number, std::size_t series);

} // namespace shelfcast::testing

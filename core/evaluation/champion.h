#pragma once
#include <cstddef>
#include <vector>

namespace shelfcast::core {

/// How candidates did over all series: the mean logarithm of their losses beside those of the first one, the usual choice; drawn
/// towards no difference where there are few series.
///
/// losses  (series x candidates), infinite where a candidate could not take part; a row may be empty
std::vector<double> habitsOf(const std::vector<std::vector<double>> &losses);

/// The candidate for one series: its own losses, steadied by the habits over all series. The first one, the usual choice, stays
/// unless another is clearly better; among others that are alike, the earlier one.
///
/// losses  (candidates) of this series; empty gives the usual choice
std::size_t championOf(const std::vector<double> &losses, const std::vector<double> &habits);

} // namespace shelfcast::core

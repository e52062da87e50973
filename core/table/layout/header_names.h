#pragma once
#include "core/table/layout/head.h"

#include <string>
#include <vector>

namespace shelfcast::core {

/// One unique name a column: the header's texts joined over its rows, else the longest text above the header, else "Column 3".
/// Says in @p findings where names were made unique.
///
/// lowest  take only the lowest header row's text: upper rows name groups of periods there
std::vector<std::string> columnNames(const Head &head, const HeaderPlace &place, const std::vector<std::vector<std::string>> &levels,
                                     const std::vector<bool> &lowest, std::vector<Message> &findings);

} // namespace shelfcast::core

#pragma once
#include "core/models/regression/linear_regression.h"

#include <string>

namespace shelfcast::core::regression {

/// A line as JSON text, some kilobytes; every number is kept exactly.
std::string stored(const FittedLine &line);

/// errors  std::exception if the text is not one that `stored` wrote
FittedLine restored(const std::string &text);

} // namespace shelfcast::core::regression

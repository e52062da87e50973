#pragma once
#include "core/models/arima/arima_series.h"

namespace shelfcast::core::arima {

/// As JSON. What is only of use while fitting (residuals, fitted values) is left out, so that ten thousand models stay small.
StoredModel stored(const Learned &learned);

/// errors  Damaged
Result<Learned> restored(const StoredModel &stored);

} // namespace shelfcast::core::arima

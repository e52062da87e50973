#pragma once
#include "ui/charts/chart_data.h"
#include "ui/theme/theme.h"

#include <QString>

namespace shelfcast::ui {

/// What is known of a period, as rich text for the bubble at the cursor.
QString periodSentence(const ChartData &data, std::int64_t period, const Theme &theme);
/// The same as one plain sentence, for a screen reader.
QString plainPeriodSentence(const ChartData &data, std::int64_t period);

} // namespace shelfcast::ui

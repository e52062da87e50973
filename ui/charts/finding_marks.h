#pragma once
#include "core/panel/findings.h"
#include "ui/charts/chart_data.h"
#include "ui/theme/theme.h"

#include <span>

class QPainter;

namespace shelfcast::ui {

class Plot;

/// What was found in a series, as the chart marks it.
std::vector<ChartFinding> chartFindings(std::int64_t firstPeriod, std::span<const core::SeriesFinding> findings);

/// Marks over the lines: rings and diamonds around what stands out, a step line at a new level, and what models see where that
/// differs from what was sold. Told apart by shape as well as by colour.
void paintFindings(QPainter &painter, const Plot &plot);
/// The mark alone, around @p centre, as the legend shows it.
void paintFindingMark(QPainter &painter, const QPointF &centre, FindingMark mark, const Theme &theme);

} // namespace shelfcast::ui

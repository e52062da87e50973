#pragma once
#include "core/reporting/accuracy_total.h"
#include "core/reporting/report.h"

/// The parts that build_report.cpp puts together.
namespace shelfcast::core {

/// Project, data date, model, horizon ...
std::vector<std::pair<Message, Message>> reportFacts(const ReportSource &source, const Outlook &outlook, const std::optional<std::string> &category);
std::vector<ReportFigure> keyFigures(const ReportSource &source, const GroupOutlook &group);
std::vector<ReportBlock> summarySentences(const ReportSource &source, const Outlook &outlook);
/// One sentence on what a category will do.
Message groupSentence(const ReportSource &source, const GroupOutlook &group);

ReportTable categoryTable(const ReportSource &source, const Outlook &outlook);
ReportTable itemTable(const ReportSource &source, const GroupOutlook &group, bool withLocations, std::size_t rows);
ReportTable modelTable(const ReportSource &source, const GroupOutlook &group);
/// What each component adds to the forecast of the whole horizon, the largest first after the level.
ReportTable componentTable(const std::vector<Component> &components);
/// Each variable with its coefficient and standard error.
ReportTable coefficientTable(const std::vector<Coefficient> &coefficients);
/// @p overrides: with these, the model's own numbers beside what stands
ReportTable periodTable(const ReportSource &source, const Series &series, const SeriesForecast &forecast, const std::vector<OverriddenPeriod> &overrides = {});
/// What persons changed, the largest change first; no rows where nothing was.
/// errors  those of the source
Result<ReportTable> overrideTable(const ReportSource &source, const GroupOutlook &group, bool withLocations, std::size_t rows);

ReportChart groupChart(const ReportSource &source, const GroupOutlook &group);
ReportChart itemChart(const ReportSource &source, const Series &series, const SeriesForecast &forecast);

Message gradeName(Grade grade);
Message categoryName(const std::string &category);
/// Rounded as a person would say it: whole from 10 on, one decimal below.
double spoken(double units);
/// A fraction as a whole percentage without its sign.
double spokenPercent(double fraction);

} // namespace shelfcast::core

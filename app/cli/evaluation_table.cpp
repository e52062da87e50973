#include "app/cli/evaluation_table.h"
#include "app/cli/command.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kSeriesInText = 20;
constexpr const char *kColumns[] = {"wape", "bias", "mase", "rmsse", "owa", "pinball", "msis95", "coverage80", "coverage95", "direction_accuracy"};

std::string figure(const core::Metric &metric, double value)
{
    if (!std::isfinite(value))
        return "";
    if (metric.aim == core::MetricAim::Zero)
        return fmt::format("{:+.4f}", value);
    return metric.unit == core::MetricUnit::Share ? fmt::format("{:.4f}", value) : fmt::format("{:.3f}", value);
}

std::string interval(const core::Metric &metric, const core::Spread &spread)
{
    return std::isfinite(spread.low) ? fmt::format("{} .. {}", figure(metric, spread.low), figure(metric, spread.high)) : "";
}

const std::vector<core::ReportGroup> *groupsOf(const core::BacktestReport &report, const std::string &by)
{
    if (by == "category")
        return &report.categories;
    if (by == "class")
        return &report.classes;
    if (by == "step")
        return &report.steps;
    return by == "origin" ? &report.origins : nullptr;
}

/// An origin is a period's number.
std::string groupName(const core::BacktestReport &report, const std::string &by, const core::ReportGroup &group)
{
    if (by == "origin")
        return core::periodLabel(std::stoll(group.key), report.info.frequency);
    return group.key.empty() ? "-" : group.key;
}

std::string leaderboard(const core::BacktestReport &report)
{
    const core::Metric &headline = report.metric();
    std::vector<std::string> head = {"model"};
    std::vector<const core::Metric *> metrics;
    for (const char *id : kColumns)
        metrics.push_back(core::metricNamed(id));
    if (std::ranges::find(metrics, &headline) == metrics.end())
        metrics.insert(metrics.begin(), &headline);
    for (const core::Metric *metric : metrics) {
        head.push_back(core::english(metric->name));
        if (metric == &headline)
            head.insert(head.end(), {"95 % sure", "behind the best"});
    }
    head.insert(head.end(), {"wins", "stand-ins", "CPU s", "wall s"});
    std::vector<std::vector<std::string>> rows = {head};
    double all = 0.0;
    for (const core::ModelResult &model : report.models)
        all += model.won;
    for (const std::size_t place : report.ranking) {
        const core::ModelResult &model = report.models[place];
        std::vector<std::string> row = {model.id};
        for (const core::Metric *metric : metrics) {
            row.push_back(figure(*metric, metric->value(model.total)));
            if (metric == &headline) {
                row.push_back(interval(headline, model.metrics[static_cast<std::size_t>(&headline - core::metricList().data())]));
                row.push_back(place == report.ranking.front() ? "" : interval(headline, model.behind));
            }
        }
        const core::BacktestModel &run = report.info.models[place];
        row.insert(row.end(), {fmt::format("{:.0f} %", all > 0.0 ? 100.0 * model.won / all : 0.0), fmt::format("{:.0f}", model.total.standIns), fmt::format("{:.1f}", run.cpuSeconds),
                               fmt::format("{:.1f}", run.wallSeconds)});
        rows.push_back(std::move(row));
    }
    return tableText(rows);
}

std::string groupTable(const core::BacktestReport &report, const std::string &by, const std::vector<core::ReportGroup> &groups)
{
    std::vector<std::vector<std::string>> rows = {{by}};
    if (by == "category" || by == "class" || by == "origin")
        rows.front().push_back("series");
    for (const std::size_t place : report.ranking)
        rows.front().push_back(report.models[place].id);
    for (const core::ReportGroup &group : groups) {
        std::vector<std::string> row = {groupName(report, by, group)};
        if (by != "step")
            row.push_back(fmt::format("{}", group.series));
        for (const std::size_t place : report.ranking)
            row.push_back(figure(report.metric(), report.metric().value(group.models[place])));
        rows.push_back(std::move(row));
    }
    return tableText(rows);
}

std::string seriesTable(const core::BacktestReport &report)
{
    std::vector<std::vector<std::string>> rows = {{"item", "location", "class", "sold", "best"}};
    for (const std::size_t place : report.ranking)
        rows.front().push_back(report.models[place].id);
    for (const core::SeriesResult &one : report.series) {
        if (rows.size() > kSeriesInText)
            break;
        std::vector<std::string> row = {one.series.item, one.series.location, std::string(1, one.abc), fmt::format("{:.0f}", one.sales),
                                        one.best < 0 ? "" : report.models[static_cast<std::size_t>(one.best)].id};
        for (const std::size_t place : report.ranking)
            row.push_back(figure(report.metric(), one.values[place]));
        rows.push_back(std::move(row));
    }
    const std::size_t left = report.series.size() - (rows.size() - 1);
    return tableText(rows) + (left > 0 ? fmt::format("and {} more series; --json gives all\n", left) : "");
}

ordered_json metricsJson(const core::ErrorTally &tally)
{
    ordered_json all;
    for (const core::Metric &metric : core::metricList())
        all[metric.id] = number(metric.value(tally));
    return all;
}

ordered_json residualsJson(const core::ResidualCheck &check)
{
    ordered_json words = ordered_json::array();
    for (const core::Message &sentence : check.inWords())
        words.push_back(core::english(sentence));
    return {{"errors", check.errors}, {"mean", number(check.mean)}, {"lag1", number(check.lag1)}, {"season", number(check.season)}, {"beyond3", number(check.beyond)},
            {"tested", check.tested}, {"related", number(check.related)}, {"words", words}};
}

ordered_json modelJson(const core::BacktestReport &report, std::size_t place)
{
    const core::ModelResult &model = report.models[place];
    const core::BacktestModel &run = report.info.models[place];
    ordered_json all = {{"id", model.id}, {"series", static_cast<std::int64_t>(model.total.forecasts)}, {"failed", static_cast<std::int64_t>(model.total.standIns)}};
    all.update(metricsJson(model.total));
    ordered_json byOrigin = ordered_json::array(), intervals, coverage = ordered_json::array();
    for (const core::ReportGroup &origin : report.origins)
        byOrigin.push_back(number(core::metricNamed("wape")->value(origin.models[place])));
    for (std::size_t i = 0; i < core::metricList().size(); ++i)
        intervals[core::metricList()[i].id] = {number(model.metrics[i].low), number(model.metrics[i].high)};
    for (std::size_t i = 0; i < core::kCentralIntervals.size(); ++i)
        coverage.push_back({{"nominal", core::kCentralIntervals[i].nominal}, {"inside", number(model.total.inside[i] / model.total.weighedPeriods)}});
    all.update({{"wape_by_origin", byOrigin}, {"intervals", intervals}, {"behind", number(model.behind.value)}, {"behind_low", number(model.behind.low)},
                {"behind_high", number(model.behind.high)}, {"won", model.won}, {"directions", model.total.directions}, {"coverage", coverage},
                {"residuals", residualsJson(model.residuals)}, {"learns", run.learnsOnce ? "first origin" : "each origin"},
                {"cpu_seconds", run.cpuSeconds}, {"wall_seconds", run.wallSeconds}});
    return all;
}

ordered_json failedJson(const core::BacktestInfo &info)
{
    ordered_json all = ordered_json::array();
    for (const core::BacktestFailure &failed : info.failed)
        all.push_back({{"id", failed.id}, {"reason", core::english(failed.reason)}});
    return all;
}

ordered_json groupsJson(const core::BacktestReport &report, const std::string &by, const std::vector<core::ReportGroup> &groups)
{
    ordered_json all = ordered_json::array();
    for (const core::ReportGroup &group : groups) {
        ordered_json models = ordered_json::array();
        for (std::size_t place = 0; place < report.models.size(); ++place) {
            models.push_back({{"id", report.models[place].id}});
            models.back().update(metricsJson(group.models[place]));
            if (by == "category" || by == "class")
                models.back()["won"] = group.won[place];
        }
        all.push_back({{by, groupName(report, by, group)}});
        if (by != "step")
            all.back()["series"] = group.series;
        all.back()["models"] = models;
    }
    return all;
}

ordered_json seriesJson(const core::BacktestReport &report)
{
    ordered_json all = ordered_json::array();
    for (const core::SeriesResult &one : report.series) {
        ordered_json values;
        for (std::size_t place = 0; place < report.models.size(); ++place)
            values[report.models[place].id] = number(one.values[place]);
        all.push_back({{"item", one.series.item}, {"location", one.series.location}, {"category", one.series.category}, {"class", std::string(1, one.abc)},
                       {"value", one.series.value}, {"sold", one.sales}, {"best", one.best < 0 ? ordered_json() : ordered_json(report.models[static_cast<std::size_t>(one.best)].id)},
                       {report.options.metric, values}});
    }
    return all;
}

} // namespace

const std::vector<std::string> &reportParts()
{
    static const std::vector<std::string> all = {"category", "class", "step", "origin", "series"};
    return all;
}

std::string reportText(const core::BacktestReport &report, const std::vector<std::string> &by)
{
    std::string text = leaderboard(report);
    for (const core::BacktestFailure &failed : report.info.failed)
        text += fmt::format("{} could not be evaluated: {}\n", failed.id, core::english(failed.reason));
    for (const std::string &name : by) {
        text += "\n" + core::english(report.metric().name) + " by " + name + "\n";
        const std::vector<core::ReportGroup> *groups = groupsOf(report, name);
        text += groups ? groupTable(report, name, *groups) : seriesTable(report);
    }
    text += fmt::format("\n{} series, {} origins, horizon {}{}\n", report.info.series, report.info.origins, report.info.horizon, report.options.weighted ? ", weighted by value" : "");
    text += "95 % sure: had other series like these been drawn; origins are not drawn again, so what hit all items in the same periods is not in it.\n";
    if (report.info.id > 0)
        text += fmt::format("Kept as backtest {}; --report {} measures it again.\n", report.info.id, report.info.id);
    return text;
}

ordered_json reportJson(const core::BacktestReport &report, const std::vector<std::string> &by)
{
    ordered_json models = ordered_json::array(), parts;
    for (std::size_t place = 0; place < report.models.size(); ++place)
        models.push_back(modelJson(report, place));
    ordered_json all = {{"backtest", report.info.id > 0 ? ordered_json(report.info.id) : ordered_json()}, {"series", report.info.series}, {"horizon", report.info.horizon},
                        {"origins", report.info.origins}, {"step", report.info.step}, {"metric", report.options.metric}, {"weighted", report.options.weighted},
                        {"best", report.best().id}, {"models", models}, {"failed_models", failedJson(report.info)}};
    for (const std::string &name : by) {
        const std::vector<core::ReportGroup> *groups = groupsOf(report, name);
        parts[name] = groups ? groupsJson(report, name, *groups) : seriesJson(report);
    }
    if (!by.empty())
        all["by"] = parts;
    return all;
}

std::string backtestTable(const std::vector<core::BacktestInfo> &all, std::int64_t dataVersion)
{
    std::vector<std::vector<std::string>> rows = {{"id", "made", "series", "items", "horizon", "origins", "step", "models", "seconds", "data"}};
    for (const core::BacktestInfo &info : all) {
        std::string models;
        for (const core::BacktestModel &model : info.models)
            models += (models.empty() ? "" : ", ") + model.id;
        rows.push_back({fmt::format("{}", info.id), info.finishedAt, fmt::format("{}", info.series), info.items.empty() ? "all" : info.items, fmt::format("{}", info.horizon),
                        fmt::format("{}", info.origins), fmt::format("{}", info.step), models, fmt::format("{:.0f}", info.seconds), info.dataVersion == dataVersion ? "of today" : "older"});
    }
    return tableText(rows);
}

ordered_json backtestJson(const core::BacktestInfo &info, std::int64_t dataVersion)
{
    ordered_json models = ordered_json::array();
    for (const core::BacktestModel &model : info.models)
        models.push_back(model.id);
    return {{"id", info.id}, {"started_at", info.startedAt}, {"finished_at", info.finishedAt}, {"series", info.series}, {"items", info.items}, {"horizon", info.horizon},
            {"origins", info.origins}, {"step", info.step}, {"seed", info.seed}, {"models", models}, {"failed_models", failedJson(info)}, {"seconds", info.seconds}, {"outdated", info.dataVersion != dataVersion}};
}

std::string metricHelp()
{
    std::string text = "METRICS:\n";
    for (const core::Metric &metric : core::metricList())
        text += fmt::format("  {:<20}{}: {}\n  {:<20}[{}]\n", metric.id, core::english(metric.name), core::english(metric.definition), "", metric.source);
    return text;
}

} // namespace shelfcast::cli

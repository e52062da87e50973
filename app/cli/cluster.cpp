#include "app/cli/command.h"
#include "core/reporting/cluster_csv.h"
#include "core/workflow/comparison/clusters.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <unordered_map>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct ClusterArguments {
    std::string project, count = "auto", method = "kmeans", csv;
    std::vector<std::string> by;
    core::ClusterOptions options;
};

ordered_json toJson(const core::StoredCluster &cluster)
{
    const core::ClusterProfile &p = cluster.profile;
    ordered_json stages, demands, typical = ordered_json::array();
    for (std::size_t i = 0; i < p.stages.size(); ++i)
        stages[std::string(core::lifeStageId(static_cast<core::LifeStage>(i)))] = p.stages[i];
    for (std::size_t i = 0; i < p.demands.size(); ++i)
        demands[std::string(core::demandClassId(static_cast<core::DemandClass>(i)))] = p.demands[i];
    for (const core::Quartiles &month : p.year)
        typical.push_back({number(month.low), number(month.median), number(month.high)});
    return {{"id", cluster.id}, {"name", core::english(p.name)}, {"items", p.items}, {"revenue", number(p.revenue)}, {"share", number(p.share)},
            {"units", number(p.units)}, {"growth", number(p.growth)}, {"season", number(p.season)}, {"peak_month", p.peakMonth}, {"volatility", number(p.volatility)},
            {"adi", number(p.adi)}, {"price", number(p.price)}, {"price_response", number(p.priceResponse)}, {"promotion_share", number(p.promotionShare)},
            {"promotion_lift", number(p.promotionLift)}, {"age_years", number(p.age)}, {"stages", stages}, {"demands", demands}, {"typical_year", typical}};
}

ordered_json toJson(const core::ClusterRun &run, const std::string &project, const std::vector<core::SeriesInfo> &series)
{
    ordered_json by = ordered_json::array(), sizes = ordered_json::array(), clusters = ordered_json::array(), evidence = ordered_json::array(), members = ordered_json::array();
    for (const core::FeatureGroup group : run.by)
        by.push_back(core::featureGroupId(group));
    for (const core::StoredCluster &cluster : run.clusters) {
        sizes.push_back(cluster.profile.items);
        clusters.push_back(toJson(cluster));
    }
    for (const core::CountEvidence &one : run.count.evidence)
        evidence.push_back({{"k", one.clusters}, {"silhouette", number(one.silhouette)}, {"gap", number(one.gap)}, {"gap_error", number(one.gapError)}, {"stability", number(one.stability)}});
    std::unordered_map<std::int64_t, const core::SeriesInfo *> known;
    for (const core::SeriesInfo &one : series)
        known[one.id] = &one;
    for (const core::ClusterMember &m : run.members) {
        const core::SeriesInfo &info = *known.at(m.series);
        members.push_back({{"item", info.item}, {"location", info.location}, {"cluster", m.cluster}, {"moved_from", m.movedFrom != 0 ? ordered_json(m.movedFrom) : ordered_json()},
                           {"outlier", m.outlier}, {"abc", core::abcId(m.abc)}, {"xyz", core::xyzId(m.xyz)}, {"demand", core::demandClassId(m.demand)},
                           {"stage", core::lifeStageId(m.stage)}, {"x", number(m.x)}, {"y", number(m.y)}});
    }
    return {{"project", project}, {"run", run.id}, {"method", core::clusterMethodId(run.method)}, {"by", by}, {"seed", run.seed}, {"k", run.clusters.size()},
            {"suggested", run.count.suggested}, {"why", core::english(run.count.why)}, {"silhouette", number(run.silhouette)}, {"inertia", number(run.inertia)}, {"bic", number(run.bic)},
            {"sampled", run.sampled}, {"map", run.neighbourMap ? "tsne" : "pca"}, {"seconds", run.seconds}, {"sizes", sizes}, {"clusters", clusters}, {"evidence", evidence},
            {"assignments", members}};
}

void printText(const core::ClusterRun &run)
{
    const auto decimal = [](double value) { return std::isnan(value) ? std::string("-") : fmt::format("{:.2f}", value); };
    const auto percent = [](double value, bool sign) { return std::isnan(value) ? std::string("-") : sign ? fmt::format("{:+.0f} %", value * 100.0) : fmt::format("{:.0f} %", value * 100.0); };
    std::unordered_map<std::int64_t, std::size_t> movedIn;
    std::size_t moved = 0, outliers = 0;
    for (const core::ClusterMember &member : run.members) {
        outliers += member.outlier ? 1 : 0;
        if (member.movedFrom != 0) {
            ++movedIn[member.cluster];
            ++moved;
        }
    }
    std::vector<std::vector<std::string>> rows = {{"cluster", "name", "items", "revenue", "growth", "season", "volatility", "promotion", "moved in"}};
    for (const core::StoredCluster &cluster : run.clusters) {
        const core::ClusterProfile &p = cluster.profile;
        rows.push_back({fmt::format("{}", cluster.id), core::english(p.name), fmt::format("{}", p.items), percent(p.share, false), percent(p.growth, true), decimal(p.season),
                        decimal(p.volatility), decimal(p.promotionLift), fmt::format("{}", movedIn[cluster.id])});
    }
    fmt::print("{}", tableText(rows));
    if (!run.count.why.empty())
        fmt::print("{}\n", core::english(run.count.why));
    fmt::print("{} items in {} clusters, silhouette {}; {} moved, {} far from the others of their cluster; {:.1f} s\n", run.members.size(), run.clusters.size(), decimal(run.silhouette),
               moved, outliers, run.seconds);
    if (run.sampled > 0)
        fmt::print("The clusters were found with {} of the items; the others went to the nearest one.\n", run.sampled);
}

int runCluster(Shell &shell, ClusterArguments &arguments)
{
    core::ClusterOptions &options = arguments.options;
    const auto method = core::clusterMethodFromId(arguments.method);
    options.method = method.value_or(core::ClusterMethod::KMeans); // CLI11 has checked it
    if (arguments.count != "auto")
        options.clusters = std::stoi(arguments.count);
    if (!arguments.by.empty()) {
        options.by.clear();
        for (const std::string &id : arguments.by) {
            const auto group = core::featureGroupFromId(id);
            if (!group)
                return shell.wrongUse({QT_TRANSLATE_NOOP("core", "There is no group of features %1. There are size, trend, season, regularity, price, promotion, shape and representation."), {id}});
            options.by.push_back(*group);
        }
    }
    const auto project = core::Project::open(arguments.project);
    if (!project)
        return shell.fail(project.error());
    const auto run = core::clusterProject(**project, options, core::part(shell.job, 0.0, 0.98));
    if (!run)
        return shell.fail(run.error());
    const auto series = (*project)->series();
    if (!series)
        return shell.fail(series.error());
    if (!arguments.csv.empty()) {
        const auto same = [](std::string_view sentence) { return std::string(sentence); };
        if (const auto written = core::writeClusterCsv(*run, *series, arguments.csv, {}, same, shell.job); !written)
            return shell.fail(written.error());
    }
    shell.job.report(1.0, core::Message("Done"));
    if (shell.json)
        shell.print(toJson(*run, arguments.project, *series));
    else
        printText(*run);
    return kDone;
}

/// "auto", or a number from 1 to 1000.
std::string checkCount(const std::string &text)
{
    if (text == "auto")
        return {};
    const bool number = !text.empty() && text.size() < 5 && text.find_first_not_of("0123456789") == std::string::npos;
    return number && std::stoi(text) >= 1 && std::stoi(text) <= 1000 ? std::string() : "expected auto, or a number from 1 to 1000";
}

} // namespace

Command clusterCommand(CLI::App &parent)
{
    CLI::App *app = parent.add_subcommand("cluster", "Groups items that behave alike, names the groups, and keeps them in the project");
    const auto arguments = std::make_shared<ClusterArguments>();
    const auto job = std::make_shared<core::JobContext>();
    core::ClusterLimits &limits = arguments->options.limits;
    app->add_option("PROJECT", arguments->project, "The project file, *.shelfcast")->required();
    app->add_option("--k", arguments->count, "The number of clusters, or auto: the one that silhouette and stability suggest")->check(checkCount)->capture_default_str();
    app->add_option("--by", arguments->by, "What to compare by, separated by commas: size, trend, season, regularity, price, promotion, shape, representation (learned by the pre-trained network); trend,season,regularity,shape if left out")
        ->delimiter(',');
    app->add_option("--method", arguments->method, "How to cluster")->check(CLI::IsMember({"kmeans", "kmedoids", "mixture", "hierarchical"}))->capture_default_str();
    app->add_option("--items", arguments->options.items, "Only items whose code or name matches, with * and ?");
    app->add_option("--abc-a", limits.abcXyz.a, "Share of the revenue that class A brings")->capture_default_str();
    app->add_option("--abc-b", limits.abcXyz.b, "Share of the revenue that classes A and B bring")->capture_default_str();
    app->add_option("--xyz-x", limits.abcXyz.x, "Coefficient of variation up to which an item is X")->capture_default_str();
    app->add_option("--xyz-y", limits.abcXyz.y, "Coefficient of variation up to which an item is Y")->capture_default_str();
    app->add_option("--csv", arguments->csv, "Writes one row an item to this file");
    addJobOptions(*app, *job);
    return {app, [arguments, job](Shell &shell) {
                shell.job.threads = job->threads;
                shell.job.seed = job->seed;
                shell.job.device = job->device;
                return runCluster(shell, *arguments);
            }};
}

} // namespace shelfcast::cli

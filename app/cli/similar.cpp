#include "app/cli/command.h"
#include "core/clustering/kmeans.h"
#include "core/clustering/quality.h"
#include "core/workflow/comparison/direction_check.h"
#include "core/workflow/comparison/similar.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/import/pattern.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kMostChecked = 2000; ///< series whose neighbours are looked at

struct SimilarArguments {
    std::string project, items, check;
    std::size_t count = 5;
};

/// Of no more than as many series as are looked at.
double silhouetteOf(const core::Points &points, const std::vector<int> &labels, const core::JobContext &job)
{
    const std::vector<std::size_t> sample = core::sampleOf(points.count, kMostChecked, job.seed);
    std::vector<int> chosen;
    for (const std::size_t i : sample)
        chosen.push_back(labels[i]);
    return core::silhouette(core::PairDistances(points.rows(sample), job), chosen);
}

int listSimilar(Shell &shell, const SimilarArguments &arguments, core::Project &project)
{
    const auto similar = core::SimilarItems::of(project, shell.job);
    if (!similar)
        return shell.fail(similar.error());
    shell.job.report(1.0, core::Message("Done"));
    const core::Pattern pattern(arguments.items);
    ordered_json list = ordered_json::array();
    std::vector<std::vector<std::string>> rows = {{"item", "location", "like", "at", "likeness", "why"}};
    for (const core::SeriesInfo &info : similar->infos()) {
        if (!pattern.matches(info.item) && !pattern.matches(info.name))
            continue;
        ordered_json neighbours = ordered_json::array();
        for (const core::SimilarItem &one : similar->nearest(info.id, arguments.count)) {
            const core::SeriesInfo &other = similar->infos()[one.index];
            neighbours.push_back({{"item", other.item}, {"location", other.location}, {"name", other.name}, {"category", other.category}, {"likeness", number(one.likeness)},
                                  {"why", core::english(one.why)}});
            rows.push_back({info.item, info.location, other.name.empty() ? other.item : other.name, other.location, fmt::format("{:.2f}", one.likeness), core::english(one.why)});
        }
        list.push_back({{"item", info.item}, {"location", info.location}, {"name", info.name}, {"similar", neighbours}});
    }
    if (list.empty())
        return shell.fail({core::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "No item with a sales history matches %1. Use * for any text, as in *cola*."), {arguments.items}}, {}});
    if (shell.json) {
        shell.print({{"project", arguments.project}, {"by", similar->byNetwork() ? "network" : "features"}, {"note", core::english(similar->note())}, {"series", list}});
        return kDone;
    }
    fmt::print("{}", tableText(rows));
    if (!similar->byNetwork())
        fmt::print("Compared by the numbers seen in each series, without the pre-trained network. {}\n", core::english(similar->note()));
    return kDone;
}

/// Whether neighbours by sales alone share what the comparison was not told: their item, location or category.
int checkSimilar(Shell &shell, const SimilarArguments &arguments, core::Project &project)
{
    core::DescribeOptions options;
    options.states = true;
    options.items = arguments.items;
    const auto all = core::describeSeries(project, options, shell.job);
    if (!all)
        return shell.fail(all.error());
    if (all->states.width == 0)
        return shell.fail({core::ErrorCode::Unsupported, all->noStates, {}});
    std::map<std::string, int> numbers;
    std::vector<int> labels;
    for (const core::SeriesInfo &info : all->infos) {
        const std::string &label = arguments.check == "category" ? info.category : arguments.check == "location" ? info.location : info.item;
        labels.push_back(numbers.emplace(label, static_cast<int>(numbers.size())).first->second);
    }
    ordered_json list = ordered_json::array();
    std::vector<std::vector<std::string>> rows = {{"compared by", "series", "groups", "same " + arguments.check, "by chance", "ARI", "silhouette"}};
    const auto add = [&](const char *id, const core::Points &points) {
        const core::NeighbourAgreement found = core::neighbourAgreement(points, labels, arguments.count, kMostChecked, shell.job);
        core::KMeansOptions clustering; // as many clusters as there are groups: how far both agree
        clustering.clusters = static_cast<int>(numbers.size());
        const auto clusters = core::kMeans(points, clustering, shell.job);
        const double rand = clusters ? core::adjustedRand(clusters->labels, labels) : std::nan(""), own = clusters ? silhouetteOf(points, clusters->labels, shell.job) : std::nan("");
        list.push_back({{"by", id}, {"series", labels.size()}, {"groups", numbers.size()}, {"same", number(found.share)}, {"chance", number(found.chance)},
                        {"adjusted_rand", number(rand)}, {"silhouette", number(own)}});
        rows.push_back({id, fmt::format("{}", labels.size()), fmt::format("{}", numbers.size()), fmt::format("{:.3f}", found.share), fmt::format("{:.3f}", found.chance),
                        fmt::format("{:.3f}", rand), fmt::format("{:.3f}", own)});
    };
    const core::Points usual = core::scaledFeatures(all->features, core::usualFeatureGroups()).points;
    core::ScaledFeatures learned, both = core::scaledFeatures(all->features, core::usualFeatureGroups());
    core::addRepresentation(learned, core::statePoints(*all));
    core::addRepresentation(both, core::statePoints(*all));
    add("network", core::statePoints(*all));
    add("representation", learned.points);
    add("features", usual);
    add("both", both.points);
    if (shell.json)
        shell.print({{"project", arguments.project}, {"neighbours", arguments.count}, {"label", arguments.check}, {"compared", list}});
    else
        fmt::print("{}", tableText(rows));
    return kDone;
}

/// Whether the encoder knows where sales go.
int checkDirection(Shell &shell, const SimilarArguments &arguments, const core::Project &project)
{
    const auto found = core::checkDirections(project, core::allModels(), arguments.items, 0, shell.job);
    if (!found)
        return shell.fail(found.error());
    ordered_json list = ordered_json::array();
    std::vector<std::vector<std::string>> rows = {{"told by", "accuracy", "F1", "precision", "recall"}};
    for (const core::DirectionRow &row : *found) {
        list.push_back({{"by", row.id}, {"accuracy", number(row.scores.accuracy)}, {"f1", number(row.scores.f1)}, {"precision", number(row.scores.precision)}, {"recall", number(row.scores.recall)},
                        {"confusion", row.confusion}});
        rows.push_back({row.id, fmt::format("{:.3f}", row.scores.accuracy), fmt::format("{:.3f}", row.scores.f1), fmt::format("{:.3f}", row.scores.precision), fmt::format("{:.3f}", row.scores.recall)});
    }
    if (shell.json)
        shell.print({{"project", arguments.project}, {"directions", list}});
    else
        fmt::print("{}", tableText(rows));
    return kDone;
}

int runSimilar(Shell &shell, const SimilarArguments &arguments)
{
    const auto project = core::Project::open(arguments.project, core::OpenMode::ReadOnly);
    if (!project)
        return shell.fail(project.error());
    if (arguments.check == "direction")
        return checkDirection(shell, arguments, **project);
    if (!arguments.check.empty())
        return checkSimilar(shell, arguments, **project);
    if (arguments.items.empty())
        return shell.wrongUse(QT_TRANSLATE_NOOP("core", "Say of which items: --items, with * for any text."));
    return listSimilar(shell, arguments, **project);
}

} // namespace

Command similarCommand(CLI::App &parent)
{
    CLI::App *app = parent.add_subcommand("similar", "Lists the items that sell most like an item, and what they have in common");
    const auto arguments = std::make_shared<SimilarArguments>();
    const auto job = std::make_shared<core::JobContext>();
    app->add_option("PROJECT", arguments->project, "The project file, *.shelfcast")->required();
    app->add_option("--items", arguments->items, "Items whose code or name matches, with * and ?");
    app->add_option("--count", arguments->count, "Items a series")->check(CLI::Range(1, 100))->capture_default_str();
    app->add_option("--check", arguments->check, "Says instead how often items that sell alike share their item, location or category, against chance; or how often the network tells the direction of sales")
        ->check(CLI::IsMember({"item", "location", "category", "direction"}));
    addJobOptions(*app, *job);
    return {app, [arguments, job](Shell &shell) {
                shell.job.threads = job->threads;
                shell.job.seed = job->seed;
                return runSimilar(shell, *arguments);
            }};
}

} // namespace shelfcast::cli

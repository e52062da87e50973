#include "core/workflow/comparison/comparison_text.h"

#include "core/base/message_json.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

using nlohmann::json;

constexpr std::pair<const char *, double RealismScores::*> kScores[] = {
    {"marginals", &RealismScores::marginals},           {"zeros", &RealismScores::zeros},       {"autocorrelation", &RealismScores::autocorrelation},
    {"discriminative", &RealismScores::discriminative}, {"transfer", &RealismScores::transfer}, {"energy", &RealismScores::energy},
    {"sums", &RealismScores::sums}};

json orNull(double value)
{
    return std::isfinite(value) ? json(value) : json();
}

double orUnknown(const json &value)
{
    return value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

std::string comparisonText(const ScenarioComparison &comparison)
{
    json ways = json::array(), missing = json::array();
    for (const ComparedWay &way : comparison.ways) {
        json one = {{"id", way.id}, {"own", way.own}, {"distance", orNull(way.distance)}, {"seconds", way.seconds}};
        for (const auto &[id, member] : kScores)
            one[id] = orNull(way.scores.*member);
        ways.push_back(std::move(one));
    }
    for (const Message &message : comparison.missing)
        missing.push_back(messageToJson(message));
    return json{{"ways", ways}, {"winner", scenarioWayId(comparison.winner)}, {"series", comparison.series}, {"futures", comparison.futures}, {"paths", comparison.paths},
                {"horizon", comparison.horizon}, {"seed", comparison.seed}, {"model", comparison.modelId}, {"started_at", comparison.startedAt},
                {"data_version", comparison.dataVersion}, {"missing", missing}, {"training_seconds", comparison.trainingSeconds}}
        .dump();
}

std::optional<ScenarioComparison> comparisonFrom(const std::string &text)
{
    try {
        const json all = json::parse(text);
        ScenarioComparison comparison;
        const auto winner = scenarioWayFromId(all.at("winner").get<std::string>());
        if (!winner)
            return std::nullopt;
        comparison.winner = *winner;
        comparison.series = all.at("series");
        comparison.futures = all.at("futures");
        comparison.paths = all.at("paths");
        comparison.horizon = all.at("horizon");
        comparison.seed = all.at("seed");
        comparison.modelId = all.at("model");
        comparison.startedAt = all.at("started_at");
        comparison.dataVersion = all.at("data_version");
        comparison.trainingSeconds = all.at("training_seconds");
        for (const json &message : all.at("missing"))
            comparison.missing.push_back(messageFromJson(message.get<std::string>()));
        for (const json &one : all.at("ways")) {
            ComparedWay way;
            way.id = one.at("id");
            way.own = one.at("own");
            way.distance = orUnknown(one.at("distance"));
            way.seconds = one.at("seconds");
            for (const auto &[id, member] : kScores)
                way.scores.*member = orUnknown(one.at(id));
            comparison.ways.push_back(std::move(way));
        }
        return comparison;
    } catch (const json::exception &) { // of another version: comparing again makes a new one
        return std::nullopt;
    }
}

} // namespace shelfcast::core

#include "app/cli/training_table.h"

#include "app/cli/command.h"
#include "core/models/epochs_done.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double score(const core::TrainingReport &report, const char *head, const char *metric)
{
    const auto found = std::ranges::find_if(report.scores, [&](const core::HeadScore &one) { return one.head.pattern == head && one.metric.pattern == metric; });
    return found == report.scores.end() ? kNone : found->value;
}

/// Of the best epoch.
double validationLoss(const core::TrainingReport &report)
{
    const auto best = std::ranges::find(report.epochs, report.bestEpoch, &core::TrainingEpoch::epoch);
    return best == report.epochs.end() ? kNone : best->validationLoss;
}

std::string cell(double value, int digits = 4)
{
    return std::isfinite(value) ? fmt::format("{:.{}f}", value, digits) : std::string();
}

bool outdated(const core::TrainingRow &training, std::int64_t dataVersion)
{
    return training.state == core::TrainingState::Done && training.dataVersion != dataVersion;
}

} // namespace

std::string durationText(double seconds)
{
    const auto whole = static_cast<std::int64_t>(std::lround(std::max(seconds, 0.0)));
    if (whole < 60)
        return fmt::format("{} s", whole);
    return whole < 3600 ? fmt::format("{}:{:02} min", whole / 60, whole % 60) : fmt::format("{}:{:02} h", whole / 3600, whole % 3600 / 60);
}

ordered_json trainingJson(const core::TrainingRow &training, std::int64_t dataVersion)
{
    const core::TrainingReport &report = training.report;
    ordered_json epochs = ordered_json::array(), scores = ordered_json::array(), notes = ordered_json::array();
    for (const core::TrainingEpoch &epoch : report.epochs)
        epochs.push_back({{"epoch", epoch.epoch}, {"training_loss", number(epoch.trainingLoss)}, {"validation_loss", number(epoch.validationLoss)},
                          {"seconds", epoch.seconds}, {"windows_per_second", number(epoch.windowsPerSecond)}});
    for (const core::HeadScore &one : report.scores)
        scores.push_back({{"head", core::english(one.head)}, {"metric", core::english(one.metric)}, {"value", number(one.value)}});
    for (const core::Message &note : report.notes)
        notes.push_back(core::english(note));
    return {{"id", training.id}, {"model", training.modelId}, {"state", core::trainingStateId(training.state)}, {"used", training.used},
            {"outdated", outdated(training, dataVersion)}, {"horizon", training.horizon}, {"items", training.items}, {"seed", training.seed},
            {"from", training.from ? ordered_json(*training.from) : ordered_json()}, {"started_at", training.startedAt}, {"data_version", training.dataVersion},
            {"weight_bytes", training.weightBytes}, {"failure", core::english(training.failure)},
            {"settings", ordered_json::parse(training.settings, nullptr, false)}, {"device", report.device}, {"parameters", report.parameters},
            {"windows", report.windows}, {"context", report.context}, {"batch", report.batch}, {"best_epoch", report.bestEpoch},
            {"planned_epochs", report.plannedEpochs}, {"validation_loss", number(validationLoss(report))}, {"resumed", report.resumed},
            {"warm_started", report.warmStarted}, {"epochs", epochs}, {"scores", scores}, {"notes", notes}};
}

std::string trainingTable(const std::vector<core::TrainingRow> &trainings, std::int64_t dataVersion)
{
    std::vector<std::vector<std::string>> rows = {
        {"id", "model", "state", "used", "started", "ahead", "epochs", "best", "time", "weights", "validation", "WAPE", "MASE", "R2", "beats naive", "price", "direction", "F1"}};
    for (const core::TrainingRow &training : trainings) {
        const core::TrainingReport &report = training.report;
        rows.push_back({fmt::format("{}", training.id), training.modelId, std::string(core::trainingStateId(training.state)) + (outdated(training, dataVersion) ? ", older data" : ""),
                        training.used ? "yes" : "", training.startedAt, fmt::format("{}", training.horizon),
                        fmt::format("{} of {}", core::epochsDone(report), report.plannedEpochs), fmt::format("{}", report.bestEpoch),
                        report.epochs.empty() ? std::string() : durationText(report.epochs.back().seconds), fmt::format("{}", report.parameters),
                        cell(validationLoss(report)), cell(score(report, "Quantity", "WAPE")), cell(score(report, "Quantity", "MASE")), cell(score(report, "Quantity", "R2")),
                        cell(score(report, "Quantity", "Items better than seasonal naive"), 3),
                        cell(score(report, "Price", "Mean absolute error, share of the price")), cell(score(report, "Direction", "Accuracy")), cell(score(report, "Direction", "F1"))});
    }
    std::string text = tableText(rows);
    for (const core::TrainingRow &training : trainings)
        for (const core::Message &note : training.report.notes)
            text += fmt::format("{}: {}\n", training.id, core::english(note));
    return text;
}

} // namespace shelfcast::cli

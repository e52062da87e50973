#include "core/models/training.h"

#include "core/base/message_json.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace shelfcast::core {
namespace {

using nlohmann::json;

// What could not be measured is kept as null.
double numberFrom(const json &value) { return value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN(); }

json jsonOf(const NetworkFigures &figures)
{
    return {figures.parameters, figures.bytes, figures.wape, figures.mase, figures.seriesPerSecond};
}

NetworkFigures figuresFrom(const json &kept)
{
    return {kept.at(0), kept.at(1), numberFrom(kept.at(2)), numberFrom(kept.at(3)), numberFrom(kept.at(4))};
}

} // namespace

std::string trainingReportText(const TrainingReport &report)
{
    json epochs = json::array(), scores = json::array(), notes = json::array();
    for (const TrainingEpoch &epoch : report.epochs)
        epochs.push_back({epoch.epoch, epoch.trainingLoss, epoch.validationLoss, epoch.seconds, epoch.windowsPerSecond});
    for (const HeadScore &score : report.scores)
        scores.push_back({{"head", messageJson(score.head)}, {"metric", messageJson(score.metric)}, {"value", score.value}});
    for (const Message &note : report.notes)
        notes.push_back(messageJson(note));
    json all = {{"model", report.modelId},         {"device", report.device},
                      {"parameters", report.parameters}, {"windows", report.windows},
                      {"context", report.context},       {"horizon", report.horizon},
                      {"batch", report.batch},           {"best_epoch", report.bestEpoch},
                      {"planned_epochs", report.plannedEpochs},
                      {"resumed", report.resumed},       {"warm_started", report.warmStarted},
                      {"epochs", std::move(epochs)},     {"scores", std::move(scores)},
                      {"notes", std::move(notes)}};
    if (const auto &made = report.compression)
        all["compression"] = {{"from", made->from}, {"int8", made->int8}, {"pruned", made->pruned}, {"before", jsonOf(made->before)}, {"after", jsonOf(made->after)}};
    return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<TrainingReport> trainingReportFrom(const std::string &text)
{
    try {
        const json all = json::parse(text);
        TrainingReport report;
        report.modelId = all.at("model");
        report.device = all.at("device");
        report.parameters = all.at("parameters");
        report.windows = all.at("windows");
        report.context = all.at("context");
        report.horizon = all.at("horizon");
        report.batch = all.at("batch");
        report.bestEpoch = all.at("best_epoch");
        report.plannedEpochs = all.at("planned_epochs");
        report.resumed = all.at("resumed");
        report.warmStarted = all.at("warm_started");
        for (const json &epoch : all.at("epochs"))
            report.epochs.push_back({epoch.at(0), numberFrom(epoch.at(1)), numberFrom(epoch.at(2)), numberFrom(epoch.at(3)), numberFrom(epoch.at(4))});
        for (const json &score : all.at("scores"))
            report.scores.push_back({messageFrom(score.at("head")), messageFrom(score.at("metric")), numberFrom(score.at("value"))});
        for (const json &note : all.at("notes"))
            report.notes.push_back(messageFrom(note));
        if (all.contains("compression")) {
            const json &made = all["compression"];
            report.compression = CompressionReport{made.at("from"), made.at("int8"), made.at("pruned"), figuresFrom(made.at("before")), figuresFrom(made.at("after"))};
        }
        return report;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

} // namespace shelfcast::core

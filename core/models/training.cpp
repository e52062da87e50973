#include "core/models/training.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace shelfcast::core {
namespace {

using nlohmann::json;

json jsonOf(const Message &message)
{
    json arguments = json::array();
    for (const MessageArgument &argument : message.arguments)
        std::visit([&](const auto &value) { arguments.push_back(value); }, argument);
    return {{"pattern", message.pattern}, {"arguments", std::move(arguments)}};
}

Message messageFrom(const json &kept)
{
    Message message;
    message.pattern = kept.at("pattern").get<std::string>();
    for (const json &argument : kept.at("arguments")) {
        if (argument.is_number_integer())
            message.arguments.emplace_back(argument.get<std::int64_t>());
        else if (argument.is_number())
            message.arguments.emplace_back(argument.get<double>());
        else
            message.arguments.emplace_back(argument.get<std::string>());
    }
    return message;
}

} // namespace

std::string trainingReportText(const TrainingReport &report)
{
    json epochs = json::array(), scores = json::array(), notes = json::array();
    for (const TrainingEpoch &epoch : report.epochs)
        epochs.push_back({epoch.epoch, epoch.trainingLoss, epoch.validationLoss, epoch.seconds, epoch.windowsPerSecond});
    for (const HeadScore &score : report.scores)
        scores.push_back({{"head", jsonOf(score.head)}, {"metric", jsonOf(score.metric)}, {"value", score.value}});
    for (const Message &note : report.notes)
        notes.push_back(jsonOf(note));
    const json all = {{"model", report.modelId},         {"device", report.device},
                      {"parameters", report.parameters}, {"windows", report.windows},
                      {"context", report.context},       {"horizon", report.horizon},
                      {"batch", report.batch},           {"best_epoch", report.bestEpoch},
                      {"planned_epochs", report.plannedEpochs},
                      {"resumed", report.resumed},       {"warm_started", report.warmStarted},
                      {"epochs", std::move(epochs)},     {"scores", std::move(scores)},
                      {"notes", std::move(notes)}};
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
        // A loss that was no number is kept as null.
        const auto number = [](const json &value) { return value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN(); };
        for (const json &epoch : all.at("epochs"))
            report.epochs.push_back({epoch.at(0), number(epoch.at(1)), number(epoch.at(2)), number(epoch.at(3)), number(epoch.at(4))});
        for (const json &score : all.at("scores"))
            report.scores.push_back({messageFrom(score.at("head")), messageFrom(score.at("metric")), number(score.at("value"))});
        for (const json &note : all.at("notes"))
            report.notes.push_back(messageFrom(note));
        return report;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

} // namespace shelfcast::core

// shelfcast-pretrain: makes the weights that the program ships. One command repeats them.
#include "core/models/neural/networks/device.h"
#include "core/models/pretrained/network/prune.h"
#include "core/models/pretrained/network/shape_json.h"
#include "core/models/pretrained/training/pretrainer.h"
#include "core/models/pretrained/weights/sha256.h"
#include "core/models/pretrained/weights/weights_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <thread>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

namespace {

volatile std::sig_atomic_t interrupted = 0; ///< all that a signal may touch

struct Options {
    std::filesystem::path folder, prune;
    double keep = 0.5;
    std::vector<std::string> trunks = {"encoder:128:4:4:384", "residual:512:3"};
    std::vector<double> rates = {1.5e-3, 1e-3};
    std::vector<std::string> without, blind;
    std::string device = "auto", form = "float16";
    PretrainPlan plan;
    int threads = 1, every = 200, validation = 24;
    double seconds = 0.0, checkpoint = 300.0;
};

/// kind:width:layers:heads:inner; what is left out stays as it is.
TrunkShape shapeOf(const std::string &text)
{
    TrunkShape shape;
    std::istringstream parts(text);
    std::getline(parts, shape.kind, ':');
    for (std::int64_t *number : {&shape.width, &shape.layers, &shape.heads, &shape.inner})
        if (std::string part; std::getline(parts, part, ':'))
            *number = std::stoll(part);
    return shape;
}

bool leaveOut(Ingredients &in, const std::string &name)
{
    const std::map<std::string, double Ingredients::*> names = {
        {"trends", &Ingredients::trends}, {"walks", &Ingredients::walks}, {"seasons", &Ingredients::seasons}, {"calendar", &Ingredients::calendar},
        {"promotions", &Ingredients::promotions}, {"stock-outs", &Ingredients::stockOuts}, {"launches", &Ingredients::launches},
        {"counts", &Ingredients::counts}, {"outliers", &Ingredients::outliers}, {"kernels", &Ingredients::kernels}, {"models", &Ingredients::models},
        {"mixtures", &Ingredients::mixtures}};
    const auto found = names.find(name);
    if (found == names.end())
        return false;
    in.*found->second = 0.0;
    return true;
}

std::string bytesOf(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Under another name first, so that a kill leaves the old file whole.
bool write(const std::filesystem::path &path, const std::string &bytes)
{
    const std::filesystem::path half = path.string() + ".part";
    {
        std::ofstream out(half, std::ios::binary);
        out << bytes;
        if (!out.flush())
            return false;
    }
    std::error_code error;
    std::filesystem::rename(half, path, error);
    return !error;
}

std::string line(const PretrainProgress &progress)
{
    nlohmann::json text = {{"step", progress.step}, {"windows", progress.windows}, {"seconds", progress.seconds},
                           {"windows_per_second", progress.windowsPerSecond}, {"waited", progress.waited}};
    for (const PretrainFigures &figures : progress.trunks)
        text["trunks"].push_back({{"loss", figures.loss}, {"beside_season", figures.beside}, {"hidden", figures.hidden}, {"direction", figures.direction}});
    return text.dump();
}

NumberForm formOf(const std::string &name)
{
    return name == "float32" ? NumberForm::Float32 : name == "int8" ? NumberForm::Int8 : NumberForm::Float16;
}

int pretrain(Options &options)
{
    options.plan.trunks.clear();
    for (const std::string &trunk : options.trunks)
        options.plan.trunks.push_back(shapeOf(trunk));
    for (TrunkShape &trunk : options.plan.trunks)
        trunk.blind = options.blind;
    options.plan.learningRates = options.rates;
    for (const std::string &name : options.without)
        if (!leaveOut(options.plan.data.ingredients, name)) {
            std::cerr << "There is no ingredient “" << name << "”.\n";
            return 2;
        }
    JobContext job;
    job.threads = options.threads;
    job.device = options.device == "cpu" ? Device::Cpu : options.device == "cuda" ? Device::Cuda : Device::Auto;
    const at::Device device = networks::deviceOf(job);
    std::filesystem::create_directories(options.folder);
    std::vector<std::vector<float>> begin;
    if (!options.prune.empty()) {
        const Result<WeightsFile> whole = readWeights(options.prune);
        if (!whole) {
            std::cerr << english(whole.error().message) << '\n';
            return 2;
        }
        const nlohmann::json shapes = nlohmann::json::parse(whole->card).at("plan").at("trunks");
        options.plan.trunks.clear();
        for (std::size_t i = 0; i < whole->trunks.size(); ++i) {
            const std::optional<TrunkShape> shape = shapeFrom(shapes.at(i));
            const std::unique_ptr<PretrainedNetwork> narrower = shape ? pruned(*shape, whole->trunks[i], options.keep) : nullptr;
            if (!narrower) {
                std::cerr << options.prune << " does not hold networks that can be pruned.\n";
                return 2;
            }
            options.plan.trunks.push_back(narrower->shape);
            begin.push_back(narrower->parameters.weights());
        }
    }
    Pretrainer pretrainer(options.plan, device);
    for (std::size_t i = 0; i < begin.size(); ++i)
        pretrainer.start(i, begin[i]);
    const std::filesystem::path kept = options.folder / "checkpoint.bin";
    if (std::filesystem::exists(kept) && !pretrainer.restore(bytesOf(kept))) {
        std::cerr << kept << " is of another plan: choose another folder or delete it.\n";
        return 2;
    }
    std::ofstream log(options.folder / "log.jsonl", std::ios::app);
    std::cerr << "On " << networks::nameOf(device) << ", from step " << pretrainer.step() << " of " << options.plan.steps << ".\n";

    std::stop_source stop;
    job.stop = stop.get_token();
    const std::jthread watch([&](const std::stop_token &over) {
        while (!over.stop_requested() && interrupted == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        stop.request_stop();
    });
    const NumberForm form = formOf(options.form);
    const auto shipped = [&](nlohmann::json card) {
        WeightsFile file{card.dump(), {}};
        for (std::size_t i = 0; i < options.plan.trunks.size(); ++i)
            file.trunks.push_back(pretrainer.weights(i));
        return encoded(file, form);
    };
    nlohmann::json card = {{"plan", nlohmann::json::parse(planText(options.plan))}, {"step", pretrainer.step()}};
    double saved = 0.0;
    bool broken = false;
    pretrainer.run(job, options.every, [&](const PretrainProgress &progress) {
        const std::string text = line(progress);
        std::cout << text << std::endl;
        log << text << std::endl;
        if (progress.seconds - saved > options.checkpoint) {
            card["step"] = pretrainer.step();
            broken = broken || !write(kept, pretrainer.checkpoint()) || !write(options.folder / "base.weights", shipped(card));
            saved = progress.seconds;
        }
        if (options.seconds > 0.0 && progress.seconds > options.seconds)
            stop.request_stop();
    });
    broken = broken || !write(kept, pretrainer.checkpoint());

    card["step"] = pretrainer.step();
    card["validation"] = pretrainer.validate(options.validation, options.threads);
    const std::string bytes = shipped(card);
    broken = broken || !write(options.folder / "base.weights", bytes);
    card["sha256"] = sha256Text(bytes);
    card["bytes"] = bytes.size();
    std::cout << card.dump() << std::endl;
    if (broken)
        std::cerr << "Not all could be written to " << options.folder << ": is there room?\n";
    return broken ? 1 : pretrainer.finished() ? 0 : 130;
}

/// Weights in another form.
int pack(const std::filesystem::path &from, const std::filesystem::path &to, const std::string &form)
{
    const Result<WeightsFile> file = readWeights(from);
    if (!file) {
        std::cerr << english(file.error().message) << '\n';
        return 2;
    }
    const std::string bytes = encoded(*file, formOf(form));
    std::cout << nlohmann::json{{"bytes", bytes.size()}, {"sha256", sha256Text(bytes)}, {"card", nlohmann::json::parse(file->card)}}.dump() << '\n';
    return write(to, bytes) ? 0 : 1;
}

int printShapes(const TrainingPlan &plan, int count)
{
    nlohmann::json shapes = nlohmann::json::array();
    for (int number = 0; number < count; ++number) {
        const TrainingBatch batch = trainingBatch(plan, static_cast<std::size_t>(number));
        shapes.push_back({{"rows", batch.rows}, {"context", batch.context}, {"ahead", batch.ahead}});
    }
    std::cout << shapes.dump() << std::endl;
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    PretrainPlan &plan = options.plan;
    CLI::App app("Pre-trains the networks that Shelfcast ships, on synthetic series.", "shelfcast-pretrain");
    app.add_option("folder", options.folder, "Where checkpoint, log and weights go; a checkpoint there is gone on from")->required();
    app.add_option("--trunk", options.trunks, "kind:width:layers:heads:inner, one or more: encoder, residual")->delimiter(',')->capture_default_str();
    app.add_option("--rate", options.rates, "Learning rate of each trunk")->delimiter(',')->capture_default_str();
    app.add_option("--steps", plan.steps, "Steps of the whole training")->capture_default_str();
    app.add_option("--batch", plan.data.batch, "Windows a step")->capture_default_str();
    app.add_option("--seed", plan.data.seed, "The same seed gives the same weights")->capture_default_str();
    app.add_option("--average", plan.average, "Weight of the old in the running mean of the weights")->capture_default_str();
    app.add_flag("--half", plan.halfPrecision, "Matrix products in bfloat16 on a GPU");
    app.add_option("--without", options.without, "Ingredients of the series to leave out")->delimiter(',');
    app.add_option("--blind", options.blind, "What of a series the networks are not shown: bases, lags, facts, trials")
        ->delimiter(',')
        ->check(CLI::IsMember(std::vector<std::string>(blinds().begin(), blinds().end())));
    app.add_option("--hidden", plan.hiddenWeight, "Weight of restoring hidden stretches beside the forecast's 1")->capture_default_str();
    app.add_option("--direction", plan.directionWeight, "Weight of saying the direction")->capture_default_str();
    app.add_option("--device", options.device, "auto, cpu or cuda")->check(CLI::IsMember({"auto", "cpu", "cuda"}))->capture_default_str();
    app.add_option("--form", options.form, "How the weights are kept")->check(CLI::IsMember({"float32", "float16", "int8"}))->capture_default_str();
    app.add_option("--threads", options.threads, "Workers that make series")->check(CLI::Range(1, 256))->capture_default_str();
    app.add_option("--every", options.every, "Steps between two lines of the log")->check(CLI::PositiveNumber)->capture_default_str();
    app.add_option("--validation", options.validation, "Batches to validate on at the end")->capture_default_str();
    app.add_option("--seconds", options.seconds, "Pause after so long; the same command goes on")->capture_default_str();
    app.add_option("--checkpoint", options.checkpoint, "Seconds between two checkpoints")->capture_default_str();
    app.add_option("--prune", options.prune, "Weights to begin with, their hidden layers narrowed; their trunks take the place of --trunk");
    app.add_option("--keep", options.keep, "Share of the hidden units that is kept, with --prune")->check(CLI::Range(0.05, 1.0))->capture_default_str();
    int shapes = 0;
    app.add_option("--shapes", shapes, "Trains nothing: prints the shapes of the first so many batches");
    std::filesystem::path packed;
    app.add_option("--pack", packed, "Trains nothing: writes the weights of the file given as folder there, in the form of --form");
    CLI11_PARSE(app, argc, argv);
    std::signal(SIGINT, [](int) { interrupted = 1; });
    try {
        if (shapes > 0)
            return printShapes(plan.data, shapes);
        return packed.empty() ? pretrain(options) : pack(options.folder, packed, options.form);
    } catch (const std::exception &fault) {
        std::cerr << fault.what() << '\n';
        return 1;
    }
}

// How fast a network trains, and what filling its windows takes of it. One JSON line.
//   networks_speed lstm|transformer|... [batch] [windows]
#include "core/models/neural/networks/batch.h"
#include "core/models/neural/networks/one_thread.h"
#include "core/models/neural/networks/trainer.h"

#include <sys/resource.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <iostream>

namespace {

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

constexpr int kContext = 52, kHorizon = 13;

/// 400 items of four years of weekly sales, with a price.
Panel weeklySales()
{
    Panel panel;
    panel.frequency = Frequency::Weekly;
    panel.seasonLength = 52;
    panel.lastPeriod = 2600;
    panel.covariates = {{"price", CovariateKind::KnownAhead}};
    Random random(1);
    for (int item = 0; item < 400; ++item) {
        Series series;
        series.item = "item " + std::to_string(item);
        series.category = "category " + std::to_string(item % 12);
        const double size = 5.0 + 300.0 * random.uniform() * random.uniform(), usual = 1.0 + 9.0 * random.uniform();
        std::vector<double> prices;
        for (int week = 0; week < 208; ++week) {
            prices.push_back(usual * (random.uniform() < 0.1 ? 0.8 : 1.0));
            const double wave = 1.0 + 0.4 * std::sin(2.0 * M_PI * week / 52.0);
            series.y.push_back(std::round(size * wave * (prices.back() < usual ? 1.6 : 1.0) * (0.7 + 0.6 * random.uniform())));
            series.states.push_back(series.y.back() > 0.0 ? PeriodState::Sold : PeriodState::NoSale);
        }
        series.covariates = {prices};
        series.firstPeriod = panel.lastPeriod - 207;
        panel.series.push_back(std::move(series));
    }
    return panel;
}

struct Spent {
    double wall = 0.0, cpu = 0.0, system = 0.0;
};

template <class Work>
Spent spentOn(Work work)
{
    const auto now = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        const auto seconds = [](const timeval &time) { return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec); };
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now().time_since_epoch();
        return Spent{wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime), seconds(usage.ru_stime)};
    };
    const Spent before = now();
    work();
    const Spent after = now();
    return {after.wall - before.wall, after.cpu - before.cpu, after.system - before.system};
}

} // namespace

int main(int argc, char **argv)
{
    const std::string id = argc > 1 ? argv[1] : "lstm";
    NetworkSettings settings;
    settings.architecture = {id, 64, id == "transformer" ? 3 : 1, 0.1};
    settings.batch = argc > 2 ? std::atoi(argv[2]) : 128;
    settings.windowsAnEpoch = argc > 3 ? static_cast<std::size_t>(std::atoi(argv[3])) : 4096;
    settings.epochs = settings.patience = 1;
    settings.learningRate = 0.002;
    settings.weightDecay = 0.01;

    useOneThread();
    const Panel panel = weeklySales();
    const Windows windows(panel, featuresOf(panel, kHorizon), kContext, kHorizon);
    const EpochPlan plan(windows, windows.training(kHorizon), kHorizon, Sampling::Balanced, settings.windowsAnEpoch, 1);
    const auto train = [&](std::size_t count) {
        Network network(windows.shape(), settings.architecture, {}, 1, at::kCPU);
        NetworkSettings own = settings;
        own.windowsAnEpoch = count;
        const TrainingData data{windows, EpochPlan(windows, windows.training(kHorizon), kHorizon, Sampling::Balanced, count, 1), {}, 1};
        if (!shelfcast::core::networks::train(network, data, own, {}, {}))
            std::exit(1);
        return network.parameters().count();
    };
    train(static_cast<std::size_t>(2 * settings.batch)); // what the first steps cost more
    std::int64_t parameters = 0;
    const Spent training = spentOn([&] { parameters = train(settings.windowsAnEpoch); });
    const std::vector<Window> chosen = plan.windowsOf(1);
    const auto batch = static_cast<std::size_t>(settings.batch);
    const Spent filling = spentOn([&] {
        for (std::size_t first = 0; first < chosen.size(); first += batch)
            makeBatch(windows, std::span(chosen).subspan(first, std::min(batch, chosen.size() - first)), {}, at::kCPU);
    });
    const WindowShape &shape = windows.shape();
    const auto count = static_cast<double>(chosen.size());
    std::cout << "{\"program\": \"shelfcast\", \"model\": \"" << id << "\", \"batch\": " << settings.batch << ", \"weights\": " << parameters
              << ", \"windows_per_cpu_second\": " << count / training.cpu << ", \"windows_per_second\": " << count / training.wall
              << ", \"filling_share\": " << filling.cpu / training.cpu << ", \"system_share\": " << training.system / training.cpu << ", \"shape\": [" << shape.past << ", "
              << shape.future << ", " << shape.statics << ", " << shape.bases;
    for (const int places : shape.vocabularies)
        std::cout << ", " << places;
    std::cout << "]}" << std::endl;
    return 0;
}

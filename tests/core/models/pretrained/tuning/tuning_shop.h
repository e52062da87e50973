#pragma once
#include "core/models/pretrained/tuning/learning_on.h"
#include "core/models/training.h"
#include "tests/core/models/panels.h"

#include <filesystem>

/// The shipped network, and made-up shops that it learns on from.
namespace shelfcast::testing {

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

inline std::string shippedPath()
{
    return (std::filesystem::path(SHELFCAST_RESOURCES) / "weights" / "base.weights").string();
}

inline std::shared_ptr<const PretrainedWeights> shipped()
{
    static const auto loaded = loadPretrained(shippedPath(), at::kCPU).value();
    return loaded;
}

/// Few steps, for tests.
inline TuningPlan small(Tuning how)
{
    TuningPlan plan = tuningPlan(how, 1.0);
    plan.windows = 384;
    plan.batch = 32;
    plan.epochs = 4;
    return plan;
}

/// Keeps what it is told.
class Desk final : public TrainingDesk {
public:
    void told(const TrainingReport &report) override { last = report; }
    std::string checkpoint() override { return {}; }
    void keep(const std::string &) override {}
    TrainingReport last;
};

struct Tuned {
    std::unique_ptr<const FittedModel> model;
    TrainingReport report;
};

inline Tuned learn(const Panel &panel, int horizon, const TuningPlan &plan, PretrainedOptions options = {}, int threads = 1, std::uint64_t seed = 1)
{
    Desk desk;
    JobContext job;
    job.threads = threads;
    job.seed = seed;
    job.training = &desk;
    auto fitted = LearningOn(shipped(), options, plan).fit(panel, horizon, job);
    return {std::move(fitted.value()), desk.last};
}

/// Daily sales whose rhythm of five days nobody tells the network, beside the week that it is told.
inline double rhythm(std::size_t t, std::size_t item)
{
    constexpr std::array<double, 5> kShape = {1.0, 1.0, 3.0, 0.4, 1.0};
    return (40.0 + 5.0 * static_cast<double>(item)) * kShape[(t + item) % 5] * (1.0 + 0.08 * noise(t + 500 * item));
}

inline Panel shopWithRhythm(std::size_t length)
{
    std::vector<Series> series;
    for (std::size_t i = 0; i < 24; ++i)
        series.push_back(seriesOf("item " + std::to_string(i), values(length, [&](std::size_t t) { return rhythm(t, i); })));
    return panelOf(std::move(series), Frequency::Daily, 7);
}

} // namespace shelfcast::testing

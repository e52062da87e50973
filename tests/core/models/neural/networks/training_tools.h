#pragma once
#include "core/models/neural/network_library.h"
#include "core/models/neural/networks/recipe.h"
#include "core/models/neural/networks/trained_network.h"
#include "tests/core/models/panels.h"

#include <gtest/gtest.h>

#include <stop_token>
#include <vector>

namespace shelfcast::testing {

/// The card's settings, made small: a training takes a moment.
inline core::networks::NetworkSettings smallSettings(const std::string &id, int epochs = 3)
{
    for (const core::ModelCard &card : core::networkCards())
        if (card.id == id) {
            core::networks::NetworkSettings settings = core::networks::networkSettings(id, core::completed(card.settings, {}).value());
            settings.architecture.units = 8;
            settings.architecture.layers = 2;
            settings.context = 12;
            settings.epochs = epochs;
            settings.patience = epochs;
            settings.windowsAnEpoch = 128;
            settings.batch = 16;
            return settings;
        }
    ADD_FAILURE() << "no network " << id;
    return {};
}

/// Monthly series of different sizes with a season, noise and a gap.
inline core::Panel fewSeries(std::size_t count = 4, std::size_t periods = 48)
{
    std::vector<core::Series> series;
    for (std::size_t s = 0; s < count; ++s)
        series.push_back(seriesOf("item " + std::to_string(s), values(periods, [&](std::size_t i) {
                                      return i == 20 + s ? kGap : static_cast<double>(s + 1) * ordinary(i + 40 * s, 12);
                                  })));
    return panelOf(std::move(series));
}

/// Keeps what a training says and hands it a checkpoint.
class MemoryDesk final : public core::TrainingDesk {
public:
    explicit MemoryDesk(std::string checkpoint = {}, double seconds = 1e9) : m_given(std::move(checkpoint)), m_seconds(seconds) {}
    void told(const core::TrainingReport &report) override { reports.push_back(report); }
    std::string checkpoint() override { return m_given; }
    void keep(const std::string &checkpoint) override { kept.push_back(checkpoint); }
    double checkpointSeconds() const override { return m_seconds; }

    std::vector<core::TrainingReport> reports;
    std::vector<std::string> kept;

private:
    std::string m_given;
    double m_seconds;
};

/// A training that is stopped at its n-th report of progress, one a step.
inline core::Error stoppedAt(int step, const core::Forecaster &recipe, const core::Panel &panel, int horizon, core::TrainingDesk *desk, std::uint64_t seed = 1)
{
    std::stop_source source;
    core::JobContext job;
    job.seed = seed;
    job.stop = source.get_token();
    job.training = desk;
    int steps = 0;
    job.progress = [&](double, const core::Message &) {
        if (++steps == step)
            source.request_stop();
    };
    const auto fitted = recipe.fit(panel, horizon, job);
    EXPECT_FALSE(fitted) << "it ended after " << steps << " steps";
    return fitted ? core::Error{} : fitted.error();
}

/// What was learned, or a failure of the test.
inline core::networks::NetworkRecord learned(const core::Forecaster &recipe, const core::Panel &panel, int horizon, const core::JobContext &job = {})
{
    const auto fitted = recipe.fit(panel, horizon, job);
    if (!fitted) {
        ADD_FAILURE() << core::english(fitted.error().message) << fitted.error().detail;
        return {};
    }
    return static_cast<const core::networks::TrainedNetwork &>(**fitted).record();
}

inline core::JobContext seeded(std::uint64_t seed, core::TrainingDesk *desk = nullptr)
{
    core::JobContext job;
    job.seed = seed;
    job.training = desk;
    return job;
}

/// A score of a report, by its English names; NaN where there is none.
inline double scoreOf(const core::TrainingReport &report, const std::string &head, const std::string &metric)
{
    for (const core::HeadScore &score : report.scores)
        if (core::english(score.head) == head && core::english(score.metric) == metric)
            return score.value;
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace shelfcast::testing

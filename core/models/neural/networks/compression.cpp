#include "core/models/neural/networks/compression.h"

#include "core/models/neural/networks/scores.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <limits>

namespace shelfcast::core::networks {
namespace {

constexpr double kMostPruned = 0.9;
constexpr std::size_t kMostTimed = 2048; ///< windows
constexpr double kTimed = 0.1;           ///< seconds of a round, at least
constexpr int kRounds = 5;

double secondsOfThread()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// The CPU time of one pass over the windows, by the fastest of the rounds so far.
class Stopwatch {
public:
    Stopwatch(const NetworkRecord &record, const Panel &panel, const Windows &windows)
        : m_network(forecastingNetworkOf(record, windows.shape(), at::kCPU)), m_panel(panel), m_windows(windows), m_chosen(windows.last(0))
    {
        m_chosen.resize(std::min(m_chosen.size(), kMostTimed));
    }
    const Network &network() const { return *m_network; }
    double seriesPerSecond() const { return m_best > 0.0 ? static_cast<double>(m_chosen.size()) / m_best : 0.0; }

    void round(const JobContext &job)
    {
        const double start = secondsOfThread();
        int passes = 0;
        double spent = 0.0;
        for (; !job.cancelled() && !m_chosen.empty() && spent < kTimed; ++passes, spent = secondsOfThread() - start)
            (void)forecastWindows(*m_network, m_windows, m_chosen, m_windows.shape().horizon, m_panel.nonNegative, job);
        if (passes > 0 && (m_best <= 0.0 || spent / passes < m_best))
            m_best = spent / passes;
    }

private:
    std::unique_ptr<Network> m_network;
    const Panel &m_panel;
    const Windows &m_windows;
    std::vector<Window> m_chosen;
    double m_best = 0.0;
};

double scoreOf(const std::vector<HeadScore> &scores, const char *metric)
{
    const auto found = std::ranges::find_if(scores, [&](const HeadScore &score) { return score.head.pattern == "Quantity" && score.metric.pattern == metric; });
    return found == scores.end() ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

NetworkFigures figuresOf(const NetworkRecord &record, std::size_t bytes, const std::vector<HeadScore> &scores, const Stopwatch &watch)
{
    return {static_cast<std::int64_t>(std::ranges::count_if(record.weights, [](float weight) { return weight != 0.0F; })), static_cast<std::int64_t>(bytes),
            scoreOf(scores, "WAPE"), scoreOf(scores, "MASE"), watch.seriesPerSecond()};
}

} // namespace

Result<CompressedNetwork> compressStored(const StoredModel &stored, const Compression &compression, const Panel &panel, const JobContext &job)
{
    if (!compression.any())
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "Nothing was asked for. Choose 8-bit weights, a share to leave out, or both."));
    if (!(compression.pruned >= 0.0 && compression.pruned <= kMostPruned))
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "A share of %1 cannot be left out; choose one between 0 and 0.9."), {compression.pruned}});
    Result<NetworkRecord> before = recordFrom(stored);
    if (!before)
        return tl::unexpected(before.error());
    NetworkRecord after = compression.pruned > 0.0 ? pruned(*before, compression.pruned) : *before;
    after.form.int8 = after.form.int8 || compression.int8;
    CompressedNetwork result{TrainedNetwork(after).store(), {}, {}, {}};
    if (after.architecture.units != before->architecture.units)
        result.settings["units"] = after.architecture.units;
    Result<NetworkRecord> kept = recordFrom(result.model); // measured as it will be loaded
    if (!kept)
        return tl::unexpected(kept.error());

    JobContext alone = job;
    alone.threads = 1;
    alone.device = Device::Cpu;
    alone.progress = {};
    const Windows windows(panel, before->features, before->context, before->horizon);
    const std::vector<Window> held = windows.last(before->horizon);
    Stopwatch first(*before, panel, windows), second(*kept, panel, windows);
    const Result<std::vector<HeadScore>> scoresBefore = scoresOf(first.network(), windows, held, panel, alone);
    if (!scoresBefore)
        return tl::unexpected(scoresBefore.error());
    Result<std::vector<HeadScore>> scoresAfter = scoresOf(second.network(), windows, held, panel, alone);
    if (!scoresAfter)
        return tl::unexpected(scoresAfter.error());
    for (int round = 0; round < kRounds; ++round) {
        first.round(alone);
        second.round(alone);
        job.report(static_cast<double>(round + 1) / kRounds, QT_TRANSLATE_NOOP("core", "Measuring the network before and after"));
    }
    if (job.cancelled())
        return cancelled();
    result.report = {0, kept->form.int8, compression.pruned, figuresOf(*before, stored.weights.size(), *scoresBefore, first), figuresOf(*kept, result.model.weights.size(), *scoresAfter, second)};
    result.scores = std::move(*scoresAfter);
    kept->report.compression = result.report;
    kept->report.scores = result.scores;
    kept->report.parameters = static_cast<std::int64_t>(kept->weights.size());
    result.model = TrainedNetwork(std::move(*kept)).store();
    return result;
}

} // namespace shelfcast::core::networks

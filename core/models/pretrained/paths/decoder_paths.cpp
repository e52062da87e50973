#include "core/models/pretrained/paths/decoder_paths.h"

#include "core/models/neural/data/sampling.h"
#include "core/models/neural/networks/one_thread.h"
#include "core/models/scenarios/block_bootstrap.h"
#include "core/models/scenarios/forecast_ranges.h"
#include "core/models/scenarios/past_errors.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <mutex>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr double kWildest = 5.0; ///< times the largest value that was seen: a path that feeds on itself must not run away

/// One path while it is written: history, then what was drawn.
struct Written {
    std::vector<double> y; ///< a whole number of patches, unknown where the history is shorter
};

/// What the decoder says of the patch after the last token of some sequences of the same length.
struct NextPatch {
    at::Tensor quantiles;           ///< (rows, kPatch, kQuantileCount) in scaled units, in order
    std::vector<FrontScale> scales; ///< (rows)
};

NextPatch nextPatch(const Decoder &decoder, const std::vector<Written> &rows, int prefix, std::pair<int, int> seasons)
{
    const std::size_t count = rows.size(), length = rows.front().y.size(), tokens = length / kPatch;
    std::vector<float> past(count * length * kChannels), bases(count * length * kDecoderBases), statics(count * kStatics), spread(count);
    std::vector<std::int64_t> place(count * tokens);
    NextPatch next;
    for (std::size_t row = 0; row < count; ++row) {
        next.scales.push_back(fillDecoder(rows[row].y, prefix, seasons.first, seasons.second,
                                          {past.data() + row * length * kChannels, bases.data() + row * length * kDecoderBases, statics.data() + row * kStatics,
                                           place.data() + row * tokens}));
        spread[row] = static_cast<float>(next.scales.back().spread);
    }
    const auto n = static_cast<std::int64_t>(count), t = static_cast<std::int64_t>(tokens);
    const auto floats = [](std::vector<float> &values, at::IntArrayRef sizes) { return at::from_blob(values.data(), sizes, at::TensorOptions(at::kFloat)); };
    const at::NoGradGuard guard;
    const at::Tensor out = decoder.forward({floats(past, {n, t, kPatch * kChannels}), floats(bases, {n, t, kPatch, kDecoderBases}), floats(statics, {n, kStatics}),
                                            at::from_blob(place.data(), {n, t}, at::TensorOptions(at::kLong)), floats(spread, {n})});
    next.quantiles = std::get<0>(at::sort(out.select(1, t - 1), -1)).contiguous();
    return next;
}

/// How a series is drawn.
struct Drawing {
    double persistence = 0.0, most = 0.0;
    PathOptions options;
};

/// A patch of one path, appended.
void append(Written &written, const float *quantiles, const FrontScale &scale, const Drawing &drawing, std::uint64_t seed)
{
    std::vector<double> scores(kPatch), units(kQuantileCount);
    persistentChance(scores, drawing.persistence, seed);
    networks::Random random(networks::mixed(seed, 1));
    for (int step = 0; step < kPatch; ++step) {
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            units[q] = scale.anchor + scale.scale * static_cast<double>(quantiles[static_cast<std::size_t>(step) * kQuantileCount + q]);
        double value = std::clamp(valueAtScore(units, scores[static_cast<std::size_t>(step)]), drawing.options.nonNegative ? 0.0 : -drawing.most, drawing.most);
        if (drawing.options.wholeNumbers) // the decoder goes on from what can be
            value = std::floor(value + random.uniform());
        written.y.push_back(value);
    }
}

std::vector<double> contextOf(const SeriesView &series)
{
    std::vector<double> y = filledHistory(series.y.last(std::min<std::size_t>(series.y.size(), kLongestContext)));
    const auto context = static_cast<std::size_t>(contextFor(y.size()));
    y.insert(y.begin(), context - y.size(), kUnknown);
    return y;
}

} // namespace

ScenarioSet drawnByDecoder(const Decoder &decoder, const SeriesView &series, int horizon, const PathOptions &options)
{
    ScenarioSet set;
    set.way = ScenarioWay::Decoder;
    set.seed = options.seed;
    const bool never = std::ranges::none_of(series.y, [](double value) { return std::isfinite(value) && value != 0.0; });
    if (never || horizon < 1 || options.paths == 0)
        return set;
    set.horizon = static_cast<std::size_t>(horizon);
    set.values.resize(options.paths * set.horizon);
    Drawing drawing;
    drawing.options = options;
    const std::vector<double> history = filledHistory(series.y);
    drawing.persistence = errorPersistence(pastErrors(history, series.seasonLength, std::min(horizon, kPatch), series.nonNegative));
    for (const double value : history)
        drawing.most = std::max(drawing.most, kWildest * std::abs(value));
    const std::pair<int, int> seasons = toldSeasons(series);

    std::vector<Written> rows = {{contextOf(series)}}; // all paths are still the same
    int prefix = static_cast<int>(rows.front().y.size());
    for (int done = 0; done < horizon; done += kPatch) {
        const NextPatch next = nextPatch(decoder, rows, prefix, seasons);
        if (rows.size() < options.paths)
            rows.resize(options.paths, rows.front());
        const std::size_t spoken = next.scales.size();
        for (std::size_t path = 0; path < options.paths; ++path) {
            const std::size_t row = spoken == 1 ? 0 : path;
            append(rows[path], next.quantiles.data_ptr<float>() + row * kPatch * kQuantileCount, next.scales[row], drawing,
                   networks::mixed(networks::mixed(options.seed, path), static_cast<std::uint64_t>(done)));
            for (int step = 0; step < kPatch && done + step < horizon; ++step)
                set.at(path, static_cast<std::size_t>(done + step)) = rows[path].y[rows[path].y.size() - kPatch + static_cast<std::size_t>(step)];
        }
        const int length = static_cast<int>(rows.front().y.size());
        if (length - prefix < kSpan)
            continue;
        const int kept = std::min(length, kLongestContext); // beyond what it learned to see ahead, what was drawn counts as history
        for (Written &row : rows)
            row.y.erase(row.y.begin(), row.y.end() - kept);
        prefix = kept;
    }
    return set;
}

Result<std::vector<ScenarioSet>> DecoderPaths::paths(const Panel &panel, int horizon, const PathOptions &options, const JobContext &job) const
{
    std::vector<ScenarioSet> sets(panel.series.size());
    std::mutex mutex;
    std::exception_ptr thrown; // LibTorch's exceptions must not leave a worker
    parallelFor(job, sets.size(), [&](std::size_t i) {
        try {
            networks::useOneThread();
            const SeriesView view = viewOf(panel, i);
            PathOptions own = options;
            own.seed = networks::mixed(options.seed, static_cast<std::uint64_t>(panel.series[i].id));
            own.wholeNumbers = countsOnly(view.y);
            own.nonNegative = panel.nonNegative;
            sets[i] = drawnByDecoder(m_decoder, view, horizon, own);
        } catch (...) {
            const std::scoped_lock lock(mutex);
            thrown = std::current_exception();
        }
    }, QT_TRANSLATE_NOOP("core", "The pre-trained decoder writes possible futures"));
    if (thrown)
        std::rethrow_exception(thrown);
    if (job.cancelled())
        return cancelled();
    return sets;
}

Result<std::shared_ptr<const PathNetwork>> decoderPaths(const std::string &path)
{
    Result<std::shared_ptr<const PretrainedWeights>> weights = loadPretrained(path, at::kCPU);
    if (!weights)
        return tl::unexpected(std::move(weights).error());
    for (const auto &trunk : (*weights)->trunks)
        if (trunk->decoder)
            return std::make_shared<const DecoderPaths>(*weights, *trunk->decoder);
    return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The file with the decoder's weights holds no decoder. Install the program again."));
}

} // namespace shelfcast::core::pretrained

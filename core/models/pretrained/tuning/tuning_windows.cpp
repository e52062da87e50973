#include "core/models/pretrained/tuning/tuning_windows.h"

#include "core/models/pretrained/front/window_draws.h"
#include "core/models/pretrained/weights/sha256.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shelfcast::core::pretrained {
namespace {

constexpr int kLeastContext = 6;   ///< periods before the first origin that is learned from
constexpr int kLeastHistory = 3;   ///< periods before an origin that is tried
constexpr int kTwoOrigins = 6, kThreeOrigins = 12; ///< horizons in a history from which so many origins are held out
constexpr int kUsualContext = 192; ///< up to here batches have their full size
constexpr int kFewest = 32;        ///< windows a batch, however long the contexts

bool anyKnown(std::span<const double> y)
{
    return std::ranges::any_of(y, [](double value) { return std::isfinite(value); });
}

} // namespace

HeldOut heldOutOf(std::vector<std::size_t> lengths, int horizon)
{
    HeldOut held;
    held.horizon = horizon;
    if (lengths.empty())
        return held;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    const int typical = static_cast<int>(std::min<std::size_t>(*middle, 1'000'000));
    const int one = std::clamp(typical / 3, 1, horizon), origins = typical >= kThreeOrigins * horizon ? 3 : typical >= kTwoOrigins * horizon ? 2 : 1;
    for (int i = origins; i > 0; --i)
        held.back.push_back(i * one);
    return held;
}

TuningWindows::TuningWindows(std::vector<TuningSeries> series, HeldOut held) : m_series(std::move(series)), m_held(std::move(held))
{
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const std::vector<double> &y = m_series[i].y;
        const int end = static_cast<int>(y.size()) - m_held.periods();
        const auto begin = static_cast<int>(std::ranges::find_if(y, [](double value) { return std::isfinite(value) && value != 0.0; }) - y.begin());
        const int first = begin + kLeastContext, last = std::max(end - m_held.horizon + 1, end - (m_held.horizon + 1) / 2);
        if (last > first)
            m_able.push_back({i, first, last});
    }
}

std::vector<TuningWindow> TuningWindows::drawn(std::uint64_t seed, std::size_t count) const
{
    std::vector<TuningWindow> windows;
    if (m_able.empty())
        return windows;
    Random random(seed);
    while (windows.size() < count) {
        const Able &able = m_able[random.below(m_able.size())];
        const double late = std::max(random.uniform(), random.uniform());
        windows.push_back({able.series, able.first + static_cast<int>(late * (able.last - able.first))});
    }
    return windows;
}

std::vector<TuningWindow> TuningWindows::held(std::size_t most) const
{
    std::vector<TuningWindow> windows;
    const std::size_t stride = std::max<std::size_t>(1, (m_series.size() + most - 1) / std::max<std::size_t>(most, 1));
    for (std::size_t i = 0; i < m_series.size(); i += stride)
        for (const int back : m_held.back) {
            const std::span<const double> y = m_series[i].y;
            const int origin = static_cast<int>(y.size()) - back;
            if (origin >= kLeastHistory && anyKnown(y.first(static_cast<std::size_t>(origin))) && anyKnown(y.subspan(static_cast<std::size_t>(origin))))
                windows.push_back({i, origin});
        }
    return windows;
}

std::string TuningWindows::mark() const
{
    std::string bytes;
    const auto add = [&](const void *data, std::size_t size) { bytes.append(static_cast<const char *>(data), size); };
    add(&m_held.horizon, sizeof m_held.horizon);
    add(m_held.back.data(), m_held.back.size() * sizeof(int));
    for (const TuningSeries &series : m_series) {
        const std::array<int, 3> shape = {static_cast<int>(series.y.size()), series.season, series.longSeason};
        add(shape.data(), sizeof shape);
        add(series.y.data(), series.y.size() * sizeof(double));
    }
    return sha256Text(bytes);
}

TrainingBatch TuningWindows::batch(std::span<const TuningWindow> windows, bool held) const
{
    TrainingBatch batch;
    batch.rows = static_cast<int>(windows.size());
    for (const TuningWindow &window : windows)
        batch.context = std::max(batch.context, contextFor(static_cast<std::size_t>(window.origin)));
    batch.ahead = std::min((m_held.horizon + kPatch - 1) / kPatch * kPatch, kSpan);
    const std::size_t rows = windows.size(), context = static_cast<std::size_t>(batch.context);
    batch.past.resize(rows * context * kChannels);
    batch.future.resize(rows * kSpan * kFutureChannels);
    batch.statics.resize(rows * kStatics);
    batch.bases.resize(rows * kSpan * kPretrainedBases);
    batch.spread.resize(rows);
    batch.target.assign(rows * kSpan, 0.0F);
    batch.weight.assign(rows * kSpan, 0.0F);
    batch.hidden.assign(rows * context, std::numeric_limits<float>::quiet_NaN());
    batch.direction.assign(rows, -1);
    for (std::size_t row = 0; row < rows; ++row) {
        const TuningSeries &series = m_series[windows[row].series];
        const auto origin = static_cast<std::size_t>(windows[row].origin);
        const std::size_t begin = origin - std::min(origin, context);
        const FrontRow front{batch.past.data() + row * context * kChannels, batch.future.data() + row * kSpan * kFutureChannels,
                             batch.statics.data() + row * kStatics, batch.bases.data() + row * kSpan * kPretrainedBases};
        const FrontScale scale = fillFront(std::span<const double>(series.y).subspan(begin, origin - begin), series.season, series.longSeason, batch.context, front);
        batch.spread[row] = static_cast<float>(scale.spread);
        if (!scale.usable)
            continue;
        const std::size_t end = series.y.size() - (held ? 0 : std::min(series.y.size(), static_cast<std::size_t>(m_held.periods())));
        const std::size_t steps = std::min({static_cast<std::size_t>(std::min(m_held.horizon, kSpan)), end > origin ? end - origin : 0});
        double sum = 0.0, largest = 0.0;
        int known = 0;
        for (std::size_t step = 0; step < steps; ++step) {
            const double target = (series.y[origin + step] - scale.anchor) / scale.scale;
            if (!std::isfinite(target))
                continue;
            batch.target[row * kSpan + step] = static_cast<float>(target);
            batch.weight[row * kSpan + step] = 1.0F;
            largest = std::max(largest, std::fabs(target));
            sum += std::fabs(target);
            ++known;
        }
        const double share = largest < kLargestTarget ? 1.0 / std::max(1.0, std::sqrt(sum / std::max(known, 1) / 8.0)) : 0.0;
        for (std::size_t step = 0; step < steps; ++step)
            batch.weight[row * kSpan + step] *= static_cast<float>(share);
    }
    return batch;
}

std::vector<std::vector<TuningWindow>> TuningWindows::batches(std::vector<TuningWindow> windows, int size, std::uint64_t seed) const
{
    const auto contextOf = [](const TuningWindow &window) { return contextFor(static_cast<std::size_t>(window.origin)); };
    std::ranges::stable_sort(windows, {}, contextOf);
    std::vector<std::vector<TuningWindow>> parts;
    for (std::size_t begin = 0; begin < windows.size();) {
        // The longest context of a batch is that of all its rows, so one a patch longer costs the shorter ones little.
        const int context = contextOf(windows[begin]);
        const auto most = static_cast<std::size_t>(std::max(std::min(kFewest, size), size * kUsualContext / std::max(context, kUsualContext)));
        std::size_t end = begin + 1;
        while (end < windows.size() && end - begin < most && contextOf(windows[end]) <= context + context / 4)
            ++end;
        parts.emplace_back(windows.begin() + static_cast<std::ptrdiff_t>(begin), windows.begin() + static_cast<std::ptrdiff_t>(end));
        begin = end;
    }
    Random random(seed);
    for (std::size_t i = parts.size(); i > 1; --i)
        std::swap(parts[i - 1], parts[random.below(i)]);
    return parts;
}

} // namespace shelfcast::core::pretrained

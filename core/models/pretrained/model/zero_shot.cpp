#include "core/models/pretrained/model/zero_shot.h"

#include "core/models/neural/networks/trained_network.h"
#include "core/models/pretrained/model/same_context.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {


/// Buffers of one batch of series with the same context.
struct Buffers {
    std::vector<float> past, future, statics, bases, spread;
    std::vector<FrontScale> scales;
};

at::Tensor tensorOf(std::vector<float> &values, at::IntArrayRef sizes)
{
    return at::from_blob(values.data(), sizes, at::TensorOptions(at::kFloat));
}

FrontBatch frontOf(const std::vector<Shown> &all, std::span<const std::size_t> chosen, int context, Buffers &buffers)
{
    const std::size_t rows = chosen.size(), length = static_cast<std::size_t>(context);
    buffers.past.resize(rows * length * kChannels);
    buffers.future.resize(rows * kSpan * kFutureChannels);
    buffers.statics.resize(rows * kStatics);
    buffers.bases.resize(rows * kSpan * kPretrainedBases);
    buffers.spread.resize(rows);
    buffers.scales.resize(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const Shown &series = all[chosen[row]];
        buffers.scales[row] = fillFront(series.y, series.season, series.longSeason, context,
                                        {buffers.past.data() + row * length * kChannels, buffers.future.data() + row * kSpan * kFutureChannels,
                                         buffers.statics.data() + row * kStatics, buffers.bases.data() + row * kSpan * kPretrainedBases});
        buffers.spread[row] = static_cast<float>(buffers.scales[row].spread);
    }
    const auto count = static_cast<std::int64_t>(rows);
    return {tensorOf(buffers.past, {count, context, kChannels}), tensorOf(buffers.future, {count, kSpan, kFutureChannels}),
            tensorOf(buffers.statics, {count, kStatics}), tensorOf(buffers.bases, {count, kSpan, kPretrainedBases}), tensorOf(buffers.spread, {count})};
}

/// Adds one span to a series' forecast.
void append(SeriesForecast &forecast, bool never, const float *scaled, const FrontScale &scale, int steps)
{
    const std::size_t before = forecast.horizon();
    std::array<double, kQuantileCount> carried{}; // how far the quantiles had come from the median when this span begins
    if (before > 0)
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            carried[q] = forecast.quantile(before - 1, q) - forecast.quantile(before - 1, kMedian);
    for (int step = 0; step < steps; ++step) {
        std::array<double, kQuantileCount> quantiles;
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            quantiles[q] = never ? 0.0 : scale.anchor + scale.scale * static_cast<double>(scaled[static_cast<std::size_t>(step) * kQuantileCount + q]);
        std::ranges::sort(quantiles);
        for (std::size_t q = 0; q < kQuantileCount; ++q) {
            const double off = quantiles[q] - quantiles[kMedian];
            forecast.quantiles.push_back(quantiles[kMedian] + std::copysign(std::hypot(off, carried[q]), off));
        }
        forecast.mean.push_back(quantiles[kMedian]);
    }
}

/// Whether a series counts pieces, few enough that a period may have none.
bool countsPieces(const std::vector<double> &y)
{
    bool none = false;
    for (const double value : y) {
        none = none || value == 0.0;
        if (std::isfinite(value) && (value < 0.0 || value != std::round(value)))
            return false;
    }
    return none;
}

std::vector<const PretrainedNetwork *> chosenTrunks(const PretrainedWeights &weights, Trunks which)
{
    std::vector<const PretrainedNetwork *> trunks;
    for (const auto &trunk : weights.trunks)
        trunks.push_back(trunk.get());
    std::ranges::stable_sort(trunks, {}, [](const PretrainedNetwork *trunk) { return trunk->shape.kind != "residual"; }); // the quick one first
    if (which == Trunks::Quick)
        trunks.resize(1);
    return trunks;
}

/// Puts the quantiles of each step in order and adds their share. Far quicker than LibTorch for rows this short.
void addSorted(const float *quantiles, float share, std::vector<float> &sum)
{
    std::array<float, kQuantileCount> row;
    for (std::size_t at = 0; at < sum.size(); at += kQuantileCount) {
        std::copy_n(quantiles + at, kQuantileCount, row.begin());
        std::ranges::sort(row);
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            sum[at + q] += share * row[q];
    }
}

/// One span of some series with the same context.
void forecastSpan(const std::vector<const PretrainedNetwork *> &trunks, std::vector<Shown> &all, ForecastSet &set, std::span<const std::size_t> chosen, int steps)
{
    const at::NoGradGuard guard;
    const int ahead = (steps + kPatch - 1) / kPatch * kPatch;
    Buffers buffers;
    FrontBatch batch = frontOf(all, chosen, contextFor(all[chosen.front()].y.size()), buffers);
    batch.ahead = ahead;
    std::vector<float> sum(chosen.size() * static_cast<std::size_t>(ahead) * kQuantileCount, 0.0F);
    for (const PretrainedNetwork *trunk : trunks) {
        const at::Tensor quantiles = trunk->trunk->forward(batch).quantiles.contiguous();
        addSorted(quantiles.data_ptr<float>(), 1.0F / static_cast<float>(trunks.size()), sum);
    }
    for (std::size_t row = 0; row < chosen.size(); ++row) {
        Shown &series = all[chosen[row]];
        float *scaled = sum.data() + row * static_cast<std::size_t>(ahead) * kQuantileCount;
        for (int step = 0; step < steps && series.back.any(); ++step) { // the intervals keep their width
            float *quantiles = scaled + static_cast<std::size_t>(step) * kQuantileCount;
            const float *bases = buffers.bases.data() + (row * kSpan + static_cast<std::size_t>(step)) * kPretrainedBases;
            const auto moved = static_cast<float>(series.back.share * (steppedBackTo(series.back, bases) - static_cast<double>(quantiles[kMedian])));
            for (std::size_t q = 0; q < kQuantileCount; ++q)
                quantiles[q] += moved;
        }
        append(set[chosen[row]], series.never, scaled, buffers.scales[row], steps);
        for (int step = 0; step < steps; ++step)
            series.y.push_back(buffers.scales[row].anchor + buffers.scales[row].scale * static_cast<double>(scaled[static_cast<std::size_t>(step) * kQuantileCount + kMedian]));
    }
}

} // namespace

bool Shown::anyKnown() const
{
    return std::ranges::any_of(y, [](double value) { return std::isfinite(value); });
}

Shown shownOf(const SeriesView &view)
{
    return shownAs(view, view.y);
}

Shown shownAs(const SeriesView &view, std::span<const double> y)
{
    const auto newest = [](std::span<const double> values) {
        const auto known = values.last(std::min<std::size_t>(values.size(), kLongestContext));
        std::vector<double> kept(known.begin(), known.end());
        for (double &value : kept)
            value = std::isfinite(value) ? networks::tamed(value) : std::numeric_limits<double>::quiet_NaN();
        return kept;
    };
    Shown series;
    series.y = newest(view.y);
    std::tie(series.season, series.longSeason) = toldSeasons(view);
    series.counts = countsPieces(series.y);
    if (y.data() != view.y.data())
        series.y = newest(y);
    series.back = stepBackOf(series.y, series.season);
    series.never = std::ranges::all_of(series.y, [](double value) { return !std::isfinite(value) || value == 0.0; });
    return series;
}

Result<ForecastSet> forecastShown(const PretrainedWeights &weights, const PretrainedOptions &options, std::vector<Shown> all, int horizon, const JobContext &job)
{
    ForecastSet set(all.size());
    if (!options.stepsBack)
        for (Shown &series : all)
            series.back = {};
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].anyKnown())
            order.push_back(i);
    const std::vector<const PretrainedNetwork *> trunks = chosenTrunks(weights, options.trunks);
    for (int done = 0; done < horizon; done += kSpan) {
        forSameContext(order, [&](std::size_t i) { return contextFor(all[i].y.size()); }, job, QT_TRANSLATE_NOOP("core", "Forecasting with the pre-trained model"),
                       [&](std::span<const std::size_t> chosen) { forecastSpan(trunks, all, set, chosen, std::min(kSpan, horizon - done)); });
        if (job.cancelled())
            return cancelled();
    }
    return set;
}

ClosedPhases closedPhasesOf(const Shown &series, std::span<const double> y)
{
    return ClosedPhases(y, std::array{series.season, series.longSeason});
}

void settle(SeriesForecast &forecast, bool counts, const ClosedPhases &closed, Point point, bool nonNegative)
{
    if (counts)
        for (std::size_t step = 0; step < forecast.horizon(); ++step) {
            const std::span<double> row(forecast.quantiles.data() + step * kQuantileCount, kQuantileCount);
            for (double &quantile : row) // pieces are whole; what is less than half a piece is none
                quantile = std::max(std::round(quantile), 0.0);
            forecast.mean[step] = point == Point::Median ? row[kMedian] : networks::meanOf(row);
        }
    sellNothing(forecast, closed);
    forecast.modelId = kPretrainedId;
    forecast.form = QT_TRANSLATE_NOOP("core", "Pre-trained on many series");
    tidy(forecast, nonNegative);
}

} // namespace shelfcast::core::pretrained

#include "core/models/pretrained/model/pretrained_model.h"

#include "core/models/neural/networks/one_thread.h"
#include "core/models/neural/networks/trained_network.h"
#include "core/models/pretrained/weights/weights_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <exception>
#include <mutex>
#include <numeric>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::size_t kBatch = 128; ///< series in one pass
constexpr int kDaysOfYear = 365;

/// One series while its spans are forecast.
struct Ahead {
    std::vector<double> y;
    int season = 1, longSeason = 0;
    bool counts = false; ///< whole numbers, some of them zero
    bool never = false;  ///< nothing was ever sold: nothing gives errors a size, so nothing is forecast
    SeriesForecast forecast;
};

/// Buffers of one batch of series with the same context.
struct Buffers {
    std::vector<float> past, future, statics, bases, spread;
    std::vector<FrontScale> scales;
};

at::Tensor tensorOf(std::vector<float> &values, at::IntArrayRef sizes)
{
    return at::from_blob(values.data(), sizes, at::TensorOptions(at::kFloat));
}

FrontBatch frontOf(const std::vector<Ahead> &all, std::span<const std::size_t> chosen, int context, Buffers &buffers)
{
    const std::size_t rows = chosen.size(), length = static_cast<std::size_t>(context);
    buffers.past.resize(rows * length * kChannels);
    buffers.future.resize(rows * kSpan * kFutureChannels);
    buffers.statics.resize(rows * kStatics);
    buffers.bases.resize(rows * kSpan * kPretrainedBases);
    buffers.spread.resize(rows);
    buffers.scales.resize(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const Ahead &series = all[chosen[row]];
        buffers.scales[row] = fillFront(series.y, series.season, series.longSeason, context,
                                        {buffers.past.data() + row * length * kChannels, buffers.future.data() + row * kSpan * kFutureChannels,
                                         buffers.statics.data() + row * kStatics, buffers.bases.data() + row * kSpan * kPretrainedBases});
        buffers.spread[row] = static_cast<float>(buffers.scales[row].spread);
    }
    const auto count = static_cast<std::int64_t>(rows);
    return {tensorOf(buffers.past, {count, context, kChannels}), tensorOf(buffers.future, {count, kSpan, kFutureChannels}),
            tensorOf(buffers.statics, {count, kStatics}), tensorOf(buffers.bases, {count, kSpan, kPretrainedBases}), tensorOf(buffers.spread, {count})};
}

/// Adds one span to a series' forecast and goes on from its median.
void append(Ahead &series, const float *scaled, const FrontScale &scale, int steps, Point point)
{
    const std::size_t before = series.forecast.horizon();
    std::array<double, kQuantileCount> carried{}; // how far the quantiles had come from the median when this span begins
    if (before > 0)
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            carried[q] = series.forecast.quantile(before - 1, q) - series.forecast.quantile(before - 1, kMedian);
    for (int step = 0; step < steps; ++step) {
        std::array<double, kQuantileCount> quantiles;
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            quantiles[q] = series.never ? 0.0 : scale.anchor + scale.scale * static_cast<double>(scaled[static_cast<std::size_t>(step) * kQuantileCount + q]);
        std::ranges::sort(quantiles);
        for (std::size_t q = 0; q < kQuantileCount; ++q) {
            const double off = quantiles[q] - quantiles[kMedian];
            series.forecast.quantiles.push_back(quantiles[kMedian] + std::copysign(std::hypot(off, carried[q]), off));
        }
        const std::span<double> last(series.forecast.quantiles.data() + series.forecast.quantiles.size() - kQuantileCount, kQuantileCount);
        series.forecast.mean.push_back(last[kMedian]);
        if (!series.counts)
            continue;
        for (double &quantile : last) // pieces are whole; what is less than half a piece is none
            quantile = std::max(std::round(quantile), 0.0);
        series.forecast.mean.back() = point == Point::Median ? last[kMedian] : networks::meanOf(last);
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

} // namespace

std::pair<int, int> toldSeasons(const SeriesView &series)
{
    std::vector<int> seasons = seasonsOf(series);
    std::erase_if(seasons, [](int season) { return season < 2; });
    const int main = seasons.empty() ? 1 : seasons.front();
    int longer = seasons.size() > 1 ? seasons[1] : 0;
    if (longer == 0 && series.frequency == Frequency::Daily && main == 7)
        longer = kDaysOfYear;
    if (longer == 0 && series.frequency == Frequency::Hourly && main == 24)
        longer = 7 * 24;
    return {main, longer};
}

Result<std::shared_ptr<const PretrainedWeights>> loadPretrained(const std::filesystem::path &path, at::Device device)
{
    Result<WeightsFile> file = readWeights(path);
    if (!file)
        return tl::unexpected(std::move(file).error());
    const auto damaged = [](std::string detail) {
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "The file with the pre-trained weights is damaged. Install the program again."), std::move(detail));
    };
    auto weights = std::make_shared<PretrainedWeights>();
    weights->card = file->card;
    try {
        const nlohmann::json card = nlohmann::json::parse(file->card);
        const nlohmann::json &trunks = card.at("plan").at("trunks");
        if (trunks.size() != file->trunks.size())
            return damaged("number of trunks");
        for (std::size_t i = 0; i < trunks.size(); ++i) {
            const TrunkShape shape{trunks[i].at("kind"), trunks[i].at("width"), trunks[i].at("layers"), trunks[i].at("heads"), trunks[i].at("inner")};
            const auto within = [](std::int64_t value, std::int64_t most) { return value > 0 && value <= most; };
            if (!within(shape.width, 4096) || !within(shape.layers, 64) || !within(shape.heads, shape.width) || shape.width % shape.heads != 0 || !within(shape.inner, 16384))
                return damaged("shape out of range");
            auto trunk = std::make_unique<PretrainedNetwork>(shape, 0, device);
            if (!trunk->parameters.setWeights(file->trunks[i]))
                return damaged("shape and weights disagree");
            weights->trunks.push_back(std::move(trunk));
        }
    } catch (const nlohmann::json::exception &fault) {
        return damaged(fault.what());
    }
    if (weights->trunks.empty())
        return damaged("no trunk");
    return weights;
}

namespace {

Ahead aheadOf(const SeriesView &view)
{
    Ahead series;
    const auto known = view.y.last(std::min<std::size_t>(view.y.size(), kLongestContext));
    series.y.assign(known.begin(), known.end());
    for (double &value : series.y)
        value = std::isfinite(value) ? networks::tamed(value) : std::numeric_limits<double>::quiet_NaN();
    std::tie(series.season, series.longSeason) = toldSeasons(view);
    series.counts = countsPieces(series.y);
    series.never = std::ranges::all_of(series.y, [](double value) { return !std::isfinite(value) || value == 0.0; });
    return series;
}

bool anyKnown(const Ahead &series)
{
    return std::ranges::any_of(series.y, [](double value) { return std::isfinite(value); });
}

SeriesForecast finished(Ahead &series, bool nonNegative)
{
    SeriesForecast forecast = std::move(series.forecast);
    forecast.modelId = kPretrainedId;
    forecast.form = QT_TRANSLATE_NOOP("core", "Pre-trained on many series");
    tidy(forecast, nonNegative);
    return forecast;
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

/// One span of some series with the same context.
void forecastSpan(const std::vector<const PretrainedNetwork *> &trunks, std::vector<Ahead> &all, std::span<const std::size_t> chosen, int steps, Point point)
{
    const at::NoGradGuard guard;
    const int ahead = (steps + kPatch - 1) / kPatch * kPatch;
    Buffers buffers;
    FrontBatch batch = frontOf(all, chosen, contextFor(all[chosen.front()].y.size()), buffers);
    batch.ahead = ahead;
    at::Tensor sum;
    for (const PretrainedNetwork *trunk : trunks) {
        const at::Tensor quantiles = std::get<0>(at::sort(trunk->trunk->forward(batch).quantiles, -1));
        sum = sum.defined() ? sum + quantiles : quantiles;
    }
    sum = (sum / static_cast<double>(trunks.size())).contiguous();
    for (std::size_t row = 0; row < chosen.size(); ++row) {
        Ahead &series = all[chosen[row]];
        const float *scaled = sum.data_ptr<float>() + row * static_cast<std::size_t>(ahead) * kQuantileCount;
        append(series, scaled, buffers.scales[row], steps, point);
        for (int step = 0; step < steps; ++step)
            series.y.push_back(buffers.scales[row].anchor + buffers.scales[row].scale * static_cast<double>(scaled[static_cast<std::size_t>(step) * kQuantileCount + kMedian]));
    }
}

} // namespace

SeriesForecast forecastOne(const PretrainedWeights &weights, const PretrainedOptions &options, const SeriesView &view, int horizon)
{
    networks::useOneThread();
    std::vector<Ahead> all;
    all.push_back(aheadOf(view));
    const std::vector<const PretrainedNetwork *> trunks = chosenTrunks(weights, options.trunks);
    const std::size_t one = 0;
    for (int done = 0; done < horizon && anyKnown(all.front()); done += kSpan)
        forecastSpan(trunks, all, {&one, 1}, std::min(kSpan, horizon - done), options.point);
    return finished(all.front(), view.nonNegative);
}

Result<ForecastSet> PretrainedModel::forecast(const Panel &history, int horizon, const JobContext &job) const
{
    std::vector<Ahead> all;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < history.series.size(); ++i) {
        all.push_back(aheadOf(viewOf(history, i)));
        if (anyKnown(all.back()))
            order.push_back(i);
    }
    const std::vector<const PretrainedNetwork *> trunks = chosenTrunks(*m_weights, m_options.trunks);
    std::mutex mutex;
    std::exception_ptr thrown; // LibTorch's exceptions must not leave a worker
    for (int done = 0; done < horizon; done += kSpan) {
        const auto contextOf = [&](std::size_t i) { return contextFor(all[i].y.size()); };
        std::ranges::stable_sort(order, {}, contextOf);
        std::vector<std::pair<std::size_t, std::size_t>> parts; // begin and end in the order, each of one context
        for (std::size_t begin = 0; begin < order.size();) {
            std::size_t end = begin + 1;
            while (end < order.size() && end - begin < kBatch && contextOf(order[end]) == contextOf(order[begin]))
                ++end;
            parts.emplace_back(begin, end);
            begin = end;
        }
        parallelFor(job, parts.size(), [&](std::size_t part) {
            try {
                networks::useOneThread();
                const auto [begin, end] = parts[part];
                forecastSpan(trunks, all, {order.data() + begin, end - begin}, std::min(kSpan, horizon - done), m_options.point);
            } catch (...) {
                const std::scoped_lock lock(mutex);
                thrown = std::current_exception();
            }
        }, QT_TRANSLATE_NOOP("core", "Forecasting with the pre-trained model"));
        if (thrown)
            std::rethrow_exception(thrown);
        if (job.cancelled())
            return cancelled();
    }
    ForecastSet set;
    for (Ahead &series : all)
        set.push_back(finished(series, history.nonNegative));
    return set;
}

StoredModel PretrainedModel::store() const
{
    return {kPretrainedId,
            nlohmann::json{{"trunks", m_options.trunks == Trunks::Quick ? "quick" : "all"}, {"point", m_options.point == Point::Median ? "median" : "mean"}}.dump(), {}};
}

} // namespace shelfcast::core::pretrained

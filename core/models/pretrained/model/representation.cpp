#include "core/models/pretrained/model/representation.h"

#include "core/models/neural/data/features.h"
#include "core/models/pretrained/model/same_context.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::pretrained {
namespace {


/// The newest periods of a series, as many as the network reads.
std::vector<double> newest(const std::vector<double> &y)
{
    std::vector<double> values(y.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(y.size(), kLongestContext)), y.end());
    for (double &value : values)
        value = std::isfinite(value) ? networks::tamed(value) : std::numeric_limits<double>::quiet_NaN();
    return values;
}

/// The encoder's outputs for some series with the same context.
void readStates(const Trunk &encoder, const Panel &panel, std::span<const std::size_t> chosen, int context, SeriesStates &states)
{
    networks::useOneThread();
    const at::NoGradGuard guard;
    const std::size_t rows = chosen.size(), length = static_cast<std::size_t>(context);
    std::vector<float> past(rows * length * kChannels), future(rows * kSpan * kFutureChannels), statics(rows * kStatics), bases(rows * kSpan * kPretrainedBases), spread(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const auto [season, longSeason] = toldSeasons(viewOf(panel, chosen[row]));
        spread[row] = static_cast<float>(fillFront(newest(panel.series[chosen[row]].y), season, longSeason, context,
                                                   {past.data() + row * length * kChannels, future.data() + row * kSpan * kFutureChannels,
                                                    statics.data() + row * kStatics, bases.data() + row * kSpan * kPretrainedBases})
                                             .spread);
    }
    const auto tensor = [count = static_cast<std::int64_t>(rows)](std::vector<float> &values, std::initializer_list<std::int64_t> inner) {
        std::vector<std::int64_t> sizes = {count};
        sizes.insert(sizes.end(), inner);
        return at::from_blob(values.data(), sizes, at::TensorOptions(at::kFloat));
    };
    FrontBatch batch{tensor(past, {context, kChannels}), tensor(future, {kSpan, kFutureChannels}), tensor(statics, {kStatics}),
                     tensor(bases, {kSpan, kPretrainedBases}), tensor(spread, {})};
    const TrunkOutputs outputs = encoder.forward(batch); // all steps ahead: the state of the whole attends to them too, as it learned to
    const at::Tensor product = outputs.product.contiguous(), direction = at::softmax(outputs.direction, -1).contiguous();
    for (std::size_t row = 0; row < rows; ++row) {
        const float *state = product.data_ptr<float>() + row * states.width, *chances = direction.data_ptr<float>() + row * 3;
        std::copy_n(state, states.width, states.vectors.begin() + static_cast<std::ptrdiff_t>(chosen[row] * states.width));
        states.directions[chosen[row]] = {chances[0], chances[1], chances[2]};
        states.known[chosen[row]] = 1;
    }
}

} // namespace

Result<SeriesStates> seriesStates(const PretrainedWeights &weights, const Panel &panel, const JobContext &job)
{
    const auto encoder = std::ranges::find_if(weights.trunks, [](const auto &trunk) { return trunk->shape.kind == "encoder"; });
    if (encoder == weights.trunks.end())
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The weights of the pre-trained network have no part that describes a series."));
    SeriesStates states;
    const std::size_t count = panel.series.size();
    states.width = static_cast<std::size_t>((*encoder)->shape.width);
    states.vectors.assign(count * states.width, 0.0F);
    states.directions.resize(count);
    states.known.assign(count, 0);
    const auto contextOf = [&](std::size_t i) { return contextFor(panel.series[i].y.size()); };
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < count; ++i) // what never sold has no shape
        if (std::ranges::any_of(panel.series[i].y, [](double value) { return std::isfinite(value) && value != 0.0; }))
            order.push_back(i);
    forSameContext(std::move(order), contextOf, job, QT_TRANSLATE_NOOP("core", "Describing the series"),
                   [&](std::span<const std::size_t> chosen) { readStates(*(*encoder)->trunk, panel, chosen, contextOf(chosen.front()), states); });
    return job.cancelled() ? Result<SeriesStates>(cancelled()) : std::move(states);
}

} // namespace shelfcast::core::pretrained

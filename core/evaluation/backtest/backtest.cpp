#include "core/evaluation/backtest/backtest.h"

#include "core/evaluation/backtest/rolling.h"
#include "core/evaluation/measures/measuring.h"

#include <algorithm>
#include <optional>

namespace shelfcast::core {
namespace {

constexpr double kActualsShare = 0.04; ///< of the progress

/// Progress under the model's name, whatever its steps are called.
JobContext under(const JobContext &job, const ModelCard &card)
{
    JobContext inner = job;
    if (job.progress)
        inner.progress = [outer = job.progress, name = Phrase(card.name)](double fraction, const Message &) {
            outer(fraction, {QT_TRANSLATE_NOOP("core", "Backtesting %1"), {name}});
        };
    return inner;
}

/// All models as they are to be tried, and what is said of each.
struct Field {
    std::vector<RollingModel> models;
    std::vector<BacktestModel> rows;
};

Result<Field> fieldOf(const Registry &models, const BacktestOptions &options)
{
    Field field;
    for (const std::string &id : options.models) {
        const ModelEntry *entry = models.find(id);
        const SettingValues given = entry ? knownTo(entry->card, options.settings) : SettingValues{};
        Result<std::unique_ptr<Forecaster>> recipe = models.make(id, given);
        if (!recipe)
            return tl::unexpected(recipe.error());
        const bool alone = dynamic_cast<const PartwiseForecaster *>(recipe->get()) != nullptr;
        field.rows.push_back({id, *completed(entry->card.settings, given), !alone || options.rollForward});
        field.models.push_back({0, entry, std::move(*recipe), nullptr});
    }
    return field;
}

} // namespace

PanelParts partsOf(const Panel &panel, Panel &frame)
{
    frame = panel;
    frame.series.clear();
    PanelParts parts;
    parts.frame = &frame;
    for (const Series &series : panel.series)
        parts.lengths.push_back(series.y.size());
    parts.read = [&panel, &frame](std::size_t first, std::size_t last, const JobContext &) -> Result<Panel> {
        Panel part = frame;
        part.series.assign(panel.series.begin() + static_cast<std::ptrdiff_t>(first), panel.series.begin() + static_cast<std::ptrdiff_t>(last));
        return part;
    };
    return parts;
}

Result<BacktestInfo> backtest(const Registry &models, const PanelParts &panel, const BacktestOptions &options, BacktestSink &sink, const JobContext &job)
{
    BacktestInfo info;
    info.frequency = panel.frame->frequency;
    info.lastPeriod = panel.frame->lastPeriod;
    info.seasonLength = std::max(panel.frame->seasonLength, 1);
    info.horizon = options.horizon;
    info.origins = options.origins;
    info.step = options.step > 0 ? options.step : options.horizon;
    info.seed = job.seed;
    info.series = panel.lengths.size();
    const auto held = static_cast<std::size_t>(info.horizon + (info.origins - 1) * info.step); // periods before the end
    if (std::ranges::none_of(panel.lengths, [&](std::size_t length) { return length > held + 2; }))
        return failure(ErrorCode::InvalidInput,
                       {QT_TRANSLATE_NOOP("core", "The history is too short for %1 origins with a horizon of %2 periods. Ask for fewer origins or a shorter horizon."),
                        {std::int64_t{options.origins}, std::int64_t{options.horizon}}});
    Result<Field> field = fieldOf(models, options);
    if (!field)
        return tl::unexpected(field.error());
    Rolling rolling(panel, options, info, sink);
    if (Result<void> done = rolling.actuals(part(job, 0.0, kActualsShare)); !done)
        return tl::unexpected(done.error());
    const JobContext rest = part(job, kActualsShare, 1.0);
    const std::size_t asked = field->models.size();
    info.models.reserve(asked); // models at work point into it
    std::optional<Error> first;
    for (std::size_t m = 0; m < asked; ++m) {
        RollingModel &model = field->models[m];
        info.models.push_back(std::move(field->rows[m]));
        model.place = static_cast<int>(info.models.size()) - 1;
        model.row = &info.models.back();
        const double count = static_cast<double>(asked);
        const JobContext share = under(part(rest, static_cast<double>(m) / count, static_cast<double>(m + 1) / count), model.entry->card);
        const auto *alone = dynamic_cast<const PartwiseForecaster *>(model.recipe.get());
        const Result<void> done = alone ? rolling.inParts(model, *alone, share) : rolling.whole(model, share);
        model.recipe.reset();
        if (done)
            continue;
        if (!rolling.modelAtFault() || job.cancelled())
            return tl::unexpected(done.error());
        if (Result<void> dropped = sink.drop(model.place); !dropped)
            return tl::unexpected(dropped.error());
        info.failed.push_back({info.models.back().id, done.error().message});
        info.models.pop_back();
        if (!first)
            first = done.error();
    }
    if (info.models.empty() && first)
        return tl::unexpected(std::move(*first));
    return info;
}

Result<BacktestResult> backtest(const Registry &models, const Panel &panel, const BacktestOptions &options, const JobContext &job)
{
    Panel frame;
    BacktestResult result;
    Result<BacktestInfo> info = backtest(models, partsOf(panel, frame), options, result.records, job);
    if (!info)
        return tl::unexpected(info.error());
    result.info = std::move(*info);
    return result;
}

} // namespace shelfcast::core

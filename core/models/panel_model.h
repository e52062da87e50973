#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// A view of a series without infinite values; copies them only where there are some.
class FiniteView {
public:
    explicit FiniteView(const SeriesView &series);
    FiniteView(const FiniteView &) = delete; // the view may point into it
    FiniteView &operator=(const FiniteView &) = delete;
    const SeriesView &view() const { return m_view; }

private:
    SeriesView m_view;
    std::vector<double> m_values;
};

/// The job of one series among many: one thread, silent, its own seed.
JobContext seriesJob(const JobContext &job, std::size_t index);

/// Fits one series and forecasts it as the adapter does: isolated, with the ladder below it, tidied.
///
/// The parts of `panelForecaster`, for those who fan out themselves (`auto` tries several models on a series).
struct LadderFit {
    std::unique_ptr<const FittedSeries> fitted; ///< null only when cancelled
    Message note;                               ///< why a simpler model stands in; empty where the model itself was fitted
};
LadderFit fitWithLadder(const LocalForecaster &local, const ModelCard &card, const SeriesView &series, const JobContext &job);
/// errors  Cancelled only
Result<SeriesForecast> forecastWithLadder(const LadderFit &fit, const ModelCard &card, const SeriesView &history, int horizon, const JobContext &job);

/// The seed of one series: depends on the job's seed and the series' place, never on the thread.
std::uint64_t seedOf(std::uint64_t jobSeed, std::size_t index);

/// Puts the ladder under a global model: series with fewer known periods than its card asks for, and those it gives nothing
/// usable for, get the simple forecast with a note; where it could not learn from the panel at all (TooShort), all do.
/// Infinite values are unknown ones.
std::unique_ptr<Forecaster> withLadder(std::unique_ptr<Forecaster> inner, ModelCard card);
/// Loads what such a model stored.
/// errors  Damaged; those of @p loadInner
Result<std::unique_ptr<const FittedModel>> loadWithLadder(const StoredModel &stored, const ModelCard &card, const LoadModel &loadInner);
/// The global model itself out of what such a model stored; empty where nothing was learned or nothing can be read.
std::optional<StoredModel> underLadder(const StoredModel &stored);
/// What such a model stores of a global model.
StoredModel overLadder(StoredModel inner);

/// Loads what the adapter stored.
/// errors  Damaged
Result<std::unique_ptr<const FittedModel>> loadPanelModel(const StoredModel &stored, const ModelCard &card, const LoadSeries &loadSeries);

} // namespace shelfcast::core

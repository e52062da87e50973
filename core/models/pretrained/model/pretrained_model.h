#pragma once
#include "core/models/forecaster.h"
#include "core/models/pretrained/network/backbone.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace shelfcast::core::pretrained {

struct DriverUse;

inline constexpr const char *kPretrainedId = "pretrained";

/// The shipped weights, ready to forecast. Immutable, may be shared between threads.
struct PretrainedWeights {
    std::vector<std::unique_ptr<PretrainedNetwork>> trunks;
    std::string card; ///< JSON, as the file has it
};

/// errors  those of readWeights; Damaged where the card does not fit the weights
Result<std::shared_ptr<const PretrainedWeights>> loadPretrained(const std::filesystem::path &path, at::Device device);

/// Which trunks forecast: all of them together, or the quick ones alone.
enum class Trunks { All, Quick };
/// What is given as the mean of a slow mover: its mean, which adds up; or the median, which errs least and is often nothing.
enum class Point { Mean, Median };

struct PretrainedOptions {
    Trunks trunks = Trunks::All;
    Point point = Point::Mean;
    bool drivers = true;   ///< prices, promotions and the like take part where trials on the past say that they help
    bool stepsBack = true; ///< where a history is short for the network, a share is left to simple forecasts
    bool checksWidths = true; ///< of many series together: intervals are as wide as they should have been at earlier origins
    std::size_t widthOrigins = 3; ///< so many of them; 1 for weights that learned on, which know what lies before the newest one
};

/// Forecasts series that it has never seen: the mean of the trunks' quantiles. Nothing is learned from the panel.
///
/// Longer horizons than kSpan go on from the median, span by span, and the uncertainty of the spans adds up.
/// cost  about 0.5 milliseconds a series of 160 periods on one core
class PretrainedModel final : public FittedModel {
public:
    /// @p learned  what a project keeps of weights that learned on (tunedBytes); empty for the shipped ones
    PretrainedModel(std::shared_ptr<const PretrainedWeights> weights, PretrainedOptions options, std::string learned = {});
    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override;
    Result<Explanation> explain(const Panel &history, std::size_t series, int horizon, const JobContext &job) const override;
    StoredModel store() const override;

private:
    struct KeptUses;
    Result<std::shared_ptr<const std::vector<DriverUse>>> usesFor(std::span<const SeriesView> views, std::span<const std::string_view> categories, int horizon, const JobContext &job) const;
    std::shared_ptr<const PretrainedWeights> m_weights;
    PretrainedOptions m_options;
    std::string m_learned;
    std::shared_ptr<KeptUses> m_kept; ///< what the drivers of the newest panel are worth, so that its series can be explained one by one
};

/// One series by itself; quantiles are tidied. Many at once are four times as quick.
/// errors  none: what is wholly unknown gets an empty forecast
SeriesForecast forecastOne(const PretrainedWeights &weights, const PretrainedOptions &options, const SeriesView &series, int horizon);

/// Takes the forecast of one series by itself apart: see explainSeries.
Result<Explanation> explainOne(const PretrainedWeights &weights, const PretrainedOptions &options, const SeriesView &series, int horizon, const JobContext &job);

/// The seasons that the network is told of a series: the main one and a longer one, 1 and 0 where there is none.
std::pair<int, int> toldSeasons(const SeriesView &series);

} // namespace shelfcast::core::pretrained

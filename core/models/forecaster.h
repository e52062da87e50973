#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"
#include "core/models/settings.h"
#include "core/panel/panel.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace shelfcast::core {

/// The quantile levels of every forecast.
inline constexpr std::array<double, 13> kQuantileLevels = {0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975};
inline constexpr std::size_t kQuantileCount = kQuantileLevels.size();
inline constexpr std::size_t kMedian = 6;

/// The chances that a series falls, stays as it is, or rises over the horizon; they add up to 1.
struct DirectionChances {
    double falling = 0.0, flat = 0.0, rising = 0.0;
};

/// The forecast of one series.
struct SeriesForecast {
    std::vector<double> mean;      ///< (h) units a period
    std::vector<double> quantiles; ///< (h x kQuantileCount), row after row
    std::string modelId;           ///< the model that gave it; after a fall, the simpler one
    Message form;                  ///< the fitted form in words: "ETS(M,Ad,M), a yearly season"
    Message note;                  ///< why a simpler model stands in, or what was assumed; empty if nothing to say
    bool standIn = false;          ///< the model itself failed on this series: a simpler one stands in
    Message why;                   ///< why this model was taken, where one was chosen among several
    std::vector<double> price;     ///< (h) money a unit, from a model that forecasts it too; else empty
    std::optional<DirectionChances> direction; ///< from a model that says so

    std::size_t horizon() const { return mean.size(); }
    double quantile(std::size_t step, std::size_t level) const { return quantiles[step * kQuantileCount + level]; }
};

/// What a part of a forecast stands for.
enum class ComponentKind : std::uint8_t { Level, Trend, Season, Calendar, Driver, Other };

/// One part of what a model says of a series, in units a period.
struct Component {
    ComponentKind kind = ComponentKind::Level;
    Message name;                ///< "Level", "Season of 12 periods", a driver's name
    std::vector<double> history; ///< (n) NaN where the model says nothing
    std::vector<double> future;  ///< (h)
};

/// A form that was weighed before one was taken.
struct Candidate {
    Message form;
    double score = 0.0; ///< by the explanation's criterion; lower is better
};

/// What a model learned of one of its variables.
struct Coefficient {
    Message name;
    double value = 0.0;         ///< units a unit of the variable; where the model works on logarithms, the change of the logarithm
    double standardError = 0.0; ///< on the scale of the value; NaN where none can be given (a penalty chose the variables)
};

/// What a model says of one series, taken apart.
struct Explanation {
    std::vector<double> fitted;        ///< (n) the expectation of each period given those before it, NaN where there is none; y less this are the residuals
    std::vector<Component> components; ///< add up to `fitted` and, before the clamp at zero, to the forecast's mean
    Message criterion;                 ///< what the scores are: "AICc"; empty where nothing was weighed
    std::vector<Candidate> candidates; ///< best first, the taken one the first; a few are enough
    std::vector<Coefficient> coefficients; ///< of a model that has variables: constant, trend, drivers ...; else empty
};

/// Forecasts of a panel's series, in the panel's order.
using ForecastSet = std::vector<SeriesForecast>;

/// What a project keeps of a fitted model. The state is the model's own JSON.
struct StoredModel {
    std::string modelId;
    std::string state;
    std::string weights = {}; ///< bytes, where a model has too many numbers for the JSON
};

/// What a model may know about its needs before it is tried.
struct ModelNeeds {
    int minimumHistory = 1;      ///< known periods
    bool usesDrivers = false;    ///< price, promotion and other covariates
    bool gpuUseful = false;
    bool networks = false;       ///< lives in the networks library
};

/// A model described as data. Stable id, translated texts.
struct ModelCard {
    std::string id;      ///< stored in project files; never renamed
    Message name;
    Message family;
    Message summary;     ///< one line
    std::string source;  ///< paper or book
    ModelNeeds needs;
    std::vector<Setting> settings;
};

/// A covariate of one series: n values of history, then those future ones that are known.
struct Driver {
    std::string_view name;
    CovariateKind kind = CovariateKind::PastOnly;
    std::span<const double> values;
};

/// One series as a local model sees it. A view: the data outlive the call.
struct SeriesView {
    std::span<const double> y; ///< (n) oldest first, NaN where unknown
    Frequency frequency = Frequency::Weekly;
    int seasonLength = 1;      ///< the main season; 1 means none
    std::vector<int> seasons;  ///< all seasons, the shortest first, where there are several; empty means the main one only
    std::int64_t firstPeriod = 0;
    bool nonNegative = true;
    std::vector<Driver> drivers;
};

/// What a local model learned from one series; immutable, may be shared between threads.
class FittedSeries {
public:
    virtual ~FittedSeries() = default;
    /// @p history is the series it was fitted on (a later one where the model can be updated).
    /// Quantiles may cross or be negative: the adapter sorts and clamps them.
    virtual Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const = 0;
    /// Fitted values and components of @p history, as @p forecast takes it.
    virtual Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const;
    virtual StoredModel store() const = 0;
};

/// A recipe with its settings that fits each series alone.
class LocalForecaster {
public:
    virtual ~LocalForecaster() = default;
    virtual Result<std::unique_ptr<const FittedSeries>> fit(const SeriesView &series, const JobContext &job) const = 0;
};

/// What a model learned from a panel; immutable, may be shared between threads.
class FittedModel {
public:
    virtual ~FittedModel() = default;
    /// @p history is the panel it was fitted on, or one with the same series and later periods where the model can be updated.
    /// Gives one forecast a series, each with ordered quantiles, non-negative where the panel is; never fails for one bad series.
    virtual Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const = 0;
    virtual StoredModel store() const = 0;
    /// Takes the forecast of one series apart; @p history as `forecast` takes it.
    virtual Result<Explanation> explain(const Panel &history, std::size_t series, int horizon, const JobContext &job) const;
    /// What it learned of one series; empty where all series share what was learned.
    virtual StoredModel storeSeries(std::size_t) const { return {}; }
};

/// A recipe with its settings. Construction gives a valid object; learning is a separate step.
class Forecaster {
public:
    virtual ~Forecaster() = default;
    virtual Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const = 0;
    /// Learns on from what was learned before, in a fraction of the time: newer periods came, the series are the same or some are new.
    /// A model that learns in a moment, or whose @p previous does not fit its settings, learns anew.
    virtual Result<std::unique_ptr<const FittedModel>> fitFrom(const StoredModel &, const Panel &history, int horizon, const JobContext &job) const
    {
        return fit(history, horizon, job);
    }
};

/// The view of one series of a panel.
SeriesView viewOf(const Panel &panel, std::size_t index);
/// All seasons of a series that its model may use, the shortest first; empty where there is none.
std::vector<int> seasonsOf(const SeriesView &series);
/// Sorts the quantiles, clamps at zero where sales cannot be negative, and makes the mean finite.
/// Returns false if a value was not finite (the forecast is then unusable).
bool tidy(SeriesForecast &forecast, bool nonNegative);
/// Normal quantiles around a mean. out: (h x kQuantileCount)
void normalQuantiles(std::span<const double> mean, std::span<const double> standardDeviation, std::vector<double> &out);

} // namespace shelfcast::core

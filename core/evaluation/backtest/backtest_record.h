#pragma once
#include "core/base/calendar.h"
#include "core/models/forecaster.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

/// What a backtest leaves behind: forecasts with what came, so that any measure can be had of them later.
namespace shelfcast::core {

/// A series that took part.
struct BacktestSeries {
    std::int64_t id = 0;    ///< in the project
    std::string item, location, name, category;
    double unitValue = 1.0; ///< money a unit brings
    double value = 0.0;     ///< money sold over the last year of the history, or over all of a shorter one
};

/// What came after one origin of one series, and the yardsticks from before it. Unknown is NaN.
struct BacktestActual {
    std::size_t series = 0;            ///< its place among those that took part
    int origin = 0;                    ///< 0 is the oldest
    double scale = 0.0;                ///< of MASE and MSIS: mean change over a season before the origin, or from period to period where that is zero
    double squaredScale = 0.0;         ///< of RMSSE
    double before = 0.0;               ///< mean of as many periods before the origin as are forecast after it
    double value = 0.0;                ///< money sold in those periods: the weight where results are weighted by value
    std::vector<float> actual;         ///< (h) units a period as recorded, NaN where nobody knows or the shelf was empty
    std::vector<float> naive2;         ///< (h) M4's yardstick
};

/// One model's forecast from one origin for one series.
struct BacktestForecast {
    std::size_t series = 0;
    int origin = 0, model = 0;         ///< places in the backtest's lists
    bool standIn = false;              ///< a simpler model stood in
    std::vector<float> numbers;        ///< (h x (1 + kQuantileCount)), row after row: the mean, then the quantiles
};

/// A model that took part.
struct BacktestModel {
    std::string id;
    SettingValues settings;            ///< all, defaults included
    bool learnsOnce = false;           ///< before the first origin only; else at each
    double cpuSeconds = 0.0, wallSeconds = 0.0;
};

/// A model that could not be backtested, and why.
struct BacktestFailure {
    std::string id;
    Message reason;
};

/// A backtest as a whole.
struct BacktestInfo {
    std::int64_t id = 0;               ///< in the project; 0 where it is not kept
    Frequency frequency = Frequency::Weekly;
    std::int64_t lastPeriod = 0;       ///< of the data
    int seasonLength = 1, horizon = 1, origins = 1, step = 1; ///< periods
    std::vector<BacktestModel> models;
    std::vector<BacktestFailure> failed; ///< nothing of their forecasts is there
    // Of one that is kept:
    std::string items, panel;          ///< pattern of those that took part; JSON of the calendar and the cleaning
    std::string startedAt, finishedAt; ///< UTC, "2026-11-22T08:40:00Z"
    std::uint64_t seed = 1;
    std::int64_t dataVersion = 0;
    std::size_t series = 0;
    double seconds = 0.0;

    /// The last period that forecasts from an origin could see.
    std::int64_t originPeriod(int origin) const { return lastPeriod - horizon - static_cast<std::int64_t>(origins - 1 - origin) * step; }
};

/// Takes what a backtest gives, as it comes: series and actuals first, then model after model.
class BacktestSink {
public:
    virtual ~BacktestSink() = default;
    /// Gets its place: the number of those added before.
    virtual Result<void> add(const BacktestSeries &series) = 0;
    virtual Result<void> add(const BacktestActual &actual) = 0;
    virtual Result<void> add(const BacktestForecast &forecast) = 0;
    /// Forgets the forecasts of a model that failed on its way; its place goes to the next.
    virtual Result<void> drop(int model) = 0;
};

/// One series with all that is known of it.
struct BacktestCase {
    BacktestSeries series;
    std::vector<BacktestActual> actuals;      ///< by origin; those that had no history are missing
    std::vector<BacktestForecast> forecasts;  ///< by origin and model
};

/// Gives what a backtest left behind, series after series.
class BacktestSource {
public:
    virtual ~BacktestSource() = default;
    virtual Result<void> forEach(const std::function<void(const BacktestCase &)> &visit, const JobContext &job) const = 0;
    /// All series, without their numbers.
    virtual Result<std::vector<BacktestSeries>> series() const = 0;
};

/// A backtest that lies in memory.
class BacktestMemory final : public BacktestSink, public BacktestSource {
public:
    Result<void> add(const BacktestSeries &series) override;
    Result<void> add(const BacktestActual &actual) override;
    Result<void> add(const BacktestForecast &forecast) override;
    Result<void> drop(int model) override;
    Result<void> forEach(const std::function<void(const BacktestCase &)> &visit, const JobContext &job) const override;
    Result<std::vector<BacktestSeries>> series() const override;
    const std::vector<BacktestCase> &cases() const { return m_cases; }

private:
    std::vector<BacktestCase> m_cases;
};

} // namespace shelfcast::core

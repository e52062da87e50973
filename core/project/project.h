#pragma once
#include "core/base/calendar.h"
#include "core/base/result.h"
#include "core/jobs/job_context.h"
#include "core/models/forecaster.h"
#include "core/table/layout.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace shelfcast::core {

/// What is stored for one series and one day (or the first day of a period): the newest source that speaks of it wins.
struct Observation {
    Day day = 0;
    double quantity = 0.0;  ///< units sold, net of returns; NaN: recorded as missing
    double returned = 0.0;  ///< units that came back (>= 0), already taken off
    double revenue = 0.0, price = 0.0, promotion = 0.0, stock = 0.0; ///< NaN where unknown; price is a unit price
    bool operator==(const Observation &) const = default;
};

/// A file that was imported. A batch: it can be undone and replaced.
struct SourceInfo {
    std::int64_t id = 0;
    std::string file, sheet, contentHash, signature;
    std::string importedAt; ///< ISO, UTC
    std::uint64_t rows = 0, refused = 0, added = 0, changed = 0, unchanged = 0;
    std::optional<Day> firstDay, lastDay;
};

/// The key figures of a series, kept with it, so that opening needs no observation.
struct SeriesInfo {
    std::int64_t id = 0;
    std::string item, location, name, category;
    Day firstDay = 0, lastDay = 0;
    std::uint64_t observations = 0;
    double quantity = 0.0; ///< total units
    double revenue = 0.0;  ///< total money; 0 where the data have none
    double lastPrice = 0.0; ///< 0 where unknown
};

/// A run: one piece of long work and its outcome.
struct RunInfo {
    std::int64_t id = 0;
    std::string kind;     ///< "forecast", "import"
    std::string modelId;
    std::string settings; ///< JSON: everything that is needed to repeat it
    std::string startedAt, finishedAt; ///< ISO, UTC
    std::string outcome;  ///< "done", "failed", "cancelled"
    std::string device;
    std::uint64_t seed = 0;
    std::int64_t dataVersion = 0; ///< of the project when it ran; older than the project's: the forecast is out of date
    Frequency frequency = Frequency::Weekly;
    std::int64_t lastPeriod = 0; ///< the origin
    int horizon = 0;
    double seconds = 0.0;
    std::int64_t replaces = 0;   ///< a preliminary run that goes when this one is written, in the same transaction; 0 is none
    StoredModel learned;         ///< what was learned from all series together, to be written; empty where each series has its own
};

/// How a series did on the last held-out horizon, beside seasonal naive. NaN where it could not be had.
struct SeriesAccuracy {
    double wape = 0, mase = 0, bias = 0;             ///< of the model that was chosen
    double naiveWape = 0, naiveMase = 0, naiveBias = 0; ///< of seasonal naive
};
enum class Grade : std::uint8_t { Guess, Thin, Solid };

/// What a forecast run keeps of one series.
struct StoredForecast {
    std::int64_t seriesId = 0;
    SeriesForecast forecast;
    SeriesAccuracy accuracy;
    Grade grade = Grade::Guess;
    Message why; ///< why this model
    StoredModel model; ///< what it learned; empty where the model is refitted each time
};

/// A row of the forecast list: all that the item list shows, without the periods.
struct ForecastSummary {
    std::int64_t seriesId = 0;
    std::string modelId;
    double total = 0.0;       ///< units over the horizon
    double low = 0.0, high = 0.0; ///< sums of the 10 and 90 % quantiles
    double change = 0.0;      ///< total against the same periods a season earlier (or the last periods), as a fraction; NaN unknown
    double value = 0.0;       ///< money: total x unit value
    Grade grade = Grade::Guess;
    SeriesAccuracy accuracy;
};

enum class OpenMode { ReadWrite, ReadOnly };

/// One SQLite project file, *.shelfcast. One object is one connection: use it from one thread; open another for a worker.
class Project {
public:
    /// errors  ReadOnly, NoSpace, InvalidInput when the file exists
    static Result<std::unique_ptr<Project>> create(const std::filesystem::path &path);
    /// Opens and migrates. Falls back to reading only when another window holds it or the file cannot be written: see readOnly().
    /// errors  NotFound; InvalidInput (no Shelfcast project); Unsupported (newer version); Damaged
    static Result<std::unique_ptr<Project>> open(const std::filesystem::path &path, OpenMode mode = OpenMode::ReadWrite);
    ~Project();

    const std::filesystem::path &path() const;
    bool readOnly() const;
    const Message &readOnlyReason() const;   ///< empty when writable
    /// A consistent copy under another name (SQLite's backup).
    Result<void> saveAs(const std::filesystem::path &path) const;
    std::int64_t dataVersion() const;        ///< grows with every change of the observations

    // Data
    Result<std::vector<SourceInfo>> sources() const;
    Result<std::vector<RefusedRow>> refusedRows(std::int64_t source) const;
    Result<std::vector<SeriesInfo>> series() const;
    Result<std::vector<Observation>> observations(std::int64_t series) const;
    /// All series in id order with their effective observations (newest source wins), one callback a series.
    Result<void> forEachSeries(const std::function<void(const SeriesInfo &, const std::vector<Observation> &)> &visit, const JobContext &job) const;
    /// Covariates that are columns of their own (advertising, page views): name and kind.
    Result<std::vector<Covariate>> signals() const;
    /// (day, value) pairs of one signal for one series, oldest first; may reach past the last sale.
    Result<std::vector<std::pair<Day, double>>> signal(std::int64_t series, const std::string &name) const;

    // Settings, as text by stable id
    Result<std::optional<std::string>> setting(const std::string &id) const;
    Result<void> setSetting(const std::string &id, const std::string &value);

    // Runs and forecasts
    Result<std::vector<RunInfo>> runs() const; ///< newest first
    Result<std::optional<RunInfo>> latestForecastRun() const;
    /// Writes the run with all its forecasts in one transaction; gives the run its id.
    Result<std::int64_t> saveForecastRun(const RunInfo &run, const std::vector<StoredForecast> &forecasts, const JobContext &job);
    Result<std::vector<ForecastSummary>> forecastSummaries(std::int64_t run) const;
    Result<std::optional<StoredForecast>> forecast(std::int64_t run, std::int64_t series) const;
    /// What a run's model learned from all series together, if it did.
    Result<std::optional<StoredModel>> learned(std::int64_t run) const;
    Result<std::map<std::string, std::int64_t>> champions(std::int64_t run) const; ///< model id -> number of series

    /// For the rooms that write more (import, undo): the connection. Callers keep to one transaction a change.
    SQLite::Database &database();
    const SQLite::Database &database() const;

private:
    struct State;
    explicit Project(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace shelfcast::core

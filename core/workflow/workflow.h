#pragma once
#include "core/evaluation/totals/reconcile.h"
#include "core/models/registry.h"
#include "core/panel/builder.h"
#include "core/panel/seasons.h"
#include "core/project/project.h"
#include "core/table/layout.h"

#include <functional>
#include <map>
#include <span>

/// What both programs do, whole: the window and the command line call these and nothing below them for long work.
namespace shelfcast::core {

struct ImportOptions {
    LayoutChoices choices;
    bool useMemory = true;    ///< start from the choices remembered for a file of this shape
    bool remember = true;     ///< keep the choices for the next one
    std::optional<std::int64_t> replaces; ///< a source whose batch this one takes the place of
};

struct ImportOutcome {
    std::int64_t source = 0;  ///< 0 where nothing was new
    std::uint64_t added = 0, changed = 0, unchanged = 0; ///< observations
    std::uint64_t refused = 0, series = 0, observations = 0; ///< of the project, after
    double seconds = 0.0;
    std::vector<Message> findings;
};

/// Looks at a file as the import page does: opens, applies the project's memory (where there is one), analyses.
Result<Layout> inspectFile(const std::filesystem::path &path, const LayoutChoices &choices, const Project *memory, const JobContext &job);
/// Imports one file as one batch in one transaction. The same file twice changes nothing; a newer file corrects and extends.
Result<ImportOutcome> importFile(Project &project, const std::filesystem::path &path, const ImportOptions &options, const JobContext &job);
/// Takes a batch back; what older batches said of the same days holds again.
Result<void> undoImport(Project &project, std::int64_t source, const JobContext &job);
/// Brings back the batch that was last undone in this session of the project.
Result<void> redoImport(Project &project, std::int64_t source, const JobContext &job);

/// The panel settings that the project's data suggest, with what the person changed on top (settings "panel.*").
Result<PanelSettings> panelSettings(const Project &project);
Result<void> setPanelSettings(Project &project, const PanelSettings &settings);
/// Settlements by series.
class Settlements {
public:
    explicit Settlements(const std::vector<Settlement> &settled);
    std::span<const Settlement> of(const std::string &item, const std::string &location) const;

private:
    std::map<std::pair<std::string, std::string>, std::vector<Settlement>> m_bySeries;
};

/// The panel of all series, or of those whose item or name matches one of the patterns (* and ?).
Result<Panel> loadPanel(const Project &project, const PanelSettings &settings, const std::string &pattern, const JobContext &job);
/// What the data say of seasons of these lengths. Looks at no more than 60 series, spread evenly over the project.
Result<SeasonChoice> weighSeasons(const Project &project, const PanelSettings &settings, std::vector<int> lengths, const JobContext &job);
Result<Series> loadSeries(const Project &project, const PanelSettings &settings, std::int64_t series);
/// The panel of one series, with its drivers.
Result<Panel> loadPanel(const Project &project, const PanelSettings &settings, std::int64_t series);

struct ForecastOutcome;

struct ForecastOptions {
    std::string modelId = "auto";
    SettingValues settings;
    int horizon = 0;          ///< periods; 0 is the frequency's usual one (28 days, 13 weeks, 12 months, 8 quarters, 6 years)
    std::string items;        ///< pattern; empty is all
    std::optional<Reconciliation> reconcile; ///< how sums by category, location and in all agree with the series; empty: as the project keeps it
    std::size_t seriesAtOnce = 2000; ///< at most; of a model that fits each series alone. Memory, not numbers, depends on it
    /// Where nothing is forecast on the current data, a run of seasonal naive is written first and told here, from the job's thread. It is a
    /// whole run that says what it is: it stays if the better one is cancelled or fails, and goes when that one is written. Empty: none.
    std::function<void(const ForecastOutcome &)> preliminary;
};
/// Whether a run is only shown until a better one takes its place.
bool isPreliminary(const RunInfo &run);
int usualHorizon(Frequency frequency);
/// What is asked for, or the usual one where that is 0.
/// errors  InvalidInput outside of 1 to 1000
Result<int> chosenHorizon(int asked, Frequency frequency);

struct ForecastOutcome {
    std::int64_t run = 0;
    std::string modelId;
    std::uint64_t series = 0, failed = 0;
    std::map<std::string, std::int64_t> champions, grades;
    double seconds = 0.0;
    SeriesAccuracy total;     ///< over all series, weighted by sales
    std::int64_t training = 0; ///< of a network: the training whose weights were taken, or as which they are kept now; else 0
    bool trained = false;      ///< the network was trained for this forecast
    bool olderWeights = false; ///< the weights were taken from a training on older data: it may be time to go on training
};

/// Fits, checks on the last held-out horizon beside seasonal naive, forecasts, grades, and writes one run in one transaction.
/// Cancelled, failed or killed, the project is as it was.
/// memory  does not grow with the number of series but for a few hundred bytes each, where the model fits each series alone
Result<ForecastOutcome> forecastProject(Project &project, const Registry &models, const ForecastOptions &options, const JobContext &job);

} // namespace shelfcast::core

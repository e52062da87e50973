#include "core/workflow/comparison/backtests.h"

#include "core/base/utc_now.h"
#include "core/evaluation/backtest/holdout.h"
#include "core/project/backtest_store.h"
#include "core/project/sql_error.h"
#include "core/workflow/forecast/run_settings.h"
#include "core/workflow/panel/panel_reader.h"
#include "core/workflow/panel/series_loader.h"


#include <algorithm>
#include <chrono>

namespace shelfcast::core {
namespace {

constexpr double kOpened = 0.02, kForecast = 0.85, kStored = 0.9; ///< of the progress

/// The panel as it lies in a project: as recorded, cleaned for each origin.
class ProjectPanel {
public:
    ProjectPanel(PanelReader &reader, const PanelSettings &settings) : m_reader(reader), m_settings(settings), m_settlements(settings.settled), m_frame(reader.frame()) {}
    ProjectPanel(const ProjectPanel &) = delete;
    ProjectPanel &operator=(const ProjectPanel &) = delete;

    /// Weighs the seasons by what was known so many periods ago.
    Result<void> weighSeasons(int periods, const JobContext &job)
    {
        if (!seasonsAreWeighed(m_settings))
            return {};
        Panel sample = m_frame;
        const std::size_t count = std::min(m_reader.size(), kMostWeighed);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t at = i * m_reader.size() / count;
            Result<Panel> one = m_reader.read(at, at + 1, job);
            if (!one)
                return tl::unexpected<Error>(one.error());
            sample.series.push_back(std::move(one->series.front()));
        }
        Panel earlier = heldBack(sample, periods);
        std::erase_if(earlier.series, [](const Series &series) { return series.y.empty(); });
        m_frame.seasons = panelSeasons(earlier, m_settings);
        return {};
    }

    PanelParts parts()
    {
        PanelParts parts;
        parts.frame = &m_frame;
        parts.lengths = m_reader.lengths();
        parts.read = [this](std::size_t first, std::size_t last, const JobContext &job) {
            Result<Panel> panel = m_reader.read(first, last, job);
            if (panel)
                panel->seasons = m_frame.seasons;
            return panel;
        };
        if (asksForCleaning(m_settings))
            parts.clean = [this](Series &series) { cleanSeries(series, m_settings, m_settlements.of(series.item, series.location)); };
        return parts;
    }

private:
    PanelReader &m_reader;
    const PanelSettings &m_settings;
    Settlements m_settlements;
    Panel m_frame;
};

/// Models that ask for a country take the project's, where nobody says otherwise.
void takeCountry(const Registry &models, const std::string &country, BacktestOptions &options)
{
    if (country.empty() || options.settings.contains("country"))
        return;
    for (const std::string &id : options.models)
        if (const ModelEntry *entry = models.find(id))
            for (const Setting &setting : entry->card.settings)
                if (setting.id == "country" && std::ranges::find(setting.choices, country, &SettingChoice::id) != setting.choices.end())
                    options.settings["country"] = country;
}

} // namespace

Result<BacktestReport> evaluateProject(Project &project, const Registry &models, const EvaluationOptions &asked, const JobContext &job)
{
    const auto began = std::chrono::steady_clock::now();
    if (asked.keep && project.readOnly())
        return failure(ErrorCode::ReadOnly, project.readOnlyReason());
    const std::string startedAt = utcNow();
    const auto draft = BacktestDraft::begin(project); // nothing of the data changes under the backtest from here on
    if (!draft)
        return tl::unexpected(draft.error());
    const std::int64_t dataVersion = project.dataVersion();
    const Result<PanelSettings> settings = panelSettings(project);
    if (!settings)
        return tl::unexpected(settings.error());
    auto reader = PanelReader::open(project, withoutCleaning(*settings), asked.items, part(job, 0.0, kOpened));
    if (!reader)
        return tl::unexpected(reader.error());
    EvaluationOptions options = asked;
    const Result<int> horizon = chosenHorizon(asked.backtest.horizon, settings->frequency);
    if (!horizon)
        return tl::unexpected(horizon.error());
    options.backtest.horizon = *horizon;
    takeCountry(models, settings->country, options.backtest);

    ProjectPanel panel(*reader, *settings);
    const int step = options.backtest.step > 0 ? options.backtest.step : *horizon;
    if (Result<void> weighed = panel.weighSeasons(*horizon + (options.backtest.origins - 1) * step, part(job, kOpened, kOpened)); !weighed)
        return tl::unexpected(weighed.error());
    Result<BacktestInfo> info = backtest(models, panel.parts(), options.backtest, **draft, part(job, kOpened, kForecast));
    if (!info)
        return tl::unexpected(info.error());
    info->items = options.items;
    info->panel = panelText(*settings);
    info->startedAt = startedAt;
    info->finishedAt = utcNow();
    info->dataVersion = dataVersion;
    info->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    Result<BacktestReport> report = backtestReport(*info, **draft, options.report, part(job, kForecast, kStored));
    if (!report || !options.keep)
        return report;
    const Result<std::int64_t> id = (*draft)->finish(*info, part(job, kStored, 1.0));
    if (!id)
        return tl::unexpected(id.error());
    report->info.id = *id;
    return report;
}

Result<BacktestReport> keptReport(const Project &project, std::int64_t backtest, const BacktestReportOptions &options, const JobContext &job)
{
    const Result<BacktestInfo> info = storedBacktest(project, backtest);
    if (!info)
        return tl::unexpected(info.error());
    return backtestReport(*info, StoredBacktest(project, backtest), options, job);
}

} // namespace shelfcast::core

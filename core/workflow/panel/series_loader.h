#pragma once
#include "core/project/signal_reader.h"
#include "core/workflow/workflow.h"

// What reading a panel is made of, for the files of this room that do.
namespace shelfcast::core {

inline constexpr std::size_t kMostWeighed = 60; ///< series that are read to weigh a season, spread evenly

/// The refusal of a project without sales.
tl::unexpected<Error> noSales(const Project &project);
/// Calendar and main season, no series yet.
Panel emptyPanel(const PanelSettings &settings);
/// Whether the data have to be asked for seasons beside the main one.
bool seasonsAreWeighed(const PanelSettings &settings);
/// All seasons of the panel where there are several: the person's, or those beside the main one that the data prove.
std::vector<int> panelSeasons(const Panel &panel, const PanelSettings &settings);

/// Puts series after series on the calendar, as recorded.
class SeriesLoader {
public:
    static Result<SeriesLoader> open(const Project &project, const PanelSettings &settings);
    Result<Series> load(const SeriesInfo &info, const std::vector<Observation> &observations);
    const std::vector<Covariate> &covariates() const { return m_covariates; }

private:
    SeriesLoader(const PanelSettings &settings, std::vector<Covariate> covariates, SignalReader signals, bool hasSignals)
        : m_settings(settings), m_covariates(std::move(covariates)), m_signals(std::move(signals)), m_hasSignals(hasSignals)
    {
    }
    PanelSettings m_settings;
    std::vector<Covariate> m_covariates;
    SignalReader m_signals;
    bool m_hasSignals;
    std::vector<DayRecord> m_days;
};

} // namespace shelfcast::core

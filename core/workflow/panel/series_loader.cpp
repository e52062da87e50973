#include "core/workflow/panel/series_loader.h"

#include "core/project/data_facts.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

std::vector<Covariate> panelCovariates(const DataFacts &facts, const std::vector<Covariate> &signals)
{
    std::vector<Covariate> covariates;
    if (facts.hasPrice)
        covariates.push_back({QT_TRANSLATE_NOOP("core", "price"), CovariateKind::KnownAhead});
    if (facts.hasPromotion)
        covariates.push_back({QT_TRANSLATE_NOOP("core", "promotion"), CovariateKind::KnownAhead});
    covariates.insert(covariates.end(), signals.begin(), signals.end());
    return covariates;
}

/// Seasons beside the main one that the data may prove; fewer than two where nothing has to be weighed.
std::vector<int> seasonCandidates(const PanelSettings &settings)
{
    if (settings.secondSeason != 0 || settings.seasonLength != seasonLength(settings.frequency))
        return {};
    const PanelSpan span = spanOf(settings);
    std::vector<int> candidates = possibleSeasons(settings.frequency);
    std::erase_if(candidates, [&](int m) { return span.last - span.first + 1 <= 2 * std::int64_t{m}; });
    return candidates;
}

} // namespace

tl::unexpected<Error> noSales(const Project &project)
{
    return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The project %1 holds no sales yet. Import a file first."), {project.path().string()}});
}

Panel emptyPanel(const PanelSettings &settings)
{
    Panel panel;
    panel.frequency = settings.frequency;
    panel.seasonLength = settings.seasonLength;
    panel.lastPeriod = spanOf(settings).last;
    return panel;
}

bool seasonsAreWeighed(const PanelSettings &settings)
{
    return seasonCandidates(settings).size() > 1;
}

std::vector<int> panelSeasons(const Panel &panel, const PanelSettings &settings)
{
    std::vector<int> seasons = {settings.seasonLength};
    if (settings.secondSeason > 1)
        seasons.push_back(settings.secondSeason);
    else if (seasonsAreWeighed(settings))
        for (const int proved : chooseSeasons(panel, seasonCandidates(settings)).seasons)
            seasons.push_back(proved);
    std::erase_if(seasons, [](int m) { return m < 2; });
    std::ranges::sort(seasons);
    const auto repeated = std::ranges::unique(seasons);
    seasons.erase(repeated.begin(), repeated.end());
    return seasons.size() > 1 ? seasons : std::vector<int>{};
}

Result<SeriesLoader> SeriesLoader::open(const Project &project, const PanelSettings &settings)
{
    const auto facts = dataFacts(project);
    const auto signals = project.signals();
    if (!facts || !signals)
        return tl::unexpected<Error>(facts ? signals.error() : facts.error());
    auto reader = SignalReader::open(project, *signals);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    return SeriesLoader(withoutCleaning(settings), panelCovariates(*facts, *signals), std::move(*reader), !signals->empty());
}

Result<Series> SeriesLoader::load(const SeriesInfo &info, const std::vector<Observation> &observations)
{
    m_days.clear();
    for (const Observation &o : observations)
        m_days.push_back({o.day, o.quantity, o.revenue, o.price, o.promotion, o.stock});
    std::vector<DaySignal> signals;
    if (m_hasSignals) {
        auto values = m_signals.values(info.id);
        if (!values)
            return tl::unexpected<Error>(values.error());
        for (auto &list : *values)
            signals.push_back({std::move(list)});
    }
    Series series = buildSeries(m_days, signals, m_settings, m_covariates);
    series.id = info.id;
    series.item = info.item;
    series.location = info.location;
    series.name = info.name;
    series.category = info.category;
    if (info.lastPrice > 0.0)
        series.unitValue = info.lastPrice;
    return series;
}

} // namespace shelfcast::core

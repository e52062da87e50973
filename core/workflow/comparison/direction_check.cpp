#include "core/workflow/comparison/direction_check.h"

#include "core/models/held_back.h"
#include "core/models/pretrained/pretrained_entry.h"
#include "core/workflow/panel/panel_reader.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

/// Of the known ones; NaN where a period is not known.
double meanOf(std::span<const double> values)
{
    return values.empty() ? std::nan("") : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

Direction toldBy(const DirectionChances &chances)
{
    if (chances.flat >= chances.falling && chances.flat >= chances.rising)
        return Direction::Flat;
    return chances.rising >= chances.falling ? Direction::Rising : Direction::Falling;
}

Result<ForecastSet> forecastBy(const Registry &models, const std::string &id, const Panel &panel, int horizon, const JobContext &job)
{
    const Result<std::unique_ptr<Forecaster>> recipe = models.make(id, {});
    if (!recipe)
        return tl::unexpected<Error>(recipe.error());
    const auto fitted = (*recipe)->fit(panel, horizon, job);
    if (!fitted)
        return tl::unexpected<Error>(fitted.error());
    return (*fitted)->forecast(panel, horizon, job);
}

} // namespace

Result<std::vector<DirectionRow>> checkDirections(const Project &project, const Registry &models, const std::string &items, int horizon, const JobContext &job)
{
    const Result<PanelSettings> settings = panelSettings(project);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    auto reader = PanelReader::open(project, *settings, items, part(job, 0.0, 0.1));
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    const Result<Panel> all = reader->read(0, reader->size(), part(job, 0.1, 0.3));
    if (!all)
        return tl::unexpected<Error>(all.error());
    const Result<int> asked = chosenHorizon(horizon, settings->frequency);
    if (!asked)
        return tl::unexpected<Error>(asked.error());
    const auto ahead = static_cast<std::size_t>(*asked);
    const Panel known = heldBack(*all, *asked);
    const Result<SeriesStates> states = pretrainedStates(known, part(job, 0.3, 0.5));
    const Result<ForecastSet> forecast = states ? forecastBy(models, "pretrained", known, *asked, part(job, 0.5, 0.9)) : tl::unexpected<Error>(states.error());
    const Result<ForecastSet> naive = forecast ? forecastBy(models, "seasonal-naive", known, *asked, part(job, 0.9, 1.0)) : tl::unexpected<Error>(forecast.error());
    if (!naive)
        return tl::unexpected<Error>(naive.error());
    std::vector<DirectionRow> rows = {{"head", {}, {}}, {"forecast", {}, {}}, {"seasonal-naive", {}, {}}, {"always", {}, {}}};
    std::array<double, 3> came{};
    for (std::size_t i = 0; i < all->series.size(); ++i) {
        const std::span<const double> y = all->series[i].y;
        if (y.size() < 2 * ahead || states->known[i] == 0)
            continue;
        const double before = meanOf(y.subspan(y.size() - 2 * ahead, ahead));
        const auto truth = directionOf(before, meanOf(y.last(ahead)));
        const auto byForecast = directionOf(before, meanOf((*forecast)[i].mean)), byNaive = directionOf(before, meanOf((*naive)[i].mean));
        if (!truth || !byForecast || !byNaive)
            continue;
        const auto row = static_cast<std::size_t>(*truth);
        ++came[row];
        ++rows[0].confusion[row][static_cast<std::size_t>(toldBy(states->directions[i]))];
        ++rows[1].confusion[row][static_cast<std::size_t>(*byForecast)];
        ++rows[2].confusion[row][static_cast<std::size_t>(*byNaive)];
    }
    const auto most = static_cast<std::size_t>(std::ranges::max_element(came) - came.begin());
    for (std::size_t d = 0; d < came.size(); ++d)
        rows[3].confusion[d][most] = came[d];
    for (DirectionRow &row : rows)
        row.scores = directionScores(row.confusion);
    return rows;
}

} // namespace shelfcast::core

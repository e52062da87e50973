#include "core/models/borrowed/borrowed_model.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <exception>

namespace shelfcast::core::borrowed {
namespace {

constexpr double kPooled = 8.0; ///< periods that the donors' noise counts for beside the series' own errors

/// One series, smoothed.
struct Smoothed {
    std::vector<double> factors; ///< (n + h) season times launch shape
    std::vector<double> levels;  ///< (n) before each period
    double level = 0.0;          ///< at the end
    double spread = 0.0;         ///< standard deviation of a step ahead at a factor of 1
    double known = 0.0;
};

/// A launch is only seen in series that began after the others: of an old one, `age` is beyond the shape.
double launchAt(const std::vector<double> &launch, std::size_t age)
{
    return age < launch.size() ? launch[age] : 1.0;
}

Smoothed smoothed(const SeasonLibrary &library, const Series &series, std::size_t horizon, bool launched)
{
    Smoothed result;
    const Profile season = seasonFor(library, series);
    const std::size_t n = series.y.size();
    for (std::size_t t = 0; t < n + horizon; ++t)
        result.factors.push_back(season[phaseOf(series.firstPeriod + static_cast<std::int64_t>(t), library.season)] * (launched ? launchAt(library.launch, t) : 1.0));
    double squares = 0.0, errors = 0.0;
    double weight = 0.0; // of what was seen so far, in units of a whole factor: a period of low season says little of the level
    for (std::size_t t = 0; t < n; ++t) {
        result.levels.push_back(weight > 0.0 ? result.level : std::nan(""));
        if (!std::isfinite(series.y[t]))
            continue;
        const double factor = std::max(result.factors[t], 0.05);
        const double seen = series.y[t] / factor;
        if (weight > 0.0) {
            squares += (seen - result.level) * (seen - result.level) * factor;
            errors += factor;
        }
        weight += factor;
        const double share = std::clamp(std::max(library.alpha * std::min(1.0, factor), factor / weight), 0.0, 1.0);
        result.level += share * (seen - result.level);
        ++result.known;
    }
    const double pooled = library.noise * std::abs(result.level);
    result.spread = std::sqrt((squares + kPooled * pooled * pooled) / (errors + kPooled));
    return result;
}

std::int64_t firstOf(const Panel &panel)
{
    std::int64_t first = panel.lastPeriod;
    for (const Series &series : panel.series)
        first = std::min(first, series.firstPeriod);
    return first;
}

bool launchedLate(const SeasonLibrary &library, const Series &series, std::int64_t first)
{
    return !library.launch.empty() && series.firstPeriod >= first + library.season / 4;
}

/// Whether the season comes from others, for the sentence.
Message formOf(const SeasonLibrary &library, const Series &series)
{
    if (library.season < 2)
        return QT_TRANSLATE_NOOP("core", "Smoothed level");
    if (series.y.size() >= 2 * static_cast<std::size_t>(library.season))
        return {QT_TRANSLATE_NOOP("core", "Smoothed level with a season of %1 periods, steadied by %2 items"), {std::int64_t{library.season}, static_cast<std::int64_t>(library.donors)}};
    return {QT_TRANSLATE_NOOP("core", "Smoothed level with a season of %1 periods, borrowed from %2 items"), {std::int64_t{library.season}, static_cast<std::int64_t>(library.donors)}};
}

SeriesForecast forecastOne(const SeasonLibrary &library, const Series &series, std::size_t horizon, bool launched)
{
    const Smoothed fit = smoothed(library, series, horizon, launched);
    SeriesForecast forecast;
    std::vector<double> spread;
    for (std::size_t h = 0; h < horizon; ++h) {
        const double factor = fit.factors[series.y.size() + h];
        forecast.mean.push_back(fit.level * factor);
        const double steps = 1.0 + static_cast<double>(h) * library.alpha * library.alpha + 1.0 / std::max(1.0, fit.known);
        spread.push_back(fit.spread * std::sqrt(steps * std::max(factor, 0.0) * std::max(factor, 0.2)));
    }
    normalQuantiles(forecast.mean, spread, forecast.quantiles);
    forecast.modelId = kBorrowedSeasonId;
    forecast.form = formOf(library, series);
    return forecast;
}

} // namespace

Result<ForecastSet> BorrowedSeason::forecast(const Panel &history, int horizon, const JobContext &job) const
{
    ForecastSet forecasts(history.series.size());
    const std::int64_t first = firstOf(history);
    parallelFor(job, forecasts.size(), [&](std::size_t i) {
        const Series &series = history.series[i];
        forecasts[i] = forecastOne(m_library, series, static_cast<std::size_t>(horizon), launchedLate(m_library, series, first));
    }, QT_TRANSLATE_NOOP("core", "Forecasting"));
    return job.cancelled() ? Result<ForecastSet>(cancelled()) : std::move(forecasts);
}

Result<Explanation> BorrowedSeason::explain(const Panel &history, std::size_t index, int horizon, const JobContext &) const
{
    const Series &series = history.series[index];
    const Smoothed fit = smoothed(m_library, series, static_cast<std::size_t>(horizon), launchedLate(m_library, series, firstOf(history)));
    Explanation explanation;
    Component level{ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), fit.levels, std::vector<double>(static_cast<std::size_t>(horizon), fit.level)};
    Component season{ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {std::int64_t{m_library.season}}}, {}, {}};
    for (std::size_t t = 0; t < series.y.size(); ++t) {
        explanation.fitted.push_back(fit.levels[t] * fit.factors[t]);
        season.history.push_back(fit.levels[t] * (fit.factors[t] - 1.0));
    }
    for (std::size_t h = 0; h < static_cast<std::size_t>(horizon); ++h)
        season.future.push_back(fit.level * (fit.factors[series.y.size() + h] - 1.0));
    explanation.components.push_back(std::move(level));
    if (m_library.season > 1)
        explanation.components.push_back(std::move(season));
    return explanation;
}

StoredModel BorrowedSeason::store() const
{
    const nlohmann::json state = {{"season", m_library.season}, {"profiles", m_library.profiles}, {"shares", m_library.shares}, {"categories", m_library.byCategory},
                                  {"alpha", m_library.alpha}, {"noise", m_library.noise}, {"launch", m_library.launch}, {"donors", m_library.donors}};
    return {kBorrowedSeasonId, state.dump()};
}

Result<std::unique_ptr<const FittedModel>> BorrowedSeason::load(const StoredModel &stored)
{
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        SeasonLibrary library;
        state.at("season").get_to(library.season);
        state.at("profiles").get_to(library.profiles);
        state.at("shares").get_to(library.shares);
        state.at("categories").get_to(library.byCategory);
        state.at("alpha").get_to(library.alpha);
        state.at("noise").get_to(library.noise);
        state.at("launch").get_to(library.launch);
        state.at("donors").get_to(library.donors);
        const auto whole = [&](const Profile &profile) { return profile.size() == static_cast<std::size_t>(library.season); };
        bool sound = library.season >= 1 && library.shares.size() == library.profiles.size() && std::ranges::all_of(library.profiles, whole);
        for (const auto &[category, profile] : library.byCategory)
            sound = sound && whole(profile);
        if (sound)
            return std::make_unique<BorrowedSeason>(std::move(library));
    } catch (const std::exception &) { // below
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {std::string(kBorrowedSeasonId)}}, "borrowed-season");
}

} // namespace shelfcast::core::borrowed

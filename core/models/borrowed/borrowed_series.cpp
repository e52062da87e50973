#include "core/models/borrowed/borrowed_series.h"

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

Smoothed smoothed(const Borrowed &borrowed, std::span<const double> y, std::int64_t firstPeriod, std::size_t horizon)
{
    Smoothed result;
    for (std::size_t t = 0; t < y.size() + horizon; ++t)
        result.factors.push_back(borrowed.profile[phaseOf(firstPeriod + static_cast<std::int64_t>(t), borrowed.season)] * (t < borrowed.launch.size() ? borrowed.launch[t] : 1.0));
    double squares = 0.0, errors = 0.0;
    double weight = 0.0; // of what was seen so far, in units of a whole factor: a period of low season says little of the level
    for (std::size_t t = 0; t < y.size(); ++t) {
        result.levels.push_back(weight > 0.0 ? result.level : std::nan(""));
        if (!std::isfinite(y[t]))
            continue;
        const double factor = std::max(result.factors[t], 0.05), seen = y[t] / factor;
        if (weight > 0.0) {
            squares += (seen - result.level) * (seen - result.level) * factor;
            errors += factor;
        }
        weight += factor;
        const double share = std::clamp(std::max(borrowed.alpha * std::min(1.0, factor), factor / weight), 0.0, 1.0);
        result.level += share * (seen - result.level);
        ++result.known;
    }
    const double pooled = borrowed.noise * std::abs(result.level);
    result.spread = std::sqrt((squares + kPooled * pooled * pooled) / (errors + kPooled));
    return result;
}

Message formOf(const Borrowed &borrowed)
{
    if (borrowed.season < 2)
        return QT_TRANSLATE_NOOP("core", "Smoothed level");
    const std::int64_t season = borrowed.season, donors = static_cast<std::int64_t>(borrowed.donors);
    if (borrowed.own)
        return {QT_TRANSLATE_NOOP("core", "Smoothed level with a season of %1 periods, steadied by %2 items"), {season, donors}};
    return {QT_TRANSLATE_NOOP("core", "Smoothed level with a season of %1 periods, borrowed from %2 items"), {season, donors}};
}

class BorrowedSeries final : public FittedSeries {
public:
    explicit BorrowedSeries(Borrowed borrowed) : m_borrowed(std::move(borrowed)) {}
    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &) const override
    {
        return forecastOf(m_borrowed, history.y, history.firstPeriod, static_cast<std::size_t>(horizon));
    }
    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &) const override
    {
        return explanationOf(m_borrowed, history.y, history.firstPeriod, static_cast<std::size_t>(horizon));
    }
    StoredModel store() const override
    {
        const nlohmann::json state = {{"season", m_borrowed.season}, {"profile", m_borrowed.profile}, {"launch", m_borrowed.launch}, {"alpha", m_borrowed.alpha},
                                      {"noise", m_borrowed.noise}, {"donors", m_borrowed.donors}, {"own", m_borrowed.own}};
        return {kBorrowedSeasonId, state.dump()};
    }

private:
    Borrowed m_borrowed;
};

} // namespace

Borrowed borrow(const SeasonLibrary &library, const Series &series, std::int64_t first)
{
    Borrowed borrowed{library.season, seasonFor(library, series), {}, library.alpha, library.noise, library.donors,
                      library.season > 1 && series.y.size() >= 2 * static_cast<std::size_t>(library.season)};
    if (series.firstPeriod >= first + library.season / 4) // an older one was launched before the data begin
        borrowed.launch = library.launch;
    return borrowed;
}

SeriesForecast forecastOf(const Borrowed &borrowed, std::span<const double> y, std::int64_t firstPeriod, std::size_t horizon)
{
    const Smoothed fit = smoothed(borrowed, y, firstPeriod, horizon);
    SeriesForecast forecast;
    std::vector<double> spread;
    for (std::size_t h = 0; h < horizon; ++h) {
        const double factor = fit.factors[y.size() + h];
        forecast.mean.push_back(fit.level * factor);
        const double steps = 1.0 + static_cast<double>(h) * borrowed.alpha * borrowed.alpha + 1.0 / std::max(1.0, fit.known);
        spread.push_back(fit.spread * std::sqrt(steps * std::max(factor, 0.0) * std::max(factor, 0.2)));
    }
    normalQuantiles(forecast.mean, spread, forecast.quantiles);
    forecast.modelId = kBorrowedSeasonId;
    forecast.form = formOf(borrowed);
    return forecast;
}

Explanation explanationOf(const Borrowed &borrowed, std::span<const double> y, std::int64_t firstPeriod, std::size_t horizon)
{
    const Smoothed fit = smoothed(borrowed, y, firstPeriod, horizon);
    Explanation explanation;
    Component level{ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), fit.levels, std::vector<double>(horizon, fit.level)};
    Component season{ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {std::int64_t{borrowed.season}}}, {}, {}};
    for (std::size_t t = 0; t < y.size(); ++t) {
        explanation.fitted.push_back(fit.levels[t] * fit.factors[t]);
        season.history.push_back(fit.levels[t] * (fit.factors[t] - 1.0));
    }
    for (std::size_t h = 0; h < horizon; ++h)
        season.future.push_back(fit.level * (fit.factors[y.size() + h] - 1.0));
    explanation.components.push_back(std::move(level));
    if (borrowed.season > 1)
        explanation.components.push_back(std::move(season));
    return explanation;
}

std::unique_ptr<const FittedSeries> borrowedSeries(Borrowed borrowed)
{
    return std::make_unique<BorrowedSeries>(std::move(borrowed));
}

Result<std::unique_ptr<const FittedSeries>> loadBorrowedSeries(const StoredModel &stored)
{
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        Borrowed borrowed;
        state.at("season").get_to(borrowed.season);
        state.at("profile").get_to(borrowed.profile);
        state.at("launch").get_to(borrowed.launch);
        state.at("alpha").get_to(borrowed.alpha);
        state.at("noise").get_to(borrowed.noise);
        state.at("donors").get_to(borrowed.donors);
        state.at("own").get_to(borrowed.own);
        if (borrowed.season >= 1 && borrowed.profile.size() == static_cast<std::size_t>(borrowed.season))
            return borrowedSeries(std::move(borrowed));
    } catch (const std::exception &) { // below
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {std::string(kBorrowedSeasonId)}}, "borrowed-season");
}

} // namespace shelfcast::core::borrowed

#include "core/models/borrowed/borrowed_model.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <exception>

namespace shelfcast::core::borrowed {
namespace {

std::int64_t firstOf(const Panel &panel)
{
    std::int64_t first = panel.lastPeriod;
    for (const Series &series : panel.series)
        first = std::min(first, series.firstPeriod);
    return first;
}

} // namespace

Result<ForecastSet> BorrowedSeason::forecast(const Panel &history, int horizon, const JobContext &job) const
{
    ForecastSet forecasts(history.series.size());
    const std::int64_t first = firstOf(history);
    parallelFor(job, forecasts.size(), [&](std::size_t i) {
        const Series &series = history.series[i];
        forecasts[i] = forecastOf(borrow(m_library, series, first), series.y, series.firstPeriod, static_cast<std::size_t>(horizon));
    }, QT_TRANSLATE_NOOP("core", "Forecasting"));
    return job.cancelled() ? Result<ForecastSet>(cancelled()) : std::move(forecasts);
}

Result<Explanation> BorrowedSeason::explain(const Panel &history, std::size_t index, int horizon, const JobContext &) const
{
    const Series &series = history.series[index];
    return explanationOf(borrow(m_library, series, firstOf(history)), series.y, series.firstPeriod, static_cast<std::size_t>(horizon));
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

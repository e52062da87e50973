#include "core/models/boosting/feature_plan.h"

#include "core/models/boosting/series_features.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace shelfcast::core::boosting {
namespace {

/// Above this share of periods without sales, their pattern is worth columns of its own.
constexpr double kManyZeros = 0.02;
constexpr std::size_t kMostSeasons = 3;
/// More codes than this are no groups but names.
constexpr std::size_t kMostCodes = 1000;

int firstWindow(int season)
{
    if (season < 2)
        return 3;
    if (season <= 7)
        return season;
    return season <= 31 ? std::max(3, season / 4) : 4;
}

/// Whole seasons of about a dozen periods; long seasons can't be waited for.
int sizeWindowOf(int season)
{
    if (season < 2 || season > 31)
        return 13;
    return season * std::max(1, (24 + season - 1) / season / 2);
}

std::vector<std::string> codesOf(const Panel &panel, std::string Series::*member)
{
    std::set<std::string> names;
    for (const Series &series : panel.series)
        names.insert(series.*member);
    if (names.size() < 2 || names.size() > kMostCodes || 3 * names.size() > 2 * panel.series.size())
        return {}; // all alike, or nearly every series its own
    return {names.begin(), names.end()};
}

bool futureKnown(const Panel &panel, std::size_t covariate)
{
    std::size_t having = 0, planned = 0;
    for (const Series &series : panel.series) {
        if (covariate >= series.covariates.size())
            continue;
        const std::vector<double> &values = series.covariates[covariate];
        ++having;
        planned += values.size() > series.y.size() && std::isfinite(values[series.y.size()]);
    }
    return planned > 0 && 2 * planned >= having;
}

} // namespace

FeaturePlan planOf(const Panel &panel, const FeatureOptions &options)
{
    FeaturePlan plan;
    plan.frequency = panel.frequency;
    plan.lags = options.lags;
    plan.calendar = options.calendar;
    std::size_t longest = 0, known = 0, zero = 0;
    for (const Series &series : panel.series) {
        longest = std::max(longest, series.y.size());
        for (const double value : series.y) {
            known += std::isfinite(value);
            zero += value == 0.0;
        }
    }
    plan.zeros = static_cast<double>(zero) > kManyZeros * static_cast<double>(known);
    SeriesView seasonal;
    seasonal.seasonLength = panel.seasonLength;
    seasonal.seasons = panel.seasons;
    for (const int season : seasonsOf(seasonal))
        if (plan.seasons.size() < kMostSeasons && static_cast<std::size_t>(season) + 4 < longest)
            plan.seasons.push_back(season);
    const int shortest = plan.seasons.empty() ? 1 : plan.seasons.front();
    plan.sizeWindow = sizeWindowOf(shortest);
    for (int k = 0, length = firstWindow(shortest); k < options.windows && static_cast<std::size_t>(length) <= longest; ++k, length *= 2)
        plan.windows.push_back(length);
    for (std::size_t j = 0; options.drivers && j < panel.covariates.size(); ++j) {
        const Covariate &covariate = panel.covariates[j];
        plan.drivers.push_back({covariate.name, covariate.kind == CovariateKind::KnownAhead && futureKnown(panel, j), covariate.name == "price"});
    }
    plan.categories = codesOf(panel, &Series::category);
    plan.locations = codesOf(panel, &Series::location);
    return plan;
}

nlohmann::json toJson(const FeaturePlan &plan)
{
    nlohmann::json drivers = nlohmann::json::array();
    for (const DriverPlan &driver : plan.drivers)
        drivers.push_back({{"name", driver.name}, {"ahead", driver.ahead}, {"ratio", driver.isRatio}});
    return {{"frequency", frequencyId(plan.frequency)}, {"seasons", plan.seasons}, {"lags", plan.lags}, {"windows", plan.windows},
            {"size-window", plan.sizeWindow}, {"zeros", plan.zeros}, {"calendar", plan.calendar}, {"seasonal-start", plan.seasonalStart}, {"drivers", drivers},
            {"categories", plan.categories}, {"locations", plan.locations}};
}

FeaturePlan planFromJson(const nlohmann::json &json)
{
    FeaturePlan plan;
    plan.frequency = frequencyFromId(json.at("frequency").get<std::string>()).value_or(Frequency::Weekly);
    json.at("seasons").get_to(plan.seasons);
    json.at("lags").get_to(plan.lags);
    json.at("windows").get_to(plan.windows);
    json.at("size-window").get_to(plan.sizeWindow);
    json.at("zeros").get_to(plan.zeros);
    json.at("calendar").get_to(plan.calendar);
    json.at("seasonal-start").get_to(plan.seasonalStart);
    for (const nlohmann::json &driver : json.at("drivers"))
        plan.drivers.push_back({driver.at("name").get<std::string>(), driver.at("ahead").get<bool>(), driver.at("ratio").get<bool>()});
    json.at("categories").get_to(plan.categories);
    json.at("locations").get_to(plan.locations);
    return plan;
}

} // namespace shelfcast::core::boosting

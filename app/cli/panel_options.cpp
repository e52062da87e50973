#include "app/cli/panel_options.h"

#include "core/panel/holidays.h"

#include <CLI/CLI.hpp>

namespace shelfcast::cli {
namespace {

constexpr int kLongestSeason = 1000;

std::vector<std::string> countries()
{
    std::vector<std::string> ids = {"none"};
    for (const core::HolidayCountry &country : core::holidayCountries())
        ids.emplace_back(country.id);
    return ids;
}

core::Result<void> setFrequency(core::Project &project, core::Frequency frequency)
{
    auto settings = core::panelSettings(project);
    if (!settings)
        return tl::unexpected(settings.error());
    settings->frequency = frequency;
    settings->seasonLength = core::seasonLength(frequency);
    return core::setPanelSettings(project, *settings);
}

} // namespace

bool PanelOptions::any() const
{
    return season || secondSeason || !country.empty() || !outliers.empty() || !levels.empty() || !gaps.empty();
}

core::Result<void> PanelOptions::apply(core::Project &project, std::optional<core::Frequency> frequency) const
{
    if (frequency)
        if (auto set = setFrequency(project, *frequency); !set)
            return set;
    if (!any())
        return {};
    auto settings = core::panelSettings(project);
    if (!settings)
        return tl::unexpected(settings.error());
    settings->seasonLength = season.value_or(settings->seasonLength);
    settings->secondSeason = secondSeason.value_or(settings->secondSeason);
    if (!country.empty())
        settings->country = country == "none" ? std::string() : country;
    if (!outliers.empty()) {
        settings->capOutliers = outliers == "pull";
        settings->replaceOutliers = outliers == "replace";
    }
    if (!levels.empty())
        settings->adjustLevelShifts = levels == "adjust";
    if (!gaps.empty())
        settings->fillMissing = gaps == "fill";
    return core::setPanelSettings(project, *settings);
}

std::shared_ptr<PanelOptions> addPanelOptions(CLI::App &app)
{
    auto options = std::make_shared<PanelOptions>();
    app.add_option("--season", options->season, "Periods of the main season, as 52 for weeks; 1 for none")->check(CLI::Range(1, kLongestSeason));
    app.add_option("--second-season", options->secondSeason, "Periods of another season beside it, as 365 for days; 0 leaves it to the data, 1 for none")
        ->check(CLI::Range(0, kLongestSeason));
    app.add_option("--country", options->country, "Whose holidays explain sales")->check(CLI::IsMember(countries()));
    app.add_option("--outliers", options->outliers, "What models see of outliers: as-is, pull (to the edge of the usual range) or replace")
        ->check(CLI::IsMember({"as-is", "pull", "replace"}));
    app.add_option("--levels", options->levels, "What models see before a new level: as-is, or adjust (to the new level)")->check(CLI::IsMember({"as-is", "adjust"}));
    app.add_option("--gaps", options->gaps, "Periods that nobody recorded: unknown, or fill (by season and neighbours)")->check(CLI::IsMember({"unknown", "fill"}));
    return options;
}

} // namespace shelfcast::cli

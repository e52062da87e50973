#include "core/models/neural/data/features.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <stdexcept>

namespace shelfcast::core::networks {
namespace {

constexpr double kDaysOfYear = 365.2425;
constexpr std::size_t kMostItems = 20000; ///< more of them share place 0: an embedding of each would be learned by heart

struct Waves {
    double length = 0.0; ///< of the cycle, in the unit of its position
    int harmonics = 0;
};

int yearHarmonics(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Daily: return 3;
    case Frequency::Weekly: return 4;
    case Frequency::Monthly: return 5;
    case Frequency::Quarterly: return 2;
    default: return 0;
    }
}

bool hasYear(Frequency frequency) { return yearHarmonics(frequency) > 0; }

/// Seasons that the calendar's waves do not already tell.
bool isOwnSeason(Frequency frequency, int season)
{
    if (season <= 1)
        return false;
    switch (frequency) {
    case Frequency::Daily: return season != 7 && season < 300;
    case Frequency::Weekly: return season < 50;
    case Frequency::Monthly: return season != 12 && season != 6;
    case Frequency::Quarterly: return season != 4;
    default: return true;
    }
}

int seasonHarmonics(int season) { return std::min(season / 2, 3); }

void waves(double position, int harmonics, float *&out)
{
    for (int k = 1; k <= harmonics; ++k) {
        const double angle = 2.0 * std::numbers::pi * k * position;
        *out++ = static_cast<float>(std::sin(angle));
        *out++ = static_cast<float>(std::cos(angle));
    }
}

std::optional<CovariateForm> formOf(const Panel &panel, std::size_t column, int held)
{
    CovariateForm form;
    form.name = panel.covariates[column].name;
    form.flag = form.log = true;
    bool varies = false, future = false;
    double first = std::nan(""), squares = 0.0;
    std::size_t count = 0;
    const auto each = [&](const auto &visit) {
        for (const Series &series : panel.series) {
            if (column >= series.covariates.size())
                continue;
            const auto &values = series.covariates[column];
            const std::size_t seen = series.y.size() > static_cast<std::size_t>(held) ? series.y.size() - static_cast<std::size_t>(held) : 0;
            visit(values, std::min(seen, values.size()), series.y.size());
        }
    };
    each([&](const std::vector<double> &values, std::size_t seen, std::size_t size) {
        for (std::size_t t = 0; t < seen; ++t) {
            if (!std::isfinite(values[t]))
                continue;
            form.flag = form.flag && (values[t] == 0.0 || values[t] == 1.0);
            form.log = form.log && values[t] > 0.0;
            if (std::isnan(first))
                first = values[t];
            varies = varies || values[t] != first;
        }
        future = future || std::any_of(values.begin() + static_cast<std::ptrdiff_t>(std::min(size, values.size())), values.end(),
                                       [](double value) { return std::isfinite(value); });
    });
    if (!varies)
        return std::nullopt;
    form.log = form.log && !form.flag;
    form.ahead = future && panel.covariates[column].kind == CovariateKind::KnownAhead;
    each([&](const std::vector<double> &values, std::size_t seen, std::size_t) {
        const auto enters = [&](double value) { return form.log ? std::log(value) : tamed(value); };
        double sum = 0.0;
        std::size_t known = 0;
        for (std::size_t t = 0; t < seen; ++t)
            if (std::isfinite(values[t])) {
                sum += enters(values[t]);
                ++known;
            }
        for (std::size_t t = 0; t < seen; ++t)
            if (std::isfinite(values[t]))
                squares += std::pow(enters(values[t]) - sum / static_cast<double>(known), 2);
        count += known;
    });
    // A covariate that differs between series only has no spread within them: it enters by its own size then.
    const double spread = count > 0 ? std::sqrt(squares / static_cast<double>(count)) : 0.0;
    form.spread = spread > 1e-9 ? spread : 1.0;
    return form;
}

void number(std::map<std::string, int, std::less<>> &places, const std::set<std::string> &names)
{
    if (names.size() < 2 || names.size() > kMostItems) // one name tells nothing
        return;
    int next = 1;
    for (const std::string &name : names)
        places.emplace(name, next++);
}

} // namespace

int PanelFeatures::aheadCount() const
{
    return static_cast<int>(std::ranges::count_if(covariates, &CovariateForm::ahead));
}

int PanelFeatures::calendarCount() const
{
    int count = 2 * yearHarmonics(frequency);
    if (frequency == Frequency::Daily)
        count += 6 + 2;
    for (const int season : seasons)
        if (isOwnSeason(frequency, season))
            count += 2 * seasonHarmonics(season);
    return count;
}

PanelFeatures featuresOf(const Panel &panel, int held)
{
    PanelFeatures features;
    features.frequency = panel.frequency;
    features.seasons = panel.seasons.empty() ? std::vector<int>{panel.seasonLength} : panel.seasons;
    std::erase_if(features.seasons, [](int season) { return season <= 1; });
    for (std::size_t column = 0; column < panel.covariates.size(); ++column)
        if (const auto form = formOf(panel, column, held)) {
            if (form->name == "price" && !form->ahead && form->log)
                features.priceAt = static_cast<int>(features.covariates.size());
            features.covariates.push_back(*form);
        }
    std::set<std::string> categories, locations, items;
    double sum = 0.0, squares = 0.0;
    int sized = 0;
    for (const Series &series : panel.series) {
        categories.insert(series.category);
        locations.insert(series.location);
        items.insert(series.item + '\x1f' + series.location);
        const std::size_t seen = series.y.size() > static_cast<std::size_t>(held) ? series.y.size() - static_cast<std::size_t>(held) : 0;
        double total = 0.0;
        int known = 0;
        for (std::size_t t = 0; t < seen; ++t)
            if (std::isfinite(series.y[t])) {
                total += std::abs(tamed(series.y[t]));
                ++known;
            }
        if (total > 0.0) {
            const double size = std::log(total / known);
            sum += size;
            squares += size * size;
            ++sized;
        }
    }
    number(features.categories, categories);
    number(features.locations, locations);
    number(features.items, items);
    if (sized > 0) {
        features.logSize = sum / sized;
        const double variance = squares / sized - features.logSize * features.logSize;
        features.logSizeSpread = variance > 1e-12 ? std::sqrt(variance) : 1.0;
    }
    return features;
}

void fillCalendar(const PanelFeatures &features, std::int64_t period, float *out)
{
    const Frequency frequency = features.frequency;
    if (hasYear(frequency)) {
        const Day day = periodStart(period, frequency) + periodDays(period, frequency) / 2;
        waves(day / kDaysOfYear, yearHarmonics(frequency), out);
        if (frequency == Frequency::Daily) {
            waves(weekday(day) / 7.0, 3, out);
            const Date date = toDate(day);
            const std::int64_t month = periodOf(day, Frequency::Monthly);
            waves((date.day - 1.0) / periodDays(month, Frequency::Monthly), 1, out);
        }
    }
    for (const int season : features.seasons)
        if (isOwnSeason(frequency, season)) {
            const std::int64_t phase = ((period % season) + season) % season;
            waves(static_cast<double>(phase) / season, seasonHarmonics(season), out);
        }
}

namespace {

/// Whether no number could lead a window out of its tables or to a division by zero.
bool isSound(const PanelFeatures &features)
{
    const auto spread = [](double value) { return std::isfinite(value) && value > 0.0; };
    const auto inTable = [](const std::map<std::string, int, std::less<>> &places) {
        return std::ranges::all_of(places, [&](const auto &place) { return place.second > 0 && place.second <= static_cast<int>(places.size()); });
    };
    return std::ranges::all_of(features.seasons, [](int season) { return season > 1 && season <= 100000; }) &&
           std::ranges::all_of(features.covariates, [&](const CovariateForm &form) { return spread(form.spread); }) && inTable(features.categories) &&
           inTable(features.locations) && inTable(features.items) && std::isfinite(features.logSize) && spread(features.logSizeSpread) &&
           features.priceAt >= -1 && features.priceAt < static_cast<int>(features.covariates.size());
}

} // namespace

std::string featuresText(const PanelFeatures &features)
{
    nlohmann::json covariates = nlohmann::json::array();
    for (const CovariateForm &form : features.covariates)
        covariates.push_back({{"name", form.name}, {"ahead", form.ahead}, {"log", form.log}, {"flag", form.flag}, {"spread", form.spread}});
    const nlohmann::json all = {{"frequency", std::string(frequencyId(features.frequency))},
                                {"seasons", features.seasons},
                                {"covariates", std::move(covariates)},
                                {"categories", features.categories},
                                {"locations", features.locations},
                                {"items", features.items},
                                {"log_size", features.logSize},
                                {"log_size_spread", features.logSizeSpread},
                                {"price_at", features.priceAt}};
    return all.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

PanelFeatures featuresFrom(const std::string &text)
{
    const nlohmann::json all = nlohmann::json::parse(text);
    PanelFeatures features;
    features.frequency = frequencyFromId(all.at("frequency").get<std::string>()).value_or(Frequency::Weekly);
    features.seasons = all.at("seasons").get<std::vector<int>>();
    for (const nlohmann::json &form : all.at("covariates"))
        features.covariates.push_back({form.at("name"), form.at("ahead"), form.at("log"), form.at("flag"), form.at("spread")});
    features.categories = all.at("categories").get<std::map<std::string, int, std::less<>>>();
    features.locations = all.at("locations").get<std::map<std::string, int, std::less<>>>();
    features.items = all.at("items").get<std::map<std::string, int, std::less<>>>();
    features.logSize = all.at("log_size");
    features.logSizeSpread = all.at("log_size_spread");
    features.priceAt = all.at("price_at");
    if (!isSound(features))
        throw std::invalid_argument("features out of range");
    return features;
}

} // namespace shelfcast::core::networks

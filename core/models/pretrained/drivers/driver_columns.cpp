#include "core/models/pretrained/drivers/driver_columns.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kSeldom = 0.15;        ///< share of periods
constexpr double kNothingSold = 0.98;   ///< share of closed periods without sales
constexpr double kMostEmpty = 0.5;      ///< share of open periods without sales, beyond which an empty one says too little
constexpr double kByChance = 1e-3;      ///< that all closed periods were empty without a reason
constexpr double kFurthest = 4.0;       ///< deviations that a level is let go from its mean

const Driver *driverOf(const std::string &name, const SeriesView &view)
{
    const auto found = std::ranges::find(view.drivers, name, &Driver::name);
    return found == view.drivers.end() || found->kind != CovariateKind::KnownAhead ? nullptr : &*found;
}

/// What the history of all series says of one driver.
struct Seen {
    double sum = 0.0, squares = 0.0, positive = 0.0, known = 0.0, above = 0.0;
    double ones = 0.0, emptyOnes = 0.0, zeros = 0.0, emptyZeros = 0.0; ///< periods with known sales
    bool flag = true, positiveOnly = true, neverBelow = true, varies = false, future = false;
};

void look(const Driver &driver, const SeriesView &view, Seen &seen)
{
    double first = std::nan("");
    for (std::size_t t = 0; t < driver.values.size(); ++t) {
        const double value = driver.values[t];
        if (!std::isfinite(value))
            continue;
        if (t >= view.y.size()) {
            seen.future = true;
            break;
        }
        seen.flag = seen.flag && (value == 0.0 || value == 1.0);
        seen.positiveOnly = seen.positiveOnly && value > 0.0;
        seen.neverBelow = seen.neverBelow && value >= 0.0;
        first = std::isnan(first) ? value : first;
        seen.varies = seen.varies || value != first;
        seen.sum += value;
        seen.squares += value * value;
        seen.known += 1.0;
        seen.positive += std::max(value, 0.0);
        seen.above += value > 0.0 ? 1.0 : 0.0;
        if (std::isfinite(view.y[t]) && seen.flag) {
            (value == 1.0 ? seen.ones : seen.zeros) += 1.0;
            (value == 1.0 ? seen.emptyOnes : seen.emptyZeros) += view.y[t] == 0.0 ? 1.0 : 0.0;
        }
    }
}

/// Whether so many periods at one value sold nothing, while at the other one sales are usual.
bool closesAt(double periods, double empty, double others, double othersEmpty)
{
    if (periods < 3.0 || others < 3.0 || empty < kNothingSold * periods)
        return false;
    const double usual = (othersEmpty + 0.5) / (others + 1.0);
    return usual < kMostEmpty && std::pow(usual, periods) < kByChance;
}

std::optional<DriverForm> formOf(const std::string &name, std::span<const SeriesView> views)
{
    Seen seen;
    for (const SeriesView &view : views)
        if (const Driver *driver = driverOf(name, view))
            look(*driver, view, seen);
    if (!seen.varies || !seen.future)
        return std::nullopt;
    DriverForm form;
    form.name = name;
    form.scale = seen.flag ? DriverScale::Flag : seen.positiveOnly ? DriverScale::Ratio : seen.neverBelow ? DriverScale::Amount : DriverScale::Level;
    const double mean = seen.sum / seen.known;
    if (form.scale == DriverScale::Level) {
        form.centre = mean;
        form.spread = std::max(std::sqrt(std::max(seen.squares / seen.known - mean * mean, 0.0)), 1e-12);
    } else if (form.scale == DriverScale::Amount) {
        form.spread = seen.positive / std::max(seen.above, 1.0);
    } else if (form.scale == DriverScale::Flag) {
        form.seldom = mean <= kSeldom;
        if (closesAt(seen.zeros, seen.emptyZeros, seen.ones, seen.emptyOnes))
            form.closes = true;
        else if (closesAt(seen.ones, seen.emptyOnes, seen.zeros, seen.emptyZeros)) {
            form.closes = true;
            form.closedAt = 1.0;
        }
    }
    return form;
}

double entering(const DriverForm &form, double value)
{
    switch (form.scale) {
    case DriverScale::Flag: return value;
    case DriverScale::Ratio: return value > 0.0 ? std::log(value) : std::nan("");
    case DriverScale::Amount: return std::log1p(std::max(value, 0.0) / form.spread);
    case DriverScale::Level: return std::clamp((value - form.centre) / form.spread, -kFurthest, kFurthest);
    }
    return value;
}

} // namespace

std::vector<DriverForm> driverFormsOf(std::span<const SeriesView> views)
{
    std::vector<DriverForm> forms;
    if (views.empty())
        return forms;
    for (const Driver &driver : views.front().drivers)
        if (driver.kind == CovariateKind::KnownAhead)
            if (auto form = formOf(std::string(driver.name), views))
                forms.push_back(std::move(*form));
    return forms;
}

std::vector<DriverColumn> driverColumnsOf(const std::vector<DriverForm> &forms)
{
    std::vector<DriverColumn> columns;
    for (std::size_t form = 0; form < forms.size(); ++form) {
        if (!forms[form].closes) // what is closed is no matter of degree
            columns.push_back({form, 0});
        if (forms[form].seldom || forms[form].closes) {
            columns.push_back({form, 1});
            columns.push_back({form, -1});
        }
    }
    return columns;
}

std::vector<double> driverValuesOf(const DriverForm &form, const SeriesView &view, std::size_t from, int horizon)
{
    const Driver *driver = driverOf(form.name, view);
    if (!driver)
        return {};
    const std::size_t size = view.y.size(), end = size + static_cast<std::size_t>(horizon);
    std::vector<double> values;
    values.reserve(end - from);
    double last = std::nan(""), sum = 0.0, known = 0.0;
    for (std::size_t t = from; t < end; ++t) {
        const double given = t < driver->values.size() ? driver->values[t] : std::nan("");
        const double value = std::isfinite(given) ? entering(form, given) : std::nan("");
        if (std::isfinite(value)) {
            last = value;
            if (t < size) {
                sum += value;
                known += 1.0;
            }
            values.push_back(value);
        } else if (t >= size && form.scale == DriverScale::Flag) {
            values.push_back(known > 0.0 ? sum / known : 0.0); // nobody knows whether
        } else {
            values.push_back(last);
        }
    }
    // Before the first known one nothing is known: what came first stands there.
    const auto first = std::ranges::find_if(values, [](double value) { return std::isfinite(value); });
    if (first == values.end())
        return {};
    std::fill(values.begin(), first, *first);
    return values;
}

std::vector<unsigned char> closedPeriodsOf(const std::vector<DriverForm> &forms, const SeriesView &view, int horizon)
{
    const std::size_t size = view.y.size(), end = size + static_cast<std::size_t>(horizon);
    std::vector<unsigned char> closed(end, 0);
    for (const DriverForm &form : forms) {
        const Driver *driver = form.closes ? driverOf(form.name, view) : nullptr;
        if (!driver)
            continue;
        const auto isClosed = [&](std::size_t t) { return t < driver->values.size() && driver->values[t] == form.closedAt; };
        double periods = 0.0, sold = 0.0;
        for (std::size_t t = 0; t < size; ++t)
            if (isClosed(t) && std::isfinite(view.y[t])) {
                periods += 1.0;
                sold += view.y[t] != 0.0 ? 1.0 : 0.0;
            }
        if (sold > 0.05 * periods) // this one sells when others are closed
            continue;
        for (std::size_t t = 0; t < end; ++t)
            closed[t] = closed[t] || isClosed(t) ? 1 : 0;
    }
    return closed;
}

} // namespace shelfcast::core::pretrained

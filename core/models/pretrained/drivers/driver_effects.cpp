#include "core/models/pretrained/drivers/driver_effects.h"

#include "core/models/driver_name.h"
#include "core/models/pretrained/drivers/pooling.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::size_t kLongest = 1100;   ///< periods: three years of days
constexpr std::size_t kPooled = 4;       ///< series that are more than themselves
constexpr std::size_t kOwnCategory = 8;  ///< series of a category that may differ from the rest
constexpr double kMostEffect = 2.3;      ///< a factor of ten
constexpr double kOftenClosed = 0.8;

/// What one series brings along.
struct Prepared {
    std::size_t from = 0;
    double room = 0.0;
    std::vector<unsigned char> closed;
    std::vector<std::vector<double>> values; ///< (columns x (n - from + h))
    DriverStatistics statistics;
};

Prepared preparedOf(const SeriesView &view, const std::vector<DriverForm> &forms, const std::vector<DriverColumn> &columns, int horizon)
{
    Prepared one;
    one.from = view.y.size() > kLongest ? view.y.size() - kLongest : 0;
    one.closed = closedPeriodsOf(forms, view, horizon);
    one.room = roomFor(view.y, one.closed);
    one.values = columnValues(forms, columns, view, one.from, horizon);
    const bool below = std::ranges::any_of(view.y, [](double value) { return value < 0.0; });
    if (!below) // returns have no logarithm
        one.statistics = statisticsOf(view, one.values, one.closed, one.room, one.from);
    one.statistics.varies.resize(columns.size(), 0);
    return one;
}

/// A value ahead is seen no further out than the history went.
void keepWithin(std::vector<double> &values, std::size_t history)
{
    if (history == 0)
        return;
    const auto [low, high] = std::minmax_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(history));
    const double least = *low, most = *high;
    if (least < most) // else it is new: what others know of it is all there is
        for (std::size_t t = history; t < values.size(); ++t)
            values[t] = std::clamp(values[t], least, most);
}

Message nameOf(const DriverForm &form, int lead)
{
    const bool log = form.scale == DriverScale::Ratio || form.scale == DriverScale::Amount;
    const MessageArgument name = log ? Phrase(Message("log(%1)", {driverName(form.name)})) : driverName(form.name);
    if (lead > 0)
        return {QT_TRANSLATE_NOOP("core", "%1, the period before it"), {name}};
    if (lead < 0)
        return {QT_TRANSLATE_NOOP("core", "%1, the period after it"), {name}};
    return {"%1", {name}};
}

DriverEffect effectOf(const SeriesView &view, Prepared &one, const DriverPrior &prior, const std::vector<DriverForm> &forms, const std::vector<DriverColumn> &columns, int horizon)
{
    DriverEffect effect;
    effect.room = one.room;
    effect.closed = std::move(one.closed);
    const DriverPosterior posterior = posteriorOf(one.statistics, prior);
    const bool none = (posterior.mean.array() == 0.0).all() || !(one.room > 0.0);
    if (none || std::ranges::any_of(view.y, [](double value) { return value < 0.0; }))
        return effect;
    const std::size_t n = view.y.size(), steps = static_cast<std::size_t>(horizon), history = n - one.from;
    effect.size.assign(n + steps, 0.0);
    std::vector<double> centre(columns.size(), 0.0); // a price counts from where it usually is
    for (std::size_t j = 0; j < columns.size(); ++j) {
        keepWithin(one.values[j], history);
        if (forms[columns[j].form].scale == DriverScale::Ratio || forms[columns[j].form].scale == DriverScale::Level) {
            for (std::size_t t = 0; t < history; ++t)
                centre[j] += one.values[j][t];
            centre[j] /= std::max<double>(static_cast<double>(history), 1.0);
        }
    }
    for (std::size_t form = 0; form < forms.size(); ++form) {
        std::vector<double> part(n + steps, 0.0);
        bool any = false;
        for (std::size_t j = 0; j < columns.size(); ++j) {
            const double size = posterior.mean[static_cast<Eigen::Index>(j)];
            if (columns[j].form != form || size == 0.0)
                continue;
            any = true;
            for (std::size_t t = one.from; t < n + steps; ++t)
                part[t] += size * (one.values[j][t - one.from] - centre[j]);
        }
        if (any) {
            for (std::size_t t = 0; t < n + steps; ++t)
                effect.size[t] += part[t];
            effect.parts.emplace_back(forms[form].name, std::move(part));
        }
    }
    for (std::size_t j = 0; j < columns.size(); ++j)
        if (const auto at = static_cast<Eigen::Index>(j); posterior.mean[at] != 0.0)
            effect.coefficients.push_back({nameOf(forms[columns[j].form], columns[j].lead), posterior.mean[at], std::sqrt(std::max(posterior.covariance(at, at), 0.0))});
    for (double &size : effect.size)
        size = std::clamp(size, -kMostEffect, kMostEffect);
    for (std::size_t step = 0; step < steps; ++step) {
        Eigen::VectorXd row(static_cast<Eigen::Index>(columns.size()));
        for (std::size_t j = 0; j < columns.size(); ++j)
            row[static_cast<Eigen::Index>(j)] = one.values[j][history + step] - centre[j];
        effect.error.push_back(std::min(std::sqrt(std::max(row.dot(posterior.covariance * row), 0.0)), 1.0));
    }
    return effect;
}

} // namespace

bool DriverEffect::closes() const
{
    return std::ranges::any_of(closed, [](unsigned char one) { return one != 0; });
}

std::vector<DriverEffect> driverEffectsOf(std::span<const SeriesView> views, std::span<const std::string_view> categories, int horizon, const JobContext &job)
{
    const std::vector<DriverForm> forms = driverFormsOf(views);
    const std::vector<DriverColumn> columns = driverColumnsOf(forms);
    std::vector<DriverEffect> effects(views.size());
    if (forms.empty())
        return effects;
    std::vector<Prepared> prepared(views.size());
    parallelFor(job, views.size(), [&](std::size_t i) { prepared[i] = preparedOf(views[i], forms, columns, horizon); });
    if (job.cancelled())
        return effects;

    std::vector<const DriverStatistics *> all;
    std::map<std::string_view, std::vector<const DriverStatistics *>> byCategory;
    for (std::size_t i = 0; i < views.size(); ++i)
        if (prepared[i].statistics.usable) {
            all.push_back(&prepared[i].statistics);
            if (i < categories.size())
                byCategory[categories[i]].push_back(&prepared[i].statistics);
        }
    const bool pooled = all.size() >= kPooled;
    DriverPrior whole = usualPrior(forms, columns);
    std::map<std::string_view, DriverPrior> priors;
    if (pooled) {
        whole = pooledPrior(all, whole, columns);
        DriverPrior outer = whole; // how far categories may lie from one another: about half of how far series do
        outer.variance *= 0.5;
        if (byCategory.size() > 1)
            for (const auto &[category, some] : byCategory)
                if (some.size() >= kOwnCategory)
                    priors.emplace(category, pooledPrior(some, outer, columns));
    }
    parallelFor(job, views.size(), [&](std::size_t i) {
        const auto own = i < categories.size() ? priors.find(categories[i]) : priors.end();
        const DriverPrior prior = !pooled ? ownPrior(prepared[i].statistics, forms, columns) : own != priors.end() ? own->second : whole;
        effects[i] = effectOf(views[i], prepared[i], prior, forms, columns, horizon);
    });
    return effects;
}

std::vector<double> withoutDrivers(const SeriesView &view, const DriverEffect &effect)
{
    std::vector<double> y(view.y.begin(), view.y.end());
    if (effect.any())
        for (std::size_t t = 0; t < y.size(); ++t)
            if (std::isfinite(y[t]) && !effect.closed[t])
                y[t] = std::max((y[t] + effect.room) * std::exp(-effect.size[t]) - effect.room, 0.0);
    if (!effect.closes())
        return y;
    const std::vector<int> seasons = seasonsOf(view);
    const std::size_t season = seasons.empty() ? 1 : static_cast<std::size_t>(seasons.front());
    std::vector<double> periods(season, 0.0), closed(season, 0.0);
    for (std::size_t t = 0; t < y.size(); ++t) {
        periods[t % season] += 1.0;
        closed[t % season] += effect.closed[t] ? 1.0 : 0.0;
    }
    for (std::size_t t = 0; t < y.size(); ++t)
        if (effect.closed[t] && (season < 2 || closed[t % season] < kOftenClosed * periods[t % season]))
            y[t] = season > 1 && t >= season ? y[t - season] : std::nan("");
    return y;
}

double withDrivers(double value, const DriverEffect &effect, std::size_t history, std::size_t step)
{
    const std::size_t at = history + step;
    if (at < effect.closed.size() && effect.closed[at])
        return 0.0;
    return effect.any() ? (value + effect.room) * std::exp(effect.size[at]) - effect.room : value;
}

} // namespace shelfcast::core::pretrained

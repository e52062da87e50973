#include "core/models/boosting/boosted_trees.h"
#include "core/models/boosting/series_features.h"
#include "core/models/driver_name.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::boosting {

namespace {

/// Rows that are taken apart at once: between two of them the work can be cancelled.
constexpr std::size_t kRowsAtOnce = 64;
/// Shapley values of longer histories would keep a person waiting; what lies further back is left open.
constexpr int kLongestHistory = 1500;

/// One period that the trees can say something of.
struct Place {
    std::size_t index = 0; ///< in the history, then in the future
    double size = 0.0;
    double start = 0.0; ///< what was expected before the trees, by the size
};

/// Which component each column belongs to: level, season, calendar, then one a driver.
std::vector<std::size_t> groupsOf(const FeaturePlan &plan)
{
    std::vector<std::size_t> groups;
    const auto add = [&](const std::vector<Column> &columns) {
        for (const Column &column : columns)
            groups.push_back(column.kind == ComponentKind::Driver ? 3 + static_cast<std::size_t>(column.driver)
                             : column.kind == ComponentKind::Calendar ? 2 : column.kind == ComponentKind::Season ? 1 : 0);
    };
    add(plan.originColumns());
    add(plan.targetColumns());
    groups.push_back(0); // the constant
    return groups;
}

std::vector<Component> emptyComponents(const FeaturePlan &plan, std::size_t history, std::size_t future)
{
    std::vector<Component> parts;
    const auto add = [&](ComponentKind kind, Message name) {
        parts.push_back({kind, std::move(name), std::vector<double>(history, std::numeric_limits<double>::quiet_NaN()), std::vector<double>(future, 0.0)});
    };
    add(ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"));
    add(ComponentKind::Season, QT_TRANSLATE_NOOP("core", "Season"));
    add(ComponentKind::Calendar, QT_TRANSLATE_NOOP("core", "Calendar"));
    for (const DriverPlan &driver : plan.drivers)
        add(ComponentKind::Driver, Message("%1", {driverName(driver.name)}));
    return parts;
}

} // namespace

Result<Explanation> BoostedTrees::explain(const Panel &history, std::size_t series, int horizon, const JobContext &job) const
{
    const FeaturePlan &plan = m_trained.plan;
    const SeriesFeatures features(plan, history, series);
    const std::size_t n = static_cast<std::size_t>(features.length()), width = plan.width(), originWidth = plan.originColumns().size();
    Explanation explanation;
    explanation.fitted.assign(n, std::numeric_limits<double>::quiet_NaN());
    explanation.components = emptyComponents(plan, n, static_cast<std::size_t>(horizon));

    std::vector<Place> places;
    std::vector<float> x, row(width);
    const auto add = [&](int origin, int target) {
        features.fillOrigin(origin, row.data());
        features.fillTarget(origin, target - origin, row.data() + originWidth);
        x.insert(x.end(), row.begin(), row.end());
        places.push_back({static_cast<std::size_t>(target), features.size(origin), features.expectation(origin, target - origin)});
    };
    int origin = -1;
    for (int target = 1; target < features.length(); ++target) {
        if (features.usable(target - 1))
            origin = target - 1;
        if (origin >= 0 && target >= features.length() - kLongestHistory)
            add(origin, target);
    }
    const int last = features.lastKnown();
    for (int step = 0; last >= 0 && features.size(last) > 0.0 && step < horizon; ++step)
        add(last, features.length() + step);

    const std::vector<std::size_t> groups = groupsOf(plan);
    const bool multiply = m_trained.loss == Loss::Tweedie;
    for (std::size_t from = 0; from < places.size(); from += kRowsAtOnce) {
        if (job.cancelled())
            return cancelled();
        job.report(static_cast<double>(from) / static_cast<double>(places.size()), QT_TRANSLATE_NOOP("core", "Taking the forecast apart"));
        const std::size_t count = std::min(kRowsAtOnce, places.size() - from);
        const std::span<const float> some = std::span<const float>(x).subspan(from * width, count * width);
        const Result<std::vector<float>> expected = m_trained.booster.predict(some, width), shares = m_trained.booster.contributions(some, width);
        if (!expected || !shares)
            return tl::unexpected(expected ? shares.error() : expected.error());
        for (std::size_t i = 0; i < count; ++i) {
            const Place &place = places[from + i];
            std::vector<double> sums(explanation.components.size(), 0.0);
            for (std::size_t column = 0; column <= width; ++column)
                sums[groups[column]] += static_cast<double>((*shares)[i * (width + 1) + column]);
            double logarithm = 0.0, rest = static_cast<double>((*expected)[i]);
            for (double &part : sums) {
                if (multiply) { // with this part less without it, on top of those before
                    const double before = &part == sums.data() ? 0.0 : std::exp(logarithm);
                    logarithm += part;
                    part = std::exp(logarithm) - before;
                }
                rest -= part;
            }
            sums[0] += rest; // rounding
            if (plan.seasonalStart) { // the size itself is level, what the season makes of it is season
                sums[0] += 1.0;
                sums[1] += place.start - 1.0;
            }
            for (std::size_t part = 0; part < sums.size(); ++part) {
                Component &component = explanation.components[part];
                (place.index < n ? component.history[place.index] : component.future[place.index - n]) = sums[part] * place.size;
            }
            if (place.index < n)
                explanation.fitted[place.index] = (static_cast<double>((*expected)[i]) + place.start) * place.size;
        }
    }
    std::vector<Component> present; // a plan without a calendar has no such part
    for (std::size_t part = 0; part < explanation.components.size(); ++part)
        if (std::ranges::find(groups, part) != groups.end())
            present.push_back(std::move(explanation.components[part]));
    explanation.components = std::move(present);
    return explanation;
}

} // namespace shelfcast::core::boosting

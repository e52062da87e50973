#include "core/models/neural/networks/explain.h"

#include "core/models/driver_name.h"
#include "core/models/neural/networks/batch.h"
#include "core/models/neural/networks/trained_network.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core::networks {
namespace {

constexpr int kOrders = 8;              ///< pairs of orders for the periods ahead
constexpr int kMostPeriods = 156;       ///< of the history
constexpr float kUsualSale = 1.0F;      ///< scaled: the mean of the context
constexpr std::int64_t kMostRows = 512; ///< through the network at a time

enum Group { kRecent, kOlder, kSeasons, kCalendar, kItem, kFirstDriver };

/// What of a window's row belongs to which group, and what stands there when the group is hidden.
class Hiding {
public:
    Hiding(const Windows &windows, int recent) : m_shape(windows.shape()), m_features(windows.features()), m_recent(std::min(recent, m_shape.context)) {}

    int groups() const { return kFirstDriver + static_cast<int>(m_features.covariates.size()); }

    /// Hides one group of a row.
    void hide(int group, const WindowRow &row) const
    {
        const int calendar = m_features.calendarCount();
        if (group == kRecent || group == kOlder) {
            const int from = group == kRecent ? m_shape.context - m_recent : 0;
            const int to = group == kRecent ? m_shape.context : m_shape.context - m_recent;
            for (int k = from; k < to; ++k)
                if (float *at = row.past + static_cast<std::ptrdiff_t>(k) * m_shape.past; at[1] > 0.0F)
                    at[0] = kUsualSale;
            if (group == kRecent)
                setBases(row, {kLast, kRunningMean}, kUsualSale);
        } else if (group == kSeasons) {
            setBases(row, {kSeasonBefore, kMeanOfSeasons, kLongSeason, kLevelledSeason, kLevelledLong}, kUsualSale);
        } else if (group == kCalendar) {
            for (int k = 0; k < m_shape.context; ++k)
                std::fill_n(row.past + static_cast<std::ptrdiff_t>(k + 1) * m_shape.past - calendar, calendar, 0.0F);
            for (int step = 0; step < m_shape.horizon; ++step)
                std::fill_n(row.future + static_cast<std::ptrdiff_t>(step) * m_shape.future + plans(), calendar, 0.0F);
        } else if (group == kItem) {
            std::fill_n(row.statics, m_shape.statics, 0.0F);
            std::fill_n(row.places, m_shape.vocabularies.size(), std::int64_t{0});
        } else {
            hideDriver(group - kFirstDriver, row);
        }
    }

private:
    int plans() const { return 2 * m_features.aheadCount(); }

    void setBases(const WindowRow &row, std::initializer_list<int> which, float value) const
    {
        for (int step = 0; step < m_shape.horizon; ++step)
            for (const int base : which) {
                row.bases[static_cast<std::ptrdiff_t>(step) * m_shape.bases + base] = value;
                row.future[static_cast<std::ptrdiff_t>(step + 1) * m_shape.future - m_shape.bases + base] = value;
            }
    }

    void hideDriver(int driver, const WindowRow &row) const
    {
        for (int k = 0; k < m_shape.context; ++k)
            row.past[static_cast<std::ptrdiff_t>(k) * m_shape.past + 2 + 2 * static_cast<std::ptrdiff_t>(driver)] = 0.0F;
        if (!m_features.covariates[static_cast<std::size_t>(driver)].ahead)
            return;
        const auto plan = std::count_if(m_features.covariates.begin(), m_features.covariates.begin() + driver, [](const CovariateForm &form) { return form.ahead; });
        for (int step = 0; step < m_shape.horizon; ++step)
            row.future[static_cast<std::ptrdiff_t>(step) * m_shape.future + 2 * plan] = 0.0F;
    }

    const WindowShape &m_shape;
    const PanelFeatures &m_features;
    int m_recent;
};

/// One row more in a batch under construction: a window with the groups of a mask shown.
struct Seen {
    Window window;
    std::vector<bool> shown; ///< by group
};

/// The mean forecasts of windows seen through masks, in units.   out: a row a window, (horizon) each
std::vector<std::vector<double>> meansOf(const Network &network, const Windows &windows, const Hiding &hiding, const std::vector<Seen> &all, bool nonNegative, const JobContext &job)
{
    const at::NoGradGuard guard;
    const WindowShape &shape = windows.shape();
    std::vector<std::vector<double>> means;
    means.reserve(all.size());
    for (std::size_t first = 0; first < all.size() && !job.cancelled(); first += kMostRows) {
        const std::size_t count = std::min<std::size_t>(kMostRows, all.size() - first);
        std::vector<Window> cut(count);
        std::transform(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(first + count), cut.begin(), [](const Seen &seen) { return seen.window; });
        Batch batch = makeBatch(windows, cut, {}, at::kCPU);
        for (std::size_t i = 0; i < count; ++i) {
            const auto row = static_cast<std::int64_t>(i);
            const WindowRow view{batch.past.data_ptr<float>() + row * shape.context * shape.past,
                                 batch.future.data_ptr<float>() + row * shape.horizon * shape.future,
                                 batch.statics.data_ptr<float>() + row * shape.statics,
                                 batch.places.data_ptr<std::int64_t>() + row * static_cast<std::int64_t>(shape.vocabularies.size()),
                                 batch.bases.data_ptr<float>() + row * shape.horizon * shape.bases};
            for (int group = 0; group < hiding.groups(); ++group)
                if (!all[first + i].shown[static_cast<std::size_t>(group)])
                    hiding.hide(group, view);
        }
        const Outputs outputs = network.forward(batch, {});
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<double> mean(static_cast<std::size_t>(shape.horizon));
            for (std::size_t step = 0; step < mean.size(); ++step) {
                const std::size_t at = i * mean.size() + step;
                if (outputs.mean.defined()) {
                    mean[step] = static_cast<double>(outputs.mean.data_ptr<float>()[at]) * batch.scales[i].scale;
                    continue;
                }
                std::array<double, kQuantileCount> quantiles{};
                for (std::size_t q = 0; q < kQuantileCount; ++q) {
                    const double units = static_cast<double>(outputs.quantiles.data_ptr<float>()[at * kQuantileCount + q]) * batch.scales[i].scale;
                    quantiles[q] = nonNegative ? std::max(units, 0.0) : units;
                }
                mean[step] = meanOf(quantiles);
            }
            means.push_back(std::move(mean));
        }
    }
    return means;
}

std::vector<std::vector<int>> ordersOf(int groups, int pairs)
{
    std::vector<std::vector<int>> orders;
    Random random(20170705); // the same orders each time: an explanation does not change when it is looked at again
    for (int pair = 0; pair < pairs; ++pair) {
        std::vector<int> order(static_cast<std::size_t>(groups));
        std::iota(order.begin(), order.end(), 0);
        for (std::size_t i = order.size(); pair > 0 && i > 1; --i)
            std::swap(order[i - 1], order[random.below(i)]);
        orders.push_back(order);
        std::ranges::reverse(order);
        orders.push_back(std::move(order));
    }
    return orders;
}

Component componentOf(int group, const PanelFeatures &features, std::size_t history, std::size_t horizon)
{
    Component component;
    component.history.assign(history, std::numeric_limits<double>::quiet_NaN());
    component.future.assign(horizon, 0.0);
    switch (group) {
    case kRecent:
        component.kind = ComponentKind::Trend;
        component.name = QT_TRANSLATE_NOOP("core", "Recent sales");
        break;
    case kOlder:
        component.kind = ComponentKind::Other;
        component.name = QT_TRANSLATE_NOOP("core", "Older sales");
        break;
    case kSeasons:
        component.kind = ComponentKind::Season;
        component.name = QT_TRANSLATE_NOOP("core", "The same time in seasons before");
        break;
    case kCalendar:
        component.kind = ComponentKind::Calendar;
        component.name = QT_TRANSLATE_NOOP("core", "Calendar");
        break;
    case kItem:
        component.kind = ComponentKind::Other;
        component.name = QT_TRANSLATE_NOOP("core", "What the item is");
        break;
    default:
        component.kind = ComponentKind::Driver;
        component.name = {"%1", {driverName(features.covariates[static_cast<std::size_t>(group - kFirstDriver)].name)}};
    }
    return component;
}

} // namespace

Result<Explanation> explainNetwork(const Network &network, const Windows &windows, const Panel &panel, std::size_t series, int horizon, const JobContext &job)
{
    const int season = windows.features().seasons.empty() ? 1 : windows.features().seasons.front();
    const int recent = std::clamp(season, 4, 13);
    const Hiding hiding(windows, recent);
    const int groups = hiding.groups();
    const auto size = static_cast<int>(panel.series[series].y.size());
    const auto history = static_cast<std::size_t>(size), steps = static_cast<std::size_t>(horizon);
    const int periods = std::min({size - 1, std::max(3 * season, 26), kMostPeriods});

    Explanation explanation;
    explanation.fitted.assign(history, std::numeric_limits<double>::quiet_NaN());
    Component level;
    level.name = QT_TRANSLATE_NOOP("core", "Level");
    level.history.assign(history, std::numeric_limits<double>::quiet_NaN());
    level.future.assign(steps, 0.0);
    std::vector<Component> shares;
    for (int group = 0; group < groups; ++group)
        shares.push_back(componentOf(group, windows.features(), history, steps));

    const std::vector<bool> nothing(static_cast<std::size_t>(groups), false), everything(nothing.size(), true);
    // The history first: one pair of orders a period; then the horizon with several.
    for (int period = std::max(size - periods, 0); period <= size; ++period) {
        if (job.cancelled())
            return cancelled();
        const bool ahead = period == size;
        const std::vector<std::vector<int>> orders = ordersOf(groups, ahead ? kOrders : 1);
        const Window window{static_cast<std::uint32_t>(series), period};
        std::vector<Seen> rows = {{window, nothing}, {window, everything}};
        for (const std::vector<int> &order : orders) {
            std::vector<bool> shown = nothing;
            for (int i = 0; i + 1 < groups; ++i) {
                shown[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])] = true;
                rows.push_back({window, shown});
            }
        }
        const std::vector<std::vector<double>> means = meansOf(network, windows, hiding, rows, panel.nonNegative, job);
        if (means.size() != rows.size())
            return cancelled();
        const std::size_t wanted = ahead ? steps : 1;
        for (std::size_t step = 0; step < wanted; ++step) {
            std::vector<double> share(static_cast<std::size_t>(groups), 0.0);
            std::size_t row = 2;
            for (const std::vector<int> &order : orders) {
                double before = means[0][step];
                for (int i = 0; i < groups; ++i) {
                    const double after = i + 1 < groups ? means[row++][step] : means[1][step];
                    share[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])] += (after - before) / static_cast<double>(orders.size());
                    before = after;
                }
            }
            (ahead ? level.future[step] : level.history[static_cast<std::size_t>(period)]) = means[0][step];
            for (int group = 0; group < groups; ++group) {
                Component &component = shares[static_cast<std::size_t>(group)];
                (ahead ? component.future[step] : component.history[static_cast<std::size_t>(period)]) = share[static_cast<std::size_t>(group)];
            }
            if (!ahead)
                explanation.fitted[static_cast<std::size_t>(period)] = means[1][step];
        }
    }
    explanation.components.push_back(std::move(level));
    for (Component &component : shares)
        explanation.components.push_back(std::move(component));
    return explanation;
}

} // namespace shelfcast::core::networks

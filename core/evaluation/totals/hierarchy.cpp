#include "core/evaluation/totals/hierarchy.h"

#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// The sums of one level, in the order of their names.
std::vector<HierarchyNode> nodesBy(std::span<const SeriesKey> series, Level level, std::string SeriesKey::*key)
{
    std::map<std::string_view, std::vector<std::uint32_t>> members;
    for (std::size_t i = 0; i < series.size(); ++i)
        members[series[i].*key].push_back(static_cast<std::uint32_t>(i));
    std::vector<HierarchyNode> nodes;
    for (auto &[name, numbers] : members)
        nodes.push_back({{level, std::string(name), {}}, std::move(numbers)});
    return nodes;
}

} // namespace

Hierarchy hierarchyOf(std::span<const SeriesKey> series, std::size_t mostTotals)
{
    Hierarchy hierarchy;
    hierarchy.series = series.size();
    if (series.size() < 2)
        return hierarchy;
    HierarchyNode all;
    all.series.resize(series.size());
    std::iota(all.series.begin(), all.series.end(), 0U);
    hierarchy.totals.push_back(std::move(all));
    const auto addLevel = [&](std::vector<HierarchyNode> nodes) {
        if (nodes.size() + hierarchy.totals.size() > mostTotals)
            return;
        for (HierarchyNode &node : nodes)
            hierarchy.totals.push_back(std::move(node));
    };
    for (auto [level, key] : {std::pair(Level::Location, &SeriesKey::location), {Level::Category, &SeriesKey::category}})
        if (auto nodes = nodesBy(series, level, key); nodes.size() > 1)
            addLevel(std::move(nodes));
    auto items = nodesBy(series, Level::Item, &SeriesKey::item);
    const bool several = items.size() > 1;
    std::erase_if(items, [](const HierarchyNode &node) { return node.series.size() < 2; });
    if (several && !items.empty())
        addLevel(std::move(items));
    return hierarchy;
}

TotalsBuilder::TotalsBuilder(const Hierarchy &hierarchy, const Panel &frame) : m_hierarchy(hierarchy), m_panel(frame), m_sums(hierarchy.totals.size()), m_sumsOf(hierarchy.series)
{
    m_panel.series.clear();
    for (std::size_t node = 0; node < hierarchy.totals.size(); ++node)
        for (const std::uint32_t index : hierarchy.totals[node].series)
            m_sumsOf[index].push_back(static_cast<std::uint32_t>(node));
}

/// Makes room before the first period that the sum has so far.
void TotalsBuilder::reach(Sum &sum, std::int64_t firstPeriod, std::size_t columns)
{
    if (!sum.begun) {
        sum.begun = true;
        sum.firstPeriod = firstPeriod;
        sum.covariates.resize(columns);
        sum.known.resize(columns);
    }
    if (firstPeriod >= sum.firstPeriod)
        return;
    const auto more = static_cast<std::size_t>(sum.firstPeriod - firstPeriod);
    sum.y.insert(sum.y.begin(), more, kUnknown);
    for (auto *lists : {&sum.covariates, &sum.known})
        for (auto &column : *lists)
            column.insert(column.begin(), more, 0.0);
    sum.firstPeriod = firstPeriod;
}

void TotalsBuilder::addTo(Sum &sum, const Series &series)
{
    reach(sum, series.firstPeriod, m_panel.covariates.size());
    const auto from = static_cast<std::size_t>(series.firstPeriod - sum.firstPeriod);
    sum.y.resize(std::max(sum.y.size(), from + series.y.size()), kUnknown);
    for (std::size_t t = 0; t < series.y.size(); ++t) {
        double &total = sum.y[from + t];
        if (std::isfinite(series.y[t])) {
            total = std::isfinite(total) ? total + series.y[t] : series.y[t];
            sum.value += series.y[t] * series.unitValue;
            sum.units += series.y[t];
        }
    }
    for (std::size_t column = 0; column < std::min(series.covariates.size(), sum.covariates.size()); ++column) {
        const std::vector<double> &values = series.covariates[column];
        for (auto *lists : {&sum.covariates, &sum.known})
            (*lists)[column].resize(std::max((*lists)[column].size(), from + values.size()), 0.0);
        for (std::size_t t = 0; t < values.size(); ++t)
            if (std::isfinite(values[t])) {
                sum.covariates[column][from + t] += values[t];
                sum.known[column][from + t] += 1.0;
            }
    }
}

void TotalsBuilder::add(std::size_t index, const Series &series)
{
    for (const std::uint32_t node : m_sumsOf[index])
        addTo(m_sums[node], series);
}

Panel TotalsBuilder::take()
{
    for (std::size_t node = 0; node < m_sums.size(); ++node) {
        Sum &sum = m_sums[node];
        Series series;
        series.item = series.name = m_hierarchy.totals[node].group.name;
        series.firstPeriod = sum.firstPeriod;
        series.states.resize(sum.y.size(), PeriodState::Sold);
        for (std::size_t t = 0; t < sum.y.size(); ++t)
            if (!std::isfinite(sum.y[t]))
                series.states[t] = PeriodState::Missing;
        series.y = std::move(sum.y);
        for (std::size_t column = 0; column < sum.covariates.size(); ++column) {
            std::vector<double> &values = sum.covariates[column];
            for (std::size_t t = 0; t < values.size(); ++t)
                values[t] = sum.known[column][t] > 0.0 ? values[t] / sum.known[column][t] : kUnknown;
            values.resize(std::max(values.size(), series.y.size()), kUnknown);
            series.covariates.push_back(std::move(values));
        }
        series.unitValue = sum.units > 0.0 ? sum.value / sum.units : 1.0;
        m_panel.series.push_back(std::move(series));
    }
    return std::move(m_panel);
}

} // namespace shelfcast::core

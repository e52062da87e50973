#include "ui/pages/forecast/project_reader.h"

namespace shelfcast::ui {

core::Result<void> ProjectReader::readSettlements(const core::Project &project)
{
    if (m_settings.settled.empty()) // the usual case: the list of series need not be read
        return {};
    const auto all = project.series();
    if (!all)
        return tl::unexpected<core::Error>(all.error());
    const core::Settlements settlements(m_settings.settled);
    for (const core::SeriesInfo &info : *all)
        if (const auto found = settlements.of(info.item, info.location); !found.empty())
            m_settled[info.id].assign(found.begin(), found.end());
    return {};
}

std::span<const core::Settlement> ProjectReader::settled(std::int64_t series) const
{
    const auto found = m_settled.find(series);
    return found == m_settled.end() ? std::span<const core::Settlement>() : std::span<const core::Settlement>(found->second);
}

core::Result<core::Series> ProjectReader::history(std::int64_t series)
{
    auto opened = project();
    if (!opened)
        return tl::unexpected<core::Error>(opened.error());
    const auto observations = (*opened)->observations(series);
    if (!observations)
        return tl::unexpected<core::Error>(observations.error());
    std::vector<core::DayRecord> days;
    days.reserve(observations->size());
    for (const core::Observation &o : *observations)
        days.push_back({o.day, o.quantity, o.revenue, o.price, o.promotion, o.stock});
    core::Series out = core::buildSeries(days, {}, m_settings, {{"promotion", core::CovariateKind::KnownAhead}}, settled(series));
    out.id = series;
    return out;
}

} // namespace shelfcast::ui

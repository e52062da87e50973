#include "ui/pages/forecast/project_reader.h"

namespace shelfcast::ui {

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
    core::Series out = core::buildSeries(days, {}, m_settings, {{"promotion", core::CovariateKind::KnownAhead}});
    out.id = series;
    return out;
}

} // namespace shelfcast::ui

#include "core/workflow/new_items/new_items.h"

#include "core/workflow/new_items/cold_data.h"

#include <array>
#include <memory>

namespace shelfcast::core {
namespace {

/// What was learned of a project's items, by location or of all locations together. Each is learned once, when first needed.
class Learned {
public:
    Learned(const Project &project, int horizon, const JobContext &job) : m_project(project), m_horizon(horizon), m_job(job) {}

    Result<PlannedForecast> forecast(const PlannedItem &item)
    {
        Result<const Side *> side = sideFor(item);
        if (!side)
            return tl::unexpected<Error>(side.error());
        const ColdRecords &records = (*side)->records;
        PlannedForecast made;
        made.item = item;
        made.frequency = records.data.frequency;
        made.firstPeriod = periodOf(item.firstDay, made.frequency);
        const ColdItem what = {item.name.empty() ? item.code : item.name, item.category, item.location, item.price};
        ColdForecast cold = (*side)->model.forecast(what, made.firstPeriod, m_horizon);
        made.forecast = std::move(cold.forecast);
        for (const ColdSource &source : cold.sources) {
            const std::size_t i = (*side)->model.donors()[source.donor].id;
            made.sources.push_back({records.series[i], records.items[i], records.locations[i], records.names[i], source.weight, source.why});
        }
        return made;
    }

private:
    struct Side {
        ColdRecords records; ///< without histories: the model has them
        ColdStart model;
    };

    Result<const Side *> sideFor(const PlannedItem &item)
    {
        std::unique_ptr<Side> &side = m_sides[item.location.empty() ? 0 : 1];
        if (side)
            return side.get();
        Result<ColdRecords> records = coldRecords(m_project, {}, !item.location.empty(), m_job);
        if (!records)
            return tl::unexpected<Error>(records.error());
        if (m_horizon == 0)
            m_horizon = usualHorizon(records->data.frequency);
        ColdData data = std::move(records->data);
        records->data = {};
        records->data.frequency = data.frequency;
        Result<ColdStart> model = ColdStart::learn(std::move(data), m_horizon, m_job);
        if (!model)
            return tl::unexpected<Error>(model.error());
        side = std::make_unique<Side>(Side{std::move(*records), std::move(*model)});
        return side.get();
    }

    const Project &m_project;
    int m_horizon;
    const JobContext &m_job;
    std::array<std::unique_ptr<Side>, 2> m_sides;
};

} // namespace

Result<std::vector<PlannedForecast>> forecastPlanned(const Project &project, int horizon, const std::string &code, const JobContext &job)
{
    const Result<std::vector<PlannedItem>> planned = plannedItems(project);
    if (!planned)
        return tl::unexpected<Error>(planned.error());
    Learned learned(project, horizon, job);
    std::vector<PlannedForecast> all;
    for (const PlannedItem &item : *planned) {
        if (!code.empty() && item.code != code)
            continue;
        Result<PlannedForecast> one = learned.forecast(item);
        if (!one)
            return tl::unexpected<Error>(one.error());
        all.push_back(std::move(*one));
    }
    if (!code.empty() && all.empty())
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no planned item %1 in this project."), {code}});
    return all;
}

Result<PlannedForecast> forecastNewItem(const Project &project, const PlannedItem &item, int horizon, const JobContext &job)
{
    return Learned(project, horizon, job).forecast(item);
}

} // namespace shelfcast::core

#include "core/workflow/words/in_words.h"

#include "core/project/sql_error.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

double sumOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

int columnOf(const std::vector<Covariate> &covariates, std::string_view name)
{
    const auto found = std::ranges::find(covariates, name, &Covariate::name);
    return found == covariates.end() ? -1 : static_cast<int>(found - covariates.begin());
}

tl::unexpected<Error> nothingForecast()
{
    return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "The forecast holds none of these items. Forecast again, then look here."));
}

} // namespace

WordsReader::WordsReader(const Project &project, RunInfo run, SingleSeries series) : m_project(project), m_run(std::move(run)), m_series(std::move(series)) {}

Result<WordsReader> WordsReader::open(const Project &project, const RunInfo &run)
{
    const auto settings = panelSettings(project);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    if (settings->frequency != run.frequency)
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The calendar has changed since this forecast: forecast again."));
    auto series = SingleSeries::open(project, *settings);
    if (!series)
        return tl::unexpected<Error>(std::move(series).error());
    WordsReader reader(project, run, std::move(*series));
    auto opened = guarded(project.path(), [&]() -> Result<void> {
        reader.m_sold = std::make_unique<SoldReader>(project.database());
        return {};
    });
    if (!opened)
        return tl::unexpected<Error>(std::move(opened).error());
    return reader;
}

Result<ItemWords> WordsReader::series(const SeriesInfo &info, const Explanation *parts)
{
    auto stored = m_project.forecast(m_run.id, info.id);
    const auto steps = overrideSteps(m_project, m_run.frequency, info.id);
    auto series = m_series.load(info);
    if (!stored || !steps || !series)
        return tl::unexpected<Error>(!stored ? stored.error() : !steps ? steps.error() : series.error());
    if (!*stored)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "This item has no forecast yet."));
    ItemInput input{m_run, *series, columnOf(m_series.covariates(), "promotion"), m_series.settings().seasonLength, **stored, {}, {}, parts};
    if (!steps->empty()) {
        const std::vector<double> model = (*stored)->forecast.mean;
        (*stored)->forecast = finalForecast(std::move((*stored)->forecast), m_run.lastPeriod, *steps);
        if ((*stored)->forecast.mean != model)
            input.modelTotal = sumOf(model);
    }
    auto compared = guarded(m_project.path(), [&]() -> Result<void> {
        const std::size_t horizon = (*stored)->forecast.horizon();
        if (const std::int64_t back = comparedBack(m_run, horizon, info.firstDay); back > 0) {
            const std::int64_t from = m_run.lastPeriod + 1 - back, to = from + static_cast<std::int64_t>(horizon);
            input.before = Comparison{back, m_sold->sold(info.id, periodStart(from, m_run.frequency), periodStart(to, m_run.frequency))};
        }
        return {};
    });
    if (!compared)
        return tl::unexpected<Error>(std::move(compared).error());
    ItemWords words;
    words.facts = itemFacts(input);
    words.narrative = narrativeOf(words.facts);
    return words;
}

Result<const WordsReader::Lists *> WordsReader::lists()
{
    if (m_lists)
        return &*m_lists;
    auto infos = m_project.series();
    auto summaries = finalSummaries(m_project, m_run);
    auto totals = finalTotals(m_project, m_run);
    if (!infos || !summaries || !totals)
        return tl::unexpected<Error>(!infos ? infos.error() : !summaries ? summaries.error() : totals.error());
    Lists lists;
    lists.infos = std::move(*infos);
    lists.totals = std::move(*totals);
    for (ForecastSummary &one : *summaries)
        lists.summaries[one.seriesId] = std::move(one);
    lists.withLocations = std::ranges::any_of(lists.infos, [&](const SeriesInfo &info) { return info.location != lists.infos.front().location; });
    m_lists = std::move(lists);
    return &*m_lists;
}

Result<std::vector<Group>> WordsReader::groups()
{
    const auto all = lists();
    if (!all)
        return tl::unexpected<Error>(all.error());
    std::map<std::string, bool> categories;
    for (const SeriesInfo &info : (*all)->infos)
        if ((*all)->summaries.contains(info.id))
            categories[info.category] = true;
    std::vector<Group> groups = {{Level::Total, {}, {}}};
    if (categories.size() > 1 || (!categories.empty() && !categories.begin()->first.empty()))
        for (const auto &[name, there] : categories)
            groups.push_back({Level::Category, name, {}});
    return groups;
}

Result<WordsReader::Members> WordsReader::members(const Group &group, const Lists &lists, const JobContext &job)
{
    Members members;
    std::vector<const SeriesInfo *> infos;
    Day firstDay = std::numeric_limits<Day>::max();
    for (const SeriesInfo &info : lists.infos)
        if (group.covers(info.item, info.location, info.category) && lists.summaries.contains(info.id)) {
            infos.push_back(&info);
            firstDay = std::min(firstDay, info.firstDay);
        }
    if (infos.empty())
        return nothingForecast();
    const std::int64_t back = comparedBack(m_run, static_cast<std::size_t>(m_run.horizon), firstDay);
    if (back > 0)
        members.before = Comparison{back, 0.0};
    return guarded(m_project.path(), [&]() -> Result<Members> {
        const std::int64_t from = m_run.lastPeriod + 1 - back;
        const Day first = periodStart(from, m_run.frequency), last = periodStart(from + m_run.horizon, m_run.frequency);
        for (const SeriesInfo *info : infos) {
            if (job.cancelled())
                return cancelled();
            const ForecastSummary &summary = lists.summaries.at(info->id);
            GroupMember member{info->name.empty() ? info->item : info->name, summary.total, 0.0, summary.change, summary.grade};
            if (lists.withLocations && !info->location.empty())
                member.name += " · " + info->location;
            if (members.before) {
                member.before = m_sold->sold(info->id, first, last);
                members.before->sold += member.before;
            }
            members.list.push_back(std::move(member));
            members.series.push_back(info->id);
        }
        return std::move(members);
    });
}

/// Adds the series' forecasts up, for a run that keeps no sum of its own.
Result<void> WordsReader::sumUp(const Members &members, GroupInput &input)
{
    input.mean.assign(static_cast<std::size_t>(m_run.horizon), 0.0);
    double model = 0.0;
    bool overridden = false;
    for (const std::int64_t series : members.series) {
        const auto own = m_project.forecast(m_run.id, series);
        const auto last = finalForecast(m_project, m_run, series);
        if (!own || !last)
            return tl::unexpected<Error>(!own ? own.error() : last.error());
        if (!*own || !*last)
            continue;
        model += sumOf((*own)->forecast.mean);
        overridden = overridden || (*own)->forecast.mean != (*last)->forecast.mean;
        for (std::size_t step = 0; step < std::min(input.mean.size(), (*last)->forecast.horizon()); ++step)
            input.mean[step] += (*last)->forecast.mean[step];
    }
    if (overridden)
        input.modelTotal = model;
    return {};
}

Result<GroupWords> WordsReader::group(const Group &group, const JobContext &job)
{
    const auto all = lists();
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto members = this->members(group, **all, job);
    if (!members)
        return tl::unexpected<Error>(members.error());
    GroupInput input{m_run, members->list, {}, {}, {}, {}, {}, members->before, (*all)->withLocations};
    const auto total = std::ranges::find_if((*all)->totals, [&](const FinalTotal &one) { return one.total.group == group; });
    if (total != (*all)->totals.end()) {
        input.mean = total->last.mean;
        input.forecast = total->last;
        input.low = input.high = 0.0;
        for (std::size_t step = 0; step < total->last.horizon(); ++step) {
            *input.low += total->last.quantile(step, 2);
            *input.high += total->last.quantile(step, 10);
        }
        if (total->overridden)
            input.modelTotal = sumOf(total->total.reconciled.mean);
    } else if (auto summed = sumUp(*members, input); !summed) {
        return tl::unexpected<Error>(std::move(summed).error());
    }
    GroupWords words;
    words.group = group;
    words.facts = groupFacts(input);
    words.narrative = narrativeOf(words.facts);
    return words;
}

} // namespace shelfcast::core

#include "ui/pages/forecast/scenarios/scenario_desk.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/session/session.h"
#include "ui/text/text.h"

#include <utility>

namespace shelfcast::ui {
namespace {

constexpr std::size_t kPaths = 20;

} // namespace

/// What the worker keeps between two draws. Used from the one worker only.
struct ScenarioDesk::Opened {
    explicit Opened(std::filesystem::path file) : path(std::move(file)) {}

    core::Result<core::ScenarioSet> make(const core::RunInfo &run, std::int64_t series, std::optional<core::ScenarioWay> wanted, std::uint64_t seed, const core::JobContext &job)
    {
        if (!project) {
            auto opened = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!opened)
                return tl::unexpected<core::Error>(opened.error());
            project = std::move(*opened);
        }
        const core::Result<core::ScenarioWay> way = wanted ? *wanted : core::chosenScenarioWay(*project);
        if (!way)
            return tl::unexpected<core::Error>(way.error());
        if (!maker || maker->way() != *way) {
            auto made = core::ScenarioMaker::open(*project, *way);
            if (!made)
                return tl::unexpected<core::Error>(made.error());
            maker = std::move(*made);
        }
        core::PathOptions options;
        options.paths = kPaths;
        options.seed = seed;
        return core::seriesScenarios(*project, run, series, *maker, options, job);
    }

    std::filesystem::path path;
    std::unique_ptr<core::Project> project;
    std::optional<core::ScenarioMaker> maker;
};

ScenarioDesk::ScenarioDesk(Session &session, ForecastViewModel &model, QObject *parent) : QObject(parent), m_session(session), m_model(model), m_work(1)
{
    connect(&session, &Session::projectChanged, this, &ScenarioDesk::openProject);
    connect(&model, &ForecastViewModel::detailChanged, this, &ScenarioDesk::make);
    connect(&session.jobs(), &JobQueue::changed, this, [this] { // comparing may be possible again
        if (std::exchange(m_could, canCompare()) != m_could)
            Q_EMIT comparisonChanged();
    });
    openProject();
}

void ScenarioDesk::openProject()
{
    m_opened = m_session.project() ? std::make_shared<Opened>(toPath(m_session.projectPath())) : nullptr;
    m_way.reset();
    m_set.reset();
    m_seed = 1;
    m_comparing = false;
    readComparison();
    make();
}

void ScenarioDesk::readComparison()
{
    m_comparison.reset();
    if (m_session.project())
        if (auto kept = core::keptComparison(*m_session.project()))
            m_comparison = std::move(*kept);
    Q_EMIT comparisonChanged();
}

void ScenarioDesk::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    make();
}

void ScenarioDesk::setWay(std::optional<core::ScenarioWay> way)
{
    m_way = way;
    make();
}

void ScenarioDesk::drawAgain()
{
    ++m_seed;
    make();
}

QString ScenarioDesk::missing(core::ScenarioWay way) const
{
    return m_session.project() ? text(core::missingForScenarios(*m_session.project(), way)) : QString();
}

void ScenarioDesk::make()
{
    m_work.cancelAll(); // only the last draw counts
    m_set.reset();
    m_problem.clear();
    const SeriesDetail *detail = m_model.detail();
    if (!m_shown || !m_opened || !m_model.run() || m_model.total() || !detail || !detail->stored) {
        if (m_shown && m_model.total())
            m_problem = tr("Scenarios are drawn for single items: choose one in the list.");
        Q_EMIT changed();
        return;
    }
    Q_EMIT changed();
    m_work.start<core::ScenarioSet>(
        {}, this,
        [opened = m_opened, run = *m_model.run(), series = detail->series.id, way = m_way, seed = m_seed](const core::JobContext &job) -> core::Result<core::ScenarioSet> {
            if (job.cancelled())
                return core::cancelled();
            return opened->make(run, series, way, seed, job);
        },
        [this, series = detail->series.id, seed = m_seed, way = m_way](core::Result<core::ScenarioSet> set) {
            const SeriesDetail *now = m_model.detail();
            if (!now || now->series.id != series || seed != m_seed || way != m_way)
                return;
            if (set)
                m_set = std::move(*set);
            else if (set.error().code != core::ErrorCode::Cancelled)
                m_problem = text(set.error());
            Q_EMIT changed();
        });
}

QString ScenarioDesk::sentence() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (!m_set)
        return m_shown ? tr("Drawing…") : QString();
    QString said = tr("%Ln possible future(s), each as likely as the others", nullptr, static_cast<int>(m_set->paths())) + QStringLiteral(" · ") + text(core::scenarioWayName(m_set->way));
    if (!m_way && m_comparison && m_comparison->winner == m_set->way)
        said += QStringLiteral(" · ") + tr("most like your real sales");
    if (!m_set->note.empty())
        said += QStringLiteral(". ") + text(m_set->note);
    return said;
}

bool ScenarioDesk::canCompare() const
{
    return m_session.project() && !m_session.readOnly() && !m_session.series().empty() && !m_session.jobs().busy();
}

std::int64_t ScenarioDesk::dataVersion() const
{
    return m_session.project() ? m_session.project()->dataVersion() : 0;
}

void ScenarioDesk::compare()
{
    if (!canCompare())
        return;
    m_comparing = true;
    m_session.jobs().start<core::ScenarioComparison>(
        tr("Compare the ways of making scenarios"), this,
        [path = toPath(m_session.projectPath()), &models = m_session.models()](const core::JobContext &job) -> core::Result<core::ScenarioComparison> {
            const auto project = core::Project::open(path);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::compareScenarios(**project, models, {}, job);
        },
        [this, path = m_session.projectPath()](core::Result<core::ScenarioComparison> comparison) {
            if (path != m_session.projectPath())
                return;
            m_comparing = false;
            if (!comparison && comparison.error().code != core::ErrorCode::Cancelled)
                Q_EMIT m_session.failed(comparison.error());
            if (comparison) {
                Q_EMIT m_session.noticed(text(core::verdictOf(*comparison)));
                m_opened = std::make_shared<Opened>(toPath(path)); // the pair is another one
                m_session.trainings().refresh();
            }
            readComparison();
            make();
        });
    Q_EMIT comparisonChanged();
}

} // namespace shelfcast::ui

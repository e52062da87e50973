#include "ui/pages/evaluation/evaluation_view_model.h"

#include "core/models/neural/network_library.h"
#include "core/project/backtest_store.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <algorithm>

namespace shelfcast::ui {

EvaluationViewModel::EvaluationViewModel(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::projectChanged, this, &EvaluationViewModel::forget);
    connect(&session, &Session::dataChanged, this, &EvaluationViewModel::stateChanged);
    forget();
}

/// Another project.
void EvaluationViewModel::forget()
{
    if (m_path == m_session.projectPath() && !m_path.isEmpty())
        return;
    m_path = m_session.projectPath();
    ++m_wish;
    m_job = 0;
    m_backtests.clear();
    m_report.reset();
    m_shown = 0;
    Q_EMIT backtestsChanged();
    Q_EMIT reportChanged();
    Q_EMIT stateChanged();
    reload();
}

/// Reads the list, and shows @p wanted, or the newest where that is 0 or gone.
void EvaluationViewModel::reload(std::int64_t wanted)
{
    if (m_path.isEmpty())
        return;
    using Rows = std::vector<core::BacktestInfo>;
    m_session.reads().start<Rows>(
        {}, this,
        [path = toPath(m_path)](const core::JobContext &) -> core::Result<Rows> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::storedBacktests(**project);
        },
        [this, path = m_path, wanted](core::Result<Rows> rows) {
            if (path != m_path)
                return;
            if (!rows) {
                if (rows.error().code != core::ErrorCode::Cancelled)
                    Q_EMIT m_session.failed(rows.error());
                return;
            }
            m_backtests = std::move(*rows);
            Q_EMIT backtestsChanged();
            const std::int64_t chosen = wanted != 0 ? wanted : m_shown;
            const bool there = std::ranges::find(m_backtests, chosen, &core::BacktestInfo::id) != m_backtests.end();
            show(there ? chosen : m_backtests.empty() ? 0 : m_backtests.front().id);
        });
}

bool EvaluationViewModel::outdated() const
{
    return m_report && m_session.project() && m_report->info.dataVersion != m_session.project()->dataVersion();
}

QString EvaluationViewModel::obstacle(const EvaluationRequest &request) const
{
    if (!m_session.project())
        return tr("Open a project first.");
    if (m_session.series().empty())
        return m_session.seriesLoading() ? tr("Reading the items") : tr("Import your sales first.");
    if (request.models.isEmpty())
        return tr("Choose at least one model.");
    if (evaluating())
        return tr("An evaluation is running.");
    for (const QString &id : request.models)
        if (const core::ModelEntry *entry = m_session.models().find(id.toStdString()); entry && entry->card.needs.networks && core::networkLibraryPath().empty())
            return tr("%1 needs the networks library.").arg(text(entry->card.name));
    return {};
}

void EvaluationViewModel::evaluate(const EvaluationRequest &request)
{
    if (!obstacle(request).isEmpty())
        return;
    core::EvaluationOptions options;
    for (const QString &id : request.models)
        options.backtest.models.push_back(id.toStdString());
    options.backtest.horizon = request.horizon;
    options.backtest.origins = request.origins;
    options.backtest.rollForward = request.rollForward;
    options.items = request.items.trimmed().toStdString();
    options.keep = !m_session.readOnly();
    options.report = m_options;
    m_job = m_session.jobs().start<core::BacktestReport>(
        tr("Evaluation"), this,
        [path = toPath(m_path), options, &models = m_session.models()](const core::JobContext &job) -> core::Result<core::BacktestReport> {
            auto project = core::Project::open(path, options.keep ? core::OpenMode::ReadWrite : core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::evaluateProject(**project, models, options, job);
        },
        [this, path = m_path](core::Result<core::BacktestReport> report) {
            if (path != m_path)
                return;
            m_job = 0;
            if (!report) {
                Q_EMIT m_session.failed(report.error());
            } else {
                ++m_wish; // what is being measured now is older
                m_shown = report->info.id;
                const auto series = static_cast<int>(report->info.series);
                const core::BacktestModel &best = report->info.models[report->ranking.front()];
                const core::ModelEntry *entry = m_session.models().find(best.id);
                Q_EMIT m_session.noticed(tr("%Ln series evaluated: %1 is closest.", nullptr, series).arg(entry ? text(entry->card.name) : fromUtf8(best.id)));
                m_report = std::make_shared<const core::BacktestReport>(std::move(*report));
                Q_EMIT reportChanged();
                if (m_report->options.metric != m_options.metric || m_report->options.weighted != m_options.weighted)
                    measure(); // somebody has asked for other figures meanwhile
                reload(m_shown);
            }
            Q_EMIT stateChanged();
        });
    Q_EMIT stateChanged();
}

void EvaluationViewModel::show(std::int64_t backtest)
{
    if (backtest == m_shown && (m_report || m_measuring > 0))
        return;
    m_shown = backtest;
    if (backtest == 0) {
        if (m_report && m_report->info.id != 0) {
            m_report.reset();
            Q_EMIT reportChanged();
        }
        return;
    }
    measure();
}

void EvaluationViewModel::setMetric(const QString &id)
{
    if (m_options.metric == id.toStdString() || !core::metricNamed(id.toStdString()))
        return;
    m_options.metric = id.toStdString();
    measure();
}

void EvaluationViewModel::setWeighted(bool weighted)
{
    if (m_options.weighted == weighted)
        return;
    m_options.weighted = weighted;
    measure();
}

void EvaluationViewModel::measure()
{
    if (m_shown == 0 || m_path.isEmpty())
        return;
    ++m_measuring;
    Q_EMIT stateChanged();
    m_session.reads().start<core::BacktestReport>(
        tr("Measuring the forecasts"), this,
        [path = toPath(m_path), backtest = m_shown, options = m_options](const core::JobContext &job) -> core::Result<core::BacktestReport> {
            auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::keptReport(**project, backtest, options, job);
        },
        [this, wish = ++m_wish](core::Result<core::BacktestReport> report) {
            --m_measuring;
            if (wish == m_wish) {
                if (report) {
                    m_report = std::make_shared<const core::BacktestReport>(std::move(*report));
                    Q_EMIT reportChanged();
                } else if (report.error().code != core::ErrorCode::Cancelled) {
                    Q_EMIT m_session.failed(report.error());
                }
            }
            Q_EMIT stateChanged();
        });
}

void EvaluationViewModel::removeShown()
{
    if (m_shown == 0 || m_session.readOnly())
        return;
    using Done = std::monostate;
    m_session.jobs().start<Done>(
        tr("Deleting an evaluation"), this,
        [path = toPath(m_path), backtest = m_shown](const core::JobContext &) -> core::Result<Done> {
            auto project = core::Project::open(path);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            if (const auto removed = core::removeBacktest(**project, backtest); !removed)
                return tl::unexpected<core::Error>(removed.error());
            return Done{};
        },
        [this](const core::Result<Done> &done) {
            if (!done)
                Q_EMIT m_session.failed(done.error());
            reload();
        });
}

void EvaluationViewModel::open(std::int64_t series)
{
    m_session.select(series);
    Q_EMIT m_session.pageRequested(QStringLiteral("forecast"));
}

} // namespace shelfcast::ui

#include "ui/pages/forecast/totals/reconcile_desk.h"

#include "core/workflow/totals/reconcile_again.h"
#include "ui/session/session.h"
#include "ui/session/undo_commands.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QPointer>

namespace shelfcast::ui {
namespace {

QString said(const char *words)
{
    return QCoreApplication::translate("shelfcast::ui::Totals", words);
}

} // namespace

QString reconciliationName(core::Reconciliation method)
{
    switch (method) {
    case core::Reconciliation::BottomUp: return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "From the items up (bottom-up)"));
    case core::Reconciliation::TopDown: return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "From the total down (top-down)"));
    case core::Reconciliation::MinTrace: return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "All give way (MinT)"));
    case core::Reconciliation::None: break;
    }
    return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Leave them apart"));
}

QString reconciliationText(core::Reconciliation method)
{
    switch (method) {
    case core::Reconciliation::BottomUp: return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Each item keeps its own forecast; a sum is what its items come to."));
    case core::Reconciliation::TopDown:
        return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "The forecast of all together stands; locations, categories and items share it in the proportions of their own forecasts."));
    case core::Reconciliation::MinTrace:
        return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Items and sums all give way until they agree: whoever was off the most in the past, the most."));
    case core::Reconciliation::None: break;
    }
    return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Items and sums each keep their own forecast and need not add up."));
}

QString reconciliationAdvice(core::Reconciliation method)
{
    switch (method) {
    case core::Reconciliation::BottomUp: return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "The usual choice: right where single items can be forecast well."));
    case core::Reconciliation::TopDown: return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Right where single items sell too little to be forecast, and the total is what counts."));
    case core::Reconciliation::MinTrace: return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "Often the most accurate on all levels; takes the longest."));
    case core::Reconciliation::None: break;
    }
    return said(QT_TRANSLATE_NOOP("shelfcast::ui::Totals", "For looking at the gap between them."));
}

ReconcileDesk::ReconcileDesk(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    for (const auto signal : {&Session::projectChanged, &Session::dataChanged, &Session::forecastChanged})
        connect(&session, signal, this, &ReconcileDesk::refresh);
    connect(&session.jobs(), &JobQueue::changed, this, &ReconcileDesk::changed);
    refresh();
}

bool ReconcileDesk::canChoose() const
{
    return m_session.project() && !m_session.readOnly() && !m_session.jobs().busy();
}

void ReconcileDesk::refresh()
{
    m_method = core::Reconciliation::BottomUp;
    m_note.clear();
    if (core::Project *project = m_session.project()) {
        if (const auto kept = core::chosenReconciliation(*project))
            m_method = *kept;
        if (const auto run = project->latestForecastRun(); run && *run && core::reconciliationOf(**run) != m_method) {
            const auto refusal = core::reconcilableAgain(*project, **run);
            m_note = tr("The forecast shown was made with “%1”; the next one takes your choice.").arg(reconciliationName(core::reconciliationOf(**run)));
            if (refusal && !refusal->empty())
                m_note += u' ' + text(*refusal);
        }
    }
    Q_EMIT changed();
}

void ReconcileDesk::choose(core::Reconciliation method)
{
    if (!canChoose() || method == m_method)
        return;
    m_session.undo().push(new DoneCommand(tr("choice of how sums and items agree"), [desk = QPointer(this), before = m_method, method](bool again) {
        if (desk)
            desk->apply(again ? method : before);
    }));
    apply(method);
}

void ReconcileDesk::apply(core::Reconciliation method)
{
    core::Project *project = m_session.project();
    if (!project || m_session.readOnly())
        return;
    if (const auto kept = core::chooseReconciliation(*project, method); !kept) {
        Q_EMIT m_session.failed(kept.error());
        refresh();
        return;
    }
    refresh();
    const auto run = project->latestForecastRun();
    if (!run || !*run || core::reconciliationOf(**run) == method)
        return;
    if (const auto refusal = core::reconcilableAgain(*project, **run); refusal && refusal->empty())
        agree(method);
}

void ReconcileDesk::agree(core::Reconciliation method)
{
    using Done = std::monostate;
    m_note.clear(); // it will follow in a moment
    m_session.jobs().start<Done>(
        tr("Making sums and items agree"), this,
        [target = toPath(m_session.projectPath()), &models = m_session.models(), method](const core::JobContext &job) -> core::Result<Done> {
            auto project = core::Project::open(target);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            if (const auto agreed = core::reconcileAgain(**project, models, method, job); !agreed)
                return tl::unexpected<core::Error>(agreed.error());
            return Done{};
        },
        [this](core::Result<Done> done) {
            if (!done && done.error().code != core::ErrorCode::Cancelled)
                Q_EMIT m_session.failed(done.error());
            if (done)
                Q_EMIT m_session.forecastChanged();
            else
                refresh();
        });
    Q_EMIT changed();
}

} // namespace shelfcast::ui

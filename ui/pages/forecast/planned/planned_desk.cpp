#include "ui/pages/forecast/planned/planned_desk.h"

#include "ui/session/session.h"
#include "ui/text/text.h"

#include <QUndoCommand>

#include <algorithm>
#include <set>

namespace shelfcast::ui {
namespace {

QStringList named(const Session &session, std::string core::SeriesInfo::*member)
{
    std::set<std::string> names;
    for (const core::SeriesInfo &info : session.series())
        if (!(info.*member).empty())
            names.insert(info.*member);
    QStringList list;
    for (const std::string &name : names)
        list << fromUtf8(name);
    return list;
}

/// Planning an item, or taking it back; either way round.
class Change final : public QUndoCommand {
public:
    Change(Session &session, PlannedDesk &desk, core::PlannedItem item, bool adds, std::function<void()> reload)
        : QUndoCommand(adds ? PlannedDesk::tr("Plan %1").arg(fromUtf8(item.code)) : PlannedDesk::tr("Delete planned item %1").arg(fromUtf8(item.code))),
          m_session(session), m_desk(&desk), m_item(std::move(item)), m_adds(adds), m_reload(std::move(reload))
    {
    }
    void redo() override
    {
        if (m_done) // the first time it has been done already
            put(m_adds);
        m_done = true;
    }
    void undo() override { put(!m_adds); }

private:
    void put(bool there)
    {
        if (!m_session.project())
            return;
        core::Result<void> done;
        if (there)
            done = core::addPlannedItem(*m_session.project(), m_item).map([](std::int64_t) {});
        else
            done = core::removePlannedItem(*m_session.project(), m_item.code).map([](const core::PlannedItem &) {});
        if (!done)
            Q_EMIT m_session.failed(done.error());
        if (m_desk)
            m_reload();
    }

    Session &m_session;
    QPointer<PlannedDesk> m_desk;
    core::PlannedItem m_item;
    bool m_adds, m_done = false;
    std::function<void()> m_reload;
};

} // namespace

PlannedDesk::PlannedDesk(Session &session, QObject *parent) : QObject(parent), m_session(session), m_work(1)
{
    connect(&session, &Session::projectChanged, this, &PlannedDesk::reload);
    connect(&session, &Session::dataChanged, this, &PlannedDesk::reload);
    reload();
}

QStringList PlannedDesk::categories() const
{
    return named(m_session, &core::SeriesInfo::category);
}

QStringList PlannedDesk::locations() const
{
    return named(m_session, &core::SeriesInfo::location);
}

core::Day PlannedDesk::firstDay() const
{
    core::Day last = 0;
    for (const core::SeriesInfo &info : m_session.series())
        last = std::max(last, info.lastDay);
    return last + 1;
}

bool PlannedDesk::canChange() const
{
    return m_session.project() && !m_session.readOnly() && !m_session.series().empty();
}

void PlannedDesk::reload()
{
    m_items.clear();
    if (m_session.project())
        if (auto items = core::plannedItems(*m_session.project()))
            m_items = std::move(*items);
    if (std::ranges::find(m_items, m_shown, &core::PlannedItem::code) == m_items.end())
        m_shown = m_items.empty() ? std::string() : m_items.front().code;
    m_work.cancelAll();
    ++m_round;
    m_forecasts.clear();
    m_busy = m_done = false;
    if (m_wanted)
        start();
    Q_EMIT changed();
    Q_EMIT forecastChanged();
}

bool PlannedDesk::add(core::PlannedItem item)
{
    const auto id = core::addPlannedItem(*m_session.project(), item);
    if (!id) {
        Q_EMIT failed(text(id.error()));
        return false;
    }
    item.id = *id;
    m_shown = item.code;
    m_session.undo().push(new Change(m_session, *this, item, true, [this] { reload(); }));
    reload();
    return true;
}

void PlannedDesk::remove(const std::string &code)
{
    const auto gone = core::removePlannedItem(*m_session.project(), code);
    if (!gone) {
        Q_EMIT failed(text(gone.error()));
        return;
    }
    m_session.undo().push(new Change(m_session, *this, *gone, false, [this] { reload(); }));
    reload();
}

void PlannedDesk::show(const std::string &code)
{
    m_shown = code;
    m_wanted = true;
    if (!m_busy && !m_done)
        start();
    Q_EMIT forecastChanged();
}

void PlannedDesk::want()
{
    m_wanted = true;
    if (!m_busy && !m_done) {
        start();
        Q_EMIT forecastChanged();
    }
}

const core::PlannedForecast *PlannedDesk::forecast(const std::string &code) const
{
    const auto found = std::ranges::find(m_forecasts, code, [](const core::PlannedForecast &one) { return one.item.code; });
    return found == m_forecasts.end() ? nullptr : &*found;
}

void PlannedDesk::start()
{
    if (m_items.empty())
        return;
    m_busy = true;
    m_work.start<std::vector<core::PlannedForecast>>(
        {}, this,
        [path = toPath(m_session.projectPath())](const core::JobContext &job) -> core::Result<std::vector<core::PlannedForecast>> {
            const auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::forecastPlanned(**project, 0, {}, job);
        },
        [this, round = ++m_round](core::Result<std::vector<core::PlannedForecast>> made) {
            if (round != m_round)
                return; // the items have changed since
            m_busy = false;
            m_done = true;
            if (made)
                m_forecasts = std::move(*made);
            else if (made.error().code != core::ErrorCode::Cancelled)
                Q_EMIT failed(text(made.error()));
            Q_EMIT forecastChanged();
        });
}

} // namespace shelfcast::ui

#include "ui/pages/forecast/overrides/override_desk.h"

#include "ui/session/session.h"
#include "ui/session/undo_commands.h"
#include "ui/text/text.h"

#include <QLocale>
#include <QPointer>
#include <QSettings>

namespace shelfcast::ui {
namespace {

const QString kAuthor = QStringLiteral("overrides/author");

} // namespace

OverrideDesk::OverrideDesk(Session &session, QObject *parent) : QObject(parent), m_session(session), m_work(1)
{
    connect(&session, &Session::projectChanged, this, [this] { m_work.cancelAll(); });
}

QString OverrideDesk::author() const
{
    const QString kept = QSettings().value(kAuthor).toString();
    return kept.isEmpty() ? fromUtf8(core::systemUserName()) : kept;
}

void OverrideDesk::setAuthor(const QString &name)
{
    QSettings().setValue(kAuthor, name.trimmed());
}

bool OverrideDesk::canChange() const
{
    return m_session.project() && !m_session.readOnly();
}

std::optional<std::pair<core::OverrideKind, double>> OverrideDesk::read(const QString &words)
{
    const QLocale locale;
    QString plain = words;
    plain.remove(locale.groupSeparator()).replace(locale.decimalPoint(), QStringLiteral("."));
    auto amount = core::readAmount(plain.toStdString());
    if (!amount)
        Q_EMIT m_session.failed({core::ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "“%1” is neither a number of units nor a change such as +10 % or −5 %."), {words.toStdString()}}, {}});
    return amount;
}

void OverrideDesk::say(core::OverrideRequest request)
{
    if (!canChange())
        return;
    request.reason = m_reason;
    request.note = m_note.trimmed().toStdString();
    request.author = author().toStdString();
    m_work.start<core::StoredOverride>(
        {}, this,
        [path = toPath(m_session.projectPath()), request](const core::JobContext &job) -> core::Result<core::StoredOverride> {
            const auto project = core::Project::open(path, core::OpenMode::ReadOnly);
            if (!project)
                return tl::unexpected<core::Error>(project.error());
            return core::plannedOverride(**project, request, job);
        },
        [this](core::Result<core::StoredOverride> planned) {
            if (planned)
                keep(std::move(*planned));
            else if (planned.error().code != core::ErrorCode::Cancelled) {
                Q_EMIT m_session.failed(planned.error());
                Q_EMIT changed(); // what was typed or dragged is not so
            }
        });
}

void OverrideDesk::keep(core::StoredOverride planned)
{
    if (!canChange())
        return;
    const auto id = core::addOverride(*m_session.project(), planned);
    if (!id) {
        Q_EMIT m_session.failed(id.error());
        return;
    }
    planned.what.id = *id;
    m_session.undo().push(new DoneCommand(tr("override"), [desk = QPointer(this), planned](bool again) {
        if (!desk || !desk->canChange())
            return;
        core::Project &project = *desk->m_session.project();
        if (again) {
            if (const auto added = core::addOverride(project, planned); !added)
                Q_EMIT desk->m_session.failed(added.error());
        } else if (const auto gone = core::removeOverride(project, planned.what.id); !gone) {
            Q_EMIT desk->m_session.failed(gone.error());
        }
        desk->tell();
    }));
    m_note.clear();
    Q_EMIT said();
    tell();
}

void OverrideDesk::remove(std::int64_t id)
{
    if (!canChange())
        return;
    const auto gone = core::removeOverride(*m_session.project(), id);
    if (!gone) {
        Q_EMIT m_session.failed(gone.error());
        return;
    }
    m_session.undo().push(new DoneCommand(tr("deletion of an override"), [desk = QPointer(this), gone = *gone](bool again) {
        if (!desk || !desk->canChange())
            return;
        core::Project &project = *desk->m_session.project();
        if (again) {
            if (const auto removed = core::removeOverride(project, gone.what.id); !removed)
                Q_EMIT desk->m_session.failed(removed.error());
        } else if (const auto added = core::addOverride(project, gone); !added) {
            Q_EMIT desk->m_session.failed(added.error());
        }
        desk->tell();
    }));
    tell();
}

/// Whoever shows forecasts shows them with overrides.
void OverrideDesk::tell()
{
    Q_EMIT changed();
    Q_EMIT m_session.forecastChanged();
}

} // namespace shelfcast::ui

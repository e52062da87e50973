#pragma once
#include "core/workflow/totals/overrides.h"
#include "ui/jobs/job_queue.h"

#include <QObject>

namespace shelfcast::ui {

class Session;

/// Where a person's changes of a forecast are made and taken back, each undoable. Who says so and why is kept for the next change.
class OverrideDesk final : public QObject {
    Q_OBJECT
public:
    explicit OverrideDesk(Session &session, QObject *parent = nullptr);

    QString author() const;
    void setAuthor(const QString &name);
    std::string reason() const { return m_reason; }
    void setReason(const std::string &id) { m_reason = id; }
    QString note() const { return m_note; }
    void setNote(const QString &note) { m_note = note; }

    bool canChange() const;
    /// Units or percent as a person writes them in this language; says so where it is neither.
    std::optional<std::pair<core::OverrideKind, double>> read(const QString &words);
    /// Reason, note and author are those of this desk. A worker shares it out; then it stands in the project.
    void say(core::OverrideRequest request);
    void remove(std::int64_t id);

Q_SIGNALS:
    void changed(); ///< an override was made, taken back or brought back
    void said();    ///< one was made: the note has been used up

private:
    void keep(core::StoredOverride planned);
    void tell();

    Session &m_session;
    std::string m_reason = "promotion";
    QString m_note;
    JobQueue m_work;
};

} // namespace shelfcast::ui

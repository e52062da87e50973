#pragma once
#include "core/project/project.h"
#include "core/reporting/findings.h"
#include "ui/pages/data/refused_model.h"
#include "ui/pages/data/source_model.h"

#include <QObject>

namespace shelfcast::ui {

class Session;

/// What the project's data are: sources, findings, refused rows. Read in a worker after each change of the data.
class DataViewModel final : public QObject {
    Q_OBJECT
public:
    explicit DataViewModel(Session &session, QObject *parent = nullptr);

    SourceModel &sources() { return m_sources; }
    RefusedModel &refused() { return m_refused; }
    const std::vector<core::Finding> &findings() const { return m_findings; }
    /// How days become periods, in a sentence.
    QString calendar() const { return m_calendar; }
    bool empty() const { return m_sources.rowCount() == 0; }

    /// Whose refused rows are listed; -1 for none.
    int currentSource() const { return m_current; }
    void setCurrentSource(int row);
    void remove(int row);
    /// Writes the listed refused rows as CSV. Ends in Session::noticed or failed.
    void saveRefused(const QString &path);

Q_SIGNALS:
    void changed();
    void refusedChanged();

private:
    void reload();
    void reloadRefused();
    void describeCalendar(const core::PanelSettings &settings);

    Session &m_session;
    SourceModel m_sources;
    RefusedModel m_refused;
    std::vector<core::Finding> m_findings;
    QString m_calendar;
    int m_current = -1, m_generation = 0;
};

/// Starts writing refused rows as CSV, as the person's spreadsheet reads it.
void saveRefusedRows(Session &session, QObject *guard, const QString &file, std::vector<core::RefusedRow> rows, const QString &path);

} // namespace shelfcast::ui

#pragma once
#include "core/workflow/new_items/new_items.h"
#include "ui/jobs/job_queue.h"

#include <QObject>

#include <string>
#include <vector>

namespace shelfcast::ui {

class Session;

/// Items that do not sell yet: the project's list of them, and what is expected of each. A worker forecasts all of them at once, when the first
/// is to be seen: learning from those that sell takes longer than any of them.
class PlannedDesk final : public QObject {
    Q_OBJECT
public:
    explicit PlannedDesk(Session &session, QObject *parent = nullptr);

    const std::vector<core::PlannedItem> &items() const { return m_items; }
    /// What the lists of a form offer.
    QStringList categories() const;
    QStringList locations() const;
    core::Day firstDay() const; ///< the day after the last known one
    bool canChange() const;

    /// Undoable. False where it is refused; `failed` says why.
    bool add(core::PlannedItem item);
    void remove(const std::string &code);
    /// Chooses one of the items, and forecasts all where they are not yet; `forecastChanged` tells when they are.
    void show(const std::string &code);
    /// Forecasts all where they are not yet, from now on also after each change.
    void want();
    bool busy() const { return m_busy; }
    const std::string &shown() const { return m_shown; }
    /// Null where it is not forecast.
    const core::PlannedForecast *forecast(const std::string &code) const;
    const core::PlannedForecast *forecast() const { return forecast(m_shown); }

Q_SIGNALS:
    void changed();
    void forecastChanged();
    void failed(const QString &sentence);

private:
    void reload();
    void start();

    Session &m_session;
    std::vector<core::PlannedItem> m_items;
    std::string m_shown;
    std::vector<core::PlannedForecast> m_forecasts;
    bool m_wanted = false, m_busy = false, m_done = false; ///< done: forecast, or failed at it, as the items are now
    int m_round = 0; ///< of forecasts: an older one that still comes back is let go
    JobQueue m_work;
};

} // namespace shelfcast::ui

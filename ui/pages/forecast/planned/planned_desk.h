#pragma once
#include "core/workflow/new_items/new_items.h"
#include "ui/jobs/job_queue.h"

#include <QObject>

#include <optional>

namespace shelfcast::ui {

class Session;

/// Items that do not sell yet: the project's list of them, and what is expected of each. Forecast by a worker.
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
    /// Forecasts one of the items; `forecastChanged` tells when it is there.
    void show(const std::string &code);
    bool busy() const { return m_busy; }
    const std::optional<core::PlannedForecast> &forecast() const { return m_forecast; }

Q_SIGNALS:
    void changed();
    void forecastChanged();
    void failed(const QString &sentence);

private:
    void reload();

    Session &m_session;
    std::vector<core::PlannedItem> m_items;
    std::string m_shown;
    std::optional<core::PlannedForecast> m_forecast;
    bool m_busy = false;
    JobQueue m_work;
};

} // namespace shelfcast::ui

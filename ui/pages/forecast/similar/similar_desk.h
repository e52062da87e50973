#pragma once
#include "core/workflow/comparison/similar.h"
#include "ui/jobs/job_queue.h"

#include <QObject>

#include <memory>
#include <optional>

namespace shelfcast::ui {

class Session;

/// Products like the chosen one. All series are compared once, by a worker, and kept in memory until the data change.
class SimilarDesk final : public QObject {
    Q_OBJECT
public:
    explicit SimilarDesk(Session &session, QObject *parent = nullptr);

    struct Neighbour {
        core::SeriesInfo info;
        core::Message why;
    };
    /// Finds those of a series; `changed` tells when they are there.
    void ask(std::int64_t series);
    bool busy() const { return m_busy; }
    const std::vector<Neighbour> &neighbours() const { return m_neighbours; }
    /// Why the pre-trained network did not compare them; empty where it did.
    const core::Message &note() const { return m_note; }

Q_SIGNALS:
    void changed();

private:
    struct Found {
        std::vector<Neighbour> neighbours;
        core::Message note;
    };
    /// The compared series, filled by the first job that needs them. Only the worker looks inside.
    struct Kept {
        std::optional<core::SimilarItems> all;
    };
    void forget();

    Session &m_session;
    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>();
    std::int64_t m_asked = 0;
    std::vector<Neighbour> m_neighbours;
    core::Message m_note;
    bool m_busy = false;
    JobQueue m_work;
};

} // namespace shelfcast::ui

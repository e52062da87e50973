#pragma once
#include "ui/charts/chart_data.h"
#include "ui/jobs/job_queue.h"
#include "ui/pages/data/findings/finding_model.h"
#include "ui/pages/data/findings/look_model.h"

namespace shelfcast::ui {

class Session;

/// What stands out of the sales: of all items as counts, of the selected one each finding. Looks through the items in a worker of its
/// own once somebody watches; settling one finding looks again at its item only.
class FindingsViewModel final : public QObject {
    Q_OBJECT
public:
    explicit FindingsViewModel(Session &session, QObject *parent = nullptr);
    ~FindingsViewModel() override;

    LookModel &items() { return m_items; }
    FindingModel &findings() { return m_findings; }
    const ChartData &chart() const { return m_chart; }

    enum class State { Idle, Asking, Looking, Done };
    State state() const { return m_state; }
    double progress() const { return m_progress; }
    /// What was found over all items, in a sentence.
    QString summary() const;
    QString selectedName() const;

    /// Many items are looked through only when a person asks: it takes a while. @p most: up to how many it begins by itself.
    void setMostUnasked(std::size_t most) { m_mostUnasked = most; }
    /// Nothing is looked through while nobody watches.
    void setWatched(bool watched);
    void lookThrough();
    void cancel();
    void settle(int row, std::optional<bool> edit);

Q_SIGNALS:
    void changed();         ///< state, counts
    void findingsChanged(); ///< of the selected item

private:
    void follow();
    void lookAgain(const core::PanelSettings &settings);
    void reloadSelected();
    void show(core::SeriesLook look, const core::PanelSettings &settings);

    Session &m_session;
    LookModel m_items;
    FindingModel m_findings;
    ChartData m_chart;
    State m_state = State::Idle;
    double m_progress = 0.0;
    bool m_watched = false;
    std::size_t m_mostUnasked;
    std::size_t m_lookedAt = 0; ///< series of the last look
    core::PanelSettings m_settings; ///< of the last look
    std::int64_t m_version = -1;    ///< of the data then
    QString m_path;                 ///< of the project then
    int m_generation = 0, m_selection = 0;
    JobQueue m_jobs; // last: its worker ends before what it uses
};

} // namespace shelfcast::ui

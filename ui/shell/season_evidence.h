#pragma once
#include "core/panel/builder.h"
#include "core/panel/seasons.h"

#include <QWidget>

class QLabel;
class QTimer;
class QVBoxLayout;

namespace shelfcast::ui {

class Session;

/// What the data say of each season that comes into question, in words, with a button to take the proved ones.
class SeasonEvidenceList final : public QWidget {
    Q_OBJECT
public:
    explicit SeasonEvidenceList(Session &session, QWidget *parent = nullptr);
    /// Weighs the seasons usual at this frequency and those that are set. Read by a worker, a moment after the last call.
    void weigh(const core::PanelSettings &settings);
    const core::SeasonChoice &choice() const { return m_choice; }

Q_SIGNALS:
    void weighed();
    void seasonTaken(int periods);
    void secondSeasonTaken(int periods);

private:
    void start();
    void show(const core::SeasonChoice &choice);
    QWidget *makeLine(const core::SeasonEvidence &evidence);
    Session &m_session;
    core::PanelSettings m_settings;
    core::SeasonChoice m_choice;
    QTimer *m_pause;
    QLabel *m_state;
    QVBoxLayout *m_lines;
    int m_generation = 0;
};

} // namespace shelfcast::ui

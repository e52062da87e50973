#pragma once
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace shelfcast::ui {

class Session;
struct ActiveTraining;
struct JobStatus;

/// The line at the bottom: the job that runs, with its stage, progress, time left and Cancel, and how many wait behind it; else the
/// first network in training, with Pause; else the last notice. On the right: the device in use, threads, and whether the project is kept.
class JobBar final : public QWidget {
    Q_OBJECT
public:
    JobBar(Session &session, int threads, QWidget *parent = nullptr);

private:
    void refresh();
    void refreshState();
    void showJob(const JobStatus &job, int others);
    const ActiveTraining *runningTraining() const;
    Session &m_session;
    int m_threads;
    QLabel *m_text, *m_left, *m_queue, *m_state;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QString m_notice;
};

} // namespace shelfcast::ui

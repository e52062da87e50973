#pragma once
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace shelfcast::ui {

class ElidedLabel;

/// What a line of the queue says; two lines with the same key are the same training.
struct QueueLine {
    enum class State { Waiting, Running, Stopping, Paused, Failed };
    QString key;
    int ticket = 0;          ///< of one that this session has asked for
    std::int64_t id = 0;     ///< in the project
    State state = State::Waiting;
    QString name, words, facts; ///< model; state with time left; epoch, device, throughput
    double fraction = 0.0;
};

/// One training that is not finished: what it is, how far it is, and its buttons.
class QueueRow final : public QWidget {
    Q_OBJECT
public:
    QueueRow(const QueueLine &line, QWidget *parent);
    void setLine(const QueueLine &line, bool mayStart);
    const QueueLine &line() const { return m_line; }

Q_SIGNALS:
    void pauseClicked();
    void resumeClicked();
    void dropClicked();

private:
    QueueLine m_line;
    QLabel *m_name, *m_words;
    ElidedLabel *m_facts;
    QProgressBar *m_progress;
    QPushButton *m_go, *m_drop;
};

} // namespace shelfcast::ui

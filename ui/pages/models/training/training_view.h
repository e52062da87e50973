#pragma once
#include <QWidget>

class QLabel;

namespace shelfcast::ui {

class EmptyState;
class FinishedCard;
class LearningCurves;
class QueueCard;
class Session;
class TrainingForm;

/// Training networks: what to train on the left; what is in training, its curves, and the finished ones to compare on the right.
class TrainingView final : public QWidget {
    Q_OBJECT
public:
    explicit TrainingView(Session &session, QWidget *parent = nullptr);
    /// Chooses this network alone in the form.
    void choose(const QString &modelId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeResults();
    void refresh();
    void refreshCurves();

    Session &m_session;
    TrainingForm *m_form = nullptr;
    QueueCard *m_queue = nullptr;
    FinishedCard *m_finished = nullptr;
    QWidget *m_curvesCard = nullptr, *m_missing = nullptr;
    QLabel *m_missingText = nullptr;
    LearningCurves *m_curves = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace shelfcast::ui

#pragma once
#include "ui/pages/evaluation/evaluation_view_model.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace shelfcast::ui {

class CoveragePlot;
class GroupBars;

/// How much of what came the intervals hold, beside how much they should.
class CoverageCard final : public Card {
    Q_OBJECT
public:
    CoverageCard(Session &session, EvaluationViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    Session &m_session;
    EvaluationViewModel &m_model;
    CoveragePlot *m_plot;
};

/// On which share of the series each model came closest: of all, and by class.
class WinsCard final : public Card {
    Q_OBJECT
public:
    WinsCard(Session &session, EvaluationViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    Session &m_session;
    EvaluationViewModel &m_model;
    GroupBars *m_bars;
};

/// What the errors of one model have in common, in sentences.
class ResidualCard final : public Card {
    Q_OBJECT
public:
    ResidualCard(Session &session, EvaluationViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    void showModel();
    Session &m_session;
    EvaluationViewModel &m_model;
    QComboBox *m_models;
    QLabel *m_words, *m_figures;
};

} // namespace shelfcast::ui

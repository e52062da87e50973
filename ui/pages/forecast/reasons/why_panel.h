#pragma once
#include "ui/widgets/card.h"

namespace shelfcast::ui {

class ForecastViewModel;

/// Why this model, how it did on the periods that it was not shown, beside seasonal naive.
class WhyPanel final : public Card {
    Q_OBJECT
public:
    WhyPanel(ForecastViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    void addAccuracy();

    ForecastViewModel &m_model;
    QLabel *m_form, *m_modelName, *m_why, *m_note, *m_grade;
    QLabel *m_wape, *m_gain, *m_gainNote;
    QWidget *m_figures, *m_accuracy;
    QLabel *m_cells[3][2] = {}; ///< WAPE, MASE, bias x model, seasonal naive
};

} // namespace shelfcast::ui

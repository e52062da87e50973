#pragma once
#include "ui/widgets/card.h"

class QGridLayout;

namespace shelfcast::ui {

class ForecastViewModel;

/// What moves the forecast: each part of it as a bar, as long as it swings, in units a period.
class MovesPanel final : public Card {
    Q_OBJECT
public:
    MovesPanel(ForecastViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();

    ForecastViewModel &m_model;
    QWidget *m_rows = nullptr;
};

} // namespace shelfcast::ui

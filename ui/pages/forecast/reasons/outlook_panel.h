#pragma once
#include "ui/widgets/card.h"

namespace shelfcast::ui {

class ForecastViewModel;

/// What a network says besides the quantity: the chances that sales rise, stay or fall, and the price that it expects.
class OutlookPanel final : public Card {
    Q_OBJECT
public:
    OutlookPanel(ForecastViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    ForecastViewModel &m_model;
    QLabel *m_direction, *m_price;
};

} // namespace shelfcast::ui

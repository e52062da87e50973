#pragma once
#include "ui/widgets/card.h"

#include <vector>

class QGridLayout;

namespace shelfcast::core {
struct Candidate;
}

namespace shelfcast::ui {

class ForecastViewModel;

/// The models that were compared and the forms that were weighed, each with its score; the taken one stands first.
class ComparedPanel final : public Card {
    Q_OBJECT
public:
    ComparedPanel(ForecastViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    void addList(QGridLayout &grid, const QString &heading, const std::vector<core::Candidate> &candidates);

    ForecastViewModel &m_model;
    QWidget *m_rows = nullptr;
};

} // namespace shelfcast::ui

#pragma once
#include "ui/widgets/card.h"

#include <array>

class QPushButton;

namespace shelfcast::ui {

class ClustersViewModel;

/// The ABC-XYZ matrix, and how regularly items sell: each cell selects its items.
class ClassesCard final : public Card {
    Q_OBJECT
public:
    explicit ClassesCard(ClustersViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();

    ClustersViewModel &m_model;
    std::array<std::array<QPushButton *, 3>, 3> m_cells{};
    std::array<QPushButton *, 4> m_demands{};
    std::array<QLabel *, 3> m_rows{}, m_columns{};
};

} // namespace shelfcast::ui

#pragma once
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace shelfcast::ui {

class ScenarioDesk;

/// The line below the chart while it shows scenarios: what they are, by which way, draw again, compare the ways.
class ScenarioStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ScenarioStrip(ScenarioDesk &desk, QWidget *parent = nullptr);

private:
    void refresh();
    void refreshWays();

    ScenarioDesk &m_desk;
    QLabel *m_sentence;
    QComboBox *m_ways;
    QPushButton *m_again, *m_compare;
};

} // namespace shelfcast::ui

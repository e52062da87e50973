#pragma once
#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace shelfcast::ui {

class ScenarioDesk;

/// How much the futures of each way look like the project's real ones: a row a way, a column a measure, and the winner in a sentence.
class ComparisonDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ComparisonDialog(ScenarioDesk &desk, QWidget *parent = nullptr);

private:
    void refresh();
    void fill();

    ScenarioDesk &m_desk;
    QLabel *m_verdict, *m_about;
    QTableWidget *m_table;
    QLabel *m_reading; ///< what the headings mean
    QPushButton *m_start;
};

} // namespace shelfcast::ui

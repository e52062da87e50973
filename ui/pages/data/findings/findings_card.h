#pragma once
#include "ui/pages/data/findings/findings_view_model.h"
#include "ui/widgets/card.h"

class QProgressBar;
class QPushButton;
class QTableView;

namespace shelfcast::ui {

class ElidedLabel;
class ForecastChart;
class Session;

/// What stands out of the sales: the items it was found in, the selected one's chart with its marks, and each finding with how
/// forecasts treat it.
class FindingsCard final : public Card {
    Q_OBJECT
public:
    FindingsCard(Session &session, FindingsViewModel &model, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeItems();
    QWidget *makeItem();
    void refresh();
    void refreshItem();
    void selectShownItem();
    void openTreatments(const QModelIndex &cell);
    void showInChart(const QModelIndex &cell);

    Session &m_session;
    FindingsViewModel &m_model;
    QLabel *m_summary = nullptr, *m_nothing = nullptr;
    ElidedLabel *m_name = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_look = nullptr, *m_cancel = nullptr;
    QWidget *m_body = nullptr, *m_items = nullptr;
    QTableView *m_itemTable = nullptr, *m_findingTable = nullptr;
    ForecastChart *m_chart = nullptr;
};

} // namespace shelfcast::ui

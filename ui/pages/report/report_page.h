#pragma once
#include "ui/pages/report/report_view_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace shelfcast::ui {

class EmptyState;
class PagePreview;
class Session;

/// The report as it will be printed, and its ways out: PDF, CSV, XLSX.
class ReportPage final : public QWidget {
    Q_OBJECT
public:
    explicit ReportPage(Session &session, QWidget *parent = nullptr);
    ReportViewModel &viewModel() { return m_model; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHead();
    void addWords(QHBoxLayout &row, QWidget *parent);
    void refresh();
    void refreshCategories();
    void refreshPosition();
    void ask(ReportFile kind);

    Session &m_session;
    ReportViewModel m_model;
    QComboBox *m_category = nullptr, *m_language = nullptr;
    QCheckBox *m_inWords = nullptr;
    QLabel *m_position = nullptr;
    QPushButton *m_pdf = nullptr, *m_csv = nullptr, *m_xlsx = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    PagePreview *m_preview = nullptr;
};

} // namespace shelfcast::ui

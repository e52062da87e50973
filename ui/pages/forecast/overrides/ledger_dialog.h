#pragma once
#include "core/workflow/totals/fva_ledger.h"
#include "ui/jobs/job_queue.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace shelfcast::ui {

class Session;

/// Whether seasonal naive, model and override helped where the sales have come, by person and by reason.
class LedgerDialog final : public QDialog {
    Q_OBJECT
public:
    LedgerDialog(Session &session, QWidget *parent = nullptr);

private:
    void show(const core::Ledger &ledger);
    QTableWidget *makeTable(const QString &name, const QString &objectName);

    QLabel *m_sentence;
    QTableWidget *m_sums, *m_periods;
    JobQueue m_reads;
};

} // namespace shelfcast::ui

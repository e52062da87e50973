#pragma once
#include "ui/pages/data/data_view_model.h"
#include "ui/pages/data/findings/findings_view_model.h"
#include "ui/pages/data/import_review.h"

#include <QStackedWidget>

namespace shelfcast::ui {

class EmptyState;
class Session;

/// Sources and health of the data; while a file is reviewed, its review.
class DataPage final : public QStackedWidget {
    Q_OBJECT
public:
    explicit DataPage(Session &session, QWidget *parent = nullptr);
    ImportReview &review() { return m_review; }
    DataViewModel &data() { return m_data; }
    FindingsViewModel &findings() { return m_findings; }

private:
    void follow();
    void askForReplacement(std::int64_t source);
    Session &m_session;
    DataViewModel m_data;
    FindingsViewModel m_findings;
    ImportReview m_review;
    EmptyState *m_empty;
    QWidget *m_overview, *m_import;
};

} // namespace shelfcast::ui

#include "ui/pages/data/data_page.h"

#include "ui/pages/data/data_overview.h"
#include "ui/pages/data/import_view.h"
#include "ui/session/session.h"
#include "ui/widgets/empty_state.h"

#include <QFileDialog>

namespace shelfcast::ui {

DataPage::DataPage(Session &session, QWidget *parent)
    : QStackedWidget(parent), m_session(session), m_data(session), m_findings(session), m_review(session), m_empty(new EmptyState(QStringLiteral("data"), this))
{
    auto *overview = new DataOverview(session, m_data, m_findings, this);
    m_overview = overview;
    m_import = new ImportView(session, m_review, this);
    for (QWidget *widget : {static_cast<QWidget *>(m_empty), m_overview, m_import})
        addWidget(widget);
    m_empty->setTexts(tr("No sales yet"),
                      tr("Import a spreadsheet with your sales: CSV, XLSX, ODS or XLS. You can also drop it on the window. You will see what was understood before anything is changed."),
                      tr("Import a file"));
    connect(m_empty, &EmptyState::actionClicked, &session, &Session::importChoiceRequested);
    connect(&session, &Session::importRequested, this, [this](const QString &path) { m_review.open(path); });
    connect(overview, &DataOverview::replaceRequested, this, &DataPage::askForReplacement);
    connect(&m_data, &DataViewModel::changed, this, &DataPage::follow);
    connect(&m_review, &ImportReview::changed, this, &DataPage::follow);
    connect(&m_review, &ImportReview::closed, this, &DataPage::follow);
    follow();
}

void DataPage::follow()
{
    setCurrentWidget(m_review.active() ? m_import : m_data.empty() ? static_cast<QWidget *>(m_empty) : m_overview);
}

void DataPage::askForReplacement(std::int64_t source)
{
    auto *dialog = new QFileDialog(this, tr("Choose the file that takes its place"), {},
                                   tr("Spreadsheets (*.csv *.tsv *.txt *.gz *.xlsx *.ods *.xls);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, source](const QString &path) { m_review.open(path, source); });
    dialog->open();
}

} // namespace shelfcast::ui

#include "ui/pages/report/report_page.h"

#include "ui/pages/forecast/words/words_model.h"
#include "ui/pages/report/page_preview.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/save_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace shelfcast::ui {

ReportPage::ReportPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(session), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("report"), m_stack)), m_preview(new PagePreview(m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_preview);
    column->addWidget(m_stack, 1);
    connect(m_preview, &PagePreview::currentPageChanged, this, &ReportPage::refreshPosition);
    connect(&m_model, &ReportViewModel::changed, this, &ReportPage::refresh);
    connect(m_empty, &EmptyState::actionClicked, this, [this] {
        if (m_session.series().empty())
            Q_EMIT m_session.importChoiceRequested();
        else
            m_session.forecastAsChosen();
    });
    connect(&session, &Session::exportRequested, this, [this](const QString &kind) {
        ask(kind == QLatin1String("csv") ? ReportFile::Csv : kind == QLatin1String("xlsx") ? ReportFile::Xlsx : ReportFile::Pdf);
    });
    refresh();
}

QWidget *ReportPage::makeHead()
{
    auto *card = new Card(this);
    m_category = new QComboBox(card);
    m_category->setAccessibleName(tr("Category of the report"));
    m_category->setToolTip(tr("Limits the pages to one category; CSV and XLSX always hold everything"));
    m_category->setMinimumWidth(180);
    m_position = makeLabel({}, TextRole::Secondary, card);
    m_csv = new QPushButton(tr("CSV"), card);
    m_csv->setToolTip(tr("A row a series and period with history, forecast and quantiles, for other programs"));
    m_xlsx = new QPushButton(tr("XLSX"), card);
    m_xlsx->setToolTip(tr("A workbook with summary, forecast, history, items and accuracy"));
    m_pdf = makePrimaryButton(tr("Save as PDF"), card);
    m_pdf->setToolTip(tr("The pages as you see them, to print or to send"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(makeLabel(tr("Report"), TextRole::Title, card));
    row->addSpacing(8);
    row->addWidget(m_category);
    addWords(*row, card);
    row->addWidget(m_position);
    row->addStretch();
    row->addWidget(m_csv);
    row->addWidget(m_xlsx);
    row->addWidget(m_pdf);
    card->column()->addLayout(row);
    connect(m_category, &QComboBox::activated, this, [this](int index) {
        m_model.setCategory(index == 0 ? std::nullopt : std::optional(m_category->itemText(index).toStdString()));
    });
    connect(m_pdf, &QPushButton::clicked, this, [this] { ask(ReportFile::Pdf); });
    connect(m_csv, &QPushButton::clicked, this, [this] { ask(ReportFile::Csv); });
    connect(m_xlsx, &QPushButton::clicked, this, [this] { ask(ReportFile::Xlsx); });
    return card;
}

void ReportPage::addWords(QHBoxLayout &row, QWidget *parent)
{
    m_inWords = new QCheckBox(tr("In words"), parent);
    m_inWords->setObjectName(QStringLiteral("reportInWords"));
    m_inWords->setToolTip(tr("Tells categories and the most valuable items in words, in the pages and in CSV and XLSX"));
    m_inWords->setChecked(m_model.inWords());
    m_language = new QComboBox(parent);
    m_language->setObjectName(QStringLiteral("reportLanguage"));
    m_language->setAccessibleName(tr("Language of the texts"));
    m_language->setToolTip(tr("The language of these texts, whatever the language of the window"));
    for (const core::Language language : core::kLanguages)
        m_language->addItem(languageName(language));
    m_language->setCurrentIndex(static_cast<int>(m_model.language()));
    m_language->setEnabled(m_model.inWords());
    row.addSpacing(8);
    row.addWidget(m_inWords);
    row.addWidget(m_language);
    row.addSpacing(8);
    connect(m_inWords, &QCheckBox::toggled, this, [this](bool on) {
        m_language->setEnabled(on);
        m_model.setInWords(on);
    });
    connect(m_language, &QComboBox::activated, this, [this](int index) { m_model.setLanguage(core::kLanguages[static_cast<std::size_t>(index)]); });
}

void ReportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setShown(true);
}

void ReportPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setShown(false);
}

void ReportPage::refreshCategories()
{
    const QSignalBlocker quiet(m_category);
    m_category->clear();
    m_category->addItem(tr("All categories"));
    m_category->addItems(m_model.categories());
    m_category->setCurrentIndex(m_model.category() ? std::max(0, m_category->findText(QString::fromStdString(*m_model.category()))) : 0);
    m_category->setVisible(!m_model.categories().isEmpty());
}

void ReportPage::refresh()
{
    refreshCategories();
    m_language->setCurrentIndex(static_cast<int>(m_model.language()));
    const auto pages = m_model.pages();
    for (QPushButton *button : {m_pdf, m_csv, m_xlsx})
        button->setEnabled(m_model.hasForecast());
    if (!pages) {
        if (m_model.busy())
            m_empty->setTexts(tr("Making the report …"), {});
        else if (!m_model.problem().isEmpty())
            m_empty->setTexts(tr("The report cannot be made"), m_model.problem(), tr("Forecast"));
        else if (m_session.series().empty())
            m_empty->setTexts(tr("No report yet"), tr("Import your sales and forecast them; the report is then made by itself."), tr("Import a file"));
        else
            m_empty->setTexts(tr("No report yet"), tr("Forecast first; the report is then made by itself."), tr("Forecast"));
    }
    m_preview->setPages(pages);
    m_stack->setCurrentWidget(pages ? static_cast<QWidget *>(m_preview) : m_empty);
    refreshPosition();
}

void ReportPage::refreshPosition()
{
    const auto pages = m_model.pages();
    m_position->setText(pages ? tr("page %1 of %2").arg(integerText(m_preview->currentPage() + 1), integerText(pages->count())) : QString());
}

void ReportPage::ask(ReportFile kind)
{
    if (!m_model.hasForecast())
        return;
    const bool pdf = kind == ReportFile::Pdf, csv = kind == ReportFile::Csv;
    askWhereToSave(this, pdf ? tr("Save the report") : csv ? tr("Save the forecast as CSV") : tr("Save the forecast as a workbook"),
                   m_model.suggestedName(kind), pdf ? tr("PDF (*.pdf)") : csv ? tr("Tables (*.csv)") : tr("Workbooks (*.xlsx)"),
                   pdf ? QStringLiteral("pdf") : csv ? QStringLiteral("csv") : QStringLiteral("xlsx"),
                   [this, kind](const QString &path) { m_model.write(kind, path); });
}

} // namespace shelfcast::ui

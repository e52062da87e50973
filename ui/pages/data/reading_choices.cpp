#include "ui/pages/data/reading_choices.h"

#include "ui/pages/data/import_review.h"
#include "ui/pages/data/layout_words.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>

namespace shelfcast::ui {
namespace {

constexpr const char *kEncodings[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Windows-1252"};
constexpr char kDelimiters[] = {',', ';', '\t', '|'};
constexpr core::Frequency kFrequencies[] = {core::Frequency::Daily, core::Frequency::Weekly, core::Frequency::Monthly, core::Frequency::Quarterly,
                                            core::Frequency::Yearly};
constexpr int kLastHeaderRow = 10'000;
constexpr int kNarrowest = 96;

/// Chooses the entry that holds @p value, or the guess.
void select(QComboBox *list, const QVariant &value)
{
    const QSignalBlocker quiet(list);
    list->setCurrentIndex(std::max(0, value.isValid() ? list->findData(value) : 0));
}

} // namespace

ReadingChoices::ReadingChoices(ImportReview &review, QWidget *parent)
    : QWidget(parent), m_review(review), m_sheet(addList(this, tr("Sheet"), tr("Which sheet of the workbook holds the sales"))),
      m_encoding(addList(this, tr("Encoding"), tr("How the file's letters are stored; change it where they look wrong"))),
      m_delimiter(addList(this, tr("Columns parted by"), tr("The mark between two cells"))),
      m_decimal(addList(this, tr("Numbers"), tr("The mark before the decimals"))),
      m_dateOrder(addList(this, tr("Dates"), tr("How 03/04/2024 is meant"))),
      m_frequency(addList(this, tr("Periods"), tr("What the sales are summed up to"))), m_headerRow(new QSpinBox(this))
{
    for (const char *encoding : kEncodings)
        m_encoding->addItem(QString::fromLatin1(encoding), QString::fromLatin1(encoding));
    for (const char delimiter : kDelimiters)
        m_delimiter->addItem(delimiterText(delimiter), static_cast<int>(delimiter));
    for (const char decimal : {'.', ','})
        m_decimal->addItem(decimalText(decimal), static_cast<int>(decimal));
    m_dateOrder->addItem(tr("day first"), static_cast<int>(core::DateFormat::Order::DayMonthYear));
    m_dateOrder->addItem(tr("month first"), static_cast<int>(core::DateFormat::Order::MonthDayYear));
    m_dateOrder->addItem(tr("year first"), static_cast<int>(core::DateFormat::Order::YearMonthDay));
    for (const core::Frequency frequency : kFrequencies)
        m_frequency->addItem(frequencyText(frequency), static_cast<int>(frequency));
    m_headerRow->setRange(0, kLastHeaderRow);
    m_headerRow->setSpecialValueText(tr("guess"));
    m_headerRow->setToolTip(tr("The row that holds the names of the columns"));
    m_headerRow->setAccessibleName(tr("Header row"));
    m_headerRow->setKeyboardTracking(false);
    m_headerRow->setMinimumWidth(kNarrowest);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (QWidget *field : {static_cast<QWidget *>(m_sheet), static_cast<QWidget *>(m_encoding), static_cast<QWidget *>(m_delimiter),
                           static_cast<QWidget *>(m_decimal), static_cast<QWidget *>(m_headerRow), static_cast<QWidget *>(m_dateOrder),
                           static_cast<QWidget *>(m_frequency)}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        auto *label = makeLabel(field->accessibleName(), TextRole::Small, this);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
        field->setProperty("caption", QVariant::fromValue<QObject *>(label));
        row->addLayout(column);
    }
    row->addStretch();

    connect(m_sheet, &QComboBox::activated, this, [this] { m_review.setSheet(m_sheet->currentText()); });
    connect(m_encoding, &QComboBox::activated, this, [this] { m_review.setEncoding(m_encoding->currentData().toString()); });
    connect(m_delimiter, &QComboBox::activated, this, [this] { m_review.setDelimiter(static_cast<char>(m_delimiter->currentData().toInt())); });
    connect(m_decimal, &QComboBox::activated, this, [this] { m_review.setDecimal(static_cast<char>(m_decimal->currentData().toInt())); });
    connect(m_headerRow, &QSpinBox::valueChanged, this, [this](int value) { m_review.setHeaderRow(value); });
    connect(m_dateOrder, &QComboBox::activated, this, [this] {
        const QVariant order = m_dateOrder->currentData();
        m_review.setDateOrder(order.isValid() ? std::optional(static_cast<core::DateFormat::Order>(order.toInt())) : std::nullopt);
    });
    connect(m_frequency, &QComboBox::activated, this, [this] {
        const QVariant frequency = m_frequency->currentData();
        m_review.setFrequency(frequency.isValid() ? std::optional(static_cast<core::Frequency>(frequency.toInt())) : std::nullopt);
    });
}

QComboBox *ReadingChoices::addList(QWidget *row, const QString &name, const QString &help)
{
    auto *list = new QComboBox(row);
    list->setAccessibleName(name);
    list->setToolTip(help);
    list->setMinimumWidth(kNarrowest);
    list->addItem(tr("guess"));
    return list;
}

void ReadingChoices::refresh()
{
    const core::LayoutChoices &choices = m_review.choices();
    const LayoutPreview *preview = m_review.preview();
    if (preview) {
        const QSignalBlocker quiet(m_sheet);
        m_sheet->clear();
        for (const std::string &sheet : preview->layout.sheets)
            m_sheet->addItem(fromUtf8(sheet));
        m_sheet->setCurrentIndex(static_cast<int>(preview->layout.sheetIndex));
    }
    const bool workbook = preview && !preview->layout.sheet.empty();
    const auto show = [](QWidget *field, bool visible) {
        field->setVisible(visible);
        qobject_cast<QWidget *>(field->property("caption").value<QObject *>())->setVisible(visible);
    };
    show(m_sheet, workbook && preview->layout.sheets.size() > 1);
    for (QWidget *field : {m_encoding, m_delimiter})
        show(field, !workbook);
    select(m_encoding, choices.read.encoding ? QVariant(fromUtf8(*choices.read.encoding)) : QVariant());
    select(m_delimiter, choices.read.delimiter ? QVariant(static_cast<int>(*choices.read.delimiter)) : QVariant());
    select(m_decimal, choices.decimal ? QVariant(static_cast<int>(*choices.decimal)) : QVariant());
    select(m_dateOrder, choices.dateOrder ? QVariant(static_cast<int>(*choices.dateOrder)) : QVariant());
    select(m_frequency, choices.frequency ? QVariant(static_cast<int>(*choices.frequency)) : QVariant());
    const QSignalBlocker quiet(m_headerRow);
    m_headerRow->setValue(static_cast<int>(choices.headerRow.value_or(0)));
}

} // namespace shelfcast::ui

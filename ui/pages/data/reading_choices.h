#pragma once
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QSpinBox;

namespace shelfcast::ui {

class ImportReview;

/// How a file is read: sheet, encoding, delimiter, decimal mark, order of dates, header row, frequency. "Guess" is always offered.
class ReadingChoices final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingChoices(ImportReview &review, QWidget *parent = nullptr);
    /// Shows what the review has.
    void refresh();

private:
    QComboBox *addList(QWidget *row, const QString &name, const QString &help);
    ImportReview &m_review;
    QComboBox *m_sheet, *m_encoding, *m_delimiter, *m_decimal, *m_dateOrder, *m_frequency;
    QSpinBox *m_headerRow;
};

} // namespace shelfcast::ui

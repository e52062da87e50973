#pragma once
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace shelfcast::ui {

class Card;
class ColumnModel;
class ForecastChart;
class ImportReview;
struct LayoutPreview;
class ReadingChoices;
class RefusedModel;
class Session;

/// The review of a file before it is imported: guesses that are proved and can be changed, and what will come of it.
class ImportView final : public QWidget {
    Q_OBJECT
public:
    ImportView(Session &session, ImportReview &review, QWidget *parent = nullptr);

private:
    QWidget *makeHead();
    QWidget *makeQuestions();
    QWidget *makeColumns();
    QWidget *makePromise();
    QWidget *makeFoot();
    void refresh();
    void refreshQuestions();
    void refreshPromise(const LayoutPreview &preview);
    void chooseRole(int row);
    void saveRefused();

    Session &m_session;
    ImportReview &m_review;
    ColumnModel *m_columns;
    RefusedModel *m_refused;
    QLabel *m_title = nullptr, *m_headline = nullptr, *m_promise = nullptr, *m_findings = nullptr, *m_refusedCount = nullptr, *m_why = nullptr;
    ReadingChoices *m_choices = nullptr;
    Card *m_questions = nullptr, *m_columnCard = nullptr, *m_promiseCard = nullptr;
    QVBoxLayout *m_questionRows = nullptr;
    QTableView *m_table = nullptr, *m_refusedTable = nullptr;
    ForecastChart *m_chart = nullptr;
    QPushButton *m_show = nullptr, *m_save = nullptr, *m_import = nullptr;
};

} // namespace shelfcast::ui

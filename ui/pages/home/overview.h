#pragma once
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace shelfcast::ui {

class AttentionModel;
class CategoryList;
class EmptyState;
class ForecastChart;
class HomeViewModel;
class Session;

/// The open project on one page: how fresh and healthy its data are, one large Forecast button, three figures, what needs a look.
class Overview final : public QWidget {
    Q_OBJECT
public:
    explicit Overview(Session &session, QWidget *parent = nullptr);

private:
    struct Figure {
        QLabel *caption, *value, *note;
    };
    QWidget *makeHead();
    QWidget *makeFigures();
    QWidget *makeAttention();
    QWidget *makeSide();
    Figure addFigure(QWidget *row);
    void refresh();
    void refreshHead();
    void refreshFigures();
    void look();

    Session &m_session;
    HomeViewModel *m_model;
    AttentionModel *m_attention;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_name, *m_line, *m_stale, *m_attentionCount;
    QPushButton *m_forecast, *m_look;
    Figure m_error{}, m_bias{}, m_value{};
    QWidget *m_figures;
    QTableView *m_table;
    ForecastChart *m_chart;
    CategoryList *m_categories;
    QWidget *m_categoryCard;
};

} // namespace shelfcast::ui

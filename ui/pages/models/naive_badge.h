#pragma once
#include "core/models/forecaster.h"
#include "core/workflow/comparison/naive_check.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shelfcast::ui {

class Session;

/// "Beats seasonal naive on 71 % of your items": of a model's used training, else of its newest forecast or backtest in the project. Where nothing was
/// measured yet there is a button that does, for models that forecast without a training.
class NaiveBadge final : public QWidget {
    Q_OBJECT
public:
    explicit NaiveBadge(Session &session, QWidget *parent = nullptr);
    void showModel(const core::ModelCard &card);

private:
    void refresh();
    void read();
    void measure();
    void say(const std::optional<core::NaiveCheck> &check);

    Session &m_session;
    core::ModelCard m_card;
    int m_wish = 0; ///< late reads of another model are dropped
    QLabel *m_words;
    QPushButton *m_measure;
};

} // namespace shelfcast::ui

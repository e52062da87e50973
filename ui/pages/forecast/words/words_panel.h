#pragma once
#include "ui/widgets/card.h"

#include <array>

class QToolButton;

namespace shelfcast::ui {

class WordsModel;

/// The forecast in words, with keywords, in one of three languages whatever the window speaks.
class WordsPanel final : public Card {
    Q_OBJECT
public:
    explicit WordsPanel(WordsModel *model, QWidget *parent = nullptr); ///< takes the model

private:
    void addHead();
    void addFoot();
    void refresh();

    WordsModel *m_model;
    QLabel *m_text, *m_origins;
    QWidget *m_keywords;
    std::array<QPushButton *, 3> m_languages{};
    QPushButton *m_copy = nullptr, *m_showOrigins = nullptr;
};

} // namespace shelfcast::ui

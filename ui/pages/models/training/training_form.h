#pragma once
#include "core/models/settings.h"
#include "ui/widgets/card.h"

#include <vector>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace shelfcast::core {
struct ModelCard;
}

namespace shelfcast::ui {

class Session;
class SettingsForm;

/// What to train: one network or several, their settings, how far ahead, from which items. Start puts them into the queue.
class TrainingForm final : public Card {
    Q_OBJECT
public:
    TrainingForm(Session &session, QWidget *parent = nullptr);
    /// Chooses this network alone.
    void choose(const QString &modelId);

private:
    QWidget *makeNetworks();
    QWidget *makeChoices();
    void showSettings();
    void showHorizon();
    void refresh();
    void start();
    std::vector<const core::ModelCard *> chosen() const;

    Session &m_session;
    std::vector<std::pair<const core::ModelCard *, QCheckBox *>> m_networks;
    core::SettingValues m_values; ///< what a person changed, kept when another network is chosen
    const core::ModelCard *m_shown = nullptr;
    QSpinBox *m_horizon = nullptr;
    QLineEdit *m_items = nullptr;
    SettingsForm *m_basic = nullptr, *m_more = nullptr;
    QPushButton *m_showMore = nullptr, *m_start = nullptr;
    QLabel *m_note = nullptr, *m_why = nullptr;
};

} // namespace shelfcast::ui

#pragma once
#include "core/panel/builder.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace shelfcast::ui {

class SeasonEvidenceList;
class Session;

/// How days become periods, which seasons they have, and how what stands out is treated: what the data suggested, for a person to
/// change.
class PanelSettingsDialog final : public QDialog {
    Q_OBJECT
public:
    PanelSettingsDialog(Session &session, const core::PanelSettings &settings, QWidget *parent = nullptr);
    core::PanelSettings settings() const;

private:
    QFormLayout *makeCalendar();
    QFormLayout *makeSeasons(Session &session);
    QFormLayout *makeCleaning();
    QWidget *makeSettled();
    void alignForms();
    void showSettled();
    void weigh();

    core::PanelSettings m_before;
    QComboBox *m_frequency, *m_noRecord, *m_outliers, *m_levels, *m_gaps, *m_country;
    QSpinBox *m_season, *m_secondSeason, *m_newest;
    QCheckBox *m_keepLast;
    SeasonEvidenceList *m_evidence = nullptr;
    QLabel *m_settled = nullptr;
    QPushButton *m_takeBack = nullptr;
};

/// Shows the dialog and hands what was changed to the session.
void editPanelSettings(Session &session, QWidget *parent);

} // namespace shelfcast::ui

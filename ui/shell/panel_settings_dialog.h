#pragma once
#include "core/panel/builder.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace shelfcast::ui {

class Session;

/// How days become periods: what the data suggested, for a person to change.
class PanelSettingsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit PanelSettingsDialog(const core::PanelSettings &settings, QWidget *parent = nullptr);
    core::PanelSettings settings() const;

private:
    core::PanelSettings m_before;
    QComboBox *m_frequency, *m_noRecord;
    QSpinBox *m_season, *m_secondSeason, *m_newest;
    QCheckBox *m_keepLast, *m_capOutliers, *m_fillMissing;
};

/// Shows the dialog and hands what was changed to the session.
void editPanelSettings(Session &session, QWidget *parent);

} // namespace shelfcast::ui

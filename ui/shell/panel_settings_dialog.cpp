#include "ui/shell/panel_settings_dialog.h"

#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

namespace shelfcast::ui {
namespace {

constexpr core::Frequency kFrequencies[] = {core::Frequency::Daily, core::Frequency::Weekly, core::Frequency::Monthly, core::Frequency::Quarterly,
                                            core::Frequency::Yearly};
constexpr int kLongestSeason = 1000;
constexpr int kMostPeriods = 100'000;

} // namespace

PanelSettingsDialog::PanelSettingsDialog(const core::PanelSettings &settings, QWidget *parent)
    : QDialog(parent), m_before(settings), m_frequency(new QComboBox(this)), m_noRecord(new QComboBox(this)), m_season(new QSpinBox(this)),
      m_secondSeason(new QSpinBox(this)),
      m_newest(new QSpinBox(this)), m_keepLast(new QCheckBox(tr("Use the last period although its days are not all there"), this)),
      m_capOutliers(new QCheckBox(tr("Pull single wild values to the edge of the usual range"), this)),
      m_fillMissing(new QCheckBox(tr("Put the mean of the neighbouring seasons into missing periods"), this))
{
    setWindowTitle(tr("Calendar and gaps"));
    for (const core::Frequency frequency : kFrequencies)
        m_frequency->addItem(frequencyText(frequency), static_cast<int>(frequency));
    m_frequency->setCurrentIndex(m_frequency->findData(static_cast<int>(settings.frequency)));
    m_noRecord->addItem(tr("No sale: zero"), true);
    m_noRecord->addItem(tr("Not known"), false);
    m_noRecord->setCurrentIndex(settings.noRecordIsZero ? 0 : 1);
    m_season->setRange(1, kLongestSeason);
    m_season->setValue(settings.seasonLength);
    m_season->setToolTip(tr("After how many periods the pattern repeats itself; 1 means that it does not"));
    m_secondSeason->setObjectName(QStringLiteral("secondSeason"));
    m_secondSeason->setRange(0, kLongestSeason);
    m_secondSeason->setSpecialValueText(tr("as the data show"));
    m_secondSeason->setValue(settings.secondSeason);
    m_secondSeason->setToolTip(tr("Another pattern beside it, as 365 days beside 7, for models that know several; 1 means that there is none"));
    m_newest->setRange(0, kMostPeriods);
    m_newest->setSpecialValueText(tr("all"));
    m_newest->setValue(settings.maximumPeriods);
    m_keepLast->setChecked(settings.keepIncompleteLast);
    m_capOutliers->setChecked(settings.capOutliers);
    m_fillMissing->setChecked(settings.fillMissing);
    connect(m_frequency, &QComboBox::currentIndexChanged, this,
            [this] {
                m_season->setValue(core::seasonLength(static_cast<core::Frequency>(m_frequency->currentData().toInt())));
                m_secondSeason->setValue(0); // the old frequency's means nothing to the new one
            });

    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(tr("Periods"), m_frequency);
    form->addRow(tr("Season, in periods"), m_season);
    form->addRow(tr("Second season, in periods"), m_secondSeason);
    form->addRow(tr("A day without a record"), m_noRecord);
    form->addRow(tr("Newest periods to use"), m_newest);
    auto *note = makeLabel(tr("The data themselves are never changed. A forecast made before is marked as out of date."), TextRole::Secondary, this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_keepLast);
    column->addWidget(m_capOutliers);
    column->addWidget(m_fillMissing);
    column->addWidget(note);
    column->addWidget(buttons);
}

core::PanelSettings PanelSettingsDialog::settings() const
{
    core::PanelSettings out = m_before;
    out.frequency = static_cast<core::Frequency>(m_frequency->currentData().toInt());
    out.seasonLength = m_season->value();
    out.secondSeason = m_secondSeason->value();
    out.noRecordIsZero = m_noRecord->currentData().toBool();
    out.maximumPeriods = m_newest->value();
    out.keepIncompleteLast = m_keepLast->isChecked();
    out.capOutliers = m_capOutliers->isChecked();
    out.fillMissing = m_fillMissing->isChecked();
    return out;
}

void editPanelSettings(Session &session, QWidget *parent)
{
    const auto current = core::panelSettings(*session.project());
    if (!current) {
        Q_EMIT session.failed(current.error());
        return;
    }
    auto *dialog = new PanelSettingsDialog(*current, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &session, [&session, dialog] { session.setPanelSettings(dialog->settings()); });
    dialog->open();
}

} // namespace shelfcast::ui

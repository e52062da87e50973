#include "ui/shell/panel_settings_dialog.h"

#include "core/panel/holidays.h"
#include "ui/session/session.h"
#include "ui/shell/season_evidence.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>

namespace shelfcast::ui {
namespace {

constexpr core::Frequency kFrequencies[] = {core::Frequency::Daily, core::Frequency::Weekly, core::Frequency::Monthly, core::Frequency::Quarterly,
                                            core::Frequency::Yearly};
constexpr int kLongestSeason = 1000;
constexpr int kMostPeriods = 100'000;
constexpr int kWidth = 620, kHeight = 660, kAroundWindow = 60;

enum class Outliers { AsTheyAre, PulledIn, Replaced };

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return form;
}

} // namespace

PanelSettingsDialog::PanelSettingsDialog(Session &session, const core::PanelSettings &settings, QWidget *parent)
    : QDialog(parent), m_before(settings), m_frequency(new QComboBox(this)), m_noRecord(new QComboBox(this)), m_outliers(new QComboBox(this)),
      m_levels(new QComboBox(this)), m_gaps(new QComboBox(this)), m_country(new QComboBox(this)), m_season(new QSpinBox(this)),
      m_secondSeason(new QSpinBox(this)), m_newest(new QSpinBox(this)),
      m_keepLast(new QCheckBox(tr("Use the last period although its days are not all there"), this))
{
    setWindowTitle(tr("Calendar and gaps"));
    auto *content = new QWidget(this);
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(16, 16, 16, 16);
    parts->setSpacing(12);
    parts->addWidget(makeLabel(tr("Calendar"), TextRole::Heading, content));
    parts->addLayout(makeCalendar());
    parts->addWidget(m_keepLast);
    parts->addWidget(makeLabel(tr("Seasons"), TextRole::Heading, content));
    parts->addLayout(makeSeasons(session));
    parts->addWidget(m_evidence);
    parts->addWidget(makeLabel(tr("What stands out of the sales"), TextRole::Heading, content));
    parts->addLayout(makeCleaning());
    parts->addWidget(makeSettled());
    auto *note = makeLabel(tr("The data themselves are never changed. A forecast made before is marked as out of date."), TextRole::Secondary, content);
    note->setWordWrap(true);
    parts->addWidget(note);
    parts->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->setContentsMargins(16, 0, 16, 16);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel")); // Qt's own words are missing where its translations are
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("OK"));
    ok->setProperty("primary", true);
    for (QAbstractButton *button : buttons->buttons()) {
        button->setIcon({});
        button->style()->unpolish(button); // the style sheet knew it before it was primary
        button->style()->polish(button);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    alignForms();
    resize(kWidth, std::min(kHeight, screen()->availableSize().height() - kAroundWindow));
    weigh();
}

/// The fields of all parts begin at one line.
void PanelSettingsDialog::alignForms()
{
    std::vector<QWidget *> labels;
    for (const QFormLayout *form : findChildren<QFormLayout *>())
        for (int row = 0; row < form->rowCount(); ++row)
            if (const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole))
                labels.push_back(item->widget());
    int widest = 0;
    for (QWidget *label : labels) {
        label->ensurePolished();
        widest = std::max(widest, label->sizeHint().width());
    }
    for (QWidget *label : labels)
        label->setMinimumWidth(widest);
}

QFormLayout *PanelSettingsDialog::makeCalendar()
{
    for (const core::Frequency frequency : kFrequencies)
        m_frequency->addItem(frequencyText(frequency), static_cast<int>(frequency));
    m_frequency->setObjectName(QStringLiteral("frequency"));
    m_frequency->setCurrentIndex(m_frequency->findData(static_cast<int>(m_before.frequency)));
    m_noRecord->addItem(tr("No sale: zero"), true);
    m_noRecord->addItem(tr("Not known"), false);
    m_noRecord->setCurrentIndex(m_before.noRecordIsZero ? 0 : 1);
    m_newest->setRange(0, kMostPeriods);
    m_newest->setSpecialValueText(tr("all"));
    m_newest->setValue(m_before.maximumPeriods);
    m_keepLast->setChecked(m_before.keepIncompleteLast);
    auto *form = makeForm();
    form->addRow(tr("Periods"), m_frequency);
    form->addRow(tr("A day without a record"), m_noRecord);
    form->addRow(tr("Newest periods to use"), m_newest);
    return form;
}

QFormLayout *PanelSettingsDialog::makeSeasons(Session &session)
{
    m_season->setObjectName(QStringLiteral("season"));
    m_season->setRange(1, kLongestSeason);
    m_season->setValue(m_before.seasonLength);
    m_season->setToolTip(tr("After how many periods the pattern repeats itself; 1 means that it does not"));
    m_secondSeason->setObjectName(QStringLiteral("secondSeason"));
    m_secondSeason->setRange(0, kLongestSeason);
    m_secondSeason->setSpecialValueText(tr("as the data show"));
    m_secondSeason->setValue(m_before.secondSeason);
    m_secondSeason->setToolTip(tr("Another pattern beside it, as 365 days beside 7, for models that know several; 1 means that there is none"));
    m_evidence = new SeasonEvidenceList(session, this);
    connect(m_frequency, &QComboBox::currentIndexChanged, this, [this] {
        m_season->setValue(core::seasonLength(static_cast<core::Frequency>(m_frequency->currentData().toInt())));
        m_secondSeason->setValue(0); // the old frequency's means nothing to the new one
        weigh();
    });
    connect(m_season, &QSpinBox::valueChanged, this, &PanelSettingsDialog::weigh);
    connect(m_secondSeason, &QSpinBox::valueChanged, this, &PanelSettingsDialog::weigh);
    connect(m_evidence, &SeasonEvidenceList::seasonTaken, m_season, &QSpinBox::setValue);
    connect(m_evidence, &SeasonEvidenceList::secondSeasonTaken, m_secondSeason, &QSpinBox::setValue);
    auto *form = makeForm();
    form->addRow(tr("Season, in periods"), m_season);
    form->addRow(tr("Second season, in periods"), m_secondSeason);
    return form;
}

QFormLayout *PanelSettingsDialog::makeCleaning()
{
    m_outliers->setObjectName(QStringLiteral("outliers"));
    m_outliers->addItem(tr("Use as they are"));
    m_outliers->addItem(tr("Pull to the edge of the usual range"));
    m_outliers->addItem(tr("Replace by what was to be expected"));
    m_outliers->setCurrentIndex(static_cast<int>(m_before.replaceOutliers ? Outliers::Replaced : m_before.capOutliers ? Outliers::PulledIn : Outliers::AsTheyAre));
    m_levels->setObjectName(QStringLiteral("levels"));
    m_levels->addItem(tr("Use as they are"));
    m_levels->addItem(tr("Bring what came before to the new level"));
    m_levels->setCurrentIndex(m_before.adjustLevelShifts ? 1 : 0);
    m_gaps->setObjectName(QStringLiteral("gaps"));
    m_gaps->addItem(tr("Leave unknown"));
    m_gaps->addItem(tr("Fill in what season and neighbours say"));
    m_gaps->setCurrentIndex(m_before.fillMissing ? 1 : 0);
    m_country->setObjectName(QStringLiteral("country"));
    m_country->addItem(tr("No country"), QString());
    for (const core::HolidayCountry &country : core::holidayCountries())
        m_country->addItem(text(country.name), fromUtf8(country.id));
    m_country->setCurrentIndex(std::max(0, m_country->findData(fromUtf8(m_before.country))));
    m_country->setToolTip(tr("Holidays explain sales that stand out, and models with holidays use them"));
    auto *form = makeForm();
    form->addRow(tr("Outliers"), m_outliers);
    form->addRow(tr("New levels"), m_levels);
    form->addRow(tr("Periods without a record"), m_gaps);
    form->addRow(tr("Holidays of"), m_country);
    return form;
}

QWidget *PanelSettingsDialog::makeSettled()
{
    auto *line = new QWidget(this);
    m_settled = makeLabel({}, TextRole::Secondary, line);
    m_settled->setWordWrap(true);
    m_takeBack = new QPushButton(tr("Take all back"), line);
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    m_takeBack->setAutoDefault(false);
    m_takeBack->setToolTip(tr("What is chosen above holds for these findings too"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(m_settled, 1);
    row->addWidget(m_takeBack);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        m_before.settled.clear();
        showSettled();
    });
    showSettled();
    return line;
}

void PanelSettingsDialog::showSettled()
{
    const int count = static_cast<int>(m_before.settled.size());
    m_settled->setText(count == 0 ? tr("No finding is settled on its own; the Data page lists them.") : tr("%Ln finding(s) settled one by one on the Data page.", nullptr, count));
    m_takeBack->setVisible(count > 0);
}

void PanelSettingsDialog::weigh()
{
    m_evidence->weigh(settings());
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
    const auto outliers = static_cast<Outliers>(m_outliers->currentIndex());
    out.capOutliers = outliers == Outliers::PulledIn;
    out.replaceOutliers = outliers == Outliers::Replaced;
    out.adjustLevelShifts = m_levels->currentIndex() == 1;
    out.fillMissing = m_gaps->currentIndex() == 1;
    out.country = m_country->currentData().toString().toStdString();
    return out;
}

void editPanelSettings(Session &session, QWidget *parent)
{
    const auto current = core::panelSettings(*session.project());
    if (!current) {
        Q_EMIT session.failed(current.error());
        return;
    }
    auto *dialog = new PanelSettingsDialog(session, *current, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &session, [&session, dialog] { session.setPanelSettings(dialog->settings()); });
    dialog->open();
}

} // namespace shelfcast::ui

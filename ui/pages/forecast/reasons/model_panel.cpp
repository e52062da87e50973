#include "ui/pages/forecast/reasons/model_panel.h"

#include "ui/pages/forecast/forecast_view_model.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/settings_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

namespace shelfcast::ui {
namespace {

constexpr int kLongestHorizon = 400;

} // namespace

ModelPanel::ModelPanel(Session &session, ForecastViewModel &model, QWidget *parent)
    : Card(parent, tr("Model")), m_session(session), m_model(model), m_picker(new QComboBox(this)), m_summary(makeLabel({}, TextRole::Secondary, this)),
      m_form(new SettingsForm(this)), m_horizon(new QSpinBox(this)), m_forecast(new QPushButton(tr("Forecast with this model"), this))
{
    m_picker->setObjectName(QStringLiteral("modelPicker"));
    m_picker->setAccessibleName(tr("Model"));
    m_picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_picker->setMinimumContentsLength(10);
    for (const core::ModelEntry &entry : session.models().entries()) {
        m_picker->addItem(text(entry.card.name), fromUtf8(entry.card.id));
        m_picker->setItemData(m_picker->count() - 1, text(entry.card.summary), Qt::ToolTipRole);
    }
    m_summary->setWordWrap(true);
    m_horizon->setObjectName(QStringLiteral("horizon"));
    m_horizon->setRange(0, kLongestHorizon);
    m_horizon->setAccessibleName(tr("Horizon"));
    m_horizon->setToolTip(tr("How many periods ahead"));
    m_forecast->setObjectName(QStringLiteral("panelForecast"));
    m_forecast->setToolTip(tr("Forecast every item with this model and these settings (F5)"));
    auto *form = new QFormLayout;
    form->setSpacing(6);
    QLabel *ahead = makeLabel(tr("Horizon"), TextRole::Secondary, this);
    ahead->setBuddy(m_horizon);
    form->addRow(ahead, m_horizon);
    column()->addWidget(m_picker);
    column()->addWidget(m_summary);
    column()->addLayout(form);
    column()->addWidget(m_form);
    column()->addWidget(m_forecast);

    connect(m_picker, &QComboBox::currentIndexChanged, this, &ModelPanel::keepChoice);
    connect(m_horizon, &QSpinBox::valueChanged, this, &ModelPanel::keepChoice);
    connect(m_form, &SettingsForm::changed, this, &ModelPanel::keepChoice);
    connect(m_forecast, &QPushButton::clicked, &session, &Session::forecastAsChosen);
    connect(&session, &Session::forecastChoiceChanged, this, &ModelPanel::showChoice);
    connect(&session, &Session::projectChanged, this, &ModelPanel::showChoice);
    connect(&model, &ForecastViewModel::listChanged, this, &ModelPanel::showHorizon);
    const auto enable = [this] { m_forecast->setEnabled(m_model.canForecast()); };
    connect(&session.jobs(), &JobQueue::changed, this, enable);
    connect(&model, &ForecastViewModel::listChanged, this, enable);
    showChoice();
    showHorizon();
    enable();
}

void ModelPanel::showChoice()
{
    m_showing = true;
    const ForecastChoice &choice = m_session.forecastChoice();
    m_picker->setCurrentIndex(std::max(0, m_picker->findData(choice.modelId)));
    m_horizon->setValue(choice.horizon);
    const QString id = m_picker->currentData().toString();
    if (const core::ModelEntry *entry = m_session.models().find(id.toStdString()); entry && id != m_shown) {
        m_summary->setText(text(entry->card.summary));
        m_form->setSettings(entry->card.settings, choice.settings);
        m_form->setVisible(!entry->card.settings.empty());
        m_shown = id;
    }
    m_showing = false;
}

/// Zero reads as the usual horizon of the project's periods.
void ModelPanel::showHorizon()
{
    const core::Project *project = m_session.project();
    if (!project)
        return;
    if (const auto settings = core::panelSettings(*project))
        m_horizon->setSpecialValueText(tr("%1 (usual)").arg(periodsText(core::usualHorizon(settings->frequency), settings->frequency)));
}

void ModelPanel::keepChoice()
{
    if (m_showing)
        return;
    ForecastChoice choice;
    choice.modelId = m_picker->currentData().toString();
    choice.horizon = m_horizon->value();
    if (choice.modelId == m_shown) // a new model begins with its own defaults
        choice.settings = m_form->values();
    m_session.setForecastChoice(choice);
}

} // namespace shelfcast::ui

#include "ui/pages/models/training/training_form.h"

#include "core/models/neural/network_library.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/settings_form.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace shelfcast::ui {
namespace {

constexpr int kLongestHorizon = 400;
/// What most people change; the rest stands under "More settings".
constexpr std::array<std::string_view, 10> kBasic = {"tune", "minutes", "units", "layers", "context", "epochs", "learning-rate", "dropout", "augmentation", "augmentation-share"};

bool isBasic(const core::Setting &setting)
{
    return std::ranges::find(kBasic, setting.id) != kBasic.end();
}

} // namespace

TrainingForm::TrainingForm(Session &session, QWidget *parent) : Card(parent, tr("Train networks")), m_session(session)
{
    setObjectName(QStringLiteral("trainingForm"));
    auto *inside = new QWidget(this);
    auto *fields = new QVBoxLayout(inside);
    fields->setContentsMargins(0, 0, 10, 0);
    fields->setSpacing(10);
    fields->addWidget(makeNetworks());
    fields->addWidget(makeChoices());
    m_basic = new SettingsForm(inside);
    m_more = new SettingsForm(inside);
    m_showMore = new QPushButton(tr("More settings"), inside);
    m_showMore->setObjectName(QStringLiteral("moreSettings"));
    m_showMore->setCheckable(true);
    m_showMore->setProperty("segment", true);
    m_showMore->setToolTip(tr("Batch, noise, weights of price and direction, and a search for good settings"));
    m_more->hide();
    m_note = makeLabel({}, TextRole::Small, inside);
    m_note->setWordWrap(true);
    fields->addWidget(m_basic);
    fields->addWidget(m_showMore, 0, Qt::AlignLeft);
    fields->addWidget(m_more);
    fields->addWidget(m_note);
    fields->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // the card shows through
    scroll->viewport()->setAutoFillBackground(false);
    m_why = makeLabel({}, TextRole::Secondary, this);
    m_why->setObjectName(QStringLiteral("whyNotTrain"));
    m_why->setWordWrap(true);
    m_start = makePrimaryButton(tr("Start training"), this);
    m_start->setObjectName(QStringLiteral("startTraining"));
    m_start->setToolTip(tr("Puts the chosen networks into the queue: as many train at once as there are cores, the rest wait"));
    column()->addWidget(scroll, 1);
    column()->addWidget(m_why);
    column()->addWidget(m_start);

    connect(m_showMore, &QPushButton::toggled, m_more, &QWidget::setVisible);
    connect(m_start, &QPushButton::clicked, this, &TrainingForm::start);
    connect(&session, &Session::projectChanged, this, &TrainingForm::refresh);
    connect(&session, &Session::dataChanged, this, &TrainingForm::refresh);
    showSettings();
    refresh();
}

QWidget *TrainingForm::makeNetworks()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(4);
    for (const core::ModelEntry &entry : m_session.models().entries()) {
        if (!core::isTrainable(entry.card))
            continue;
        auto *check = new QCheckBox(text(entry.card.name), box);
        check->setObjectName(QStringLiteral("network-") + fromUtf8(entry.card.id));
        check->setToolTip(text(entry.card.summary));
        check->setAccessibleDescription(text(entry.card.summary));
        check->setChecked(entry.card.id == "lstm");
        connect(check, &QCheckBox::toggled, this, [this] {
            showSettings();
            refresh();
        });
        column->addWidget(check);
        m_networks.emplace_back(&entry.card, check);
    }
    return box;
}

QWidget *TrainingForm::makeChoices()
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins({});
    form->setSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_horizon = new QSpinBox(box);
    m_horizon->setObjectName(QStringLiteral("trainingHorizon"));
    m_horizon->setRange(0, kLongestHorizon);
    m_horizon->setAccessibleName(tr("Horizon"));
    m_horizon->setToolTip(tr("How many periods ahead the network learns to look; forecasts can then look as far, or less far"));
    m_items = new QLineEdit(box);
    m_items->setObjectName(QStringLiteral("trainingItems"));
    m_items->setPlaceholderText(tr("all items"));
    m_items->setAccessibleName(tr("Items"));
    m_items->setToolTip(tr("Learn from some items only: a pattern of item numbers, * stands for anything (A-*)"));
    for (const auto &[name, field] : {std::pair<QString, QWidget *>{tr("Horizon"), m_horizon}, {tr("Items"), m_items}}) {
        QLabel *label = makeLabel(name, TextRole::Secondary, box);
        label->setToolTip(field->toolTip());
        label->setBuddy(field);
        form->addRow(label, field);
    }
    return box;
}

void TrainingForm::choose(const QString &modelId)
{
    for (const auto &[card, check] : m_networks)
        check->setChecked(fromUtf8(card->id) == modelId);
}

std::vector<const core::ModelCard *> TrainingForm::chosen() const
{
    std::vector<const core::ModelCard *> cards;
    for (const auto &[card, check] : m_networks)
        if (check->isChecked())
            cards.push_back(card);
    return cards;
}

/// The form of the first chosen network; what a person changed stays when the choice changes.
void TrainingForm::showSettings()
{
    const auto cards = chosen();
    const core::ModelCard *card = cards.empty() ? (m_networks.empty() ? nullptr : m_networks.front().first) : cards.front();
    if (card && card != m_shown) {
        if (m_shown) {
            m_values = m_basic->values();
            m_values.merge(m_more->values());
        }
        std::vector<core::Setting> basic, more;
        for (const core::Setting &setting : core::trainingSettings(*card))
            (isBasic(setting) ? basic : more).push_back(setting);
        std::ranges::stable_sort(basic, {}, [](const core::Setting &setting) { return std::ranges::find(kBasic, setting.id); });
        m_basic->setSettings(basic, m_values);
        m_more->setSettings(more, m_values);
        m_shown = card;
    }
    QStringList own;
    for (const core::Setting &setting : card ? card->settings : std::vector<core::Setting>())
        for (const core::ModelCard *other : cards)
            if (const auto same = std::ranges::find(other->settings, setting.id, &core::Setting::id); same != other->settings.end() && same->initial != setting.initial) {
                own << text(setting.name);
                break;
            }
    m_note->setText(cards.size() < 2 ? QString()
                    : own.isEmpty()  ? tr("What you change holds for all chosen networks.")
                                     : tr("What you change holds for all chosen networks. Shown are the settings of %1; unless changed, each network keeps its own of these: %2.")
                                          .arg(text(card->name), own.join(QStringLiteral(", "))));
    m_note->setVisible(!m_note->text().isEmpty());
}

/// Zero reads as the usual horizon of the project's periods.
void TrainingForm::showHorizon()
{
    const core::Project *project = m_session.project();
    const auto settings = project ? core::panelSettings(*project) : core::Result<core::PanelSettings>(core::PanelSettings());
    m_horizon->setSpecialValueText(project && settings ? tr("%1 (usual)").arg(periodsText(core::usualHorizon(settings->frequency), settings->frequency)) : tr("as usual"));
}

void TrainingForm::refresh()
{
    showHorizon();
    const auto count = static_cast<int>(chosen().size());
    QString why;
    if (core::networkLibraryPath().empty())
        why = tr("Training needs the networks library.");
    else if (!m_session.project())
        why = tr("Open a project first: networks learn from its sales.");
    else if (m_session.readOnly())
        why = tr("The project was opened for reading only.");
    else if (m_session.series().empty())
        why = m_session.seriesLoading() ? tr("Reading the items") : tr("Import your sales first: networks learn from them.");
    else if (count == 0)
        why = tr("Choose at least one network.");
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_start->setEnabled(why.isEmpty());
    m_start->setText(count > 1 ? tr("Start %1 trainings").arg(integerText(count)) : tr("Start training"));
}

void TrainingForm::start()
{
    core::SettingValues values = m_basic->values();
    values.merge(m_more->values());
    for (const core::ModelCard *card : chosen()) {
        core::TrainingOptions options;
        options.modelId = card->id;
        options.settings = values;
        // A network that does not know a setting (a linear one has no layers) is not told of it.
        std::erase_if(options.settings, [&](const auto &value) { return std::ranges::find(card->settings, value.first, &core::Setting::id) == card->settings.end(); });
        options.horizon = m_horizon->value();
        options.items = m_items->text().trimmed().toStdString();
        m_session.trainings().start(options);
    }
}

} // namespace shelfcast::ui

#include "ui/pages/evaluation/evaluation_form.h"

#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace shelfcast::ui {
namespace {

constexpr int kLongestHorizon = 400, kMostOrigins = 52;

/// As many origins as leave half of the history to learn from, at most four.
int fittingOrigins(const std::vector<core::SeriesInfo> &series, core::Frequency frequency)
{
    std::int64_t longest = 0;
    for (const core::SeriesInfo &one : series)
        if (one.observations > 0)
            longest = std::max(longest, core::periodOf(one.lastDay, frequency) - core::periodOf(one.firstDay, frequency) + 1);
    return static_cast<int>(std::clamp<std::int64_t>(longest / 2 / core::usualHorizon(frequency), 1, 4));
}

/// Ticked at first: the default forecast, what everything is judged against, and quick models that are hard to beat.
constexpr std::array<std::string_view, 5> kUsual = {"auto", "pretrained", "seasonal-naive", "auto-ets", "dynamic-theta"};

} // namespace

EvaluationForm::EvaluationForm(Session &session, EvaluationViewModel &model, QWidget *parent) : Card(parent, tr("Evaluate models")), m_session(session), m_model(model)
{
    setObjectName(QStringLiteral("evaluationForm"));
    QLabel *what = makeLabel(tr("Forecasts the past from several points in time, as if it was not known, and compares with what was sold."), TextRole::Secondary, this);
    what->setWordWrap(true);
    column()->addWidget(what);
    column()->addWidget(makeModels(), 1);
    column()->addWidget(makeChoices());
    m_why = makeLabel({}, TextRole::Secondary, this);
    m_why->setObjectName(QStringLiteral("whyNotEvaluate"));
    m_why->setWordWrap(true);
    m_start = makePrimaryButton(tr("Evaluate"), this);
    m_start->setObjectName(QStringLiteral("evaluate"));
    m_start->setToolTip(tr("Runs in the background; the bar below shows how far it is and can stop it"));
    column()->addWidget(m_why);
    column()->addWidget(m_start);
    connect(m_start, &QPushButton::clicked, this, [this] { m_model.evaluate(request()); });
    connect(&model, &EvaluationViewModel::stateChanged, this, &EvaluationForm::refresh);
    connect(m_models, &QListWidget::itemChanged, this, &EvaluationForm::refresh);
    refresh();
}

QWidget *EvaluationForm::makeModels()
{
    m_models = new QListWidget(this);
    m_models->setObjectName(QStringLiteral("evaluationModels"));
    m_models->setAccessibleName(tr("Models to evaluate"));
    m_models->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_models->setUniformItemSizes(true);
    m_models->setMinimumHeight(140);
    const auto &entries = m_session.models().entries();
    std::vector<const core::ModelEntry *> ordered;
    for (const core::ModelEntry &entry : entries)
        ordered.push_back(&entry);
    const auto usual = [](const core::ModelEntry *entry) { return std::ranges::find(kUsual, entry->card.id) - kUsual.begin(); };
    std::ranges::stable_sort(ordered, {}, usual);
    for (const core::ModelEntry *entry : ordered) {
        auto *item = new QListWidgetItem(text(entry->card.name), m_models);
        item->setData(Qt::UserRole, fromUtf8(entry->card.id));
        item->setToolTip(text(entry->card.summary));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(usual(entry) < static_cast<std::ptrdiff_t>(kUsual.size()) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, 26});
    }
    return m_models;
}

QWidget *EvaluationForm::makeChoices()
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    form->setContentsMargins({});
    form->setSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_horizon = new QSpinBox(box);
    m_horizon->setObjectName(QStringLiteral("evaluationHorizon"));
    m_horizon->setRange(0, kLongestHorizon);
    m_horizon->setToolTip(tr("How many periods ahead each forecast looks"));
    m_origins = new QSpinBox(box);
    m_origins->setObjectName(QStringLiteral("evaluationOrigins"));
    m_origins->setRange(1, kMostOrigins);
    m_origins->setValue(m_suggestedOrigins);
    m_origins->setToolTip(tr("From how many past points in time to forecast, a horizon apart. More make the figures surer and take longer"));
    m_items = new QLineEdit(box);
    m_items->setObjectName(QStringLiteral("evaluationItems"));
    m_items->setPlaceholderText(tr("all items"));
    m_items->setToolTip(tr("Evaluate some items only: a pattern of item numbers, * stands for anything (A-*)"));
    const std::pair<QString, QWidget *> rows[] = {{tr("Horizon"), m_horizon}, {tr("Origins"), m_origins}, {tr("Items"), m_items}};
    for (const auto &[name, field] : rows) {
        QLabel *label = makeLabel(name, TextRole::Secondary, box);
        label->setToolTip(field->toolTip());
        label->setBuddy(field);
        field->setAccessibleName(name);
        form->addRow(label, field);
    }
    m_roll = new QCheckBox(tr("Fit only once"), box);
    m_roll->setObjectName(QStringLiteral("rollForward"));
    m_roll->setToolTip(tr("Models that fit each item alone are fitted before the first point in time only, and take newer sales in without a new fit: quicker, and how they do when "
                          "nobody fits them anew. Models that learn from all items together always learn once."));
    form->addRow(m_roll);
    return box;
}

EvaluationRequest EvaluationForm::request() const
{
    EvaluationRequest request;
    for (int row = 0; row < m_models->count(); ++row)
        if (const QListWidgetItem *item = m_models->item(row); item->checkState() == Qt::Checked)
            request.models << item->data(Qt::UserRole).toString();
    request.horizon = m_horizon->value();
    request.origins = m_origins->value();
    request.items = m_items->text();
    request.rollForward = m_roll->isChecked();
    return request;
}

/// Zero reads as the usual horizon of the project's periods.
void EvaluationForm::showHorizon()
{
    const core::Project *project = m_session.project();
    const auto settings = project ? core::panelSettings(*project) : core::Result<core::PanelSettings>(core::PanelSettings());
    if (project && settings && m_origins->value() == m_suggestedOrigins) { // nobody has chosen another number
        m_suggestedOrigins = fittingOrigins(m_session.series(), settings->frequency);
        m_origins->setValue(m_suggestedOrigins);
    }
    m_horizon->setSpecialValueText(project && settings ? tr("%1 (usual)").arg(periodsText(core::usualHorizon(settings->frequency), settings->frequency)) : tr("as usual"));
}

void EvaluationForm::refresh()
{
    showHorizon();
    const QString why = m_model.obstacle(request());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_start->setEnabled(why.isEmpty());
}

} // namespace shelfcast::ui

#include "ui/pages/models/model_browser.h"

#include "core/workflow/training/trainings.h"
#include "ui/pages/models/models_view_model.h"
#include "ui/pages/models/naive_badge.h"
#include "ui/session/session.h"
#include "ui/text/format.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"

#include <QHeaderView>
#include <QListView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace shelfcast::ui {

ModelBrowser::ModelBrowser(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_models(new ModelListModel(session.models(), this)), m_settings(new SettingTableModel(this)), m_list(new QListView(this))
{
    auto *left = new Card(this, tr("%Ln model(s)", nullptr, m_models->rowCount()));
    left->setFixedWidth(290);
    m_list->setModel(m_models);
    m_list->setObjectName(QStringLiteral("models"));
    m_list->setAccessibleName(tr("Models"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->column()->addWidget(m_list);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(16);
    row->addWidget(left);
    row->addWidget(makeDetails(), 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) { showModel(current.row()); });
    connect(m_use, &QPushButton::clicked, this, [this] {
        ForecastChoice choice = m_session.forecastChoice();
        const QString id = m_list->currentIndex().data(ModelListModel::IdRole).toString();
        if (id != choice.modelId)
            choice.settings.clear();
        choice.modelId = id;
        m_session.setForecastChoice(choice);
    });
    connect(m_train, &QPushButton::clicked, this, [this] { Q_EMIT trainingWanted(m_list->currentIndex().data(ModelListModel::IdRole).toString()); });
    connect(&session, &Session::forecastChoiceChanged, this, &ModelBrowser::refreshChoice);
    const int chosen = m_models->rowOf(session.forecastChoice().modelId);
    m_list->setCurrentIndex(m_models->index(std::max(0, chosen)));
}

QWidget *ModelBrowser::makeDetails()
{
    auto *card = new Card(this);
    m_name = makeLabel({}, TextRole::Title, card);
    m_family = makeLabel({}, TextRole::Secondary, card);
    m_summary = makeLabel({}, TextRole::Body, card);
    m_needs = makeLabel({}, TextRole::Secondary, card);
    m_source = makeLabel({}, TextRole::Secondary, card);
    m_noSettings = makeLabel(tr("This model has no settings."), TextRole::Secondary, card);
    for (QLabel *label : {m_summary, m_needs, m_source}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_use = new QPushButton(tr("Use for the forecast"), card);
    m_use->setObjectName(QStringLiteral("useModel"));
    m_use->setToolTip(tr("The Forecast button will use this model"));
    m_train = new QPushButton(card);
    m_train->setObjectName(QStringLiteral("trainModel"));
    m_badge = new NaiveBadge(m_session, card);
    m_table = new QTableView(card);
    m_table->setObjectName(QStringLiteral("modelSettings"));
    m_table->setModel(m_settings);
    m_table->setAccessibleName(tr("Settings of the model"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);

    auto *head = new QHBoxLayout;
    head->addWidget(m_name);
    head->addStretch();
    head->addWidget(m_train);
    head->addWidget(m_use);
    card->column()->addLayout(head);
    card->column()->addWidget(m_family);
    card->column()->addWidget(m_summary);
    card->column()->addWidget(m_badge);
    card->column()->addSpacing(4);
    card->column()->addWidget(makeLabel(tr("What it needs"), TextRole::Heading, card));
    card->column()->addWidget(m_needs);
    card->column()->addWidget(makeLabel(tr("Where it comes from"), TextRole::Heading, card));
    card->column()->addWidget(m_source);
    card->column()->addWidget(makeLabel(tr("Settings"), TextRole::Heading, card));
    card->column()->addWidget(m_noSettings);
    card->column()->addWidget(m_table, 1);
    card->column()->addStretch();
    return card;
}

void ModelBrowser::showModel(int row)
{
    const core::ModelCard *model = m_models->card(row);
    if (!model)
        return;
    m_name->setText(text(model->name));
    m_family->setText(text(model->family) + QStringLiteral(" · ") + fromUtf8(model->id));
    m_summary->setText(text(model->summary));
    m_needs->setText(needTexts(model->needs).join(u'\n'));
    m_source->setText(fromUtf8(model->source));
    m_settings->setSettings(model->settings);
    m_noSettings->setVisible(model->settings.empty());
    m_table->setVisible(!model->settings.empty());
    m_table->setColumnWidth(0, 190);
    m_table->setColumnWidth(1, 120);
    m_table->setColumnWidth(2, 260);
    m_train->setVisible(core::isTrainable(*model));
    m_train->setText(model->needs.networks ? tr("Train …") : tr("Learn on from your sales …"));
    m_train->setToolTip(tr("Opens the form that trains this network on the project's items"));
    refreshChoice();
    m_badge->showModel(*model);
}

void ModelBrowser::refreshChoice()
{
    const bool chosen = m_list->currentIndex().data(ModelListModel::IdRole).toString() == m_session.forecastChoice().modelId;
    m_use->setEnabled(!chosen);
    m_use->setText(chosen ? tr("Used for the forecast") : tr("Use for the forecast"));
}

} // namespace shelfcast::ui

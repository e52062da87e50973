#include "ui/pages/models/models_page.h"

#include "ui/pages/models/model_browser.h"
#include "ui/pages/models/training/training_view.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace shelfcast::ui {

ModelsPage::ModelsPage(Session &session, QWidget *parent) : QWidget(parent), m_views(new QStackedWidget(this))
{
    auto *browser = new ModelBrowser(session, m_views);
    auto *trainings = new TrainingView(session, m_views);
    m_views->addWidget(browser);
    m_views->addWidget(trainings);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeSwitcher());
    column->addWidget(m_views, 1);
    connect(browser, &ModelBrowser::trainingWanted, this, [this, trainings](const QString &modelId) {
        trainings->choose(modelId);
        m_switch->button(1)->click();
    });
}

QWidget *ModelsPage::makeSwitcher()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(4);
    auto *group = m_switch = new QButtonGroup(line);
    const struct {
        QString name, title, tip;
    } views[] = {{QStringLiteral("showModels"), tr("All models"), tr("What each model does, what it needs, and its settings")},
                 {QStringLiteral("showTrainings"), tr("Train networks"), tr("Train neural networks on all items at once, watch and compare them")}};
    for (int view = 0; view < 2; ++view) {
        auto *button = new QPushButton(views[view].title, line);
        button->setObjectName(views[view].name);
        button->setToolTip(views[view].tip);
        button->setProperty("segment", true);
        button->setCheckable(true);
        button->setChecked(view == 0);
        group->addButton(button, view);
        row->addWidget(button);
    }
    row->addStretch();
    connect(group, &QButtonGroup::idClicked, m_views, &QStackedWidget::setCurrentIndex);
    return line;
}

} // namespace shelfcast::ui

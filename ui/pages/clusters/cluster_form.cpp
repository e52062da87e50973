#include "ui/pages/clusters/cluster_form.h"

#include "ui/pages/clusters/clusters_view_model.h"
#include "ui/pages/clusters/limits_dialog.h"
#include "ui/text/format.h"
#include "ui/text/language.h"
#include "ui/text/text.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace shelfcast::ui {
namespace {

constexpr int kMostClusters = 20;

} // namespace

ClusterForm::ClusterForm(ClustersViewModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    m_by = new QToolButton(this);
    m_by->setObjectName(QStringLiteral("clusterBy"));
    m_by->setProperty("button", true);
    m_by->setPopupMode(QToolButton::InstantPopup);
    m_by->setToolTip(tr("What makes items alike. Each of these weighs the same."));
    makeGroups();
    m_method = new QComboBox(this);
    m_method->setObjectName(QStringLiteral("clusterMethod"));
    m_method->setAccessibleName(tr("How to group"));
    m_method->setToolTip(tr("How groups are found. k-means is quick and good for most; the others are there to compare with."));
    for (const core::ClusterMethod method : {core::ClusterMethod::KMeans, core::ClusterMethod::KMedoids, core::ClusterMethod::Mixture, core::ClusterMethod::Hierarchical})
        m_method->addItem(text(core::clusterMethodName(method)), static_cast<int>(method));
    m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_method->setMinimumContentsLength(18);
    m_count = new QComboBox(this);
    m_count->setObjectName(QStringLiteral("clusterCount"));
    m_count->setAccessibleName(tr("How many clusters"));
    m_count->setToolTip(tr("The suggested number lies farthest apart and comes back when items are drawn anew; any other can be chosen."));
    m_count->addItem(tr("Suggested number"), 0);
    for (int k = 1; k <= kMostClusters; ++k)
        m_count->addItem(tr("%Ln cluster(s)", nullptr, k), k);
    m_limits = new QPushButton(tr("Limits …"), this);
    m_limits->setObjectName(QStringLiteral("clusterLimits"));
    m_limits->setToolTip(tr("Where A ends and B begins, X and Y, smooth and lumpy"));
    m_start = makePrimaryButton(tr("Group items"), this);
    m_start->setObjectName(QStringLiteral("clusterStart"));
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("clusterCancel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_by);
    row->addWidget(m_method);
    row->addWidget(m_count);
    row->addWidget(m_limits);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_start);
    connect(m_method, &QComboBox::currentIndexChanged, this, &ClusterForm::take);
    connect(m_count, &QComboBox::currentIndexChanged, this, &ClusterForm::take);
    connect(m_limits, &QPushButton::clicked, this, [this] { editClusterLimits(m_model, this); });
    connect(m_start, &QPushButton::clicked, &model, &ClustersViewModel::cluster);
    connect(m_cancel, &QPushButton::clicked, &model, &ClustersViewModel::cancel);
    connect(&model, &ClustersViewModel::optionsChanged, this, &ClusterForm::refresh);
    connect(&model, &ClustersViewModel::changed, this, &ClusterForm::refresh);
    refresh();
}

void ClusterForm::makeGroups()
{
    auto *menu = new QMenu(m_by);
    menu->setObjectName(QStringLiteral("clusterByMenu"));
    for (std::size_t g = 0; g < core::kFeatureGroups; ++g) {
        QAction *action = menu->addAction(text(core::featureGroupName(static_cast<core::FeatureGroup>(g))));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, &ClusterForm::take);
        m_groups.push_back(action);
    }
    m_by->setMenu(menu);
}

void ClusterForm::refresh()
{
    m_showing = true;
    const core::ClusterOptions &options = m_model.options();
    QStringList names;
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const bool on = std::ranges::find(options.by, static_cast<core::FeatureGroup>(g)) != options.by.end();
        m_groups[g]->setChecked(on);
        m_groups[g]->setEnabled(!on || options.by.size() > 1); // one at least
        if (on)
            names << m_groups[g]->text().section(u':', 0, 0).section(QChar(0xff1a), 0, 0);
    }
    m_by->setText(names.size() > 4 ? tr("Compare by %Ln thing(s)", nullptr, static_cast<int>(names.size())) : tr("Compare by: %1").arg(midSentence(names.join(QStringLiteral(", ")))));
    m_method->setCurrentIndex(std::max(0, m_method->findData(static_cast<int>(options.method))));
    m_count->setCurrentIndex(std::max(0, m_count->findData(options.clusters)));
    m_start->setEnabled(m_model.canCluster());
    m_start->setText(m_model.running() ? tr("Grouping …") : m_model.run() ? tr("Group again") : tr("Group items"));
    m_cancel->setVisible(m_model.running());
    m_showing = false;
}

void ClusterForm::take()
{
    if (m_showing)
        return;
    core::ClusterOptions options = m_model.options();
    options.by.clear();
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        if (m_groups[g]->isChecked())
            options.by.push_back(static_cast<core::FeatureGroup>(g));
    options.method = static_cast<core::ClusterMethod>(m_method->currentData().toInt());
    options.clusters = m_count->currentData().toInt();
    m_model.setOptions(options);
}

} // namespace shelfcast::ui

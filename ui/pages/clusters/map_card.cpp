#include "ui/pages/clusters/map_card.h"

#include "ui/charts/cluster_map.h"
#include "ui/charts/count_curves.h"
#include "ui/charts/dendrogram.h"
#include "ui/pages/clusters/clusters_view_model.h"
#include "ui/text/format.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>

namespace shelfcast::ui {

MapCard::MapCard(ClustersViewModel &model, QWidget *parent) : Card(parent), m_model(model)
{
    m_headline = new ElidedLabel(this);
    m_headline->setObjectName(QStringLiteral("clusterHeadline"));
    m_headline->setProperty("role", QStringLiteral("secondary"));
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(makeLabel(tr("Map of items"), TextRole::Heading, this));
    head->addWidget(m_headline, 1);
    column()->addLayout(head);
    m_map = new ClusterMap(this);
    m_map->setObjectName(QStringLiteral("clusterMap"));
    m_map->setTip([this](std::uint32_t member) {
        const core::ClusterMember &one = m_model.run()->members[member];
        return tr("%1\n%2").arg(m_model.members().nameOf(member), m_model.members().clusterName(one.cluster));
    });
    column()->addWidget(m_map, 1);
    m_mapNote = makeLabel({}, TextRole::Small, this);
    m_mapNote->setWordWrap(true);
    column()->addWidget(m_mapNote);
    m_countTitle = makeLabel(tr("How many clusters?"), TextRole::Heading, this);
    column()->addWidget(m_countTitle);
    m_curves = new CountCurves(this);
    m_curves->setObjectName(QStringLiteral("countCurves"));
    column()->addWidget(m_curves);
    m_why = makeLabel({}, TextRole::Secondary, this);
    m_why->setObjectName(QStringLiteral("clusterWhy"));
    m_why->setWordWrap(true);
    column()->addWidget(m_why);
    m_treeTitle = makeLabel(tr("Groups within groups"), TextRole::Heading, this);
    m_tree = new Dendrogram(this);
    m_tree->setObjectName(QStringLiteral("dendrogram"));
    column()->addWidget(m_treeTitle);
    column()->addWidget(m_tree);
    connect(m_map, &ClusterMap::clusterChosen, &model, &ClustersViewModel::selectCluster);
    connect(m_map, &ClusterMap::pointsChosen, &model, &ClustersViewModel::selectMembers);
    connect(m_curves, &CountCurves::countChosen, this, [this](int clusters) {
        if (!m_model.canCluster())
            return;
        core::ClusterOptions options = m_model.options();
        options.clusters = clusters;
        m_model.setOptions(options);
        m_model.cluster();
    });
    connect(&model, &ClustersViewModel::changed, this, &MapCard::refresh);
    connect(&model, &ClustersViewModel::selectionChanged, this, &MapCard::refreshSelection);
    refresh();
    refreshSelection();
}

void MapCard::refresh()
{
    const core::ClusterRun *run = m_model.run();
    m_headline->setText(m_model.headline());
    m_map->setPoints(m_model.mapPoints());
    m_map->setNames(m_model.mapNames());
    m_mapNote->setText(!run               ? QString()
                       : run->neighbourMap ? tr("Items that are alike lie near each other (t-SNE); how far groups lie apart says little.")
                                           : tr("Drawn along the two directions in which the items differ most."));
    const int shown = run ? static_cast<int>(run->clusters.size()) : 0;
    m_curves->setCurves(m_model.curves(), run ? run->count.suggested : 0, shown);
    const bool weighed = run && run->count.evidence.size() > 1;
    m_curves->setVisible(weighed);
    m_countTitle->setVisible(weighed);
    m_why->setText(m_model.why());
    m_why->setVisible(!m_why->text().isEmpty());
    m_tree->setTree(run ? run->tree : std::vector<core::Merge>(), shown);
    m_tree->setVisible(run && !run->tree.empty());
    m_treeTitle->setVisible(run && !run->tree.empty());
}

void MapCard::refreshSelection()
{
    m_map->setSelected(m_model.allSelected() ? std::vector<std::uint32_t>() : m_model.selected());
}

} // namespace shelfcast::ui

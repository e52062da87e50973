#pragma once
#include "ui/widgets/card.h"

namespace shelfcast::ui {

class ClusterMap;
class ClustersViewModel;
class CountCurves;
class Dendrogram;
class ElidedLabel;

/// The map of items, and what speaks for how many clusters.
class MapCard final : public Card {
    Q_OBJECT
public:
    explicit MapCard(ClustersViewModel &model, QWidget *parent = nullptr);

private:
    void refresh();
    void refreshSelection();

    ClustersViewModel &m_model;
    ElidedLabel *m_headline = nullptr;
    QLabel *m_mapNote = nullptr, *m_why = nullptr, *m_countTitle = nullptr, *m_treeTitle = nullptr;
    ClusterMap *m_map = nullptr;
    CountCurves *m_curves = nullptr;
    Dendrogram *m_tree = nullptr;
};

} // namespace shelfcast::ui

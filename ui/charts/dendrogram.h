#pragma once
#include "core/clustering/hierarchical.h"

#include <QWidget>

namespace shelfcast::ui {

/// The upper part of a tree of groups: which join first, and how far apart they were. A line shows where the tree is cut.
class Dendrogram final : public QWidget {
    Q_OBJECT
public:
    explicit Dendrogram(QWidget *parent = nullptr);
    /// merges  the highest ones, the highest last; @p shown clusters are left at the cut
    void setTree(std::vector<core::Merge> merges, int shown);
    int leaves() const; ///< groups at the bottom of the picture
    QSize sizeHint() const override { return {480, 140}; }
    QSize minimumSizeHint() const override { return {240, 110}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<core::Merge> m_merges;
    int m_shown = 0;
};

} // namespace shelfcast::ui

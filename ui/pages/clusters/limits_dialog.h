#pragma once

class QWidget;

namespace shelfcast::ui {

class ClustersViewModel;

/// Asks for the limits between classes, without stopping the window; they hold from the next grouping on, which it starts.
void editClusterLimits(ClustersViewModel &model, QWidget *parent);

} // namespace shelfcast::ui

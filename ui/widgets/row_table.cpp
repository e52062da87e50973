#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QTableView>

namespace shelfcast::ui {

void makeRowTable(QTableView &table)
{
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace shelfcast::ui

#pragma once
class QTableView;

namespace shelfcast::ui {

/// Makes a table a list of whole rows, of which one is chosen and none is edited: no grid, no wrapped words, Tab leaves it.
void makeRowTable(QTableView &table);

} // namespace shelfcast::ui

#pragma once
#include "core/table/layout.h"

#include <QString>

#include <vector>

/// How the import page says what was found out about a file.
namespace shelfcast::ui {

/// Every role that a person can give a column, the usual ones first.
const std::vector<core::ColumnRole> &columnRoles();
QString roleText(core::ColumnRole role);
/// What a column of this role is for, as a tooltip.
QString roleHelp(core::ColumnRole role);
QString delimiterText(char delimiter);
QString decimalText(char decimal);
/// "1 000 rows · semicolons · decimal comma · header in row 1 · UTF-8"
QString headline(const core::Layout &layout);
/// "100 series, daily, 1 Jan 2024 to 31 Dec 2024."
QString promise(const core::Layout &layout);

} // namespace shelfcast::ui

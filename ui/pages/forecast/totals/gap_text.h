#pragma once
#include "ui/pages/forecast/totals/total_detail.h"

namespace shelfcast::ui {

/// Why a sum and its series were apart, and what has become of it: what each side comes to by itself, and what it expects against a year
/// before. @p modelName of the sum's own model, @p method with which they were made to agree.
QString gapText(const TotalDetail &shown, const QString &modelName, core::Reconciliation method);

} // namespace shelfcast::ui

#pragma once
#include "core/workflow/workflow.h"

namespace shelfcast::core {

/// How forecasts of this project agree with their sums, unless a forecast is told otherwise: bottom-up where nobody chose.
Result<Reconciliation> chosenReconciliation(const Project &project);
Result<void> chooseReconciliation(Project &project, Reconciliation method);
/// How the numbers of a run were made to agree.
Reconciliation reconciliationOf(const RunInfo &run);

/// Whether the run's numbers can be made to agree in another way as they are: empty, or a sentence why it takes a new forecast.
Result<Message> reconcilableAgain(const Project &project, const RunInfo &run);

/// Makes the newest run's numbers agree as @p method says: as if it had been forecast so, without fitting a series again. The sums
/// are fitted again. Overrides lie above the run's numbers and stay as they are.
///
/// cost    as reconcileRun, and the run is written once more
/// errors  InvalidInput with the sentence of reconcilableAgain; NotFound without a run; those of reconcileRun. The run is as it was then
Result<void> reconcileAgain(Project &project, const Registry &models, Reconciliation method, const JobContext &job);

} // namespace shelfcast::core

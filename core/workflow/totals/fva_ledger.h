#pragma once
#include "core/workflow/totals/overrides.h"

namespace shelfcast::core {

/// One period of one series that a person overrode and that is over: what was said when, and what came.
struct LedgerRow {
    std::int64_t override = 0, series = 0, period = 0;
    Frequency frequency = Frequency::Weekly;
    std::string item, location, reason, author;
    double actual = 0.0, naive = 0.0, model = 0.0, said = 0.0; ///< units; naive is NaN where it could say nothing
};

/// Absolute errors over some rows, in units.
struct LedgerSum {
    std::string key; ///< the author's name or the reason's id; empty for all
    std::size_t periods = 0;
    double actual = 0.0, naiveError = 0.0, modelError = 0.0, saidError = 0.0;

    /// Units of error that the model saved against seasonal naive, and the person against the model; negative where they cost.
    double modelSaved() const { return naiveError - modelError; }
    double personSaved() const { return modelError - saidError; }
};

/// Forecast value added: whether naive -> model -> person helped, as it turned out.
struct Ledger {
    std::vector<LedgerRow> rows; ///< oldest override first
    LedgerSum all;
    std::vector<LedgerSum> byAuthor, byReason; ///< who saved most first
    std::size_t waiting = 0;     ///< overridden periods whose sales are not known yet
};

/// Reads what was sold in the overridden periods. Only the last word on a period counts. Periods without a record or without stock
/// stay out. Numbers of model and naive are those of the moment when the override was made.
/// source  M. Gilliland, Forecast value added analysis, SAS 2013
/// cost    one read a series that was overridden
Result<Ledger> fvaLedger(const Project &project, const JobContext &job);

} // namespace shelfcast::core

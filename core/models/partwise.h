#pragma once
#include "core/models/forecaster.h"

namespace shelfcast::core {

/// Learns a panel in parts of some of its series each, so that not all of them need be in memory. A part is a panel with the
/// calendar, covariates and seasons of the whole one. What comes out is what `Forecaster::fit` gives for the whole panel.
///
/// Parts come in the panel's order, each with the job that `partJob` gives; @p first is the place of the part's first series.
class PartwiseFit {
public:
    virtual ~PartwiseFit() = default;
    /// Whether every part has to be looked at before the first one is fitted.
    virtual bool looksFirst() const { return false; }
    /// Keeps what the series of a part say of all of them.
    virtual Result<void> look(const Panel &, std::size_t /*first*/, const JobContext &) { return {}; }
    virtual Result<std::unique_ptr<const FittedModel>> fit(const Panel &part, std::size_t first, const JobContext &job) = 0;
};

/// What a forecaster that fits each series alone is besides.
class PartwiseForecaster {
public:
    virtual ~PartwiseForecaster() = default;
    /// The forecaster must outlive what this gives.
    virtual std::unique_ptr<PartwiseFit> inParts(int horizon) const = 0;
};

/// The job of a part whose first series is number @p first of the panel: its series get the seeds that they have in the whole panel.
JobContext partJob(const JobContext &job, std::size_t first);

} // namespace shelfcast::core

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
    /// Told before everything else how many series will come, and how many of the last periods the model will be checked on; 0 is none.
    virtual void announce(std::size_t /*series*/, int /*heldOut*/) {}
    /// Whether every part has to be looked at before the first one is fitted.
    virtual bool looksFirst() const { return false; }
    /// Keeps what the series of a part say of all of them.
    virtual Result<void> look(const Panel &, std::size_t /*first*/, const JobContext &) { return {}; }
    virtual Result<std::unique_ptr<const FittedModel>> fit(const Panel &part, std::size_t first, const JobContext &job) = 0;
    /// Whether `check` works: what was learned by looking also tells what could be known before the periods held out. Otherwise a second
    /// object learns from the earlier panel.
    virtual bool checksItself() const { return false; }
    /// Forecasts of the periods held out, by what could be known before them.
    /// before  the part as it was then
    virtual Result<std::vector<SeriesForecast>> check(const Panel & /*before*/, std::size_t /*first*/, const JobContext &)
    {
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "This model is checked by fitting it again."));
    }
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

#pragma once
#include "core/jobs/job_context.h"
#include "core/models/neural/data/history_parts.h"
#include "core/models/neural/data/synthetic_sales.h"

namespace shelfcast::core::networks {

/// Histories put together anew from their own parts: level, season and what the drivers explain stay where they were, what is left comes in
/// pieces from other times of the same series. A slow mover is put together from pieces of its own history near in time, from the same place in
/// the season where it has one, and a period with a promotion or a reduced price only gets what was sold in one.
///
/// source  Bergmeir, Hyndman & Benítez (2016), IJF 32(2); Bandara et al. (2021), Improving the accuracy of global forecasting models using time
///         series data augmentation, Pattern Recognition 120
class BootstrappedSales final : public SyntheticSales {
public:
    /// @p panel  outlives it
    /// @p held   newest periods of each series that may not be seen
    /// @p reach  periods before a window's origin that are made anew; those before them, which windows don't look at, stay
    /// cost      that of takenApart a series, on job.threads workers; eight bytes a value
    BootstrappedSales(const Panel &panel, int held, int horizon, int reach, const JobContext &job);
    /// The wanted window. Of a series of which too little is known, its own sales.
    /// cost  about 15 nanoseconds a period
    Window draw(const Window &wanted, Random &random, std::vector<double> &sales) const override;

private:
    const Panel &m_panel;
    std::size_t m_horizon, m_reach;
    std::vector<HistoryParts> m_parts; ///< (series)
};

} // namespace shelfcast::core::networks

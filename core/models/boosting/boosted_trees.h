#pragma once
#include "core/models/boosting/training.h"

namespace shelfcast::core::boosting {

inline constexpr const char *kBoostedTreesId = "boosted-trees";

/// One model of trees over all series of a panel.
class BoostedTrees final : public FittedModel {
public:
    explicit BoostedTrees(Trained trained) : m_trained(std::move(trained)) {}

    /// Series that trees can say nothing of (nothing known, nothing sold) get an empty forecast or zero.
    /// cost  O(series x horizon x (columns + trees x depth)), on job.threads workers, in chunks of series
    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override;
    /// One-step expectations; parts by Shapley values, in the order level, season, calendar, drivers where effects multiply.
    Result<Explanation> explain(const Panel &history, std::size_t series, int horizon, const JobContext &job) const override;
    StoredModel store() const override;
    /// errors  Damaged, Unsupported
    static Result<std::unique_ptr<const FittedModel>> load(const StoredModel &stored);

private:
    Result<void> forecastSome(const Panel &history, std::size_t from, std::size_t to, int horizon, ForecastSet &all) const;
    Message form() const;

    Trained m_trained;
};

} // namespace shelfcast::core::boosting

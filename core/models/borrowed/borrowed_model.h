#pragma once
#include "core/models/borrowed/borrowed_series.h"

#include <memory>

namespace shelfcast::core::borrowed {

/// A level that is smoothed, times the season of the series or of those like it, times the launch shape of a new one.
class BorrowedSeason final : public FittedModel {
public:
    explicit BorrowedSeason(SeasonLibrary library) : m_library(std::move(library)) {}
    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override;
    Result<Explanation> explain(const Panel &history, std::size_t series, int horizon, const JobContext &job) const override;
    StoredModel store() const override;
    /// errors  Damaged
    static Result<std::unique_ptr<const FittedModel>> load(const StoredModel &stored);

private:
    SeasonLibrary m_library;
};

} // namespace shelfcast::core::borrowed

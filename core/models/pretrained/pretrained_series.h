#pragma once
#include "core/models/forecaster.h"
#include "core/models/neural/network_api.h"

#include <memory>
#include <string>

namespace shelfcast::core {

inline constexpr const char *kPretrainedModel = "pretrained"; ///< its id

/// A network that needs no training, as a model fitted to one series.
class PretrainedSeries final : public FittedSeries {
public:
    /// @p state  what is kept of it with a forecast
    explicit PretrainedSeries(std::shared_ptr<const SeriesNetwork> inner, std::string state = "{}") : m_inner(std::move(inner)), m_state(std::move(state)) {}
    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &) const override
    {
        SeriesForecast forecast = m_inner->forecast(history, horizon);
        if (forecast.mean.empty())
            return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Nothing is known of this series."));
        return forecast;
    }
    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override { return m_inner->explain(history, horizon, job); }
    StoredModel store() const override { return {kPretrainedModel, m_state, {}}; }

private:
    std::shared_ptr<const SeriesNetwork> m_inner;
    std::string m_state;
};

} // namespace shelfcast::core

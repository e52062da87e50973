#pragma once
#include "core/evaluation/backtest/backtest.h"
#include "core/models/partwise.h"

#include <memory>

namespace shelfcast::core {

/// A model at work.
struct RollingModel {
    int place = 0;
    const ModelEntry *entry = nullptr;
    std::unique_ptr<Forecaster> recipe;
    BacktestModel *row = nullptr;
};

/// Forecasts the past of a panel, model after model, into a sink.
class Rolling {
public:
    Rolling(const PanelParts &panel, const BacktestOptions &options, const BacktestInfo &info, BacktestSink &sink)
        : m_panel(panel), m_options(options), m_info(info), m_sink(sink)
    {
    }
    /// Hands over all series, and what came after each origin.
    Result<void> actuals(const JobContext &job);
    /// A model that learns from all series together: once, before the first origin.
    Result<void> whole(const RollingModel &model, const JobContext &job);
    /// One that fits each series alone.
    Result<void> inParts(const RollingModel &model, const PartwiseForecaster &partwise, const JobContext &job);
    /// Whether the last error was the model's own fault, so that the others can go on.
    bool modelAtFault() const { return m_modelAtFault; }

private:
    /// Runs a model's own code; nothing that it throws leaves this function.
    template <class Call>
    auto ask(const Call &call) -> decltype(call());
    int back(int origin) const { return m_info.horizon + (m_info.origins - 1 - origin) * m_info.step; }
    std::size_t seriesAtOnce() const;
    Result<Panel> recorded(std::size_t first, std::size_t last, const JobContext &job) const;
    Panel asOf(const Panel &recorded, int origin, const JobContext &job) const;
    Result<void> addSeries(const Series &series, std::size_t place);
    BacktestActual actual(const Series &series, std::size_t place, int origin) const;
    Result<void> addForecasts(const Panel &earlier, const ForecastSet &forecasts, std::size_t first, int origin, int model);
    /// Calls body(first, last, job) for each part.
    template <class Body>
    Result<void> eachPart(const JobContext &job, const Body &body) const;

    const PanelParts &m_panel;
    const BacktestOptions &m_options;
    const BacktestInfo &m_info;
    BacktestSink &m_sink;
    bool m_modelAtFault = false;
};

} // namespace shelfcast::core

#pragma once
#include "core/evaluation/backtest/backtest_record.h"
#include "core/project/cursor.h"

#include <optional>

namespace shelfcast::core {

/// Writes the rows of one backtest into tables like the project's. Throws SQLite::Exception.
class BacktestWriter {
public:
    BacktestWriter(const SQLite::Database &database, std::int64_t backtest);
    void write(const BacktestSeries &series);
    /// Rows name a series by its place; @p series is its id.
    void write(const BacktestActual &actual, std::int64_t series);
    void write(const BacktestForecast &forecast, std::int64_t series);

private:
    std::int64_t m_backtest;
    Cursor m_series, m_actual, m_forecast;
};

/// Reads the rows of one backtest, series after series in the order of their ids. Throws SQLite::Exception.
class BacktestRows {
public:
    BacktestRows(const SQLite::Database &database, std::int64_t backtest);
    /// The next series with all its rows; empty at the end.
    std::optional<BacktestCase> next();

private:
    Cursor m_series, m_actual, m_forecast;
    bool m_moreActuals = false, m_moreForecasts = false;
    std::size_t m_place = 0;
};

/// Throws SQLite::Exception.
std::vector<BacktestSeries> backtestSeries(const SQLite::Database &database, std::int64_t backtest);

} // namespace shelfcast::core

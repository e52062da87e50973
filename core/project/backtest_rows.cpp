#include "core/project/backtest_rows.h"

#include <bit>
#include <cstring>

namespace shelfcast::core {
namespace {

static_assert(std::endian::native == std::endian::little, "the blobs of a project are little-endian");

std::string_view bytesOf(const std::vector<float> &values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size() * sizeof(float)};
}

std::vector<float> floatsOf(const std::string &bytes)
{
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    return values;
}

constexpr const char *kSeriesSql = "SELECT series, item, location, name, category, unit_value, value FROM backtest_series WHERE backtest = ? ORDER BY series";

BacktestSeries seriesAt(const Cursor &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.real(5), row.real(6)};
}

} // namespace

BacktestWriter::BacktestWriter(const SQLite::Database &database, std::int64_t backtest)
    : m_backtest(backtest), m_series(database, "INSERT INTO backtest_series VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
      m_actual(database, "INSERT INTO backtest_actual VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      m_forecast(database, "INSERT INTO backtest_forecast VALUES (?, ?, ?, ?, ?, ?)")
{
}

void BacktestWriter::write(const BacktestSeries &s)
{
    m_series.bind(1, m_backtest).bind(2, s.id).bind(3, std::string_view(s.item)).bind(4, std::string_view(s.location)).bind(5, std::string_view(s.name));
    m_series.bind(6, std::string_view(s.category)).bind(7, s.unitValue).bind(8, s.value).run();
}

void BacktestWriter::write(const BacktestActual &a, std::int64_t series)
{
    m_actual.bind(1, m_backtest).bind(2, series).bind(3, a.origin).bind(4, a.scale).bind(5, a.squaredScale).bind(6, a.before).bind(7, a.value);
    m_actual.bindBytes(8, bytesOf(a.actual)).bindBytes(9, bytesOf(a.naive2)).run();
}

void BacktestWriter::write(const BacktestForecast &f, std::int64_t series)
{
    m_forecast.bind(1, m_backtest).bind(2, series).bind(3, f.origin).bind(4, f.model).bind(5, f.standIn ? 1 : 0).bindBytes(6, bytesOf(f.numbers)).run();
}

BacktestRows::BacktestRows(const SQLite::Database &database, std::int64_t backtest)
    : m_series(database, kSeriesSql),
      m_actual(database, "SELECT series, origin, scale, squared_scale, before, value, actual, naive2 FROM backtest_actual WHERE backtest = ? ORDER BY series, origin"),
      m_forecast(database, "SELECT series, origin, model, stand_in, numbers FROM backtest_forecast WHERE backtest = ? ORDER BY series, origin, model")
{
    m_series.bind(1, backtest);
    m_moreActuals = m_actual.bind(1, backtest).step();
    m_moreForecasts = m_forecast.bind(1, backtest).step();
}

std::optional<BacktestCase> BacktestRows::next()
{
    if (!m_series.step())
        return {};
    BacktestCase one;
    one.series = seriesAt(m_series);
    for (; m_moreActuals && m_actual.integer(0) == one.series.id; m_moreActuals = m_actual.step())
        one.actuals.push_back({m_place, static_cast<int>(m_actual.integer(1)), m_actual.real(2), m_actual.real(3), m_actual.real(4), m_actual.real(5),
                               floatsOf(m_actual.bytes(6)), floatsOf(m_actual.bytes(7))});
    for (; m_moreForecasts && m_forecast.integer(0) == one.series.id; m_moreForecasts = m_forecast.step())
        one.forecasts.push_back({m_place, static_cast<int>(m_forecast.integer(1)), static_cast<int>(m_forecast.integer(2)), m_forecast.integer(3) != 0,
                                 floatsOf(m_forecast.bytes(4))});
    ++m_place;
    return one;
}

std::vector<BacktestSeries> backtestSeries(const SQLite::Database &database, std::int64_t backtest)
{
    std::vector<BacktestSeries> all;
    Cursor row(database, kSeriesSql);
    row.bind(1, backtest);
    while (row.step())
        all.push_back(seriesAt(row));
    return all;
}

} // namespace shelfcast::core

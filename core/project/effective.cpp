#include "core/project/effective.h"

#include <cmath>

namespace shelfcast::core {
namespace {

bool sameNumber(double a, double b)
{
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) == std::isnan(b);
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::max(std::abs(a), std::abs(b)));
}

std::string selectSql(const std::string &where)
{
    return "SELECT series, day, source, quantity, returned, revenue, price, promotion, stock FROM observation"
           + (where.empty() ? std::string{} : " WHERE " + where) + " ORDER BY series, day, source";
}

} // namespace

Observation mergedOver(const Observation &older, const Observation &newer)
{
    Observation merged = newer;
    if (std::isnan(newer.price))
        merged.price = older.price;
    if (std::isnan(newer.promotion))
        merged.promotion = older.promotion;
    if (std::isnan(newer.stock))
        merged.stock = older.stock;
    if (std::isnan(newer.quantity)) {
        merged.quantity = older.quantity;
        merged.returned = older.returned;
        merged.revenue = older.revenue;
    } else if (std::isnan(newer.revenue)) {
        merged.revenue = newer.quantity * merged.price; // NaN where neither source knows a price
    }
    return merged;
}

bool sameObservation(const Observation &a, const Observation &b)
{
    return a.day == b.day && sameNumber(a.quantity, b.quantity) && sameNumber(a.returned, b.returned) && sameNumber(a.revenue, b.revenue)
           && sameNumber(a.price, b.price) && sameNumber(a.promotion, b.promotion) && sameNumber(a.stock, b.stock);
}

EffectiveReader::EffectiveReader(const SQLite::Database &database, const std::string &where) : m_cursor(database, selectSql(where))
{
    Cursor undone(database, "SELECT id FROM source WHERE undone");
    while (undone.step())
        m_undone.insert(undone.integer(0));
}

void EffectiveReader::rewind()
{
    m_cursor.reset();
    m_started = m_pending = false;
}

bool EffectiveReader::readRow()
{
    while (m_cursor.step()) {
        if (!m_undone.empty() && m_undone.contains(m_cursor.integer(2)))
            continue;
        m_series = m_cursor.integer(0);
        m_row.day = m_cursor.day(1);
        m_row.quantity = m_cursor.real(3);
        m_row.returned = m_cursor.isNull(4) ? 0.0 : m_cursor.real(4);
        m_row.revenue = m_cursor.real(5);
        m_row.price = m_cursor.real(6);
        m_row.promotion = m_cursor.real(7);
        m_row.stock = m_cursor.real(8);
        return true;
    }
    return false;
}

bool EffectiveReader::next(std::int64_t &series, Observation &observation)
{
    if (!m_started) {
        m_pending = readRow();
        m_started = true;
    }
    if (!m_pending)
        return false;
    series = m_series;
    observation = m_row;
    while ((m_pending = readRow()) && m_series == series && m_row.day == observation.day)
        observation = mergedOver(observation, m_row);
    return true;
}

KeyFigures keyFigures(const std::vector<Observation> &observations)
{
    KeyFigures key;
    key.observations = observations.size();
    bool any = false;
    for (const Observation &o : observations) {
        if (!std::isnan(o.quantity)) {
            if (!any)
                key.firstDay = o.day;
            any = true;
            key.lastDay = o.day;
            key.quantity += o.quantity;
            key.soldDays += o.quantity != 0.0;
            if (!std::isnan(o.revenue))
                key.revenue += o.revenue;
        }
        if (o.price > 0.0)
            key.lastPrice = o.price;
    }
    if (!any && !observations.empty()) {
        key.firstDay = observations.front().day;
        key.lastDay = observations.back().day;
    }
    return key;
}

KeyFigureWriter::KeyFigureWriter(const SQLite::Database &database)
    : m_update(database, "UPDATE series SET first_day = ?2, last_day = ?3, observations = ?4, sold_days = ?5, quantity = ?6, revenue = ?7, "
                         "last_price = ?8 WHERE id = ?1")
{
}

void KeyFigureWriter::write(std::int64_t series, const std::vector<Observation> &observations)
{
    const KeyFigures key = keyFigures(observations);
    m_update.bind(1, series).bind(2, key.firstDay).bind(3, key.lastDay).bind(4, key.observations).bind(5, key.soldDays);
    m_update.bind(6, key.quantity).bind(7, key.revenue).bind(8, key.lastPrice).run();
}

} // namespace shelfcast::core

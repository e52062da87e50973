#pragma once
#include "core/base/calendar.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace shelfcast::core {

/// One prepared statement. SQLiteCpp's own hands out a counted Column object a value, which is a third of the time of reading
/// a million observations; this one reads and binds plain values, and throws the same exceptions.
///
/// Lives no longer than its database, on the same thread. NaN and NULL are the same thing.
class Cursor {
public:
    Cursor(const SQLite::Database &database, std::string_view sql);
    ~Cursor() { sqlite3_finalize(m_statement); }
    Cursor(const Cursor &) = delete;
    Cursor &operator=(const Cursor &) = delete;

    /// Parameters are counted from 1.
    Cursor &bind(int index, std::int64_t value) { return check(sqlite3_bind_int64(m_statement, index, value)); }
    Cursor &bind(int index, std::uint64_t value) { return bind(index, static_cast<std::int64_t>(value)); }
    Cursor &bind(int index, int value) { return bind(index, std::int64_t{value}); }
    Cursor &bind(int index, double value) { return check(sqlite3_bind_double(m_statement, index, value)); } // NaN becomes NULL
    /// The text must live until the statement has been stepped.
    Cursor &bind(int index, std::string_view text)
    {
        return check(sqlite3_bind_text64(m_statement, index, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8));
    }
    /// As the text, but kept as bytes.
    Cursor &bindBytes(int index, std::string_view bytes)
    {
        return check(sqlite3_bind_blob64(m_statement, index, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC));
    }
    Cursor &bindNull(int index) { return check(sqlite3_bind_null(m_statement, index)); }

    /// True when there is a row.
    bool step();
    /// Runs a statement that gives no rows, and makes it ready for the next binding.
    void run()
    {
        step();
        reset();
    }
    void reset() { sqlite3_reset(m_statement); }

    /// Columns are counted from 0.
    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    std::uint64_t count(int column) const { return static_cast<std::uint64_t>(integer(column)); }
    Day day(int column) const { return static_cast<Day>(integer(column)); }
    double real(int column) const; ///< NaN for NULL
    std::string text(int column) const { return std::string(view(column)); }
    std::string_view view(int column) const; ///< until the next step
    std::string bytes(int column) const;     ///< of a blob; empty for NULL

private:
    Cursor &check(int status)
    {
        if (status != SQLITE_OK)
            fail(status);
        return *this;
    }
    [[noreturn]] void fail(int status) const;

    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace shelfcast::core

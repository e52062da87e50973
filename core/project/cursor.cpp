#include "core/project/cursor.h"

#include <limits>

namespace shelfcast::core {

Cursor::Cursor(const SQLite::Database &database, std::string_view sql) : m_handle(database.getHandle())
{
    check(sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

bool Cursor::step()
{
    const int status = sqlite3_step(m_statement);
    if (status == SQLITE_ROW)
        return true;
    if (status != SQLITE_DONE)
        fail(status);
    return false;
}

double Cursor::real(int column) const
{
    return isNull(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(m_statement, column);
}

std::string_view Cursor::view(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string_view{};
}

std::string Cursor::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string{};
}

void Cursor::fail(int status) const
{
    throw SQLite::Exception(m_handle, status);
}

} // namespace shelfcast::core

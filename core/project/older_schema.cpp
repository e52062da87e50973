#include "core/project/older_schema.h"

#include "core/project/cursor.h"
#include "core/project/schema.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace shelfcast::core {
namespace {

struct Column {
    std::string name, type;
    bool required = false; ///< may not be NULL

    std::string initial() const { return !required ? "NULL" : type == "TEXT" ? "''" : type == "BLOB" ? "x''" : "0"; }
};

/// A table or a view.
struct Table {
    std::string name, sql;
    std::vector<Column> columns;
};

std::vector<Column> columnsOf(const SQLite::Database &database, const std::string &table)
{
    std::vector<Column> columns;
    for (Cursor row(database, "PRAGMA main.table_info(\"" + table + "\")"); row.step();)
        columns.push_back({row.text(1), row.text(2), row.integer(3) != 0});
    return columns;
}

/// In the order in which they were made, so that a view comes after what it reads.
std::vector<Table> tablesOf(const SQLite::Database &database)
{
    std::vector<Table> tables;
    for (Cursor row(database, "SELECT name, sql FROM main.sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY rowid"); row.step();)
        tables.push_back({row.text(0), row.text(1), columnsOf(database, row.text(0))});
    return tables;
}

std::vector<Table> currentTables()
{
    SQLite::Database current(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(current, migrations());
    return tablesOf(current);
}

std::vector<Column> lacking(const Table &wanted, const Table &found)
{
    std::vector<Column> columns;
    std::ranges::copy_if(wanted.columns, std::back_inserter(columns), [&](const Column &column) { return std::ranges::find(found.columns, column.name, &Column::name) == found.columns.end(); });
    return columns;
}

} // namespace

void standInForMissing(SQLite::Database &database)
{
    constexpr std::string_view kCreate = "CREATE ";
    const std::vector<Table> found = tablesOf(database);
    for (const Table &wanted : currentTables()) {
        const auto there = std::ranges::find(found, wanted.name, &Table::name);
        if (there == found.end()) {
            database.exec("CREATE TEMP " + wanted.sql.substr(kCreate.size()));
        } else if (const std::vector<Column> columns = lacking(wanted, *there); !columns.empty()) {
            std::string view = "CREATE TEMP VIEW \"" + wanted.name + "\" AS SELECT *";
            for (const Column &column : columns)
                view += ", " + column.initial() + " AS \"" + column.name + "\"";
            database.exec(view + " FROM main.\"" + wanted.name + "\"");
        }
    }
}

void addMissingColumns(SQLite::Database &database)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const std::vector<Table> found = tablesOf(database);
    for (const Table &wanted : currentTables()) {
        const auto there = std::ranges::find(found, wanted.name, &Table::name);
        if (there == found.end())
            continue;
        for (const Column &column : lacking(wanted, *there))
            database.exec("ALTER TABLE \"" + wanted.name + "\" ADD COLUMN \"" + column.name + "\" " + column.type + (column.required ? " NOT NULL" : "") + " DEFAULT " + column.initial());
    }
    transaction.commit();
}

} // namespace shelfcast::core

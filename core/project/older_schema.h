#pragma once
#include <SQLiteCpp/Database.h>

namespace shelfcast::core {

/// Lets the rest of the program read a file of an older schema as if it were of the current one, without changing the file: tables that it lacks stand
/// empty among the connection's temporary ones, tables that lack a column are seen through a temporary view that has it.
/// Does nothing where nothing is missing. Throws SQLite::Exception.
/// cost  a current schema is made in memory to compare with: a few milliseconds
void standInForMissing(SQLite::Database &database);

/// Adds columns that a table lacks although the file has the current version: a program from between two versions made it.
/// NULL, or zero or the empty text where NULL may not be, stands in the rows there are. Throws SQLite::Exception.
void addMissingColumns(SQLite::Database &database);

} // namespace shelfcast::core

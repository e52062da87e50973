#pragma once
#include "core/reporting/report_source.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace shelfcast::core::test {

/// A run over a panel made in memory, so that every figure in a report can be computed by hand.
struct MadeSource {
    Panel panel;
    std::map<std::int64_t, StoredForecast> forecasts;
    ReportSource source;
};

/// Two categories and one item without: monthly, 2023-01 to 2024-12, forecast 2025-01 to 2025-03.
///   cola    Drinks, 10 a month in 2023, 12 in 2024; forecast 15, sd 2; solid; a unit brings 2
///   juice   Drinks, 5 a month; forecast 4, sd 1; thin; a unit brings 3
///   =bread  Bakery, starts 2024-10 with 7 a month; forecast 7, sd 3; a guess; a unit brings 1.5
///   plain   no category, 1 a month; forecast 1, sd 0; solid; a unit brings 1
std::unique_ptr<MadeSource> madeSource();

/// As many series as asked: weekly, @p periods known, 13 ahead, half a dozen categories.
std::unique_ptr<MadeSource> largeSource(std::size_t series, std::size_t periods);

/// A folder of its own, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    std::filesystem::path operator/(const std::string &name) const { return m_path / name; }
    std::size_t files() const;

private:
    std::filesystem::path m_path;
};

std::string contents(const std::filesystem::path &path);

} // namespace shelfcast::core::test

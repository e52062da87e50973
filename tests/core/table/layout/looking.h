#pragma once
#include "core/table/layout.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace shelfcast::core::test {

/// What came out of one file: its layout, and sums over its records.
struct Outcome {
    Layout layout;
    std::uint64_t records = 0, missing = 0, refused = 0;
    double quantity = 0.0, revenue = 0.0;
    std::map<std::string, double> byItem, byLocation; ///< quantity
    std::optional<Error> error;                       ///< of the extraction
    std::vector<RefusedRow> refusedRows;

    const ColumnInfo &column(const std::string &name) const;
    std::string role(const std::string &name) const { return std::string(roleId(column(name).role)); }
    /// Whether a finding of the layout or of one of its columns begins with this.
    bool finds(const std::string &beginning) const;
};

/// Opens, analyses and extracts.
Outcome look(const std::filesystem::path &path, const LayoutChoices &choices = {});
/// The same for a file of tests/data/layout.
Outcome lookAt(const std::string &name, const LayoutChoices &choices = {});
/// The same for a CSV file with this text.
Outcome lookAtText(std::string_view text, const LayoutChoices &choices = {});

inline std::string iso(const std::optional<Day> &day)
{
    return day ? isoText(*day) : std::string{};
}

} // namespace shelfcast::core::test

#pragma once
#include "core/table/sheet_reader.h"

#include <string>
#include <utility>
#include <vector>

namespace shelfcast::core::test {

/// A file of tests/data/readers.
std::filesystem::path sample(const std::string &name);

/// A file that lives as long as the object.
class TemporaryFile {
public:
    TemporaryFile(const std::string &name, std::string_view bytes);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

std::string bytesOf(const std::filesystem::path &path);

/// One cell in a form that tests compare: "text", 12.5, true, date 19753.5, #REF!, and "" for an empty one;
/// a shown text stands behind the value: 0.125 [12,5 %].
std::string shown(const CellView &cell);

struct ReadSheet {
    std::vector<std::pair<std::uint64_t, std::vector<std::string>>> rows; ///< number and cells
    std::vector<MergedRange> merged;
    std::vector<std::string> notes; ///< of the file, in English
};

/// Reads a sheet to its end, rewinds and reads it again; fails when the two differ.
Result<ReadSheet> readSheet(const std::filesystem::path &path, std::size_t sheet = 0, const ReadOptions &options = {}, const ReadLimits &limits = {});

/// The error of opening the file or of reading its first sheet; a code that never comes up (Internal, "no error") when all went well.
Error errorOf(const std::filesystem::path &path, const ReadLimits &limits = {});

using Cells = std::vector<std::string>;

} // namespace shelfcast::core::test

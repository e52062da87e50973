#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"
#include "core/table/cell.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace shelfcast::core {

enum class FileKind { Csv, Xlsx, Ods, Xls };

/// A run of merged cells, 0-based, both ends included.
struct MergedRange {
    std::uint32_t firstRow = 0, lastRow = 0, firstColumn = 0, lastColumn = 0;
};

/// What a CSV file is written in. Workbooks leave it at its defaults.
struct TextFormat {
    std::string encoding = "UTF-8"; ///< "UTF-8", "UTF-8-BOM", "UTF-16LE", "UTF-16BE", "GB18030", "Windows-1252"
    char delimiter = ',';           ///< , ; tab | (a file of one column keeps ',')
    char quote = '"';
};

/// What the person (or a remembered choice) says instead of the guess.
struct ReadOptions {
    std::optional<std::string> encoding;
    std::optional<char> delimiter;
};

/// Limits that keep a hostile or broken file from taking the machine: beyond them reading fails with TooLarge.
struct ReadLimits {
    std::uint64_t unpackedBytes = std::uint64_t{4} << 30; ///< of one workbook member
    double packRatio = 200.0;        ///< unpacked / packed of a member above 64 MiB (a zip bomb has thousands)
    std::uint32_t columns = 16384;
    std::uint64_t rows = 20'000'000; ///< non-empty rows of one sheet
    std::uint64_t cells = 64'000'000; ///< filled cells of one workbook sheet, 16 bytes each
    std::uint64_t textBytes = std::uint64_t{1} << 30; ///< text kept for one workbook sheet
    std::uint32_t cellBytes = 1 << 20; ///< longest single CSV field
};

/// Rows of one sheet, one after the other, any number of times. Not thread-safe.
///
/// Rows are handed out with their 1-based number in the file (a CSV record that spans lines counts as one row, and the number is
/// the physical line it starts on); rows without any content are left out. Cells beyond the last filled one are left out.
/// memory  CSV: a fixed buffer, whatever the file's size. Workbooks: about 16 bytes a filled cell plus the distinct texts.
class SheetReader {
public:
    virtual ~SheetReader() = default;
    /// False at the end. The views live until the next call.
    virtual Result<bool> next(std::vector<CellView> &row, std::uint64_t &rowNumber) = 0;
    virtual Result<void> rewind() = 0;
    /// Share of the file already read, 0 to 1, for progress.
    virtual double progress() const = 0;
    virtual const std::vector<MergedRange> &mergedRanges() const = 0;
};

struct SheetInfo {
    std::string name; ///< empty for CSV
    bool hidden = false;
};

/// A file opened for import: which kind it is by its content (the ending is only a hint), and its sheets.
class SourceFile {
public:
    virtual ~SourceFile() = default;
    virtual FileKind kind() const = 0;
    virtual const TextFormat &textFormat() const = 0; ///< guessed or as asked; CSV only
    virtual const std::vector<SheetInfo> &sheets() const = 0;
    virtual Result<std::unique_ptr<SheetReader>> open(std::size_t sheet, const JobContext &job) const = 0;
    virtual const std::vector<Message> &notes() const = 0; ///< what was noticed on the way, e.g. formulas without stored values
};

/// Opens a .csv .tsv .txt (also .gz), .xlsx, .ods or .xls file, and looks at its first megabyte only.
///
/// errors  NotFound; InvalidInput (empty, or not a spreadsheet at all, in spite of its name); Protected; Damaged; TooLarge; Unsupported
/// cost    below 10 ms, for workbooks plus the directory of the archive
Result<std::unique_ptr<SourceFile>> openSource(const std::filesystem::path &path, const ReadOptions &options = {}, const ReadLimits &limits = {});

} // namespace shelfcast::core

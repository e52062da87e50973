#include "core/reporting/refused_csv.h"

#include "core/reporting/atomic_file.h"

namespace shelfcast::core {

Result<void> writeRefusedCsv(const std::string &sourceFile, std::span<const RefusedRow> rows, const std::filesystem::path &path,
                             const CsvFormat &format, const Translate &translate, const JobContext &job)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    CsvRow row(format);
    for (const char *title : {"file", "row", "column", "value", "reason"})
        row.text(title);
    Result<void> written = file->write(std::string(kUtf8Mark) + std::string(row.end()));
    for (std::size_t i = 0; written && i < rows.size(); ++i) {
        if (job.cancelled())
            return cancelled();
        row.text(sourceFile);
        row.integer(static_cast<long long>(rows[i].row));
        row.text(rows[i].column);
        row.text(rows[i].value);
        row.text(render(rows[i].reason, translate));
        written = file->write(row.end());
    }
    return written ? file->commit() : written;
}

} // namespace shelfcast::core

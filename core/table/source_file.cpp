#include "core/table/content_kind.h"
#include "core/table/csv/byte_stream.h"
#include "core/table/csv/csv_source.h"
#include "core/table/sheet_reader.h"
#include "core/table/workbook/package.h"
#include "core/table/workbook/xls_source.h"

namespace shelfcast::core {

Result<std::unique_ptr<SourceFile>> openSource(const std::filesystem::path &path, const ReadOptions &options, const ReadLimits &limits)
{
    auto bytes = openPlain(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    std::string head(4096, '\0');
    const auto got = readFully(**bytes, head);
    if (!got)
        return tl::unexpected(got.error());
    head.resize(*got);
    switch (const ContentKind kind = identifyContent(head)) {
    case ContentKind::Gzip:
        return openCsv(path, true, options, limits);
    case ContentKind::Other:
        return openCsv(path, false, options, limits);
    case ContentKind::Zip:
        return openPackage(path, limits);
    case ContentKind::OleCompound:
        return openXls(path, limits);
    default:
        return tl::unexpected(unreadableContent(kind, path.filename().string()));
    }
}

} // namespace shelfcast::core

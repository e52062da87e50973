#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace shelfcast::core {

/// What a file is by its first bytes, whatever its name says.
enum class ContentKind {
    Empty,
    Zip,         ///< .xlsx, .ods and many others
    OleCompound, ///< .xls, old .doc, password-protected .xlsx
    Biff,        ///< .xls of the early nineties, without a container
    Gzip,
    Html,
    SpreadsheetXml, ///< Excel 2003 XML, flat OpenDocument
    OtherXml,
    Json,
    Pdf,
    Picture,
    OtherArchive, ///< 7z, rar, bzip2, xz, zstd
    Database,     ///< SQLite, Parquet
    RichText,
    Other,        ///< perhaps text
};

/// @p head: the first kilobyte at least, or the whole file.
ContentKind identifyContent(std::string_view head);

/// The error for content that no reader takes: says what @p fileName really is and what to do.
Error unreadableContent(ContentKind kind, const std::string &fileName);

} // namespace shelfcast::core

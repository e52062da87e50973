#include "core/table/content_kind.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace shelfcast::core {
namespace {

using namespace std::string_view_literals;

constexpr std::pair<std::string_view, ContentKind> kSignatures[] = {
    {"PK\x03\x04"sv, ContentKind::Zip},
    {"PK\x05\x06"sv, ContentKind::Zip},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, ContentKind::OleCompound},
    {"\x09\x00\x04\x00"sv, ContentKind::Biff},
    {"\x09\x02\x06\x00"sv, ContentKind::Biff},
    {"\x09\x04\x06\x00"sv, ContentKind::Biff},
    {"\x09\x08\x08\x00"sv, ContentKind::Biff},
    {"\x09\x08\x10\x00"sv, ContentKind::Biff},
    {"\x1F\x8B"sv, ContentKind::Gzip},
    {"%PDF"sv, ContentKind::Pdf},
    {"\x89PNG"sv, ContentKind::Picture},
    {"\xFF\xD8\xFF"sv, ContentKind::Picture},
    {"GIF8"sv, ContentKind::Picture},
    {"RIFF"sv, ContentKind::Picture},
    {"II*\0"sv, ContentKind::Picture},
    {"MM\0*"sv, ContentKind::Picture},
    {"7z\xBC\xAF\x27\x1C"sv, ContentKind::OtherArchive},
    {"Rar!"sv, ContentKind::OtherArchive},
    {"BZh91AY&SY"sv, ContentKind::OtherArchive},
    {"\xFD\x37zXZ"sv, ContentKind::OtherArchive},
    {"\x28\xB5\x2F\xFD"sv, ContentKind::OtherArchive},
    {"SQLite format 3\0"sv, ContentKind::Database},
    {"PAR1\x15"sv, ContentKind::Database},
    {"{\\rtf"sv, ContentKind::RichText},
};

/// The first kilobyte in lower case, without byte order mark, zero bytes (UTF-16) and leading space.
std::string plainStart(std::string_view head)
{
    std::string text;
    for (const char c : head.substr(0, 2048)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte != 0 && byte != 0xEF && byte != 0xBB && byte != 0xBF && byte != 0xFE && byte != 0xFF)
            text += static_cast<char>(std::tolower(byte));
    }
    const auto start = std::find_if(text.begin(), text.end(), [](unsigned char c) { return std::isspace(c) == 0; });
    return {start, text.end()};
}

} // namespace

ContentKind identifyContent(std::string_view head)
{
    if (head.empty())
        return ContentKind::Empty;
    for (const auto &[signature, kind] : kSignatures)
        if (head.starts_with(signature))
            return kind;
    const std::string start = plainStart(head);
    if (start.starts_with("<?xml") || start.starts_with("<workbook") || start.starts_with("<office:document")) {
        if (start.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string::npos || start.find("office:document") != std::string::npos
            || start.find("progid=\"excel.sheet\"") != std::string::npos)
            return ContentKind::SpreadsheetXml;
        return start.find("<html") != std::string::npos ? ContentKind::Html : ContentKind::OtherXml;
    }
    for (const std::string_view tag : {"<!doctype html"sv, "<html"sv, "<table"sv, "<head"sv, "<body"sv, "<meta"sv, "<style"sv, "<div"sv, "<!--"sv})
        if (start.starts_with(tag))
            return ContentKind::Html;
    if (start.starts_with("<!doctype"))
        return ContentKind::OtherXml;
    if (start.starts_with("{\"") || start.starts_with("[{") || start.starts_with("{\n") || start.starts_with("{\r\n"))
        return ContentKind::Json;
    return ContentKind::Other;
}

Error unreadableContent(ContentKind kind, const std::string &fileName)
{
    const auto error = [&](ErrorCode code, const char *sentence) { return Error{code, Message(sentence, {fileName}), {}}; };
    switch (kind) {
    case ContentKind::Empty:
        return error(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The file %1 is empty. Export it again."));
    case ContentKind::Html:
        return error(ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("core", "%1 is a web page (HTML), whatever its name says. Open it in a spreadsheet program and save it as .xlsx or .csv."));
    case ContentKind::SpreadsheetXml:
        return error(ErrorCode::Unsupported,
            QT_TRANSLATE_NOOP("core", "%1 is a spreadsheet in plain XML. Open it in a spreadsheet program and save it as .xlsx, .ods or .csv."));
    case ContentKind::OtherXml:
    case ContentKind::Json:
        return error(ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("core", "%1 holds XML or JSON data, not a table. Export the data as .csv or .xlsx."));
    case ContentKind::Pdf:
        return error(ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("core", "%1 is a PDF document, whatever its name says. Ask for the data as .csv or .xlsx."));
    case ContentKind::Picture:
        return error(ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("core", "%1 is a picture or a sound, whatever its name says. Choose the spreadsheet itself."));
    case ContentKind::OtherArchive:
        return error(ErrorCode::Unsupported,
            QT_TRANSLATE_NOOP("core", "%1 is a packed archive. Unpack it and choose the spreadsheet in it."));
    case ContentKind::Database:
        return error(ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("core", "%1 is a database file, not a spreadsheet. A project is opened with Open; other data must be exported as .csv or .xlsx."));
    case ContentKind::Biff:
        return error(ErrorCode::Unsupported,
            QT_TRANSLATE_NOOP("core", "%1 is a workbook of Excel 4 or older, which cannot be read. Open it in a spreadsheet program and save it as .xlsx."));
    case ContentKind::RichText:
        return error(ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("core", "%1 is a text document, whatever its name says. Save the table in it as .csv or .xlsx."));
    default:
        return error(ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("core", "%1 is no spreadsheet: it holds neither text nor a workbook. Choose a .csv, .xlsx, .ods or .xls file."));
    }
}

} // namespace shelfcast::core

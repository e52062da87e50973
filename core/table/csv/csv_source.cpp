#include "core/table/csv/csv_source.h"

#include "core/table/csv/csv_reader.h"
#include "core/table/csv/delimiter.h"
#include "core/table/encoding.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{1} << 20;

class CsvSource final : public SourceFile {
public:
    CsvSource(std::filesystem::path path, bool gzip, CsvSettings settings, std::size_t markBytes)
        : m_path(std::move(path)), m_gzip(gzip), m_settings(std::move(settings)), m_markBytes(markBytes)
    {
    }

    FileKind kind() const override { return FileKind::Csv; }
    const TextFormat &textFormat() const override { return m_settings.format; }
    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }
    const std::vector<Message> &notes() const override { return m_notes->all(); }
    void note(Message message) { m_notes->add(std::move(message)); }

    Result<std::unique_ptr<SheetReader>> open(std::size_t sheet, const JobContext &job) const override
    {
        if (sheet != 0)
            return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 is a text file and has one sheet only."), {m_settings.fileName}});
        auto bytes = m_gzip ? openGzip(m_path) : openPlain(m_path);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return std::make_unique<CsvReader>(decoded(std::move(*bytes), m_settings.format.encoding, m_markBytes), m_settings, m_notes, job);
    }

private:
    std::filesystem::path m_path;
    bool m_gzip;
    CsvSettings m_settings;
    std::size_t m_markBytes;
    std::vector<SheetInfo> m_sheets{SheetInfo{}};
    std::shared_ptr<NoteList> m_notes = std::make_shared<NoteList>();
};

/// The encoding that was asked for, with the length of the mark if the file has it; else the guess.
Result<EncodingGuess> chooseEncoding(std::string_view sample, bool complete, const ReadOptions &options, const std::string &name)
{
    const auto guess = guessEncoding(sample, complete);
    if (!options.encoding) {
        if (!guess)
            return tl::unexpected(unreadableContent(ContentKind::Other, name));
        return *guess;
    }
    const auto asked = canonicalEncoding(*options.encoding);
    if (!asked)
        return failure(ErrorCode::Unsupported,
            {QT_TRANSLATE_NOOP("core", "The encoding %1 is not known. Use UTF-8, UTF-16LE, UTF-16BE, GB18030 or Windows-1252."), {*options.encoding}});
    const bool sameFamily = guess && guess->markBytes > 0 && asked->substr(0, 5) == guess->name.substr(0, 5);
    return EncodingGuess{sameFamily ? guess->name : *asked, sameFamily ? guess->markBytes : 0};
}

bool namedLikeWorkbook(const std::filesystem::path &path)
{
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == ".xls" || ending == ".xlsx" || ending == ".xlsm" || ending == ".xlsb" || ending == ".ods";
}

} // namespace

Result<std::unique_ptr<SourceFile>> openCsv(const std::filesystem::path &path, bool gzip, const ReadOptions &options, const ReadLimits &limits)
{
    const std::string name = path.filename().string();
    auto bytes = gzip ? openGzip(path) : openPlain(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    std::string sample(kSampleBytes, '\0');
    const auto got = readFully(**bytes, sample);
    if (!got)
        return tl::unexpected(got.error());
    sample.resize(*got);
    const bool complete = sample.size() < kSampleBytes;
    if (const ContentKind kind = identifyContent(sample); kind != ContentKind::Other) {
        const bool nested = kind == ContentKind::Zip || kind == ContentKind::OleCompound || kind == ContentKind::Biff || kind == ContentKind::Gzip;
        return tl::unexpected(unreadableContent(nested ? ContentKind::OtherArchive : kind, name));
    }
    const auto encoding = chooseEncoding(sample, complete, options, name);
    if (!encoding)
        return tl::unexpected(encoding.error());

    std::string text;
    Transcoder(encoding->name).decode(std::string_view(sample).substr(encoding->markBytes), complete, text);
    if (std::all_of(text.begin(), text.end(), [](unsigned char c) { return c <= ' '; }))
        return tl::unexpected(unreadableContent(ContentKind::Empty, name));
    const DelimiterGuess guess = guessDelimiter(text, complete);
    const bool workbookName = namedLikeWorkbook(path);
    if (workbookName && !guess.splits)
        return failure(ErrorCode::InvalidInput,
            {QT_TRANSLATE_NOOP("core", "%1 is named like a workbook but holds plain text without columns. Choose the spreadsheet itself, or export it again."), {name}});
    CsvSettings settings{.format = {.encoding = encoding->name, .delimiter = options.delimiter.value_or(guess.delimiter)},
        .limits = limits, .fileName = name, .skipFirstLine = guess.declared};
    auto source = std::make_unique<CsvSource>(path, gzip, std::move(settings), encoding->markBytes);
    if (workbookName)
        source->note({QT_TRANSLATE_NOOP("core", "%1 is named like a workbook but holds plain text; it was read as text with separators."), {name}});
    return source;
}

} // namespace shelfcast::core

#include "core/table/workbook/archive.h"

#include <zip.h>

#include <vector>

namespace shelfcast::core {
namespace {

constexpr std::size_t kPiece = std::size_t{128} << 10;
constexpr std::uint64_t kRatioFrom = std::uint64_t{64} << 20; ///< smaller members may be packed as tightly as they like

} // namespace

void Archive::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

Archive::Archive(zip *archive, std::string fileName, const ReadLimits &limits) : m_zip(archive), m_fileName(std::move(fileName)), m_limits(limits) {}

Result<std::unique_ptr<Archive>> Archive::open(const std::filesystem::path &path, const ReadLimits &limits)
{
    int code = 0;
    zip_t *archive = zip_open(path.c_str(), ZIP_RDONLY, &code);
    const std::string name = path.filename().string();
    if (archive == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        std::string detail = zip_error_strerror(&error);
        zip_error_fini(&error);
        return failure(ErrorCode::Damaged,
            {QT_TRANSLATE_NOOP("core", "The workbook %1 is cut off or damaged. Copy or download it again."), {name}}, std::move(detail));
    }
    return std::unique_ptr<Archive>(new Archive(archive, name, limits));
}

std::int64_t Archive::find(const std::string &member) const
{
    const zip_int64_t exact = zip_name_locate(m_zip.get(), member.c_str(), 0);
    return exact >= 0 ? exact : zip_name_locate(m_zip.get(), member.c_str(), ZIP_FL_NOCASE); // some writers mix cases
}

bool Archive::has(const std::string &member) const
{
    return find(member) >= 0;
}

Error Archive::damaged(const std::string &member, std::string detail) const
{
    return {ErrorCode::Damaged,
        {QT_TRANSLATE_NOOP("core", "The workbook %1 is damaged: its part %2 cannot be read. Open it in a spreadsheet program and save it again."),
            {m_fileName, member}},
        std::move(detail)};
}

Error Archive::bomb(const std::string &member) const
{
    return {ErrorCode::TooLarge,
        {QT_TRANSLATE_NOOP("core", "The part %2 of %1 unpacks to far more than a real workbook holds, so it was not read. "
                                   "If the file is genuine, save it as .csv."),
            {m_fileName, member}},
        "unpacked size or ratio beyond the limit"};
}

Result<void> Archive::stream(const std::string &member, const std::function<Result<bool>(std::span<const char>, double)> &take) const
{
    const std::int64_t index = find(member);
    if (index < 0)
        return tl::unexpected(damaged(member, "no such member"));
    zip_stat_t info;
    zip_stat_init(&info);
    if (zip_stat_index(m_zip.get(), static_cast<zip_uint64_t>(index), 0, &info) != 0)
        return tl::unexpected(damaged(member, zip_strerror(m_zip.get())));
    if ((info.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && info.encryption_method != ZIP_EM_NONE)
        return failure(ErrorCode::Protected,
            {QT_TRANSLATE_NOOP("core", "The workbook %1 is protected by a password. Open it, remove the password and save it again."), {m_fileName}});
    // The sizes in the directory may lie, so what really comes out is held against the same limits.
    const auto tooMuch = [&](std::uint64_t unpacked) {
        return unpacked > m_limits.unpackedBytes
            || (unpacked > kRatioFrom && static_cast<double>(unpacked) > m_limits.packRatio * static_cast<double>(info.comp_size));
    };
    if (tooMuch(info.size))
        return tl::unexpected(bomb(member));
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(m_zip.get(), static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (!file)
        return tl::unexpected(damaged(member, zip_strerror(m_zip.get())));
    std::vector<char> piece(kPiece);
    std::uint64_t total = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0)
            return tl::unexpected(damaged(member, zip_file_strerror(file.get())));
        total += static_cast<std::uint64_t>(got);
        if (got == 0)
            break;
        if (tooMuch(total))
            return tl::unexpected(bomb(member));
        const double share = info.size == 0 ? 1.0 : static_cast<double>(total) / static_cast<double>(info.size);
        const auto more = take(std::span<const char>(piece.data(), static_cast<std::size_t>(got)), std::min(1.0, share));
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
    if (total != info.size)
        return tl::unexpected(damaged(member, "shorter than announced"));
    return {};
}

Result<std::string> Archive::text(const std::string &member, std::size_t most) const
{
    std::string whole;
    if (!has(member))
        return whole;
    auto done = stream(member, [&](std::span<const char> piece, double) -> Result<bool> {
        if (whole.size() + piece.size() > most)
            return tl::unexpected(bomb(member));
        whole.append(piece.data(), piece.size());
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
    return whole;
}

} // namespace shelfcast::core

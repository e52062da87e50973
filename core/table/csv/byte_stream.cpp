#include "core/table/csv/byte_stream.h"

#include "core/table/encoding.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <vector>

namespace shelfcast::core {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = std::size_t{256} << 10;

std::string shortName(const fs::path &path)
{
    return path.filename().string();
}

class PlainStream final : public ByteStream {
public:
    PlainStream(std::FILE *file, const fs::path &path, std::uint64_t bytes)
        : m_file(file, &std::fclose), m_path(path), m_bytes(bytes)
    {
        std::setvbuf(file, nullptr, _IONBF, 0); // the callers read in large pieces
    }

    Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t got = std::fread(into.data(), 1, into.size(), m_file.get());
        if (got == 0 && std::ferror(m_file.get()))
            return failure(ErrorCode::Damaged,
                {QT_TRANSLATE_NOOP("core", "Reading %1 failed after %2 bytes. Copy the file to this computer and try again."),
                    {shortName(m_path), static_cast<std::int64_t>(m_read)}},
                std::strerror(errno));
        m_read += got;
        return got;
    }

    Result<void> rewind() override
    {
        std::rewind(m_file.get());
        m_read = 0;
        return {};
    }

    double progress() const override
    {
        return m_bytes == 0 ? 1.0 : std::min(1.0, static_cast<double>(m_read) / static_cast<double>(m_bytes));
    }

private:
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> m_file;
    fs::path m_path;
    std::uint64_t m_bytes, m_read = 0;
};

class GzipStream final : public ByteStream {
public:
    GzipStream(std::unique_ptr<ByteStream> packed, const fs::path &path)
        : m_packed(std::move(packed)), m_path(path), m_input(kPiece)
    {
        inflateInit2(&m_state, 15 + 16); // 16: gzip header and checksum
    }
    ~GzipStream() override { inflateEnd(&m_state); }
    GzipStream(const GzipStream &) = delete;
    GzipStream &operator=(const GzipStream &) = delete;

    Result<std::size_t> read(std::span<char> into) override
    {
        m_state.next_out = reinterpret_cast<Bytef *>(into.data()); // NOLINT: zlib's type
        m_state.avail_out = static_cast<uInt>(into.size());
        while (!m_ended && m_state.avail_out == into.size()) {
            if (m_state.avail_in == 0) {
                const auto got = m_packed->read(m_input);
                if (!got)
                    return tl::unexpected(got.error());
                if (*got == 0) {
                    if (!m_betweenMembers)
                        return damaged("ends in the middle");
                    m_ended = true;
                    break;
                }
                m_state.next_in = reinterpret_cast<Bytef *>(m_input.data()); // NOLINT: zlib's type
                m_state.avail_in = static_cast<uInt>(*got);
            }
            if (m_betweenMembers) {
                if (*m_state.next_in != 0x1F) { // padding behind the last member, as tape archives leave it
                    m_ended = true;
                    break;
                }
                inflateReset(&m_state);
                m_betweenMembers = false;
            }
            const int outcome = inflate(&m_state, Z_NO_FLUSH);
            if (outcome == Z_STREAM_END)
                m_betweenMembers = true;
            else if (outcome != Z_OK && outcome != Z_BUF_ERROR)
                return damaged(m_state.msg != nullptr ? m_state.msg : "inflate failed");
        }
        return into.size() - m_state.avail_out;
    }

    Result<void> rewind() override
    {
        inflateReset(&m_state);
        m_state.avail_in = 0;
        m_ended = m_betweenMembers = false;
        return m_packed->rewind();
    }

    double progress() const override { return m_packed->progress(); }

private:
    tl::unexpected<Error> damaged(const char *detail) const
    {
        return failure(ErrorCode::Damaged,
            {QT_TRANSLATE_NOOP("core", "The compressed file %1 is cut off or damaged. Copy or download it again."), {shortName(m_path)}}, detail);
    }

    std::unique_ptr<ByteStream> m_packed;
    fs::path m_path;
    std::vector<char> m_input;
    z_stream m_state{};
    bool m_betweenMembers = false, m_ended = false;
};

class DecodedStream final : public ByteStream {
public:
    DecodedStream(std::unique_ptr<ByteStream> source, const std::string &encoding, std::size_t markBytes)
        : m_source(std::move(source)), m_transcoder(encoding), m_markBytes(markBytes), m_skip(markBytes), m_input(kPiece)
    {
    }

    Result<std::size_t> read(std::span<char> into) override
    {
        while (m_taken == m_text.size() && !m_ended) {
            m_text.clear();
            m_taken = 0;
            const auto got = m_source->read(m_input);
            if (!got)
                return tl::unexpected(got.error());
            m_ended = *got == 0;
            const std::size_t skipped = std::min(m_skip, *got);
            m_skip -= skipped;
            m_transcoder.decode(std::string_view(m_input.data(), *got).substr(skipped), m_ended, m_text);
        }
        const std::size_t count = std::min(into.size(), m_text.size() - m_taken);
        std::memcpy(into.data(), m_text.data() + m_taken, count);
        m_taken += count;
        return count;
    }

    Result<void> rewind() override
    {
        m_transcoder.reset();
        m_text.clear();
        m_taken = 0;
        m_ended = false;
        m_skip = m_markBytes;
        return m_source->rewind();
    }

    double progress() const override { return m_source->progress(); }

private:
    std::unique_ptr<ByteStream> m_source;
    Transcoder m_transcoder;
    std::size_t m_markBytes, m_skip;
    std::vector<char> m_input;
    std::string m_text;
    std::size_t m_taken = 0;
    bool m_ended = false;
};

/// UTF-8 needs no copy, only the mark left out.
class SkippingStream final : public ByteStream {
public:
    SkippingStream(std::unique_ptr<ByteStream> source, std::size_t bytes) : m_source(std::move(source)), m_bytes(bytes) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        while (m_skipped < m_bytes) {
            char mark[4];
            const auto got = m_source->read(std::span(mark, std::min(sizeof mark, m_bytes - m_skipped)));
            if (!got || *got == 0)
                return got;
            m_skipped += *got;
        }
        return m_source->read(into);
    }
    Result<void> rewind() override
    {
        m_skipped = 0;
        return m_source->rewind();
    }
    double progress() const override { return m_source->progress(); }

private:
    std::unique_ptr<ByteStream> m_source;
    std::size_t m_bytes, m_skipped = 0;
};

} // namespace

Result<std::unique_ptr<ByteStream>> openPlain(const fs::path &path)
{
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    if (status.type() == fs::file_type::not_found)
        return failure(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("core", "There is no file %1. Check the name and the folder."), {path.string()}});
    if (fs::is_directory(status))
        return failure(ErrorCode::InvalidInput,
            {QT_TRANSLATE_NOOP("core", "%1 is a folder. Choose a spreadsheet file in it."), {path.string()}});
    std::FILE *file = fs::is_regular_file(status) ? std::fopen(path.c_str(), "rb") : nullptr;
    if (file == nullptr)
        return failure(ErrorCode::ReadOnly,
            {QT_TRANSLATE_NOOP("core", "The file %1 cannot be opened for reading. Check its permissions."), {path.string()}}, std::strerror(errno));
    const std::uintmax_t bytes = fs::file_size(path, problem);
    return std::make_unique<PlainStream>(file, path, problem ? 0 : bytes);
}

Result<std::unique_ptr<ByteStream>> openGzip(const fs::path &path)
{
    auto packed = openPlain(path);
    if (!packed)
        return packed;
    return std::make_unique<GzipStream>(std::move(*packed), path);
}

std::unique_ptr<ByteStream> decoded(std::unique_ptr<ByteStream> source, const std::string &encoding, std::size_t markBytes)
{
    if (encoding.starts_with("UTF-8"))
        return std::make_unique<SkippingStream>(std::move(source), markBytes);
    return std::make_unique<DecodedStream>(std::move(source), encoding, markBytes);
}

Result<std::size_t> readFully(ByteStream &stream, std::span<char> into)
{
    std::size_t total = 0;
    while (total < into.size()) {
        const auto got = stream.read(into.subspan(total));
        if (!got)
            return got;
        if (*got == 0)
            break;
        total += *got;
    }
    return total;
}

} // namespace shelfcast::core

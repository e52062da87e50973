#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace shelfcast::core {

/// What the first bytes of a text file say about its encoding.
struct EncodingGuess {
    std::string name;          ///< one of the names in TextFormat::encoding
    std::size_t markBytes = 0; ///< length of the byte order mark
};

/// Guesses the encoding of a text file from its beginning.
///
/// bytes     the first megabyte or less
/// complete  whether that is the whole file; if not, a character may be cut at the end
/// returns   nothing when the bytes are no text (zero bytes, many control characters)
std::optional<EncodingGuess> guessEncoding(std::string_view bytes, bool complete);

/// "GB18030" or "Windows-1252" for bytes that are known not to be UTF-8.
std::string guessLegacyEncoding(std::string_view bytes);

/// The name as TextFormat spells it ("utf8" -> "UTF-8"), or nothing when it is not one of ours.
std::optional<std::string> canonicalEncoding(std::string_view name);

/// How many leading bytes form whole, valid UTF-8 characters.
std::size_t validUtf8Prefix(std::string_view bytes);
bool isUtf8(std::string_view bytes);
bool isAscii(std::string_view bytes);

/// Turns a stream of bytes into UTF-8, piece by piece; a character may be split between two pieces.
/// Bytes that mean nothing in the encoding become U+FFFD and are counted. Not thread-safe.
class Transcoder {
public:
    /// @p encoding is a canonical name; UTF-8 is taken over as it is.
    explicit Transcoder(const std::string &encoding);
    ~Transcoder();
    Transcoder(const Transcoder &) = delete;
    Transcoder &operator=(const Transcoder &) = delete;

    /// Appends what @p bytes decode to; with @p last, a cut character at the end is a bad one.
    void decode(std::string_view bytes, bool last, std::string &out);
    /// Forgets a half character, to start again at the beginning.
    void reset();
    std::size_t badBytes() const { return m_bad; }

private:
    void *m_handle;     ///< iconv_t
    std::size_t m_unit; ///< bytes of the smallest character: what a bad one is skipped by
    std::string m_rest;
    std::size_t m_bad = 0;
};

std::string toUtf8(std::string_view bytes, const std::string &encoding);

} // namespace shelfcast::core

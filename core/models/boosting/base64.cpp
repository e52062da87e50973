#include "core/models/boosting/base64.h"

#include <array>
#include <cstdint>

namespace shelfcast::core::boosting {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::uint8_t, 256> valuesOfLetters()
{
    std::array<std::uint8_t, 256> values{};
    values.fill(255);
    for (std::size_t i = 0; i < kAlphabet.size(); ++i)
        values[static_cast<std::uint8_t>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
    return values;
}

constexpr std::array<std::uint8_t, 256> kValues = valuesOfLetters();

} // namespace

std::string base64(std::span<const char> bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8U | (i + k < bytes.size() ? static_cast<std::uint8_t>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += i + k <= bytes.size() ? kAlphabet[three >> (18 - 6 * k) & 63U] : '=';
    }
    return text;
}

std::optional<std::vector<char>> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::vector<char> bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        const std::size_t padding = i + 4 < text.size() ? 0 : text.substr(i, 4).ends_with("==") ? 2 : text[i + 3] == '=' ? 1 : 0;
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const std::uint8_t value = k >= 4 - padding ? std::uint8_t{0} : kValues[static_cast<std::uint8_t>(text[i + k])];
            if (value > 63)
                return std::nullopt;
            three = three << 6U | value;
        }
        for (std::size_t k = 0; k < 3 - padding; ++k)
            bytes.push_back(static_cast<char>(three >> (16 - 8 * k) & 255U));
    }
    return bytes;
}

} // namespace shelfcast::core::boosting

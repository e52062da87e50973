#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace shelfcast::core {

/// Numbers out of little-endian bytes; 0 beyond the end, so that a cut record reads as zeros.
inline std::uint32_t littleEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count && at + i < bytes.size(); ++i)
        value |= static_cast<std::uint32_t>(static_cast<std::uint8_t>(bytes[at + i])) << 8 * i;
    return value;
}
inline std::uint8_t u8(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(littleEndian(bytes, at, 1)); }
inline std::uint16_t u16(std::string_view bytes, std::size_t at) { return static_cast<std::uint16_t>(littleEndian(bytes, at, 2)); }
inline std::uint32_t u32(std::string_view bytes, std::size_t at) { return littleEndian(bytes, at, 4); }
inline double f64(std::string_view bytes, std::size_t at)
{
    return std::bit_cast<double>(static_cast<std::uint64_t>(u32(bytes, at)) | static_cast<std::uint64_t>(u32(bytes, at + 4)) << 32);
}

} // namespace shelfcast::core

#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace shelfcast::core::pretrained {

/// source  FIPS 180-4, Secure hash standard
std::array<std::uint8_t, 32> sha256(std::string_view bytes);
/// The same in 64 hexadecimal digits.
std::string sha256Text(std::string_view bytes);

} // namespace shelfcast::core::pretrained

#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shelfcast::core::boosting {

/// Bytes as text that JSON can hold. Source: RFC 4648, 4.
std::string base64(std::span<const char> bytes);
/// The bytes again; nothing where the text is no such text.
std::optional<std::vector<char>> fromBase64(std::string_view text);

} // namespace shelfcast::core::boosting

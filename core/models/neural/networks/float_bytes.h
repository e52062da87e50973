#pragma once
#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstring>
#include <vector>

namespace shelfcast::core::networks {

/// Numbers as the bytes of a checkpoint (CBOR), in this machine's order.
inline nlohmann::json bytesOf(const std::vector<float> &values)
{
    std::vector<std::uint8_t> bytes(values.size() * sizeof(float));
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return nlohmann::json::binary(std::move(bytes));
}

/// errors  throws nlohmann::json::exception for what is no bytes
inline std::vector<float> floatsFrom(const nlohmann::json &kept)
{
    const auto &bytes = kept.get_binary();
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    return values;
}

} // namespace shelfcast::core::networks

#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace shelfcast::core::networks {

/// How the weights of a network are written.
struct WeightForm {
    bool int8 = false;   ///< matrices in 8 bits, one scale a row
    bool sparse = false; ///< matrices as a bit a weight and those that are not zero
    bool any() const { return int8 || sparse; }
    bool operator==(const WeightForm &) const = default;
};

/// The shape of one tensor among a network's weights: so many rows of so many numbers. Biases and short rows (size below 8) are written as they are.
struct WeightShape {
    std::int64_t rows = 1, size = 0;
    bool matrix() const { return rows > 1 && size >= 8; }
};

/// Bytes of the weights, tensor after tensor.
std::string weightsBlob(std::span<const float> weights, const std::vector<WeightShape> &shapes, const WeightForm &form);
/// The weights again, exactly those that the blob stands for. Empty where the blob is not one of these shapes and this form.
std::optional<std::vector<float>> weightsFrom(const std::string &blob, const std::vector<WeightShape> &shapes, const WeightForm &form);

} // namespace shelfcast::core::networks

#pragma once
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The file in which pre-trained weights are shipped. Plain C++: reading it needs no LibTorch.
namespace shelfcast::core::pretrained {

/// How numbers are kept.
enum class NumberForm {
    Float32,
    Float16, ///< half the bytes, the same forecasts to four digits
    Int8,    ///< a quarter of the bytes: whole numbers of 8 bits, one scale for each 64 of them
};

struct WeightsFile {
    std::string card; ///< JSON: the trunks' shapes, what they learned from, scores, licence
    std::vector<std::vector<float>> trunks; ///< the weights of each
};

/// Bytes: magic, form, length of the card, the card, the number and lengths of the trunks, their numbers, and the SHA-256 of all that.
std::string encoded(const WeightsFile &file, NumberForm form);
/// errors  Damaged where the hash or a length is not right, Unsupported for another version
Result<WeightsFile> decodedWeights(std::string_view bytes);
/// errors  NotFound, and those of decodedWeights
Result<WeightsFile> readWeights(const std::filesystem::path &path);

} // namespace shelfcast::core::pretrained

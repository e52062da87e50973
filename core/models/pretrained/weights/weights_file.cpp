#include "core/models/pretrained/weights/weights_file.h"

#include "core/models/pretrained/weights/half.h"
#include "core/models/pretrained/weights/sha256.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::string_view kMagic = "ShelfW01";
constexpr std::size_t kBlock = 64, kHash = 32;

template <class Number>
void append(std::string &bytes, Number value)
{
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value); // little endian, as everything we run on
}

/// Reads from the front of what is left; never beyond it.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}
    template <class Number>
    bool read(Number &value)
    {
        if (m_bytes.size() < sizeof value)
            return false;
        std::memcpy(&value, m_bytes.data(), sizeof value);
        m_bytes.remove_prefix(sizeof value);
        return true;
    }
    bool read(std::string_view &part, std::uint64_t length)
    {
        if (m_bytes.size() < length)
            return false;
        part = m_bytes.substr(0, length);
        m_bytes.remove_prefix(length);
        return true;
    }
    bool empty() const { return m_bytes.empty(); }

private:
    std::string_view m_bytes;
};

void appendInt8(std::string &bytes, const std::vector<float> &weights)
{
    for (std::size_t begin = 0; begin < weights.size(); begin += kBlock) {
        const std::size_t end = std::min(begin + kBlock, weights.size());
        float largest = 0.0F;
        for (std::size_t i = begin; i < end; ++i)
            largest = std::max(largest, std::fabs(weights[i]));
        const float scale = largest / 127.0F;
        append(bytes, scale);
        for (std::size_t i = begin; i < end; ++i)
            append(bytes, static_cast<std::int8_t>(scale > 0.0F ? std::lround(weights[i] / scale) : 0));
    }
}

bool readInt8(Reader &reader, std::vector<float> &weights)
{
    for (std::size_t begin = 0; begin < weights.size(); begin += kBlock) {
        float scale = 0.0F;
        if (!reader.read(scale))
            return false;
        for (std::size_t i = begin; i < std::min(begin + kBlock, weights.size()); ++i) {
            std::int8_t value = 0;
            if (!reader.read(value))
                return false;
            weights[i] = scale * static_cast<float>(value);
        }
    }
    return true;
}

bool readNumbers(Reader &reader, NumberForm form, std::vector<float> &weights)
{
    if (form == NumberForm::Int8)
        return readInt8(reader, weights);
    for (float &weight : weights) {
        if (form == NumberForm::Float32) {
            if (!reader.read(weight))
                return false;
        } else {
            std::uint16_t half = 0;
            if (!reader.read(half))
                return false;
            weight = fromHalf(half);
        }
    }
    return true;
}

} // namespace

std::string encoded(const WeightsFile &file, NumberForm form)
{
    std::string bytes(kMagic);
    append(bytes, static_cast<std::uint32_t>(form));
    append(bytes, static_cast<std::uint64_t>(file.card.size()));
    bytes += file.card;
    append(bytes, static_cast<std::uint64_t>(file.trunks.size()));
    for (const std::vector<float> &weights : file.trunks)
        append(bytes, static_cast<std::uint64_t>(weights.size()));
    for (const std::vector<float> &weights : file.trunks) {
        if (form == NumberForm::Int8)
            appendInt8(bytes, weights);
        else
            for (const float weight : weights)
                form == NumberForm::Float32 ? append(bytes, weight) : append(bytes, toHalf(weight));
    }
    const auto hash = sha256(bytes);
    bytes.append(reinterpret_cast<const char *>(hash.data()), hash.size());
    return bytes;
}

Result<WeightsFile> decodedWeights(std::string_view bytes)
{
    const auto damaged = [](const char *detail) {
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "The file with the pre-trained weights is damaged. Install the program again."), detail);
    };
    if (bytes.size() < kMagic.size() + kHash)
        return damaged("too short");
    if (bytes.substr(0, kMagic.size()) != kMagic)
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The file with the pre-trained weights belongs to another version of the program. Install the program again."));
    const std::string_view body = bytes.substr(0, bytes.size() - kHash);
    const auto hash = sha256(body);
    if (std::memcmp(hash.data(), bytes.data() + body.size(), kHash) != 0)
        return damaged("hash");
    Reader reader(body.substr(kMagic.size()));
    std::uint32_t form = 0;
    std::uint64_t length = 0, trunks = 0;
    std::string_view card;
    if (!reader.read(form) || form > static_cast<std::uint32_t>(NumberForm::Int8) || !reader.read(length) || !reader.read(card, length) || !reader.read(trunks) || trunks > 64)
        return damaged("header");
    WeightsFile file;
    file.card = card;
    file.trunks.resize(trunks);
    for (std::vector<float> &weights : file.trunks) {
        if (!reader.read(length) || length > body.size())
            return damaged("lengths");
        weights.resize(length);
    }
    for (std::vector<float> &weights : file.trunks)
        if (!readNumbers(reader, static_cast<NumberForm>(form), weights))
            return damaged("numbers");
    if (!reader.empty())
        return damaged("more than it says");
    return file;
}

Result<WeightsFile> readWeights(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The pre-trained weights were not found at %1. Install the program again."), {path.string()}});
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return decodedWeights(bytes);
}

} // namespace shelfcast::core::pretrained

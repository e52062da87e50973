#include "core/models/neural/networks/compression_blob.h"

#include "core/models/neural/networks/quantised_linear.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace shelfcast::core::networks {
namespace {

class Writer {
public:
    template <class Number>
    void add(Number number)
    {
        static_assert(std::endian::native == std::endian::little, "weights are kept little end first");
        m_bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
    }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

class Reader {
public:
    explicit Reader(const std::string &bytes) : m_bytes(bytes) {}
    /// Zero once the bytes have come to their end before.
    template <class Number>
    Number next()
    {
        Number number{};
        if (m_at + sizeof number > m_bytes.size()) {
            m_short = true;
            return number;
        }
        std::memcpy(&number, m_bytes.data() + m_at, sizeof number);
        m_at += sizeof number;
        return number;
    }
    bool tooShort() const { return m_short; }
    bool done() const { return !m_short && m_at == m_bytes.size(); }

private:
    const std::string &m_bytes;
    std::size_t m_at = 0;
    bool m_short = false;
};

/// One row: its scale, the bits of what is not zero, then the numbers.
void addRow(Writer &writer, std::span<const float> row, const WeightForm &form)
{
    const float scale = form.int8 ? rowScale(row.data(), static_cast<std::int64_t>(row.size())) : 0.0F;
    if (form.int8)
        writer.add(scale);
    const auto isZero = [&](float weight) { return form.int8 ? wholeOf(weight, scale) == 0 : weight == 0.0F; };
    if (form.sparse)
        for (std::size_t first = 0; first < row.size(); first += 8) {
            std::uint8_t bits = 0;
            for (std::size_t i = first; i < std::min(first + 8, row.size()); ++i)
                bits = static_cast<std::uint8_t>(bits | (isZero(row[i]) ? 0 : 1 << (i - first)));
            writer.add(bits);
        }
    for (const float weight : row) {
        if (form.sparse && isZero(weight))
            continue;
        if (form.int8)
            writer.add(wholeOf(weight, scale));
        else
            writer.add(weight);
    }
}

void readRow(Reader &reader, std::span<float> row, const WeightForm &form)
{
    const float scale = form.int8 ? reader.next<float>() : 0.0F;
    std::vector<std::uint8_t> bits;
    if (form.sparse)
        for (std::size_t first = 0; first < row.size(); first += 8)
            bits.push_back(reader.next<std::uint8_t>());
    for (std::size_t i = 0; i < row.size(); ++i)
        if (form.sparse && (bits[i / 8] >> (i % 8) & 1) == 0)
            row[i] = 0.0F;
        else
            row[i] = form.int8 ? scale * static_cast<float>(reader.next<std::int8_t>()) : reader.next<float>();
}

std::size_t countOf(const std::vector<WeightShape> &shapes)
{
    std::size_t count = 0;
    for (const WeightShape &shape : shapes)
        count += static_cast<std::size_t>(shape.rows * shape.size);
    return count;
}

} // namespace

std::string weightsBlob(std::span<const float> weights, const std::vector<WeightShape> &shapes, const WeightForm &form)
{
    Writer writer;
    std::size_t at = 0;
    for (const WeightShape &shape : shapes)
        for (std::int64_t row = 0; row < shape.rows; ++row, at += static_cast<std::size_t>(shape.size))
            addRow(writer, weights.subspan(at, static_cast<std::size_t>(shape.size)), shape.matrix() ? form : WeightForm{});
    return writer.take();
}

std::optional<std::vector<float>> weightsFrom(const std::string &blob, const std::vector<WeightShape> &shapes, const WeightForm &form)
{
    Reader reader(blob);
    std::vector<float> weights(countOf(shapes));
    std::size_t at = 0;
    for (const WeightShape &shape : shapes)
        for (std::int64_t row = 0; row < shape.rows && !reader.tooShort(); ++row, at += static_cast<std::size_t>(shape.size))
            readRow(reader, std::span(weights).subspan(at, static_cast<std::size_t>(shape.size)), shape.matrix() ? form : WeightForm{});
    for (const float weight : weights)
        if (!std::isfinite(weight))
            return std::nullopt;
    return reader.done() ? std::optional(std::move(weights)) : std::nullopt;
}

} // namespace shelfcast::core::networks

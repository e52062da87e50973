#include "core/models/coldstart/text_meaning.h"

#include <Eigen/Core>
#include <Eigen/QR>
#include <Eigen/SVD>

#include <algorithm>
#include <cmath>
#include <random>

namespace shelfcast::core {
namespace {

using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Sparse = std::vector<std::vector<std::pair<std::uint32_t, float>>>;

constexpr std::size_t kSpareDimensions = 6; ///< carried along, so that the last ones kept are found well
constexpr int kPasses = 4;
constexpr float kLeastSingular = 1e-4F; ///< of the largest: beyond it there is nothing but rounding

Eigen::Index at(std::size_t i)
{
    return static_cast<Eigen::Index>(i);
}

/// texts x pieces times pieces x columns
Rows times(const Sparse &texts, const Rows &axes)
{
    Rows product = Rows::Zero(at(texts.size()), axes.cols());
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (const auto &[place, weight] : texts[i])
            product.row(at(i)) += weight * axes.row(place);
    return product;
}

/// The same matrix turned over.
Rows turnedTimes(const Sparse &texts, const Rows &numbers, Eigen::Index pieces)
{
    Rows product = Rows::Zero(pieces, numbers.cols());
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (const auto &[place, weight] : texts[i])
            product.row(place) += weight * numbers.row(at(i));
    return product;
}

Rows orthogonal(const Rows &columns)
{
    const Eigen::HouseholderQR<Eigen::MatrixXf> qr{Eigen::MatrixXf(columns)};
    return qr.householderQ() * Eigen::MatrixXf::Identity(columns.rows(), columns.cols());
}

} // namespace

TextMeaning::TextMeaning(std::span<const TextVector> texts, std::size_t dimensions)
{
    std::unordered_map<std::uint32_t, std::uint32_t> seen;
    for (const TextVector &text : texts)
        for (const auto &[gram, weight] : text)
            ++seen[gram];
    Sparse rows(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) // in the order of the texts, so that the numbers do not hang on that of a hash table
        for (const auto &[gram, weight] : texts[i])
            if (seen[gram] > 1)
                rows[i].emplace_back(m_places.emplace(gram, static_cast<std::uint32_t>(m_places.size())).first->second, weight);
    const std::size_t wide = std::min({dimensions + kSpareDimensions, texts.size(), m_places.size()});
    if (wide < 2 || dimensions == 0)
        return;
    const Eigen::Index pieces = at(m_places.size());
    std::mt19937_64 random(1);
    Rows axes(pieces, at(wide));
    for (Eigen::Index i = 0; i < axes.size(); ++i)
        axes.data()[i] = static_cast<float>(static_cast<double>(random() >> 11U) * 0x1p-53 - 0.5);
    axes = orthogonal(axes);
    for (int pass = 0; pass < kPasses; ++pass)
        axes = orthogonal(turnedTimes(rows, orthogonal(times(rows, axes)), pieces));
    const Eigen::BDCSVD<Eigen::MatrixXf> small(Eigen::MatrixXf(times(rows, axes)), Eigen::ComputeThinV);
    const Eigen::VectorXf strengths = small.singularValues();
    while (m_dimensions < std::min(dimensions, wide) && strengths(at(m_dimensions)) > kLeastSingular * strengths(0))
        ++m_dimensions;
    const float power = strengths.head(at(m_dimensions)).squaredNorm();
    const float scale = power > 0.0F ? std::sqrt(static_cast<float>(texts.size() * m_dimensions) / power) : 1.0F;
    const Rows turned = scale * (axes * small.matrixV().leftCols(at(m_dimensions)));
    m_axes.assign(turned.data(), turned.data() + turned.size());
}

std::vector<float> TextMeaning::of(const TextVector &text) const
{
    std::vector<float> numbers(m_dimensions, 0.0F);
    for (const auto &[gram, weight] : text)
        if (const auto found = m_places.find(gram); found != m_places.end())
            for (std::size_t d = 0; d < m_dimensions; ++d)
                numbers[d] += weight * m_axes[found->second * m_dimensions + d];
    return numbers;
}

double likeness(std::span<const float> a, std::span<const float> b)
{
    float both = 0.0F, ofA = 0.0F, ofB = 0.0F;
    for (std::size_t d = 0; d < a.size(); ++d) {
        both += a[d] * b[d];
        ofA += a[d] * a[d];
        ofB += b[d] * b[d];
    }
    return ofA > 0.0F && ofB > 0.0F ? std::max(0.0, static_cast<double>(both) / std::sqrt(static_cast<double>(ofA) * static_cast<double>(ofB))) : 0.0;
}

} // namespace shelfcast::core

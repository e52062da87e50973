#pragma once
#include "core/models/coldstart/text_grams.h"

#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

namespace shelfcast::core {

/// Texts as a few numbers each, learned from the texts of a project: pieces of words that occur in the same texts come to lie near one another,
/// so that two texts may be alike without a piece in common. Texts are short, and many: what is learned of words comes from the shop's own names.
///
/// source  Deerwester et al. (1990), Indexing by latent semantic analysis; Halko, Martinsson & Tropp (2011) for the truncated decomposition by
///         subspace iteration
class TextMeaning {
public:
    TextMeaning() = default;
    /// dimensions  at most; fewer where the texts do not carry them
    /// cost        a few passes over the pieces of all texts, each times the dimensions
    TextMeaning(std::span<const TextVector> texts, std::size_t dimensions);

    std::size_t dimensions() const { return m_dimensions; }
    /// The numbers of a text, on average over the texts learned from of variance 1 together / dimensions; zeros where none of its pieces is known.
    std::vector<float> of(const TextVector &text) const;

private:
    std::size_t m_dimensions = 0;
    std::unordered_map<std::uint32_t, std::uint32_t> m_places; ///< of a piece that more than one text has
    std::vector<float> m_axes;                                 ///< (pieces x dimensions)
};

/// Cosine of two such texts, 0 where they point apart.
double likeness(std::span<const float> a, std::span<const float> b);

} // namespace shelfcast::core

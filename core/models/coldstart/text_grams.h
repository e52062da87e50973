#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace shelfcast::core {

/// A text as hashed pieces of words: sorted by hash, the squares of the weights add up to 1. Empty for a text without a letter.
using TextVector = std::vector<std::pair<std::uint32_t, float>>;

/// The pieces of a text: of each word, with a space before and behind it, all runs of 3 to 5 characters; of Chinese, Japanese and Korean, where
/// words have no gaps and a character says more, all runs of 1 to 3. Characters are code points of UTF-8; small and capital letters are the same.
///
/// returns  hashes in the order of the text, with repetitions. What is no UTF-8 counts as a gap
std::vector<std::uint32_t> textGrams(std::string_view text);

/// Weighs pieces by how rare they are among some texts: what all share tells nothing apart.
///
/// source  Spärck Jones (1972) for the weights; Bojanowski et al. (2017) for pieces of words, Weinberger et al. (2009) for hashing them
class TextWeights {
public:
    explicit TextWeights(std::span<const std::string> texts);
    TextVector vector(std::string_view text) const;

private:
    double m_texts = 0.0;
    std::unordered_map<std::uint32_t, std::uint32_t> m_seen; ///< in how many texts
};

/// Cosine of two texts, 0 to 1.
double likeness(const TextVector &a, const TextVector &b);

} // namespace shelfcast::core

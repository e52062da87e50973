#include "core/models/coldstart/text_grams.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr char32_t kGap = U' ';
constexpr std::size_t kShortestPiece = 3, kLongestPiece = 5, kLongestIdeographs = 3;

/// One code point, and how many bytes it took; a gap for what is no UTF-8.
std::pair<char32_t, std::size_t> decoded(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(0);
    const std::size_t length = first < 0x80U ? 1 : first >> 5U == 6U ? 2 : first >> 4U == 14U ? 3 : first >> 3U == 30U ? 4 : 0;
    if (length == 0)
        return {kGap, 1};
    char32_t point = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (byte(i) >> 6U != 2U)
            return {kGap, 1};
        point = point << 6U | (byte(i) & 0x3FU);
    }
    return {point, length};
}

bool isIdeograph(char32_t c)
{
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// A small letter for a capital one of Latin, Greek and Cyrillic; a gap for what is neither letter nor digit.
char32_t folded(char32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : kGap;
    if (c < 0xC0 || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F))
        return kGap;
    if (c <= 0xDE || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return c + 32;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    return c >= 0x100 && c <= 0x17F && c != 0x138 && c != 0x149 && c != 0x17F ? c | 1U : c;
}

std::uint32_t hashOf(std::u32string_view piece) // FNV-1a
{
    std::uint32_t hash = 2166136261U;
    for (const char32_t c : piece)
        for (unsigned shift = 0; shift < 32; shift += 8)
            hash = (hash ^ (c >> shift & 0xFFU)) * 16777619U;
    return hash;
}

/// All runs of @p shortest to @p longest characters.
void addRuns(std::u32string_view word, std::size_t shortest, std::size_t longest, std::vector<std::uint32_t> &grams)
{
    for (std::size_t length = shortest; length <= std::min(longest, word.size()); ++length)
        for (std::size_t begin = 0; begin + length <= word.size(); ++begin)
            grams.push_back(hashOf(word.substr(begin, length)));
}

} // namespace

std::vector<std::uint32_t> textGrams(std::string_view text)
{
    std::vector<std::uint32_t> grams;
    std::u32string word;
    bool ideographs = false;
    const auto finish = [&] {
        if (!word.empty() && ideographs)
            addRuns(word, 1, kLongestIdeographs, grams);
        else if (!word.empty())
            addRuns(kGap + word + kGap, kShortestPiece, kLongestPiece, grams);
        word.clear();
    };
    while (!text.empty()) {
        const auto [point, length] = decoded(text);
        text.remove_prefix(length);
        const bool ideograph = isIdeograph(point);
        const char32_t c = ideograph ? point : folded(point);
        if (c == kGap || ideograph != ideographs)
            finish();
        ideographs = ideograph;
        if (c != kGap)
            word += c;
    }
    finish();
    return grams;
}

TextWeights::TextWeights(std::span<const std::string> texts) : m_texts(static_cast<double>(texts.size()))
{
    for (const std::string &text : texts) {
        std::vector<std::uint32_t> grams = textGrams(text);
        std::ranges::sort(grams);
        grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
        for (const std::uint32_t gram : grams)
            ++m_seen[gram];
    }
}

TextVector TextWeights::vector(std::string_view text) const
{
    std::vector<std::uint32_t> grams = textGrams(text);
    std::ranges::sort(grams);
    TextVector vector;
    double squares = 0.0;
    for (std::size_t begin = 0; begin < grams.size();) {
        std::size_t end = begin + 1;
        while (end < grams.size() && grams[end] == grams[begin])
            ++end;
        const auto seen = m_seen.find(grams[begin]);
        const double rare = std::log((1.0 + m_texts) / (1.0 + (seen == m_seen.end() ? 0.0 : static_cast<double>(seen->second)))) + 1.0;
        const double weight = rare * (1.0 + std::log(static_cast<double>(end - begin)));
        vector.emplace_back(grams[begin], static_cast<float>(weight));
        squares += weight * weight;
        begin = end;
    }
    for (auto &[gram, weight] : vector)
        weight = static_cast<float>(static_cast<double>(weight) / std::sqrt(squares));
    return vector;
}

double likeness(const TextVector &a, const TextVector &b)
{
    double sum = 0.0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->first == j->first)
            sum += static_cast<double>(i++->second) * static_cast<double>(j++->second);
        else if (i->first < j->first)
            ++i;
        else
            ++j;
    }
    return sum;
}

} // namespace shelfcast::core

#include "core/models/coldstart/item_likeness.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr double kSharpness = 4.0;         ///< how fast the weight of a neighbour falls with what it has not in common
constexpr std::size_t kMostMeanings = 32;  ///< numbers a text
constexpr std::size_t kTextsAMeaning = 6;  ///< at least, of each of them

std::map<std::string, int> numbered(const std::vector<ColdItem> &items, std::string ColdItem::*member)
{
    std::map<std::string, int> numbers;
    for (const ColdItem &item : items)
        if (!(item.*member).empty())
            numbers.emplace(item.*member, static_cast<int>(numbers.size()));
    return numbers;
}

int numberOf(const std::map<std::string, int> &numbers, const std::string &name)
{
    const auto found = numbers.find(name);
    return found == numbers.end() ? -1 : found->second;
}

/// Different ones: an item that sells in eighty places says no more with its name than one.
std::vector<std::string> differentTexts(const std::vector<ColdItem> &items)
{
    std::vector<std::string> texts;
    for (const ColdItem &item : items)
        texts.push_back(item.name);
    std::ranges::sort(texts);
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

} // namespace

ItemLikeness::ItemLikeness(const std::vector<ColdItem> &items) : m_categories(numbered(items, &ColdItem::category)), m_locations(numbered(items, &ColdItem::location))
{
    const std::vector<std::string> texts = differentTexts(items);
    m_texts = TextWeights(texts);
    std::vector<TextVector> vectors;
    for (const std::string &text : texts)
        vectors.push_back(m_texts.vector(text));
    m_meaning = TextMeaning(vectors, std::min(kMostMeanings, texts.size() / kTextsAMeaning));
    double sum = 0.0, squares = 0.0, count = 0.0;
    for (const ColdItem &item : items)
        if (item.price > 0.0) {
            sum += std::log(item.price);
            squares += std::log(item.price) * std::log(item.price);
            ++count;
        }
    if (count > 1.0) {
        m_priceMean = sum / count;
        m_priceSpread = std::max(0.05, std::sqrt(std::max(0.0, squares / count - m_priceMean * m_priceMean)));
    }
    for (const ColdItem &item : items)
        m_asked.push_back(asked(item));
}

AskedItem ItemLikeness::asked(const ColdItem &item) const
{
    AskedItem asked;
    asked.text = m_texts.vector(item.name);
    asked.meaning = m_meaning.of(asked.text);
    asked.priced = item.price > 0.0;
    asked.logPrice = asked.priced ? (std::log(item.price) - m_priceMean) / m_priceSpread : 0.0;
    asked.category = numberOf(m_categories, item.category);
    asked.location = numberOf(m_locations, item.location);
    return asked;
}

std::vector<InCommon> ItemLikeness::commonToAll(const AskedItem &asked) const
{
    std::vector<InCommon> all(m_asked.size());
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        const AskedItem &one = m_asked[i];
        all[i].text = static_cast<float>(likeness(asked.text, one.text));
        all[i].meaning = static_cast<float>(likeness(std::span(asked.meaning), std::span(one.meaning)));
        all[i].category = asked.category >= 0 && asked.category == one.category ? 1.0F : 0.0F;
        all[i].location = asked.location >= 0 && asked.location == one.location ? 1.0F : 0.0F;
        all[i].price = asked.priced && one.priced ? static_cast<float>(std::exp(-std::fabs(asked.logPrice - one.logPrice))) : 0.0F;
    }
    return all;
}

std::vector<ColdNeighbour> nearestItems(const std::vector<InCommon> &common, const LikenessWeights &weights, std::size_t self)
{
    std::vector<ColdNeighbour> all;
    all.reserve(common.size());
    for (std::size_t i = 0; i < common.size(); ++i)
        if (i != self)
            all.push_back({i, weights.text * static_cast<double>(common[i].text) + weights.meaning * static_cast<double>(common[i].meaning) +
                                  weights.category * static_cast<double>(common[i].category) + weights.price * static_cast<double>(common[i].price) +
                                  weights.location * static_cast<double>(common[i].location)});
    const auto count = static_cast<std::ptrdiff_t>(std::min(weights.neighbours, all.size()));
    std::ranges::partial_sort(all, all.begin() + count, [](const ColdNeighbour &a, const ColdNeighbour &b) { return a.weight != b.weight ? a.weight > b.weight : a.index < b.index; });
    all.resize(static_cast<std::size_t>(count));
    double sum = 0.0;
    for (ColdNeighbour &one : all)
        sum += one.weight = std::exp(kSharpness * one.weight);
    for (ColdNeighbour &one : all)
        one.weight /= sum;
    return all;
}

} // namespace shelfcast::core

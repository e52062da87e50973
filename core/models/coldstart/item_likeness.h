#pragma once
#include "core/models/coldstart/cold_item.h"
#include "core/models/coldstart/text_meaning.h"

#include <map>

namespace shelfcast::core {

/// How much each thing in common counts when items are compared, and how many items are asked.
struct LikenessWeights {
    double text = 1.0, meaning = 0.0, category = 0.5, price = 0.5, location = 0.5;
    std::size_t neighbours = 15;
    double trust = 0.0; ///< of what the neighbours say beyond category, location and price, 0 to 1
};

/// An item from which another is forecast.
struct ColdNeighbour {
    std::size_t index = 0;
    double weight = 0.0; ///< of all neighbours together 1
};

/// An item as it is compared: in numbers.
struct AskedItem {
    TextVector text;
    std::vector<float> meaning; ///< what was learned of its words
    double logPrice = 0.0;      ///< in standard deviations from the mean
    bool priced = false;
    int category = -1, location = -1; ///< −1: none, or one that no other item has
};

/// What two items have in common, 0 to 1 each.
struct InCommon {
    float text = 0, meaning = 0, category = 0, price = 0, location = 0;
};

/// Compares items by what is known of them before they sell. Immutable.
class ItemLikeness {
public:
    ItemLikeness() = default;
    explicit ItemLikeness(const std::vector<ColdItem> &items);

    AskedItem asked(const ColdItem &item) const;
    const AskedItem &asked(std::size_t index) const { return m_asked[index]; }
    std::vector<InCommon> commonToAll(const AskedItem &asked) const;
    std::size_t size() const { return m_asked.size(); }
    std::size_t categories() const { return m_categories.size(); }
    std::size_t locations() const { return m_locations.size(); }
    std::size_t meanings() const { return m_meaning.dimensions(); }

private:
    TextWeights m_texts = TextWeights({});
    TextMeaning m_meaning;
    std::map<std::string, int> m_categories, m_locations;
    double m_priceMean = 0.0, m_priceSpread = 1.0;
    std::vector<AskedItem> m_asked;
};

inline constexpr std::size_t kNobody = static_cast<std::size_t>(-1);
/// The likest ones, the weightiest first, without @p self.
std::vector<ColdNeighbour> nearestItems(const std::vector<InCommon> &common, const LikenessWeights &weights, std::size_t self);

} // namespace shelfcast::core

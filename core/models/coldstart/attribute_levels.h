#pragma once
#include "core/jobs/job_context.h"
#include "core/models/coldstart/cold_item.h"
#include "core/models/coldstart/text_grams.h"

#include <map>

namespace shelfcast::core {

/// How much each thing in common counts when items are compared, and how many items are asked.
struct LikenessWeights {
    double text = 1.0, category = 0.5, price = 0.5, location = 0.5;
    std::size_t neighbours = 15;
    double trust = 0.0; ///< of what the neighbours say beyond category, location and price, 0 to 1
};

/// An item from which another is forecast.
struct ColdNeighbour {
    std::size_t index = 0;
    double weight = 0.0; ///< of all neighbours together 1
};

/// A guess of a number from attributes alone.
struct AttributeGuess {
    double value = 0.0;
    double spread = 0.0;  ///< standard deviation of the neighbours around it
    std::vector<ColdNeighbour> neighbours; ///< the weightiest first
};

/// Guesses a number of an item (the logarithm of how much it sells) from category, location, price and text.
///
/// A ridge regression on category, location, logarithm of the price and whether the launch was seen; and what the most similar items sell beyond
/// it. Similar is who has a like text, category, price, location; how much each of these counts is chosen by leaving items out.
///
/// source  Hoerl & Kennard (1970), Ridge regression; leave-one-out residuals by the hat matrix (Allen, 1974, PRESS)
class AttributeLevels {
public:
    /// items     what is known of each, in the order of @p values; @p launches whether each value is one of a launch
    /// weights   how far each value can be trusted
    /// cost      items x (categories + locations)^2, and 300 x items comparisons of texts
    AttributeLevels(std::vector<ColdItem> items, std::vector<double> values, std::vector<double> weights, std::vector<bool> launches, const JobContext &job);

    AttributeGuess guess(const ColdItem &item) const;
    /// What would have been guessed of an item that took part in learning, had it not.
    AttributeGuess guessWithout(std::size_t index) const;
    const LikenessWeights &likeness() const { return m_likeness; }
    const std::vector<ColdItem> &items() const { return m_items; }

private:
    struct Asked {
        TextVector text;
        double logPrice = 0.0;
        bool priced = false;
        int category = -1, location = -1;
    };
    static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);
    /// What two items have in common, 0 to 1 each.
    struct Common {
        float text = 0, category = 0, price = 0, location = 0;
    };
    void fitRidge();
    void chooseLikeness(const JobContext &job);
    Asked askedOf(const ColdItem &item) const;
    Common common(const Asked &asked, std::size_t other) const;
    std::vector<std::pair<std::size_t, double>> row(const Asked &asked, bool launch) const;
    double ridge(const Asked &asked, bool launch) const;
    AttributeGuess withNeighbours(double base, const std::vector<Common> &common, std::size_t self) const;
    std::vector<Common> commonToAll(const Asked &asked) const;
    static std::vector<ColdNeighbour> nearest(const std::vector<Common> &common, const LikenessWeights &weights, std::size_t self);

    std::vector<ColdItem> m_items;
    std::vector<double> m_values, m_weights;
    std::vector<bool> m_launches;
    TextWeights m_texts;
    std::map<std::string, int> m_categories, m_locations;
    std::vector<Asked> m_asked;
    double m_priceMean = 0.0, m_priceSpread = 1.0;
    std::vector<double> m_coefficients, m_residuals, m_left; ///< left: residuals had the item been left out
    LikenessWeights m_likeness;
};

} // namespace shelfcast::core

#pragma once
#include "core/jobs/job_context.h"
#include "core/models/coldstart/attribute_ridge.h"
#include "core/models/coldstart/cold_clusters.h"

namespace shelfcast::core {

/// A guess of a number from attributes alone.
struct AttributeGuess {
    double value = 0.0;
    double spread = 0.0;  ///< standard deviation of the neighbours around it
    std::vector<ColdNeighbour> neighbours; ///< the weightiest first
    std::vector<double> clusters;          ///< how likely each is; empty where there are none
};

/// Guesses a number of an item (the logarithm of how much it sells) from category, location, price and text.
///
/// A ridge regression on category, location, logarithm of the price, whether the launch was seen, and what was learned of the words; and, beyond
/// it, what the most similar items sell, and what the clusters sell to which it may belong. Similar is who has a like text, category, price,
/// location; how much each of these counts, how much the words say, and how far neighbours and clusters are trusted, is chosen by leaving items
/// out: what does not help there has no weight.
class AttributeLevels {
public:
    /// items     what is known of each, in the order of @p values; @p launches whether each value is one of a launch
    /// weights   how far each value can be trusted
    /// clusters  of the same items
    /// cost      items x (categories + locations)^2, and 300 x items comparisons of texts
    AttributeLevels(std::vector<ColdItem> items, std::vector<double> values, std::vector<double> weights, std::vector<bool> launches, ColdClusters clusters, const JobContext &job);

    AttributeGuess guess(const ColdItem &item) const;
    /// What would have been guessed of an item that took part in learning, had it not.
    AttributeGuess guessWithout(std::size_t index) const;
    const LikenessWeights &likeness() const { return m_weighing; }
    /// How far the clusters are believed, 0 to 1.
    double clusterTrust() const { return m_clusterTrust; }
    /// Items that say as much as that words tell nothing of the level; infinite where they were not seen to tell anything.
    double wordPenalty() const { return m_wordPenalty; }
    const std::vector<ColdItem> &items() const { return m_items; }

private:
    void fitRidge();
    void chooseLikeness(const JobContext &job);
    RidgeRow row(const AskedItem &asked, bool launch, bool words) const;
    AttributeGuess withNeighbours(double base, const std::vector<InCommon> &common, std::size_t self) const;

    std::vector<ColdItem> m_items;
    std::vector<double> m_values, m_weights;
    std::vector<bool> m_launches;
    ColdClusters m_clusters;
    ItemLikeness m_likeness;
    AttributeRidge m_ridge;
    double m_wordPenalty = 0.0, m_clusterTrust = 0.0;
    LikenessWeights m_weighing;
};

} // namespace shelfcast::core

#pragma once
#include "core/clustering/points.h"
#include "core/models/coldstart/text_grams.h"
#include "core/workflow/words/described.h"

namespace shelfcast::core {

/// An item that is like another.
struct SimilarItem {
    std::size_t index = 0;      ///< among SimilarItems::infos()
    double likeness = 0.0;      ///< of their sales, -1 to 1
    Message why;                ///< what both have in common: "same category, same summer peak, similar price"
};

/// The shapes of all series of a project, ready to be compared. Immutable: may be shared between threads.
class SimilarItems {
public:
    /// errors  those of describeSeries
    /// cost    reading the sales, and 0.3 milliseconds a series and thread for the network
    /// memory  about 2 kB a series
    static Result<SimilarItems> of(Project &project, const JobContext &job);
    explicit SimilarItems(Described all);

    /// Those most like a series, the likest first: other items only, each once. The likeness of their sales counts, and besides it a common
    /// category, a near price and a like name. Empty where the series is unknown or never sold.
    /// cost  a few microseconds a series of the project
    std::vector<SimilarItem> nearest(std::int64_t series, std::size_t count) const;

    const std::vector<SeriesInfo> &infos() const { return m_all.infos; }
    std::int64_t dataVersion() const { return m_all.dataVersion; }
    /// Whether the pre-trained network compares; if not, the numbers that people see in a series do.
    bool byNetwork() const { return m_byNetwork; }
    /// Why the network does not; empty where it does.
    const Message &note() const { return m_all.noStates; }

private:
    double likenessOf(std::size_t a, std::size_t b) const;
    double attributesInCommon(std::size_t a, std::size_t b) const;
    Message whyAlike(std::size_t a, std::size_t b) const;

    Described m_all;
    bool m_byNetwork = false;
    Points m_shapes; ///< (n x width) of length 1, or 0 where nothing is known
    std::vector<TextVector> m_names;
};

} // namespace shelfcast::core

#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace shelfcast::core {

/// Examples for a classifier: rows of features, which kind each is, and what belongs together (never learned and tested apart).
struct LabelledRows {
    std::size_t width = 0;
    std::vector<double> features;    ///< (rows x width)
    std::vector<bool> made;          ///< (rows)
    std::vector<std::size_t> group;  ///< (rows) the series
};

/// How well a small classifier that never saw a series tells its made rows from its real ones: the chance that it points at the made one of
/// a pair. 0.5 is by chance, 1 is always right. A ridge logistic regression on the features and their squares, five folds by group.
///
/// errors  NaN with fewer than five groups, or where one kind is missing
/// cost    O(rows width^2) a step, at most 30 steps a fold
/// source  Yoon, Jarrett & van der Schaar (2019), TimeGAN, discriminative score
double discriminativeScore(const LabelledRows &rows, std::uint64_t seed);

} // namespace shelfcast::core

#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace shelfcast::core {

/// Stretches of one length to learn forecasting from: the first half is what is known, the second what is to be told.
struct Stretches {
    std::size_t before = 0, length = 0;
    std::vector<double> known;       ///< (rows x before) what came before each stretch
    std::vector<double> values;      ///< (rows x length)
    std::vector<std::size_t> group;  ///< (rows) the series
    std::size_t rows() const { return length > 0 ? values.size() / length : 0; }
};

/// Learns on made stretches, tests on real ones: the mean absolute error of a small ridge regression that learned from @p made over that of
/// one that learned from @p real, both tested on real stretches of series that neither saw. 1: made ones teach as well as real ones.
///
/// real, made  row by row of the same series
/// errors      NaN with fewer than five groups
/// source      Esteban, Hyland & Raetsch (2017), Real-valued time series generation with recurrent conditional GANs (train on synthetic, test on real)
double transferScore(const Stretches &real, const Stretches &made, std::uint64_t seed);

} // namespace shelfcast::core

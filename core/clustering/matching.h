#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace shelfcast::core {

/// The pairing of rows with columns that has the largest sum of weights.
///
/// weights  (rows x columns)
/// returns  a column each row, -1 for a row without one
/// cost     (rows + columns)^3
/// source   Kuhn (1955), The Hungarian method; with potentials, after Jonker & Volgenant (1987)
std::vector<int> bestPairing(std::span<const double> weights, std::size_t rows, std::size_t columns);

/// Ids for new clusters, so that a cluster keeps the id that most of its items had.
///
/// labels    (n) of the new clusters, 0 to k - 1
/// before    (n) the id that each item had, 0 where it is new
/// nextId    the first id that was never used
/// returns   (k) ids; two clusters never get the same one
std::vector<std::int64_t> stableIds(std::span<const int> labels, std::span<const std::int64_t> before, int clusters, std::int64_t nextId);

} // namespace shelfcast::core

#pragma once
#include "core/models/ets/estimation/likelihood.h"

#include <array>

namespace shelfcast::core::ets {

/// A symmetric matrix with room for all parameters of a form; only the lower triangle is read.
using Matrix = std::array<std::array<double, kMaxParameters>, kMaxParameters>;

/// Factors the first @p n rows of a into L with L L' = a, in place; false if a is not positive definite.
bool factorise(Matrix &a, int n);
/// Solves L x = b in place.
void solveLower(const Matrix &factor, double *b, int n);
/// Solves L' x = b in place.
void solveUpper(const Matrix &factor, double *b, int n);

} // namespace shelfcast::core::ets

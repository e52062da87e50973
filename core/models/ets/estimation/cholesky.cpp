#include "core/models/ets/estimation/cholesky.h"

#include <cmath>

namespace shelfcast::core::ets {

bool factorise(Matrix &a, int n)
{
    for (int j = 0; j < n; ++j) {
        const double *rowJ = a[static_cast<std::size_t>(j)].data();
        for (int i = j; i < n; ++i) {
            double *rowI = a[static_cast<std::size_t>(i)].data();
            double sum = rowI[j];
            for (int k = 0; k < j; ++k)
                sum -= rowI[k] * rowJ[k];
            if (i > j) {
                rowI[j] = sum / rowJ[j];
            } else {
                if (!(sum > 0))
                    return false;
                rowI[j] = std::sqrt(sum);
            }
        }
    }
    return true;
}

void solveLower(const Matrix &factor, double *b, int n)
{
    for (int i = 0; i < n; ++i) {
        const double *row = factor[static_cast<std::size_t>(i)].data();
        for (int k = 0; k < i; ++k)
            b[i] -= row[k] * b[k];
        b[i] /= row[i];
    }
}

void solveUpper(const Matrix &factor, double *b, int n)
{
    for (int i = n - 1; i >= 0; --i) {
        for (int k = i + 1; k < n; ++k)
            b[i] -= factor[static_cast<std::size_t>(k)][static_cast<std::size_t>(i)] * b[k];
        b[i] /= factor[static_cast<std::size_t>(i)][static_cast<std::size_t>(i)];
    }
}

} // namespace shelfcast::core::ets

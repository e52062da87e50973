#include "core/models/arima/standard_errors.h"

#include <Eigen/Dense>

#include <cmath>

namespace shelfcast::core::arima {

std::vector<double> standardErrors(Concentrated &concentrated, std::span<const double> arma, std::span<const double> regression)
{
    const std::size_t k = arma.size() + regression.size();
    std::vector<double> at(arma.begin(), arma.end());
    at.insert(at.end(), regression.begin(), regression.end());
    const auto value = [&](const std::vector<double> &x) {
        const std::span<const double> all(x);
        return concentrated.valueAt(all.first(arma.size()), all.subspan(arma.size()));
    };
    const double centre = value(at);
    const double rows = concentrated.used();
    // A step that changes the value by about 1e-7: large beside rounding, small beside the curve.
    std::vector<double> steps(k);
    for (std::size_t i = 0; i < k; ++i) {
        double step = 1e-3;
        for (int round = 0; round < 60; ++round) {
            std::vector<double> x = at;
            x[i] += step;
            const double change = std::abs(value(x) - centre);
            if (!std::isfinite(change) || change > 4e-6)
                step *= 0.4;
            else if (change < 1e-8 && i >= arma.size())
                step *= 4;
            else
                break;
        }
        steps[i] = step;
    }
    const auto size = static_cast<Eigen::Index>(k);
    Eigen::MatrixXd curvature(size, size);
    for (std::size_t i = 0; i < k; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            const auto corner = [&](double a, double b) {
                std::vector<double> x = at;
                x[i] += a * steps[i];
                x[j] += b * steps[j];
                return value(x);
            };
            const double change = i == j ? corner(1, 0) - 2 * centre + corner(-1, 0)
                                         : 0.25 * (corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1));
            const auto row = static_cast<Eigen::Index>(i), column = static_cast<Eigen::Index>(j);
            curvature(row, column) = curvature(column, row) = change / (steps[i] * steps[j]) * rows;
        }
    std::vector<double> errors(k, NAN);
    if (k == 0 || !curvature.allFinite())
        return errors;
    const Eigen::MatrixXd variance = curvature.fullPivLu().inverse();
    for (std::size_t i = 0; i < k; ++i) {
        const double v = variance(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(i));
        errors[i] = v > 0 && std::isfinite(v) ? std::sqrt(v) : NAN;
    }
    return errors;
}

} // namespace shelfcast::core::arima

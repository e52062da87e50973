#include "core/clustering/principal.h"

#include <Eigen/Dense>

#include <algorithm>

namespace shelfcast::core {

PrincipalAxes principalAxes(const Points &points, std::size_t most)
{
    const auto width = static_cast<Eigen::Index>(points.width);
    PrincipalAxes result;
    if (points.count == 0 || width == 0)
        return result;
    Eigen::VectorXd mean = Eigen::VectorXd::Zero(width);
    for (std::size_t i = 0; i < points.count; ++i)
        for (Eigen::Index d = 0; d < width; ++d)
            mean[d] += points.row(i)[static_cast<std::size_t>(d)];
    mean /= std::max<double>(1.0, static_cast<double>(points.count));
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(width, width);
    Eigen::VectorXd row(width);
    for (std::size_t i = 0; i < points.count; ++i) {
        for (Eigen::Index d = 0; d < width; ++d)
            row[d] = points.row(i)[static_cast<std::size_t>(d)] - mean[d];
        covariance.selfadjointView<Eigen::Lower>().rankUpdate(row);
    }
    covariance /= std::max<double>(1.0, static_cast<double>(points.count) - 1.0);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance); // reads the lower half; rising eigenvalues
    result.mean.assign(mean.data(), mean.data() + width);
    result.total = covariance.trace();
    for (std::size_t m = 0; m < std::min(most, points.width); ++m) {
        const Eigen::Index at = width - 1 - static_cast<Eigen::Index>(m);
        Eigen::VectorXd axis = solver.eigenvectors().col(at);
        Eigen::Index largest = 0;
        axis.cwiseAbs().maxCoeff(&largest);
        if (axis[largest] < 0.0)
            axis = -axis;
        result.axes.insert(result.axes.end(), axis.data(), axis.data() + width);
        result.variance.push_back(std::max(0.0, solver.eigenvalues()[at]));
    }
    return result;
}

Points projected(const Points &points, const PrincipalAxes &axes)
{
    const std::size_t m = axes.variance.size();
    Points result(points.count, m);
    for (std::size_t i = 0; i < points.count; ++i)
        for (std::size_t a = 0; a < m; ++a) {
            double sum = 0.0;
            for (std::size_t d = 0; d < points.width; ++d)
                sum += (points.row(i)[d] - axes.mean[d]) * axes.axes[a * points.width + d];
            result.row(i)[a] = static_cast<float>(sum);
        }
    return result;
}

} // namespace shelfcast::core

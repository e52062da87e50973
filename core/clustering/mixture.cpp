#include "core/clustering/mixture.h"

#include "core/clustering/blocks.h"
#include "core/clustering/kmeans.h"

#include <Eigen/Dense>

#include <cmath>
#include <limits>
#include <numbers>

namespace shelfcast::core {
namespace {

/// Sums over points, weighted by how much they belong to a cluster.
struct Sums {
    double weight = 0.0;
    Eigen::VectorXd first;
    Eigen::MatrixXd second; ///< of products; a column of squares where covariances are diagonal
};

/// One cluster as the density is computed.
struct Density {
    double constant = 0.0; ///< logarithm of weight and norm
    Eigen::VectorXd mean, inverse;
    Eigen::LLT<Eigen::MatrixXd> factor;
};

class Fit {
public:
    Fit(const Points &points, const MixtureOptions &options, const JobContext &job)
        : m_points(points), m_options(options), m_job(job), m_full(options.covariances == Covariances::Full), m_width(static_cast<Eigen::Index>(points.width)) {}
    Mixture run(std::span<const int> labels, int clusters);

private:
    std::vector<Sums> noSums() const;
    void add(std::vector<Sums> &sums, std::size_t cluster, double weight, const Eigen::VectorXd &row) const;
    Eigen::VectorXd row(std::size_t i) const { return Eigen::Map<const Eigen::VectorXf>(m_points.row(i).data(), m_width).cast<double>(); }
    void maximise(const std::vector<Sums> &sums);
    double expect(std::vector<Sums> &sums);
    double logDensity(const Density &density, const Eigen::VectorXd &row) const;
    std::vector<Sums> together(const std::vector<std::vector<Sums>> &parts) const;

    const Points &m_points;
    const MixtureOptions &m_options;
    const JobContext &m_job;
    bool m_full;
    Eigen::Index m_width;
    Mixture m_result;
    std::vector<Density> m_densities;
    int m_clusters = 0;
};

std::vector<Sums> Fit::noSums() const
{
    return std::vector<Sums>(static_cast<std::size_t>(m_clusters), {0.0, Eigen::VectorXd::Zero(m_width), Eigen::MatrixXd::Zero(m_width, m_full ? m_width : 1)});
}

void Fit::add(std::vector<Sums> &sums, std::size_t cluster, double weight, const Eigen::VectorXd &row) const
{
    Sums &sum = sums[cluster];
    sum.weight += weight;
    sum.first += weight * row;
    if (m_full)
        sum.second.selfadjointView<Eigen::Lower>().rankUpdate(row, weight);
    else
        sum.second.col(0) += weight * row.cwiseProduct(row);
}

std::vector<Sums> Fit::together(const std::vector<std::vector<Sums>> &parts) const
{
    std::vector<Sums> all = noSums();
    for (const auto &part : parts)
        for (std::size_t c = 0; c < all.size(); ++c) {
            all[c].weight += part[c].weight;
            all[c].first += part[c].first;
            all[c].second += part[c].second;
        }
    return all;
}

void Fit::maximise(const std::vector<Sums> &sums)
{
    m_densities.resize(sums.size());
    m_result.weights.clear();
    m_result.means.clear();
    m_result.covariances.clear();
    for (std::size_t c = 0; c < sums.size(); ++c) {
        const double weight = sums[c].weight + 10.0 * std::numeric_limits<double>::epsilon();
        Density &density = m_densities[c];
        density.mean = sums[c].first / weight;
        double logDeterminant = 0.0;
        if (m_full) {
            Eigen::MatrixXd covariance = Eigen::MatrixXd(sums[c].second.selfadjointView<Eigen::Lower>()) / weight - density.mean * density.mean.transpose();
            covariance.diagonal().array() += m_options.floor;
            density.factor.compute(covariance);
            for (double ridge = m_options.floor; density.factor.info() != Eigen::Success; ridge *= 10.0) { // rounding left it just below definite
                covariance.diagonal().array() += ridge;
                density.factor.compute(covariance);
            }
            logDeterminant = 2.0 * Eigen::MatrixXd(density.factor.matrixL()).diagonal().array().log().sum();
            m_result.covariances.insert(m_result.covariances.end(), covariance.data(), covariance.data() + covariance.size());
        } else {
            const Eigen::VectorXd variance = (sums[c].second.col(0) / weight - density.mean.cwiseProduct(density.mean)).cwiseMax(0.0).array() + m_options.floor;
            density.inverse = variance.cwiseInverse();
            logDeterminant = variance.array().log().sum();
            m_result.covariances.insert(m_result.covariances.end(), variance.data(), variance.data() + variance.size());
        }
        const double share = weight / static_cast<double>(m_points.count);
        density.constant = std::log(share) - 0.5 * (static_cast<double>(m_width) * std::log(2.0 * std::numbers::pi) + logDeterminant);
        m_result.weights.push_back(share);
        m_result.means.insert(m_result.means.end(), density.mean.data(), density.mean.data() + m_width);
    }
}

double Fit::logDensity(const Density &density, const Eigen::VectorXd &row) const
{
    const Eigen::VectorXd off = row - density.mean;
    if (m_full)
        return density.constant - 0.5 * density.factor.matrixL().solve(off).squaredNorm();
    return density.constant - 0.5 * off.cwiseProduct(off).dot(density.inverse);
}

/// How much each point belongs to each cluster, summed up for the next step. Returns the mean log-likelihood.
double Fit::expect(std::vector<Sums> &sums)
{
    std::vector<std::vector<Sums>> parts(blocksOf(m_points.count));
    std::vector<double> likelihoods(parts.size());
    forBlocks(m_job, m_points.count, [&](std::size_t block, std::size_t first, std::size_t last) {
        parts[block] = noSums();
        std::vector<double> logs(m_densities.size());
        for (std::size_t i = first; i < last; ++i) {
            const Eigen::VectorXd point = row(i);
            std::size_t likeliest = 0;
            for (std::size_t c = 0; c < logs.size(); ++c) {
                logs[c] = logDensity(m_densities[c], point);
                if (logs[c] > logs[likeliest])
                    likeliest = c;
            }
            double sum = 0.0;
            for (const double value : logs)
                sum += std::exp(value - logs[likeliest]);
            const double all = logs[likeliest] + std::log(sum);
            likelihoods[block] += all;
            m_result.labels[i] = static_cast<int>(likeliest);
            for (std::size_t c = 0; c < logs.size(); ++c)
                if (const double weight = std::exp(logs[c] - all); weight > 1e-12)
                    add(parts[block], c, weight, point);
        }
    });
    if (m_job.cancelled())
        return 0.0;
    sums = together(parts);
    double all = 0.0;
    for (const double value : likelihoods)
        all += value;
    return all / static_cast<double>(m_points.count);
}

Mixture Fit::run(std::span<const int> labels, int clusters)
{
    m_clusters = clusters;
    m_result.labels.assign(labels.begin(), labels.end());
    std::vector<std::vector<Sums>> parts(blocksOf(m_points.count));
    forBlocks(m_job, m_points.count, [&](std::size_t block, std::size_t first, std::size_t last) {
        parts[block] = noSums();
        for (std::size_t i = first; i < last; ++i)
            add(parts[block], static_cast<std::size_t>(labels[i]), 1.0, row(i));
    });
    if (m_job.cancelled())
        return m_result;
    std::vector<Sums> sums = together(parts);
    maximise(sums);
    double previous = -std::numeric_limits<double>::infinity();
    for (int iteration = 1; iteration <= m_options.maximumIterations && !m_job.cancelled(); ++iteration) {
        m_result.logLikelihood = expect(sums);
        m_result.iterations = iteration;
        if (std::abs(m_result.logLikelihood - previous) < m_options.tolerance) {
            m_result.converged = true;
            break;
        }
        previous = m_result.logLikelihood;
        maximise(sums);
        m_job.report(static_cast<double>(iteration) / m_options.maximumIterations, QT_TRANSLATE_NOOP("core", "Grouping the items"));
    }
    const double width = static_cast<double>(m_width), k = clusters;
    const double parameters = k * width + k * (m_full ? width * (width + 1.0) / 2.0 : width) + k - 1.0;
    m_result.bic = -2.0 * m_result.logLikelihood * static_cast<double>(m_points.count) + parameters * std::log(static_cast<double>(m_points.count));
    return m_result;
}

} // namespace

Result<Mixture> gaussianMixture(const Points &points, const MixtureOptions &options, const JobContext &job)
{
    KMeansOptions kmeans;
    kmeans.clusters = options.clusters;
    kmeans.start = options.start;
    const Result<KMeans> start = kMeans(points, kmeans, part(job, 0.0, 0.3));
    if (!start)
        return tl::unexpected<Error>(start.error());
    Mixture mixture = Fit(points, options, part(job, 0.3, 1.0)).run(start->labels, static_cast<int>(start->clusters(points.width)));
    if (job.cancelled())
        return cancelled();
    return mixture;
}

} // namespace shelfcast::core

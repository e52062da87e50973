#include "core/models/pretrained/drivers/pooling.h"

#include <Eigen/Cholesky>
#include <Eigen/LU>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kOwnEvidence = 4.0;    ///< of one driver in one series: exp(4) times as likely
constexpr double kPooledEvidence = 4.0; ///< of one driver in all series
constexpr int kRounds = 12;
constexpr std::size_t kMostSeries = 1000;
constexpr double kLeastVariance = 1e-5;

std::vector<Eigen::Index> freeOf(const DriverPrior &prior)
{
    std::vector<Eigen::Index> columns;
    for (Eigen::Index j = 0; j < prior.variance.size(); ++j)
        if (prior.variance[j] > 0.0)
            columns.push_back(j);
    return columns;
}

Eigen::VectorXd picked(const Eigen::VectorXd &all, const std::vector<Eigen::Index> &which)
{
    return all(which);
}

/// The posterior of the free columns.
struct Free {
    Eigen::VectorXd mean;
    Eigen::MatrixXd covariance, inverse;
};

Free freePosterior(const DriverStatistics &statistics, const DriverPrior &prior, const std::vector<Eigen::Index> &columns)
{
    Free free;
    const Eigen::VectorXd variance = picked(prior.variance, columns), mean = picked(prior.mean, columns);
    free.inverse = statistics.precision(columns, columns);
    free.inverse.diagonal() += variance.cwiseInverse();
    const Eigen::LLT<Eigen::MatrixXd> solver(free.inverse);
    free.mean = solver.solve(picked(statistics.pull, columns) + mean.cwiseQuotient(variance));
    free.covariance = solver.solve(Eigen::MatrixXd::Identity(mean.size(), mean.size()));
    return free;
}

double usualSize(DriverScale scale)
{
    switch (scale) {
    case DriverScale::Flag: return 0.5;
    case DriverScale::Ratio: return 1.5;
    case DriverScale::Amount: return 0.3;
    case DriverScale::Level: return 0.15;
    }
    return 0.5;
}

void fix(DriverPrior &prior, const std::vector<DriverColumn> &columns, std::size_t form)
{
    for (std::size_t j = 0; j < columns.size(); ++j)
        if (columns[j].form == form) {
            prior.mean[static_cast<Eigen::Index>(j)] = 0.0;
            prior.variance[static_cast<Eigen::Index>(j)] = 0.0;
        }
}

std::size_t formCount(const std::vector<DriverColumn> &columns)
{
    std::size_t count = 0;
    for (const DriverColumn &column : columns)
        count = std::max(count, column.form + 1);
    return count;
}

bool isFixed(const DriverPrior &prior, const std::vector<DriverColumn> &columns, std::size_t form)
{
    for (std::size_t j = 0; j < columns.size(); ++j)
        if (columns[j].form == form && prior.variance[static_cast<Eigen::Index>(j)] > 0.0)
            return false;
    return true;
}

double totalEvidence(std::span<const DriverStatistics *const> all, const DriverPrior &prior)
{
    double sum = 0.0;
    for (const DriverStatistics *one : all)
        sum += evidenceOf(*one, prior);
    return sum;
}

/// Mean and variance of the effects over the series, from `prior` on.
void learn(DriverPrior &prior, std::span<const DriverStatistics *const> all, const DriverPrior &start)
{
    const std::vector<Eigen::Index> columns = freeOf(prior);
    if (columns.empty())
        return;
    const auto p = static_cast<Eigen::Index>(columns.size());
    for (int round = 0; round < kRounds; ++round) {
        Eigen::VectorXd count = Eigen::VectorXd::Zero(p), sum = count, squares = count, spread = count;
        for (const DriverStatistics *one : all) {
            const Free free = freePosterior(*one, prior, columns);
            for (Eigen::Index j = 0; j < p; ++j)
                if (one->varies[static_cast<std::size_t>(columns[static_cast<std::size_t>(j)])]) {
                    count[j] += 1.0;
                    sum[j] += free.mean[j];
                    squares[j] += free.mean[j] * free.mean[j];
                    spread[j] += free.covariance(j, j);
                }
        }
        for (Eigen::Index j = 0; j < p; ++j) {
            const Eigen::Index at = columns[static_cast<std::size_t>(j)];
            if (count[j] == 0.0) {
                prior.mean[at] = start.mean[at];
                continue;
            }
            const double between = std::max(prior.variance[at], kLeastVariance), outer = std::max(start.variance[at], kLeastVariance);
            const double mean = (sum[j] / between + start.mean[at] / outer) / (count[j] / between + 1.0 / outer);
            const double squared = squares[j] - 2.0 * mean * sum[j] + count[j] * mean * mean + spread[j];
            prior.mean[at] = mean;
            prior.variance[at] = std::max((squared + 2.0 * 0.04 * outer) / (count[j] + 2.0), kLeastVariance);
        }
    }
}

} // namespace

DriverPosterior posteriorOf(const DriverStatistics &statistics, const DriverPrior &prior)
{
    DriverPosterior posterior{prior.mean, Eigen::MatrixXd(prior.variance.asDiagonal())};
    const std::vector<Eigen::Index> columns = freeOf(prior);
    if (!statistics.usable || columns.empty())
        return posterior;
    const Free free = freePosterior(statistics, prior, columns);
    posterior.mean(columns) = free.mean;
    posterior.covariance(columns, columns) = free.covariance;
    return posterior;
}

double evidenceOf(const DriverStatistics &statistics, const DriverPrior &prior)
{
    const std::vector<Eigen::Index> columns = freeOf(prior);
    if (!statistics.usable || columns.empty())
        return 0.0;
    const Free free = freePosterior(statistics, prior, columns);
    const Eigen::VectorXd variance = picked(prior.variance, columns), mean = picked(prior.mean, columns);
    const Eigen::LLT<Eigen::MatrixXd> solver(free.inverse);
    double logarithm = 0.0; // of the determinant of I + T P = T (P + 1/T)
    for (Eigen::Index j = 0; j < mean.size(); ++j)
        logarithm += 2.0 * std::log(solver.matrixLLT()(j, j)) + std::log(variance[j]);
    const double squares = free.mean.dot(free.inverse * free.mean) - mean.cwiseQuotient(variance).dot(mean);
    return 0.5 * (squares - logarithm);
}

DriverPrior usualPrior(const std::vector<DriverForm> &forms, const std::vector<DriverColumn> &columns)
{
    const auto p = static_cast<Eigen::Index>(columns.size());
    DriverPrior prior{Eigen::VectorXd::Zero(p), Eigen::VectorXd::Zero(p)};
    for (Eigen::Index j = 0; j < p; ++j) {
        const DriverColumn &column = columns[static_cast<std::size_t>(j)];
        const double size = usualSize(forms[column.form].scale) * (column.lead == 0 ? 1.0 : 0.4);
        prior.variance[j] = size * size;
    }
    return prior;
}

DriverPrior ownPrior(const DriverStatistics &statistics, const std::vector<DriverForm> &forms, const std::vector<DriverColumn> &columns)
{
    const DriverPrior usual = usualPrior(forms, columns);
    DriverPrior taken{usual.mean, Eigen::VectorXd::Zero(usual.variance.size())};
    if (!statistics.usable)
        return taken;
    double before = 0.0;
    std::vector<bool> in(forms.size(), false);
    for (std::size_t round = 0; round < forms.size(); ++round) {
        double most = kOwnEvidence;
        std::size_t best = forms.size();
        for (std::size_t form = 0; form < forms.size(); ++form) {
            if (in[form])
                continue;
            DriverPrior more = taken;
            for (std::size_t j = 0; j < columns.size(); ++j)
                if (columns[j].form == form && statistics.varies[j])
                    more.variance[static_cast<Eigen::Index>(j)] = usual.variance[static_cast<Eigen::Index>(j)];
            if (const double gain = evidenceOf(statistics, more) - before; gain > most) {
                most = gain;
                best = form;
            }
        }
        if (best == forms.size())
            break;
        in[best] = true;
        for (std::size_t j = 0; j < columns.size(); ++j)
            if (columns[j].form == best && statistics.varies[j])
                taken.variance[static_cast<Eigen::Index>(j)] = usual.variance[static_cast<Eigen::Index>(j)];
        before = evidenceOf(statistics, taken);
    }
    return taken;
}

DriverPrior pooledPrior(std::span<const DriverStatistics *const> given, const DriverPrior &start, const std::vector<DriverColumn> &columns)
{
    std::vector<const DriverStatistics *> all;
    const std::size_t stride = std::max<std::size_t>(1, (given.size() + kMostSeries - 1) / kMostSeries);
    for (std::size_t i = 0; i < given.size(); i += stride)
        if (given[i]->usable)
            all.push_back(given[i]);
    DriverPrior prior = start;
    learn(prior, all, start);
    // Drivers that do not earn their keep leave, the weakest first.
    for (std::size_t left = formCount(columns); left > 0; --left) {
        const double whole = totalEvidence(all, prior);
        double least = kPooledEvidence;
        std::size_t weakest = formCount(columns);
        for (std::size_t form = 0; form < formCount(columns); ++form) {
            if (isFixed(prior, columns, form))
                continue;
            DriverPrior without = prior;
            fix(without, columns, form);
            if (const double worth = whole - totalEvidence(all, without); worth < least) {
                least = worth;
                weakest = form;
            }
        }
        if (weakest == formCount(columns))
            break;
        fix(prior, columns, weakest);
        learn(prior, all, start);
    }
    return prior;
}

} // namespace shelfcast::core::pretrained

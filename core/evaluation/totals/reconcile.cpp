#include "core/evaluation/totals/reconcile.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <map>

namespace shelfcast::core {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::array<std::string_view, 4> kIds = {"none", "bottom-up", "top-down", "mint"};

/// Series held at zero before what is still negative is simply cut off.
constexpr std::size_t kMostHeldAtZero = 300;

/// A weighted sum of variables: they are numbered sums first, then series.
using Constraint = std::vector<std::pair<Index, double>>;

} // namespace

std::string_view reconciliationId(Reconciliation method)
{
    return kIds[static_cast<std::size_t>(method)];
}

std::optional<Reconciliation> reconciliationFromId(std::string_view id)
{
    const auto found = std::ranges::find(kIds, id);
    return found == kIds.end() ? std::nullopt : std::optional(static_cast<Reconciliation>(found - kIds.begin()));
}

/// W = lambda D + (1 - lambda) R'R / T.
struct Reconciler::Errors {
    VectorXd variance;  ///< D, a variable each
    MatrixXd residuals; ///< R, (T x variables); empty where correlations do not count
    double lambda = 1.0;

    static Errors structural(const Hierarchy &hierarchy);
    static Errors from(const OneStepResiduals &residuals, bool correlated);
    /// R c; nothing where correlations do not count.
    VectorXd residualsOf(const Constraint &constraint) const;
    VectorXd timesCovariance(const VectorXd &vector) const; ///< W v
};

Reconciler::Errors Reconciler::Errors::structural(const Hierarchy &hierarchy)
{
    Errors errors;
    errors.variance = VectorXd::Ones(static_cast<Index>(hierarchy.totals.size() + hierarchy.series));
    errors.residuals = MatrixXd::Zero(0, errors.variance.size());
    for (std::size_t node = 0; node < hierarchy.totals.size(); ++node)
        errors.variance[static_cast<Index>(node)] = static_cast<double>(hierarchy.totals[node].series.size());
    return errors;
}

Reconciler::Errors Reconciler::Errors::from(const OneStepResiduals &given, bool correlated)
{
    std::size_t longest = 0;
    for (const auto &one : given)
        longest = std::max(longest, std::min(one.size(), kMostResiduals));
    const auto rows = static_cast<Index>(longest), columns = static_cast<Index>(given.size());
    Errors errors;
    errors.variance = VectorXd::Zero(columns);
    errors.residuals = MatrixXd::Zero(correlated ? rows : 0, columns);
    for (Index column = 0; column < columns; ++column) {
        const std::vector<double> &one = given[static_cast<std::size_t>(column)];
        const std::size_t taken = std::min(one.size(), longest);
        double squares = 0.0;
        Index known = 0;
        for (std::size_t i = one.size() - taken; i < one.size(); ++i) {
            if (!std::isfinite(one[i]))
                continue;
            squares += one[i] * one[i];
            ++known;
            if (correlated)
                errors.residuals(rows - static_cast<Index>(one.size() - i), column) = one[i];
        }
        errors.variance[column] = known > 0 ? squares / static_cast<double>(known) : 0.0;
        if (correlated && known > 0 && known < rows) // as if the missing ones were like the known ones
            errors.residuals.col(column) *= std::sqrt(static_cast<double>(rows) / static_cast<double>(known));
    }
    // A series that was never off would never give way, and two of them could not be brought to agree.
    const double least = 1e-9 * errors.variance.maxCoeff() + 1e-12;
    errors.variance = errors.variance.cwiseMax(least);
    if (!correlated || rows < 3)
        return errors;
    const double T = static_cast<double>(rows), N = static_cast<double>(columns);
    const MatrixXd scaled = errors.residuals * errors.variance.cwiseSqrt().cwiseInverse().asDiagonal();
    // Sums over all pairs of variables, by way of the matrix of products between periods, which is small.
    const double squaredProducts = (scaled * scaled.transpose()).squaredNorm();
    const double ownProducts = scaled.colwise().squaredNorm().array().square().sum();
    const double squaresOfProducts = scaled.rowwise().squaredNorm().squaredNorm() - scaled.array().pow(4).sum();
    const double variances = (squaresOfProducts - (squaredProducts - ownProducts) / T) / (T * (T - 1.0));
    const double correlations = (squaredProducts - ownProducts) / (T * T);
    errors.lambda = N > 1.0 && correlations > 0.0 ? std::clamp(variances / correlations, 0.0, 1.0) : 1.0;
    return errors;
}

VectorXd Reconciler::Errors::residualsOf(const Constraint &constraint) const
{
    VectorXd sum = VectorXd::Zero(residuals.rows());
    for (const auto &[variable, weight] : constraint)
        sum += weight * residuals.col(variable);
    return sum;
}

VectorXd Reconciler::Errors::timesCovariance(const VectorXd &vector) const
{
    VectorXd product = lambda * variance.cwiseProduct(vector);
    if (residuals.rows() > 0) {
        const VectorXd over = residuals * vector;
        product += (1.0 - lambda) / static_cast<double>(residuals.rows()) * (residuals.transpose() * over);
    }
    return product;
}

Reconciler::Reconciler(Hierarchy hierarchy, Reconciliation method, const OneStepResiduals &residuals) : m_hierarchy(std::move(hierarchy)), m_method(method)
{
    if (method != Reconciliation::MinTrace)
        return;
    const bool usable = residuals.size() == m_hierarchy.totals.size() + m_hierarchy.series && std::ranges::any_of(residuals, [](const auto &one) { return one.size() > 2; });
    m_errors = std::make_unique<const Errors>(usable ? Errors::from(residuals, m_hierarchy.series <= kMostCorrelated) : Errors::structural(m_hierarchy));
}

Reconciler::~Reconciler() = default;
Reconciler::Reconciler(Reconciler &&) noexcept = default;

double Reconciler::shrinkage() const
{
    return m_errors ? m_errors->lambda : 1.0;
}

const Hierarchy &Reconciler::hierarchy() const
{
    return m_hierarchy;
}

void Reconciler::apply(std::span<double> series, std::span<double> totals) const
{
    if (m_method == Reconciliation::None || totals.empty())
        return;
    if (m_method == Reconciliation::TopDown)
        handDown(series, totals);
    if (m_method == Reconciliation::MinTrace)
        minimise(series, totals);
    sumUp(series, totals);
}

void Reconciler::sumUp(std::span<const double> series, std::span<double> totals) const
{
    for (std::size_t node = 0; node < totals.size(); ++node) {
        totals[node] = 0.0;
        for (const std::uint32_t member : m_hierarchy.totals[node].series)
            totals[node] += series[member];
    }
}

/// Total, categories, items, series; locations lie across these and only follow.
void Reconciler::handDown(std::span<double> series, std::span<const double> totals) const
{
    std::vector<double> share(series.size(), totals[0]); // what the smallest group so far around a series has got
    std::vector<std::int64_t> parent(series.size(), -1);
    const auto hand = [&](const std::function<std::int64_t(std::size_t)> &groupOf, const std::function<double(std::int64_t)> &forecastOf) {
        std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> groups; // of a parent
        for (std::size_t i = 0; i < series.size(); ++i)
            groups.try_emplace({parent[i], groupOf(i)}, i);
        std::map<std::int64_t, std::pair<double, double>> sums; // of a parent: forecasts and how many groups
        for (const auto &[key, member] : groups) {
            sums[key.first].first += forecastOf(key.second);
            sums[key.first].second += 1.0;
        }
        for (std::size_t i = 0; i < series.size(); ++i) {
            const auto &[sum, count] = sums[parent[i]];
            share[i] *= sum > 0.0 ? forecastOf(groupOf(i)) / sum : 1.0 / count;
        }
        for (std::size_t i = 0; i < series.size(); ++i)
            parent[i] = groupOf(i);
    };
    for (const Level level : {Level::Category, Level::Item}) {
        std::vector<std::int64_t> group(series.size());
        for (std::size_t i = 0; i < series.size(); ++i)
            group[i] = static_cast<std::int64_t>(totals.size() + i); // a series that no group of this level holds is its own
        bool any = false;
        for (std::size_t node = 0; node < totals.size(); ++node)
            if (m_hierarchy.totals[node].group.level == level)
                for (const std::uint32_t member : m_hierarchy.totals[node].series) {
                    group[member] = static_cast<std::int64_t>(node);
                    any = true;
                }
        if (any)
            hand([&](std::size_t i) { return group[i]; },
                 [&](std::int64_t at) { return at < static_cast<std::int64_t>(totals.size()) ? totals[static_cast<std::size_t>(at)] : series[static_cast<std::size_t>(at) - totals.size()]; });
    }
    const std::vector<double> own(series.begin(), series.end());
    hand([&](std::size_t i) { return static_cast<std::int64_t>(totals.size() + i); }, [&](std::int64_t at) { return own[static_cast<std::size_t>(at) - totals.size()]; });
    std::ranges::copy(share, series.begin());
}

void Reconciler::minimise(std::span<double> series, std::span<const double> totals) const
{
    const auto m = static_cast<Index>(totals.size()), n = static_cast<Index>(series.size());
    VectorXd base(m + n);
    std::ranges::copy(totals, base.data());
    std::ranges::copy(series, base.data() + m);
    std::vector<Constraint> constraints;
    std::vector<std::vector<std::pair<Index, double>>> users(static_cast<std::size_t>(m + n)); // of a variable: constraint and weight
    std::vector<VectorXd> over;
    MatrixXd products(0, 0);
    const auto addConstraint = [&](Constraint constraint) {
        const auto at = static_cast<Index>(constraints.size());
        for (const auto &[variable, weight] : constraint)
            users[static_cast<std::size_t>(variable)].emplace_back(at, weight);
        over.push_back(m_errors->residualsOf(constraint));
        VectorXd row = VectorXd::Zero(at + 1);
        for (const auto &[variable, weight] : constraint)
            for (const auto &[other, otherWeight] : users[static_cast<std::size_t>(variable)])
                row[other] += m_errors->lambda * m_errors->variance[variable] * weight * otherWeight;
        if (m_errors->residuals.rows() > 0)
            for (Index other = 0; other <= at; ++other)
                row[other] += (1.0 - m_errors->lambda) / static_cast<double>(m_errors->residuals.rows()) * over.back().dot(over[static_cast<std::size_t>(other)]);
        products.conservativeResize(at + 1, at + 1);
        products.row(at) = row.transpose();
        products.col(at) = row;
        constraints.push_back(std::move(constraint));
    };
    for (Index node = 0; node < m; ++node) {
        Constraint constraint = {{node, 1.0}};
        for (const std::uint32_t member : m_hierarchy.totals[static_cast<std::size_t>(node)].series)
            constraint.emplace_back(m + static_cast<Index>(member), -1.0);
        addConstraint(std::move(constraint));
    }
    std::vector<bool> held(series.size(), false);
    std::size_t heldCount = 0;
    VectorXd agreed = base;
    for (;;) {
        VectorXd off(static_cast<Index>(constraints.size()));
        for (Index at = 0; at < off.size(); ++at) {
            off[at] = 0.0;
            for (const auto &[variable, weight] : constraints[static_cast<std::size_t>(at)])
                off[at] += weight * base[variable];
        }
        const VectorXd pull = products.ldlt().solve(off);
        VectorXd spread = VectorXd::Zero(m + n);
        for (std::size_t at = 0; at < constraints.size(); ++at)
            for (const auto &[variable, weight] : constraints[at])
                spread[variable] += weight * pull[static_cast<Index>(at)];
        agreed = base - m_errors->timesCovariance(spread);
        const double noise = 1e-9 * (1.0 + base.cwiseAbs().maxCoeff());
        std::vector<std::size_t> negative;
        for (std::size_t i = 0; i < series.size(); ++i)
            if (!held[i] && agreed[m + static_cast<Index>(i)] < -noise)
                negative.push_back(i);
        if (negative.empty() || heldCount + negative.size() > kMostHeldAtZero)
            break;
        for (const std::size_t i : negative) {
            held[i] = true;
            addConstraint({{m + static_cast<Index>(i), 1.0}});
        }
        heldCount += negative.size();
    }
    for (std::size_t i = 0; i < series.size(); ++i)
        series[i] = held[i] ? 0.0 : std::max(0.0, agreed[m + static_cast<Index>(i)]);
}

} // namespace shelfcast::core

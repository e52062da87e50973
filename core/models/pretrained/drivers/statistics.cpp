#include "core/models/pretrained/drivers/statistics.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace shelfcast::core::pretrained {
namespace {

constexpr int kMostPhases = 31;     ///< a longer season is told by waves
constexpr int kDaysForYear = 548;
constexpr double kFarOut = 2.5;     ///< deviations
constexpr double kFewestFree = 6.0; ///< degrees of freedom

/// Periods between the places where the level's line may bend: longer than what drivers do, shorter than what moves demand.
int knotSpacing(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Daily: return 28;
    case Frequency::Weekly: return 13;
    case Frequency::Monthly: return 12;
    case Frequency::Hourly: return 168;
    default: return 8;
    }
}

void addWaves(double angle, int count, Eigen::Ref<Eigen::RowVectorXd> row, Eigen::Index at)
{
    for (int k = 1; k <= count; ++k) {
        row[at++] = std::sin(k * angle);
        row[at++] = std::cos(k * angle);
    }
}

/// Level and season of the rows.   out: (rows x q)
Eigen::MatrixXd nuisanceOf(const SeriesView &view, std::size_t from)
{
    const std::vector<int> seasons = seasonsOf(view);
    const auto size = static_cast<Eigen::Index>(view.y.size() - from);
    const int spacing = knotSpacing(view.frequency);
    const Eigen::Index knots = std::max<Eigen::Index>(2, (size + spacing - 1) / spacing + 1);
    const int main = seasons.empty() || size < 2 * seasons.front() ? 1 : seasons.front();
    const int phases = main <= kMostPhases ? main - 1 : 0, waves = main > kMostPhases ? std::min(4, static_cast<int>(size / 24)) : 0;
    const int yearly = view.frequency == Frequency::Daily && main < 300 && size >= kDaysForYear ? 3 : 0;
    Eigen::MatrixXd all = Eigen::MatrixXd::Zero(size, knots + phases + 2 * (waves + yearly));
    const double step = static_cast<double>(size - 1) / static_cast<double>(knots - 1);
    Eigen::RowVectorXd row(all.cols());
    for (Eigen::Index t = 0; t < size; ++t) {
        row.setZero();
        const double place = step > 0.0 ? static_cast<double>(t) / step : 0.0;
        const Eigen::Index knot = std::min<Eigen::Index>(static_cast<Eigen::Index>(place), knots - 2);
        row[knot] = 1.0 - (place - static_cast<double>(knot));
        row[knot + 1] = place - static_cast<double>(knot);
        const std::int64_t period = view.firstPeriod + static_cast<std::int64_t>(from) + t;
        if (phases > 0)
            if (const std::int64_t phase = (period % main + main) % main; phase > 0)
                row[knots + phase - 1] = 1.0;
        if (waves > 0)
            addWaves(2.0 * std::numbers::pi * static_cast<double>(period % main) / main, waves, row, knots + phases);
        if (yearly > 0)
            addWaves(2.0 * std::numbers::pi * static_cast<double>(period) / 365.25, yearly, row, knots + phases + 2 * waves);
        all.row(t) = row;
    }
    return all;
}

double middleOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

double roomFor(std::span<const double> y, const std::vector<unsigned char> &closed)
{
    double sum = 0.0, known = 0.0, empty = 0.0;
    for (std::size_t t = 0; t < y.size(); ++t)
        if (std::isfinite(y[t]) && !closed[t]) {
            sum += std::max(y[t], 0.0);
            known += 1.0;
            empty += y[t] <= 0.0 ? 1.0 : 0.0;
        }
    const double mean = known > 0.0 ? sum / known : 0.0, share = known > 0.0 ? empty / known : 0.0;
    return mean * (0.02 + share);
}

std::vector<std::vector<double>> columnValues(const std::vector<DriverForm> &forms, const std::vector<DriverColumn> &columns, const SeriesView &view, std::size_t from, int horizon)
{
    const std::size_t rows = view.y.size() - from + static_cast<std::size_t>(horizon);
    std::vector<std::vector<double>> raw(forms.size());
    for (std::size_t form = 0; form < forms.size(); ++form)
        raw[form] = driverValuesOf(forms[form], view, from, horizon);
    std::vector<std::vector<double>> values;
    for (const DriverColumn &column : columns) {
        std::vector<double> one(rows, 0.0);
        const std::vector<double> &source = raw[column.form];
        const DriverForm &form = forms[column.form];
        for (std::size_t t = 0; t < rows && !source.empty(); ++t) {
            const auto at = static_cast<std::ptrdiff_t>(t) + column.lead;
            const double usual = form.closes ? 1.0 - form.closedAt : 0.0;
            const double value = at >= 0 && at < static_cast<std::ptrdiff_t>(rows) ? source[static_cast<std::size_t>(at)] : usual;
            one[t] = form.closes ? std::abs(value - usual) : value; // 1 where it is closed
        }
        values.push_back(std::move(one));
    }
    return values;
}

DriverStatistics statisticsOf(const SeriesView &view, const std::vector<std::vector<double>> &values, const std::vector<unsigned char> &closed, double room, std::size_t from)
{
    DriverStatistics result;
    const auto p = static_cast<Eigen::Index>(values.size());
    std::vector<Eigen::Index> rows;
    for (std::size_t t = from; t < view.y.size(); ++t)
        if (std::isfinite(view.y[t]) && !closed[t])
            rows.push_back(static_cast<Eigen::Index>(t - from));
    const auto n = static_cast<Eigen::Index>(rows.size());
    if (!(room > 0.0) || n < 8 || p == 0)
        return result;
    const Eigen::MatrixXd level = nuisanceOf(view, from);
    Eigen::MatrixXd nuisance(n, level.cols()), x(n, p);
    Eigen::VectorXd z(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        const Eigen::Index t = rows[static_cast<std::size_t>(i)];
        nuisance.row(i) = level.row(t);
        for (Eigen::Index j = 0; j < p; ++j)
            x(i, j) = values[static_cast<std::size_t>(j)][static_cast<std::size_t>(t)];
        z[i] = std::log(std::max(view.y[from + static_cast<std::size_t>(t)], 0.0) + room);
    }
    z.array() -= z.mean();
    const Eigen::Index q = nuisance.cols();
    if (static_cast<double>(n) < kFewestFree + 2.0)
        return result;
    const Eigen::RowVectorXd means = x.colwise().mean();
    x.rowwise() -= means;

    Eigen::VectorXd weights = Eigen::VectorXd::Ones(n), residual;
    Eigen::MatrixXd gram;
    Eigen::VectorXd pull;
    double variance = 0.0;
    for (int pass = 0; pass < 2; ++pass) {
        const Eigen::MatrixXd weighted = weights.asDiagonal() * nuisance;
        Eigen::MatrixXd own = nuisance.transpose() * weighted;
        own.diagonal().array() += 0.02; // knots without data, and phases seldom seen, stay where the rest is
        const Eigen::LDLT<Eigen::MatrixXd> solver(own);
        const Eigen::MatrixXd said = solver.solve(weighted.transpose() * x);
        const Eigen::VectorXd saidOfZ = solver.solve(weighted.transpose() * z);
        const Eigen::MatrixXd left = x - nuisance * said;
        const Eigen::VectorXd rest = z - nuisance * saidOfZ;
        gram = left.transpose() * weights.asDiagonal() * left;
        pull = left.transpose() * weights.asDiagonal() * rest;
        Eigen::MatrixXd ridged = gram;
        ridged.diagonal().array() += 0.05 + 1e-3 * gram.diagonal().maxCoeff();
        const Eigen::VectorXd effects = ridged.ldlt().solve(pull);
        residual = rest - left * effects;
        const double spare = (own.diagonal().array() - 0.02).matrix().dot(solver.solve(Eigen::MatrixXd::Identity(q, q)).diagonal());
        const double freedom = std::max({static_cast<double>(n) - std::min(spare, static_cast<double>(q)) - static_cast<double>(p), 0.25 * static_cast<double>(n), 2.0});
        variance = std::max(residual.cwiseAbs2().dot(weights) / freedom, 1e-8);
        if (pass == 0) {
            std::vector<double> sizes(residual.data(), residual.data() + n);
            for (double &size : sizes)
                size = std::abs(size);
            const double usual = std::max(1.4826 * middleOf(std::move(sizes)), 1e-4);
            for (Eigen::Index i = 0; i < n; ++i)
                weights[i] = std::min(1.0, kFarOut * usual / std::max(std::abs(residual[i]), 1e-12));
        }
        if (pass == 1)
            for (Eigen::Index j = 0; j < p; ++j)
                result.varies.push_back(gram(j, j) > 0.05 * std::max(x.col(j).squaredNorm(), 1e-12) && x.col(j).squaredNorm() > 1e-9 ? 1 : 0);
    }
    // Errors that hang together say less than their number.
    double products = 0.0, squares = 1e-12;
    for (Eigen::Index i = 1; i < n; ++i) {
        products += residual[i] * residual[i - 1];
        squares += residual[i] * residual[i];
    }
    const double correlation = std::clamp(products / squares, 0.0, 0.6);
    variance *= (1.0 + correlation) / (1.0 - correlation);
    result.precision = gram / variance;
    result.pull = pull / variance;
    result.usable = true;
    return result;
}

} // namespace shelfcast::core::pretrained

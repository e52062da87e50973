#include "core/models/regression/ahead.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core::regression {

namespace {

Selection selectionOf(const FittedLine &line)
{
    Selection selection;
    for (int j = 0; j < static_cast<int>(line.columns.size()); ++j)
        (j < line.freeColumns ? selection.free : selection.penalised).push_back(j);
    return selection;
}

/// What the line misses of each known row.
RowMatrix missesOf(const FittedLine &line, const SeriesView &history, const RowMatrix &values)
{
    RowMatrix misses(static_cast<Eigen::Index>(history.y.size()), 1);
    for (Eigen::Index t = 0; t < misses.rows(); ++t) {
        const double y = history.y[static_cast<std::size_t>(t)];
        misses(t, 0) = std::isfinite(y) ? line.scale.to(y) - line.constant - values.row(t).dot(slopesOf(line)) : std::nan("");
    }
    return misses;
}

} // namespace

RowMatrix valuesAhead(const FittedLine &line, const SeriesView &history, int horizon)
{
    RowMatrix values = valuesOf(line.columns, history, horizon);
    dampTrend(values, line.columns, static_cast<Eigen::Index>(history.y.size()), line.damping);
    return values;
}

Ahead aheadOf(const FittedLine &line, const SeriesView &history, const RowMatrix &values, int horizon)
{
    const RowMatrix undamped = valuesOf(line.columns, history, horizon);
    const auto n = static_cast<Eigen::Index>(history.y.size());
    const std::size_t stops[] = {history.y.size()};
    const Table table = tableOf(history, line.scale, values);
    const Whitened whitened = whiten(table.all, line.carry, stops);
    const Eigen::MatrixXd covariance = covarianceIn(line, whitened);
    const double left = whiten(missesOf(line, history, values), line.carry, stops).levels(0, 0);
    const auto stale = static_cast<int>(history.y.size()) - 1 - (whitened.at.empty() ? -1 : static_cast<int>(whitened.at.back()));
    Ahead ahead;
    Eigen::RowVectorXd gap(covariance.cols());
    for (int step = 1; step <= horizon; ++step) {
        const auto row = values.row(n + step - 1);
        const double kept = std::pow(line.carry.phi, step - 1);
        gap << 1.0, undamped.row(n + step - 1) - table.meanOfX;
        gap -= kept * whitened.levels.row(0).tail(gap.size());
        ahead.mean.push_back(line.constant + row.dot(slopesOf(line)) + kept * left);
        const double doubt = std::max(0.0, gap.dot(covariance * gap.transpose())); // below zero by rounding where two columns are all but one
        ahead.variance.push_back(line.variance * (carriedVariance(line.carry, step + stale) + doubt));
    }
    return ahead;
}

Eigen::MatrixXd covarianceIn(const FittedLine &line, const Whitened &whitened)
{
    Line solved;
    solved.slopes = slopesOf(line);
    return covarianceOf(momentsOf(whitened), selectionOf(line), line.penalty, solved);
}

Eigen::VectorXd carriedInto(const FittedLine &line, const SeriesView &history, const RowMatrix &values)
{
    std::vector<std::size_t> every(history.y.size() + 1);
    std::iota(every.begin(), every.end(), std::size_t{0});
    return whiten(missesOf(line, history, values), line.carry, every).levels.col(0);
}

} // namespace shelfcast::core::regression

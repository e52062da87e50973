#include "core/models/regression/ahead.h"

#include "core/models/driver_name.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace shelfcast::core::regression {

namespace {

/// A component and the columns that make it up.
struct Part {
    Component component;
    std::vector<std::size_t> columns;
};

/// The part that a column belongs to.
std::pair<ComponentKind, Message> partOf(const Column &column)
{
    switch (column.kind) {
    case ColumnKind::Trend:
    case ColumnKind::Bend: return {ComponentKind::Trend, QT_TRANSLATE_NOOP("core", "Trend")};
    case ColumnKind::Dummy:
    case ColumnKind::Sine:
    case ColumnKind::Cosine:
        return {ComponentKind::Season, Message(QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {static_cast<std::int64_t>(column.season)})};
    case ColumnKind::Calendar: return {ComponentKind::Calendar, QT_TRANSLATE_NOOP("core", "Calendar")};
    case ColumnKind::Holiday: return {ComponentKind::Calendar, QT_TRANSLATE_NOOP("core", "Holidays")};
    case ColumnKind::Driver: break;
    }
    return {ComponentKind::Driver, Message("%1", {driverName(column.name)})};
}

/// The parts in the order in which they come on top of each other.
std::vector<Part> partsOf(const FittedLine &line)
{
    std::vector<Part> parts;
    for (std::size_t j = 0; j < line.columns.size(); ++j) {
        const auto [kind, name] = partOf(line.columns[j]);
        auto part = std::ranges::find_if(parts, [&](const Part &one) { return one.component.kind == kind && one.component.name == name; });
        if (part == parts.end())
            part = parts.insert(part, Part{{kind, name, {}, {}}, {}});
        part->columns.push_back(j);
    }
    std::ranges::stable_sort(parts, {}, [](const Part &part) { return part.component.kind; });
    return parts;
}

std::vector<Coefficient> coefficientsOf(const FittedLine &line, const SeriesView &history, const RowMatrix &values)
{
    const Table table = tableOf(history, line.scale, values);
    const Eigen::MatrixXd covariance = covarianceIn(line, whiten(table.all, line.carry, {}));
    Eigen::RowVectorXd atZero(covariance.cols()); // the constant there is the one at the means, less the means times the slopes
    atZero << 1.0, -table.meanOfX;
    std::vector<Coefficient> coefficients = {{QT_TRANSLATE_NOOP("core", "Constant"), line.constant,
                                              std::sqrt(line.variance * atZero.dot(covariance * atZero.transpose()))}};
    for (std::size_t j = 0; j < line.columns.size(); ++j) {
        const double variance = line.variance * covariance(static_cast<Eigen::Index>(j) + 1, static_cast<Eigen::Index>(j) + 1);
        coefficients.push_back({nameOf(line.columns[j], history.frequency), line.slopes[j], variance > 0.0 ? std::sqrt(variance) : std::nan("")});
    }
    return coefficients;
}

Message formOf(const Weighed &weighed)
{
    const std::vector<MessageArgument> arguments = {static_cast<std::int64_t>(weighed.trendTerms), static_cast<std::int64_t>(weighed.seasonTerms),
                                                    weighed.carry.alpha, weighed.carry.phi};
    if (weighed.log)
        return {QT_TRANSLATE_NOOP("core", "Logarithm, %1 trend and %2 seasonal terms, %3 of an error carried over, %4 of that kept each period"), arguments};
    return {QT_TRANSLATE_NOOP("core", "%1 trend and %2 seasonal terms, %3 of an error carried over, %4 of that kept each period"), arguments};
}

} // namespace

Result<Explanation> explainWith(const FittedLine &line, const SeriesView &history, int horizon)
{
    if (std::ranges::none_of(history.y, [](double value) { return std::isfinite(value); }))
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Too few periods are known."));
    const RowMatrix values = valuesAhead(line, history, horizon);
    const std::size_t n = history.y.size();
    const Ahead ahead = aheadOf(line, history, values, horizon);
    const Eigen::VectorXd carried = carriedInto(line, history, values);
    std::vector<Part> parts = partsOf(line);
    Component level{ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), {}, {}};
    double base = line.constant; // where every column stands at its centre
    for (std::size_t j = 0; j < line.columns.size(); ++j)
        base += line.slopes[j] * line.columns[j].centre;

    Explanation result;
    for (std::size_t row = 0; row < n + ahead.mean.size(); ++row) {
        const bool past = row < n;
        double sum = base + (past ? carried[static_cast<Eigen::Index>(row)]
                                  : carried[static_cast<Eigen::Index>(n)] * (row == n ? 1.0 : std::pow(line.carry.phi, static_cast<double>(row - n))));
        double before = line.scale.expectation(sum, line.variance);
        (past ? level.history : level.future).push_back(before);
        for (Part &part : parts) {
            for (const std::size_t j : part.columns)
                sum += line.slopes[j] * (values(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(j)) - line.columns[j].centre);
            const double now = line.scale.expectation(sum, line.variance);
            (past ? part.component.history : part.component.future).push_back(now - before);
            before = now;
        }
        if (past)
            result.fitted.push_back(before);
    }
    result.components.push_back(std::move(level));
    for (Part &part : parts)
        result.components.push_back(std::move(part.component));
    result.criterion = "AICc";
    for (const Weighed &weighed : line.weighed)
        result.candidates.push_back({formOf(weighed), weighed.score});
    result.coefficients = coefficientsOf(line, history, values);
    return result;
}

} // namespace shelfcast::core::regression

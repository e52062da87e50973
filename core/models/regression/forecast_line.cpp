#include "core/models/regression/form_choice.h"
#include "core/models/regression/student_t.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace shelfcast::core::regression {

namespace {

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

Eigen::Map<const Eigen::VectorXd> slopesOf(const FittedLine &line)
{
    return {line.slopes.data(), static_cast<Eigen::Index>(line.slopes.size())};
}

std::int64_t countOf(const FittedLine &line, std::initializer_list<ColumnKind> kinds)
{
    std::int64_t count = 0;
    for (std::size_t j = 0; j < line.columns.size(); ++j)
        count += line.slopes[j] != 0.0 && std::ranges::find(kinds, line.columns[j].kind) != kinds.end();
    return count;
}

Message formOf(const FittedLine &line)
{
    double slope = 0.0;
    std::string drivers;
    for (std::size_t j = 0; j < line.columns.size(); ++j) {
        const Column &column = line.columns[j];
        if (column.kind == ColumnKind::Trend || column.kind == ColumnKind::Bend)
            slope += line.slopes[j];
        if (column.kind == ColumnKind::Driver && column.index == 0)
            drivers += (drivers.empty() ? "" : ", ") + column.name + " " + english(Message("%1", {line.slopes[j]}));
    }
    const double trend = line.scale.log ? 100.0 * std::expm1(slope) : slope;
    const std::int64_t bends = countOf(line, {ColumnKind::Bend}), calendar = countOf(line, {ColumnKind::Calendar, ColumnKind::Holiday});
    const std::int64_t season = countOf(line, {ColumnKind::Dummy, ColumnKind::Sine, ColumnKind::Cosine});
    std::vector<MessageArgument> arguments = {trend, bends, season, calendar, line.carry.alpha};
    if (!drivers.empty())
        arguments.emplace_back(drivers);
    if (line.scale.log && drivers.empty())
        return {QT_TRANSLATE_NOOP("core", "Linear regression of the logarithm: trend %1 % a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over"), std::move(arguments)};
    if (line.scale.log)
        return {QT_TRANSLATE_NOOP("core", "Linear regression of the logarithm: trend %1 % a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over; drivers: %6"), std::move(arguments)};
    if (drivers.empty())
        return {QT_TRANSLATE_NOOP("core", "Linear regression: trend %1 a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over"), std::move(arguments)};
    return {QT_TRANSLATE_NOOP("core", "Linear regression: trend %1 a period with %2 changes, %3 seasonal and %4 calendar terms, %5 of an error carried over; drivers: %6"), std::move(arguments)};
}

Message noteOf(const FittedLine &line, const SeriesView &history, int horizon)
{
    if (!line.leftOut.empty())
        return {QT_TRANSLATE_NOOP("core", "Too little history for all drivers; left out: %1."), {joined(line.leftOut)}};
    const std::vector<std::string> assumed = assumedDrivers(line.columns, history, horizon);
    if (!assumed.empty())
        return {QT_TRANSLATE_NOOP("core", "Not known ahead, so the last value was kept: %1."), {joined(assumed)}};
    return {};
}

Selection selectionOf(const FittedLine &line)
{
    Selection selection;
    for (int j = 0; j < static_cast<int>(line.columns.size()); ++j)
        (j < line.freeColumns ? selection.free : selection.penalised).push_back(j);
    return selection;
}

/// The covariance of constant (at the columns' means) and slopes, as a multiple of the variance.
Eigen::MatrixXd covarianceIn(const FittedLine &line, const Table &table, const Whitened &whitened)
{
    Line solved;
    solved.slopes = slopesOf(line);
    return table.known > 0.0 ? covarianceOf(momentsOf(whitened), selectionOf(line), line.penalty, solved)
                             : Eigen::MatrixXd::Zero(solved.slopes.size() + 1, solved.slopes.size() + 1);
}

std::vector<std::size_t> upTo(std::size_t last)
{
    std::vector<std::size_t> numbers(last + 1);
    for (std::size_t i = 0; i <= last; ++i)
        numbers[i] = i;
    return numbers;
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

/// Mean and variance of each future period on the line's scale.
struct Ahead {
    std::vector<double> mean, variance;
};

Ahead aheadOf(const FittedLine &line, const SeriesView &history, const RowMatrix &values, int horizon)
{
    const RowMatrix undamped = valuesOf(line.columns, history, horizon);
    const auto n = static_cast<Eigen::Index>(history.y.size());
    const std::size_t stops[] = {history.y.size()};
    const Table table = tableOf(history, line.scale, values);
    const Whitened whitened = whiten(table.all, line.carry, stops);
    const Eigen::MatrixXd covariance = covarianceIn(line, table, whitened);
    const double left = whiten(missesOf(line, history, values), line.carry, stops).levels(0, 0);
    const auto stale = static_cast<int>(history.y.size()) - 1 - (whitened.at.empty() ? -1 : static_cast<int>(whitened.at.back()));
    Ahead ahead;
    Eigen::RowVectorXd gap(covariance.cols());
    for (int step = 1; step <= horizon; ++step) {
        const auto row = values.row(n + step - 1);
        const double kept = std::pow(line.carry.phi, step - 1);
        gap << 1.0, undamped.row(n + step - 1) - table.meanOfX;
        gap -= kept * whitened.levels.row(0).tail(gap.size());
        ahead.mean.push_back(line.constant + row.dot(slopesOf(line)) + (step == 1 || line.carry.phi > 0.0 ? kept * left : 0.0));
        ahead.variance.push_back(line.variance * (carriedVariance(line.carry, step + stale) + gap.dot(covariance * gap.transpose())));
    }
    return ahead;
}

RowMatrix valuesAhead(const FittedLine &line, const SeriesView &history, int horizon)
{
    RowMatrix values = valuesOf(line.columns, history, horizon);
    dampTrend(values, line.columns, static_cast<Eigen::Index>(history.y.size()), line.damping);
    return values;
}

tl::unexpected<Error> nothingKnown()
{
    return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Too few periods are known."));
}

bool anyKnown(const SeriesView &history)
{
    return std::ranges::any_of(history.y, [](double value) { return std::isfinite(value); });
}

} // namespace

Result<SeriesForecast> forecastWith(const FittedLine &line, const SeriesView &history, int horizon)
{
    if (!anyKnown(history))
        return nothingKnown();
    const Ahead ahead = aheadOf(line, history, valuesAhead(line, history, horizon), horizon);
    std::vector<double> student;
    for (const double level : kQuantileLevels)
        student.push_back(studentQuantile(level, line.freedom));
    SeriesForecast result;
    for (std::size_t step = 0; step < ahead.mean.size(); ++step) {
        const double deviation = std::sqrt(ahead.variance[step]);
        result.mean.push_back(line.scale.expectation(ahead.mean[step], line.variance));
        for (const double t : student)
            result.quantiles.push_back(line.scale.from(ahead.mean[step] + t * deviation));
    }
    result.form = formOf(line);
    result.note = noteOf(line, history, horizon);
    return result;
}

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
    return {ComponentKind::Driver, Message("%1", {column.name})};
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
    const Eigen::MatrixXd covariance = covarianceIn(line, table, whiten(table.all, line.carry, {}));
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
    if (!anyKnown(history))
        return nothingKnown();
    const RowMatrix values = valuesAhead(line, history, horizon);
    const std::size_t n = history.y.size();
    const Ahead ahead = aheadOf(line, history, values, horizon);
    const RowMatrix carried = whiten(missesOf(line, history, values), line.carry, upTo(n)).levels;
    std::vector<Part> parts = partsOf(line);
    Component level{ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), {}, {}};
    double base = line.constant; // where every column stands at its centre
    for (std::size_t j = 0; j < line.columns.size(); ++j)
        base += line.slopes[j] * line.columns[j].centre;

    Explanation result;
    for (std::size_t row = 0; row < n + ahead.mean.size(); ++row) {
        const bool past = row < n;
        double sum = base + (past ? carried(static_cast<Eigen::Index>(row), 0)
                                  : carried(static_cast<Eigen::Index>(n), 0) * (row == n ? 1.0 : std::pow(line.carry.phi, static_cast<double>(row - n))));
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

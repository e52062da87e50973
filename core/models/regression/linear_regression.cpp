#include "core/models/regression/linear_regression.h"

#include "core/models/regression/ridge.h"
#include "core/models/regression/student_t.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::regression {

namespace {

constexpr std::size_t kFewest = 6;
/// Longer seasons are waves, not a mean for each of their periods.
constexpr int kLongestDummies = 24;
constexpr double kPenalties[] = {0.3, 0.03, 0.003, 0.0};
/// A richer form must be this much better to be taken.
constexpr double kWorthIt = 0.99;

std::vector<Eigen::Index> knownRows(std::span<const double> y, std::size_t end)
{
    std::vector<Eigen::Index> rows;
    for (std::size_t t = 0; t < end; ++t)
        if (std::isfinite(y[t]))
            rows.push_back(static_cast<Eigen::Index>(t));
    return rows;
}

/// The logarithm with room for zeros: y + offset is above zero everywhere.
struct LogScale {
    double offset = 0.0, highest = 0.0;
    bool possible = false;

    explicit LogScale(std::span<const double> y)
    {
        double lowest = std::numeric_limits<double>::infinity(), smallest = lowest;
        for (const double value : y)
            if (std::isfinite(value)) {
                lowest = std::min(lowest, value);
                highest = std::max(highest, value);
                if (value > 0.0)
                    smallest = std::min(smallest, value);
            }
        possible = lowest >= 0.0 && std::isfinite(smallest);
        offset = lowest > 0.0 ? 0.0 : 0.5 * smallest;
    }
    double to(double value) const { return std::log(value + offset); }
    double from(double value) const { return std::exp(std::min(value, std::log(10.0 * highest + offset))) - offset; }
};

std::vector<double> transformed(std::span<const double> y, const LogScale *scale)
{
    std::vector<double> values(y.begin(), y.end());
    if (scale)
        for (double &value : values)
            value = std::isfinite(value) ? scale->to(value) : value;
    return values;
}

/// The line's value `ahead` periods after the last row, with what is left of the last residual.
double valueOf(const Line &line, const Eigen::Ref<const Eigen::RowVectorXd> &row, double ahead, bool carry)
{
    return line.constant + row.dot(line.slopes) + (carry ? line.lastResidual * std::pow(line.carry, ahead) : 0.0);
}

std::vector<Terms> seasonalForms(const SeriesView &series, const Options &options, std::size_t known)
{
    Terms terms{options.trend, Season::None, 0, options.calendar, options.drivers};
    const int m = series.seasonLength;
    const auto seasons = static_cast<double>(known) / m;
    std::vector<Terms> forms;
    const auto add = [&](Season season, int harmonics) {
        terms.season = season;
        terms.harmonics = harmonics;
        forms.push_back(terms);
    };
    const bool automatic = options.season == SeasonChoice::Auto;
    if (options.season == SeasonChoice::Off || m < 2 || automatic)
        add(Season::None, 0);
    if (options.season == SeasonChoice::Off || m < 2)
        return forms;
    if (options.season == SeasonChoice::Dummies || (automatic && m <= kLongestDummies && seasons >= 2.0))
        add(Season::Dummies, 0);
    if (options.season == SeasonChoice::Fourier || (automatic && m > kLongestDummies && seasons >= 1.5)) {
        if (options.harmonics > 0)
            add(Season::Fourier, options.harmonics);
        else
            for (const int harmonics : {1, 2, 4, 6})
                if (2 * harmonics <= m || harmonics == 1)
                    add(Season::Fourier, harmonics);
    }
    return forms;
}

/// The absolute error of one way of fitting on the rows from @p split on, on the scale of the data.
double validationError(const Ridge &ridge, const Design &design, std::span<const double> y, std::size_t split, const Chosen &way,
                       std::span<const double> target, const LogScale &scale)
{
    const Line line = ridge.fit(target.first(split), way.penalty);
    double sum = 0.0;
    for (std::size_t t = split; t < y.size(); ++t)
        if (std::isfinite(y[t])) {
            const double value = valueOf(line, design.x.row(static_cast<Eigen::Index>(t)), static_cast<double>(t - split + 1), way.carryErrors);
            sum += std::abs(y[t] - (way.log ? scale.from(value) : value));
        }
    return sum;
}

} // namespace

Result<Chosen> choose(const SeriesView &series, const Options &options, const JobContext &job)
{
    const std::span<const double> y = series.y;
    const std::vector<Eigen::Index> known = knownRows(y, y.size());
    if (known.size() < kFewest)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Too few periods are known."));
    const auto split = static_cast<std::size_t>(known[known.size() - std::max<std::size_t>(1, known.size() / 5)]);
    const LogScale scale(y);
    const std::vector<double> plain = transformed(y, nullptr);
    const std::vector<double> logged = scale.possible ? transformed(y, &scale) : plain;
    const bool tryPlain = options.log != Switch::On || !scale.possible;
    const bool tryLog = scale.possible && (options.log == Switch::On || (options.log == Switch::Auto && scale.offset == 0.0));

    Chosen best;
    double least = std::numeric_limits<double>::infinity();
    SeriesView earlier = series; // the design of the past must not know how much history follows
    earlier.y = y.first(split);
    for (const Terms &terms : seasonalForms(series, options, known.size())) {
        if (job.cancelled())
            return cancelled();
        const Design design = designOf(earlier, terms, static_cast<int>(y.size() - split));
        const Ridge ridge(design.x.topRows(static_cast<Eigen::Index>(split)), knownRows(y, split));
        for (const bool log : {false, true})
            for (const double penalty : kPenalties) {
                if ((log ? !tryLog : !tryPlain) || (!options.ridge && penalty > 0.0))
                    continue;
                const Chosen way{terms, log, penalty, options.carryErrors};
                const double error = validationError(ridge, design, y, split, way, log ? logged : plain, scale);
                if (error < kWorthIt * least || least == std::numeric_limits<double>::infinity()) {
                    least = error;
                    best = way;
                }
            }
    }
    return best;
}

namespace {

Message formOf(const Design &design, const Line &line, bool log)
{
    const double slope = design.trendColumns > 0 ? line.slopes[0] : 0.0;
    const double trend = log ? 100.0 * std::expm1(slope) : slope;
    const std::int64_t season = design.seasonColumns, calendar = design.calendarColumns;
    std::string drivers;
    const Eigen::Index first = line.slopes.size() - static_cast<Eigen::Index>(design.driverNames.size());
    for (std::size_t j = 0; j < design.driverNames.size(); ++j) {
        const Message number("%1", {line.slopes[first + static_cast<Eigen::Index>(j)]});
        drivers += (drivers.empty() ? "" : ", ") + design.driverNames[j] + " " + english(number);
    }
    if (log && drivers.empty())
        return {QT_TRANSLATE_NOOP("core", "Linear regression of the logarithm: trend %1 % a period, %2 seasonal terms, %3 calendar terms"), {trend, season, calendar}};
    if (log)
        return {QT_TRANSLATE_NOOP("core", "Linear regression of the logarithm: trend %1 % a period, %2 seasonal terms, %3 calendar terms; drivers: %4"), {trend, season, calendar, drivers}};
    if (drivers.empty())
        return {QT_TRANSLATE_NOOP("core", "Linear regression: trend %1 a period, %2 seasonal terms, %3 calendar terms"), {trend, season, calendar}};
    return {QT_TRANSLATE_NOOP("core", "Linear regression: trend %1 a period, %2 seasonal terms, %3 calendar terms; drivers: %4"), {trend, season, calendar, drivers}};
}

Message noteOf(const Design &design)
{
    const auto joined = [](const std::vector<std::string> &names) {
        std::string text;
        for (const std::string &name : names)
            text += (text.empty() ? "" : ", ") + name;
        return text;
    };
    if (!design.leftOut.empty())
        return {QT_TRANSLATE_NOOP("core", "Too little history for all drivers; left out: %1."), {joined(design.leftOut)}};
    if (!design.assumed.empty())
        return {QT_TRANSLATE_NOOP("core", "Not known ahead, so the last value was kept: %1."), {joined(design.assumed)}};
    return {};
}

/// The quantiles and the mean of one period.
void fillPeriod(SeriesForecast &result, double value, double deviation, const std::vector<double> &student, const LogScale *scale)
{
    if (!scale) {
        result.mean.push_back(value);
        for (const double t : student)
            result.quantiles.push_back(value + t * deviation);
        return;
    }
    // The mean of a log-normal variable; a variance above one comes from too little data to be believed.
    result.mean.push_back(scale->from(value + 0.5 * std::min(deviation * deviation, 1.0)));
    for (const double t : student)
        result.quantiles.push_back(scale->from(value + t * deviation));
}

} // namespace

Result<SeriesForecast> forecastWith(const Chosen &chosen, const SeriesView &series, int horizon)
{
    const std::vector<Eigen::Index> known = knownRows(series.y, series.y.size());
    if (known.size() < kFewest)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Too few periods are known."));
    const LogScale logScale(series.y);
    const LogScale *scale = chosen.log && logScale.possible ? &logScale : nullptr;
    const Design design = designOf(series, chosen.terms, horizon);
    const Ridge ridge(design.x.topRows(static_cast<Eigen::Index>(series.y.size())), known);
    const Line line = ridge.fit(transformed(series.y, scale), chosen.penalty);
    const Eigen::VectorXd leverage = ridge.leverage(design.x.bottomRows(horizon), chosen.penalty);
    std::vector<double> student;
    for (const double level : kQuantileLevels)
        student.push_back(studentQuantile(level, line.freedom));

    SeriesForecast result;
    const auto stale = static_cast<double>(static_cast<Eigen::Index>(series.y.size()) - 1 - known.back());
    for (int step = 1; step <= horizon; ++step) {
        const Eigen::Index row = static_cast<Eigen::Index>(series.y.size()) + step - 1;
        const double fade = chosen.carryErrors ? std::pow(line.carry, 2.0 * (step + stale)) : 0.0;
        const double deviation = std::sqrt(line.variance * (1.0 - fade + leverage[step - 1]));
        fillPeriod(result, valueOf(line, design.x.row(row), step, chosen.carryErrors), deviation, student, scale);
    }
    result.form = formOf(design, line, scale != nullptr);
    result.note = noteOf(design);
    return result;
}

} // namespace shelfcast::core::regression

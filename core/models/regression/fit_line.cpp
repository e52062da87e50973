#include "core/models/regression/form_choice.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::regression {

namespace {

constexpr std::size_t kFewest = 6;
constexpr std::size_t kMostWeighed = 8;
constexpr double kRidges[] = {0.3, 0.1, 0.03, 0.01, 0.003, 0.0};
/// Shares of the smallest penalty that leaves nothing.
constexpr double kLassos[] = {0.5, 0.25, 0.12, 0.06, 0.03, 0.015, 0.007, 0.0};
constexpr double kDampings[] = {0.8, 0.95, 1.0};
/// A smaller penalty must be this much better.
constexpr double kWorthIt = 0.98;
/// A trend that goes on for longer than usual must be this much better: what ran on in the past often stops.
constexpr double kWorthMoreTrend = 0.9;
constexpr int kOrigins = 4;
constexpr double kMostWidening = 1.5;

/// What the folds of the validation need: lines from what is before each origin, judged on the rows after it.
class Validation {
public:
    Validation(const Table &table, const SeriesView &series, const std::vector<Column> &columns, const RowMatrix &values, const Carry &carry, const Scale &scale)
        : m_table(table), m_series(series), m_columns(columns), m_values(values), m_carry(carry), m_scale(scale)
    {
        const std::size_t n = series.y.size();
        m_steps = std::clamp<std::size_t>(n / 10, 1, 24);
        for (int i = kOrigins; i >= 1; --i)
            if (const std::size_t back = m_steps * static_cast<std::size_t>(i); 2 * back <= n)
                m_origins.push_back(n - back);
        if (m_origins.empty())
            m_origins.push_back(n - 1);
        m_whitened = whiten(table.all, carry, m_origins);
        for (const std::size_t origin : m_origins) {
            const auto rows = std::ranges::lower_bound(m_whitened.at, origin) - m_whitened.at.begin();
            m_moments.push_back(momentsOf(m_whitened, rows));
        }
    }

    /// The absolute error of one penalty for each of several dampings.
    std::vector<double> errors(const Selection &selection, const Penalty &penalty, std::span<const double> dampings) const
    {
        std::vector<double> sums(dampings.size(), 0.0);
        for (std::size_t fold = 0; fold < m_origins.size(); ++fold) {
            if (m_moments[fold].rows < 3.0)
                continue;
            const Line line = lineOf(m_moments[fold], selection, penalty);
            for (std::size_t d = 0; d < dampings.size(); ++d)
                forEachStep(fold, line, dampings[d], [&](int, double y, double value) { sums[d] += std::abs(y - m_scale.from(value)); });
        }
        return sums;
    }

    /// The mean of the squared errors as multiples of what the lines themselves expected; 1 where they were right.
    double surprise(const Selection &selection, const Penalty &penalty, double damping) const
    {
        double sum = 0.0, count = 0.0;
        for (std::size_t fold = 0; fold < m_origins.size(); ++fold) {
            const Line line = lineOf(m_moments[fold], selection, penalty);
            const double freedom = m_moments[fold].rows - line.terms - (m_carry.none() ? 0.0 : 2.0);
            if (!(freedom >= 3.0) || !(line.squares > 0.0))
                continue;
            forEachStep(fold, line, damping, [&](int step, double y, double value) {
                const double error = m_scale.to(y) - value;
                sum += error * error / (line.squares / freedom * carriedVariance(m_carry, step));
                count += 1.0;
            });
        }
        return count > 0.0 ? sum / count : 1.0;
    }

private:
    /// Hands over each known value after an origin with what the line says of it, on the scale.
    template <class Call>
    void forEachStep(std::size_t fold, const Line &line, double damping, const Call &call) const
    {
        const std::size_t origin = m_origins[fold];
        const auto levels = m_whitened.levels.row(static_cast<Eigen::Index>(fold));
        double carried = levels[0] - line.constant * levels[1] - levels.tail(line.slopes.size()).dot(line.slopes);
        const auto rows = static_cast<Eigen::Index>(std::min(m_steps, m_series.y.size() - origin)) + 1;
        RowMatrix ahead = m_values.middleRows(static_cast<Eigen::Index>(origin) - 1, rows); // one row before, for the trend to go on from
        dampTrend(ahead, m_columns, 1, damping);
        for (Eigen::Index step = 1; step < rows; ++step, carried *= m_carry.phi)
            if (const double y = m_series.y[origin + static_cast<std::size_t>(step) - 1]; std::isfinite(y))
                call(static_cast<int>(step), y, m_table.meanOfY + line.constant + (ahead.row(step) - m_table.meanOfX).dot(line.slopes) + carried);
    }

    const Table &m_table;
    const SeriesView &m_series;
    const std::vector<Column> &m_columns;
    const RowMatrix &m_values;
    Carry m_carry;
    const Scale &m_scale;
    std::size_t m_steps = 1;
    std::vector<std::size_t> m_origins;
    Whitened m_whitened;
    std::vector<Moments> m_moments;
};

/// The penalties to try, the largest first.
std::vector<Penalty> penaltiesFor(const Options &options, const Moments &moments, const Selection &selection)
{
    std::vector<Penalty> penalties;
    if (!options.shrink || selection.penalised.empty())
        return {{options.mix, 0.0}};
    if (options.mix == 0.0) {
        for (const double size : kRidges)
            penalties.push_back({0.0, size});
        return penalties;
    }
    const double largest = largestSize(moments, selection, options.mix);
    for (const double share : kLassos)
        penalties.push_back({options.mix, share * largest});
    return penalties;
}

/// Size of the penalty and damping, by the forecasts of the past.
void validate(FittedLine &line, const Options &options, const Table &table, const SeriesView &series, const RowMatrix &values, const Selection &selection)
{
    const Moments moments = momentsOf(whiten(table.all, line.carry, {}));
    const std::vector<Penalty> penalties = penaltiesFor(options, moments, selection);
    std::vector<double> dampings(std::begin(kDampings), std::end(kDampings));
    if (selection.free.empty() || line.columns.front().kind != ColumnKind::Trend)
        dampings = {1.0};
    else if (options.damping > 0.0)
        dampings = {options.damping};
    line.penalty = penalties.front();
    line.damping = dampings.front();
    if (penalties.size() == 1 && dampings.size() == 1)
        return;
    const Validation validation(table, series, line.columns, values, line.carry, line.scale);
    double least = std::numeric_limits<double>::infinity();
    for (const Penalty &penalty : penalties) {
        const std::vector<double> errors = validation.errors(selection, penalty, dampings);
        for (std::size_t d = 0; d < dampings.size(); ++d)
            if (errors[d] < (d == 0 ? kWorthIt : kWorthMoreTrend) * least || !std::isfinite(least)) {
                least = errors[d];
                line.penalty = penalty;
                line.damping = dampings[d];
            }
    }
    // Choosing a form makes residuals smaller than errors will be: half of what the past was surprised by is believed.
    const double surprise = validation.surprise(selection, line.penalty, line.damping);
    line.widening = std::sqrt(std::clamp(0.5 + 0.5 * surprise, 1.0, kMostWidening * kMostWidening));
}

Weighed weighedOf(const Form &form, std::size_t bends, bool log)
{
    return {log, static_cast<int>(form.trend) + static_cast<int>(bends), static_cast<int>(form.season.size()), form.carry, form.score};
}

/// Sum of the logarithms: what the change of scale is worth in the likelihood.
double logarithmsOf(const SeriesView &series, const Scale &scale)
{
    double sum = 0.0;
    for (const double value : series.y)
        if (scale.log && std::isfinite(value))
            sum += scale.to(value);
    return sum;
}

} // namespace

void dampTrend(RowMatrix &values, const std::vector<Column> &columns, Eigen::Index history, double damping)
{
    if (damping >= 1.0 || history < 1)
        return;
    for (std::size_t j = 0; j < columns.size(); ++j) {
        if (columns[j].kind != ColumnKind::Trend && columns[j].kind != ColumnKind::Bend)
            continue;
        const auto column = static_cast<Eigen::Index>(j);
        double step = history < values.rows() ? values(history, column) - values(history - 1, column) : 0.0;
        for (Eigen::Index row = history; row < values.rows(); ++row)
            values(row, column) = values(row - 1, column) + (step *= damping);
    }
}

Result<FittedLine> fitLine(const SeriesView &series, const Options &options, const JobContext &job)
{
    const auto known = static_cast<std::size_t>(std::ranges::count_if(series.y, [](double value) { return std::isfinite(value); }));
    if (known < kFewest)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Too few periods are known."));
    const Pool pool = poolOf(series, options, known);
    const RowMatrix poolValues = valuesOf(pool.columns, series, 0);
    const Scale logScale = logScaleOf(series.y);
    const bool tryLog = logScale.log && (options.log == Switch::On || (options.log == Switch::Auto && logScale.offset == 0.0));

    FittedLine line;
    Form best;
    for (const bool log : {false, true}) {
        if (log ? !tryLog : options.log == Switch::On && logScale.log)
            continue;
        const Scale scale = log ? logScale : Scale{};
        const double logarithms = logarithmsOf(series, scale);
        const Table table = tableOf(series, scale, poolValues);
        std::vector<Form> forms = weigh(pool, table, options, logarithms, job);
        if (job.cancelled())
            return cancelled();
        refine(forms.front(), table, logarithms);
        for (const Form &form : forms)
            line.weighed.push_back(weighedOf(form, 0, log));
        if (line.columns.empty() || forms.front().score < best.score) {
            best = forms.front();
            line.scale = scale;
            line.columns = pool.columns; // only until it is known which
        }
    }
    const double logarithms = logarithmsOf(series, line.scale);
    const std::vector<Column> bends = bendsOf(best, pool, series, line.scale, options, logarithms);
    if (!bends.empty())
        line.weighed.push_back(weighedOf(best, bends.size(), line.scale.log));
    std::ranges::stable_sort(line.weighed, {}, &Weighed::score);
    line.weighed.resize(std::min(line.weighed.size(), kMostWeighed));

    line.carry = best.carry;
    line.leftOut = pool.leftOut;
    line.columns.clear();
    const Selection form = best.selection();
    for (const int column : form.free)
        line.columns.push_back(pool.columns[static_cast<std::size_t>(column)]);
    for (const Column &bend : bends)
        line.columns.push_back(bend);
    line.freeColumns = static_cast<int>(line.columns.size());
    for (const int column : form.penalised)
        line.columns.push_back(pool.columns[static_cast<std::size_t>(column)]);
    Selection selection;
    for (int j = 0; j < static_cast<int>(line.columns.size()); ++j)
        (j < line.freeColumns ? selection.free : selection.penalised).push_back(j);

    const RowMatrix values = valuesOf(line.columns, series, 0);
    const Table table = tableOf(series, line.scale, values);
    for (std::size_t j = 0; j < line.columns.size(); ++j)
        if (line.columns[j].kind == ColumnKind::Calendar)
            line.columns[j].centre = table.meanOfX[static_cast<Eigen::Index>(j)];
    validate(line, options, table, series, values, selection);
    const Whitened whitened = whiten(table.all, line.carry, {});
    const Line final = lineOf(momentsOf(whitened), selection, line.penalty);
    line.slopes.assign(final.slopes.data(), final.slopes.data() + final.slopes.size());
    line.constant = table.meanOfY + final.constant - table.meanOfX.dot(final.slopes);
    line.freedom = std::max(1.0, table.known - final.terms - (line.carry.none() ? 0.0 : line.carry.phi < 1.0 ? 2.0 : 1.0));
    line.variance = (whitened.rows.col(0) - whitened.rows.col(1) * final.constant - whitened.rows.rightCols(final.slopes.size()) * final.slopes).squaredNorm() / line.freedom;
    return line;
}

} // namespace shelfcast::core::regression

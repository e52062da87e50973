#include "core/models/regression/form_choice.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::regression {

namespace {

constexpr Carry kNone{0.0, 0.0};
constexpr Carry kCarries[] = {kNone, {0.6, 0.6}, {0.9, 0.9}, {0.9, 0.4}, {1.0, 0.2}, {1.0, 0.7}};
constexpr double kLargestPhi = 0.98;
/// A shorter history does not tell a turn from noise.
constexpr std::int64_t kFewestForBends = 60;

std::size_t knownCount(std::span<const double> y)
{
    return static_cast<std::size_t>(std::ranges::count_if(y, [](double value) { return std::isfinite(value); }));
}

/// AICc of a line on whitened rows. The scale below which squares are rounding keeps a perfect fit finite.
double aicc(const Line &line, const Moments &moments, const Whitened &whitened, const Carry &carry, double extraTerms, double logarithms, double floor)
{
    const double n = moments.rows;
    const double k = line.terms + 1.0 + (carry.none() ? 0.0 : carry.phi < 1.0 && carry.alpha != carry.phi ? 2.0 : 1.0) + extraTerms;
    if (n - k - 1.0 < 1.0)
        return std::numeric_limits<double>::infinity();
    const double variance = std::max(line.squares / n, floor);
    return n * std::log(variance) + whitened.logVariances + 2.0 * logarithms + 2.0 * k + 2.0 * k * (k + 1.0) / (n - k - 1.0);
}

double floorOf(const Table &table)
{
    double squares = 0.0;
    for (Eigen::Index t = 0; t < table.all.rows(); ++t)
        if (std::isfinite(table.all(t, 0)))
            squares += table.all(t, 0) * table.all(t, 0);
    return std::max(1e-14 * squares / table.known, std::numeric_limits<double>::min());
}

} // namespace

Table tableOf(const SeriesView &series, const Scale &scale, const RowMatrix &values)
{
    Table table;
    const auto n = static_cast<Eigen::Index>(series.y.size());
    table.all.resize(n, values.cols() + 2);
    table.meanOfX = Eigen::RowVectorXd::Zero(values.cols());
    for (Eigen::Index t = 0; t < n; ++t) {
        const double value = series.y[static_cast<std::size_t>(t)];
        table.all(t, 0) = std::isfinite(value) ? scale.to(value) : std::nan("");
        table.all(t, 1) = 1.0;
        if (std::isfinite(value)) {
            table.known += 1.0;
            table.meanOfY += table.all(t, 0);
            table.meanOfX += values.row(t);
        }
    }
    table.meanOfY /= table.known;
    table.meanOfX /= table.known;
    table.all.col(0).array() -= table.meanOfY;
    table.all.rightCols(values.cols()) = values.topRows(n).rowwise() - table.meanOfX;
    return table;
}

Table selected(const Table &table, const std::vector<int> &columns)
{
    std::vector<int> places = {0, 1};
    for (const int column : columns)
        places.push_back(column + 2);
    Table result = table;
    result.all = table.all(Eigen::all, places);
    result.meanOfX = table.meanOfX(Eigen::all, columns);
    return result;
}

Moments momentsOf(const Whitened &whitened, Eigen::Index rows)
{
    const auto part = whitened.rows.topRows(rows);
    Moments moments;
    moments.products = Eigen::MatrixXd::Zero(part.cols(), part.cols());
    moments.products.selfadjointView<Eigen::Lower>().rankUpdate(part.transpose());
    moments.products.triangularView<Eigen::StrictlyUpper>() = moments.products.transpose();
    moments.rows = static_cast<double>(rows);
    return moments;
}

Selection Form::selection() const
{
    Selection columns;
    if (trend)
        columns.free.push_back(0);
    columns.penalised = always;
    columns.penalised.insert(columns.penalised.end(), season.begin(), season.end());
    return columns;
}

std::vector<Form> weigh(const Pool &pool, const Table &table, const Options &options, double logarithms, const JobContext &job)
{
    std::vector<Form> forms;
    const double floor = floorOf(table);
    for (const Carry &carry : kCarries) {
        if (job.cancelled() || (!options.carryErrors && !carry.none()))
            break;
        const Whitened whitened = whiten(table.all, carry, {});
        const Moments moments = momentsOf(whitened);
        for (const bool trend : {false, true}) {
            if (trend ? options.trend == Switch::Off : options.trend == Switch::On)
                continue;
            Form form;
            form.trend = trend;
            form.always = pool.always;
            form.carry = carry;
            const auto score = [&](const Form &one) {
                return aicc(lineOf(moments, one.selection(), {}), moments, whitened, carry, 0.0, logarithms, floor);
            };
            form.score = score(form);
            const bool must = options.season == SeasonChoice::Dummies || options.season == SeasonChoice::Fourier;
            for (const auto &choices : pool.seasons) {
                Form best = form;
                bool any = !must; // where a season is wanted, "none" is not on the list
                for (const std::vector<int> &columns : choices) {
                    Form with = form;
                    with.season.insert(with.season.end(), columns.begin(), columns.end());
                    with.score = score(with);
                    if (!any || with.score < best.score)
                        best = with;
                    any = true;
                }
                form = best;
            }
            forms.push_back(form);
        }
    }
    std::ranges::stable_sort(forms, {}, &Form::score);
    return forms;
}

void refine(Form &form, const Table &table, double logarithms)
{
    if (form.carry.none())
        return;
    std::vector<int> columns;
    Selection own; // the same columns, counted anew
    const Selection selection = form.selection();
    for (const int column : selection.free) {
        own.free.push_back(static_cast<int>(columns.size()));
        columns.push_back(column);
    }
    for (const int column : selection.penalised) {
        own.penalised.push_back(static_cast<int>(columns.size()));
        columns.push_back(column);
    }
    const Table small = selected(table, columns);
    const double floor = floorOf(small);
    const auto attempt = [&](double phi, double alpha) {
        Carry carry{phi, alpha};
        if (!(phi > 0.0) || (phi > kLargestPhi && phi < 1.0) || phi > 1.0 || !(alpha > 0.01) || !(alpha < 0.99 + phi))
            return false;
        const Whitened whitened = whiten(small.all, carry, {});
        const Moments moments = momentsOf(whitened);
        const double score = aicc(lineOf(moments, own, {}), moments, whitened, carry, 0.0, logarithms, floor);
        if (!(score < form.score))
            return false;
        form.carry = carry;
        form.score = score;
        return true;
    };
    for (double step = 0.16; step > 0.015; step *= 0.5)
        for (int turn = 0; turn < 4; ++turn) {
            const Carry from = form.carry;
            bool moved = attempt(from.phi, from.alpha + step) || attempt(from.phi, from.alpha - step);
            if (from.phi < 1.0) {
                const double now = form.carry.alpha;
                moved = attempt(from.phi + 0.5 * step, now) || attempt(from.phi - 0.5 * step, now) || moved;
                moved = attempt(from.phi - 0.5 * step, now - 0.5 * step) || attempt(from.phi + 0.5 * step, now + 0.5 * step) || moved;
            }
            if (!moved)
                break;
        }
}

std::vector<Column> bendsOf(Form &form, const Pool &pool, const SeriesView &series, const Scale &scale, const Options &options, double logarithms)
{
    const auto n = static_cast<std::int64_t>(series.y.size());
    const auto known = static_cast<std::int64_t>(knownCount(series.y));
    const auto places = std::min<std::int64_t>(options.bends, known / 8);
    if (!form.trend || places < 1 || known < kFewestForBends)
        return {};
    const Selection line = form.selection();
    std::vector<Column> columns;
    for (const int column : line.free)
        columns.push_back(pool.columns[static_cast<std::size_t>(column)]);
    for (const int column : line.penalised)
        columns.push_back(pool.columns[static_cast<std::size_t>(column)]);
    Selection all;
    for (std::size_t j = 0; j < columns.size(); ++j)
        all.free.push_back(static_cast<int>(j));
    for (std::int64_t i = 1; i <= places; ++i) { // the last tenth has none: a line through so little is no trend
        Column bend;
        bend.kind = ColumnKind::Bend;
        bend.start = series.firstPeriod + i * (9 * n / 10) / (places + 1);
        all.penalised.push_back(static_cast<int>(columns.size()));
        columns.push_back(bend);
    }
    const Table table = tableOf(series, scale, valuesOf(columns, series, 0));
    const double floor = floorOf(table);
    std::vector<Column> best;
    for (const Carry &carry : {form.carry, kNone, Carry{0.6, 0.6}}) {
        if (!options.carryErrors && !carry.none())
            continue;
        const Whitened whitened = whiten(table.all, carry, {});
        const Moments moments = momentsOf(whitened);
        double size = 0.7 * largestSize(moments, all, 1.0);
        Eigen::VectorXd start;
        std::vector<int> before;
        for (int i = 0; i < 12; ++i, size *= 0.6) {
            const Line path = lineOf(moments, all, {1.0, size}, &start);
            Selection kept{all.free, {}};
            for (std::size_t j = 0; j < all.penalised.size(); ++j)
                if (path.slopes[static_cast<Eigen::Index>(all.free.size() + j)] != 0.0)
                    kept.penalised.push_back(all.penalised[j]);
            if (kept.penalised.empty() || kept.penalised == before)
                continue;
            before = kept.penalised;
            // Where a bend lies was looked for as well, and it moves all that is to come: each costs as much as BIC would ask for twice.
            const double extra = static_cast<double>(kept.penalised.size()) * (std::log(moments.rows) - 1.0);
            const double score = aicc(lineOf(moments, kept, {}), moments, whitened, carry, extra, logarithms, floor);
            if (score < form.score) {
                form.score = score;
                form.carry = carry;
                best.clear();
                for (const int column : kept.penalised)
                    best.push_back(columns[static_cast<std::size_t>(column)]);
            }
        }
    }
    return best;
}

} // namespace shelfcast::core::regression

#pragma once
#include "core/models/regression/linear_regression.h"

namespace shelfcast::core::regression {

/// The numbers of a series, ready for the filter: [y, 1, x], y and x less their means over the known rows.
struct Table {
    RowMatrix all;             ///< (n x (p + 2))
    double meanOfY = 0.0;
    Eigen::RowVectorXd meanOfX;
    double known = 0.0;        ///< rows
};

/// @p values  (n or more x p); the first rows are taken
Table tableOf(const SeriesView &series, const Scale &scale, const RowMatrix &values);
/// The same with some of the columns.
Table selected(const Table &table, const std::vector<int> &columns);
/// Sums of products of the first so many rows.
Moments momentsOf(const Whitened &whitened, Eigen::Index rows);
inline Moments momentsOf(const Whitened &whitened) { return momentsOf(whitened, whitened.rows.rows()); }

/// The columns of a form, by number in a pool of columns.
struct Form {
    bool trend = false;             ///< column 0 of the pool
    std::vector<int> season;        ///< of all seasons
    std::vector<int> always;        ///< calendar, holidays, drivers
    Carry carry;
    double score = 0.0;
    Selection selection() const;    ///< the trend is free
};

/// All columns that may take part, and how they hang together.
struct Pool {
    std::vector<Column> columns;                          ///< the trend first
    std::vector<int> always;
    std::vector<std::vector<std::vector<int>>> seasons;   ///< a season: its options, each so many columns; {} where none is allowed
    std::vector<std::string> leftOut;
};

/// The columns that a series and the settings allow; groups for which there is no room (half the known periods) are left out.
Pool poolOf(const SeriesView &series, const Options &options, std::size_t known);

/// The forms that were weighed, best first by AICc. @p logarithms  the sum of y's logarithms where the table is on that scale, else 0
std::vector<Form> weigh(const Pool &pool, const Table &table, const Options &options, double logarithms, const JobContext &job);

/// Moves phi and alpha to where the likelihood of the form is highest. @p table  as for weigh
void refine(Form &form, const Table &table, double logarithms);

/// The bends of the trend that a lasso finds and AICc keeps, as columns; none where a straight trend is better.
/// @p form   changed to the errors and score of the bent trend
std::vector<Column> bendsOf(Form &form, const Pool &pool, const SeriesView &series, const Scale &scale, const Options &options, double logarithms);

} // namespace shelfcast::core::regression

#pragma once
#include "core/evaluation/backtest/backtest_record.h"

#include <vector>

namespace shelfcast::core {

/// What the errors of one model have in common. Each error (forecast less actual) is told as a multiple of the usual change of its series.
///
/// Where origins overlap, each period counts once, from the origin nearest to it. Errors of one forecast over several periods lean the same
/// way by themselves (a level that moved moves all of them), so that the correlations say most for a horizon or a step of one period.
struct ResidualCheck {
    std::size_t errors = 0;
    double mean = 0.0;          ///< above zero: too much was forecast
    double meanError = 0.0;     ///< standard error of the mean, over series
    double lag1 = 0.0;          ///< correlation of an error with that of the period before; NaN where there is none before
    double season = 0.0;        ///< with that of a season before
    double beyond = 0.0;        ///< share of errors of more than kWild times the usual change
    std::size_t tested = 0;     ///< series long enough for the test of Ljung and Box ...
    double related = 0.0;       ///< ... and the share of them whose errors are not independent at the 5 % level; of independent errors about 5 %
    static constexpr double kWild = 3.0;

    /// The findings as sentences, the most telling first.
    std::vector<Message> inWords() const;
};

/// Collects the errors of one model, series after series.
class ResidualTally {
public:
    explicit ResidualTally(const BacktestInfo &info) : m_info(info) {}
    /// @p model is the model's place in the backtest.
    void add(const BacktestCase &one, int model);
    ResidualCheck check() const;

private:
    struct Pairs {
        double products = 0.0, sums = 0.0, count = 0.0;
        void add(std::span<const double> errors, std::size_t lag);
        double correlation(double mean, double variance) const;
    };
    const BacktestInfo &m_info;
    double m_sum = 0.0, m_squares = 0.0, m_count = 0.0, m_beyond = 0.0;
    double m_meanSum = 0.0, m_meanSquares = 0.0, m_series = 0.0; ///< of the means a series
    Pairs m_lag1, m_season;
    std::size_t m_tested = 0, m_related = 0;
};

} // namespace shelfcast::core

#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace shelfcast::core::theta {

/// Where the straight line comes from that a Theta forecast leans on.
enum class LineKind {
    Drift,   ///< the slope over the whole history, as drift from the first period on (Hyndman & Billah)
    Static,  ///< the line through the whole history (Assimakopoulos & Nikolopoulos; Fiorucci's STM and OTM)
    Dynamic, ///< the line through all periods so far, drawn anew with each one (Fiorucci's DSTM and DOTM)
};

/// A least squares line through the known values so far, over 1, 2, 3 ...
struct RunningLine {
    double count = 0.0, meanTime = 0.0, mean = 0.0;
    double timeSquares = 0.0, products = 0.0; ///< centred

    double slope() const { return timeSquares > 0.0 ? products / timeSquares : 0.0; }
    double intercept() const { return mean - slope() * meanTime; }
    void add(double time, double y)
    {
        count += 1.0;
        const double away = time - meanTime;
        meanTime += away / count;
        mean += (y - mean) / count;
        timeSquares += away * (time - meanTime);
        products += away * (y - mean);
    }
};

/// The parameters of any member of the family, on the seasonless series.
///
/// The expectation of period t (1, 2 ...) is level(t-1) + weight * lean(t); the level moves by alpha times the error of *itself*.
/// lean(t) = intercept (1-alpha)^(t-1) + slope (1 - (1-alpha)^t) / alpha: the line less what smoothing has kept of it.
struct Parameters {
    LineKind kind = LineKind::Drift;
    double alpha = 0.5;
    double level0 = 0.0;
    double weight = 0.5;      ///< 1 - 1/theta
    double intercept = 0.0;   ///< of the line at time 0; Static only
    double slope = 0.0;       ///< Drift and Static

    double theta() const { return 1.0 / (1.0 - weight); }
};

/// What a member of the family knows after some periods.
///
/// source  Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler (2016), Models for optimising the theta method, IJF 32, eqs. 9 to 14
class ThetaState {
public:
    explicit ThetaState(const Parameters &parameters);
    /// As it was after @p taken periods.
    ThetaState(const Parameters &parameters, double levelThen, const RunningLine &lineThen, std::size_t taken);

    /// The expectation of the next period, and its two parts.
    double expectation() const { return level + lean(); }
    double lean() const;
    /// Takes the next period's value in; a NaN is replaced by the expectation, but draws no line anew.
    void take(double z);
    /// The next period came out as expected: how forecasts go on.
    void takeExpected();

    double level = 0.0;
    RunningLine line;

private:
    void advance(double z);
    Parameters m_parameters;
    double m_time = 1.0;  ///< of the next period
    double m_decay = 1.0; ///< (1 - alpha)^(time - 1)
};

/// (h) how the forecasts of the coming periods spread, in standard deviations of a one-step error:
/// sqrt(1 + sum of squared shares that errors of the periods between leave behind).
///
/// @p state  after the history
/// cost      O(h) where the line stays, else O(h^2)
std::vector<double> spreadAhead(const Parameters &parameters, const ThetaState &state, std::size_t horizon);

} // namespace shelfcast::core::theta

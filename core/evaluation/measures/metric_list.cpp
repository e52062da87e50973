#include "core/evaluation/measures/metric_list.h"

#include "core/evaluation/measures/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

/// NaN where nothing was counted.
double ratio(double sum, double count)
{
    return count > 0.0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

double r2Of(const ErrorTally &t)
{
    const double spread = t.actualSquares - ratio(t.actual * t.actual, t.periods);
    return spread > 1e-12 * t.actualSquares ? 1.0 - t.squares / spread : std::numeric_limits<double>::quiet_NaN();
}

double owaOf(const ErrorTally &t)
{
    const double value = metrics::owa(ratio(t.smape, t.measured), ratio(t.mase, t.scaled), ratio(t.naive2Smape, t.measured), ratio(t.naive2Mase, t.scaled));
    return std::isfinite(value) ? value : std::numeric_limits<double>::quiet_NaN();
}

template <std::size_t Interval>
double insideOf(const ErrorTally &t)
{
    return ratio(t.inside[Interval], t.weighedPeriods);
}

const char *const kHyndman = "Hyndman & Koehler (2006), Another look at measures of forecast accuracy";
const char *const kM4 = "Makridakis, Spiliotis & Assimakopoulos (2020), The M4 Competition";
const char *const kM5 = "Makridakis, Spiliotis & Assimakopoulos (2022), M5 accuracy competition";
const char *const kScores = "Gneiting & Raftery (2007), Strictly proper scoring rules, prediction, and estimation";
const char *const kBook = "Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., 5.8";
const char *const kCounts = "Czado, Gneiting & Held (2009), Predictive model assessment for count data";
const char *const kClasses = "Sokolova & Lapalme (2009), A systematic analysis of performance measures for classification tasks";

std::vector<Metric> makeList()
{
    using U = MetricUnit;
    using A = MetricAim;
    using T = const ErrorTally &;
    return {
        {"wape", QT_TRANSLATE_NOOP("core", "WAPE"),
         QT_TRANSLATE_NOOP("core", "All errors without their sign, added up, as a share of all sales. 20 % means: of 100 units sold, the forecast was off by 20."),
         U::Share, A::Low, 0.0, "Kolassa & Schütz (2007), Advantages of the MAD/Mean ratio over the MAPE", [](T t) { return ratio(t.absolute, t.sales); }},
        {"bias", QT_TRANSLATE_NOOP("core", "Bias"),
         QT_TRANSLATE_NOOP("core", "All errors with their sign, added up, as a share of all sales. Above zero, too much was forecast; below, too little."),
         U::Share, A::Zero, 0.0, kBook, [](T t) { return ratio(t.error, t.sales); }},
        {"mae", QT_TRANSLATE_NOOP("core", "MAE"), QT_TRANSLATE_NOOP("core", "The mean error of a period, without its sign, in units."),
         U::Units, A::Low, 0.0, kBook, [](T t) { return ratio(t.absolute, t.periods); }},
        {"rmse", QT_TRANSLATE_NOOP("core", "RMSE"),
         QT_TRANSLATE_NOOP("core", "The root of the mean squared error, in units: a few large errors count more than many small ones."),
         U::Units, A::Low, 0.0, kBook, [](T t) { return std::sqrt(ratio(t.squares, t.periods)); }},
        {"mse", QT_TRANSLATE_NOOP("core", "MSE"), QT_TRANSLATE_NOOP("core", "The mean squared error of a period, in squared units."),
         U::SquaredUnits, A::Low, 0.0, kBook, [](T t) { return ratio(t.squares, t.periods); }},
        {"r2", QT_TRANSLATE_NOOP("core", "R²"),
         QT_TRANSLATE_NOOP("core", "How much of the differences between all periods of all series the forecast explains: 100 % is exact, 0 is no better than one mean for all."),
         U::Share, A::High, 0.0, "Draper & Smith (1998), Applied Regression Analysis, 1.3", r2Of},
        {"smape", QT_TRANSLATE_NOOP("core", "sMAPE"),
         QT_TRANSLATE_NOOP("core", "The error of each period in percent of the mean of sales and forecast, 0 to 200; a mean over series and origins."),
         U::Percent, A::Low, 0.0, kM4, [](T t) { return ratio(t.smape, t.measured); }},
        {"mape", QT_TRANSLATE_NOOP("core", "MAPE"),
         QT_TRANSLATE_NOOP("core", "The error of each period in percent of its sales; a mean over those series and origins that sold something in every period, as nothing has no percentage."),
         U::Percent, A::Low, 0.0, kHyndman, [](T t) { return ratio(t.mape, t.mapeMeasured); }},
        {"mase", QT_TRANSLATE_NOOP("core", "MASE"),
         QT_TRANSLATE_NOOP("core", "The mean error as a multiple of what seasonal naive was off by within the history; a mean over series and origins. Below 1 is better than that."),
         U::Times, A::Low, 0.0, kHyndman, [](T t) { return ratio(t.mase, t.scaled); }},
        {"rmsse", QT_TRANSLATE_NOOP("core", "RMSSE"),
         QT_TRANSLATE_NOOP("core", "The root of the mean squared error as a multiple of the same of naive within the history, from the first sale on; a mean over series and origins. For items that sell now and then."),
         U::Times, A::Low, 0.0, kM5, [](T t) { return ratio(t.rmsse, t.squareScaled); }},
        {"owa", QT_TRANSLATE_NOOP("core", "OWA"),
         QT_TRANSLATE_NOOP("core", "The mean of sMAPE and MASE, each divided by that of Naive2, the yardstick of the M4 competition. Naive2 itself has 1."),
         U::Times, A::Low, 0.0, kM4, owaOf},
        {"pinball", QT_TRANSLATE_NOOP("core", "Pinball loss"),
         QT_TRANSLATE_NOOP("core", "How far the quantiles, from low to high, are from what came, too low and too high weighing by their level; twice the mean over 13 levels as a share of all sales, so that it compares with WAPE."),
         U::Share, A::Low, 0.0, "Koenker & Bassett (1978), Regression quantiles", [](T t) { return ratio(2.0 * t.pinball, t.sales); }},
        {"crps", QT_TRANSLATE_NOOP("core", "CRPS"),
         QT_TRANSLATE_NOOP("core", "How far the whole forecast distribution is from what came, in units a period; for a single number it would be the MAE."),
         U::Units, A::Low, 0.0, kScores, [](T t) { return ratio(t.crps, t.periods); }},
        {"msis95", QT_TRANSLATE_NOOP("core", "MSIS 95"),
         QT_TRANSLATE_NOOP("core", "The width of the 95 % interval, with a penalty of 40 for each unit outside it, as a multiple of what seasonal naive was off by within the history."),
         U::Times, A::Low, 0.0, kM4, [](T t) { return ratio(t.msis, t.scaled); }},
        {"coverage80", QT_TRANSLATE_NOOP("core", "Inside 80 %"), QT_TRANSLATE_NOOP("core", "The share of periods whose sales lie inside the 80 % interval, its ends included. Should be 80 %."),
         U::Share, A::Nominal, 0.8, kBook, insideOf<3>},
        {"coverage95", QT_TRANSLATE_NOOP("core", "Inside 95 %"), QT_TRANSLATE_NOOP("core", "The share of periods whose sales lie inside the 95 % interval, its ends included. Should be 95 %."),
         U::Share, A::Nominal, 0.95, kBook, insideOf<5>},
        {"count80", QT_TRANSLATE_NOOP("core", "Inside 80 %, counts"),
         QT_TRANSLATE_NOOP("core", "The same for small counts, where half of the periods may lie on an end of the interval: each counts for its share inside. Should be 80 %."),
         U::Share, A::Nominal, 0.8, kCounts, [](T t) { return ratio(t.count80, t.countedPeriods); }, false},
        {"count95", QT_TRANSLATE_NOOP("core", "Inside 95 %, counts"),
         QT_TRANSLATE_NOOP("core", "The same for small counts, where half of the periods may lie on an end of the interval: each counts for its share inside. Should be 95 %."),
         U::Share, A::Nominal, 0.95, kCounts, [](T t) { return ratio(t.count95, t.countedPeriods); }, false},
        {"direction_accuracy", QT_TRANSLATE_NOOP("core", "Direction right"),
         QT_TRANSLATE_NOOP("core", "How often rising, flat or falling was told right. Flat is a mean of the horizon within 5 % of that of as many periods before."),
         U::Share, A::High, 0.0, kClasses, [](T t) { return directionScores(t.directions).accuracy; }, false},
        {"direction_precision", QT_TRANSLATE_NOOP("core", "Direction precision"),
         QT_TRANSLATE_NOOP("core", "Of the times that a direction was told, how often it came; the mean of rising, flat and falling."),
         U::Share, A::High, 0.0, kClasses, [](T t) { return directionScores(t.directions).precision; }, false},
        {"direction_recall", QT_TRANSLATE_NOOP("core", "Direction recall"),
         QT_TRANSLATE_NOOP("core", "Of the times that a direction came, how often it had been told; the mean of rising, flat and falling."),
         U::Share, A::High, 0.0, kClasses, [](T t) { return directionScores(t.directions).recall; }, false},
        {"direction_f1", QT_TRANSLATE_NOOP("core", "Direction F1"),
         QT_TRANSLATE_NOOP("core", "Precision and recall in one (their harmonic mean); the mean of rising, flat and falling."),
         U::Share, A::High, 0.0, kClasses, [](T t) { return directionScores(t.directions).f1; }, false},
    };
}

} // namespace

std::span<const Metric> metricList()
{
    static const std::vector<Metric> all = makeList();
    return all;
}

const Metric *metricNamed(std::string_view id)
{
    const auto found = std::ranges::find(metricList(), id, &Metric::id);
    return found == metricList().end() ? nullptr : &*found;
}

double distanceOf(const Metric &metric, double value)
{
    switch (metric.aim) {
    case MetricAim::Low: return value;
    case MetricAim::High: return -value;
    case MetricAim::Zero: return std::abs(value);
    case MetricAim::Nominal: return std::abs(value - metric.nominal);
    }
    return value;
}

} // namespace shelfcast::core

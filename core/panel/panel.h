#pragma once
#include "core/base/calendar.h"

#include <cstdint>
#include <string>
#include <vector>

namespace shelfcast::core {

/// Why a period holds what it holds. Zero sales, no record and no stock are three different things.
enum class PeriodState : std::uint8_t {
    Sold,     ///< recorded, the value stands
    NoSale,   ///< known to be zero
    Missing,  ///< no record: nobody knows; the value is NaN
    StockOut, ///< nothing on the shelf: demand is unknown; the value is NaN
};

enum class CovariateKind : std::uint8_t {
    PastOnly,   ///< known only once the period is over: page views, searches
    KnownAhead, ///< planned or known before: price, promotion, advertising plan, holiday
};

struct Covariate {
    std::string name; ///< "price", "promotion" or the column's own name
    CovariateKind kind = CovariateKind::PastOnly;
};

/// One item at one location on the panel's calendar.
struct Series {
    std::int64_t id = 0; ///< in the project; 0 for data that come from elsewhere
    std::string item, location, name, category;
    std::int64_t firstPeriod = 0;
    std::vector<double> y;           ///< (n) units a period, oldest first, NaN where unknown
    std::vector<double> recorded;    ///< (n) the same before cleaning put other values there; empty where it put none
    std::vector<PeriodState> states; ///< (n)
    /// One column a panel covariate, (n + f) values: the history, then f >= 0 future periods that are known. NaN where unknown.
    std::vector<std::vector<double>> covariates;
    double unitValue = 1.0; ///< money a unit brings (last known price, else 1), for ranking by value
};

/// All series on one calendar.
struct Panel {
    Frequency frequency = Frequency::Weekly;
    int seasonLength = 52;              ///< periods; the main season
    std::vector<int> seasons;           ///< all seasons, the shortest first, where there are several; empty means the main one only
    bool nonNegative = true;            ///< sales: forecasts below zero are impossible
    std::int64_t lastPeriod = 0;        ///< the origin: last period any model may see
    std::vector<Covariate> covariates;
    std::vector<Series> series;
};

} // namespace shelfcast::core

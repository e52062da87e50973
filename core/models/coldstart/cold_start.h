#pragma once
#include "core/models/coldstart/attribute_levels.h"
#include "core/models/coldstart/market.h"
#include "core/models/forecaster.h"

namespace shelfcast::core {

/// An item from which a new one was forecast.
struct ColdSource {
    std::size_t donor = 0; ///< in the data that was learned from
    double weight = 0.0;   ///< of all sources together 1
    Message why;           ///< what both have in common: "similar name, same category"
};

struct ColdForecast {
    SeriesForecast forecast;
    std::vector<ColdSource> sources; ///< the weightiest first
};

/// Forecasts an item that has not sold yet, from those that have.
///
/// How much it sells: from its attributes (AttributeLevels), in logarithms, against what the market sells in the same periods (Market). In which
/// course: as those most like it sold from their first sale on, drawn towards the mean of all launches. How sure that is: by what leaving items
/// out shows, apart for items with neighbours that agree and with such that do not.
///
/// source  Baardman et al. (2018), Leveraging comparables for new product sales forecasting; Vovk et al. (2005) for intervals from left-out cases
class ColdStart {
public:
    /// horizon  periods that count as the launch
    /// errors   TooShort with fewer than 5 items that have sold; Cancelled
    /// cost     that of AttributeLevels
    static Result<ColdStart> learn(ColdData data, int horizon, const JobContext &job);

    /// known  sales since the launch, where it has begun: a few periods say much about the level. The forecast goes on after them
    ColdForecast forecast(const ColdItem &item, std::int64_t firstPeriod, int horizon, std::span<const double> known = {}) const;

    const std::vector<ColdDonor> &donors() const { return m_data.donors; }
    std::size_t launches() const { return m_launches; }
    const LikenessWeights &likeness() const { return m_levels->likeness(); }

private:
    /// What leaving items out showed, of items whose neighbours agree about as much.
    struct Errors {
        double upTo = 0.0;                              ///< spread of the neighbours
        std::array<double, kQuantileCount> quantiles{}; ///< of what was sold, as a multiple of what was expected
        double mean = 1.0;
    };
    void measureLevels(const JobContext &job);
    void measureCurve();
    void measureErrors(const JobContext &job);
    double marketError() const;
    double marketAt(const ColdItem &item, std::int64_t period) const { return m_market.index(item.category, period); }
    std::vector<double> curveFor(const AttributeGuess &guess) const;
    /// Units that a launch in the course of @p curve brings, on a level of 1.
    double expected(const ColdItem &item, std::int64_t firstPeriod, std::size_t age, const std::vector<double> &curve) const;
    double levelOf(std::size_t donor, std::size_t periods) const;

    ColdData m_data;
    int m_horizon = 0;
    bool m_counts = true;
    std::size_t m_launches = 0;
    Market m_market;
    std::vector<bool> m_seen;      ///< whether the launch of a donor was seen
    std::vector<double> m_level;   ///< of each donor, its logarithm
    std::vector<double> m_curve;   ///< (horizon) sales by periods since the first one, 1 on average
    std::shared_ptr<const AttributeLevels> m_levels;
    std::vector<Errors> m_errors;  ///< by rising spread
    double m_levelVariance = 1.0;  ///< of guesses from attributes
    std::array<double, 3> m_startVariance{}; ///< of the level that the first 1, 2 or 3 periods show
};

/// What two items have in common, in words; empty where it is nothing that a person would name.
Message commonWords(const ColdItem &a, const ColdItem &b, double textLikeness);

} // namespace shelfcast::core

#pragma once
#include "core/models/coldstart/attribute_levels.h"
#include "core/models/coldstart/launch_case.h"
#include "core/models/coldstart/market.h"
#include "core/models/coldstart/mean_launch.h"
#include "core/models/forecaster.h"

namespace shelfcast::core {

/// An item from which a new one was forecast.
struct ColdSource {
    std::size_t donor = 0; ///< in the data that was learned from
    double weight = 0.0;   ///< of all sources together 1
    Message why;           ///< what both have in common: "similar name, same category"
};

/// A cluster to which a new item may belong.
struct ColdCluster {
    int cluster = 0;      ///< in the data that was learned from
    double chance = 0.0;
};

struct ColdForecast {
    SeriesForecast forecast;
    std::vector<ColdSource> sources;   ///< the weightiest first
    std::vector<ColdCluster> clusters; ///< the likeliest first; empty where nothing is grouped
};

/// Forecasts an item that has not sold yet, from those that have.
///
/// How much it sells: from its attributes (AttributeLevels), in logarithms, against what the market sells in the same periods (Market). In which
/// course: as those most like it sold from their first sale on, drawn towards the mean of all launches and of its clusters. That is mixed with the
/// mean launch of its category and of all (MeanLaunch) with the shares that were best for items that were left out. Where it has begun to sell, its
/// first periods move the level, and are gone on with, as far as that was best for the launches left out. How sure it is: by what
/// leaving items out shows, apart for items with neighbours that agree and with such that do not.
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
    const AttributeLevels &levels() const { return *m_levels; }
    const LikenessWeights &likeness() const { return m_levels->likeness(); }
    const LaunchShares &shares() const { return m_shares; }
    const MeanLaunch &means() const { return m_means; }
    /// How far the course of a launch is drawn to that of its clusters, 0 to 1.
    double clusterCourse() const { return m_clusterCourse; }
    const std::vector<Message> &clusters() const { return m_data.clusters; }
    static constexpr std::size_t kMostKnown = 3; ///< periods since the launch of which it was seen how much they tell

private:
    /// What leaving items out showed, of items whose neighbours agree about as much.
    struct Errors {
        double upTo = 0.0;                              ///< spread of the neighbours
        std::array<double, kQuantileCount> quantiles{}; ///< of what was sold, as a multiple of what was expected
        double mean = 1.0;
    };
    /// The same where so many periods are known.
    struct Stage {
        StartGain start;
        double asItBegan = 0.0;     ///< the share of going on as on average of the known periods, beside what is expected
        std::vector<Errors> errors; ///< by rising spread
    };
    void measureLevels(const JobContext &job);
    void measureCurves();
    std::vector<LaunchCase> leaveOut(double clusterCourse, const JobContext &job) const;
    void measureErrors(const JobContext &job);
    static const Errors &errorsOf(const Stage &stage, double spread);
    double goingOn(const std::vector<LaunchCase> &cases, std::size_t known, const Stage &stage) const;
    Stage stageOf(const std::vector<LaunchCase> &cases, std::size_t known, double unseen) const;
    double marketError() const;
    double marketAt(const ColdItem &item, std::int64_t period) const { return m_market.index(item.category, period); }
    std::vector<double> curveFor(const AttributeGuess &guess, double clusterCourse) const;
    /// Units that a launch in the course of @p curve brings, on a level of 1.
    double expected(const ColdItem &item, std::int64_t firstPeriod, std::size_t age, const std::vector<double> &curve) const;
    double levelOf(std::size_t donor, std::size_t periods) const;

    ColdData m_data;
    int m_horizon = 0;
    bool m_counts = true;
    std::size_t m_launches = 0;
    Market m_market;
    MeanLaunch m_means;
    std::vector<bool> m_seen;      ///< whether the launch of a donor was seen
    std::vector<double> m_level;   ///< of each donor, its logarithm
    std::vector<double> m_curve;   ///< (horizon) sales by periods since the first one, 1 on average
    std::vector<std::vector<double>> m_clusterCurves; ///< the same of each cluster, drawn to that of all
    std::shared_ptr<const AttributeLevels> m_levels;
    double m_clusterCourse = 0.0, m_factor = 1.0; ///< factor: what came, to what attributes alone tell
    LaunchShares m_shares;
    std::array<Stage, kMostKnown + 1> m_stages; ///< by how many periods are known
};

/// What two items have in common, in words; empty where it is nothing that a person would name.
Message commonWords(const ColdItem &a, const ColdItem &b, double textLikeness);

} // namespace shelfcast::core

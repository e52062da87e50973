#pragma once
#include "core/panel/panel.h"

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace shelfcast::core {

/// Where in its life a series stands.
enum class LifeStage : std::uint8_t {
    New,       ///< first sold less than a year before the last period, after the data begin
    Growing,   ///< sells at least a sixth more than a year ago
    Mature,
    Declining, ///< sells at least a sixth less than a year ago
    Ended,     ///< has not sold for a quarter of a year, and for three times its usual pause
};

/// How regularly and how evenly a series sells.
enum class DemandClass : std::uint8_t { Smooth, Erratic, Intermittent, Lumpy };

/// Limits between demand classes.
struct DemandLimits {
    double adi = 1.32; ///< periods from one sale to the next, on average
    double cv2 = 0.49; ///< squared coefficient of variation of the sales that are not zero
};
/// source  Syntetos, Boylan & Croston (2005), On the categorization of demand patterns
DemandClass demandClass(double adi, double cv2, const DemandLimits &limits = {});

/// The stable ids: "new" ..., "smooth" ...
std::string_view lifeStageId(LifeStage stage);
std::string_view demandClassId(DemandClass demand);
std::optional<LifeStage> lifeStageFromId(std::string_view id);
std::optional<DemandClass> demandClassFromId(std::string_view id);

inline constexpr std::size_t kYearBins = 12;    ///< months; quarters use every third
inline constexpr std::size_t kHistoryBins = 24; ///< equal parts of the newest two years, or of all there is

/// What all series share.
struct FeatureFrame {
    Frequency frequency = Frequency::Weekly;
    std::int64_t lastPeriod = 0;
    std::int64_t firstPeriod = 0; ///< of the oldest series
    std::vector<Covariate> covariates;
    int periodsPerYear() const;
    /// Periods that the history shape covers: two years, or what there is.
    std::size_t window() const;
};
/// Reads frequency, last period and covariates of a panel; @p longest is the longest history of all its series.
FeatureFrame featureFrame(const Panel &panel, std::size_t longest);

/// What people see in a series, as numbers. NaN where the history does not say.
struct SeriesFeatures {
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    // Size, over the newest year
    double units = kUnknown;         ///< a period
    double revenue = kUnknown;       ///< money in that year; units where no price is known
    // Trend and life
    double trend = kUnknown;         ///< growth a year of a line through the history, as a share of its mean
    double growth = kUnknown;        ///< the newest year against the year before; of a shorter history, its newer half against the older one
    double growthError = kUnknown, trendError = kUnknown; ///< what both would come to by chance, as a standard error
    double age = kUnknown;           ///< years since the first sale
    double idle = kUnknown;          ///< years since the last sale
    // Season
    double seasonStrength = kUnknown; ///< share of the variance around the trend that months explain, 0 to 1
    double seasonCos = kUnknown, seasonSin = kUnknown; ///< the yearly wave: how much above its mean, at New Year and a quarter of a year later
    double weekStrength = kUnknown;   ///< of daily data: the same of weekdays
    double weekendShare = kUnknown;   ///< of daily data: of a week's sales, those of Saturday and Sunday
    // Regularity
    double volatility = kUnknown;    ///< standard deviation around trend and season, as a share of the mean
    double variation = kUnknown;     ///< standard deviation of all periods, as a share of the mean
    double adi = kUnknown;           ///< periods from one sale to the next
    double cv2 = kUnknown;           ///< squared coefficient of variation of the sales that are not zero
    // Price
    double price = kUnknown;         ///< money a unit, the newest
    double priceResponse = kUnknown; ///< change of sales in percent where the price rises by one percent
    // Promotion
    double promotionShare = kUnknown; ///< of the periods
    double promotionLift = kUnknown;  ///< sales of promoted periods against what was to be expected, 1 is no effect
    // Shape
    std::array<float, kYearBins> year{};       ///< sales of each month against the mean; NaN where unknown
    std::array<float, kHistoryBins> history{}; ///< the newest two years, smoothed, against their mean; 0 before the first sale
    double historyTrust = 0.0; ///< share of the variance of `history` that is more than the noise of single periods, 0 to 1
    LifeStage stage = LifeStage::Mature;
    DemandClass demand = DemandClass::Smooth;
};

/// cost  O(n)
SeriesFeatures seriesFeatures(const Series &series, const FeatureFrame &frame, const DemandLimits &limits = {});

} // namespace shelfcast::core

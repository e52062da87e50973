#pragma once
#include "core/models/forecaster.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace shelfcast::core::boosting {

/// Longer seasons come too seldom for trees to learn them from their periods; see `FeaturePlan::seasonalStart`.
inline constexpr int kShortSeason = 31;

struct FeatureOptions {
    int lags = 8;          ///< last values, one by one
    int windows = 6;       ///< rolling windows, each twice as long as the one before
    bool calendar = true;
    bool drivers = true;
};

/// How one covariate enters.
struct DriverPlan {
    std::string name;
    bool ahead = false;    ///< its future is planned, so the value of the target's period counts
    bool isRatio = false;  ///< a price: what counts is how it compares with the usual one
};

/// What a column tells about, for taking a forecast apart.
struct Column {
    ComponentKind kind = ComponentKind::Level;
    int driver = -1; ///< index of the plan's driver
};

/// Which columns a row has; what a stored model keeps of it makes the same rows from any history.
struct FeaturePlan {
    Frequency frequency = Frequency::Weekly;
    std::vector<int> seasons;  ///< shortest first, at most three
    int lags = 8;
    std::vector<int> windows;  ///< lengths in periods
    int sizeWindow = 12;       ///< the window whose mean is the series' own size
    bool zeros = false;        ///< periods without sales are usual: their share and the time since the last sale are columns
    bool calendar = true;
    bool seasonalStart = false; ///< trees learn what the season alone does not say, instead of the whole value
    std::vector<DriverPlan> drivers;
    std::vector<std::string> categories, locations; ///< ordered; the index is the code

    /// Columns that depend on the origin only, then those that depend on the target's period.
    std::vector<Column> originColumns() const, targetColumns() const;
    std::size_t width() const { return originColumns().size() + targetColumns().size(); }
};

/// The plan for a panel: seasons that the histories are long enough for, drivers that it has.
FeaturePlan planOf(const Panel &panel, const FeatureOptions &options);

nlohmann::json toJson(const FeaturePlan &plan);
/// Throws nlohmann::json::exception where it is not what `toJson` gave.
FeaturePlan planFromJson(const nlohmann::json &json);

} // namespace shelfcast::core::boosting

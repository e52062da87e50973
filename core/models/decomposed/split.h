#pragma once
#include "core/models/decomposed/scale.h"
#include "core/models/forecaster.h"
#include "core/panel/mstl.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <span>
#include <vector>

namespace shelfcast::core::decomposed {

/// How a series is to be taken apart, as the settings say it.
struct SplitWish {
    std::optional<double> power = 1.0; ///< see Scale; empty leaves the choice to the data
    int seasonLength = 0;              ///< periods; 0 takes all seasons of the series
    int seasonWindow = 0;              ///< seasons that the season is smoothed over; 0 is 11, 15, 19 ...
    bool robust = false;               ///< wild values have no say in season and trend
};

/// How a series is taken apart, now and with newer periods.
struct Split {
    std::vector<int> seasons; ///< those that are taken out, the shortest first
    Scale scale;
    int seasonWindow = 0;
    bool robust = false;
};

/// The seasons with two whole cycles in the history, and the scale.
///
/// note  why no season or no logarithm is taken, where one was wished for
/// cost  three MSTLs where the scale is chosen
Split splitFor(const SeriesView &series, const SplitWish &wish, Message &note);

nlohmann::json toJson(const Split &split);
/// Throws nlohmann::json::exception where something is missing.
Split splitFrom(const nlohmann::json &kept);
/// Whether a split can be one.
bool sound(const Split &split);

/// Periods before the first known one: no season can be read from them.
std::size_t unknownStart(std::span<const double> y);

/// A history on its scale, taken apart.
class Parts {
public:
    Parts(const Split &split, const SeriesView &history);
    Parts(const Parts &) = delete; // the views point into it
    Parts &operator=(const Parts &) = delete;

    /// The series without its seasons, as a model sees it that goes on with it.
    const SeriesView &adjusted() const { return m_view; }
    /// Some other part of it, as its model sees it. values  (n)
    SeriesView viewOf(std::span<const double> values) const;
    const std::vector<SeasonPart> &seasons() const { return m_parts.seasons; }
    /// (n) values of the season, the trend, and what both leave; NaN before anything is known, the remainder also in gaps.
    std::vector<double> seasonValues(const SeasonPart &part) const;
    std::vector<double> trend() const;
    std::vector<double> remainder() const;
    /// Season @p part at period t of the history or after it, its last cycle repeated; 0 before anything is known.
    double season(const SeasonPart &part, std::size_t t) const;
    /// All seasons together.
    double season(std::size_t t) const;

private:
    std::vector<double> padded(std::span<const double> values) const;

    std::vector<double> m_scaled;
    SeriesView m_view;
    std::size_t m_start = 0;
    Decomposition m_parts;
};

/// Turns parts that add up on a scale into parts that add up in units: each is what comes on top of those before it.
void inUnits(std::vector<Component> &components, const Scale &scale);

} // namespace shelfcast::core::decomposed

#pragma once
#include "core/models/combine/kinds.h"
#include "core/models/registry.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace shelfcast::core {

/// Which models a series may be given to.
enum class TeamKind : std::uint8_t { Regular, LongSeason, Counts, SlowMover };
inline constexpr std::size_t kTeamKinds = 4;

/// What makes series alike when it is asked which models suit them.
struct Situation {
    TeamKind team = TeamKind::Regular;
    bool seasonal = false;     ///< two whole cycles of the longest season are on record
    std::uint8_t demand = 0;   ///< smooth, erratic, intermittent, lumpy
    bool longHistory = false;  ///< five cycles and more, or 60 periods where there is no season
    std::uint8_t length = 0;   ///< of the history, doubling from 10 periods on: the shorter, the less a model knows of its own errors
    combine::Rule rule = combine::Rule::Mean; ///< of what is usually combined

    /// Series of one group have learned from the same kind of past: the team, and whether it could see a season.
    std::size_t group() const { return static_cast<std::size_t>(team) * 2 + seasonal; }
    /// Within it, demand and length.
    std::size_t subgroup() const { return (group() * 4 + demand) * 2 + longHistory; }
};
inline constexpr std::size_t kGroups = kTeamKinds * 2, kSubgroups = kGroups * 8, kLengths = 4;

/// source  Syntetos, Boylan & Croston (2005), On the categorization of demand patterns, for the classes of demand
Situation situationOf(const SeriesView &series);

/// What makes a series dear to fit.
struct Burden {
    explicit Burden(const SeriesView &series);
    double periods = 0.0, gaps = 0.0; ///< gaps: periods not known since the first known one
    double drivers = 0.0;             ///< known ahead
    std::vector<int> seasons;         ///< the shortest first
};


/// One model that may take part.
struct Contender {
    std::string id;       ///< the model's, and its member's where it has one: "mstl:theta"
    const ModelEntry *entry = nullptr;
    std::unique_ptr<LocalForecaster> recipe;
    Message name;
    bool core = false;    ///< one of those that are usually combined
    bool yardstick = false; ///< only looked at: others are judged beside it
    /// Estimated milliseconds of one core for a fit and a forecast: a figure to plan by, the same on every machine.
    double cost(const Burden &series) const;
};

/// What a contender is called, also where it is only stored.
Message contenderName(const Registry &models, const std::string &id);

/// The contenders of each kind of team.
class Teams {
public:
    /// models  where they are found by id; those that are missing are left out
    /// all     every local model takes part, not only those that have proved useful
    Teams(const Registry &models, bool all);
    const std::vector<Contender> &of(TeamKind kind) const { return m_teams[static_cast<std::size_t>(kind)]; }

private:
    std::vector<Contender> m_teams[kTeamKinds];
};

/// Who takes part where so many milliseconds a fit are there: the cheapest first, at least one.
/// out  (contenders)
std::vector<bool> affordable(const std::vector<Contender> &team, const SeriesView &series, double milliseconds);

} // namespace shelfcast::core
